import Foundation
import QuyetText
import Testing

@testable import QuyetSyntax

/// The examples of the reference manual, as whole documents.
struct ManualExample {
    let text: String
    let isManifest: Bool
    /// Line of the page, from 1.
    let line: Int

    /// Reads the fences of a page: a whole document, or provisions or steps, which are put into a document around them.
    static func all(_ language: Language) throws -> [ManualExample] {
        let page = try String(contentsOf: packageRoot.appending(path: "docs/\(language.rawValue)/language.md"), encoding: .utf8)
        var result: [ManualExample] = []
        var open: (info: String, line: Int, lines: [Substring])?
        for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let fence = open {
                if line == "```" {
                    result.append(ManualExample(fence.info, fence.lines, fence.line))
                    open = nil
                } else {
                    open?.lines.append(line)
                }
            } else if line.hasPrefix("```yaml") {
                open = (line.dropFirst(7).trimmingCharacters(in: .whitespaces), index + 1, [])
            }
        }
        return result
    }

    private init(_ info: String, _ lines: [Substring], _ line: Int) {
        func indented(_ by: Int) -> String { lines.map { String(repeating: " ", count: by) + $0 + "\n" }.joined() }
        let head = "văn bản: A\nloại: quyết định\ncơ quan: B\nban hành: 01/01/2026\nhiệu lực: {từ: 01/01/2026}\nđiều khoản:\n"
        switch info {
        case "provisions": text = head + indented(2)
        case "steps": text = head + "  - quy trình:\n      thủ tục: \"1\"\n      các bước:\n" + indented(8)
        default: text = indented(0)
        }
        isManifest = info == "manifest"
        self.line = line
    }
}

/// The folder of the package.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite("The examples of the reference manual")
struct ManualExamplesTests {
    @Test("each is read without a finding", arguments: Language.allCases)
    func read(language: Language) throws {
        let examples = try ManualExample.all(language)
        #expect(examples.count > 20)
        for example in examples {
            let (text, findings) = QuyetSyntaxTests.read(example.text, isManifest: example.isManifest)
            #expect(text?.kind != nil && findings.isEmpty, "line \(example.line): \(findings.map { $0.message.rendered(language) })")
        }
    }

    @Test("they say the same in both languages")
    func same() throws {
        let (vi, en) = (try ManualExample.all(.vi), try ManualExample.all(.en))
        #expect(vi.count == en.count)
        for (one, other) in zip(vi, en) {
            let texts = [one, other].compactMap { QuyetSyntaxTests.read($0.text, isManifest: $0.isManifest).text }
            // FEEL says “và” in one and “and” in the other.
            let facts = texts.map {
                DocumentFacts.of($0.root).map {
                    $0.replacing(" and ", with: " và ").replacing(" or ", with: " hoặc ").replacing(" in [", with: " trong [")
                }
            }
            #expect(facts.count == 2 && facts[0] == facts[1], "lines \(one.line) and \(other.line)")
        }
    }
}
