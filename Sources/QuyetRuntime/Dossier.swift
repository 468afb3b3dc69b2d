import QuyetFeel
import QuyetMachine
import QuyetTime

/// The legal clock of a dossier (language.md, "State machine"): not started, running, or standing still.
public struct LegalClock: Hashable, Sendable {
    /// When it first started; nil until reception accepts, and again after a reset that leads back to reception.
    public internal(set) var started: Moment?
    /// Since when it has been running; nil while it stands still.
    public internal(set) var runningSince: Moment?
    /// Working minutes that had run before `runningSince`.
    public internal(set) var workingMinutes = 0
    /// Calendar minutes that had run before `runningSince`.
    public internal(set) var calendarMinutes = 0
    /// When the limit ran out, where it did so before `runningSince`.
    public internal(set) var expired: Moment?
    /// Since when it has stood still, and for how many calendar minutes before.
    var stoppedSince: Moment?
    var stoppedMinutes = 0
}

/// One thing that happened.
public struct JournalEntry: Hashable, Sendable {
    /// When.
    public let at: Moment
    /// The step that was left.
    public let step: String
    /// The outcome, as the workflow spells it.
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
    /// When it was submitted.
    public let submitted: Moment
    /// Index into `CompiledWorkspace.communes`: where the matter belongs; nil where it was not said.
    public let commune: Int?
    /// Where it was received, as given; it has no part in competence.
    public let place: String?
    /// What is known of it, by the declared names.
    public let facts: [String: FeelValue]
    /// The legal limit of its case, as at reception; nil where none is published.
    public let limit: TimeSpan?

    /// Marked places.
    public internal(set) var marking = BitSet()
    /// How often each step was entered.
    public internal(set) var visits: [Int]
    /// When each active step was entered, by its index.
    public internal(set) var entered: [Int: Moment] = [:]
    /// The legal clock.
    public internal(set) var clock = LegalClock()
    /// The last moment at which something happened.
    public internal(set) var now: Moment
    /// How it ended; nil while it goes on.
    public internal(set) var ending: String?
    /// What happened, in order.
    public internal(set) var journal: [JournalEntry] = []
}
