import QuyetText

/// One item of a list of steps.
public enum StepItem: Sendable {
    case step(StepNode)
    case parallel(ParallelNode)
    case choice([ChoiceCaseNode], Span)
    /// A fragment that is used: its steps stand here.
    case use(StepNode)
}

extension StepNode {
    public var item: StepItem {
        if let parallel { return .parallel(parallel) }
        if let key = ref.key(Key.choice) { return .choice(choice, key.span) }
        if use != nil { return .use(self) }
        return .step(self)
    }

    /// The name of a step; its own place where it has none, which is a finding.
    public var name: Located<String> { step ?? Located("", span) }

    /// Who is answerable: of several who act in turn, the last.
    public var answerable: Located<String>? { actor ?? actorAsActorsInTurn?.inTurn.last }

    /// The others who act in turn, and those who take part.
    public var coActors: [Located<String>] { (actorAsActorsInTurn?.inTurn.dropLast() ?? []) + with }
}

/// Where an outcome leads.
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

extension ParallelNode {
    /// The key that opens the block.
    public var place: Span { ref.opener?.span ?? span }

    /// Branches that must be done before the block is left; nil for all of them.
    public var waitCount: Located<Int>? {
        guard let text = waitFor else { return nil }
        switch WaitWord.table.word(text.value) {
        case .all: return nil
        case .one: return Located(1, text.span)
        case nil: return StatedSpan.times(parsing: text.value).map { Located($0, text.span) }
        }
    }
}

extension WorkflowNode {
    public var allProcedures: [Located<String>] { procedure + procedures }
    public var countsWorkingDays: Bool { countedIn?.value == .workingDays }
}

extension ChoiceCaseNode {
    /// The condition, or the key *còn lại*.
    public var place: Span { self.if?.span ?? ref.key(Key.otherwise)?.span ?? ref.span }
    public var allSteps: [StepNode] { otherwiseAsStepList + steps }
    public var target: TargetText? { then ?? otherwise }
}
