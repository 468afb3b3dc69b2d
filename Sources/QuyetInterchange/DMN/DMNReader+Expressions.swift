import QuyetFeel

/// Boxed expressions (DMN 1.5, clause 10.2). How deep they nest is bounded by `XMLLimit.depth`.
extension DMNReader {
    /// Nil where the element is not an expression.
    mutating func expression(_ node: XMLNode) throws(DMNError) -> BoxedExpression? {
        guard let kind = try kind(node) else { return nil }
        return BoxedExpression(kind, typeRef: typeRef(node["typeRef"], node), place: node.place)
    }

    private mutating func kind(_ node: XMLNode) throws(DMNError) -> BoxedExpression.Kind? {
        switch node.name {
        case "literalExpression": return .literal(text(node) ?? "")
        case "context": return try context(node)
        case "invocation": return try invocation(node)
        case "list": return .list(try expressions(node))
        case "relation": return try relation(node)
        case "functionDefinition": return .function(try function(node))
        case "decisionTable": return .table(try table(node))
        case "conditional":
            passOver(node, ["if", "then", "else"])
            return .conditional(try part("if", of: node), then: try part("then", of: node), otherwise: try part("else", of: node))
        case "filter":
            passOver(node, ["in", "match"])
            return .filter(in: try part("in", of: node), match: try part("match", of: node))
        case "for":
            passOver(node, ["in", "return"])
            return .iteration(variable: try iterator(node), in: try part("in", of: node), result: try part("return", of: node))
        case "some", "every":
            passOver(node, ["in", "satisfies"])
            return .quantified(
                node.name == "some" ? .some : .every, variable: try iterator(node), in: try part("in", of: node),
                satisfies: try part("satisfies", of: node))
        default: return nil
        }
    }

    private func iterator(_ node: XMLNode) throws(DMNError) -> String { try required("iteratorVariable", node) }

    /// The expression in a child such as `<if>`; the type that `<in>` or `<return>` gives is its own where it has none.
    private mutating func part(_ name: String, of node: XMLNode) throws(DMNError) -> BoxedExpression {
        guard let child = node.first(name) else { throw .missing("<\(name)>", in: node.name, file, node.place) }
        let expression = try one(child)
        guard expression.typeRef == nil, let type = typeRef(child["typeRef"], child) else { return expression }
        return BoxedExpression(expression.kind, typeRef: type, place: expression.place)
    }

    private mutating func expressions(_ node: XMLNode, besides read: Set<String> = []) throws(DMNError) -> [BoxedExpression] {
        var result: [BoxedExpression] = []
        for child in node.children where !read.contains(child.name) {
            if let expression = try expression(child) { result.append(expression) } else { unread(child) }
        }
        return result
    }

    /// `text` of an expression or of unary tests; nil where there is none.
    mutating func text(_ node: XMLNode) -> String? {
        passOver(node, ["text", "importedValues"])
        if let other = node.first("importedValues") {
            notes.append(
                DMNNote(
                    other.place, vi: "Không đọc <importedValues>: giá trị nằm ngoài tệp này.",
                    en: "<importedValues> is not read: the values are outside this file."))
        }
        return node.first("text")?.text
    }

    private mutating func context(_ node: XMLNode) throws(DMNError) -> BoxedExpression.Kind {
        var entries: [BoxedContextEntry] = []
        for child in node.children {
            guard child.name == "contextEntry" else {
                unread(child)
                continue
            }
            var variable: InformationItem?
            if let named = child.first("variable") { variable = try item(named) }
            entries.append(BoxedContextEntry(variable: variable, value: try one(child, besides: "variable")))
        }
        return .context(entries)
    }

    private mutating func invocation(_ node: XMLNode) throws(DMNError) -> BoxedExpression.Kind {
        let function = try one(node, besides: "binding")
        var bindings: [BoxedBinding] = []
        for child in node.children where child.name == "binding" {
            guard let parameter = child.first("parameter") else { throw .missing("<parameter>", in: child.name, file, child.place) }
            bindings.append(BoxedBinding(parameter: try item(parameter), value: try atMostOne(child, besides: ["parameter"])))
        }
        return .invocation(function: function, bindings: bindings)
    }

    /// The one expression that an element holds beside other children.
    private mutating func one(_ node: XMLNode, besides other: String...) throws(DMNError) -> BoxedExpression {
        guard let first = try atMostOne(node, besides: Set(other)) else { throw .noExpression(in: node.name, file, node.place) }
        return first
    }

    private mutating func atMostOne(_ node: XMLNode, besides other: Set<String>) throws(DMNError) -> BoxedExpression? {
        let all = try expressions(node, besides: other)
        if all.count > 1 { throw .twoExpressions(in: node.name, file, all[1].place ?? node.place) }
        return all.first
    }

    private mutating func relation(_ node: XMLNode) throws(DMNError) -> BoxedExpression.Kind {
        var columns: [InformationItem] = []
        var rows: [[BoxedExpression]] = []
        for child in node.children {
            switch child.name {
            case "column": columns.append(try item(child))
            case "row": rows.append(try expressions(child))
            default: unread(child)
            }
        }
        return .relation(columns: columns, rows: rows)
    }

    /// `functionDefinition` and `encapsulatedLogic`.
    mutating func function(_ node: XMLNode) throws(DMNError) -> BoxedFunction {
        var parameters: [InformationItem] = []
        for child in node.children where child.name == "formalParameter" { parameters.append(try item(child)) }
        let body = try atMostOne(node, besides: ["formalParameter"])
        let language = try choice("kind", of: node, from: BoxedFunction.Language.self) ?? .feel
        return BoxedFunction(language: language, parameters: parameters, body: body, typeRef: typeRef(node["typeRef"], node))
    }
}
