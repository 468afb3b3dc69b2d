import QuyetFeel
import QuyetInterchange
import Testing

@Suite("Boxed expressions of DMN files")
struct ExpressionTests {
    private func literal(_ text: String) -> String { "<literalExpression><text>\(text)</text></literalExpression>" }

    @Test("context, invocation, list, relation, function")
    func composite() throws {
        guard
            case .context(let entries) = try logic(
                """
                <context><contextEntry><variable name="a" typeRef="number"/>\(literal("1"))</contextEntry><contextEntry>\(literal("a"))</contextEntry>
                </context>
                """
            ).kind
        else { return #expect(Bool(false)) }
        #expect(entries.map(\.variable) == [InformationItem(name: "a", typeRef: "number"), nil])
        #expect(entries.map(\.value.literal) == ["1", "a"])

        guard
            case .invocation(let callee, let bindings) = try logic(
                """
                <invocation>\(literal("f"))<binding><parameter name="x"/>\(literal("2"))</binding><binding><parameter name="y"/></binding></invocation>
                """
            ).kind
        else { return #expect(Bool(false)) }
        #expect(callee.literal == "f" && bindings.map(\.parameter.name) == ["x", "y"] && bindings.map(\.value?.literal) == ["2", nil])

        guard case .list(let items) = try logic("<list>\(literal("1"))<list/></list>").kind else { return #expect(Bool(false)) }
        #expect(items.map(\.literal) == ["1", nil])

        guard
            case .relation(let columns, let rows) = try logic(
                "<relation><column name=\"a\"/><column name=\"b\" typeRef=\"string\"/><row>\(literal("1"))\(literal("2"))</row><row/></relation>"
            ).kind
        else { return #expect(Bool(false)) }
        #expect(columns.map(\.name) == ["a", "b"] && rows.map { $0.map(\.literal) } == [["1", "2"], []])

        guard
            case .function(let function) = try logic(
                "<functionDefinition kind=\"PMML\" typeRef=\"number\"><formalParameter name=\"x\"/>\(literal("x"))</functionDefinition>"
            ).kind
        else { return #expect(Bool(false)) }
        #expect(function.language == .pmml && function.parameters.map(\.name) == ["x"] && function.body?.literal == "x")
        #expect(function.typeRef == "number")
    }

    @Test("the type that <in> and <return> give")
    func typedChildren() throws {
        guard
            case .iteration(_, let domain, let result) = try logic(
                "<for iteratorVariable=\"i\"><in typeRef=\"tSố\">\(literal("1"))</in><return typeRef=\"string\"><literalExpression "
                    + "typeRef=\"number\"><text>i</text></literalExpression></return></for>"
            ).kind
        else { return #expect(Bool(false)) }
        #expect(domain.typeRef == "tSố" && domain.literal == "1")
        #expect(result.typeRef == "number")
    }

    @Test("conditional, filter, for, some, every")
    func control() throws {
        guard
            case .conditional(let condition, let then, let otherwise) = try logic(
                "<conditional><if>\(literal("true"))</if><then>\(literal("1"))</then><else>\(literal("2"))</else></conditional>"
            ).kind
        else { return #expect(Bool(false)) }
        #expect([condition, then, otherwise].map(\.literal) == ["true", "1", "2"])

        guard
            case .filter(let list, let match) = try logic(
                "<filter><in>\(literal("[1]"))</in><match>\(literal("item = 1"))</match></filter>"
            ).kind
        else { return #expect(Bool(false)) }
        #expect([list, match].map(\.literal) == ["[1]", "item = 1"])

        guard
            case .iteration(let variable, let domain, let result) = try logic(
                "<for iteratorVariable=\"i\"><in typeRef=\"Any\">\(literal("[1]"))</in><return>\(literal("i"))</return></for>"
            ).kind
        else { return #expect(Bool(false)) }
        #expect(variable == "i" && [domain, result].map(\.literal) == ["[1]", "i"])

        for quantifier in FeelQuantifier.allCases {
            let name = quantifier.rawValue
            guard
                case .quantified(quantifier, "i", let domain, let condition) = try logic(
                    "<\(name) iteratorVariable=\"i\"><in>\(literal("[1]"))</in><satisfies>\(literal("i > 0"))</satisfies></\(name)>"
                ).kind
            else { return #expect(Bool(false)) }
            #expect([domain, condition].map(\.literal) == ["[1]", "i > 0"])
        }
    }

    @Test("decision table")
    func table() throws {
        guard
            case .table(let table) = try logic(
                """
                <decisionTable hitPolicy="COLLECT" aggregation="SUM">
                  <input><inputExpression typeRef="number"><text>tuổi</text></inputExpression><inputValues><text>&gt;= 0</text></inputValues></input>
                  <input><inputExpression><text>loại</text></inputExpression></input>
                  <output name="phí" typeRef="number"><outputValues><text>1, 2</text></outputValues>
                    <defaultOutputEntry><text>0</text></defaultOutputEntry></output>
                  <annotation name="ghi chú"/>
                  <rule><inputEntry><text>&lt; 18</text></inputEntry><inputEntry><text/></inputEntry><outputEntry><text>1</text></outputEntry>
                    <annotationEntry><text>chú thích</text></annotationEntry></rule>
                </decisionTable>
                """
            ).kind
        else { return #expect(Bool(false)) }
        #expect(table.hitPolicy == .collect && table.aggregation == .sum)
        #expect(table.inputs.map(\.expression) == ["tuổi", "loại"] && table.inputs.map(\.typeRef) == ["number", nil])
        #expect(table.inputs.map(\.allowedValues) == [">= 0", nil])
        #expect(table.outputs.map(\.name) == ["phí"] && table.outputs.map(\.allowedValues) == ["1, 2"])
        #expect(table.outputs.map(\.defaultValue) == ["0"] && table.outputs.map(\.typeRef) == ["number"])
        #expect(table.rules.map(\.tests) == [["< 18", "-"]] && table.rules.map(\.outputs) == [["1"]])
        for policy in HitPolicy.allCases {
            guard case .table(let table) = try logic("<decisionTable hitPolicy=\"\(policy.rawValue)\"><output/></decisionTable>").kind
            else {
                return #expect(Bool(false))
            }
            #expect(table.hitPolicy == policy)
        }
    }

    @Test(
        "what lacks a part, or has one too many, is refused",
        arguments: [
            "<conditional><if/></conditional>", "<for><in/></for>", "<invocation/>", "<context><contextEntry/></context>",
            "<decisionTable hitPolicy=\"MOST\"/>", "<decisionTable aggregation=\"MEAN\"/>", "<functionDefinition kind=\"C\"/>",
            "<list/><list/>", "<decisionTable><input/></decisionTable>",
        ])
    func incomplete(body: String) {
        let error = refusal(
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"><decision name=\"D\">\n\(body)</decision></definitions>")
        #expect(error?.code == .missing || error?.code == .badValue)
        #expect(error?.place.line == 2)
    }
}
