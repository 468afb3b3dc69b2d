import QuyetFeel
import QuyetLaw
import QuyetMachine
import QuyetText
import QuyetTime

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
    /// Groups of admitted cases with the same truths of every guard, by transition; a null guard counts as not true.
    let groups: [(cases: BitSet, truths: [Bool])]

    init(_ index: Int, _ machine: Machine, _ procedureIndex: Int, in law: Law, _ environment: FeelEnvironment) {
        let procedure = law.procedures[procedureIndex]
        self.index = index
        self.procedureIndex = procedureIndex
        self.machine = machine
        self.procedure = procedure
        let space = procedure.cases
        admitted = machine.admission.map { space.cases(of: $0, in: environment).holds } ?? space.all
        let guards = machine.transitions.map { transition in transition.guardCondition.map { space.cases(of: $0, in: environment).holds } }
        var sets = admitted.isEmpty ? [] : [admitted]
        for held in guards { if let held { Resolution.divide(&sets, by: held) } }
        groups = sets.map { set in (set, guards.map { $0.map { set.isSubset(of: $0) } ?? true }) }
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
