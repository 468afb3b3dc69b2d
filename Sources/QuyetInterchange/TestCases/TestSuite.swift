import QuyetFeel

/// A file of test cases of the conformance suite of DMN (`testCases.xsd`).
public struct TestSuite: Hashable, Sendable {
    /// The file of the model, beside this one.
    public let modelName: String?
    public let labels: [String]
    public let cases: [TestCase]
}

/// One call of a decision, a knowledge model or a decision service.
public struct TestCase: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case decision
        case knowledgeModel = "bkm"
        case service = "decisionService"
    }

    /// A value given under a name.
    public struct Input: Hashable, Sendable {
        public let name: String
        public let namespace: String?
        public let value: TestValue
    }

    /// What is expected of a decision, or of an output of what is invoked.
    public struct Result: Hashable, Sendable {
        public let name: String
        public let namespace: String?
        /// The value is null because of an error.
        public let isError: Bool
        public let expected: TestValue
    }

    /// Empty where it is not given.
    public let id: String
    public let kind: Kind
    /// The knowledge model or the service that is invoked.
    public let invocableName: String?
    public let description: String?
    public let inputs: [Input]
    public let results: [Result]
    public let place: ModelPlace
}

/// A value as a test writes it.
public indirect enum TestValue: Hashable, Sendable {
    /// An entry of a structure.
    public struct Component: Hashable, Sendable {
        public let name: String
        public let value: TestValue
    }

    /// - `type`: the local name of `xsi:type`; nil where it is not given.
    /// - `text`: with all its white space.
    case value(type: String?, text: String, isNil: Bool)
    case components([Component])
    case list([TestValue])
    case absent
}
