import QuyetTime

/// A value of FEEL at run time.
///
/// `==` is Swift's (strings by canonical equivalence, as in hashing); FEEL's own `=` is `isEqual(to:)`.
public indirect enum FeelValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(FeelDecimal)
    case string(String)
    case date(Day)
    case list([FeelValue])
    case range(FeelInterval)
    case context([String: FeelValue])

    /// A whole number.
    public static func integer(_ value: Int) -> FeelValue { .number(FeelDecimal(value)) }

    /// The truth of a boolean; nil for every other value.
    public var truth: Bool? {
        if case .boolean(let value) = self { return value }
        return nil
    }

    init(_ truth: Bool?) { self = truth.map { .boolean($0) } ?? .null }
}

/// One end of an interval of values.
public struct FeelBound: Hashable, Sendable {
    public let value: FeelValue
    /// Whether the end itself belongs to the interval.
    public let isClosed: Bool

    public init(_ value: FeelValue, closed: Bool) {
        self.value = value
        isClosed = closed
    }
}

/// A range of values; a missing end is unbounded.
public struct FeelInterval: Hashable, Sendable {
    public let lower: FeelBound?
    public let upper: FeelBound?

    public init(lower: FeelBound?, upper: FeelBound?) {
        self.lower = lower
        self.upper = upper
    }

    /// Whether the value lies between the ends; nil where it cannot be compared with them.
    public func contains(_ value: FeelValue) -> Bool? {
        var result: Bool? = true
        if let lower { result = Kleene.and(result, (lower.isClosed ? FeelComparison.lessOrEqual : .less).holds(lower.value, value)) }
        if let upper { result = Kleene.and(result, (upper.isClosed ? FeelComparison.lessOrEqual : .less).holds(value, upper.value)) }
        return result
    }
}
