import QuyetFeel
import QuyetInterchange
import Testing

@Suite("DMN models")
struct ModelTests {
    @Test("elements of the graph, with their references in order")
    func graph() throws {
        let model = try document(
            """
              <import name="chung" namespace="urn:chung" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
              <itemDefinition name="tTuổi"><typeRef>number</typeRef><allowedValues><text>&gt;= 0</text></allowedValues></itemDefinition>
              <itemDefinition name="tNgười" isCollection="true">
                <itemComponent name="tên"><typeRef> string </typeRef></itemComponent>
                <itemComponent name="tuổi" isCollection="1"><typeRef>tTuổi</typeRef><typeConstraint><text>count(?) > 0</text></typeConstraint>
                </itemComponent>
              </itemDefinition>
              <itemDefinition name="tHàm"><functionItem outputTypeRef="number"><parameters name="x" typeRef="string"/></functionItem></itemDefinition>
              <inputData id="i" name="Tuổi"><variable name="Tuổi" typeRef="tTuổi"/></inputData>
              <businessKnowledgeModel id="b" name="Hàm"><variable name="Hàm"/>
                <encapsulatedLogic kind="Java" typeRef="number"><formalParameter name="x" typeRef="number"/><context/></encapsulatedLogic>
                <knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>
              </businessKnowledgeModel>
              <decision id="d" name="Đủ tuổi"><description>Không đọc</description><question/><allowedAnswers/>
                <variable name="Đủ tuổi" typeRef="boolean"/>
                <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
                <knowledgeRequirement><requiredKnowledge href="urn:m#b"/></knowledgeRequirement>
                <informationRequirement><requiredDecision href="urn:chung#x"/></informationRequirement>
                <authorityRequirement><requiredAuthority href="#l"/></authorityRequirement>
                <literalExpression typeRef="boolean"><text>Tuổi &gt;= 18 <![CDATA[and 1 < 2]]></text></literalExpression>
              </decision>
              <decision id="e" name="Người quyết"/>
              <decisionService id="s" name="Dịch vụ"><variable name="Dịch vụ"/><outputDecision href="#d"/><encapsulatedDecision href="#e"/>
                <inputDecision href="#f"/><inputData href="#i"/><inputData href="#j"/></decisionService>
            """
        ).model
        #expect(model.name == "m" && model.namespace == "urn:m")
        #expect(model.imports == [ModelImport(name: "chung", namespace: "urn:chung")])
        #expect(model.itemDefinitions.map(\.name) == ["tTuổi", "tNgười", "tHàm"])
        #expect(model.itemDefinitions[0].allowedValues == ">= 0" && model.itemDefinitions[0].typeRef == "number")
        let person = model.itemDefinitions[1]
        #expect(person.isCollection && person.components.map(\.isCollection) == [false, true])
        #expect(person.components.map(\.typeRef) == ["string", "tTuổi"] && person.components[1].typeConstraint == "count(?) > 0")
        #expect(
            model.itemDefinitions[2].function
                == FunctionItem(parameters: [InformationItem(name: "x", typeRef: "string")], outputTypeRef: "number"))
        #expect(model.inputData.map(\.variable) == [InformationItem(name: "Tuổi", typeRef: "tTuổi")])
        let function = model.knowledgeModels[0]
        #expect(function.requirements == [ElementReference(namespace: nil, id: "k")])
        #expect(function.logic?.language == .java && function.logic?.typeRef == "number")
        #expect(function.logic?.parameters == [InformationItem(name: "x", typeRef: "number")])
        let decision = model.decisions[0]
        #expect(
            decision.requirements == [
                ElementReference(namespace: nil, id: "i"), ElementReference(namespace: nil, id: "b"),
                ElementReference(namespace: "urn:chung", id: "x"),
            ])
        #expect(decision.logic?.literal == "Tuổi >= 18 and 1 < 2" && decision.logic?.typeRef == "boolean")
        #expect(model.decisions[1].logic == nil && model.decisions[1].variable.name == "Người quyết")
        let service = model.services[0]
        #expect(service.outputDecisions.map(\.id) == ["d"] && service.encapsulatedDecisions.map(\.id) == ["e"])
        #expect(service.inputDecisions.map(\.id) == ["f"] && service.inputData.map(\.id) == ["i", "j"])
    }

    @Test(
        "every version, under any prefix",
        arguments: [
            "https://www.omg.org/spec/DMN/20230324/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
        ])
    func versions(namespace: String) throws {
        let text = """
            <?xml version='1.0' encoding='utf-8'?>
            <q:definitions xmlns:q="\(namespace)" xmlns="urn:khác" name="m" namespace="urn:m"><q:decision name="D" id="d"><q:literalExpression>
            <q:text>1</q:text></q:literalExpression></q:decision><decision name="không phải"/></q:definitions>
            """
        let read = try DMNReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), name: "m.dmn")
        #expect(read.model.decisions.map(\.logic?.literal) == ["1"])
        #expect(read.notes.isEmpty)
    }

    @Test("qualified names of types in DMN 1.1")
    func qualifiedTypes() throws {
        let model = try document(
            """
            <import namespace="urn:chung" importType="http://www.omg.org/spec/DMN/20151101/dmn.xsd" name="chung"/>
            <inputData name="a"><variable name="a" typeRef="feel:string"/></inputData>
            <inputData name="b"><variable name="b" typeRef="m:tB"/></inputData>
            <inputData name="c"><variable name="c" typeRef="c:tC"/></inputData>
            <inputData name="d"><variable name="d" typeRef="lạ:tD"/></inputData>
            <itemDefinition name="t"><typeRef xmlns:n="https://www.omg.org/spec/DMN/20191111/FEEL/">n:number</typeRef></itemDefinition>
            """, namespace: "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            attributes: "xmlns:feel=\"http://www.omg.org/spec/FEEL/20140401\" xmlns:m=\"urn:m\" xmlns:c=\"urn:chung\""
        ).model
        #expect(model.inputData.map(\.variable.typeRef) == ["string", "tB", "chung.tC", "lạ:tD"])
        #expect(model.itemDefinitions[0].typeRef == "number")
    }

    @Test("notes on what is not read; foreign elements are passed over")
    func notes() throws {
        let read = try document(
            """
            <import name="x" namespace="urn:x" importType="http://www.w3.org/2001/XMLSchema"/>
            <extensionElements><decision name="trong phần mở rộng"/></extensionElements>
            <x:khác xmlns:x="urn:x"><decision name="trong phần tử lạ"/></x:khác>
            <decision name="D"><variable name="E"/><lạ/><literalExpression><importedValues/></literalExpression></decision>
            """)
        #expect(read.model.imports.isEmpty && read.model.decisions.map(\.variable.name) == ["D"])
        let words = ["import", "variable", "<lạ>", "importedValues"]
        #expect(read.notes.count == words.count)
        for (note, word) in zip(read.notes, words) { #expect(note.messageVi.contains(word) && note.messageEn.contains(word)) }
    }
}
