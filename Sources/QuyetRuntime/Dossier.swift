import QuyetFeel
import QuyetMachine
import QuyetTime

/// The legal clock of a dossier (language.md, "State machine").
public struct LegalClock: Hashable, Sendable {
    /// When it first started; nil until reception accepts, and again after a reset that leads back to reception.
    public internal(set) var started: Moment?
    /// Since when it has been running; nil while it stands still.
    public internal(set) var runningSince: Moment?
    /// Working minutes that had run before `runningSince`.
    public internal(set) var workingMinutes = 0
    /// Calendar minutes that had run before `runningSince`.
    public internal(set) var calendarMinutes = 0
    /// Since when it has stood still, and for how many calendar minutes before.
    var stoppedSince: Moment?
    var stoppedMinutes = 0
}

/// One thing that happened.
public struct JournalEntry: Hashable, Sendable {
    public let at: Moment
    public let step: String
    public let outcome: String
    /// It happened by itself, because the step's time ran out.
    public let isAutomatic: Bool
}

/// A dossier on its way through a machine. A value: what happened cannot change under it.
public struct Dossier: Hashable, Sendable {
    /// Index into `CompiledWorkspace.procedures`.
    public let procedure: Int
    /// Index into `CompiledWorkspace.machines`: the version in force at reception, which it keeps.
    public let machine: Int
    public let submitted: Moment
    /// Where the matter belongs; nil where it was not said.
    public let commune: Int?
    public let facts: [String: FeelValue]
    /// The legal limit of its case; nil where none is published.
    public let limit: TimeSpan?

    /// Marked places.
    public internal(set) var marking: BitSet
    /// How often each step was entered.
    public internal(set) var visits: [Int]
    /// When each active step was entered.
    var entered: [Int: Moment]
    public internal(set) var clock = LegalClock()
    /// The last moment at which something happened.
    public internal(set) var now: Moment
    /// How it ended.
    public internal(set) var ending: String?
    public internal(set) var journal: [JournalEntry] = []
}

/// When the result is due.
public enum DueDate: Hashable, Sendable {
    case at(Moment)
    /// The clock stands still; this much is left, in working minutes, where the limit is in working time.
    case stopped(remaining: Int?)
    case notStarted
    case noLimit
    /// The calendar has no working time left to give.
    case beyondCalendar
}

/// Who is competent for a dossier.
public enum Decider: Hashable, Sendable {
    case one(String, chain: [ChainLink])
    case gap
    case overlap([String])
    /// The answer differs between communes, and none was said.
    case dependsOnCommune
}
