import Foundation
import Testing

/// Holds the imports of every source file to the table of architecture.md.
@Suite("Architecture")
struct ImportTests {
    private static let base: Set<String> = ["QuyetText", "QuyetTime", "QuyetSyntax", "QuyetFeel", "QuyetLaw", "QuyetMachine"]

    /// What each target may import of the package and of others. A new target needs a row.
    static let allowed: [String: Set<String>] = [
        "CLibYAML": [],
        "QuyetTime": [],
        "QuyetText": ["QuyetTime"],
        "QuyetSyntax": ["QuyetText", "QuyetTime", "CLibYAML"],
        "QuyetFeel": ["QuyetText", "QuyetTime"],
        "QuyetLaw": ["QuyetText", "QuyetTime", "QuyetSyntax", "QuyetFeel"],
        "QuyetMachine": ["QuyetText", "QuyetTime", "QuyetFeel"],
        "QuyetVerification": ["QuyetTime", "QuyetMachine"],
        "QuyetLowering": base,
        "QuyetChecks": base.union(["QuyetLowering", "QuyetVerification"]),
        "QuyetBundle": ["QuyetText", "QuyetTime", "QuyetFeel", "QuyetMachine", "SwiftProtobuf"],
        "QuyetRuntime": ["QuyetText", "QuyetTime", "QuyetFeel", "QuyetMachine", "QuyetBundle"],
        "QuyetCAPI": ["QuyetRuntime", "QuyetBundle", "QuyetMachine", "QuyetFeel", "QuyetTime", "QuyetText"],
        "QuyetInterchange": ["QuyetText", "QuyetTime", "QuyetFeel", "QuyetMachine", "Foundation", "FoundationXML"],
        "feel-tck": ["QuyetInterchange", "QuyetFeel", "Foundation"],
        "QuyetExport": ["QuyetText", "QuyetTime", "QuyetFeel", "QuyetLaw", "QuyetMachine"],
        "Quyet": base.union(["QuyetLowering", "QuyetChecks", "QuyetBundle", "QuyetRuntime", "QuyetExport", "QuyetInterchange"]),
        "quyet": ["Quyet", "QuyetText", "QuyetTime", "QuyetMachine", "QuyetRuntime", "ArgumentParser"],
        "quyet-generate": ["Foundation"],
        "QuyetLSP": ["Quyet", "QuyetText", "QuyetTime"],
        "QuyetStudio": ["Quyet", "QuyetText", "QuyetTime"],
    ]
    /// Any library may use the essentials; the C libraries serve file access.
    static let everywhere: Set<String> = ["FoundationEssentials", "Glibc", "Musl", "Darwin", "Synchronization", "Dispatch"]

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct Line {
        let target: String
        let place: String
        let code: Substring
    }

    /// Every line of code of every source file; comments and the text of string literals are left out.
    static func lines() throws -> [Line] {
        let sources = root.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        var result: [Line] = []
        for file in files where file.pathExtension == "swift" {
            let path = file.path.dropFirst(sources.path.count + 1)
            let target = String(path.prefix { $0 != "/" })
            // Where there are no essentials (Apple's systems), Foundation is in the system and costs nothing.
            var text = try String(contentsOf: file, encoding: .utf8)
            for indent in ["", "    "] {
                text = text.replacing(
                    "FoundationEssentials\n#else\n\(indent)import Foundation\n#endif", with: "FoundationEssentials\n\n\n#endif")
            }
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                result.append(Line(target: target, place: "Sources/\(path):\(index + 1)", code: line))
            }
        }
        return result
    }

    /// The module an `import` line names, with or without attributes and access level.
    static func importedModule(_ line: Substring) -> String? {
        var words = line.split(separator: " ")[...]
        while let word = words.first, word.hasPrefix("@") || ["public", "internal", "private", "package", "fileprivate"].contains(word) {
            words = words.dropFirst()
        }
        guard words.first == "import", let name = words.dropFirst().first(where: { !kinds.contains(String($0)) }) else { return nil }
        return String(name.prefix { $0 != "." && $0 != ";" })
    }

    private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]

    @Test("imports keep to the table")
    func imports() throws {
        let lines = try Self.lines()
        #expect(lines.count > 5_000, "the sources were not found")
        for line in lines {
            guard let module = Self.importedModule(line.code) else { continue }
            guard let allowed = Self.allowed[line.target] else {
                Issue.record("\(line.place): the target \(line.target) has no row in the table")
                continue
            }
            #expect(allowed.union(Self.everywhere).contains(module), "\(line.place): \(line.target) may not import \(module)")
        }
    }

    @Test("import lines are recognised")
    func recognised() {
        let cases: [(Substring, String?)] = [
            ("import Foundation", "Foundation"), ("@testable import QuyetLaw", "QuyetLaw"), ("public import QuyetText", "QuyetText"),
            ("@preconcurrency internal import struct Foundation.URL", "Foundation"), ("// import Foundation", nil), ("important()", nil),
        ]
        for (line, module) in cases { #expect(Self.importedModule(line) == module) }
    }

    @Test("no traps on input, nothing left to do")
    func forbidden() throws {
        for line in try Self.lines() {
            for word in ["fatalError(", "try!", "as!", "TODO", "FIXME"] where line.code.contains(word) {
                Issue.record("\(line.place): \(word)")
            }
        }
    }
}
