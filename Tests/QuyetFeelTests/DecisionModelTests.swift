import QuyetFeel
import Testing

@Suite struct DecisionModelTests {
    private func here(_ id: String) -> ElementReference { ElementReference(namespace: nil, id: id) }

    private func decision(_ id: String, _ logic: BoxedExpression.Kind, _ requirements: ElementReference...) -> Decision {
        Decision(id: id, variable: InformationItem(name: id), requirements: requirements, logic: BoxedExpression(logic))
    }

    private func input(_ id: String) -> InputData { InputData(id: id, variable: InformationItem(name: id)) }

    /// A table of one cell that gives 1 where it matches.
    private func matches(_ cell: String, _ value: FeelValue) -> Bool {
        let table = DecisionTable(
            inputs: [DecisionTable.Input(expression: "x")], outputs: [DecisionTable.Output(name: nil)],
            rules: [DecisionTable.Rule(tests: [cell], outputs: ["1"])])
        let model = DecisionModel(
            name: "m", namespace: "m", inputData: [input("x")], decisions: [decision("d", .table(table), here("x"))])
        return CompiledModel(model).evaluate(decision: "d", inputs: [ModelInput("x", value)]).value == .integer(1)
    }

    @Test(arguments: ["even(?)", "? > 1", "? between 1 and 2", "contains(?, \"a\")", "even(?), ? > 1"])
    func nullDoesNotPassWhatCannotBeTested(_ cell: String) {
        #expect(!matches(cell, .null), "\(cell)")
    }

    @Test(arguments: ["null", "-", "? = null", "? > 1, null", "not(? = 1)"])
    func nullIsAskedFor(_ cell: String) {
        #expect(matches(cell, .null), "\(cell)")
    }

    @Test func aKnowledgeModelCallsItself() {
        let factorial = BusinessKnowledgeModel(
            id: "f", variable: InformationItem(name: "giai thừa"), requirements: [],
            logic: BoxedFunction(
                parameters: [InformationItem(name: "n", typeRef: "number")],
                body: BoxedExpression(.literal("if n = 0 then 1 else n * giai thừa(n - 1)"))))
        let model = CompiledModel(
            DecisionModel(
                name: "m", namespace: "m", decisions: [decision("d", .literal("giai thừa(5)"), here("f"))], knowledgeModels: [factorial]))
        #expect(model.diagnostics.isEmpty)
        #expect(model.evaluate(decision: "d", inputs: []).value == .integer(120))
    }

    /// What is imported without a name has its own names, from outside, too.
    @Test func importsWithoutAName() {
        let imported = DecisionModel(
            name: "i", namespace: "i", inputData: [input("x"), input("y")], decisions: [decision("a", .literal("x + 1"), here("x"))])
        let (a, x) = (ElementReference(namespace: "i", id: "a"), ElementReference(namespace: "i", id: "x"))
        func model(_ name: String) -> CompiledModel {
            let prefix = name.isEmpty ? "" : name + "."
            return CompiledModel(
                DecisionModel(
                    name: "m", namespace: "m", imports: [ModelImport(name: name, namespace: "i")], inputData: [input("y")],
                    decisions: [decision("d", .literal("\(prefix)a + \(prefix)x"), a, x), decision("e", .literal("y"), here("y"))]),
                importing: [imported])
        }
        let given = [ModelInput("x", .integer(3)), ModelInput("y", .integer(5))]
        #expect(model("").evaluate(decision: "d", inputs: given).value == .integer(7))
        #expect(model("").evaluate(decision: "a", inputs: given).value == .integer(4))
        #expect(model("").evaluate(decision: "e", inputs: given).value == .integer(5))
        #expect(model("p").evaluate(decision: "d", inputs: given).value == .null)
        #expect(model("p").evaluate(decision: "d", inputs: [ModelInput("x", namespace: "i", .integer(3))]).value == .integer(7))
        #expect(model("p").evaluate(decision: "a", inputs: given).value == .null)
    }

    /// A service whose decision calls it again ends, as every evaluation does.
    @Test func aServiceThatCallsItselfEnds() {
        let service = DecisionService(
            id: "s", variable: InformationItem(name: "s"), outputDecisions: [here("d")], encapsulatedDecisions: [], inputDecisions: [],
            inputData: [])
        let model = DecisionModel(name: "m", namespace: "m", decisions: [decision("d", .literal("s()"), here("s"))], services: [service])
        let outcome = CompiledModel(model).evaluate(decision: "d", inputs: [])
        #expect(outcome.value == .null && outcome.diagnostics.contains { $0.code == .limit })
    }
}
