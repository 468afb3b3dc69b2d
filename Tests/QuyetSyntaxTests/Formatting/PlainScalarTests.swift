import QuyetText
import Testing

@testable import QuyetSyntax

@Suite("Formatting: every short text of signs, with and without quotes")
struct PlainScalarTests {
    static let signs = [
        "a", " ", "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", ".", "\\", "1", "ế",
    ]

    /// Those that mean something after the first place, too.
    static let active = ["a", " ", "-", "?", ":", ",", "]", "{", "#", "'", "\"", ".", "1"]

    static let some =
        [""] + signs + signs.flatMap { first in signs.map { first + $0 } }
        + active.flatMap { first in active.flatMap { second in active.map { first + second + $0 } } }

    @Test("reads the same in every place where it may stand")
    func quoted() {
        var accepted = 0
        for text in Self.some {
            let quoted = "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
            let document = "\(quoted): \(quoted)\nb:\n- \(quoted)\n- [\(quoted), \(quoted)]\n- {\(quoted): \(quoted)}\n- [\(quoted): c]\n"
            if let problem = FormattingPropertyTests.problem(Array(document.utf8), accepted: &accepted) {
                Issue.record("\(text): \(problem)")
            }
        }
        #expect(accepted == Self.some.count)
    }

    @Test("a new spelling takes the quotes that its place asks for")
    func respelled() {
        let file = Array("x: x\nb:\n- x\n- [x, x]\n- {x: x}\n".utf8)
        guard let old = Outline(file) else {
            Issue.record("cannot be read")
            return
        }
        for text in Self.some where !text.isEmpty {
            let written = old.formatted { old.tree.text($0) == "x" ? text : nil }
            guard let new = Outline(written), new.count == old.count else {
                Issue.record("\(text): cannot be read: \(String(decoding: written, as: UTF8.self))")
                continue
            }
            let texts = (0..<new.count).map { NodeID($0) }.filter { new.tree[$0].kind == .scalar }.map { new.tree.text($0) }
            #expect(texts == [text, text, "b", text, text, text, text, text])
        }
    }
}
