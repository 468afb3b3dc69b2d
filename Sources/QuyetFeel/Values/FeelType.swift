import QuyetText

/// The type of an expression or a declared fact, with the domain where one is declared.
public indirect enum FeelType: Hashable, Sendable {
    /// Nothing is known: everything is allowed.
    case any
    case null
    case boolean
    case number
    case string
    case date
    case time
    case dateTime
    case daysAndTimeDuration
    case yearsAndMonthsDuration
    case list(FeelType)
    case range(FeelType)
    case context([FeelField])
    /// Any function.
    case function
    /// A function of these parameters.
    case signature([FeelType], FeelType)
    /// A named type with a set of allowed values (DMN 1.5, clause 7.3.3).
    case constrained(FeelType, FeelConstraint)
    /// A declared finite set of strings or numbers (`một trong`); strings are equal under `VietnameseText`.
    case enumeration([FeelValue])
    /// A number within declared bounds (`số: ">= 0"`).
    case bounded(FeelInterval)

    /// The type without its domain: `string` for an enumeration of strings.
    public var base: FeelType {
        switch self {
        case .bounded: return .number
        case .constrained(let type, _): return type.base
        case .enumeration(let values):
            let kinds = Set(values.map(FeelType.init(of:)))
            return kinds.count == 1 ? kinds.first ?? .any : .any
        default: return self
        }
    }

    /// The type without its set of allowed values.
    var structure: FeelType {
        if case .constrained(let type, _) = self { return type.structure }
        return self
    }

    /// The type of a value.
    public init(of value: FeelValue) {
        switch value {
        case .null: self = .null
        case .boolean: self = .boolean
        case .number: self = .number
        case .string: self = .string
        case .date: self = .date
        case .time: self = .time
        case .dateTime: self = .dateTime
        case .daysAndTimeDuration: self = .daysAndTimeDuration
        case .yearsAndMonthsDuration: self = .yearsAndMonthsDuration
        case .function: self = .function
        case .list(let values): self = .list(FeelType.join(values.map(FeelType.init(of:))))
        case .range(let interval): self = .range((interval.lower ?? interval.upper).map { FeelType(of: $0.value) } ?? .any)
        case .context(let fields): self = .context(zip(fields.keys, fields.values).map { FeelField($0, FeelType(of: $1)) })
        }
    }

    /// Whether a value of one type can be compared with, or passed for, the other.
    public func isCompatible(with other: FeelType) -> Bool {
        switch (base, other.base) {
        case (.any, _), (_, .any), (.null, _), (_, .null): return true
        case (.list(let left), .list(let right)), (.range(let left), .range(let right)): return left.isCompatible(with: right)
        case (.context, .context): return true
        case (.function, .signature), (.signature, .function), (.signature, .signature): return true
        case (let left, let right): return left == right
        }
    }

    /// The narrowest type known here that holds all of them.
    static func join(_ types: [FeelType]) -> FeelType {
        guard var result = types.first else { return .any }
        for type in types.dropFirst() where type != result {
            if type == .null { continue }
            result = result == .null ? type : result.base == type.base ? result.base : .any
        }
        return result
    }
}

/// A field of a context type.
public struct FeelField: Hashable, Sendable {
    public let name: String
    public let type: FeelType

    public init(_ name: String, _ type: FeelType) {
        self.name = name
        self.type = type
    }
}
