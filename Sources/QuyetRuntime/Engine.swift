import QuyetFeel
import QuyetMachine
import QuyetText
import QuyetTime

/// Steps dossiers through compiled machines. Reads no files and no clock.
public struct Engine: Sendable {
    /// Most silent transitions in a row, and most outcomes by themselves between two events.
    public static let silentLimit = 10_000

    /// What it runs.
    public let workspace: CompiledWorkspace
    /// What conditions ask beside the facts.
    let environment: FeelEnvironment
    /// By machine.
    let machines: [MachineIndex]
    /// Conditions of the limits, by procedure, form and limit.
    private let limits: [[[Condition?]]]
    private let procedures: [String: Int]
    private let communes: [String: Int]

    /// Compiles every condition once.
    public init(_ workspace: CompiledWorkspace) {
        self.workspace = workspace
        environment = workspace.feelEnvironment
        machines = workspace.machines.map { MachineIndex($0) }
        limits = workspace.procedures.map { plan in plan.forms.map { form in form.limits.map { $0.condition.map { Condition($0) } } } }
        procedures = Dictionary(workspace.procedures.enumerated().map { (VietnameseText.key($1.code), $0) }) { first, _ in first }
        // A code that is another commune's name is that code.
        let names = workspace.communes.enumerated().map { (VietnameseText.key($1.name), $0) }
        let codes = workspace.communes.enumerated().map { (VietnameseText.key($1.code), $0) }
        communes = Dictionary(codes + names) { first, _ in first }
    }

    /// Receives a dossier: the procedure, its workflow and its limit are those in force on the day of submission.
    ///
    /// - Parameters:
    ///   - code: code of the procedure.
    ///   - submitted: when it was submitted.
    ///   - commune: name or code of the commune to which the matter belongs; nil where it makes no difference.
    ///   - place: where it was received; kept, and without effect on competence (language.md, "Competence").
    ///   - inputs: facts by name, as values or as text (`FactInput`).
    /// - Throws: `RuntimeError` for unknown names, facts missing or outside their domain, and where no or several workflows admit it.
    public func receive(
        procedure code: String, submitted: Moment, commune: String?, place: String? = nil, facts inputs: [(name: String, value: FactInput)]
    ) throws(RuntimeError) -> Dossier {
        guard let procedure = procedures[VietnameseText.key(code)] else {
            throw .unknownProcedure(code, near: Suggestion.nearest(to: code, among: workspace.procedures.map(\.code)))
        }
        guard Engine.moments.contains(submitted) else { throw .momentOutOfRange }
        let plan = workspace.procedures[procedure]
        let communeIndex = try index(ofCommune: commune)
        let form = plan.forms.firstIndex { $0.days.contains(submitted.day) }
        let facts = try values(inputs, form.map { plan.forms[$0].facts } ?? [])
        let machine = try machine(plan, submitted.day, facts)
        var dossier = Dossier(
            procedure: procedure, machine: machine, submitted: submitted, commune: communeIndex, place: place, facts: facts,
            limit: try form.flatMap { form throws(RuntimeError) in try limit(procedure, form, facts) },
            visits: [Int](repeating: 0, count: workspace.machines[machine].steps.count), now: submitted)
        for place in workspace.machines[machine].initial { mark(place, &dossier, at: submitted) }
        try settle(&dossier, at: submitted, after: nil)
        return dossier
    }

    /// Moments with which it reckons: days that a document can name.
    static let moments = Moment(.distantPast, minuteOfDay: 0)..<Moment(.distantFuture, minuteOfDay: 0)

    private func index(ofCommune name: String?) throws(RuntimeError) -> Int? {
        guard let name else { return nil }
        if let index = communes[VietnameseText.key(name)] { return index }
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
            guard result.updateValue(value, forKey: fact.name) == nil else { throw .factTwice(fact.name) }
        }
        for fact in facts where !fact.isOptional && result[fact.name] == nil { throw .factMissing(fact.name) }
        return result
    }

    /// The one machine in force that admits the facts.
    private func machine(_ plan: ProcedurePlan, _ day: Day, _ facts: [String: FeelValue]) throws(RuntimeError) -> Int {
        var admitted: [Int] = []
        for index in plan.machines where workspace.machines[index].life.contains(day) {
            if let admission = machines[index].admission, try !admission.holds(facts, in: environment) { continue }
            admitted.append(index)
        }
        guard let first = admitted.first else { throw .noWorkflow(plan.code, day) }
        guard admitted.count == 1 else { throw .severalWorkflows(admitted.map { workspace.machines[$0].name }) }
        return first
    }

    /// The first limit whose condition holds: limits are disjoint.
    private func limit(_ procedure: Int, _ form: Int, _ facts: [String: FeelValue]) throws(RuntimeError) -> TimeSpan? {
        for (limit, condition) in zip(workspace.procedures[procedure].forms[form].limits, limits[procedure][form]) {
            if try condition?.holds(facts, in: environment) ?? true { return limit.limit }
        }
        return nil
    }
}

/// A fact as it is given.
public enum FactInput: Hashable, Sendable, CustomStringConvertible {
    /// As text, read by the declared domain.
    case text(String)
    /// As a value.
    case value(FeelValue)

    /// For messages.
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
