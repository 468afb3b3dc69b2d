import QuyetFeel
import QuyetLaw
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// The law lowered: machines, and for each procedure what the resolver found, as plain data.
public struct Lowering: Sendable {
    public let workspace: CompiledWorkspace
    /// Provision of each machine.
    public let provisions: [Int]
    /// Where the steps of each machine state what they do.
    public let places: [[StepPlaces]]
    /// Hand-overs of each machine.
    public let handovers: [[Handover]]
    /// The resolver's results for deciding, by procedure, then by task: `check` and `who` read what the bundle carries.
    public let competence: [CompetenceSubject: [(act: ActWord, resolution: Resolution)]]
    public let findings: [Finding]

    public init(_ law: Law) {
        let workflows = law.provisions.enumerated().compactMap { index, provision -> (provision: Int, text: WorkflowNode)? in
            if case .workflow(let text) = provision.content { (index, text) } else { nil }
        }
        let lowered = Cores.map(workflows) { MachineLowering.lower($0.provision, $0.text, in: law) }
        let machines = lowered.map(\.machine)
        let provisions = workflows.map(\.provision)
        let resolved = Cores.map(law.subjects) { subject in law.acts(of: subject).map { ($0, law.competence(of: subject, act: $0)) } }
        let competence: [CompetenceSubject: [(act: ActWord, resolution: Resolution)]] = Dictionary(
            uniqueKeysWithValues: zip(law.subjects, resolved))
        let machineOf = Dictionary(uniqueKeysWithValues: provisions.enumerated().map { ($0.element, $0.offset) })
        let plans = law.procedures.indices.map { index in
            Lowering.plan(index, law, competence[.procedure(index)] ?? [], machineOf: machineOf)
        }
        workspace = CompiledWorkspace(
            name: law.name, horizon: law.horizon, calendar: law.calendar,
            communes: law.registers.communes.map { Commune(code: $0.code, name: $0.name) },
            offices: law.registers.offices.map { Office(name: $0.name, isPosition: $0.isPosition) },
            families: law.registers.families.map { Family(name: $0.name, members: $0.members) }, procedures: plans, machines: machines)
        self.provisions = provisions
        places = lowered.map(\.places)
        handovers = lowered.map(\.handovers)
        self.competence = competence
        findings = lowered.flatMap(\.findings)
    }

    private static func plan(_ index: Int, _ law: Law, _ competence: [(act: ActWord, resolution: Resolution)], machineOf: [Int: Int])
        -> ProcedurePlan
    {
        let procedure = law.procedures[index]
        return ProcedurePlan(
            code: procedure.code, name: procedure.name, forms: law.publishedForms(of: procedure), cases: procedure.cases,
            competence: competence.map { act, resolution in (Act(act), resolution.boxes.map { law.segment($0, procedure.links) }) },
            machines: procedure.workflows.compactMap { machineOf[$0] })
    }
}

extension Law {
    /// A box of the resolver as plain data.
    public func segment(_ box: Resolution.Box, _ links: [CompetenceLink]) -> CompetenceSegment {
        CompetenceSegment(
            days: box.days, communes: box.communes, cases: box.cases, holders: box.ends.map { OfficeRef($0) },
            chains: box.chains.map { $0.map { chainLink(links[$0]) } })
    }

    public func chainLink(_ link: CompetenceLink) -> ChainLink {
        ChainLink(
            kind: ChainLink.Kind(link.transfer.kind), from: link.from.map { OfficeRef($0) }, to: OfficeRef(link.to),
            origin: origin(link.provision, at: span(link.provision)), isDraft: isDraft(link.provision))
    }

    func origin(_ provision: Int, at span: Span) -> Origin {
        Origin(
            instrument: instrument(of: provision).number.value, provision: provisions[provision].address?.value.text ?? "",
            file: sources[span.source].path, line: sources[span.source].line(at: span.lower), span: span)
    }

    /// What is published of a procedure, by day: facts and limits are those of the publication in force that began last and states them.
    public func publishedForms(of procedure: ProcedureRecord) -> [PublishedForm] {
        var cuts: Set<Day> = []
        for provision in procedure.publications {
            for interval in provisions[provision].days.intervals { cuts.formUnion([interval.from, interval.to]) }
        }
        let days = cuts.sorted()
        var forms: [PublishedForm] = []
        for (from, to) in zip(days, days.dropFirst()) {
            let active = procedure.publications.filter { provisions[$0].days.contains(from) }
                .sorted { (provisions[$0].days.first ?? from, $0) < (provisions[$1].days.first ?? from, $1) }
            guard let latest = active.last else { continue }
            var facts: [Fact] = []
            var limits: [TimeLimit] = []
            for provision in active {
                guard case .publication(let publication) = provisions[provision].content else { continue }
                if !publication.data.isEmpty { facts = publication.data.compactMap { fact($0.name, $0.value) } }
                if !publication.limits.isEmpty { limits = publication.limits.compactMap { limit($0, procedure, provision) } }
            }
            let form = PublishedForm(
                days: DaySet(DayInterval(from, to)), facts: facts, limits: limits, origin: origin(latest, at: span(latest)))
            if let last = forms.last, last.facts == facts, last.limits == limits, last.origin == form.origin {
                forms[forms.count - 1] = PublishedForm(days: last.days.union(form.days), facts: facts, limits: limits, origin: form.origin)
            } else {
                forms.append(form)
            }
        }
        return forms
    }

    private func limit(_ entry: LimitEntry, _ procedure: ProcedureRecord, _ provision: Int) -> TimeLimit? {
        guard let span = entry.limit.value.timeSpan(dayIsWorkingDay: false) else { return nil }
        let condition = entry.condition.flatMap { expression -> FeelExpression? in
            guard let tree = FeelParser.expression(expression.text, scope: procedure.scope).validExpression else { return nil }
            return FeelChecker.check(tree, scope: procedure.scope).expression
        }
        return TimeLimit(condition: condition, limit: span, origin: origin(provision, at: entry.condition?.span ?? entry.limit.span))
    }
}

extension OfficeRef {
    public init(_ holder: Holder) {
        switch holder {
        case .office(let index): self = .office(index)
        case .member(let index): self = .member(index)
        }
    }
}

extension Holder {
    public init(_ office: OfficeRef) {
        switch office {
        case .office(let index): self = .office(index)
        case .member(let index): self = .member(index)
        }
    }
}

extension Act {
    public init(_ word: ActWord) {
        switch word {
        case .receive: self = .receive
        case .assign: self = .assign
        case .handle: self = .handle
        case .appraise: self = .appraise
        case .inspect: self = .inspect
        case .consult: self = .consult
        case .submitForSignature: self = .submitForSignature
        case .submitUpward: self = .submitUpward
        case .decide: self = .decide
        case .registry: self = .registry
        case .returnResult: self = .returnResult
        case .awaitSupplement: self = .awaitSupplement
        case .automatic: self = .automatic
        case .revoke: self = .revoke
        case .handOver: self = .handOver
        }
    }
}

extension ClockMode {
    init(_ word: ClockWord) { self = word == .run ? .run : word == .pause ? .pause : .reset }
}

extension ChainLink.Kind {
    init(_ kind: Transfer.Kind) {
        switch kind {
        case .original: self = .original
        case .delimitation: self = .delimitation
        case .devolution: self = .devolution
        case .decentralisation: self = .decentralisation
        case .delegation: self = .delegation
        }
    }
}

extension Act {
    /// The keyword of the act.
    public var word: ActWord { ActWord.allCases.first { Act($0) == self } ?? .automatic }
}
