/// A boxed expression (DMN 1.5, clause 10.2), its FEEL still text.
public struct BoxedExpression: Hashable, Sendable {
    public indirect enum Kind: Hashable, Sendable {
        case literal(String)
        case context([BoxedContextEntry])
        case invocation(function: BoxedExpression, bindings: [BoxedBinding])
        case list([BoxedExpression])
        case relation(columns: [InformationItem], rows: [[BoxedExpression]])
        case function(BoxedFunction)
        case table(DecisionTable)
        case conditional(BoxedExpression, then: BoxedExpression, otherwise: BoxedExpression)
        case filter(in: BoxedExpression, match: BoxedExpression)
        case iteration(variable: String, in: BoxedExpression, result: BoxedExpression)
        case quantified(FeelQuantifier, variable: String, in: BoxedExpression, satisfies: BoxedExpression)
    }

    public let kind: Kind
    public let typeRef: String?
    public var place: ModelPlace?

    public init(_ kind: Kind, typeRef: String? = nil, place: ModelPlace? = nil) {
        self.kind = kind
        self.typeRef = typeRef
        self.place = place
    }
}

/// A row of a boxed context; the one without a variable is its result.
public struct BoxedContextEntry: Hashable, Sendable {
    public let variable: InformationItem?
    public let value: BoxedExpression

    public init(variable: InformationItem?, value: BoxedExpression) {
        self.variable = variable
        self.value = value
    }
}

/// A parameter of an invocation with its value; nil where the value is left out.
public struct BoxedBinding: Hashable, Sendable {
    public let parameter: InformationItem
    public let value: BoxedExpression?

    public init(parameter: InformationItem, value: BoxedExpression?) {
        self.parameter = parameter
        self.value = value
    }
}

/// A boxed function definition.
public struct BoxedFunction: Hashable, Sendable {
    /// Who evaluates the body; only FEEL is evaluated here.
    public enum Language: String, Hashable, Sendable, CaseIterable {
        case feel = "FEEL"
        case java = "Java"
        case pmml = "PMML"
    }

    public let language: Language
    public let parameters: [InformationItem]
    public let body: BoxedExpression?
    public let typeRef: String?

    public init(language: Language = .feel, parameters: [InformationItem], body: BoxedExpression?, typeRef: String? = nil) {
        self.language = language
        self.parameters = parameters
        self.body = body
        self.typeRef = typeRef
    }
}
