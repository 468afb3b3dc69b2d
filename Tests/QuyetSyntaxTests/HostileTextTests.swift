import Foundation
import QuyetTestSupport
import QuyetText
import Testing

@testable import QuyetSyntax

/// Broken files give findings, never a crash, and a bounded number of them.
@Suite("Hostile files")
struct HostileTextTests {
    private static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples")

    private static func files() throws -> [(path: String, bytes: [UInt8])] {
        let found = FileManager.default.enumerator(at: examples, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return try found.filter { ["yaml", "csv"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
            .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
    }

    /// Reads a file, renders what is said of it, and holds every place to the file.
    private func read(_ path: String, _ bytes: [UInt8]) {
        var inputs = [WorkspaceText.Input(path: path, bytes: bytes)]
        if path.hasSuffix(".csv") {
            let register = "danh mục: cơ quan\nnhóm:\n  F: {mỗi dòng của: \(path), tên: \"{commune}\"}\n"
            inputs.append(WorkspaceText.Input(path: "r.yaml", bytes: Array(register.utf8)))
        }
        let workspace = WorkspaceText(inputs)
        #expect(workspace.findings.count <= 500)
        for finding in workspace.findings {
            let file = workspace.sources[finding.span.source]
            #expect(Int(finding.span.upper) <= file.bytes.count + 3, "\(path): \(finding.rule) ends at \(finding.span.upper)")
            if finding.message.rendered(.vi).isEmpty { Issue.record("a finding without words") }
        }
        if let first = workspace.findings.first { _ = TextRenderer(language: .vi, colour: true).render(first, workspace.sources) }
    }

    @Test("a file cut off at every byte")
    func truncated() throws {
        let file = try #require(try Self.files().first { $0.path == "01-tham-quyen.yaml" })
        for length in 0...file.bytes.count { read(file.path, Array(file.bytes[..<length])) }
    }

    @Test("the examples themselves are read without a finding about their syntax")
    func examples() throws {
        let files = try Self.files()
        #expect(files.count > 20)
        for file in files where file.path.hasSuffix(".yaml") && file.path != "co-quan.yaml" {
            let workspace = WorkspaceText([WorkspaceText.Input(path: file.path, bytes: file.bytes)])
            #expect(workspace.findings.isEmpty, "\(file.path)")
        }
    }

    @Test("random changes of bytes in every example", arguments: 0..<4)
    func mutated(_ part: Int) throws {
        let files = try Self.files()
        let rounds = ProcessInfo.processInfo.environment["QUYET_HEAVY"] == nil ? 500 : 25_000
        var random = SeededGenerator(UInt64(part) + 99)
        let dictionary: [[UInt8]] = [
            "\t", "&a ", "*a", "!t ", "<<: ", "---\n", "{", "}", "[", "]", "\"", "'", ": ", "- ", ",", "\u{2028}", "\u{85}", "#", "\r",
            "\u{FEFF}", "|\n", "%YAML 1.1\n", "? ", "\u{0}", "{a}",
        ].map { Array($0.utf8) }
        for round in 0..<rounds {
            let file = files[(round * 4 + part) % files.count]
            var bytes = file.bytes
            // A large file is read in a piece: what counts is the number of different breaks.
            if bytes.count > 1_500 { bytes = Array(bytes.prefix(300 + random.below(1_200))) }
            for _ in 0..<1 + random.below(4) where !bytes.isEmpty {
                let at = random.below(bytes.count)
                switch random.below(5) {
                case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: dictionary[random.below(dictionary.count)], at: at)
                case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(40)))
                default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 1 + random.below(60))], at: random.below(bytes.count))
                }
            }
            read(file.path, bytes)
        }
    }
}
