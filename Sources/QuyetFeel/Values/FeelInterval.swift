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

/// A range of values; a missing end is unbounded. Also the value of a test in parentheses: `(= 10)`, `(!= 10)`.
public struct FeelInterval: Hashable, Sendable {
    /// How the range was written: the forms hold the same values but are not equal (conformance suite, 0068).
    public enum Form: UInt8, Hashable, Sendable {
        case range
        /// `(= 10)`: both ends are the value.
        case equal
        /// `(!= 10)`: every value but the one that both ends are.
        case notEqual
    }

    public let lower: FeelBound?
    public let upper: FeelBound?
    public let form: Form

    public init(lower: FeelBound?, upper: FeelBound?) {
        self.lower = lower
        self.upper = upper
        form = .range
    }

    /// `(= value)` or `(!= value)`.
    init(_ form: Form, _ value: FeelValue) {
        lower = FeelBound(value, closed: true)
        upper = lower
        self.form = form
    }

    /// Whether the value lies between the ends; nil where it cannot be compared with them.
    public func contains(_ value: FeelValue) -> Bool? {
        switch form {
        case .equal: return FeelComparison.equal.holds(value, lower?.value ?? .null)
        case .notEqual: return FeelComparison.notEqual.holds(value, lower?.value ?? .null)
        case .range: break
        }
        var result: Bool? = true
        if let lower { result = Kleene.and(result, (lower.isClosed ? FeelComparison.lessOrEqual : .less).holds(lower.value, value)) }
        if let upper { result = Kleene.and(result, (upper.isClosed ? FeelComparison.lessOrEqual : .less).holds(value, upper.value)) }
        return result
    }
}
