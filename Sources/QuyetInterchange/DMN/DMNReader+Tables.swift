import QuyetFeel

/// Decision tables (DMN 1.5, clause 8.3).
extension DMNReader {
    mutating func table(_ node: XMLNode) throws(DMNError) -> DecisionTable {
        var inputs: [DecisionTable.Input] = []
        var outputs: [DecisionTable.Output] = []
        var rules: [DecisionTable.Rule] = []
        for child in node.children {
            switch child.name {
            case "input": inputs.append(try input(child))
            case "output": outputs.append(output(child))
            case "rule": rules.append(rule(child))
            default: unread(child)
            }
        }
        return DecisionTable(
            hitPolicy: try choice("hitPolicy", of: node, from: HitPolicy.self) ?? .unique,
            aggregation: try choice("aggregation", of: node, from: CollectAggregation.self), inputs: inputs, outputs: outputs, rules: rules)
    }

    private mutating func input(_ node: XMLNode) throws(DMNError) -> DecisionTable.Input {
        passOver(node, ["inputExpression", "inputValues"])
        guard let expression = node.first("inputExpression") else {
            throw .missing("<inputExpression>", in: node.name, file, node.place)
        }
        var allowed: String?
        if let values = node.first("inputValues") { allowed = text(values) }
        return DecisionTable.Input(
            expression: text(expression) ?? "", typeRef: typeRef(expression["typeRef"], expression), allowedValues: allowed,
            place: node.place)
    }

    private mutating func output(_ node: XMLNode) -> DecisionTable.Output {
        passOver(node, ["outputValues", "defaultOutputEntry"])
        var allowed: String?
        var byDefault: String?
        if let values = node.first("outputValues") { allowed = text(values) }
        if let entry = node.first("defaultOutputEntry") { byDefault = text(entry) }
        return DecisionTable.Output(
            name: node["name"], typeRef: typeRef(node["typeRef"], node), allowedValues: allowed, defaultValue: byDefault, place: node.place)
    }

    private mutating func rule(_ node: XMLNode) -> DecisionTable.Rule {
        var tests: [String] = []
        var outputs: [String] = []
        for child in node.children {
            switch child.name {
            case "inputEntry":
                // Some tools leave a cell empty where the standard writes "-".
                let test = text(child) ?? ""
                tests.append(test.trimmed.isEmpty ? "-" : test)
            case "outputEntry": outputs.append(text(child) ?? "")
            default: unread(child)
            }
        }
        return DecisionTable.Rule(tests: tests, outputs: outputs, place: node.place)
    }

    /// An attribute with fixed values; nil where it is not given.
    func choice<T: RawRepresentable & CaseIterable>(_ attribute: String, of node: XMLNode, from type: T.Type) throws(DMNError) -> T?
    where T.RawValue == String {
        guard let text = node[attribute]?.trimmed else { return nil }
        guard let value = T(rawValue: text) else {
            throw .badValue(text, of: attribute, allowed: type.allCases.map(\.rawValue), file, node.place)
        }
        return value
    }
}
