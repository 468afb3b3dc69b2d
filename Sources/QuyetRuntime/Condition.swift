import QuyetFeel
import QuyetMachine
import QuyetText

/// A condition compiled over the facts that it reads.
struct Condition: Sendable {
    let names: [String]
    /// Nil where something in it is not evaluated: it is then undetermined for every dossier.
    private let program: FeelProgram?
    private let expression: FeelExpression

    init(_ expression: FeelExpression) {
        self.expression = expression
        names = expression.freeNames
        program = FeelProgram.compile(expression, slots: names).program
    }

    /// Whether it holds; a null is *undetermined* and never false.
    ///
    /// - Throws: `RuntimeError.undetermined` with the facts that are missing, or `noTruth` with the reason where none is.
    func holds(_ facts: [String: FeelValue], in environment: FeelEnvironment) throws(RuntimeError) -> Bool {
        let values = names.map { facts[$0] ?? .null }
        if let truth = program?.truth(values, in: environment) { return truth }
        guard let outcome = program?.outcome(values, in: environment) else { throw .undetermined(names) }
        let missing = decisive(values, among: outcome.missing)
        guard missing.isEmpty else { throw .undetermined(missing) }
        let reason = outcome.diagnostics.first
        throw .noTruth(vi: reason?.messageVi ?? "", en: reason?.messageEn ?? "")
    }

    /// Of the facts that were read and are missing, those for which the condition is null: `x = null` reads `x` and is decided.
    private func decisive(_ values: [FeelValue], among missing: [String]) -> [String] {
        let scope = FeelScope(zip(names, values).map { FeelDeclaration($0, .any, mayBeNull: $1 == .null) })
        let found = Set(FeelChecker.check(expression, scope: scope).mayBeNull.flatMap(\.names))
        let decisive = missing.filter(found.contains)
        return decisive.isEmpty ? missing : decisive
    }
}

/// What an engine looks up in a machine at every event, made once.
struct MachineIndex: Sendable {
    struct Outcome: Sendable {
        let label: String
        let key: String
        let isOverdue: Bool
        let transition: Int
    }

    let admission: Condition?
    /// Key of each step's name.
    let stepKeys: [String]
    /// Outcomes of each step, in the order of the text.
    let outcomes: [[Outcome]]
    /// Silent transitions from the same places, in order: the branches of a choice, a fork, or a join.
    let silent: [[Int]]
    /// Condition of each transition.
    let guards: [Condition?]

    init(_ machine: Machine) {
        admission = machine.admission.map { Condition($0) }
        stepKeys = machine.steps.map { VietnameseText.key($0.name) }
        guards = machine.transitions.map { $0.guardCondition.map { Condition($0) } }
        var outcomes = [[Outcome]](repeating: [], count: machine.steps.count)
        var silent: [[Int]] = []
        var groups: [[Int]: Int] = [:]
        for (index, transition) in machine.transitions.enumerated() {
            switch transition.label {
            case .outcome(let step, let label):
                guard outcomes.indices.contains(step) else { continue }
                let key = VietnameseText.key(label)
                outcomes[step].append(
                    Outcome(label: label, key: key, isOverdue: MachineIndex.overdueKeys.contains(key), transition: index))
            case .silent:
                if let group = groups[transition.from] {
                    silent[group].append(index)
                } else {
                    groups[transition.from] = silent.count
                    silent.append([index])
                }
            }
        }
        self.outcomes = outcomes
        self.silent = silent
    }

    /// The outcome with this name; `xong` and `done` are one, and `quá hạn` and `overdue`.
    func outcome(of step: Int, named name: String) -> Outcome? {
        let key = VietnameseText.key(name)
        return outcomes[step].first { $0.key == key }
            ?? outcomes[step].first { outcome in
                [MachineIndex.doneKeys, MachineIndex.overdueKeys].contains { $0.contains(outcome.key) && $0.contains(key) }
            }
    }

    private static let doneKeys = Set(["xong", "done"].map { VietnameseText.key($0) })
    private static let overdueKeys = Set(["quá hạn", "overdue"].map { VietnameseText.key($0) })
}
