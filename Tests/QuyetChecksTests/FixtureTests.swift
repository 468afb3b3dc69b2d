import Foundation
import Quyet
import QuyetChecks
import QuyetText
import Testing

/// Each check has a wrong workspace that it flags and a right one that it does not; what people read is a golden.
@Suite struct FixtureTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    static let ids = CheckRegistry.all.map(\.id)

    private func findings(_ id: String, _ kind: String) throws -> (workspace: Workspace, report: Workspace.Report) {
        let workspace = try Workspace(folder: Self.folder.appending(path: "\(id)/\(kind)").path)
        return (workspace, workspace.check())
    }

    private func rendered(_ id: String, _ kind: String) throws -> String {
        let (workspace, report) = try findings(id, kind)
        return Language.allCases.map { language in
            let renderer = TextRenderer(language: language, colour: false)
            let findings = report.findings.map { renderer.render($0, workspace.sources) + "\n" }.joined()
            let open = report.notVerified.map { $0.rendered(language) + "\n" }.joined()
            return findings + open + renderer.summary(report.findings) + "\n"
        }.joined(separator: "---\n")
    }

    @Test func idsAreUniqueAndComplete() {
        #expect(Set(Self.ids).count == Self.ids.count)
        #expect(Self.ids.count >= 35)
        for check in CheckRegistry.all { #expect(!check.reads.isEmpty, "\(check.id) reads nothing") }
    }

    @Test(arguments: ids) func theWrongOneIsFlagged(_ id: String) throws {
        let (_, report) = try findings(id, "bad")
        #expect(report.findings.contains { $0.rule == id })
        #expect(report.findings.allSatisfy { $0.level != .error || $0.rule == id }, "\(report.findings.map(\.rule))")
        let level = CheckRegistry.all.first { $0.id == id }?.level
        #expect(report.findings.filter { $0.rule == id }.allSatisfy { $0.level == level })
    }

    @Test(arguments: ids) func theRightOneIsNot(_ id: String) throws {
        let (_, report) = try findings(id, "good")
        #expect(!report.findings.contains { $0.rule == id || $0.level == .error }, "\(report.findings.map(\.rule))")
    }

    @Test(arguments: ids) func whatPeopleRead(_ id: String) throws {
        let golden = Self.folder.appending(path: "\(id)/bad/expected.txt")
        let text = try rendered(id, "bad")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            #expect(ProcessInfo.processInfo.environment["CI"] == nil, "goldens are not rewritten in CI")
            try Data(text.utf8).write(to: golden)
        }
        #expect(try String(contentsOf: golden, encoding: .utf8) == text)
    }

    /// Both languages are complete: a page each, and the same places in every message.
    @Test(arguments: ids) func bothLanguages(_ id: String) throws {
        let page = try #require(CheckRegistry.documentation(of: id))
        #expect(page.contains("## Tiếng Việt\n") && page.contains("## English\n"))
        for language in Language.allCases { #expect((Manual.page(id, language) ?? "").count > 60) }
        for finding in try findings(id, "bad").report.findings {
            let messages =
                [finding.message] + finding.because.map(\.message) + [finding.advice].compactMap { $0 } + finding.fixes.map(\.title)
            for message in messages {
                #expect(!message.vi.isEmpty && !message.en.isEmpty)
                #expect(places(message.vi) == places(message.en), "\(message.vi) / \(message.en)")
                for language in Language.allCases { #expect(!message.rendered(language).contains("{period}")) }
            }
        }
    }

    /// Every rule that a finding names has a check, so that `explain` knows it.
    @Test(arguments: ids) func everyRuleIsKnown(_ id: String) throws {
        for kind in ["bad", "good"] { for finding in try findings(id, kind).report.findings { #expect(Self.ids.contains(finding.rule)) } }
    }

    private func places(_ template: String) -> Set<String> {
        // `{kết thúc: …}` is text of the language, not a place.
        Set(
            template.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) }
                .filter { $0.allSatisfy { $0.isASCII && $0.isLetter } })
    }
}
