import QuyetFeel
import QuyetLaw
import QuyetMachine
import QuyetText
import QuyetTime

/// What every guard of a machine says of a group of dossiers, by transition; a transition without a guard is open.
struct GuardAnswers: Hashable, Sendable {
    /// Transitions with a guard.
    let guarded: BitSet
    /// Those of them that are open.
    let holding: BitSet

    subscript(transition: Int) -> Bool { !guarded.contains(transition) || holding.contains(transition) }
}

/// A machine for one of its procedures: the cases it admits, grouped by what its guards say of them.
struct MachineCases {
    /// Index of the machine.
    let index: Int
    let machine: Machine
    /// Index of the procedure, in the law and in the compiled workspace.
    let procedureIndex: Int
    let procedure: ProcedureRecord
    /// Cases that the machine is for.
    let admitted: BitSet
    /// Groups of admitted cases with the same answers of every guard; a null guard counts as not true.
    let groups: [(cases: BitSet, truths: GuardAnswers)]

    init(_ index: Int, _ machine: Machine, _ procedureIndex: Int, in law: Law, _ environment: FeelEnvironment) {
        let procedure = law.procedures[procedureIndex]
        self.index = index
        self.procedureIndex = procedureIndex
        self.machine = machine
        self.procedure = procedure
        let space = procedure.cases
        admitted = machine.admission.map { space.cases(of: $0, in: environment).holds } ?? space.all
        var guarded = BitSet()
        var answers: [(transition: Int, holds: BitSet)] = []
        for (index, transition) in machine.transitions.enumerated() {
            guard let condition = transition.guardCondition else { continue }
            guarded.insert(index)
            answers.append((index, space.cases(of: condition, in: environment).holds.intersection(admitted)))
        }
        groups = MachineCases.groups(admitted, answers, guarded)
    }

    /// Parts the cases as often as a guard tells them apart (partition refinement): the work is that of the members of the guards' sets.
    private static func groups(_ admitted: BitSet, _ answers: [(transition: Int, holds: BitSet)], _ guarded: BitSet)
        -> [(cases: BitSet, truths: GuardAnswers)]
    {
        guard !admitted.isEmpty else { return [] }
        guard !answers.isEmpty else { return [(admitted, GuardAnswers(guarded: guarded, holding: BitSet()))] }
        let members = admitted.members
        var groupOf = [Int](repeating: 0, count: (members.last ?? 0) + 1)
        var sizes = [members.count]
        for (_, holds) in answers {
            // Of each group that is met in part, what is met goes into a new one.
            var met: [Int: Int] = [:]
            let held = holds.members
            for member in held { met[groupOf[member], default: 0] += 1 }
            var new: [Int: Int] = [:]
            for (group, count) in met.sorted(by: { $0.key < $1.key }) where count < sizes[group] {
                new[group] = sizes.count
                sizes[group] -= count
                sizes.append(count)
            }
            guard !new.isEmpty else { continue }
            for member in held { if let group = new[groupOf[member]] { groupOf[member] = group } }
        }
        var cases = [[Int]](repeating: [], count: sizes.count)
        for member in members { cases[groupOf[member]].append(member) }
        var open = [[Int]](repeating: [], count: sizes.count)
        for (transition, holds) in answers {
            for group in Set(holds.members.map { groupOf[$0] }) { open[group].append(transition) }
        }
        // In the order of their first cases.
        return cases.indices.sorted { cases[$0][0] < cases[$1][0] }.map {
            (BitSet(cases[$0]), GuardAnswers(guarded: guarded, holding: BitSet(open[$0])))
        }
    }
}

extension CheckContext {
    func findMachineCases() -> [MachineCases] {
        let (context, environment) = (self, environment)
        return Cores.map(lowering.workspace.machines.enumerated().map { ($0.offset, $0.element) }) { index, machine in
            machine.procedures.compactMap { code in
                context.law.procedureIndex(code).flatMap {
                    context.law.procedures[$0].undecided == nil ? MachineCases(index, machine, $0, in: context.law, environment) : nil
                }
            }
        }.flatMap(\.self)
    }

    /// Machines that live within the horizon.
    func findMachines() -> [(index: Int, machine: Machine)] {
        lowering.workspace.machines.enumerated().filter { !$0.element.life.intersection(horizon).isEmpty }.map { ($0.offset, $0.element) }
    }

    /// A machine for each of its procedures.
    func cases(ofMachine index: Int) -> [MachineCases] { (casesOfMachine[index] ?? []).map { machineCases[$0] } }

    /// The machines of a procedure that live within the horizon, with its cases; ascending.
    func machines(of procedure: ProcedureRecord) -> [MachineCases] {
        (casesOfProcedure[procedure.code] ?? []).map { machineCases[$0] }.filter { !$0.machine.life.intersection(horizon).isEmpty }
    }
}
