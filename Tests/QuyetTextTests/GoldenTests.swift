import Foundation
import QuyetText
import Testing

/// The formats for CI services as their readers get them.
@Suite("Goldens of the output for CI") struct GoldenTests {
    @Test(arguments: Language.allCases)
    func gitHub(_ language: Language) throws {
        let renderer = GitHubRenderer(language: language, folder: "kho")
        try hold(renderer.render(Sample.findings, Sample.sources, notVerified: Sample.notVerified), to: "github.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func jUnit(_ language: Language) throws {
        let renderer = JUnitRenderer(language: language, folder: "kho")
        try hold(renderer.render(Sample.findings, Sample.sources, notVerified: Sample.notVerified), to: "junit.\(language.rawValue).xml")
    }

    /// Indented, for whoever reads it; the output itself is one line.
    @Test(arguments: Language.allCases)
    func sarif(_ language: Language) throws {
        let text = Sample.sarif(language, folder: "kho").render(Sample.findings, Sample.sources, notVerified: Sample.notVerified)
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let indented = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        try hold(String(decoding: indented, as: UTF8.self) + "\n", to: "sarif.\(language.rawValue).json")
    }

    private func hold(_ text: String, to name: String) throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            #expect(ProcessInfo.processInfo.environment["CI"] == nil, "goldens are not rewritten in CI")
            try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: golden)
        }
        // Bytes: strings that are canonically equal are equal in Swift.
        #expect(try Data(contentsOf: golden) == Data(text.utf8), "\(name) is not as kept")
    }
}
