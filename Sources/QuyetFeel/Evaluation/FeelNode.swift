/// An instruction of a compiled program: names are slots, constants are computed.
indirect enum FeelNode: Sendable {
    case constant(FeelValue)
    case slot(Int)
    /// A name bound within the expression.
    case local(Int)
    case path(FeelNode, String)
    case negate(FeelNode)
    case arithmetic(FeelArithmetic, FeelNode, FeelNode)
    case comparison(FeelComparison, FeelNode, FeelNode)
    case all([FeelNode])
    case any([FeelNode])
    case not(FeelNode)
    case between(FeelNode, FeelNode, FeelNode)
    case membership(FeelNode, [FeelTestNode])
    case list([FeelNode])
    /// Each value is kept as the local `base + index` for those after it.
    case context([String], [FeelNode], base: Int)
    case range(lower: FeelNode?, lowerClosed: Bool, upper: FeelNode?, upperClosed: Bool)
    case conditional(FeelNode, FeelNode, FeelNode)
    case iteration([FeelLoop], FeelNode, base: Int)
    case quantified(FeelQuantifier, [FeelLoop], FeelNode, base: Int)
    case filter(FeelNode, FeelNode, local: Int)
    case call(FeelFunction, [FeelNode])
    case instanceOf(FeelNode, FeelType)
}

/// A unary test of a compiled program.
enum FeelTestNode: Sendable {
    case anything
    case comparison(FeelComparison, FeelNode)
    /// A value, list or range.
    case value(FeelNode)
}

/// A loop of `for`, `some` or `every`.
struct FeelLoop: Sendable {
    let domain: FeelNode
    let upper: FeelNode?
}
