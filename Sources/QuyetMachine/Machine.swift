import QuyetFeel
import QuyetText
import QuyetTime

/// What a step does (language.md, "Workflows").
public enum Act: UInt8, Sendable, CaseIterable {
    case receive, assign, handle, appraise, inspect, consult, submitForSignature, submitUpward, decide, registry, returnResult
    case awaitSupplement, automatic, revoke, handOver
}

/// What the legal clock does while a step is active.
public enum ClockMode: UInt8, Sendable {
    case run
    /// It stands still.
    case pause
    /// It stands still, and is zero on leaving.
    case reset
}

/// Where something comes from: an instrument's provision and a place in a file.
public struct Origin: Hashable, Sendable {
    public let instrument: String
    /// Address as written; empty where the provision has none.
    public let provision: String
    public let file: String
    public let line: Int
    /// For findings; not part of a bundle.
    public let span: Span?

    public init(instrument: String, provision: String, file: String, line: Int, span: Span?) {
        self.instrument = instrument
        self.provision = provision
        self.file = file
        self.line = line
        self.span = span
    }
}

/// One step of a machine.
public struct Step: Hashable, Sendable {
    public let name: String
    public let act: Act?
    /// Who is answerable: an office by name, resolved by place where it is one of a family.
    public let actor: OfficeRef?
    public let coActors: [OfficeRef]
    /// How long the step may take; nil when the document states none.
    public let allotment: TimeSpan?
    public let clock: ClockMode
    /// How often the step may be entered; nil for no bound.
    public let visitBound: Int?
    /// Steps whose people must be others, and the same.
    public let differentFrom: [Int]
    public let sameAs: [Int]
    public let origin: Origin

    public init(
        name: String, act: Act?, actor: OfficeRef?, coActors: [OfficeRef], allotment: TimeSpan?, clock: ClockMode, visitBound: Int?,
        differentFrom: [Int], sameAs: [Int], origin: Origin
    ) {
        self.name = name
        self.act = act
        self.actor = actor
        self.coActors = coActors
        self.allotment = allotment
        self.clock = clock
        self.visitBound = visitBound
        self.differentFrom = differentFrom
        self.sameAs = sameAs
        self.origin = origin
    }
}

/// A place of the machine's net; a marking is a set of them (1-safe).
public enum Place: Hashable, Sendable {
    /// The step is active.
    case step(Int)
    /// A decision on data that is taken at once.
    case choice(Int)
    /// A branch of a parallel block is done.
    case branchDone(block: Int, branch: Int)
    /// A parallel block is about to open.
    case fork(Int)
}

/// A transition: consumes marked places, produces others, or ends the dossier.
public struct Transition: Hashable, Sendable {
    public enum Label: Hashable, Sendable {
        /// Somebody does a step, with this outcome.
        case outcome(step: Int, String)
        /// Taken as soon as it is enabled: choices, forks and joins.
        case silent
    }

    public let label: Label
    /// Places that enable it, by index.
    public let from: [Int]
    /// How many of `from` must be marked; fewer than all only in a join that does not wait for every branch.
    public let needed: Int
    /// Places emptied beside `from`: branches that a join withdraws.
    public let clears: [Int]
    public let to: [Int]
    /// The ending, where the transition ends the dossier.
    public let ending: String?
    /// Condition over the dossier's facts.
    public let guardCondition: FeelExpression?
    public let origin: Origin

    public init(
        label: Label, from: [Int], needed: Int, clears: [Int], to: [Int], ending: String?, guardCondition: FeelExpression?, origin: Origin
    ) {
        self.label = label
        self.from = from
        self.needed = needed
        self.clears = clears
        self.to = to
        self.ending = ending
        self.guardCondition = guardCondition
        self.origin = origin
    }
}

/// A workflow compiled to a state machine: active steps as a set, guards over typed facts, clocks, visit bounds.
///
/// Identity: procedure and name; version: the instrument and provision that state it.
public struct Machine: Hashable, Sendable {
    public let name: String
    /// Codes of the procedures it serves.
    public let procedures: [String]
    public let version: Origin
    public let isDraft: Bool
    /// Days on which it is in force.
    public let life: DaySet
    /// Cases it is for; nil for all.
    public let admission: FeelExpression?
    public let steps: [Step]
    public let places: [Place]
    public let transitions: [Transition]
    /// Marked places at reception.
    public let initial: [Int]
    /// `tổng thời gian`, in working minutes.
    public let statedTotal: Int?

    public init(
        name: String, procedures: [String], version: Origin, isDraft: Bool, life: DaySet, admission: FeelExpression?, steps: [Step],
        places: [Place],
        transitions: [Transition], initial: [Int], statedTotal: Int?
    ) {
        self.name = name
        self.procedures = procedures
        self.version = version
        self.isDraft = isDraft
        self.life = life
        self.admission = admission
        self.steps = steps
        self.places = places
        self.transitions = transitions
        self.initial = initial
        self.statedTotal = statedTotal
    }
}
