import QuyetLaw
import QuyetMachine
import QuyetText
import QuyetTime
import QuyetVerification

/// A machine judged for every dossier that it admits.
struct MachineVerdict: Sendable {
    let index: Int
    let machine: Machine
    let soundness: Soundness
    /// By group of dossiers that the guards cannot tell apart: an example, as an index into `machineCases` and a case of it.
    let examples: [(cases: Int, dossier: Int)]
    /// Whether each transition is open, by group.
    let truths: [GuardAnswers]
    /// The troubles of control flow, one a cause.
    let troubles: [WorkflowTrouble]
    /// The group of each answer of the guards.
    let groups: [GuardAnswers: Int]

    /// The working time of dossiers for which the guards answer so; nil where it is no sum along a way.
    func time(_ truths: GuardAnswers) -> WorkingTime? {
        guard let group = groups[truths], group < soundness.times.count else { return nil }
        return soundness.times[group]
    }

    /// The most that any dossier may take, with a group that does; nil where that is not known.
    var longest: (time: WorkingTime, group: Int)? {
        guard !soundness.times.isEmpty, soundness.isComplete else { return nil }
        var result: (time: WorkingTime, group: Int)?
        for (group, time) in soundness.times.enumerated() {
            guard let time else { return nil }
            if result.map({ time.longest > $0.time.longest }) ?? true { result = (time, group) }
        }
        return result
    }
}

/// A trouble of control flow with the step that is answerable for it.
struct WorkflowTrouble: Sendable {
    let kind: Soundness.Kind
    /// The step to look at: of a way that crosses the bounds of a parallel block, the one whose outcome does.
    let step: Int?
    /// The transition that it comes about by.
    let transition: Int?
    /// Whether an outcome leads across the bounds of a parallel block.
    let crosses: Bool
    let path: [Int]
    let group: Int
    /// Steps that are active when it has come about, ascending.
    let active: [Int]
}

extension CheckContext {
    /// Judges every machine that lives within the horizon.
    func findVerdicts() -> [MachineVerdict] {
        let context = self
        return Cores.map(machines) { context.verdict(of: $0.index, $0.machine) }
    }

    private func verdict(of index: Int, _ machine: Machine) -> MachineVerdict {
        var examples: [(cases: Int, dossier: Int)] = []
        var truths: [GuardAnswers] = []
        var seen: Set<GuardAnswers> = []
        for number in casesOfMachine[index] ?? [] {
            for group in machineCases[number].groups where seen.insert(group.truths).inserted {
                guard let example = group.cases.first else { continue }
                examples.append((number, example))
                truths.append(group.truths)
            }
        }
        let net = WorkflowNet(machine)
        let soundness = truths.isEmpty ? Soundness() : Soundness.verify(net, machine.guardTruths(truths), times: machine.stepTimes())
        return MachineVerdict(
            index: index, machine: machine, soundness: soundness, examples: examples, truths: truths,
            troubles: WorkflowTroubles(machine, truths).causes(soundness.troubles),
            groups: Dictionary(truths.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The witness of a trouble: what the dossier is like, where that matters, and its way.
    func witness(_ verdict: MachineVerdict, _ trouble: WorkflowTrouble) -> Witness {
        let (number, dossier) = verdict.examples[trouble.group]
        let machine = verdict.machine
        let facts = machine.transitions.contains { $0.guardCondition != nil } ? machineCases[number].procedure.cases.facts(dossier) : []
        return Witness(data: facts, path: trouble.path.compactMap { machine.label(machine.transitions[$0]) })
    }

    /// Findings of one kind of trouble: the message is made of the steps' names.
    func findings(
        _ check: some Check, _ kind: Soundness.Kind, _ message: (WorkflowTrouble, Machine) -> Message, advice: Message,
        where isTold: (WorkflowTrouble, Machine) -> Bool = { _, _ in true }
    ) -> [Finding] {
        verdicts.flatMap { verdict -> [Finding] in
            let machine = verdict.machine
            return verdict.troubles.filter { $0.kind == kind && isTold($0, machine) }.compactMap { trouble -> Finding? in
                let step = trouble.step.map { machine.steps[$0] }
                guard let span = step?.origin.span ?? trouble.transition.flatMap({ machine.transitions[$0].origin.span }) else {
                    return nil
                }
                let label = trouble.transition.flatMap { machine.label(machine.transitions[$0]) } ?? step?.name ?? ""
                let active = trouble.active.map { machine.steps[$0].name }
                return Finding(
                    check.id, check.level, at: span,
                    message(trouble, machine)([
                        "step": .text(step?.name ?? label), "outcome": .text(label), "steps": .list(active.map { .text($0) }),
                        "workflow": .text(machine.name),
                    ]),
                    subjects: machine.procedures.map { Subject(.procedure, $0) } + [Subject(.workflow, machine.name)]
                        + (step.map { [Subject(.step, $0.name)] } ?? []),
                    witness: witness(verdict, trouble), draft: machine.isDraft, advice: advice)
            }
        }
    }

    /// Whether some way of a machine breaks off before its end, so that sums of time along its ways say nothing.
    func isBroken(_ verdict: MachineVerdict) -> Bool {
        verdict.troubles.contains { [.deadlock, .lackOfSynchronisation, .livelock].contains($0.kind) }
            || verdict.machine.transitions.contains { hasUndeclaredTarget($0) }
    }

    func hasUndeclaredTarget(_ transition: Transition) -> Bool {
        guard transition.to.isEmpty, transition.ending == nil, let span = transition.origin.span else { return false }
        return reading.contains { finding in
            // The target stands after its outcome, on the same line or the next.
            finding.rule == "workflow/undeclared-target" && finding.span.source == span.source && finding.span.lower >= span.upper
                && law.sources.place(finding.span).line <= law.sources.place(span).line + 1
        }
    }
}

extension Machine {
    /// A finding about one of its steps.
    func finding(_ check: some Check, _ step: Step, at span: Span, _ message: Message, advice: Message) -> Finding {
        Finding(
            check.id, check.level, at: span, message, subjects: procedures.map { Subject(.procedure, $0) } + [Subject(.step, step.name)],
            draft: isDraft, advice: advice)
    }

    /// What guards say of groups, the other way round: by transition, the groups for which it is open.
    func guardTruths(_ answers: [GuardAnswers]) -> GuardTruths {
        var open: [BitSet?] = transitions.map { $0.guardCondition == nil ? nil : BitSet() }
        for (group, answer) in answers.enumerated() { for transition in answer.holding.members { open[transition]?.insert(group) } }
        return GuardTruths(groups: answers.count, open: open)
    }

    /// How long each step may take, by place; of a calendar day a working day at most.
    func stepTimes(where counts: (Step) -> Bool = { _ in true }) -> StepTimes {
        StepTimes(
            minutes: places.map { place in
                guard case .step(let step) = place, counts(steps[step]) else { return 0 }
                return WorstPath.allotment(steps[step])
            },
            clocks: places.map { place in if case .step(let step) = place { steps[step].clock } else { .run } })
    }

    /// `step: outcome`; nil for silent transitions.
    func label(_ transition: Transition) -> String? {
        if case .outcome(let step, let outcome) = transition.label { return "\(steps[step].name): \(outcome)" }
        return nil
    }

    /// The step that somebody does to take a transition.
    func step(_ transition: Int) -> Int? {
        if case .outcome(let step, _) = transitions[transition].label { step } else { nil }
    }
}
