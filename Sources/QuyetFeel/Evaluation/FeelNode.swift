/// An instruction of a compiled program: names are places, constants are computed.
struct FeelNode: Sendable {
    let kind: Kind
    /// Where it stands in the text, for diagnostics.
    let range: FeelRange

    init(_ kind: Kind, _ range: FeelRange = .none) {
        self.kind = kind
        self.range = range
    }

    indirect enum Kind: Sendable {
        case constant(FeelValue)
        /// A value given from outside.
        case slot(Int)
        /// A name bound within the expression.
        case local(Int)
        /// An element of the decision model.
        case global(Int)
        case path(FeelNode, String)
        /// Within a filter: the entry of the element (a local) if it has one of this name, else what the name means outside.
        case entry(of: Int, String, otherwise: FeelNode?)
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
        /// The values before the last are kept as locals; the last is the result.
        case sequence([FeelNode], result: FeelNode, base: Int)
        case range(lower: FeelNode?, lowerClosed: Bool, upper: FeelNode?, upperClosed: Bool)
        case test(FeelInterval.Form, FeelNode)
        case conditional(FeelNode, FeelNode, FeelNode)
        /// The results so far are the local `partial`.
        case iteration([FeelLoop], FeelNode, base: Int, partial: Int)
        case quantified(FeelQuantifier, [FeelLoop], FeelNode, base: Int)
        case filter(FeelNode, FeelNode, local: Int)
        case call(FeelFunction, [FeelNode])
        case invoke(FeelNode, [FeelNode], names: [String]?)
        case lambda(FeelLambda, captures: [FeelNode])
        case instanceOf(FeelNode, FeelType)
        case converted(FeelNode, FeelType)
        case table(TableCode)
        /// What is wrong with the expression: null and a diagnostic.
        case failure(FeelDiagnostic)
    }
}

/// A unary test of a compiled program.
enum FeelTestNode: Sendable {
    case anything
    case comparison(FeelComparison, FeelNode)
    /// A value, list or range.
    case value(FeelNode)
    /// A condition on `?`, whose value is the local.
    case condition(FeelNode, tested: Int)
}

/// A loop of `for`, `some` or `every`.
struct FeelLoop: Sendable {
    let domain: FeelNode
    let upper: FeelNode?
}

/// The code of a function literal. Its locals are what it captures, then its parameters, then the names bound in its body.
final class FeelLambda: Sendable {
    let parameters: [FeelParameter]
    /// The declared type of the result, to which it is converted.
    let result: FeelType
    /// The type of the result as far as it shows in the body; for `instance of`.
    let inferred: FeelType
    let body: FeelNode
    let captureCount: Int
    let localCount: Int

    init(parameters: [FeelParameter], result: FeelType, inferred: FeelType, body: FeelNode, captureCount: Int, localCount: Int) {
        self.parameters = parameters
        self.result = result
        self.inferred = result == .any ? inferred : result
        self.body = body
        self.captureCount = captureCount
        self.localCount = localCount
    }
}
