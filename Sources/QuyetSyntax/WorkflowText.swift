import QuyetText
import QuyetTime

/// A workflow as its annex writes it, read top to bottom.
public struct WorkflowText: Sendable {
    public var name: Located<String>?
    public var procedures: [Located<String>]
    public var condition: Expression?
    public var countsWorkingDays = false
    public var total: Located<StatedSpan>?
    public var items: [StepItem]
}

public enum StepItem: Sendable {
    case step(StepText)
    case parallel(ParallelText)
    case choice(ChoiceText)
}

public struct StepText: Sendable {
    public var name: Located<String>
    public var act: Located<ActWord>?
    public var actor: Located<String>?
    public var coActors: [Located<String>] = []
    public var allotment: Located<StatedSpan>?
    public var clock: Located<ClockWord>?
    public var visits: Located<Int>?
    public var outcomes: [OutcomeText] = []
    public var differentFrom: [Located<String>] = []
    public var sameAs: [Located<String>] = []
    public var overdueForm: Located<String>?
}

public struct OutcomeText: Sendable {
    public var label: Located<String>
    public var target: TargetText
}

public enum TargetText: Sendable {
    case next(Span)
    case step(Located<String>)
    case end(Located<String>)

    public var span: Span {
        switch self {
        case .next(let span): span
        case .step(let name), .end(let name): name.span
        }
    }
}

public struct ParallelText: Sendable {
    public var span: Span
    /// Branches that must be done before the block is left; nil for all of them.
    public var wait: Located<Int>?
    public var branches: [(name: Located<String>, items: [StepItem])]
}

public struct ChoiceText: Sendable {
    public struct Case: Sendable {
        /// Nil for *còn lại*.
        public var condition: Expression?
        public var span: Span
        public var items: [StepItem]
        public var target: TargetText?
    }
    public var span: Span
    public var cases: [Case]
}

/// An executable test.
public struct Scenario: Sendable {
    public struct Event: Sendable {
        public var step: Located<String>
        public var outcome: Located<String>
        public var at: Located<Moment>?
    }
    public var name: Located<String>
    public var procedure: Located<String>
    public var submitted: Located<Moment>
    public var place: Located<String>?
    public var commune: Located<String>?
    public var data: [(name: Located<String>, value: Located<FactValue>)] = []
    public var events: [Event] = []
    public var active: [Located<String>]?
    public var due: Located<Moment>?
    public var decider: Located<String>?
    public var ended: Located<String>?
}
