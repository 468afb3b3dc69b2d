/// How the rules of a table that match become its result (DMN 1.5, clause 8.2.11).
public enum HitPolicy: String, Hashable, Sendable, CaseIterable {
    case unique = "UNIQUE"
    case any = "ANY"
    case priority = "PRIORITY"
    case first = "FIRST"
    case ruleOrder = "RULE ORDER"
    case outputOrder = "OUTPUT ORDER"
    case collect = "COLLECT"
}

/// What `COLLECT` makes of the outputs.
public enum CollectAggregation: String, Hashable, Sendable, CaseIterable {
    case sum = "SUM"
    case count = "COUNT"
    case min = "MIN"
    case max = "MAX"
}

/// A decision table, its cells still text.
public struct DecisionTable: Hashable, Sendable {
    public struct Input: Hashable, Sendable {
        public let expression: String
        public let typeRef: String?
        /// Unary tests as text.
        public let allowedValues: String?
        public var place: ModelPlace?

        public init(expression: String, typeRef: String? = nil, allowedValues: String? = nil, place: ModelPlace? = nil) {
            self.expression = expression
            self.typeRef = typeRef
            self.allowedValues = allowedValues
            self.place = place
        }
    }

    public struct Output: Hashable, Sendable {
        /// Nil for the only output of a table.
        public let name: String?
        public let typeRef: String?
        /// A list of expressions as text; for the priority policies the highest first.
        public let allowedValues: String?
        /// The value when no rule matches, as text.
        public let defaultValue: String?
        public var place: ModelPlace?

        public init(
            name: String?, typeRef: String? = nil, allowedValues: String? = nil, defaultValue: String? = nil, place: ModelPlace? = nil
        ) {
            self.name = name
            self.typeRef = typeRef
            self.allowedValues = allowedValues
            self.defaultValue = defaultValue
            self.place = place
        }
    }

    public struct Rule: Hashable, Sendable {
        /// Unary tests as text, one an input.
        public let tests: [String]
        /// Expressions as text, one an output.
        public let outputs: [String]
        public var place: ModelPlace?

        public init(tests: [String], outputs: [String], place: ModelPlace? = nil) {
            self.tests = tests
            self.outputs = outputs
            self.place = place
        }
    }

    public let hitPolicy: HitPolicy
    public let aggregation: CollectAggregation?
    public let inputs: [Input]
    public let outputs: [Output]
    public let rules: [Rule]

    public init(hitPolicy: HitPolicy = .unique, aggregation: CollectAggregation? = nil, inputs: [Input], outputs: [Output], rules: [Rule]) {
        self.hitPolicy = hitPolicy
        self.aggregation = aggregation
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
    }
}
