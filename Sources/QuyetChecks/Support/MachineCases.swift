import QuyetFeel
import QuyetLaw
import QuyetMachine
import QuyetTime

/// A machine for one of its procedures: the cases it admits, grouped by what its guards say of them.
struct MachineCases {
    let machine: Machine
    let procedure: ProcedureRecord
    /// Cases that the machine is for.
    let admitted: BitSet
    /// Groups of admitted cases with the same truths of every guard, by transition; a null guard counts as not true.
    let groups: [(cases: BitSet, truths: [Bool])]

    init(_ machine: Machine, _ procedure: ProcedureRecord, in environment: FeelEnvironment) {
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
        lowering.workspace.machines.flatMap { machine in
            machine.procedures.compactMap { code in
                law.procedure(code).flatMap { $0.undecided == nil ? MachineCases(machine, $0, in: environment) : nil }
            }
        }
    }

    /// Machines that live within the horizon.
    var machines: [(index: Int, machine: Machine)] {
        lowering.workspace.machines.enumerated().filter { !$0.element.life.intersection(horizon).isEmpty }.map { ($0.offset, $0.element) }
    }
}
