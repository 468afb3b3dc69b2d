import QuyetText
import QuyetTime

// What the keys of a shape mean, where that is more than their values.

extension ManifestNode {
    /// First day after the horizon.
    public var end: Located<Day>? { to.map { Located($0.value + 1, $0.span) } }
}

extension EffectiveNode {
    /// First day on which it is over, however that was stated.
    public var end: Located<Day>? { before ?? to.map { Located($0.value + 1, $0.span) } }
}

extension EffectNode {
    /// First day on which it is over.
    public var end: Located<Day>? { to.map { Located($0.value + 1, $0.span) } }
}

extension InstrumentNode {
    public var isDraft: Bool { status != nil }
    public var isExcerpt: Bool { excerpt?.value ?? false }
    /// The place of the list of bases.
    public var basesSpan: Span? { ref.field(Key.bases)?.span }
}

extension PositionNode {
    public var isHead: Bool { head?.value ?? false }
}

/// What a provision does; exactly one thing.
public enum ProvisionContent: Sendable {
    case transfer(Transfer)
    case publication(PublicationNode)
    case workflow(WorkflowNode)
    case fragment(WorkflowFragmentNode)
    case deployment(DeploymentNode)
    case effect(StatedEffect)
    case venue(VenueNode)
    case earlyLapse(EarlyLapseNode)
    case confirmation(ConfirmationNode)
    /// A step that workflows must have.
    case requirement(StepRequirementNode)
    /// A step that workflows must not have.
    case prohibition(StepRequirementNode)
    case handoverGroup(HandoverGroupNode)
    case decisionTable(DecisionTableNode)
    /// What the law is not built from yet.
    case other
}

extension ProvisionNode {
    /// The key that says what the provision does.
    public var contentKey: NodeRef? {
        ref.entries.first { Grammar.isContent($0.key.node.mark) }?.key
    }

    /// The place of that key.
    public var contentSpan: Span { contentKey?.span ?? ref.span }

    /// Nil where the provision does nothing, which is a finding.
    public var content: ProvisionContent? {
        if let node = competence { return Transfer(.original, node).map(ProvisionContent.transfer) }
        if let node = delimitation { return Transfer(.delimitation, node).map(ProvisionContent.transfer) }
        if let node = devolution { return Transfer(.devolution, node).map(ProvisionContent.transfer) }
        if let node = decentralisation { return Transfer(.decentralisation, node).map(ProvisionContent.transfer) }
        if let node = delegation { return Transfer(.delegation, node).map(ProvisionContent.transfer) }
        if let node = publication { return .publication(node) }
        if let node = workflow { return .workflow(node) }
        if let node = workflowFragment { return .fragment(node) }
        if let node = deployment { return .deployment(node) }
        if let effect = statedEffect { return .effect(effect) }
        if let node = venue { return .venue(node) }
        if let node = earlyLapse { return .earlyLapse(node) }
        if let node = confirmation { return .confirmation(node) }
        if let node = required { return .requirement(node) }
        if let node = forbidden { return .prohibition(node) }
        if let node = handoverGroup { return .handoverGroup(node) }
        if let node = decisionTable { return .decisionTable(node) }
        return contentKey == nil ? nil : .other
    }
}

/// What an effect does to its target.
public enum EffectKind: UInt8, Sendable {
    case repeal, replacement, amendment, suspension, `extension`, revocation
    /// An early lapse that `xác nhận` records.
    case lapse
}

/// An effect on another instrument as a provision states it.
public struct StatedEffect: Sendable {
    public let kind: EffectKind
    public let instrument: Located<String>?
    public let at: Located<ProvisionAddress>?
    public let from: Located<Day>?
    /// First day on which it is over; of an extension, the first day after the new last one.
    public let end: Located<Day>?
    /// New provisions, of an amendment.
    public var by: [ProvisionNode] = []
    /// What an amendment drops.
    public var drop: [Located<String>] = []
    /// The keys that an amendment changes of what stays.
    public var change: ProvisionNode?

    init(_ kind: EffectKind, _ node: EffectNode) {
        self.kind = kind
        (instrument, at, from, end) = (node.instrument, node.at, node.from, node.end)
    }

    init(_ node: AmendmentNode) {
        kind = .amendment
        (instrument, at, from, end) = (node.instrument, node.at, node.from, nil)
        (by, drop, change) = (node.by, node.drop, node.changeOnly)
    }

    /// The lapse that a confirmation records.
    public init(lapseOf node: ConfirmationNode) {
        kind = .lapse
        (instrument, at, from, end) = (node.instrument, node.at, node.from, nil)
    }

    init(_ node: EndOfDelegationNode) {
        kind = .revocation
        (instrument, at, from, end) = (node.instrument, node.at, node.from, nil)
    }
}

extension ProvisionNode {
    /// Codes of every procedure that the provision names, in the order written.
    public var namedProcedures: [Located<String>] {
        ref.isChanged ? ref.procedureCodes : ref.ownProcedureCodes
    }

    /// The provision with some of its keys changed; nil where it does something else than they say.
    public func changed(by other: ProvisionNode) -> ProvisionNode? {
        if let changed = other.contentKey, changed.node.mark != contentKey?.node.mark { return nil }
        return ProvisionNode(ref.changed(by: other.ref))
    }

    var statedEffect: StatedEffect? {
        if let node = repeal { return StatedEffect(.repeal, node) }
        if let node = replacement { return StatedEffect(.replacement, node) }
        if let node = suspension { return StatedEffect(.suspension, node) }
        if let node = self.extension { return StatedEffect(.extension, node) }
        if let node = amendment { return StatedEffect(node) }
        return revokeDelegation.map { StatedEffect($0) }
    }
}

/// `thẩm quyền`, `phân định`, `phân quyền`, `phân cấp`, `ủy quyền`: who holds or receives a competence.
public struct Transfer: Sendable {
    public enum Kind: UInt8, Sendable { case original, delimitation, devolution, decentralisation, delegation }

    public var kind: Kind
    /// Nil for original competence.
    public var from: Located<String>?
    public var to: Located<String>
    public var task: Located<String>?
    public var procedures: [Located<String>] = []
    public var acts: [Located<ActWord>] = []
    public var territory: Territory?
    public var condition: Expression?
    public var onward: Located<Bool>?

    public init(kind: Kind, from: Located<String>? = nil, to: Located<String>) {
        self.kind = kind
        self.from = from
        self.to = to
    }

    init?(_ kind: Kind, _ node: TransferNode) {
        guard let from = node.from, let to = node.to else { return nil }
        self.init(kind: kind, from: from, to: to)
        (task, procedures, acts) = (node.task, node.procedures, node.acts)
        (territory, condition, onward) = (node.territory, node.when, node.onward)
    }

    init?(_ kind: Kind, _ node: CompetenceNode) {
        guard let holder = node.holder else { return nil }
        self.init(kind: kind, to: holder)
        (task, procedures, acts) = (node.task, node.procedures, node.acts)
        (territory, condition) = (node.territory, node.when)
    }
}

/// What a declared fact may be.
public enum DeclaredDomain: Sendable {
    /// Texts and numbers, in the order written.
    case oneOf([Located<FactValue>])
    /// With unary tests that bound it, if any.
    case number(Expression?)
    case text
    case date(Expression?)
    case boolean
}

extension FactNode {
    /// Nil where none is declared, which is a finding.
    public var domain: DeclaredDomain? {
        if ref.field(Key.oneOf) != nil { return .oneOf(oneOf) }
        if ref.field(Key.number) != nil { return .number(number) }
        switch type?.value {
        case .number: return .number(nil)
        case .text: return .text
        case .date: return .date(nil)
        case .boolean: return .boolean
        case nil: return nil
        }
    }

    public var isOptional: Bool { optional?.value ?? false }
}

/// A limit, in every case or in one.
public struct LimitEntry: Sendable {
    public let condition: Expression?
    public let limit: Located<StatedSpan>
}

extension PublicationNode {
    /// The limits as cases; stages are not among them.
    public var limits: [LimitEntry] {
        if let limit { return [LimitEntry(condition: nil, limit: limit)] }
        if let limit = limitAsLimit?.is { return [LimitEntry(condition: nil, limit: limit)] }
        return limitAsLimitCaseList.compactMap { item in
            guard let condition = item.if, let limit = item.is else { return nil }
            return LimitEntry(condition: condition, limit: limit)
        }
    }
}

extension ScenarioNode {
    /// One event: a step, its outcome, and when.
    public struct Event: Sendable {
        public let step: Located<String>
        public let outcome: Located<String>
        public let at: Located<Moment>?
    }

    /// Its name.
    public var title: Located<String> { self.scenario ?? Located("", span) }

    public var happenings: [Event] {
        events.compactMap { event in
            guard let (key, value) = event.ref.entries.first(where: { $0.key.node.mark == .none }), let step = key.text,
                let outcome = value.text
            else { return nil }
            return Event(step: step, outcome: outcome, at: event.when)
        }
    }
}

extension ExpectedNode {
    /// The steps that are to be active; nil where nothing is said of them.
    public var stated: [Located<String>]? { ref.field(Key.active) == nil ? nil : active }
}
