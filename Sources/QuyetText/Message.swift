import QuyetTime

/// Language in which a message is rendered.
public enum Language: String, Sendable, CaseIterable {
    case vi, en
}

/// A piece of a message that each language writes its own way.
public enum MessageArgument: Hashable, Sendable {
    /// Text as the documents have it.
    case text(String)
    case number(Int)
    case day(Day)
    /// `từ … đến hết …`; open ends are left out.
    case period(DayInterval)
    case moment(Moment)
    /// Working time.
    case minutes(Int)
    case list([MessageArgument])
    /// A text that differs by language.
    case message(Message)
}

/// A message as a typed value: one template a language with `{name}` places, rendered at the very end.
public struct Message: Hashable, Sendable {
    public let vi: String
    public let en: String
    public let arguments: [String: MessageArgument]

    public init(vi: String, en: String, _ arguments: [String: MessageArgument] = [:]) {
        self.vi = vi
        self.en = en
        self.arguments = arguments
    }

    /// The same message with its places filled.
    public func callAsFunction(_ arguments: [String: MessageArgument]) -> Message {
        Message(vi: vi, en: en, self.arguments.merging(arguments) { $1 })
    }

    /// Rendered, with its first letter in upper case: a template may begin with a period or a name.
    public func sentence(_ language: Language) -> String {
        let text = rendered(language)
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    public func rendered(_ language: Language) -> String {
        let template = language == .vi ? vi : en
        guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
        var result = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{") {
            let after = rest.index(after: open)
            guard let close = rest[after...].firstIndex(of: "}") else { break }
            result += rest[..<open]
            let name = String(rest[after..<close])
            if let argument = arguments[name] {
                result += argument.rendered(language)
            } else {
                result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension MessageArgument {
    public func rendered(_ language: Language) -> String {
        switch self {
        case .text(let text): return text
        case .number(let number): return String(number)
        case .day(let day): return language == .vi ? day.vietnamese : day.english
        case .moment(let moment): return language == .vi ? moment.vietnamese : moment.english
        case .minutes(let minutes): return MessageArgument.workingTime(minutes, language)
        case .list(let items): return items.map { $0.rendered(language) }.joined(separator: ", ")
        case .message(let message): return message.rendered(language)
        case .period(let period):
            switch (period.from > .distantPast, period.last, language) {
            case (true, let last?, .vi):
                return period.from == last ? "ngày \(last.vietnamese)" : "từ \(period.from.vietnamese) đến hết \(last.vietnamese)"
            case (true, let last?, .en):
                return period.from == last ? "on \(last.english)" : "from \(period.from.english) to the end of \(last.english)"
            case (true, nil, .vi): return "từ \(period.from.vietnamese)"
            case (true, nil, .en): return "from \(period.from.english)"
            case (false, let last?, .vi): return "đến hết \(last.vietnamese)"
            case (false, let last?, .en): return "until the end of \(last.english)"
            case (false, nil, .vi): return "mọi ngày"
            case (false, nil, .en): return "on every day"
            }
        }
    }

    /// `41 giờ 30 phút làm việc`.
    private static func workingTime(_ minutes: Int, _ language: Language) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        switch language {
        case .vi: return rest == 0 ? "\(hours) giờ làm việc" : "\(hours) giờ \(rest) phút làm việc"
        case .en: return rest == 0 ? "\(hours) working hours" : "\(hours) working hours \(rest) minutes"
        }
    }
}
