import QuyetFeel
import QuyetText
import QuyetTime

/// An office: a unit or position, or the member of a family at the dossier's commune.
public enum OfficeRef: Hashable, Sendable {
    /// Index into `CompiledWorkspace.offices`.
    case office(Int)
    /// Index into `CompiledWorkspace.families`.
    case member(Int)
}

public struct Office: Hashable, Sendable {
    public let name: String
    public let isPosition: Bool

    public init(name: String, isPosition: Bool) {
        self.name = name
        self.isPosition = isPosition
    }
}

public struct Family: Hashable, Sendable {
    public let name: String
    /// Office at each commune, or nil where the family has none.
    public let members: [Int?]

    public init(name: String, members: [Int?]) {
        self.name = name
        self.members = members
    }
}

public struct Commune: Hashable, Sendable {
    public let code: String
    public let name: String

    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

/// One link of a chain of competence.
public struct ChainLink: Hashable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable { case original, delimitation, devolution, decentralisation, delegation }

    public let kind: Kind
    public let from: OfficeRef?
    public let to: OfficeRef
    public let origin: Origin
    public let isDraft: Bool

    public init(kind: Kind, from: OfficeRef?, to: OfficeRef, origin: Origin, isDraft: Bool) {
        self.kind = kind
        self.from = from
        self.to = to
        self.origin = origin
        self.isDraft = isDraft
    }
}

/// Who is competent, as the resolver found it: one result for a box of days × communes × cases.
public struct CompetenceSegment: Hashable, Sendable {
    public let days: DayInterval
    /// Indices into `CompiledWorkspace.communes`.
    public let communes: BitSet
    /// Cases of the procedure's `CaseSpace`.
    public let cases: BitSet
    /// Offices at the end of a chain in force: one is right, none a gap, several an overlap.
    public let holders: [OfficeRef]
    /// A chain for each holder, from the original competence down.
    public let chains: [[ChainLink]]

    public init(days: DayInterval, communes: BitSet, cases: BitSet, holders: [OfficeRef], chains: [[ChainLink]]) {
        self.days = days
        self.communes = communes
        self.cases = cases
        self.holders = holders
        self.chains = chains
    }
}

/// A legal time limit for the cases in which its condition holds.
public struct TimeLimit: Hashable, Sendable {
    public let condition: FeelExpression?
    public let limit: TimeSpan
    public let origin: Origin

    public init(condition: FeelExpression?, limit: TimeSpan, origin: Origin) {
        self.condition = condition
        self.limit = limit
        self.origin = origin
    }
}

/// What a publication says of a procedure while it is in force.
public struct PublishedForm: Hashable, Sendable {
    public let days: DaySet
    public let facts: [Fact]
    public let limits: [TimeLimit]
    public let origin: Origin

    public init(days: DaySet, facts: [Fact], limits: [TimeLimit], origin: Origin) {
        self.days = days
        self.facts = facts
        self.limits = limits
        self.origin = origin
    }
}

/// Everything about one procedure that a runtime needs.
public struct ProcedurePlan: Hashable, Sendable {
    public let code: String
    public let name: String
    public let forms: [PublishedForm]
    /// How dossiers are told apart where competence depends on them.
    public let cases: CaseSpace
    /// Competence by act: `decide` first, then each act that some provision names.
    public let competence: [(act: Act, segments: [CompetenceSegment])]
    /// Indices into `CompiledWorkspace.machines`.
    public let machines: [Int]

    public init(
        code: String, name: String, forms: [PublishedForm], cases: CaseSpace, competence: [(act: Act, segments: [CompetenceSegment])],
        machines: [Int]
    ) {
        self.code = code
        self.name = name
        self.forms = forms
        self.cases = cases
        self.competence = competence
        self.machines = machines
    }

    public static func == (left: ProcedurePlan, right: ProcedurePlan) -> Bool {
        left.code == right.code && left.name == right.name && left.forms == right.forms && left.cases == right.cases
            && left.machines == right.machines
            && left.competence.elementsEqual(right.competence, by: { $0 == $1 })
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(machines)
    }
}

/// A workspace compiled: plain data, all that a runtime needs, nothing that it must read from files.
public struct CompiledWorkspace: Hashable, Sendable {
    public let name: String
    public let horizon: DayInterval
    public let calendar: WorkingCalendar
    public let communes: [Commune]
    public let offices: [Office]
    public let families: [Family]
    /// Sorted by code.
    public let procedures: [ProcedurePlan]
    public let machines: [Machine]

    public init(
        name: String, horizon: DayInterval, calendar: WorkingCalendar, communes: [Commune], offices: [Office], families: [Family],
        procedures: [ProcedurePlan], machines: [Machine]
    ) {
        self.name = name
        self.horizon = horizon
        self.calendar = calendar
        self.communes = communes
        self.offices = offices
        self.families = families
        self.procedures = procedures
        self.machines = machines
    }

    /// The office's name; of a family's member, the member's at the commune, or the family's.
    public func name(of office: OfficeRef, commune: Int?) -> String {
        switch office {
        case .office(let index): return offices[index].name
        case .member(let family):
            if let commune, let member = families[family].members[commune] { return offices[member].name }
            return families[family].name
        }
    }
}
