import QuyetFeel
import QuyetLaw
import QuyetLowering
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// Everything that checks read, computed once.
public struct CheckContext: Sendable {
    public let law: Law
    public let lowering: Lowering
    /// Findings made while reading, building the law and lowering.
    public let reading: [Finding]
    /// Time lines of deciding, by subject.
    let timeLines: [CompetenceSubject: [Resolution.TimeLine]]
    /// Days on which an office of the province or of a commune is competent to decide, by subject.
    let duty: [CompetenceSubject: DaySet]
    /// Every machine with each of its procedures whose conditions are decided.
    private(set) var machineCases: [MachineCases] = []
    /// Indices into `machineCases`, by the code of the procedure.
    private(set) var casesOfProcedure: [String: [Int]] = [:]
    /// The same, by the index of the machine.
    private(set) var casesOfMachine: [Int: [Int]] = [:]
    /// Machines that live within the horizon.
    private(set) var machines: [(index: Int, machine: Machine)] = []
    /// What is judged of each machine within the horizon.
    private(set) var verdicts: [MachineVerdict] = []
    /// Index into `verdicts`, by the index of the machine.
    private(set) var verdictOfMachine: [Int: Int] = [:]
    /// Working time of the horizon and beyond, added up.
    private(set) var worked: WorkedMinutes
    /// Every choice of every machine and every time limit with cases.
    private(set) var guardSets: [GuardSet] = []
    /// Every decision table in force within the horizon.
    private(set) var tables: [JudgedTable] = []
    /// Worst paths over every machine, procedure, published form in force with it, and group of cases.
    private(set) var worstPaths: [WorstPathResult] = []

    /// Days that `authority/expires` looks ahead where nothing else is said.
    public static let usualLookAhead = 60
    /// The day from which, and how many days ahead, ends are told; nil to tell none.
    let lookAhead: (day: Day, days: Int)?

    public init(_ law: Law, _ lowering: Lowering, reading: [Finding], lookAhead: (day: Day, days: Int)? = nil) {
        self.lookAhead = lookAhead
        self.law = law
        self.lowering = lowering
        self.reading = reading
        var timeLines: [CompetenceSubject: [Resolution.TimeLine]] = [:]
        var duty: [CompetenceSubject: DaySet] = [:]
        for (subject, acts) in lowering.competence {
            guard let deciding = acts.first(where: { $0.act == .decide }) else { continue }
            timeLines[subject] = deciding.resolution.timeLines
            duty[subject] = DaySet(deciding.resolution.boxes.filter { box in box.ends.contains { law.isLocal($0) } }.map(\.days))
        }
        worked = WorkedMinutes(law.calendar, law.horizon)
        self.timeLines = timeLines
        self.duty = duty
        machines = findMachines()
        machineCases = findMachineCases()
        for (index, cases) in machineCases.enumerated() {
            casesOfProcedure[cases.procedure.code, default: []].append(index)
            casesOfMachine[cases.index, default: []].append(index)
        }
        verdicts = findVerdicts()
        for (index, verdict) in verdicts.enumerated() { verdictOfMachine[verdict.index] = index }
        tables = findTables()
        guardSets = findGuardSets()
        worstPaths = findWorstPaths()
    }

    var horizon: DayInterval { law.horizon }
    /// What conditions ask beside the facts.
    var environment: FeelEnvironment { lowering.workspace.feelEnvironment }

    func subject(_ subject: CompetenceSubject) -> Subject {
        switch subject {
        case .procedure(let index): Subject(.procedure, law.procedures[index].code)
        case .task(let index): Subject(.task, law.tasks[index].text)
        }
    }

    /// Subjects whose conditions could be read: the others are `guard/unverified`.
    var decidedSubjects: [CompetenceSubject] {
        law.subjects.filter {
            if case .procedure(let index) = $0 { return law.procedures[index].undecided == nil }
            return true
        }
    }

    func cases(of subject: CompetenceSubject) -> CaseSpace {
        if case .procedure(let index) = subject { return law.procedures[index].cases }
        return .single
    }

    /// The link that makes an office of the province competent on a day.
    func dutyLink(_ subject: CompetenceSubject, on day: Day) -> Int? {
        let links = law.links(of: subject)
        for line in timeLines[subject] ?? [] {
            for period in line.periods where period.days.contains(day) {
                for (end, chain) in zip(period.ends, period.chains) where law.isLocal(end) {
                    if let last = chain.last { return links[last].provision }
                }
            }
        }
        return nil
    }
}

extension Law {
    /// Whether an office belongs to the province or a commune: ministries owe no readiness here.
    func isLocal(_ holder: Holder) -> Bool {
        let level = registers.record(holder)?.level
        return level == .province || level == .commune
    }

    /// The chain of provisions, from the original competence down.
    public func because(_ chain: [Int], _ links: [CompetenceLink]) -> [Because] {
        chain.map { index in
            let link = links[index]
            return Because(
                span(link.provision),
                ChainMessages.link(link.transfer.kind)([
                    "citation": .text(citation(link.provision)), "to": .text(registers.name(link.to)),
                ]))
        }
    }

    func name(_ holder: Holder) -> MessageArgument { .text(registers.name(holder)) }
}

/// How a link of a chain is said.
enum ChainMessages {
    static func link(_ kind: Transfer.Kind) -> Message {
        switch kind {
        case .original: Message(vi: "{citation}: thẩm quyền của {to}", en: "{citation}: competence of {to}")
        case .delimitation: Message(vi: "{citation}: phân định cho {to}", en: "{citation}: delimited to {to}")
        case .devolution: Message(vi: "{citation}: phân quyền cho {to}", en: "{citation}: devolved to {to}")
        case .decentralisation: Message(vi: "{citation}: phân cấp cho {to}", en: "{citation}: decentralised to {to}")
        case .delegation: Message(vi: "{citation}: ủy quyền cho {to}", en: "{citation}: delegated to {to}")
        }
    }
}
