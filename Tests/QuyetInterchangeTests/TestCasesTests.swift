import Foundation
import QuyetFeel
import QuyetInterchange
import Testing

@Suite("Test cases of the conformance suite")
struct TestCasesTests {
    @Test("every kind of value")
    func values() throws {
        let text = """
            <tc:testCases xmlns:tc="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:s="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:x="http://www.w3.org/2001/XMLSchema">
              <tc:modelName>m.dmn</tc:modelName><tc:labels><tc:label>Compliance Level 3</tc:label></tc:labels>
              <tc:testCase id="1"><tc:description>Thử</tc:description>
                <tc:inputNode name="a" namespace="urn:n"><tc:value s:type="x:string"> hai  dấu cách\n</tc:value></tc:inputNode>
                <tc:inputNode name="b"><tc:component name="c"><tc:value s:nil="true"/></tc:component>
                  <tc:component name="d"><tc:list><tc:item><tc:value>1</tc:value></tc:item></tc:list></tc:component></tc:inputNode>
                <tc:inputNode name="e"><tc:list/></tc:inputNode><tc:inputNode name="f"/>
                <tc:inputNode name="g"><tc:list s:nil="true"/></tc:inputNode>
                <tc:resultNode name="r" errorResult="true"><tc:expected><tc:value s:nil="1"/></tc:expected></tc:resultNode>
                <tc:resultNode name="q"/>
              </tc:testCase>
              <tc:testCase id="2" type="decisionService" invocableName="S"/><tc:testCase id="3" type="bkm" invocableName="B"/>
            </tc:testCases>
            """
        let suite = try TestCasesReader.read(Array(text.utf8))
        #expect(suite.modelName == "m.dmn" && suite.labels == ["Compliance Level 3"])
        let null = TestValue.value(type: nil, text: "", isNil: true)
        let first = suite.cases[0]
        #expect(first.id == "1" && first.description == "Thử" && first.kind == .decision)
        #expect(first.inputs.map(\.name) == ["a", "b", "e", "f", "g"] && first.inputs[0].namespace == "urn:n")
        #expect(first.inputs[0].value == .value(type: "string", text: " hai  dấu cách\n", isNil: false))
        guard case .components(let parts) = first.inputs[1].value else { return #expect(Bool(false)) }
        #expect(parts.map(\.name) == ["c", "d"] && parts[0].value == null)
        #expect(parts[1].value == .list([.value(type: nil, text: "1", isNil: false)]))
        #expect(first.inputs[2...].map(\.value) == [.list([]), .absent, null])
        #expect(first.results.map(\.isError) == [true, false] && first.results.map(\.expected) == [null, .absent])
        #expect(suite.cases.map(\.kind) == [.decision, .service, .knowledgeModel])
        #expect(suite.cases.map(\.invocableName) == [nil, "S", "B"])
    }

    @Test("what is not a file of test cases")
    func refused() {
        for text in ["<testCases/>", "<testCase xmlns=\"http://www.omg.org/spec/DMN/20160719/testcase\"/>", "<!DOCTYPE a><a/>", "<a>"] {
            #expect(throws: DMNError.self) { try TestCasesReader.read(Array(text.utf8)) }
        }
    }

    @Test("every file of the suite is read, with nothing left out of the models")
    func suite() throws {
        guard let folder = conformanceSuite else { return }
        let models = files(below: folder, ".dmn")
        #expect(models.count > 100)
        for file in models {
            let read = try DMNReader.read(Array(try Data(contentsOf: file)), name: file.lastPathComponent)
            #expect(read.notes.isEmpty, "\(file.lastPathComponent): \(read.notes.map(\.messageEn))")
        }
        var count = 0
        for file in files(below: folder, ".xml") {
            let suite = try TestCasesReader.read(Array(try Data(contentsOf: file)), name: file.lastPathComponent)
            #expect(suite.modelName?.hasSuffix(".dmn") == true)
            count += suite.cases.count
        }
        #expect(count > 2_000)
    }
}
