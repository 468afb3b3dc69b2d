import Foundation
import QuyetText
import Testing

@Suite("SARIF") struct SARIFTests {
    /// What checks a file against a JSON schema: `QUYET_CHECK_JSONSCHEMA`, else what is on the path.
    private static let checker = ProcessInfo.processInfo.environment["QUYET_CHECK_JSONSCHEMA"] ?? "check-jsonschema"
    private static let isCheckerThere = (try? runTool(checker, ["--version"]).status) == 0

    private static let schema = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/sarif-schema-2.1.0.json")

    private func errors(_ text: String) throws -> (status: Int32, output: String) {
        let file = FileManager.default.temporaryDirectory.appending(path: "quyet-\(UUID().uuidString).sarif")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        // One pattern of the schema is no regular expression of ECMAScript.
        return try runTool(Self.checker, ["--regex-variant", "python", "--schemafile", Self.schema.path, file.path])
    }

    @Test(
        "the output is what the schema of SARIF 2.1.0 asks for",
        .enabled(
            if: isCheckerThere, "There is no check-jsonschema (QUYET_CHECK_JSONSCHEMA, or on the path) to hold SARIF against its schema."),
        arguments: Language.allCases)
    func schema(_ language: Language) throws {
        let renderer = Sample.sarif(language, folder: "kho")
        for findings in [Sample.findings, []] {
            for notVerified in [Sample.notVerified, []] {
                let text = renderer.render(findings, Sample.sources, notVerified: notVerified)
                let (status, output) = try errors(text)
                #expect(status == 0, "\(output)")
            }
        }
        let silenced = [SilencedFinding(Sample.findings[0], reason: "đang {sửa}", comment: Sample.findings[1].span)]
        let suppressed = try errors(renderer.render(Sample.findings, Sample.sources, silenced: silenced))
        #expect(suppressed.status == 0, "\(suppressed.output)")
        // The check does look: a level that there is not is told.
        let wrong = renderer.render(Sample.findings, Sample.sources).replacing("\"level\":\"error\"", with: "\"level\":\"fatal\"")
        #expect(try errors(wrong).output.contains("'fatal' is not one of"))
    }

    private func run(_ findings: [Finding], _ language: Language = .vi) throws -> [String: Any] {
        let text = Sample.sarif(language, folder: "kho").render(findings, Sample.sources, notVerified: Sample.notVerified)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        return try #require((object["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ findings: [Finding]) throws -> [[String: Any]] { try #require(try run(findings)["results"] as? [[String: Any]]) }

    @Test("places: percent-encoded relative URIs, columns in scalars, ends exclusive")
    func places() throws {
        let location = try #require((try results(Sample.findings)[0]["locations"] as? [[String: Any]])?.first)
        let physical = try #require(location["physicalLocation"] as? [String: Any])
        let artifact = try #require(physical["artifactLocation"] as? [String: String])
        let uri = "kho/v%C4%83n%20b%E1%BA%A3n/Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%3A%20s%E1%BB%91%201%2C%20100%25.yaml"
        #expect(artifact == ["uri": uri, "uriBaseId": "%SRCROOT%"])
        #expect(uri.removingPercentEncoding == "kho/" + Sample.path && URL(string: uri) != nil)
        #expect(physical["region"] as? [String: Int] == ["startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 16])
        #expect(try run([])["columnKind"] as? String == "unicodeCodePoints")
    }

    @Test("rules: each once, by id, each result with its index", arguments: Language.allCases)
    func rules(_ language: Language) throws {
        let run = try run(Sample.findings, language)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["syntax/unknown-name", "time/slack", "workflow/duplicated-step"])
        let short = language == .vi ? "Tên lạ {{x}}." : "A strange name {{x}}."
        #expect((rules[0]["shortDescription"] as? [String: String])?["text"] == short)
        #expect(rules[1].count == 1, "a rule without a page has no description")
        let results = try #require(run["results"] as? [[String: Any]])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        #expect(driver["version"] as? String == "1.2.3" && run["language"] as? String == language.rawValue)
    }

    @Test("a message keeps its lines, doubles its braces and ends with the advice")
    func message() throws {
        let text = (try results(Sample.findings)[0]["message"] as? [String: String])?["text"]
        #expect(text == "“{{x}}\u{8}” lạ,\r\nxem <b>: 100% & {{0}}\nsửa: viết lại: một tên.")
    }

    @Test("fingerprints: fixed for all time, kept when the line moves, different for each finding")
    func fingerprints() throws {
        func prints(_ findings: [Finding], _ sources: SourceSet) throws -> [String] {
            let text = Sample.sarif(.vi).render(findings, sources)
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            let results = (object?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]] ?? []
            return results.compactMap { ($0["partialFingerprints"] as? [String: String])?["ruleAndLine/v1"] }
        }
        func sources(_ text: String) -> SourceSet { SourceSet([SourceFile(path: "a.yaml", bytes: Array(text.utf8))]) }
        func finding(_ at: Int) -> Finding { Finding("a/b", .error, at: Span(SourceID(index: 0), at, at + 1), Message(vi: "x", en: "x")) }
        let before = try prints([finding(0)], sources("x: y\n"))
        // FNV-1a of "a/b", "a.yaml" and "x: y", each followed by a zero byte.
        #expect(before == ["59934e391580a25c:1"])
        #expect(try prints([finding(5)], sources("# \n  x: y\n")) == before)
        #expect(try prints([finding(0)], sources("x: z\n")) != before)
        let all = try prints(Sample.findings, Sample.sources)
        #expect(Set(all).count == Sample.findings.count && all[1].dropLast(2) == all[2].dropLast(2))
    }

    @Test("nothing found: a run without rules or results that did its work")
    func empty() throws {
        let run = try run([])
        #expect((run["results"] as? [Any])?.isEmpty == true)
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == true)
        #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
    }
}
