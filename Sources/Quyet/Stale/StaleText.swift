import QuyetText
import QuyetTime

extension StaleCitations {
    /// Stale citations as a person reads them on a terminal.
    public func text(_ language: Language) -> String {
        var lines: [String] = []
        for item in items {
            lines.append("\(item.file):\(item.line):\(item.column): \(item.words.rendered(language))")
            lines.append("  \(item.reason.words.rendered(language))")
            lines.append("  \(item.meanwhile.rendered(language))")
        }
        if !items.isEmpty { lines.append("") }
        if !unknown.isEmpty { lines.append(StaleMessages.unknown(["names": .list(unknown.map { .text($0) })]).rendered(language)) }
        lines += notVerified.map { $0.sentence(language) }
        lines.append(conclusion.rendered(language))
        return lines.joined(separator: "\n") + "\n"
    }

    /// Nothing is called free of stale citations while something was not judged.
    private var conclusion: Message {
        let arguments: [String: MessageArgument] = [
            "count": .number(Set(items.map { "\($0.file):\($0.line):\($0.column)" }).count), "all": .number(citations),
            "period": .period(days),
        ]
        if !items.isEmpty { return StaleMessages.some(arguments) }
        return unknown.isEmpty && notVerified.isEmpty ? StaleMessages.none(arguments) : StaleMessages.noneKnown(arguments)
    }

    /// Stale citations as JSON: keys in a fixed order.
    public func json(_ language: Language) -> String {
        let root = JSONWriter()
        root.object {
            $0.key("version").number(1)
            $0.key("period").days(days)
            $0.key("citations").number(citations)
            $0.key("stale").array(items) { json, item in
                json.object {
                    $0.key("file").string(item.file)
                    $0.key("line").number(item.line)
                    $0.key("column").number(item.column)
                    $0.key("place").string(item.place.rawValue)
                    $0.key("citing").string(item.citing)
                    $0.key("cited").string(item.cited)
                    $0.key("message").string(item.words.sentence(language))
                    $0.key("reason").string(item.reason.kind.rawValue)
                    $0.key("since").string(item.reason.since.iso)
                    $0.key("by").provision(item.reason.by)
                    $0.key("period").days(item.days)
                    if item.isDraft { $0.key("draft").bool(true) }
                }
            }
            $0.key("unknown").array(unknown) { $0.string($1) }
            $0.key("notVerified").messages(notVerified, language)
        }
        return root.text + "\n"
    }
}

extension StaleCitations.Item {
    var words: Message {
        let message: Message
        switch place {
        case .basis: message = Message(vi: "{citing} căn cứ vào {cited}", en: "{citing} is based on {cited}")
        case .form: message = Message(vi: "{citing} dùng mẫu của {cited}", en: "{citing} uses a form of {cited}")
        case .ruleBasis: message = Message(vi: "quy tắc trong {citing} căn cứ vào {cited}", en: "a rule in {citing} is based on {cited}")
        }
        let told = message(["citing": .text(citing), "cited": .text(cited)])
        return isDraft ? Message(vi: "{told} (dự thảo)", en: "{told} (draft)", ["told": .message(told)]) : told
    }

    /// The days on which the citing text is in force all the same.
    var meanwhile: Message {
        Message(
            vi: "{citing} vẫn còn hiệu lực {period}", en: "{citing} is in force all the same {period}",
            ["citing": .text(citing), "period": .period(days)])
    }
}

extension StaleCitations.Reason {
    var words: Message {
        let message: Message
        switch kind {
        case .expired:
            message = Message(
                vi: "không còn hiệu lực từ {day}: hết thời hạn ghi tại {by}", en: "does not stand from {day}: its own period ends in {by}")
        case .repealed:
            message = Message(vi: "không còn hiệu lực từ {day}: bị bãi bỏ bởi {by}", en: "does not stand from {day}: repealed by {by}")
        case .replaced:
            message = Message(vi: "không còn hiệu lực từ {day}: được thay thế bởi {by}", en: "does not stand from {day}: replaced by {by}")
        case .lapsed:
            message = Message(
                vi: "không còn hiệu lực từ {day}: hết hiệu lực sớm theo {by}", en: "does not stand from {day}: lapsed by {by}")
        case .suspended: message = Message(vi: "ngưng hiệu lực từ {day} theo {by}", en: "suspended from {day} by {by}")
        }
        return message(["day": .day(since), "by": .message(by.words)])
    }
}

private enum StaleMessages {
    static let some = Message(
        vi: "{count} trong {all} viện dẫn đã cũ, {period}.", en: "Stale citations: {count} of {all}, {period}.")
    static let none = Message(
        vi: "Không có viện dẫn nào đã cũ trong {all} viện dẫn, {period}.", en: "No stale citation among {all}, {period}.")
    static let noneKnown = Message(
        vi: "Chưa thấy viện dẫn nào đã cũ trong {all} viện dẫn, {period}; những điều nêu trên chưa xét được.",
        en: "No stale citation was seen among {all}, {period}; what is named above was not judged.")
    static let unknown = Message(
        vi: "Chưa xét được viện dẫn đến văn bản không có trong kho: {names}.",
        en: "Citations of instruments that are not in the archive were not judged: {names}.")
}
