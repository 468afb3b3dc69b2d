import Foundation
import Testing

@testable import feel_tck

@Suite("The runner of the conformance suite")
struct ReportTests {
    private static let model = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
        <inputData name="a" id="a"><variable name="a"/></inputData>
        <decision name="tổng" id="d"><variable name="tổng"/><informationRequirement><requiredInput href="#a"/></informationRequirement>
        <literalExpression><text>a + 1</text></literalExpression></decision></definitions>
        """

    private static func suite(_ model: String, _ cases: String) -> String {
        """
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:xsd="http://www.w3.org/2001/XMLSchema"><modelName>\(model)</modelName><labels><label>Compliance Level 3</label></labels>
        \(cases)</testCases>
        """
    }

    private static func addition(_ id: String, _ input: String, _ expected: String, isError: Bool = false) -> String {
        """
        <testCase id="\(id)"><inputNode name="a">\(input)</inputNode>
        <resultNode name="tổng" errorResult="\(isError)"><expected>\(expected)</expected></resultNode></testCase>
        """
    }

    private static func decimal(_ text: String) -> String { "<value xsi:type=\"xsd:decimal\">\(text)</value>" }
    private static let null = "<value xsi:nil=\"true\"/>"

    /// The report on a folder with these files.
    private func report(_ files: [String: String]) throws -> Report {
        let root = FileManager.default.temporaryDirectory.appending(path: "feel-tck-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (path, text) in files {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let found = try #require(SuiteFile.all(below: root))
        return Report(verdicts: found.flatMap(Verdict.all))
    }

    @Test("passes and failures, by level, with the sum last")
    func levels() throws {
        let cases = [
            Self.addition("1", Self.decimal("1"), Self.decimal("2.000000001")),
            Self.addition("2", Self.decimal("1"), Self.decimal("2.0001")),
            Self.addition("3", "<value xsi:type=\"xsd:string\">x</value>", Self.null, isError: true),
            Self.addition("4", Self.decimal("1"), Self.null, isError: true),
        ].joined()
        let report = try report([
            "compliance-level-2/x/x.dmn": Self.model, "compliance-level-2/x/x-test-01.xml": Self.suite("x.dmn", cases),
            "y/y-test-01.xml": Self.suite("không có.dmn", Self.addition("1", Self.decimal("1"), Self.decimal("2"))),
            "z/z-test-01.xml": "<testCases>",
        ])
        let lines = report.text.split(separator: "\n")
        #expect(
            lines.suffix(4) == [
                "level 2: 2 passed, 2 failed", "level 3: 0 passed, 1 failed", "level other: 0 passed, 1 failed", "TCK: 2 passed, 4 failed",
            ])
        #expect(lines[0] == "FAIL compliance-level-2/x 2 “tổng”" && lines[1] == "    expected 2.0001" && lines[2] == "    got 2")
        #expect(lines[3] == "FAIL compliance-level-2/x 4 “tổng”" && lines[4] == "    expected null with a diagnostic")
        #expect(report.text.contains("there is no model không có.dmn"))
        let rows = report.csv.split(separator: "\n")
        #expect(rows[0] == "2,compliance-level-2/x,1,,PASS," && rows[1] == "2,compliance-level-2/x,2,tổng,FAIL,expected 2.0001; got 2")
        #expect(rows.count == 6)
    }

    @Test("a folder that is not there")
    func missing() {
        #expect(SuiteFile.all(below: URL(filePath: "/không/có")) == nil)
    }
}
