import Foundation
import QuyetTestSupport
import QuyetText
import Testing

@testable import QuyetSyntax

@Suite("Formatting: what holds for every document")
struct FormattingPropertyTests {
    /// What went wrong with one text; nil if nothing did or the reader refuses it.
    static func problem(_ bytes: [UInt8], accepted: inout Int) -> String? {
        guard let old = Outline(bytes) else { return nil }
        accepted += 1
        let written = old.formatted()
        if old.hasAbsentKey { return written == bytes ? nil : "a document without a key for a value was changed" }
        guard let new = Outline(written) else { return "cannot be read any more" }
        if let difference = old.difference(new) { return difference }
        let (before, after) = (old.comments, new.comments)
        if before.map(\.text) != after.map(\.text) { return "comments \(before.map(\.text)) became \(after.map(\.text))" }
        for (left, right) in zip(before, after) where left.isOwn && left.scalars != right.scalars {
            return "\(left.text) has moved from its item"
        }
        if let flaws = new.flaws { return flaws }
        if let wide = new.tooWide { return "too wide: \(wide)" }
        let again = new.formatted()
        return again == written ? nil : "not stable: \n\(String(decoding: again, as: UTF8.self))"
    }

    static let isHeavy = ProcessInfo.processInfo.environment["QUYET_HEAVY"] != nil

    @Test("random layouts keep their tree and comments, and formatting twice is formatting once")
    func randomLayouts() {
        let count = Self.isHeavy ? 200_000 : 2000
        var (accepted, failures) = (0, 0)
        for seed in 0..<UInt64(count) {
            let text = RandomLayout.document(seed)
            guard let problem = Self.problem(Array(text.utf8), accepted: &accepted) else { continue }
            failures += 1
            let written = Outline(Array(text.utf8)).map { String(decoding: $0.formatted(), as: UTF8.self) } ?? ""
            if failures <= 3 { Issue.record("seed \(seed): \(problem)\n--- from\n\(text)\n--- to\n\(written)") }
        }
        #expect(failures == 0)
        #expect(accepted > count / 3, "\(accepted) of \(count) could be read")
    }

    @Test("new spellings come into any layout, and no other text changes")
    func respelled() throws {
        for seed in 0..<UInt64(Self.isHeavy ? 100_000 : 1000) {
            guard let old = Outline(Array(RandomLayout.document(seed).utf8)), !old.hasAbsentKey, old.count > 1 else { continue }
            let keys = Set(
                (0..<old.count).map { NodeID($0) }.filter { old.tree[$0].kind == .mapping }.flatMap { old.tree.entries($0).map(\.key) })
            func spelling(_ node: NodeID) -> String? {
                guard (Int(node.index) + Int(seed)) % 4 == 0, !old.tree.isAbsent(node) else { return nil }
                let special = RandomLayout.special[(Int(node.index) + Int(seed)) / 4 % RandomLayout.special.count]
                return keys.contains(node) ? "\(special) n\(node.index)" : special
            }
            let written = old.formatted(spelling)
            guard let new = Outline(written), new.count == old.count else {
                Issue.record("seed \(seed): cannot be read: \(String(decoding: written, as: UTF8.self))")
                continue
            }
            for index in 0..<old.count where old.tree[NodeID(index)].kind == .scalar {
                let expected = spelling(NodeID(index)) ?? old.tree.text(NodeID(index))
                #expect(new.tree.text(NodeID(index)).utf8.elementsEqual(expected.utf8), "seed \(seed)")
            }
            #expect(old.comments.map(\.text) == new.comments.map(\.text), "seed \(seed)")
            #expect(new.flaws == nil && new.tooWide == nil, "seed \(seed)")
            #expect(new.formatted() == written, "seed \(seed): not stable")
        }
    }

    @Test("so do texts with a few bytes changed")
    func damagedLayouts() {
        let count = Self.isHeavy ? 200_000 : 2000
        let pieces = [
            "#", " #x", ":", ": ", ",", "\n", "\n\n", " ", "  ", "-", "- ", "[", "]", "{", "}", "'", "\"", "|", ">", "?", "\r", "a", ".",
        ]
        var (accepted, failures) = (0, 0)
        for seed in 0..<UInt64(count) {
            var random = SeededGenerator(seed &+ 1 << 40)
            var bytes = Array(RandomLayout.document(seed).utf8)
            for _ in 0..<1 + random.below(3) where !bytes.isEmpty {
                let place = random.below(bytes.count)
                if random.once(in: 3) {
                    bytes.remove(at: place)
                } else {
                    bytes.insert(contentsOf: pieces[random.below(pieces.count)].utf8, at: place)
                }
            }
            guard let problem = Self.problem(bytes, accepted: &accepted) else { continue }
            failures += 1
            let written = Outline(bytes).map { String(decoding: $0.formatted(), as: UTF8.self) } ?? ""
            if failures <= 3 {
                Issue.record("seed \(seed): \(problem)\n--- from\n\(String(decoding: bytes, as: UTF8.self))\n--- to\n\(written)")
            }
        }
        #expect(failures == 0)
        #expect(accepted > count / 8, "\(accepted) of \(count) could be read")
    }

    @Test("so do the examples, the rules and the documents of the tests")
    func documents() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        var accepted = 0
        for folder in ["Examples", "Rules", "Tests"] {
            let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
            for case let file as URL in try #require(files) where file.pathExtension == "yaml" {
                let bytes = Array(try Data(contentsOf: file))
                if let problem = Self.problem(bytes, accepted: &accepted) { Issue.record("\(file.lastPathComponent): \(problem)") }
            }
        }
        #expect(accepted > 100)
    }
}
