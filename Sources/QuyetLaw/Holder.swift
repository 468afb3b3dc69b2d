import QuyetText
import QuyetTime

/// An office that may hold a competence: a unit, a position, or "the member of a family where the matter belongs".
public enum Holder: Hashable, Sendable, Comparable {
    case office(Int)
    case member(Int)

    private var order: (Int, Int) {
        switch self {
        case .office(let index): (0, index)
        case .member(let index): (1, index)
        }
    }

    public static func < (left: Holder, right: Holder) -> Bool { left.order < right.order }
}

/// Level of an office in the state's structure.
public enum OfficeLevel: UInt8, Sendable {
    case central, province, commune
}

/// A unit or a position, as registered.
public struct OfficeRecord: Sendable {
    public let name: String
    public let span: Span
    public let isPosition: Bool
    /// Own or the nearest above; nil where none is stated.
    public internal(set) var level: OfficeLevel?
    /// `loại`, as written.
    public let kind: String?
    /// `thuộc`.
    public internal(set) var parent: Holder?
    /// Communes; the whole province where none is stated above it.
    public internal(set) var territory: BitSet
    public let isHead: Bool
    public internal(set) var deputyOf: Holder?
    /// `gồm`.
    public internal(set) var members: [Holder]
    public internal(set) var worksAt: Holder?
    /// Days on which it exists.
    public internal(set) var days = DaySet.always
    /// Who takes over when it has ceased to exist, and where: by merger whole, or in parts.
    public internal(set) var successors: [Successor] = []
}

/// Who takes over from an office that was merged or divided.
public struct Successor: Sendable {
    public let office: Holder
    /// The part of its territory; nil for all of it.
    public let communes: BitSet?
}

/// One office for each commune.
public struct FamilyRecord: Sendable {
    public let name: String
    public let span: Span
    /// Offices in the order of their rows.
    public internal(set) var offices: [Int]
    /// The member at each commune.
    public internal(set) var members: [Int?]
    /// Communes that have a member.
    public internal(set) var territory: BitSet
}

/// A commune of the workspace's tables.
public struct CommuneRecord: Sendable {
    public let code: String
    public let name: String
    /// The row of its table, by column.
    public let columns: [(name: String, value: String)]
}
