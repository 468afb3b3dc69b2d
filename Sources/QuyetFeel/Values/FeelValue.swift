import QuyetTime

/// A value of FEEL at run time (DMN 1.5, clause 10.3.2).
///
/// `==` is Swift's (strings by canonical equivalence, as in hashing); FEEL's own `=` is `isEqual(to:)`.
public enum FeelValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(FeelDecimal)
    case string(String)
    case date(Day)
    case time(FeelTime)
    case dateTime(FeelDateTime)
    case daysAndTimeDuration(FeelDayTimeDuration)
    case yearsAndMonthsDuration(FeelYearMonthDuration)
    case list(FeelList)
    indirect case range(FeelInterval)
    case context(FeelContext)
    case function(FeelClosure)

    public static func list(_ values: [FeelValue]) -> FeelValue { .list(FeelList(values)) }

    /// A whole number.
    public static func integer(_ value: Int) -> FeelValue { .number(FeelDecimal(value)) }

    /// The truth of a boolean; nil for every other value.
    public var truth: Bool? {
        if case .boolean(let value) = self { return value }
        return nil
    }

    init(_ truth: Bool?) { self = truth.map { .boolean($0) } ?? .null }

    /// The elements of a list; any other value is a list of itself, and null of nothing.
    var elements: [FeelValue] {
        switch self {
        case .list(let list): list.values
        case .null: []
        default: [self]
        }
    }
}

/// How deep a value nests and how many values it holds, shared parts counted as often as they appear.
///
/// Both are bounded where values are made (`FeelProgram.maximumNesting`, `FeelProgram.maximumSize`), so that comparing, printing and
/// releasing a value always ends and needs a bounded stack.
struct FeelWeight: Hashable, Sendable {
    var depth = 0
    var size = 1

    static func enclosing(_ parts: some Sequence<FeelValue>) -> FeelWeight {
        var weight = FeelWeight()
        for part in parts {
            let other = part.weight
            weight.depth = max(weight.depth, other.depth)
            weight.size = weight.size.addingReportingOverflow(other.size).overflow ? .max : weight.size + other.size
        }
        weight.depth += 1
        return weight
    }
}

extension FeelValue {
    /// How much work making it was, its parts apart: elements, or pieces of sixteen bytes.
    var ownSize: Int {
        switch self {
        case .list(let list): list.count
        case .context(let context): context.count
        case .string(let text): text.utf8.count / 16
        default: 0
        }
    }

    var weight: FeelWeight {
        switch self {
        case .list(let list): list.weight
        case .context(let context): context.weight
        case .function(let closure): closure.weight
        // Sixteen bytes of text weigh as much as one value.
        case .string(let text): FeelWeight(depth: 0, size: 1 + text.utf8.count / 16)
        default: FeelWeight()
        }
    }
}
