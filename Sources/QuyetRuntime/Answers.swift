import QuyetMachine
import QuyetTime

/// An active step: who acts, and until when.
public struct ActiveStep: Hashable, Sendable {
    /// The step's name.
    public let name: String
    /// Who is answerable, at the dossier's commune; nil where nobody acts: the applicant is waited for.
    public let actor: String?
    /// Others who take part.
    public let coActors: [String]
    /// When the step's own time runs out; nil where it has none.
    public let due: Moment?
    /// Outcomes on offer.
    public let outcomes: [String]
}

/// When the result is due.
public enum DueDate: Hashable, Sendable {
    /// At this moment; past where the limit has run out.
    case at(Moment)
    /// The clock stands still; this much is left, in working minutes, where the limit is in working time.
    case stopped(remaining: Int?)
    /// Reception has not accepted.
    case notStarted
    /// Nothing is published, or the limit is not counted.
    case noLimit
    /// The calendar has no working time left to give.
    case beyondCalendar
}

/// Who is competent for a dossier.
public enum Decider: Hashable, Sendable {
    /// One office, and why: from the original competence down.
    case one(String, chain: [ChainLink])
    /// Nobody.
    case gap
    /// Several offices.
    case overlap([String])
    /// The answer differs between communes, and none was said.
    case dependsOnCommune
    /// The answer depends on a fact that the dossier does not state (it may have been declared after reception).
    case dependsOnFact(String)
    /// The day is outside the horizon for which competence was resolved.
    case outsideHorizon
}
