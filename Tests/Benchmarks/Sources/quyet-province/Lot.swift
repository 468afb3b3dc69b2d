/// How the competence for the procedures of a lot lies, and what becomes of it.
enum LotPlan: CaseIterable, Sendable {
    /// By decree or circular to one office, for good.
    case plain
    /// A ministry's, decentralised to the committee.
    case decentralised
    /// The committee's, decentralised to the department.
    case department
    /// A ministry's, devolved to the Chair.
    case devolved
    /// The committee's, delegated to the director for a time: it returns.
    case delegated
    /// The same, extended beyond the horizon.
    case extended
    /// The same, ended before its time.
    case revoked
    /// The same, suspended for some months.
    case suspended
    /// The same with an early-lapse clause that is met, and confirmed.
    case lapsed
    /// The same with an early-lapse clause that a later decree does not meet, and confirmed so.
    case unlapsed
    /// Delegated from the start, for one part of the dossiers only.
    case conditional
    /// One procedure gives way to another.
    case abolished
    /// Provisions name the task, the publication says which procedures carry it out.
    case task
    /// Handed to the communes in two halves of the territory.
    case territory
    /// Delimited to the communes when districts ended.
    case delimited
    /// The workflows change by a draft.
    case draft
    /// Acts are named: to decide and to withdraw.
    case withdrawal

    var changesHands: Bool {
        switch self {
        case .delegated, .extended, .revoked, .suspended, .lapsed, .unlapsed, .conditional: true
        default: false
        }
    }

    /// Whether the committee decides at some time.
    var reachesCommittee: Bool { changesHands }

    static let provincial: [(plan: LotPlan, weight: Int)] = [
        (.plain, 24), (.decentralised, 10), (.department, 12), (.devolved, 5), (.delegated, 8), (.extended, 5), (.revoked, 4),
        (.suspended, 3),
        (.lapsed, 3), (.unlapsed, 3), (.conditional, 5), (.abolished, 6), (.task, 4), (.territory, 4), (.draft, 5), (.withdrawal, 4),
    ]
    static let commune: [(plan: LotPlan, weight: Int)] = [(.plain, 50), (.delimited, 35), (.abolished, 8), (.draft, 7)]
}

/// The shape of a procedure that is written to hold one fault.
struct Calm: Sendable {
    var office = Office.department
    /// Who holds by decree, where it passes on.
    var original: Office?
    var division: Division?
    var facts: [FactTemplate] = []
    var loop = WorkflowPlan.Loop.pause
    var parallel = false
    var stages: (department: Int, committee: Int)?
    var limit = Limit.workingDays(10)
}

/// A few procedures of one sector that one set of instruments governs.
struct LotSeed: Sendable {
    let index: Int
    let sector: Sector
    let isCommune: Bool
    let size: Int
    let numberInSector: Int
    let firstCode: Int
    /// Different in each province.
    let seed: UInt64
    /// The same in each province: what the centre gives is the same everywhere.
    let centralSeed: UInt64
    let plan: LotPlan
    /// The day from which its competence exists, where it begins within the horizon.
    let start: Day?
    var real: [(code: String, name: String)] = []
    var declaresPlaces = false
    /// One plain procedure whose shape is given: what faults are planted in.
    var calm: Calm?
    var places: [String] = []

    func code(_ place: Int) -> String { Lot.code(firstCode + place) }

    func procedureKind(_ place: Int) -> String {
        if !real.isEmpty || isCommune || calm != nil { return "quốc gia|national" }
        return switch (index * 7 + place) % 23 {
        case 0: "đặc thù|particular"
        case 11 where plan == .plain: "nội bộ|internal"
        default: "quốc gia|national"
        }
    }
}

/// A lot made: its instruments, and what scenarios need to know.
struct Lot {
    let seed: LotSeed
    var documents: [Document]
    var procedures: [Procedure]
    var workflows: [(procedure: String, workflow: Workflow)]
    /// Who decides at first.
    var office: Office
    /// How many workflows, counted once for each procedure that they serve.
    var applications: Int

    /// A code of a range that real procedures do not use.
    static func code(_ number: Int) -> String { "\(1 + number % 2).9\(padded(number, 5))" }
}

/// Days on which the instruments of a lot are issued and take effect.
struct LotDays {
    let decreeIssued: Day
    let decreeFrom: Day
    let publicationIssued: Day
    let publicationFrom: Day
    let workflowIssued: Day
    let workflowFrom: Day
    let deploymentIssued: Day
    let deploymentFrom: Day

    init(_ start: Day?, _ random: inout SplitMix64, _ central: inout SplitMix64) {
        if let start {
            decreeIssued = (start - 75).issuable
            decreeFrom = start
            publicationIssued = (start - 30).issuable
            publicationFrom = start
            workflowIssued = (start - 20).issuable
            workflowFrom = start
            deploymentIssued = (start - 12).issuable
            deploymentFrom = start
        } else {
            decreeIssued = (Day(2024, 2, 12) + central.below(360)).issuable
            decreeFrom = decreeIssued + 15 + central.below(31)
            publicationIssued = (Day(2025, 5, 12) + random.below(12)).issuable
            publicationFrom = Day(2025, 6, 5) + random.below(6)
            workflowIssued = (publicationIssued + 5 + random.below(7)).issuable
            workflowFrom = Day(2025, 6, 12) + random.below(20)
            deploymentIssued = (workflowIssued + 2 + random.below(5)).issuable
            deploymentFrom = Day(2025, 6, 13) + random.below(19)
        }
    }
}
