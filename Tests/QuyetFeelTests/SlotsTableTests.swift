import QuyetFeel
import Testing

@Suite struct SlotsTableTests {
    private static let names = RandomSlots.declarations.map(\.name)

    /// Tables find the rules that the general evaluator finds cell by cell, and give its results.
    @Test func tablesAgreeWithPrograms() throws {
        var source = RandomSlots(seed: slotsAreHeavy ? UInt64.random(in: 1...UInt64.max) : 12)
        var found = 0
        for number in 0..<(slotsAreHeavy ? 60_000 : 1_200) {
            // Some with more rules than one word has bits.
            let rules = number % 40 == 0 ? source.pick(150) : source.pick(12)
            let table = source.table(rules: rules, inputs: 1 + source.pick(4))
            var layout = RandomSlots.layout
            let compiled = IndexedTable.compile(table, layout: &layout, scope: RandomSlots.scope)
            let fast = try #require(compiled.table, "\(table) \(compiled.diagnostics.map(\.messageEn))")
            let naive = try #require(NaiveTable(table))
            let model = Self.model(table)
            var row = FeelRow(layout)
            for _ in 0..<6 {
                let values = source.values()
                for (slot, value) in values.enumerated() { row.set(value, at: slot) }
                let wanted = naive.hits(values)
                if !wanted.isEmpty { found += 1 }
                let inputs = zip(Self.names, values).map { ModelInput($0, $1) }
                let result = model.evaluate(decision: "d", inputs: inputs).value
                guard fast.hits(row) == wanted, fast.firstHit(row) == wanted.first, fast.evaluate(row) == result else {
                    Issue.record(
                        "\(table.hitPolicy) \(table.inputs.map { [$0.expression, $0.allowedValues ?? "-"] }) \(Set(fast.hits(row)).symmetricDifference(wanted).map { table.rules[$0] })\n\(values.map(\.literal))\n\(fast.hits(row)) \(String(describing: fast.firstHit(row))) \(fast.evaluate(row).literal)\n\(wanted) \(result.literal)"
                    )
                    return
                }
            }
        }
        #expect(found > 500)
    }

    /// Some thousand rules.
    @Test func largeTables() throws {
        var rules: [DecisionTable.Rule] = []
        for number in 0..<4_000 {
            rules.append(
                DecisionTable.Rule(
                    tests: [
                        "[\(number * 10)..\(number * 10 + 10))", number % 3 == 0 ? "\"A\"" : "-", number % 2 == 0 ? "true" : "not(true)",
                    ],
                    outputs: ["\(number)"]))
        }
        let table = DecisionTable(
            inputs: ["n", "t", "b"].map { DecisionTable.Input(expression: $0) }, outputs: [DecisionTable.Output(name: nil)], rules: rules)
        var layout = RandomSlots.layout
        let fast = try #require(IndexedTable.compile(table, layout: &layout, scope: RandomSlots.scope).table)
        var source = RandomSlots(seed: 13)
        var row = FeelRow(layout)
        for _ in 0..<2_000 {
            let (amount, isA, truth) = (source.pick(41_000), source.pick(2) == 0, source.pick(2) == 0)
            row.setNumber(amount, at: 0)
            row.setText(isA ? "A" : "Z", at: 2)
            row.setBoolean(truth, at: 3)
            let number = amount / 10
            let isHit = number < 4_000 && (number % 3 != 0 || isA) && truth == (number % 2 == 0)
            #expect(fast.firstHit(row) == (isHit ? number : nil))
            #expect(fast.evaluate(row) == (isHit ? .integer(number) : .null))
        }
    }

    @Test func mistakesAreReported() {
        var layout = RandomSlots.layout
        for (expression, cell) in [("unknown", "1"), ("n", "< nothing"), ("n", "[1..")] {
            let table = DecisionTable(
                inputs: [DecisionTable.Input(expression: expression)], outputs: [DecisionTable.Output(name: nil)],
                rules: [DecisionTable.Rule(tests: [cell], outputs: ["1"])])
            let result = IndexedTable.compile(table, layout: &layout, scope: RandomSlots.scope)
            #expect(result.table == nil && !result.diagnostics.isEmpty)
        }
    }

    /// The table as the only decision of a model.
    private static func model(_ table: DecisionTable) -> CompiledModel {
        CompiledModel(
            DecisionModel(
                name: "m", namespace: "n", inputData: names.map { InputData(id: $0, variable: InformationItem(name: $0)) },
                decisions: [
                    Decision(
                        id: "d", variable: InformationItem(name: "d"), requirements: names.map { ElementReference(namespace: nil, id: $0) },
                        logic: BoxedExpression(.table(table)))
                ]))
    }
}

/// A table whose cells are evaluated one by one.
private struct NaiveTable {
    private let cells: [[FeelProgram]]
    private let allowed: [(value: FeelProgram, test: FeelProgram)]

    init?(_ table: DecisionTable) {
        let names = RandomSlots.declarations.map(\.name)
        func cell(_ text: String, _ input: FeelExpression) -> FeelProgram? {
            guard let tree = FeelParser.unaryTests(text, scope: RandomSlots.scope).validExpression else { return nil }
            var condition = FeelExpression(.boolean(true))
            if case .unaryTests(let tests, let negated) = tree.kind {
                condition = FeelExpression(.membership(input, tests: tests))
                if negated { condition = FeelExpression(.not(condition)) }
            }
            return FeelProgram.compile(condition, slots: names).program
        }
        var inputs: [FeelExpression] = []
        var allowed: [(value: FeelProgram, test: FeelProgram)] = []
        for input in table.inputs {
            guard let tree = FeelParser.expression(input.expression, scope: RandomSlots.scope).validExpression else { return nil }
            inputs.append(tree)
            guard let text = input.allowedValues else { continue }
            guard let test = cell(text, tree), let value = FeelProgram.compile(tree, slots: names).program else { return nil }
            allowed.append((value, test))
        }
        var rules: [[FeelProgram]] = []
        for rule in table.rules {
            var cells: [FeelProgram] = []
            for (text, input) in zip(rule.tests, inputs) {
                guard let cell = cell(text, input) else { return nil }
                cells.append(cell)
            }
            rules.append(cells)
        }
        cells = rules
        self.allowed = allowed
    }

    func hits(_ values: [FeelValue]) -> [Int] {
        for (value, test) in allowed where value.evaluate(values) != .null && test.truth(values) != true { return [] }
        return cells.indices.filter { cells[$0].allSatisfy { $0.truth(values) == true } }
    }
}

extension RandomSlots {
    mutating func table(rules: Int, inputs: Int) -> DecisionTable {
        let policy = pick(HitPolicy.allCases)
        var columns: [DecisionTable.Input] = []
        var slots: [Int] = []
        for _ in 0..<inputs {
            let slot = pick(6)
            slots.append(slot)
            let name = RandomSlots.declarations[slot].name
            let expression = pick(12) == 0 ? pick(["n + 1", "string length(t)", "if b then n else null"]) : name
            columns.append(DecisionTable.Input(expression: expression, allowedValues: pick(12) == 0 ? tests(slot) : nil))
        }
        var lines: [DecisionTable.Rule] = []
        for _ in 0..<rules {
            lines.append(
                DecisionTable.Rule(
                    tests: slots.map { cell($0) },
                    outputs: [pick(6) == 0 ? "n" : "\(pick(4))"]))
        }
        let output = DecisionTable.Output(
            name: nil, allowedValues: pick(2) == 0 ? "3, 1, 2" : nil, defaultValue: pick(3) == 0 ? pick(["7", "n"]) : nil)
        return DecisionTable(
            hitPolicy: policy, aggregation: policy == .collect ? pick([nil] + CollectAggregation.allCases.map { $0 }) : nil,
            inputs: columns,
            outputs: [output], rules: lines)
    }
}
