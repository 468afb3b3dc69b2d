/// An arithmetic operator.
public enum FeelArithmetic: String, Hashable, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
}

/// A comparison operator.
public enum FeelComparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// The operator with its sides exchanged: `<` for `>`.
    public var mirrored: FeelComparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    /// Whether it asks for an order, not just for equality.
    public var isOrder: Bool { self != .equal && self != .notEqual }
}

/// `some` or `every`.
public enum FeelQuantifier: String, Hashable, Sendable, CaseIterable {
    case some
    case every
}

/// `name in domain`, or `name in domain..upper` for a run of whole numbers.
public struct FeelIterator: Hashable, Sendable {
    public let name: String
    public let domain: FeelExpression
    public let upper: FeelExpression?

    public init(_ name: String, in domain: FeelExpression, upTo upper: FeelExpression? = nil) {
        self.name = name
        self.domain = domain
        self.upper = upper
    }
}

/// One end of a range literal.
public struct FeelRangeEnd: Hashable, Sendable {
    public let value: FeelExpression
    /// Whether the end itself belongs to the range.
    public let isClosed: Bool

    public init(_ value: FeelExpression, closed: Bool) {
        self.value = value
        isClosed = closed
    }
}

/// `key: value` in a context literal.
public struct FeelContextEntry: Hashable, Sendable {
    public let key: String
    public let value: FeelExpression

    public init(_ key: String, _ value: FeelExpression) {
        self.key = key
        self.value = value
    }
}

/// A parameter of a function literal.
public struct FeelParameter: Hashable, Sendable {
    public let name: String
    public let type: FeelType?

    public init(_ name: String, _ type: FeelType? = nil) {
        self.name = name
        self.type = type
    }
}

/// The arguments of an invocation.
public enum FeelArguments: Hashable, Sendable {
    case positional([FeelExpression])
    case named([FeelContextEntry])

    /// The argument expressions in order.
    public var values: [FeelExpression] {
        switch self {
        case .positional(let values): values
        case .named(let entries): entries.map(\.value)
        }
    }
}
