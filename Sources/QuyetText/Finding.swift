import QuyetTime

/// How serious a finding is.
public enum Level: String, Sendable, CaseIterable, Comparable {
    case error, warning, note

    private var order: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
    public static func < (left: Level, right: Level) -> Bool { left.order < right.order }
}

/// A thing that a finding is about, by kind and id: `procedure 1.014967`.
public struct Subject: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case procedure, task, unit, position, instrument, step, workflow, system, document
    }
    public let kind: Kind
    public let id: String

    public init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }
}

/// A link of the chain behind a finding.
public struct Because: Hashable, Sendable {
    public let span: Span
    public let message: Message

    public init(_ span: Span, _ message: Message) {
        self.span = span
        self.message = message
    }
}

/// A concrete dossier, path, commune and day that show a finding to be true.
public struct Witness: Hashable, Sendable {
    /// Facts of the dossier in the order of their declaration, as FEEL.
    public var data: [(name: String, value: String)]
    /// Events from reception on, as `step: outcome`.
    public var path: [String]
    public var commune: String?
    public var date: Day?

    public init(data: [(name: String, value: String)] = [], path: [String] = [], commune: String? = nil, date: Day? = nil) {
        self.data = data
        self.path = path
        self.commune = commune
        self.date = date
    }

    public static func == (left: Witness, right: Witness) -> Bool {
        left.path == right.path && left.commune == right.commune && left.date == right.date
            && left.data.elementsEqual(right.data, by: { $0 == $1 })
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(commune)
        hasher.combine(date)
        for fact in data {
            hasher.combine(fact.name)
            hasher.combine(fact.value)
        }
    }
}

/// An edit that would mend the text at a place.
public struct Fix: Hashable, Sendable {
    public let title: Message
    public let span: Span
    public let replacement: String

    public init(_ title: Message, _ span: Span, _ replacement: String) {
        self.title = title
        self.span = span
        self.replacement = replacement
    }
}

/// What a check has to say: the fact, where, when, why, and a way out.
public struct Finding: Hashable, Sendable {
    /// `family/name`, stable.
    public var rule: String
    public var level: Level
    public var span: Span
    public var message: Message
    /// The days on which it is so; nil where days mean nothing to it.
    public var period: DayInterval?
    public var subjects: [Subject]
    public var because: [Because]
    public var witness: Witness?
    /// It rests on a text that is not yet signed.
    public var draft: Bool
    /// A way out, in words.
    public var advice: Message?
    public var fixes: [Fix]

    public init(
        _ rule: String, _ level: Level, at span: Span, _ message: Message, period: DayInterval? = nil, subjects: [Subject] = [],
        because: [Because] = [], witness: Witness? = nil, draft: Bool = false, advice: Message? = nil, fixes: [Fix] = []
    ) {
        self.rule = rule
        self.level = level
        self.span = span
        self.message = message
        self.period = period
        self.subjects = subjects
        self.because = because
        self.witness = witness
        self.draft = draft
        self.advice = advice
        self.fixes = fixes
    }
}
