import QuyetFeel
import QuyetLaw
import QuyetLowering
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime
import QuyetVerification

/// A provision on steps, held against one workflow of a procedure that it concerns.
struct StepRequirement {
    let provision: Int
    let text: StepRequirementNode
    let cases: MachineCases
    /// Days on which both are in force.
    let days: DaySet
    /// Groups of dossiers that it is about, as indices into `MachineCases.groups`.
    let groups: [Int]
}

extension CheckContext {
    /// Every requirement, or every prohibition, with each workflow that it concerns.
    func stepRequirements(forbidden: Bool) -> [StepRequirement] {
        law.procedures.flatMap { procedure -> [StepRequirement] in
            guard procedure.undecided == nil else { return [] }
            return procedure.requirements.flatMap { provision -> [StepRequirement] in
                let text: StepRequirementNode
                switch law.provisions[provision].content {
                case .requirement(let node) where !forbidden: text = node
                case .prohibition(let node) where forbidden: text = node
                default: return []
                }
                let about =
                    text.when.flatMap { condition($0, procedure) }.map { procedure.cases.cases(of: $0, in: environment).holds }
                    ?? (text.when == nil ? procedure.cases.all : BitSet())
                return machines(of: procedure).compactMap { cases in
                    let days = law.provisions[provision].days.intersection(cases.machine.life).intersection(DaySet(horizon))
                    let groups = cases.groups.indices.filter { cases.groups[$0].cases.overlaps(about) }
                    guard !days.isEmpty, !groups.isEmpty else { return nil }
                    return StepRequirement(provision: provision, text: text, cases: cases, days: days, groups: groups)
                }
            }
        }
    }

    private func condition(_ expression: Expression, _ procedure: ProcedureRecord) -> FeelExpression? {
        guard let tree = FeelParser.expression(expression.text, scope: procedure.scope).validExpression else { return nil }
        return FeelChecker.check(tree, scope: procedure.scope).expression
    }

    /// Steps of an act, done by or with an office where one is named; a step of one of its posts is its own.
    func steps(of machine: Machine, _ act: Act, with name: String?) -> [Int] {
        let office = name.flatMap { law.registers.holder(named: $0) }
        return machine.steps.indices.filter { index in
            let step = machine.steps[index]
            guard step.act == act else { return false }
            guard name != nil else { return true }
            guard let office else { return false }
            return ([step.actor].compactMap(\.self) + step.coActors).contains { law.registers.belongs(Holder($0), to: office) }
        }
    }

    /// A way to a step of one kind on which none of another has been done, with the group that can go it.
    func way(in cases: MachineCases, to targets: [Int], without steps: [Int], groups: [Int]) -> (path: [Int], group: Int, step: Int)? {
        let machine = cases.machine
        let closed = Set(steps)
        let goals = Set(targets)
        // Nothing leads on from either: to be stuck at a goal is to have come there.
        let net = WorkflowNet(machine, closed: closed.union(goals))
        let places = Dictionary(
            machine.places.enumerated().compactMap { place, kind in if case .step(let step) = kind { (place, step) } else { nil } },
            uniquingKeysWith: { first, _ in first })
        let found = Soundness.verify(net, machine.guardTruths(groups.map { cases.groups[$0].truths })).troubles.filter { trouble in
            trouble.kind == .deadEnd && trouble.place.flatMap { places[$0] }.map { goals.contains($0) } ?? false
        }
        guard let shortest = found.min(by: { $0.path.count < $1.path.count }), let place = shortest.place, let step = places[place]
        else { return nil }
        return (shortest.path, groups[shortest.group], step)
    }
}

extension MessageArgument {
    /// An act by its keyword.
    static func act(_ word: ActWord) -> MessageArgument { .message(Message(vi: word.spelling(.vi), en: word.spelling(.en))) }
}
