/// One node of the FEEL tree: what it is, and where it stands in the text.
///
/// Two trees are equal when they mean the same construct; `range` takes no part in equality or hashing.
public struct FeelExpression: Hashable, Sendable {
    public let kind: Kind
    /// Byte offsets relative to the expression's own text; `.none` for nodes made by a program.
    public let range: FeelRange
    /// Levels of nodes below and including this one.
    public let height: Int

    public init(_ kind: Kind, range: FeelRange = .none) {
        self.kind = kind
        self.range = range
        var deepest = 0
        kind.forEachChild { deepest = max(deepest, $0.height) }
        height = deepest + 1
    }

    public static func == (left: FeelExpression, right: FeelExpression) -> Bool { left.kind == right.kind }
    public func hash(into hasher: inout Hasher) { hasher.combine(kind) }

    /// What a node is.
    public indirect enum Kind: Hashable, Sendable {
        case null
        case boolean(Bool)
        case number(FeelDecimal)
        case string(String)
        /// `@"2026-05-15"`: the text between the quotes.
        case temporal(String)
        /// `-` in a unary test: anything matches.
        case any
        /// A declared name in the declaration's own spelling, a local name, or `?` (the tested value of a cell).
        case name(String)
        case path(FeelExpression, String)
        case negate(FeelExpression)
        case arithmetic(FeelArithmetic, FeelExpression, FeelExpression)
        case comparison(FeelComparison, FeelExpression, FeelExpression)
        /// Two or more operands.
        case and([FeelExpression])
        /// Two or more operands.
        case or([FeelExpression])
        case not(FeelExpression)
        case between(FeelExpression, lower: FeelExpression, upper: FeelExpression)
        /// `value in (tests)`.
        case membership(FeelExpression, tests: [FeelExpression])
        /// `= e` or `!= e` as a test; `<`, `<=`, `>` and `>=` are ranges open at one end.
        case comparisonTest(FeelComparison, FeelExpression)
        case list([FeelExpression])
        case context([FeelContextEntry])
        /// At least one end is there.
        case range(lower: FeelRangeEnd?, upper: FeelRangeEnd?)
        case conditional(FeelExpression, then: FeelExpression, otherwise: FeelExpression)
        case iteration([FeelIterator], FeelExpression)
        case quantified(FeelQuantifier, [FeelIterator], FeelExpression)
        /// `list[condition or index]`; within the brackets `item` is the element.
        case filter(FeelExpression, FeelExpression)
        case invocation(FeelExpression, FeelArguments)
        case function([FeelParameter], FeelExpression)
        case instanceOf(FeelExpression, FeelType)
        /// A cell of a decision table: one of the tests holds, or none of them when `negated`.
        case unaryTests([FeelExpression], negated: Bool)
    }
}
