import QuyetFeel

/// The elements of a decision requirements graph (DMN 1.5, clauses 6.3 and 7.3).
extension DMNReader {
    mutating func itemDefinition(_ node: XMLNode) throws(DMNError) -> ItemDefinition {
        var definition = ItemDefinition(name: try required("name", node), place: node.place)
        definition.isCollection = try boolean("isCollection", node)
        for child in node.children {
            switch child.name {
            case "typeRef": definition.typeRef = typeRef(child.text, child)
            case "allowedValues": definition.allowedValues = text(child)
            case "typeConstraint": definition.typeConstraint = text(child)
            case "itemComponent": definition.components.append(try itemDefinition(child))
            case "functionItem": definition.function = try functionItem(child)
            default: unread(child)
            }
        }
        return definition
    }

    private mutating func functionItem(_ node: XMLNode) throws(DMNError) -> FunctionItem {
        var parameters: [InformationItem] = []
        for child in node.children {
            if child.name == "parameters" { parameters.append(try item(child)) } else { unread(child) }
        }
        return FunctionItem(parameters: parameters, outputTypeRef: typeRef(node["outputTypeRef"], node))
    }

    mutating func decision(_ node: XMLNode) throws(DMNError) -> Decision {
        let variable = try variable(node)
        var requirements: [ElementReference] = []
        var logic: BoxedExpression?
        for child in node.children {
            switch child.name {
            case "variable": break
            case "informationRequirement", "knowledgeRequirement": requirements += try references(child)
            default:
                guard let expression = try expression(child) else {
                    unread(child)
                    continue
                }
                guard logic == nil else { throw .twoExpressions(in: node.name, file, child.place) }
                logic = expression
            }
        }
        return Decision(id: id(node), variable: variable, requirements: requirements, logic: logic, place: node.place)
    }

    mutating func knowledgeModel(_ node: XMLNode) throws(DMNError) -> BusinessKnowledgeModel {
        let variable = try variable(node)
        var requirements: [ElementReference] = []
        var logic: BoxedFunction?
        for child in node.children {
            switch child.name {
            case "variable": break
            case "knowledgeRequirement": requirements += try references(child)
            case "encapsulatedLogic": logic = try function(child)
            default: unread(child)
            }
        }
        return BusinessKnowledgeModel(id: id(node), variable: variable, requirements: requirements, logic: logic, place: node.place)
    }

    mutating func service(_ node: XMLNode) throws(DMNError) -> DecisionService {
        let variable = try variable(node)
        var parts: [String: [ElementReference]] = [:]
        for child in node.children {
            switch child.name {
            case "variable": break
            case "outputDecision", "encapsulatedDecision", "inputDecision", "inputData":
                parts[child.name, default: []].append(try reference(child))
            default: unread(child)
            }
        }
        return DecisionService(
            id: id(node), variable: variable, outputDecisions: parts["outputDecision"] ?? [],
            encapsulatedDecisions: parts["encapsulatedDecision"] ?? [], inputDecisions: parts["inputDecision"] ?? [],
            inputData: parts["inputData"] ?? [], place: node.place)
    }

    /// What an `informationRequirement` or a `knowledgeRequirement` names.
    private mutating func references(_ node: XMLNode) throws(DMNError) -> [ElementReference] {
        var result: [ElementReference] = []
        for child in node.children {
            switch child.name {
            case "requiredDecision", "requiredInput", "requiredKnowledge": result.append(try reference(child))
            default: unread(child)
            }
        }
        return result
    }

    /// A reference that names the model's own namespace is one within it.
    private func reference(_ node: XMLNode) throws(DMNError) -> ElementReference {
        let reference = ElementReference(href: try required("href", node).trimmed)
        return reference.namespace == namespace ? ElementReference(namespace: nil, id: reference.id) : reference
    }

    private func boolean(_ attribute: String, _ node: XMLNode) throws(DMNError) -> Bool {
        guard let value = node[attribute]?.trimmed else { return false }
        switch value {
        case "true", "1": return true
        case "false", "0": return false
        default: throw .badValue(value, of: attribute, allowed: ["true", "false"], file, node.place)
        }
    }
}

extension DMNError {
    static func noExpression(in element: String, _ file: String, _ place: ModelPlace) -> DMNError {
        DMNError(.missing, file, place, vi: "<\(element)> thiếu biểu thức.", en: "<\(element)> lacks an expression.")
    }

    static func twoExpressions(in element: String, _ file: String, _ place: ModelPlace) -> DMNError {
        DMNError(
            .badValue, file, place, vi: "<\(element)> chỉ có được một biểu thức, đây là biểu thức thứ hai.",
            en: "<\(element)> can have one expression only; this is a second one.")
    }
}
