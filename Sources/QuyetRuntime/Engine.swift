import QuyetFeel
import QuyetMachine
import QuyetText
import QuyetTime

/// Steps dossiers through compiled machines. Reads no files and no clock.
public struct Engine: Sendable {
    /// Most silent transitions in a row.
    public static let silentLimit = 10_000

    public let workspace: CompiledWorkspace

    public init(_ workspace: CompiledWorkspace) { self.workspace = workspace }

    /// Receives a dossier: the procedure, its workflow and its limit are those in force on the day of submission.
    ///
    /// - Parameters:
    ///   - submitted: when it was submitted.
    ///   - commune: name or code of the commune to which the matter belongs; nil where it makes no difference.
    ///   - facts: by name, as values or as text (`FactInput`).
    /// - Throws: `RuntimeError` for unknown names, facts outside their domain, and where no or several workflows admit it.
    public func receive(procedure code: String, submitted: Moment, commune: String?, facts inputs: [(name: String, value: FactInput)])
        throws(RuntimeError)
        -> Dossier
    {
        let key = VietnameseText.key(code)
        guard let procedure = workspace.procedures.firstIndex(where: { VietnameseText.key($0.code) == key }) else {
            throw .unknownProcedure(code, near: Suggestion.nearest(to: code, among: workspace.procedures.map(\.code)))
        }
        let plan = workspace.procedures[procedure]
        let place = try communeIndex(commune)
        let form = plan.forms.first { $0.days.contains(submitted.day) }
        let facts = try values(inputs, form?.facts ?? [])
        let machine = try machine(plan, submitted.day, facts)
        var dossier = Dossier(
            procedure: procedure, machine: machine, submitted: submitted, commune: place, facts: facts, limit: try limit(form, facts),
            marking: BitSet(), visits: [Int](repeating: 0, count: workspace.machines[machine].steps.count), entered: [:], now: submitted)
        for place in workspace.machines[machine].initial { mark(place, &dossier, at: submitted) }
        try settle(&dossier, at: submitted, after: "")
        return dossier
    }

    private func communeIndex(_ name: String?) throws(RuntimeError) -> Int? {
        guard let name else { return nil }
        let key = VietnameseText.key(name)
        if let index = workspace.communes.firstIndex(where: { VietnameseText.key($0.code) == key || VietnameseText.key($0.name) == key }) {
            return index
        }
        throw .unknownCommune(name, near: Suggestion.nearest(to: name, among: workspace.communes.map(\.name)))
    }

    private func values(_ inputs: [(name: String, value: FactInput)], _ facts: [Fact]) throws(RuntimeError) -> [String: FeelValue] {
        var result: [String: FeelValue] = [:]
        for (name, input) in inputs {
            let key = VietnameseText.key(name)
            guard let fact = facts.first(where: { VietnameseText.key($0.name) == key }) else {
                throw .unknownFact(name, known: facts.map(\.name))
            }
            let value: FeelValue?
            switch input {
            case .text(let text): value = fact.value(parsing: text)
            case .value(let given): value = fact.canonical(given)
            }
            guard let value else { throw .factOutsideDomain(fact.name, value: input.description) }
            result[fact.name] = value
        }
        for fact in facts where !fact.isOptional && result[fact.name] == nil { throw .factMissing(fact.name) }
        return result
    }

    /// The one machine in force that admits the facts.
    private func machine(_ plan: ProcedurePlan, _ day: Day, _ facts: [String: FeelValue]) throws(RuntimeError) -> Int {
        var admitted: [Int] = []
        for index in plan.machines where workspace.machines[index].life.contains(day) {
            let admission = workspace.machines[index].admission
            if try admission.map({ condition throws(RuntimeError) in try truth(condition, facts) }) ?? true { admitted.append(index) }
        }
        guard let first = admitted.first else { throw .noWorkflow(plan.code, day) }
        guard admitted.count == 1 else { throw .severalWorkflows(admitted.map { workspace.machines[$0].name }) }
        return first
    }

    private func limit(_ form: PublishedForm?, _ facts: [String: FeelValue]) throws(RuntimeError) -> TimeSpan? {
        for limit in form?.limits ?? [] {
            guard let condition = limit.condition else { return limit.limit }
            if try truth(condition, facts) { return limit.limit }
        }
        return nil
    }

    /// A condition's truth; a null is *undetermined* and never false.
    func truth(_ condition: FeelExpression, _ facts: [String: FeelValue]) throws(RuntimeError) -> Bool {
        let names = condition.freeNames
        let program = FeelProgram.compile(condition, slots: names).program
        if let truth = program?.truth(names.map { facts[$0] ?? .null }) { return truth }
        throw .undetermined(names.filter { facts[$0] ?? .null == .null })
    }
}

/// A fact as it is given.
public enum FactInput: Hashable, Sendable, CustomStringConvertible {
    /// As text, read by the declared domain.
    case text(String)
    case value(FeelValue)

    public var description: String {
        switch self {
        case .text(let text), .value(.string(let text)): text
        case .value(.number(let number)): number.description
        case .value(.boolean(let value)): value ? "đúng" : "sai"
        case .value(.date(let day)): day.vietnamese
        case .value: "—"
        }
    }
}
