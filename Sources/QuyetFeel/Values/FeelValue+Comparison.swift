import QuyetTime

/// Kleene's three-valued logic; nil is "unknown" (FEEL's null).
public enum Kleene {
    public static func and(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == false || right == false { return false }
        return left == true && right == true ? true : nil
    }

    public static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == true || right == true { return true }
        return left == false && right == false ? false : nil
    }

    public static func not(_ operand: Bool?) -> Bool? { operand.map { !$0 } }
}

enum FeelOrdering {
    case less
    case equal
    case greater

    init<T: Comparable>(_ left: T, _ right: T) { self = left < right ? .less : left == right ? .equal : .greater }
}

extension FeelValue {
    /// FEEL's `=`: null where the values are of different types; null equals only null. Strings compare by code point.
    public func isEqual(to other: FeelValue) -> Bool? {
        switch (self, other) {
        case (.null, .null): return true
        case (.null, _), (_, .null): return false
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.string(let left), .string(let right)): return FeelText.isSame(left, right)
        case (.list(let left), .list(let right)):
            guard left.count == right.count else { return false }
            var result: Bool? = true
            for (a, b) in zip(left, right) {
                result = Kleene.and(result, a.isEqual(to: b))
                if result == false { break }
            }
            return result
        case (.range(let left), .range(let right)): return left.isEqual(to: right)
        case (.context(let left), .context(let right)):
            guard left.count == right.count else { return false }
            var result: Bool? = true
            for (key, value) in zip(left.keys, left.values) {
                result = Kleene.and(result, right[key].map { value.isEqual(to: $0) } ?? false)
                if result == false { break }
            }
            return result
        case (.function(let left), .function(let right)): return left == right
        default: return isTemporallyEqual(to: other)
        }
    }

    /// The order of two numbers, strings, dates, times or durations; nil for every other pair.
    func ordering(to other: FeelValue) -> FeelOrdering? {
        switch (self, other) {
        case (.number(let left), .number(let right)): return FeelOrdering(left, right)
        case (.string(let left), .string(let right)):
            if FeelText.isSame(left, right) { return .equal }
            return FeelText.precedes(left, right) ? .less : .greater
        default: return temporalOrdering(to: other)
        }
    }

    /// `is()`: one value in its domain, zones and offsets included (DMN 1.5, clause 10.3.4.11).
    func isSame(as other: FeelValue) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)): FeelText.isSame(left, right)
        default: self == other
        }
    }
}

extension FeelInterval {
    /// Equal ends, as written: an end that is left out is not one that is null (conformance suite, 0068).
    func isEqual(to other: FeelInterval) -> Bool? {
        guard form == other.form, (lower == nil) == (other.lower == nil), (upper == nil) == (other.upper == nil) else { return false }
        var result: Bool? = true
        for (left, right) in [(lower, other.lower), (upper, other.upper)] {
            guard let left, let right else { continue }
            result = Kleene.and(result, left.isClosed == right.isClosed ? left.value.isEqual(to: right.value) : false)
        }
        return result
    }
}

extension FeelComparison {
    /// Whether `left <op> right`, nil for unknown.
    public func holds(_ left: FeelValue, _ right: FeelValue) -> Bool? {
        switch self {
        case .equal: return left.isEqual(to: right)
        case .notEqual: return Kleene.not(left.isEqual(to: right))
        default:
            guard let order = left.ordering(to: right) else { return nil }
            switch self {
            case .less: return order == .less
            case .lessOrEqual: return order != .greater
            case .greater: return order == .greater
            default: return order != .less
            }
        }
    }
}

/// Text by code point: UTF-8 bytes have the order of the code points.
enum FeelText {
    static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
    static func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
}
