/// A decision requirements graph as a modeller wrote it (DMN 1.5, clauses 6 and 7): every expression still text.
///
/// `CompiledModel` checks, links and compiles it.
public struct DecisionModel: Hashable, Sendable {
    public var name: String
    public var namespace: String
    /// Other models whose elements are named `<import name>.<element name>`.
    public var imports: [ModelImport]
    public var itemDefinitions: [ItemDefinition]
    public var inputData: [InputData]
    public var decisions: [Decision]
    public var knowledgeModels: [BusinessKnowledgeModel]
    public var services: [DecisionService]

    public init(
        name: String, namespace: String, imports: [ModelImport] = [], itemDefinitions: [ItemDefinition] = [], inputData: [InputData] = [],
        decisions: [Decision] = [], knowledgeModels: [BusinessKnowledgeModel] = [], services: [DecisionService] = []
    ) {
        self.name = name
        self.namespace = namespace
        self.imports = imports
        self.itemDefinitions = itemDefinitions
        self.inputData = inputData
        self.decisions = decisions
        self.knowledgeModels = knowledgeModels
        self.services = services
    }
}

/// `<import>` of another DMN model.
public struct ModelImport: Hashable, Sendable {
    /// The prefix under which the elements are named; empty puts them in the importing model's own names.
    public let name: String
    public let namespace: String

    public init(name: String, namespace: String) {
        self.name = name
        self.namespace = namespace
    }
}

/// A place in a model's file; both count from 1.
public struct ModelPlace: Hashable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// `href`: an element of this model (`namespace` nil) or of another one.
public struct ElementReference: Hashable, Sendable {
    public let namespace: String?
    public let id: String

    public init(namespace: String?, id: String) {
        self.namespace = namespace
        self.id = id
    }

    /// Reads `#id` or `namespace#id`.
    public init(href: String) {
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let namespace = parts.count == 2 ? String(parts[0]) : ""
        self.init(namespace: namespace.isEmpty ? nil : namespace, id: String(parts.last ?? ""))
    }
}

/// A named value with an optional type.
public struct InformationItem: Hashable, Sendable {
    public let name: String
    /// `typeRef` as written: a FEEL type, the name of an item definition, or `<import name>.<name>`.
    public let typeRef: String?

    public init(name: String, typeRef: String? = nil) {
        self.name = name
        self.typeRef = typeRef
    }
}

/// A named type (clause 7.3.2): an alias or a structure, for one value or for a collection, possibly with a set of allowed values.
public struct ItemDefinition: Hashable, Sendable {
    public var name: String
    public var typeRef: String?
    /// Unary tests as text.
    public var allowedValues: String?
    /// Unary tests as text, on the whole value also where it is a collection (DMN 1.5).
    public var typeConstraint: String?
    public var isCollection: Bool
    public var components: [ItemDefinition]
    /// A function type, where `functionItem` is given.
    public var function: FunctionItem?
    public var place: ModelPlace?

    public init(
        name: String, typeRef: String? = nil, allowedValues: String? = nil, typeConstraint: String? = nil, isCollection: Bool = false,
        components: [ItemDefinition] = [], function: FunctionItem? = nil, place: ModelPlace? = nil
    ) {
        self.name = name
        self.typeRef = typeRef
        self.allowedValues = allowedValues
        self.typeConstraint = typeConstraint
        self.isCollection = isCollection
        self.components = components
        self.function = function
        self.place = place
    }
}

/// The signature of a function type.
public struct FunctionItem: Hashable, Sendable {
    public let parameters: [InformationItem]
    public let outputTypeRef: String?

    public init(parameters: [InformationItem], outputTypeRef: String?) {
        self.parameters = parameters
        self.outputTypeRef = outputTypeRef
    }
}

/// A fact given from outside.
public struct InputData: Hashable, Sendable {
    public let id: String
    public let variable: InformationItem
    public var place: ModelPlace?

    public init(id: String, variable: InformationItem, place: ModelPlace? = nil) {
        self.id = id
        self.variable = variable
        self.place = place
    }
}

/// A decision: what it needs and how it is made; nil logic is a decision that only people make.
public struct Decision: Hashable, Sendable {
    public let id: String
    public let variable: InformationItem
    /// Inputs, decisions, knowledge models and services, in the order written.
    public let requirements: [ElementReference]
    public let logic: BoxedExpression?
    public var place: ModelPlace?

    public init(id: String, variable: InformationItem, requirements: [ElementReference], logic: BoxedExpression?, place: ModelPlace? = nil)
    {
        self.id = id
        self.variable = variable
        self.requirements = requirements
        self.logic = logic
        self.place = place
    }
}

/// Reusable decision logic: a function by name.
public struct BusinessKnowledgeModel: Hashable, Sendable {
    public let id: String
    public let variable: InformationItem
    public let requirements: [ElementReference]
    public let logic: BoxedFunction?
    public var place: ModelPlace?

    public init(
        id: String, variable: InformationItem, requirements: [ElementReference], logic: BoxedFunction?, place: ModelPlace? = nil
    ) {
        self.id = id
        self.variable = variable
        self.requirements = requirements
        self.logic = logic
        self.place = place
    }
}

/// Decisions as one function: its parameters are the input data and then the input decisions, in the order written.
public struct DecisionService: Hashable, Sendable {
    public let id: String
    public let variable: InformationItem
    public let outputDecisions: [ElementReference]
    public let encapsulatedDecisions: [ElementReference]
    public let inputDecisions: [ElementReference]
    public let inputData: [ElementReference]
    public var place: ModelPlace?

    public init(
        id: String, variable: InformationItem, outputDecisions: [ElementReference], encapsulatedDecisions: [ElementReference],
        inputDecisions: [ElementReference], inputData: [ElementReference], place: ModelPlace? = nil
    ) {
        self.id = id
        self.variable = variable
        self.outputDecisions = outputDecisions
        self.encapsulatedDecisions = encapsulatedDecisions
        self.inputDecisions = inputDecisions
        self.inputData = inputData
        self.place = place
    }
}
