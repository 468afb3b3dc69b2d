import QuyetFeel
import QuyetMachine
import QuyetRuntime
import QuyetText
import QuyetTime
import Testing

/// A small machine written by hand: steps first, then how they follow each other.
struct MachineBuilder {
    private(set) var steps: [Step] = []
    private(set) var places: [Place] = []
    private(set) var transitions: [Transition] = []
    var facts: [Fact] = []
    private var blocks = 0

    static let origin = Origin(instrument: "1/QĐ-UBND", provision: "Phụ lục I", file: "qd.yaml", line: 1, span: nil)

    /// Adds a step and gives its place.
    @discardableResult
    mutating func step(
        _ name: String, _ act: Act? = nil, by actor: OfficeRef? = nil, in allotment: TimeSpan? = nil, clock: ClockMode = .run,
        atMost bound: Int? = nil
    ) -> Int {
        steps.append(
            Step(
                name: name, act: act, actor: actor, coActors: [], allotment: allotment, clock: clock, visitBound: bound, differentFrom: [],
                sameAs: [], origin: Self.origin))
        return place(.step(steps.count - 1))
    }

    mutating func place(_ place: Place) -> Int {
        places.append(place)
        return places.count - 1
    }

    mutating func choice() -> Int { place(.choice(places.count)) }

    /// An outcome of the step at `from`.
    mutating func on(_ from: Int, _ outcome: String, to: Int? = nil, end: String? = nil) {
        guard case .step(let step) = places[from] else { return }
        add(.outcome(step: step, outcome), from: [from], to: to.map { [$0] } ?? [], end: end)
    }

    /// A silent transition.
    mutating func silent(_ from: Int, to: Int? = nil, end: String? = nil, if condition: String? = nil) {
        add(.silent, from: [from], to: to.map { [$0] } ?? [], end: end, if: condition.map(tree))
    }

    /// A parallel block of one-step branches, each with the outcome `xong`; gives its fork.
    mutating func parallel(_ branches: [Int], needed: Int, to: Int) -> Int {
        blocks += 1
        let fork = place(.fork(blocks))
        var done: [Int] = []
        for (index, branch) in branches.enumerated() {
            done.append(place(.branchDone(block: blocks, branch: index)))
            on(branch, "xong", to: done[index])
        }
        add(.silent, from: [fork], to: branches)
        add(.silent, from: done, needed: needed, clears: branches, to: [to])
        return fork
    }

    private mutating func add(
        _ label: Transition.Label, from: [Int], needed: Int? = nil, clears: [Int] = [], to: [Int], end: String? = nil,
        if condition: FeelExpression? = nil
    ) {
        transitions.append(
            Transition(
                label: label, from: from, needed: needed ?? from.count, clears: clears, to: to, ending: end, guardCondition: condition,
                origin: Self.origin))
    }

    func tree(_ text: String) -> FeelExpression {
        let scope = FeelScope(facts.map { FeelDeclaration($0.name, $0.domain.type) })
        guard let tree = FeelParser.expression(text, scope: scope).validExpression else {
            Issue.record("\(text) is no condition")
            return FeelExpression(.null)
        }
        return FeelChecker.check(tree, scope: scope).expression
    }

    func machine(_ name: String = "Quy trình", from first: Int = 0, life: DaySet = .always, when admission: String? = nil) -> Machine {
        Machine(
            name: name, procedures: ["1.000001"], version: Self.origin, isDraft: false, life: life, admission: admission.map(tree),
            steps: steps, places: places, transitions: transitions, initial: [first], statedTotal: nil)
    }

    /// An engine for one machine with one limit.
    func engine(limit: TimeSpan? = nil, from first: Int = 0) -> Engine {
        Engine(
            workspace(
                [machine(from: first)], limits: limit.map { [TimeLimit(condition: nil, limit: $0, origin: Self.origin)] } ?? []))
    }

    func workspace(_ machines: [Machine], limits: [TimeLimit] = [], segments: [CompetenceSegment] = [], cases: CaseSpace = .single)
        -> CompiledWorkspace
    {
        CompiledWorkspace(
            name: "Thử", horizon: DayInterval(.init(year: 2026, month: 1, day: 1)!, .init(year: 2028, month: 1, day: 1)!),
            calendar: WorkingCalendar(holidays: [], workedWeekends: [], knownUntil: .init(year: 2027, month: 12, day: 31)!),
            communes: [Commune(code: "02683", name: "Xã Bát Xát"), Commune(code: "02692", name: "Phường Sa Pa")],
            offices: ["UBND tỉnh", "Giám đốc Sở", "UBND Xã Bát Xát", "UBND Phường Sa Pa"].map { Office(name: $0, isPosition: false) },
            families: [Family(name: "UBND cấp xã", members: [2, 3])],
            procedures: [
                ProcedurePlan(
                    code: "1.000001", name: "Cấp giấy phép",
                    forms: [PublishedForm(days: .always, facts: facts, limits: limits, origin: Self.origin)], cases: cases,
                    competence: [(.decide, segments)], machines: Array(machines.indices))
            ], machines: machines)
    }
}

extension Engine {
    /// A dossier with facts as text.
    func receive(at moment: String, commune: String? = nil, _ facts: [(name: String, value: FactInput)] = []) throws -> Dossier {
        try receive(procedure: "1.000001", submitted: at(moment), commune: commune, facts: facts)
    }

    /// `Step: outcome`.
    func apply(_ event: String, at moment: String, to dossier: inout Dossier) throws {
        let parts = event.split(separator: ": ").map(String.init)
        try apply(step: parts[0], outcome: parts[1], at: at(moment), to: &dossier)
    }

    func names(_ dossier: Dossier) -> [String] { active(dossier).map(\.name) }
}

func at(_ text: String) throws -> Moment { try #require(Moment(parsing: text)) }
