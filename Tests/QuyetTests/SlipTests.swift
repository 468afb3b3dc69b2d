import Foundation
import Quyet
import QuyetSyntax
import QuyetText
import Testing

/// Slips of the hand, each put into one small workspace: what is answered is a golden, in both languages.
struct Slip: CustomTestStringConvertible, Sendable {
    static let folder = Repository.root.appending(path: "Tests/QuyetTests/Slips")

    static let all: [Slip] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(Slip.init)

    /// The workspace that all slips share.
    private static let common: [WorkspaceText.Input] = {
        let root = folder.appending(path: "workspace")
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
        return paths.filter { $0.hasSuffix(".yaml") }.compactMap { path in
            (try? Data(contentsOf: root.appending(path: path))).map { WorkspaceText.Input(path: path, bytes: Array($0)) }
        }
    }()

    let file: String
    var testDescription: String { file }

    /// What is said of the workspace with the slip in it.
    func answer(_ language: Language) throws -> String {
        let bytes = try Array(Data(contentsOf: Slip.folder.appending(path: file)))
        let workspace = Workspace(WorkspaceText(Slip.common + [WorkspaceText.Input(path: "van-ban/\(file)", bytes: bytes)]))
        let report = workspace.check()
        let renderer = TextRenderer(language: language, colour: false)
        return report.findings.map { renderer.render($0, workspace.sources) + "\n" }.joined() + renderer.summary(report.findings) + "\n"
    }

    func golden(_ language: Language) -> URL {
        Slip.folder.appending(path: "\((file as NSString).deletingPathExtension).\(language.rawValue).txt")
    }
}

@Suite struct SlipTests {
    @Test func thereAreSlips() { #expect(Slip.all.count >= 40) }

    @Test(arguments: Slip.all) func isAnswered(_ slip: Slip) throws {
        for language in Language.allCases {
            let answer = try slip.answer(language)
            let golden = slip.golden(language)
            if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
                #expect(ProcessInfo.processInfo.environment["CI"] == nil, "goldens are not rewritten in CI")
                try Data(answer.utf8).write(to: golden)
            }
            #expect(try String(contentsOf: golden, encoding: .utf8) == answer)
        }
    }
}
