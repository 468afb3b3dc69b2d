import QuyetText
import QuyetTime

/// FEEL as it stands in a document.
public struct Expression: Hashable, Sendable {
    public let text: String
    public let span: Span
    /// Byte offset of the text in its file, where the two agree byte for byte.
    let start: Int?

    /// The place of a stretch of the text.
    public func span(_ lower: Int, _ upper: Int) -> Span {
        guard let start else { return span }
        return Span(span.source, start + lower, start + upper)
    }
}

/// A period as stated; `to` is the first day after it.
public struct StatedPeriod: Hashable, Sendable {
    public let from: Located<Day>?
    public let to: Located<Day>?
    public let span: Span
}

/// One file of a workspace, read.
public enum Document: Sendable {
    case manifest(Manifest)
    case units(UnitsRegister)
    case positions(PositionsRegister)
    case systems(SystemsRegister)
    case calendar(CalendarRegister)
    case instrument(Instrument)
    case scenario(Scenario)
}

public struct Manifest: Sendable {
    public var name: Located<String>?
    public var province: Located<String>?
    public var from: Located<Day>?
    /// First day after the horizon.
    public var to: Located<Day>?
    public var rulePacks: [Located<String>] = []
    public var language: Located<String>?
    public var span: Span
}

public struct UnitsRegister: Sendable {
    public var units: [UnitEntry] = []
    public var families: [FamilyEntry] = []
}

public struct UnitEntry: Sendable {
    public var name: Located<String>
    public var level: Located<LevelWord>?
    public var kind: Located<String>?
    public var under: Located<String>?
    public var territory: Territory?
}

/// One unit for each row of a table.
public struct FamilyEntry: Sendable {
    public var name: Located<String>
    public var table: Located<String>
    /// With `{column}` places.
    public var memberName: Located<String>
    public var level: Located<LevelWord>?
    public var kind: Located<String>?
    public var under: Located<String>?
    public var territory: Territory?
}

/// Where something holds: the whole province, communes by name or code, or a condition over the commune table's columns.
public enum Territory: Hashable, Sendable {
    case wholeProvince(Span)
    case communes([Located<String>])
    case condition(Expression)

    public var span: Span? {
        switch self {
        case .wholeProvince(let span): span
        case .communes(let names): names.first?.span
        case .condition(let expression): expression.span
        }
    }
}

public struct PositionsRegister: Sendable {
    public var positions: [PositionEntry] = []
}

public struct PositionEntry: Sendable {
    public var name: Located<String>
    public var unit: Located<String>?
    public var isHead = false
    public var deputyOf: Located<String>?
    public var members: [Located<String>] = []
    public var worksAt: Located<String>?
}

public struct SystemsRegister: Sendable {
    public var systems: [(name: Located<String>, kind: Located<String>?)] = []
}

public struct CalendarRegister: Sendable {
    public var name: Located<String>?
    public var knownUntil: Located<Day>?
    public var officeHours: [Range<Int>] = []
    public var holidays: [Located<Day>] = []
    public var makeUpDays: [Located<Day>] = []
    public var span: Span
}

/// A legal instrument.
public struct Instrument: Sendable {
    public var number: Located<String>
    public var kind: Located<InstrumentKindWord>?
    public var issuer: Located<String>?
    public var signed: Located<String>?
    public var issued: Located<Day>?
    public var effective: StatedPeriod?
    public var isDraft = false
    public var isExcerpt = false
    public var title: Located<String>?
    public var bases: [Located<Citation>] = []
    /// The place of the list of bases.
    public var basesSpan: Span?
    public var provisions: [Provision] = []
}

public struct Provision: Sendable {
    public var address: Located<ProvisionAddress>?
    public var effective: StatedPeriod?
    public var content: ProvisionContent
    /// The key that says what the provision does.
    public var span: Span
}

public enum ProvisionContent: Sendable {
    case transfer(Transfer)
    case publication(Publication)
    case workflow(WorkflowText)
    case deployment(Deployment)
    case repeal(Effect)
    case replacement(Effect)
}

/// `thẩm quyền`, `phân định`, `phân quyền`, `phân cấp`, `ủy quyền`.
public struct Transfer: Sendable {
    public enum Kind: UInt8, Sendable { case original, delimitation, devolution, decentralisation, delegation }
    public var kind: Kind
    /// Nil for original competence.
    public var from: Located<String>?
    public var to: Located<String>
    public var task: Located<String>?
    public var procedures: [Located<String>] = []
    public var acts: [Located<ActWord>] = []
    public var territory: Territory?
    public var condition: Expression?
    public var onward: Located<Bool>?
}

public struct Publication: Sendable {
    public var procedure: Located<String>
    public var change: Located<ChangeWord>?
    public var replaces: [Located<String>] = []
    public var name: Located<String>?
    public var sector: Located<String>?
    public var kind: Located<ProcedureKindWord>?
    public var levels: [Located<LevelWord>] = []
    public var authority: Located<String>?
    public var task: Located<String>?
    public var facts: [FactEntry] = []
    public var limits: [LimitEntry] = []
}

/// A fact of the dossier that conditions may read, with its declared domain.
public struct FactEntry: Sendable {
    public enum Domain: Sendable {
        /// Texts and numbers, in the order written.
        case oneOf([Located<FactValue>])
        /// With unary tests that bound it, if any.
        case number(Expression?)
        case text
        case date(Expression?)
        case boolean
    }
    public var name: Located<String>
    public var domain: Domain
    public var isOptional = false
}

public enum FactValue: Hashable, Sendable {
    case text(String)
    /// A numeral as written, with a decimal point.
    case number(String)
    case boolean(Bool)
}

public struct LimitEntry: Sendable {
    public var condition: Expression?
    public var limit: Located<StatedSpan>
}

public struct Deployment: Sendable {
    public var procedures: [Located<String>]
    public var system: Located<String>
}

/// An effect on another instrument or a provision of it.
public struct Effect: Sendable {
    public var instrument: Located<String>
    public var address: Located<ProvisionAddress>?
    public var from: Located<Day>?
    public var to: Located<Day>?
}
