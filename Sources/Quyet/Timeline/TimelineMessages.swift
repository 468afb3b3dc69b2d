import QuyetText
import QuyetTime

/// What time lines say.
enum TimelineMessages {
    static let title = Message(vi: "{id}: ai có thẩm quyền, từ ngày nào đến ngày nào", en: "{id}: who is competent, from when to when")
    static let empty = Message(
        vi: "Không có quy định nào về thẩm quyền trong khoảng được xét.", en: "No provision about competence in the horizon.")
    static let gap = Message(vi: "KHOẢNG TRỐNG: không cơ quan nào có thẩm quyền", en: "GAP: no office is competent")
    static let overlap = Message(vi: "CHỒNG CHÉO: {count} cơ quan cùng có thẩm quyền", en: "OVERLAP: {count} offices are competent")
    static let shortGap = Message(vi: "khoảng trống", en: "gap")
    static let shortOverlap = Message(vi: "chồng chéo: {offices}", en: "overlap: {offices}")
    static let troubles = Message(
        vi: "Không liên tục: {gaps} khoảng trống, {overlaps} chỗ chồng chéo.", en: "Not continuous; gaps: {gaps}, overlaps: {overlaps}.")
    static let whole = Message(
        vi: "Liên tục: mỗi ngày, mỗi xã và mỗi trường hợp có đúng một cơ quan có thẩm quyền.",
        en: "Continuous: exactly one office is competent on each day, in each commune and case.")
    static let unsure = Message(
        vi: "Chưa xác nhận được là liên tục, vì những điều chưa xét ở trên.",
        en: "Continuity is not confirmed, because of what was not judged above.")
    static let notVerified = Message(vi: "Chưa xét: {what}", en: "Not judged: {what}")
    static let before = Message(vi: "chưa có quy định", en: "no provision yet")
    static let after = Message(vi: "đã bãi bỏ", en: "abolished")
    static let draft = Message(vi: "viền đứt: dựa trên dự thảo", en: "dashed: rests on a draft")
    static let notes = Message(vi: "Chú giải", en: "Notes")

    static func horizon(_ days: DayInterval) -> Message { Message(vi: "xét {period}", en: "judged {period}", ["period": .period(days)]) }

    /// `toàn tỉnh`, or `quyết định: toàn tỉnh`.
    static func communes(_ band: CompetenceTimeline.Band, namesAct: Bool) -> Message {
        guard namesAct else { return band.communes.words }
        return Message(
            vi: "{act}: {communes}", en: "{act}: {communes}",
            ["act": .message(band.act.message), "communes": .message(band.communes.words)])
    }

    /// `toàn tỉnh; mọi trường hợp`, with the act where there are several.
    static func heading(_ band: CompetenceTimeline.Band, namesAct: Bool) -> Message {
        let group = Message(
            vi: "{communes}; {cases}", en: "{communes}; {cases}",
            ["communes": .message(band.communes.words), "cases": .message(band.cases)])
        guard namesAct else { return group }
        return Message(
            vi: "{act} — {group}", en: "{act} — {group}", ["act": .message(band.act.message), "group": .message(group)])
    }

    static func result(_ segment: CompetenceTimeline.Segment) -> Message {
        if segment.isOverlap { return overlap(["count": .number(segment.holdings.count)]) }
        return segment.holdings.first.map(holding) ?? gap
    }

    /// Office, link, citation and place.
    static func holding(_ holding: Holding) -> Message {
        Message(
            vi: "{office}: {link} ({file}:{line})", en: "{office}: {link} ({file}:{line})",
            [
                "office": .text(holding.office), "link": .message(holding.words), "file": .text(holding.file),
                "line": .number(holding.line),
            ])
    }
}
