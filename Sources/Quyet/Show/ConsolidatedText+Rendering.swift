import QuyetSyntax
import QuyetText
import QuyetTime

extension ConsolidatedText {
    /// For people: what is in force with its sources, then what is not and why.
    public func text(_ language: Language) -> String {
        func say(_ message: Message) -> String { message.sentence(language) }
        var lines = [say(Words.heading(["number": .text(number), "issuer": .text(issuer)]))]
        if let issued { lines[0] += say(Words.issued(["day": .day(issued)])) }
        if isDraft { lines[0] += say(Words.draft) }
        if let title { lines.append(title) }
        lines.append(say(days.contains(day) ? Words.inForce(["day": .day(day), "periods": periods(days)]) : whyNot))
        if isExcerpt { lines.append(say(Words.excerpt)) }
        for provision in inForce {
            lines.append("")
            let address = provision.address.map { MessageArgument.text($0) } ?? .message(Words.noAddress)
            let source = provision.sources.isEmpty ? Words.own : Words.amended(["source": .text(provision.sources.joined(separator: "; "))])
            lines.append(
                say(
                    Words.provision(["address": address, "source": .message(source), "periods": periods(provision.days)]))
                    + " (\(provision.place.file):\(provision.place.line))")
            lines += provision.lines.map { "    " + $0 }
        }
        if inForce.isEmpty { lines += ["", say(Words.nothing(["day": .day(day)]))] }
        if !notInForce.isEmpty { lines += ["", say(Words.notInForce(["day": .day(day)]))] }
        for provision in notInForce {
            let address = provision.address.map { MessageArgument.text($0) } ?? .message(Words.noAddress)
            let from = provision.sources.first.map { Message(vi: " ({source})", en: " ({source})", ["source": .text($0)]) }
            lines.append(
                "  - \(say(address.message))\(from?.rendered(language) ?? ""): \(why(provision).rendered(language)) "
                    + "(\(provision.place.file):\(provision.place.line))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var whyNot: Message {
        guard let first = days.first else { return Words.never }
        return first > day ? Words.notYet(["day": .day(first)]) : Words.ended(["day": .day(day), "periods": periods(days)])
    }

    private func periods(_ days: DaySet) -> MessageArgument { .list(days.intervals.map { .period($0) }) }

    private func why(_ provision: Provision) -> Message {
        let working = provision.effects.filter { $0.kind != .extension && $0.days.contains(day) }
        if let effect = working.last {
            return Words.by(effect.kind)(["citation": .text(effect.citation), "day": .day(effect.days.from)])
        }
        guard let first = provision.days.first else { return Words.neverProvision }
        return first > day ? Words.from(["day": .day(first)]) : Words.only(["periods": periods(provision.days)])
    }

    public func json() -> String {
        let writer = JSONWriter()
        writer.object { json in
            json.key("version").number(1)
            json.key("instrument").string(number)
            json.key("title").optional(title)
            json.key("issuer").string(issuer)
            json.key("issued").optional(issued?.iso)
            json.key("draft").bool(isDraft)
            json.key("excerpt").bool(isExcerpt)
            json.key("date").string(day.iso)
            json.key("inForce").bool(days.contains(day))
            json.key("periods").periods(days)
            json.key("provisions").array(inForce + notInForce) { json, provision in
                json.object { json in
                    json.key("at").optional(provision.address)
                    json.key("inForce").bool(provision.days.contains(day))
                    json.key("periods").periods(provision.days)
                    json.key("source").optional(provision.sources.first)
                    json.key("sources").array(provision.sources) { json, source in json.string(source) }
                    json.key("file").string(provision.place.file)
                    json.key("line").number(provision.place.line)
                    json.key("text").string(provision.lines.joined(separator: "\n"))
                    json.key("effects").array(provision.effects) { json, effect in
                        json.object { json in
                            json.key("kind").string("\(effect.kind)")
                            json.key("by").string(effect.citation)
                            json.key("period").days(effect.days)
                            json.key("file").string(effect.place.file)
                            json.key("line").number(effect.place.line)
                        }
                    }
                }
            }
        }
        return writer.text + "\n"
    }
}

extension MessageArgument {
    fileprivate var message: Message { Message(vi: "{it}", en: "{it}", ["it": self]) }
}

private enum Words {
    static let heading = Message(vi: "{number}, {issuer}", en: "{number}, {issuer}")
    static let issued = Message(vi: ", ban hành {day}", en: ", issued on {day}")
    static let draft = Message(vi: " (dự thảo)", en: " (draft)")
    static let inForce = Message(vi: "Hợp nhất tại ngày {day}. Có hiệu lực {periods}.", en: "As of {day}. In force {periods}.")
    static let notYet = Message(vi: "Chưa có hiệu lực: có hiệu lực từ {day}.", en: "Not yet in force: in force from {day}.")
    static let ended = Message(
        vi: "Ngày {day} không có hiệu lực; chỉ có hiệu lực {periods}.", en: "Not in force on {day}; in force only {periods}.")
    static let never = Message(vi: "Không có hiệu lực vào ngày nào.", en: "In force on no day.")
    static let excerpt = Message(
        vi: "Đây là bản trích: văn bản có thể còn điều khoản khác.", en: "This is an excerpt: the instrument may have other provisions.")
    static let provision = Message(vi: "{address}, {source}, {periods}", en: "{address}, {source}, {periods}")
    static let own = Message(vi: "nguyên văn", en: "own text")
    static let amended = Message(vi: "theo {source}", en: "by {source}")
    static let noAddress = Message(vi: "(không ghi điều khoản)", en: "(no address)")
    static let nothing = Message(vi: "Ngày {day} không điều khoản nào có hiệu lực.", en: "On {day} no provision is in force.")
    static let notInForce = Message(vi: "Không có hiệu lực ngày {day}:", en: "Not in force on {day}:")
    static let neverProvision = Message(vi: "không có hiệu lực vào ngày nào", en: "in force on no day")
    static let from = Message(vi: "có hiệu lực từ {day}", en: "in force from {day}")
    static let only = Message(vi: "chỉ có hiệu lực {periods}", en: "in force only {periods}")

    static func by(_ kind: EffectKind) -> Message {
        switch kind {
        case .repeal: Message(vi: "{citation} bãi bỏ từ {day}", en: "repealed by {citation} from {day}")
        case .replacement: Message(vi: "{citation} thay thế từ {day}", en: "replaced by {citation} from {day}")
        case .amendment: Message(vi: "{citation} sửa đổi từ {day}", en: "amended by {citation} from {day}")
        case .suspension: Message(vi: "{citation} ngưng hiệu lực từ {day}", en: "suspended by {citation} from {day}")
        case .extension: Message(vi: "{citation} kéo dài từ {day}", en: "extended by {citation} from {day}")
        case .revocation: Message(vi: "{citation} chấm dứt ủy quyền từ {day}", en: "delegation ended by {citation} from {day}")
        case .lapse: Message(vi: "hết hiệu lực sớm từ {day} theo {citation}", en: "lapsed early on {day}, recorded by {citation}")
        }
    }
}
