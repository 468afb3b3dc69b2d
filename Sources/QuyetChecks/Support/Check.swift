import QuyetText

/// What one run of a check looks at; an edit elsewhere cannot change its answer.
public enum CheckScope: String, Sendable {
    case file, instrument, procedure, unit, workspace
}

/// What a check reads beside its scope.
public enum CheckInput: String, Sendable {
    case text, registers, archive, competence, publications, machines, calendar
}

/// One check: an id, what it looks at, and the findings it makes. Its doc comment is its manual page.
public protocol Check: Sendable {
    /// `family/name`, stable.
    var id: String { get }
    var level: Level { get }
    var scope: CheckScope { get }
    var reads: [CheckInput] { get }
    func run(_ context: CheckContext) -> [Finding]
}

/// A check whose findings are made while documents are read; it owns the id, level and manual page.
protocol ReadingCheck: Check {}

extension ReadingCheck {
    public var scope: CheckScope { .file }
    public var reads: [CheckInput] { [.text, .registers] }
    public func run(_ context: CheckContext) -> [Finding] { context.reading.filter { $0.rule == id } }
}
