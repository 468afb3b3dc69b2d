import QuyetSyntax
import QuyetText
import QuyetTime

/// What statements of continuity say.
enum ContinuityMessages {
    static let title = Message(
        vi: "Tính liên tục của việc giải quyết thủ tục hành chính",
        en: "Continuity of administrative procedures")
    static let workspace = Message(vi: "Không gian văn bản", en: "Workspace")
    static let judged = Message(vi: "Khoảng được xét", en: "Days judged")
    static let scope = Message(vi: "Phạm vi", en: "Scope")
    static let statement = Message(vi: "Kết luận", en: "Statement")
    static let interruptions = Message(vi: "Chỗ bị gián đoạn", en: "Interruptions")
    static let changes = Message(vi: "Các lần chuyển thẩm quyền, theo ngày", en: "Changes of hands, day by day")
    static let notVerified = Message(vi: "Chưa xét được", en: "What was not judged")
    static let besides = Message(
        vi: "Chưa xét, nhưng không ảnh hưởng đến thẩm quyền", en: "Not judged, but without bearing on competence")
    static let none = Message(vi: "Không có.", en: "None.")

    /// What stands in place of an empty list of interruptions.
    static func noInterruption(_ continuity: Continuity) -> Message {
        if !continuity.isJudged {
            return Message(vi: "Chưa xét, vì văn bản còn lỗi.", en: "Not judged, since the text has errors.")
        }
        return continuity.notVerified.isEmpty
            ? none : Message(vi: "Không thấy trong phần đã xét được.", en: "None seen in what was judged.")
    }

    static let what = Message(vi: "Việc", en: "What")
    static let when = Message(vi: "Thời gian", en: "When")
    static let day = Message(vi: "Ngày", en: "Day")
    static let procedures = Message(vi: "Thủ tục, nhiệm vụ", en: "Procedures, tasks")
    static let box = Message(vi: "Địa bàn; trường hợp", en: "Communes; cases")
    static let from = Message(vi: "Từ", en: "From")
    static let to = Message(vi: "Sang", en: "To")
    static let instrument = Message(vi: "Theo văn bản", en: "By instrument")

    /// `5 thủ tục, 1 nhiệm vụ nêu không kèm mã thủ tục, 99 xã, phường`.
    static func scope(_ continuity: Continuity) -> Message {
        let hasCommunes = continuity.communes > 0
        return Message(
            vi: "{procedures} thủ tục, {tasks} nhiệm vụ nêu không kèm mã thủ tục" + (hasCommunes ? ", {communes} xã, phường" : ""),
            en: "procedures: {procedures}; tasks given without procedures: {tasks}" + (hasCommunes ? "; communes: {communes}" : ""),
            [
                "procedures": .number(continuity.procedures), "tasks": .number(continuity.tasks), "communes": .number(continuity.communes),
            ])
    }

    /// The statement, and what it rests on. Nothing is called uninterrupted while something was not judged.
    static func statements(_ continuity: Continuity) -> [Message] {
        let arguments: [String: MessageArgument] = ["period": .period(continuity.days)]
        var result: [Message]
        switch continuity.verdict {
        case .uninterrupted: result = [uninterrupted(arguments)]
        case .unverified: result = [unverified(arguments)]
        case .interrupted:
            let count = { (kinds: [Continuity.Interruption.Kind]) in
                MessageArgument.number(continuity.interruptions.count { kinds.contains($0.kind) })
            }
            result = [
                interrupted([
                    "period": .period(continuity.days), "gaps": count([.gap]), "overlaps": count([.overlap]), "cycles": count([.cycle]),
                    "links": count([.notHolder, .redelegation]),
                ])
            ]
            if !continuity.notVerified.isEmpty { result.append(rest) }
        }
        if !continuity.drafts.isEmpty { result.append(drafts(["drafts": .list(continuity.drafts.map { .text($0) })])) }
        return result
    }

    private static let uninterrupted = Message(
        vi: "Không thủ tục nào bị gián đoạn {period}: mỗi ngày, mỗi xã và mỗi trường hợp có đúng một cơ quan có thẩm quyền.",
        en: "Nothing is interrupted {period}: exactly one office is competent on each day, in each commune and case.")
    private static let unverified = Message(
        vi: "Chưa xác nhận được tính liên tục {period}, vì có nội dung chưa xét được, kê dưới đây.",
        en: "Continuity {period} could not be confirmed, since some of it was not judged, as listed below.")
    private static let interrupted = Message(
        vi:
            "Có gián đoạn {period}: {gaps} khoảng trống, {overlaps} chỗ chồng chéo, {cycles} vòng tròn, {links} quy định giao thẩm quyền không có tác dụng.",
        en: "Not continuous {period}; gaps: {gaps}, overlaps: {overlaps}, circles: {cycles}, provisions that carry nothing: {links}.")
    private static let rest = Message(
        vi: "Phần còn lại cũng chưa xác nhận được, vì có nội dung chưa xét được, kê dưới đây.",
        en: "The rest could not be confirmed either, since some of it was not judged, as listed below.")
    private static let drafts = Message(
        vi: "Dự thảo được xét như đã ký: {drafts}.", en: "Drafts that were judged as if signed: {drafts}.")
}

extension Continuity.Interruption {
    /// What is wrong, in short.
    var title: Message {
        switch kind {
        case .gap: Message(vi: "Khoảng trống", en: "Gap")
        case .overlap: Message(vi: "Chồng chéo", en: "Overlap")
        case .cycle: Message(vi: "Vòng tròn", en: "Circle")
        case .notHolder: Message(vi: "Giao thẩm quyền không có", en: "Given without being held")
        case .redelegation: Message(vi: "Giao tiếp không được phép", en: "Passed on without leave")
        }
    }

    /// What is wrong, in a sentence.
    var words: Message {
        let message: Message
        switch kind {
        case .gap: message = Message(vi: "không cơ quan nào có thẩm quyền {act}", en: "no office is competent ({act})")
        case .overlap: message = Message(vi: "cùng có thẩm quyền {act}: {offices}", en: "competent at once ({act}): {offices}")
        case .cycle:
            message = Message(
                vi: "thẩm quyền được giao theo một vòng tròn, bắt đầu từ {from} giao cho {to}",
                en: "the competence is passed in a circle, beginning with {from} to {to}")
        case .notHolder:
            message = Message(
                vi: "{from} giao cho {to} thẩm quyền mà {from} không có", en: "{from} gives {to} a competence that it does not hold")
        case .redelegation:
            message = Message(vi: "{from} không được giao tiếp cho {to}", en: "{from} may not pass the competence on to {to}")
        }
        return message([
            "act": .message(act.message), "offices": .list(offices.map { .text($0) }), "from": .text(offices.first ?? "—"),
            "to": .text(offices.last ?? "—"),
        ])
    }

    /// The provisions behind it, each with its place.
    var reasons: [Message] {
        let before = Message(vi: "trước đó theo {provision}", en: "before that by {provision}")
        return provisions.map { kind == .gap ? before(["provision": .message($0.words)]) : $0.words }
    }
}

extension CitedProvision {
    /// `1696/QĐ-UBND, Điều 1 (van-ban/1696.yaml:11)`.
    var words: Message {
        Message(
            vi: isDraft ? "{citation} (dự thảo; {file}:{line})" : "{citation} ({file}:{line})",
            en: isDraft ? "{citation} (draft; {file}:{line})" : "{citation} ({file}:{line})",
            ["citation": .text(citation), "file": .text(file), "line": .number(line)])
    }
}

extension Continuity.Change {
    public var fromWords: Message { Continuity.Change.words(from, missing: Message(vi: "chưa có quy định", en: "no provision yet")) }
    public var toWords: Message { Continuity.Change.words(to, missing: Message(vi: "thủ tục bị bãi bỏ", en: "procedure abolished")) }

    private static func words(_ offices: [String]?, missing: Message) -> Message {
        guard let offices else { return missing }
        if offices.isEmpty { return Message(vi: "không cơ quan nào", en: "no office") }
        return .joined(offices.map(Message.plain), vi: " và ", en: " and ")
    }

    /// `toàn tỉnh; mọi trường hợp`, with the act where it is not deciding.
    var box: Message { boxWords(communes, cases, act) }
}

extension Continuity.Interruption {
    var box: Message { boxWords(communes, cases, act) }
}

private func boxWords(_ communes: CommuneGroup, _ cases: Message, _ act: ActWord) -> Message {
    let template = act == .decide ? "{communes}; {cases}" : "{act}: {communes}; {cases}"
    return Message(
        vi: template, en: template, ["communes": .message(communes.words), "cases": .message(cases), "act": .message(act.message)])
}

extension ChangeCause {
    var words: Message {
        let link = self.link.map { LinkMessages.name($0) } ?? Message.plain("")
        let message: Message
        switch kind {
        case .begins: message = Message(vi: "{provision} có hiệu lực: {link}", en: "{provision} takes effect: {link}")
        case .expires: message = Message(vi: "{provision} hết thời hạn hiệu lực", en: "{provision} runs out")
        case .ended:
            message = Message(vi: "{provision} không còn hiệu lực, do {by}", en: "{provision} is no longer in force, because of {by}")
        case .succeeded:
            message = Message(
                vi: "{provision} không còn, do sáp nhập hoặc chia tách", en: "{provision} no longer exists: it was merged or divided")
        case .rests: message = Message(vi: "theo {provision}: {link}", en: "by {provision}: {link}")
        }
        return message([
            "provision": .message(provision.words), "link": .message(link), "by": .message(by?.words ?? Message.plain("—")),
        ])
    }
}
