import Foundation
import Quyet
import QuyetText
import Testing

/// Real documents of spring 2026: exactly the expected rows, and no error beyond them.
@Suite struct AcceptanceTests {
    private struct Expected: Decodable {
        struct Row: Decodable {
            let rule: String
            let level: String?
            let file: String?
            let line: Int?
            let procedure: String?
            let period: [String]?
            let mentions: [String]?
        }
        let findings: [Row]
    }

    private struct Output: Decodable {
        struct Finding: Decodable {
            struct Because: Decodable { let message: String }
            struct Subject: Decodable { let id: String }
            let rule: String
            let level: String
            let file: String
            let line: Int
            let message: String
            let period: [String]?
            let subjects: [Subject]
            let because: [Because]
            let draft: Bool?
        }
        let version: Int
        let findings: [Finding]
    }

    private func output(_ folder: String) throws -> Output {
        let workspace = try Workspace(folder: folder)
        let report = workspace.check()
        // Rule packs come later, and the report says so.
        #expect(
            report.notVerified.map { $0.rendered(.en) } == ["The rule pack “quốc gia” was not judged: this version holds no rule of it."])
        return try JSONDecoder().decode(
            Output.self, from: Data(JSONRenderer(language: .vi).render(report.findings, workspace.sources).utf8))
    }

    @Test func laoCaiAsFound() throws {
        guard let shared = Repository.shared else { return }
        let folder = shared.appending(path: "acceptance/lao-cai/as-found")
        let rows = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: folder.appending(path: "expected.json"))).findings
        let findings = try output(folder.path).findings
        func answers(_ finding: Output.Finding, _ row: Expected.Row) -> Bool {
            let text = ([finding.message] + finding.because.map(\.message) + finding.subjects.map(\.id)).joined(separator: "\n")
            return finding.rule == row.rule && row.level.map { $0 == finding.level } ?? true
                && row.file.map { finding.file.hasSuffix($0) } ?? true
                && row.line.map { $0 == finding.line } ?? true && row.period.map { $0 == finding.period } ?? true
                && row.procedure.map { procedure in finding.subjects.contains { $0.id == procedure } } ?? true
                && (row.mentions ?? []).allSatisfy { text.contains($0) }
        }
        for row in rows { #expect(findings.contains { answers($0, row) }, "missing: \(row)") }
        let named = Set(rows.map(\.rule))
        for finding in findings where finding.level == "error" || named.contains(finding.rule) {
            #expect(rows.contains { answers(finding, $0) }, "unexpected: \(finding)")
        }
    }

    /// The example in the repository is the acceptance case, so that a clone without it shows the same.
    @Test func exampleIsTheAcceptanceCase() throws {
        let findings = try output(Repository.example("lao-cai/as-found")).findings
        #expect(findings.count == 19)
        let steps = findings.filter { $0.rule == "authority/step-without-competence" }
        #expect(steps.map(\.line) == [34, 79, 123, 167])
        #expect(steps.allSatisfy { $0.draft == true && $0.period == ["2026-05-15", "2027-03-01"] })
        // The chain names the provision of 1696/QĐ-UBND.
        #expect(steps.allSatisfy { $0.because.contains { $0.message.contains("1696/QĐ-UBND, Điều 1, Phụ lục mục I") } })
    }

    /// But for what no added document changes: the decrees and the delegations under them run out on one day, 28/02/2027.
    @Test func resolvedHasNoErrorAndNoOtherWarning() throws {
        let findings = try output(Repository.example("lao-cai/resolved")).findings
        #expect(Set(findings.filter { $0.level != "note" }.map(\.rule)) == ["authority/common-cliff"])
        #expect(try Workspace(folder: Repository.example("lao-cai/resolved")).law.registers.communes.count == 99)
    }

    /// Resolving adds documents and never edits an old one.
    @Test func resolvedKeepsEveryOldDocument() throws {
        let old = URL(fileURLWithPath: Repository.example("lao-cai/as-found"))
        let new = URL(fileURLWithPath: Repository.example("lao-cai/resolved"))
        let paths = try #require(FileManager.default.enumerator(atPath: old.path)?.compactMap { $0 as? String })
        #expect(paths.count > 10)
        for path in paths where path.hasSuffix(".yaml") || path.hasSuffix(".csv") {
            #expect(try Data(contentsOf: old.appending(path: path)) == Data(contentsOf: new.appending(path: path)), "\(path)")
        }
    }

    @Test(arguments: ["lao-cai/as-found", "lao-cai/resolved", "gia-lap"]) func scenariosHold(_ name: String) throws {
        let results = try Workspace(folder: Repository.example(name)).runScenarios()
        #expect(!results.isEmpty)
        for result in results { #expect(result.failures.map { $0.message.rendered(.en) } == [], "\(result.name)") }
    }

    @Test(arguments: ["lao-cai/as-found", "lao-cai/resolved"]) func sameBytesOnEveryRun(_ name: String) throws {
        func text() throws -> String {
            let workspace = try Workspace(folder: Repository.example(name))
            return JSONRenderer(language: .en).render(workspace.check().findings, workspace.sources) + workspace.dump(.law)
                + workspace.dump(.machine)
        }
        #expect(try text() == text())
    }

    /// `--date`: what holds on that day, with its full period.
    @Test func onOneDay() throws {
        let workspace = try Workspace(folder: Repository.example("lao-cai/as-found"))
        let before = workspace.check(date: .init(year: 2026, month: 5, day: 14)).findings
        #expect(!before.contains { $0.rule == "authority/step-without-competence" })
        let first = workspace.check(date: .init(year: 2026, month: 5, day: 15)).findings.filter {
            $0.rule == "authority/step-without-competence"
        }
        #expect(first.count == 4 && first.allSatisfy { $0.period?.from.iso == "2026-05-15" && $0.period?.to.iso == "2027-03-01" })
    }
}
