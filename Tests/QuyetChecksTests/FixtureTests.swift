import Foundation
import Quyet
import QuyetChecks
import QuyetText
import QuyetTime
import Testing

/// The wrong and the right workspace of one check.
struct Fixture: CustomTestStringConvertible, Sendable {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

    /// Every `<family>/<name>` below the folder of fixtures, in order.
    static let all: [Fixture] = folders(in: root).flatMap { family in
        folders(in: root.appendingPathComponent(family)).map { Fixture(id: "\(family)/\($0)") }
    }

    let id: String
    var testDescription: String { id }

    func folder(_ side: String) -> String { Fixture.root.appendingPathComponent(id).appendingPathComponent(side).path }

    /// The files of one side, by path relative to it.
    func files(_ side: String) throws -> [String: String] {
        var result: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder(side)) where path.hasSuffix("ml") {
            result[path] = try String(contentsOfFile: "\(folder(side))/\(path)", encoding: .utf8)
        }
        return result
    }

    /// The report of one side, on the day in `date.txt` where there is one.
    func report(_ side: String) throws -> (workspace: Workspace, report: Workspace.Report) {
        let workspace = try Workspace(folder: folder(side))
        let text = try? String(contentsOfFile: "\(folder(side))/date.txt", encoding: .utf8)
        let day = text.flatMap { Day(parsing: $0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        return (workspace, workspace.check(date: day))
    }

    /// What `quyet check` prints, without colours, in Vietnamese and then in English.
    func rendered(_ side: String) throws -> String {
        let (workspace, report) = try report(side)
        return [Language.vi, .en].map { language in
            let renderer = TextRenderer(language: language, colour: false)
            return report.findings.map { renderer.render($0, workspace.sources) + "\n" }.joined()
                + report.notVerified.map { $0.rendered(language) + "\n" }.joined()
                + renderer.summary(report.findings, silenced: report.silenced.count) + "\n"
        }.joined(separator: "---\n")
    }

    private static func folders(in parent: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

@Suite struct FixtureTests {
    private static let environment = ProcessInfo.processInfo.environment

    @Test func idsAreUniqueAndHaveFixtures() {
        let ids = CheckRegistry.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(Fixture.all.map(\.id) == ids, "one folder of fixtures a check, and none besides")
    }

    @Test(arguments: Fixture.all) func badFiresAsExpected(_ fixture: Fixture) throws {
        let found = try fixture.rendered("bad")
        let golden = fixture.folder("bad") + "/expected.txt"
        if Self.environment["UPDATE_GOLDENS"] == "1" {
            try #require(Self.environment["CI"] == nil, "goldens are not rewritten in CI")
            try found.write(toFile: golden, atomically: true, encoding: .utf8)
        }
        #expect(found == (try String(contentsOfFile: golden, encoding: .utf8)))

        let findings = try fixture.report("bad").report.findings
        #expect(findings.contains { $0.rule == fixture.id })
        let level = CheckRegistry.all.first { $0.id == fixture.id }?.level
        #expect(findings.allSatisfy { $0.rule != fixture.id || $0.level == level })
        #expect(findings.allSatisfy { $0.rule == fixture.id || $0.level != .error }, "no other error beside the one it shows")
    }

    @Test(arguments: Fixture.all) func goodIsClean(_ fixture: Fixture) throws {
        let findings = try fixture.report("good").report.findings
        #expect(!findings.contains { $0.rule == fixture.id || $0.level == .error }, "\(findings.map(\.rule))")
    }

    @Test(arguments: Fixture.all) func findingsAreWellFormed(_ fixture: Fixture) throws {
        let ids = Set(CheckRegistry.all.map(\.id))
        for side in ["bad", "good"] {
            for finding in try fixture.report(side).report.findings {
                #expect(ids.contains(finding.rule), "\(finding.rule) is not in the registry")
                let messages =
                    [finding.message] + [finding.advice].compactMap { $0 } + finding.because.map(\.message) + finding.fixes.map(\.title)
                for message in messages {
                    #expect(!message.vi.isEmpty && !message.en.isEmpty)
                    // Places are what has an argument; other braces are the language's own.
                    let filled = Set(message.arguments.keys)
                    #expect(
                        places(message.vi).intersection(filled) == places(message.en).intersection(filled), "\(message.vi) / \(message.en)")
                }
                #expect(places(finding.message.vi) == places(finding.message.en), "\(finding.message.vi)")
            }
        }
    }

    @Test(arguments: Fixture.all) func pagesHoldTheirOwnExamples(_ fixture: Fixture) throws {
        let check = try #require(CheckRegistry.all.first { $0.id == fixture.id })
        #expect(!check.scope.rawValue.isEmpty && !check.reads.isEmpty, "a check states its scope and what it reads")
        let page = try #require(CheckRegistry.documentation(of: fixture.id))
        #expect(page.contains("## Tiếng Việt\n") && page.contains("\n## English\n"))
        for (language, wrong, right) in [(Language.vi, "### Sai", "### Đúng"), (.en, "### Wrong", "### Right")] {
            let text = try #require(CheckRegistry.page(fixture.id, language))
            #expect(!text.hasPrefix("###"))
            for (heading, side) in [(wrong, "bad"), (right, "good")] {
                let example = snippet(under: heading, in: text)
                #expect((1...8).contains(example.count), "\(heading) of \(fixture.id)")
                let files = try fixture.files(side)
                let lines = Set(files.values.flatMap { $0.split(separator: "\n") }.map { $0.trimmingCharacters(in: .whitespaces) })
                for line in example {
                    // `# path` names the file in which the following lines stand.
                    let stands = lines.contains(line) || line.hasPrefix("# ") && files[String(line.dropFirst(2))] != nil
                    #expect(stands, "“\(line)” under \(heading) does not stand in \(fixture.id)/\(side)")
                }
            }
        }
    }

    /// The indented lines under a heading, trimmed.
    private func snippet(under heading: String, in page: String) -> [String] {
        guard let start = page.range(of: heading + "\n") else { return [] }
        let lines = page[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.hasPrefix("#") }
        return lines.filter { $0.hasPrefix("    ") }.map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The `{places}` of a template.
    private func places(_ template: String) -> Set<String> {
        Set(template.matches(of: /\{(\w+)\}/).map { String($0.output.1) })
    }
}
