import QuyetFeel

/// Reads test cases of the conformance suite (`testCases.xsd`), with the care and within the limits of `DMNReader`.
public struct TestCasesReader {
    private let file: String
    private static let namespace = "http://www.omg.org/spec/DMN/20160719/testcase"
    private static let instance = "http://www.w3.org/2001/XMLSchema-instance"

    /// - Parameter name: the name of the file, for messages.
    public static func read(_ bytes: [UInt8], name: String = "testCases.xml") throws(DMNError) -> TestSuite {
        let root = try XMLTreeReader.root(bytes, file: name, namespaces: [namespace])
        guard root.name == "testCases", root.namespace == namespace else {
            throw .wrongRoot(root.name, expected: "<testCases>", name, root.place)
        }
        return try TestCasesReader(file: name).suite(root)
    }

    private func suite(_ root: XMLNode) throws(DMNError) -> TestSuite {
        var labels: [String] = []
        var cases: [TestCase] = []
        for child in root.children {
            switch child.name {
            case "labels": labels += child.children.filter { $0.name == "label" }.map(\.text.trimmed)
            case "testCase": cases.append(try testCase(child))
            default: break
            }
        }
        return TestSuite(modelName: root.first("modelName")?.text.trimmed, labels: labels, cases: cases)
    }

    private func testCase(_ node: XMLNode) throws(DMNError) -> TestCase {
        var inputs: [TestCase.Input] = []
        var results: [TestCase.Result] = []
        for child in node.children {
            switch child.name {
            case "inputNode":
                inputs.append(TestCase.Input(name: try name(child), namespace: child["namespace"], value: value(child)))
            case "resultNode": results.append(try result(child))
            default: break
            }
        }
        let kind = node["type"] ?? TestCase.Kind.decision.rawValue
        guard let kind = TestCase.Kind(rawValue: kind) else {
            throw .badValue(kind, of: "type", allowed: TestCase.Kind.allCases.map(\.rawValue), file, node.place)
        }
        return TestCase(
            id: node["id"] ?? "", kind: kind, invocableName: node["invocableName"], description: node.first("description")?.text.trimmed,
            inputs: inputs, results: results, place: node.place)
    }

    private func result(_ node: XMLNode) throws(DMNError) -> TestCase.Result {
        TestCase.Result(
            name: try name(node), namespace: node["namespace"], isError: isTrue(node["errorResult"]),
            expected: node.first("expected").map(value) ?? .absent)
    }

    private func name(_ node: XMLNode) throws(DMNError) -> String {
        guard let name = node["name"] else { throw .missing("“name”", in: node.name, file, node.place) }
        return name
    }

    /// The value that an element of `valueType` holds; its nesting is bounded by `XMLLimit.depth`.
    private func value(_ node: XMLNode) -> TestValue {
        if isNil(node) { return .value(type: nil, text: "", isNil: true) }
        let components = node.children.filter { $0.name == "component" }
        if !components.isEmpty { return .components(components.map { TestValue.Component(name: $0["name"] ?? "", value: value($0)) }) }
        if let list = node.first("list") {
            if isNil(list) { return .value(type: nil, text: "", isNil: true) }
            return .list(list.children.filter { $0.name == "item" }.map(value))
        }
        guard let child = node.first("value") else { return .absent }
        let type = child.attribute("type", of: Self.instance).map { XMLScope.parts($0.trimmed).local }
        return .value(type: type, text: child.text, isNil: isNil(child))
    }

    private func isNil(_ node: XMLNode) -> Bool { isTrue(node.attribute("nil", of: Self.instance)) }
    private func isTrue(_ text: String?) -> Bool { text.map { ["true", "1"].contains($0.trimmed) } ?? false }
}
