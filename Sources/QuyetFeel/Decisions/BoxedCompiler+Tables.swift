extension BoxedCompiler {
    mutating func table(_ table: DecisionTable, _ place: ModelPlace?) -> FeelNode {
        let outer = declarations
        let base = compiler.boundCount
        defer {
            compiler.unbind(base)
            restore(outer)
        }
        var inputs: [TableCode.Input] = []
        var columnTypes: [FeelType] = []
        for input in table.inputs {
            let value = literal(input.expression, input.place ?? place)
            let wanted = types.type(input.typeRef, in: model)
            let local = compiler.bind(nil)
            let type = wanted == .any ? value.1 : wanted
            var code = TableCode.Input(value: wanted == .any ? value.0 : FeelNode(.converted(value.0, wanted)), local: local, allowed: nil)
            if let allowed = input.allowedValues { code.allowed = cell(allowed, local, type, input.place ?? place) }
            inputs.append(code)
            columnTypes.append(type)
        }
        var outputs: [TableCode.Output] = []
        for output in table.outputs {
            let type = types.type(output.typeRef, in: model)
            let fallback = output.defaultValue.flatMap { isBlank($0) ? nil : literal($0, output.place ?? place).0 }
            var priorities: [FeelNode] = []
            if let allowed = output.allowedValues { priorities = self.priorities(allowed, type, output.place ?? place) }
            outputs.append(TableCode.Output(name: output.name, type: type, fallback: fallback, priorities: priorities))
        }
        var rules: [TableCode.Rule] = []
        for rule in table.rules {
            var tests: [FeelNode?] = []
            for (column, text) in rule.tests.enumerated() where column < inputs.count {
                tests.append(isBlank(text) ? nil : cell(text, inputs[column].local, columnTypes[column], rule.place ?? place))
            }
            rules.append(TableCode.Rule(tests: tests, outputs: rule.outputs.map { literal($0, rule.place ?? place).0 }))
        }
        return FeelNode(
            .table(TableCode(policy: table.hitPolicy, aggregation: table.aggregation, inputs: inputs, outputs: outputs, rules: rules)))
    }

    private func isBlank(_ text: String) -> Bool {
        let trimmed = text.filter { !$0.isWhitespace }
        return trimmed.isEmpty || trimmed == "-"
    }

    /// A cell as a condition on the input, whose value is a local.
    private mutating func cell(_ text: String, _ local: Int, _ type: FeelType, _ place: ModelPlace?) -> FeelNode {
        let parse = FeelParser.unaryTests(text, scope: scope)
        guard let expression = parse.validExpression else {
            return reject(place, parse.diagnostics.first ?? FeelDiagnostic(.syntax, .none, vi: "Ô rỗng.", en: "An empty cell."))
        }
        let known = compiler.diagnostics.count
        let node = compiler.named(local, FeelScope.testedValue) { $0.cell(expression) }
        for diagnostic in compiler.diagnostics[known...] { diagnostics.append((diagnostic, place)) }
        return node
    }

    /// The values of an output in the order of their priority.
    private mutating func priorities(_ text: String, _ type: FeelType, _ place: ModelPlace?) -> [FeelNode] {
        let parse = FeelParser.unaryTests(text, scope: scope)
        guard case .unaryTests(let values, false)? = parse.validExpression?.kind else { return [] }
        return compiler.nodes(values)
    }
}
