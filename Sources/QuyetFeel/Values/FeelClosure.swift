/// A function as a value: a built-in one, or a body with the values it was made with.
public final class FeelClosure: Sendable {
    enum Body: Sendable {
        /// Every form of a built-in function.
        case builtIn(String)
        case lambda(FeelLambda, captured: [FeelValue])
        /// A decision service of a model, called with its inputs in order.
        case service(Int, model: ModelCode)
    }

    let body: Body
    /// The names of the parameters, in order; empty for a built-in function.
    public let parameters: [String]
    /// The declared types of the parameters and of the result; nil where nothing is declared.
    let parameterTypes: [FeelType]
    let result: FeelType
    let weight: FeelWeight

    init(_ body: Body, parameters: [String], parameterTypes: [FeelType], result: FeelType) {
        self.body = body
        self.parameters = parameters
        self.parameterTypes = parameterTypes
        self.result = result
        if case .lambda(_, let captured) = body { weight = FeelWeight.enclosing(captured) } else { weight = FeelWeight() }
    }

    static func builtIn(_ name: String) -> FeelClosure { FeelClosure(.builtIn(name), parameters: [], parameterTypes: [], result: .any) }
}

extension FeelClosure: Hashable {
    public static func == (left: FeelClosure, right: FeelClosure) -> Bool {
        if case .builtIn(let a) = left.body, case .builtIn(let b) = right.body { return a == b }
        return left === right
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(parameters) }
}
