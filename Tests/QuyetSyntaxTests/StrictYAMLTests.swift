import QuyetTestSupport
import QuyetText
import Testing

@testable import QuyetSyntax

/// Principle 5 of language.md: each thing that strict YAML refuses, with its place.
@Suite("Strict YAML")
struct StrictYAMLTests {
    /// What a file of these bytes is told, in order.
    static func findings(_ bytes: [UInt8], path: String = "a.yaml") -> [(finding: Finding, place: SourcePlace)] {
        let workspace = WorkspaceText([WorkspaceText.Input(path: path, bytes: bytes)])
        return workspace.findings.inOrder(workspace.sources).map { ($0, workspace.sources.place($0.span)) }
    }

    private static let head = "văn bản: 1/QĐ\nloại: quyết định\ncơ quan: A\nban hành: 01/01/2026\nhiệu lực: {từ: 01/01/2026}\n"

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let rule: String
        let text: String
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "anchor", rule: "syntax/not-allowed", text: "trích yếu: ⟦&a Ủy quyền⟧\n"),
        Case(name: "alias", rule: "syntax/not-allowed", text: "căn cứ: [Luật, ⟦*a⟧]\n".replacing("*a", with: "*a ")),
        Case(name: "tag", rule: "syntax/not-allowed", text: "trích yếu: ⟦!!str Ủy quyền⟧\n"),
        Case(name: "tag on a mapping", rule: "syntax/not-allowed", text: "điều khoản: ⟦!x ⟧[]\n"),
        Case(name: "two documents", rule: "syntax/not-allowed", text: "trích: có\n⟦---⟧\nvăn bản: 2\n"),
        Case(name: "duplicate key", rule: "syntax/duplicate", text: "trích yếu: Ủy quyền\n⟦trích yếu⟧: Ủy quyền\n"),
        Case(name: "duplicate key in other letters", rule: "syntax/duplicate", text: "trích: có\n⟦TRÍCH⟧: có\n"),
        Case(name: "tab before a value", rule: "syntax/not-allowed", text: "trích:⟦\t⟧có\n"),
        Case(name: "tab as indentation", rule: "syntax/not-allowed", text: "căn cứ:\n⟦\t⟧- Luật\n"),
        Case(name: "U+0085", rule: "syntax/not-allowed", text: "trích yếu: Ủy⟦\u{85}⟧ quyền\n"),
        Case(name: "U+2028", rule: "syntax/not-allowed", text: "trích yếu: Ủy⟦\u{2028}⟧ quyền\n"),
        // For libyaml the comment ends there, and its rest is a key that no eye sees.
        Case(name: "U+2028 in a comment", rule: "syntax/not-allowed", text: "trích: có # xem⟦\u{2028}⟧trích yếu: X\n"),
        Case(name: "U+0085 in a comment", rule: "syntax/not-allowed", text: "trích: có # xem⟦\u{85}⟧c\n"),
        Case(name: "U+2029", rule: "syntax/not-allowed", text: "trích yếu: Ủy⟦\u{2029}⟧ quyền\n"),
    ]

    @Test("is refused, once, at its place", arguments: cases)
    func refused(_ item: Case) {
        let marked = MarkedText(Self.head + item.text)
        let found = Self.findings(marked.bytes)
        #expect(
            found.count == 1,
            "\(found.map { "\($0.place.line):\($0.place.column) \($0.finding.rule) \($0.finding.message.rendered(.en))" })")
        guard let first = found.first else { return }
        #expect(first.finding.rule == item.rule && first.finding.level == .error)
        #expect(first.place.line == marked.start?.line && first.place.column == marked.start?.column)
        #expect(first.place.endLine == marked.start?.line)
    }

    @Test("a merge key is refused by name")
    func mergeKey() {
        let marked = MarkedText(Self.head.replacing("{từ", with: "{⟦<<⟧: {}, từ"))
        let found = Self.findings(marked.bytes).filter { $0.finding.rule == "syntax/not-allowed" }
        #expect(found.count == 1 && found[0].place.line == marked.start?.line && found[0].place.column == marked.start?.column)
        #expect(found[0].place.endColumn == marked.end?.column)
    }

    @Test("inside quotes and comments they are text")
    func allowed() {
        for text in [
            "trích yếu: \"a\tb\"\n", "trích yếu: 'a\u{85}b\u{2028}c\u{2029}d'\n", "trích: có # a\tb\n", "#\t\ntrích: có\n",
            "trích yếu: \"&a *b !c << --- 1,5\"\n", "trích yếu: a & b * c ! d\n", "---\ntrích: có\n".replacing("---\n", with: ""),
        ] {
            let found = Self.findings(Array((Self.head + text).utf8))
            #expect(found.isEmpty, "\(text): \(found.map { $0.finding.message.rendered(.en) })")
        }
    }

    @Test("the place of a letter after an unusual line separator is counted from our own lines")
    func placeAfterSeparator() {
        let marked = MarkedText(Self.head + "trích yếu: 'a\u{2028}\u{85}b'\n⟦trích yếu⟧: x\n")
        let found = Self.findings(marked.bytes)
        #expect(found.count == 1 && found[0].place.line == marked.start?.line && found[0].place.column == marked.start?.column)
    }

    @Test("decimal commas that YAML cuts are explained, with the quoted form as fix")
    func decimalComma() {
        let steps = "điều khoản:\n  - quy trình:\n      thủ tục: \"1\"\n      các bước:\n"
        let mapping = MarkedText(Self.head + steps + "        - {bước: B, ai: A, hạn: ⟦1,5 giờ⟧}\n")
        let found = Self.findings(mapping.bytes)
        #expect(found.map(\.finding.rule) == ["syntax/decimal-comma-in-flow"])
        guard !found.isEmpty else { return }
        #expect(found[0].place.line == mapping.start?.line && found[0].place.column == mapping.start?.column)
        #expect(found[0].place.endColumn == mapping.end?.column)
        #expect(found[0].finding.fixes.first?.replacement == "\"1,5 giờ\"")

        let publication = "điều khoản:\n  - công bố:\n      thủ tục: \"1\"\n      dữ liệu:\n"
        let sequence = MarkedText(Self.head + publication + "        cỡ: {một trong: [⟦1,5 kg⟧, 2]}\n")
        let cut = Self.findings(sequence.bytes).filter { $0.finding.rule == "syntax/decimal-comma-in-flow" }
        #expect(cut.count == 1 && cut[0].place.column == sequence.start?.column && cut[0].place.endColumn == sequence.end?.column)

        let list = Self.findings(Array((Self.head + publication + "        cỡ: {một trong: [1,2,3]}\n").utf8))
        #expect(list.isEmpty, "a list of numbers without spaces is a list")
    }

    @Test("nesting: 64 levels are read, 65 are refused where they open")
    func depth() {
        // The file's own mapping is the first level.
        func nested(_ levels: Int) -> String {
            Self.head + "x: " + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1) + "\n"
        }
        func refusals(_ text: String) -> [SourcePlace] {
            Self.findings(Array(text.utf8)).filter { $0.finding.rule == "syntax/not-allowed" }.map(\.place)
        }
        #expect(refusals(nested(64)).isEmpty)
        let refused = refusals(nested(65))
        #expect(refused.count == 1 && refused[0].line == 6 && refused[0].column == 4 + 63)
    }

    @Test("a byte order mark and CRLF are read like the plain text")
    func encodings() {
        let plain = Self.head + "trích yếu: Ủy quyền\n"
        for text in ["\u{FEFF}" + plain, plain.replacing("\n", with: "\r\n"), plain.replacing("\n", with: "\r")] {
            let workspace = WorkspaceText([WorkspaceText.Input(path: "a.yaml", bytes: Array(text.utf8))])
            #expect(workspace.findings.isEmpty)
            guard case .instrument(let instrument)? = workspace.documents.first?.document else {
                Issue.record("no instrument")
                continue
            }
            #expect(instrument.instrument?.value == "1/QĐ" && instrument.title?.value == "Ủy quyền")
            let place = instrument.instrument.map { workspace.sources.place($0.span) }
            #expect(place?.column == 10 && place?.line == 1)
        }
        let wrong = Self.findings(Array("\u{FEFF}văn bản: 1\r\nvăn bản: 1\r\n".utf8)).filter { $0.finding.rule == "syntax/duplicate" }
        #expect(wrong.count == 1 && wrong[0].place.line == 2 && wrong[0].place.column == 1 && wrong[0].place.endColumn == 8)
    }

    @Test("bytes that are not UTF-8 are refused where they stand")
    func notUTF8() {
        for tail: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE1, 0xBB], [0x80]] {
            let found = Self.findings(Array("văn bản: ".utf8) + tail)
            #expect(found.count == 1 && found[0].finding.rule == "syntax/malformed" && found[0].place.column == 10)
        }
        let utf16 = Self.findings([0xFF, 0xFE, 0x61, 0, 0x3A, 0])
        #expect(utf16.count == 1 && utf16[0].finding.rule == "syntax/malformed")
    }

    @Test("bombs end at once")
    func bombs() {
        var bomb = "a0: &a0 [x, x]\n"
        for level in 1...40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
        let found = Self.findings(Array(bomb.utf8))
        #expect(!found.isEmpty && found.count <= 60)
        for text in ["[", "{", "- ", "? ", "a: [", "\"", "'", "&a ", "!", "*a "] {
            let clock = ContinuousClock()
            var count = 0
            let time = clock.measure { count = Self.findings(Array(String(repeating: text, count: 50_000).utf8)).count }
            #expect(count > 0 && count <= 100, "\(text): \(count) findings")
            #expect(time < .seconds(20), "\(text): \(time)")
        }
    }

    @Test("many tabs in a long line of quotes and number signs are no work of squares")
    func manyTabs() {
        let text = "a: [" + String(repeating: "\"# # # #\",", count: 3_000) + "x]" + String(repeating: "\t", count: 5_000) + "\n"
        let time = ContinuousClock().measure { _ = Self.findings(Array(text.utf8)) }
        #expect(time < .seconds(5), "\(time)")
    }
}
