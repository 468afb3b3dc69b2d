import QuyetText
import Testing

@testable import QuyetSyntax

@Suite("Formatting: what a text becomes")
struct FormattingGoldenTests {
    struct Golden: Sendable, CustomTestStringConvertible {
        let name: String
        let from: String
        let to: String
        var testDescription: String { name }

        init(_ name: String, _ from: String, _ to: String) { (self.name, self.from, self.to) = (name, from, to) }
    }

    @Test("in its canonical form", arguments: layouts + comments + scalars)
    func golden(_ golden: Golden) {
        guard let old = Outline(Array(golden.from.utf8)) else {
            Issue.record("cannot be read")
            return
        }
        let written = String(decoding: old.formatted(), as: UTF8.self)
        #expect(written.unicodeScalars.elementsEqual(golden.to.unicodeScalars), "\(written)")
        #expect(Outline(Array(written.utf8)).map { String(decoding: $0.formatted(), as: UTF8.self) } == written)
    }

    @Test("a new spelling comes into the widths")
    func spelling() throws {
        let old = try #require(Outline(Array("units:\n  A: {level: xã}\n  BB: {level: tỉnh} # c\n  'x': 3\n".utf8)))
        let words = ["units": "cơ quan", "level": "cấp: 1", "xã": "a, b", "x": "1", "3": "2026-05-15"]
        let written = old.formatted { words[old.tree.text($0)] }
        #expect(
            String(decoding: written, as: UTF8.self)
                == "cơ quan:\n  A: {\"cấp: 1\": \"a, b\"}\n  BB: {\"cấp: 1\": tỉnh}  # c\n  \"1\": 2026-05-15\n")
    }

    @Test("a document that strict YAML refuses comes back as it stands", arguments: ["? [a]\n: b\n", "{? : b}\n", "? {a: b}\n"])
    func refused(_ text: String) throws {
        let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
        let tree = try #require(YAMLReader.read(file, SourceID(index: 0)).tree)
        #expect(DocumentFormatter.format(file, tree) { _ in nil } == file.bytes)
    }

    static let layouts: [Golden] = [
        Golden("an empty file", "", ""),
        Golden("only blank lines", "\n\n  \n", ""),
        Golden("a byte-order mark, CR and the marks of a document", "\u{FEFF}---\r\na: 1\r\nb: 2\r...\r\n", "a: 1\nb: 2\n"),
        Golden("blanks at the ends of lines and no line end", "a: 1  \nb:   x  ", "a: 1\nb: x\n"),
        Golden("blank lines", "\n\na: 1\n\n\n\nb:\n\n  - x\n\n\n  - y\n\n", "a: 1\n\nb:\n  - x\n\n  - y\n"),
        Golden(
            "levels of two columns", "a:\n    b:\n          c: 1\n    d:\n    - x\n    -   e: 1\n        f: 2\n",
            "a:\n  b:\n    c: 1\n  d:\n    - x\n    - e: 1\n      f: 2\n"),
        Golden("sequences in sequences", "-   -  - a\n       - b\n    - c\n-\n  - d\n", "- - - a\n    - b\n  - c\n- - d\n"),
        Golden("missing values", "a:\nb: [ ]\nc: { }\nd:\n-\n- \n- x\n", "a:\nb: []\nc: {}\nd:\n  -\n  -\n  - x\n"),
        Golden("spaces in flow collections", "a: {b:   1 ,c : [ x,y ], d, e: }\n", "a: {b: 1, c: [x, y], d, e}\n"),
        Golden("a flow collection over lines", "a: {\n  b: 1,\n  c: 2\n}\nd: [\n]\n", "a: {b: 1, c: 2}\nd: []\n"),
        Golden("a pair in brackets", "a: [b: 1, c]\n", "a: [{b: 1}, c]\n"),
        Golden(
            "a flow collection that does not fit",
            "a: {b: [\(long("x", 30)), \(long("y", 30))], c: {d: \(long("z", 70))}, e: \"1, 2\"}\n",
            "a:\n  b: [\(long("x", 30)), \(long("y", 30))]\n  c: {d: \(long("z", 70))}\n  e: \"1, 2\"\n"),
        Golden(
            "a step that does not fit", "- {bước: \(long("x", 70)), ai: \(long("y", 70)), kết quả: {a: b}}\n",
            "- bước: \(long("x", 70))\n  ai: \(long("y", 70))\n  kết quả: {a: b}\n"),
        Golden("exactly the width", "a: [\(long("x", 134)), b]\n", "a:\n  - \(long("x", 134))\n  - b\n"),
        Golden("one column less", "a: [\(long("x", 132)), b]\n", "a: [\(long("x", 132)), b]\n"),
        Golden(
            "decomposed letters have the width of composed ones", "a: [\(long("e\u{302}\u{301}", 132)), b]\n",
            "a: [\(long("e\u{302}\u{301}", 132)), b]\n"),
        Golden("block stays block", "a:\n  - b\n  - c: 1\n", "a:\n  - b\n  - c: 1\n"),
        Golden(
            "a register has one column", "cơ quan:\n  Quốc hội: {cấp: a}\n  UBND tỉnh:  {cấp: b}\n  X: {}\n",
            "cơ quan:\n  Quốc hội:  {cấp: a}\n  UBND tỉnh: {cấp: b}\n  X:         {}\n"),
        Golden("a mapping of more than rows has none", "a:   {x: 1}\nbbb:   {x: 2}\nc:    3\n", "a: {x: 1}\nbbb: {x: 2}\nc: 3\n"),
        Golden(
            "nor one with too wide a gap", "a:   {x: 1}\n\(long("b", 41)): {x: 2}\n", "a: {x: 1}\n\(long("b", 41)): {x: 2}\n"),
        Golden(
            "nor one that would pass the width", "\(long("b", 39)): {x: 2}\na: {x: \(long("y", 110))}\n",
            "\(long("b", 39)): {x: 2}\na: {x: \(long("y", 110))}\n"),
        Golden("explicit keys", "? a\n: b\n? c\n? \"d\n  e\"\n:\n  - f\n", "a: b\nc:\nd e:\n  - f\n"),
        Golden("a key too long for a simple one", "? \(long("x", 1100))\n:   y\n", "? \(long("x", 1100))\n: y\n"),
    ]

    static let comments: [Golden] = [
        Golden("only comments", "\n  # a\n\n\n# b  \n\n", "# a\n\n# b\n"),
        Golden(
            "above items", "   # a\nx: 1\n     # b\ny:\n # c\n     - z\n# d\n     - w\n", "# a\nx: 1\n# b\ny:\n  # c\n  - z\n  # d\n  - w\n"
        ),
        Golden(
            "at the end of a collection", "a:\n    b:\n      - c\n      # in c\n    # in b\n# of d\nd: 1\n# end\n",
            "a:\n  b:\n    - c\n    # in c\n  # in b\n# of d\nd: 1\n# end\n"),
        Golden("of a list that is commented out", "a:\n    # - x\n    # - y\nb: 1\n", "a:\n  # - x\n  # - y\nb: 1\n"),
        Golden("beside texts", "a: 1 # x\n\nb: [c]# y\nd:    # z\n  e: 1\n", "a: 1  # x\n\nb: [c]  # y\nd:      # z\n  e: 1\n"),
        Golden(
            "of adjacent lines in one column", "a: 1 # x\nbbb: 2 # y\nc:\n  d: 4 # z\n  eee: 5 # w\n",
            "a: 1    # x\nbbb: 2  # y\nc:\n  d: 4    # z\n  eee: 5  # w\n"),
        Golden(
            "across the dash of an item", "- tại: Điều 1 # a\n  hiệu lực: {từ: 20/05/2026} # b\n",
            "- tại: Điều 1                 # a\n  hiệu lực: {từ: 20/05/2026}  # b\n"),
        Golden(
            "not where a gap would grow too wide", "a: 1 # x\nb: \(long("y", 60)) # y\nc: 2 # z\n",
            "a: 1  # x\nb: \(long("y", 60))  # y\nc: 2  # z\n"),
        Golden(
            "that go on below", "a: 1   # x\n       # goes on\nbbb: 2 # y\n       # quyet: bỏ qua\nc: 3\n",
            "a: 1    # x\n        # goes on\nbbb: 2  # y\n# quyet: bỏ qua\nc: 3\n"),
        Golden("with a tab", "a: 1 #\tx\t \n", "a: 1  #\tx\n"),
        Golden("between a key and its text", "a: # x\n    # y\n  b\nc:\n    # z\n  [d]\n", "a:  # x\n  # y\n  b\nc:\n  # z\n  [d]\n"),
        Golden("beside a dash", "- # x\n  a: 1\n-\n  # y\n  - # z\n    b\n", "# x\n- a: 1\n# y\n# z\n- - b\n"),
        Golden(
            "inside a flow collection", "a: [ # x\n  b, # y\n  # z\n  c # v\n  # w\n  ]\nd: {e: 1, # u\n  f: 2}\n",
            "a:  # x\n  - b  # y\n  # z\n  - c  # v\n  # w\nd:\n  e: 1  # u\n  f: 2\n"),
        Golden("inside an empty one", "a: [ # x\n  # y\n ]\nb: 1\n", "a: []  # x\n# y\nb: 1\n"),
        Golden("inside a nested one", "a: {b: [c, # x\n  d], e: {f: g}}\n", "a:\n  b:\n    - c  # x\n    - d\n  e: {f: g}\n"),
        Golden(
            "beside a collection that does not fit", "a: [\(long("x", 80)), \(long("y", 80))] # z\n",
            "a:  # z\n  - \(long("x", 80))\n  - \(long("y", 80))\n"),
        Golden(
            "that say nothing more of a finding", "a:\n  # quyet: x\n  - b\n     # quyet: y\n  - {c: 1,\n   # quyet: z\n   d: 2}\n",
            "a:\n  # quyet: x\n  - b\n  # quyet: y\n  - c: 1\n    # quyet: z\n    d: 2\n"),
        Golden("beside block scalars", "a: |  # x\n   b # no comment\n\n# y\nc: 1\n", "a: |  # x\n  b # no comment\n\n# y\nc: 1\n"),
        Golden("after the end of the document", "a: 1\n... # x\n# y\n", "a: 1\n# x\n# y\n"),
    ]

    static let scalars: [Golden] = [
        Golden(
            "quotes that say nothing", "\"a\": 'b'\nc: \"d, e\"\nf: [\"g h\", \"x, y\", 'it''s']\n",
            "a: b\nc: d, e\nf: [g h, \"x, y\", it's]\n"),
        Golden(
            "quotes that say text",
            "- [\"03\", \"1.014967\", \"-1\", \"+\", \".5\", \"\", '']\n- [\"true\", 'có', \"KHÔNG\", 'Đúng', \"null\", '~']\n",
            "- [\"03\", \"1.014967\", \"-1\", \"+\", \".5\", \"\", \"\"]\n- [\"true\", \"có\", \"KHÔNG\", \"Đúng\", \"null\", \"~\"]\n"),
        Golden(
            "numerals without quotes", "a: [03, 1.014967, -1, có, ~, null, 2026-05-15]\n",
            "a: [03, 1.014967, -1, có, ~, null, 2026-05-15]\n"),
        Golden(
            "signs of YAML", "- \"a: b\"\n- 'a #b'\n- \"@a\"\n- '> 10'\n- \"{a}\"\n- 'b:'\n- \"' \"\n",
            "- \"a: b\"\n- \"a #b\"\n- \"@a\"\n- \"> 10\"\n- \"{a}\"\n- \"b:\"\n- \"' \"\n"),
        Golden(
            "expressions", "a: 'p = \"đường sắt\"'\nb: [\"\\\"x\\\"\", 'p = \"y\"', q = \"z\", '\"', \"c:\\\\d\"]\nd: \"'\\\"\"\n",
            "a: p = \"đường sắt\"\nb: ['\"x\"', 'p = \"y\"', 'q = \"z\"', '\"', c:\\d]\nd: \"'\\\"\"\n"),
        Golden(
            "escapes", "a: \"x\\ty\\x07\\u2028\\u00A0\\u0085\"\nb: 'x\ty'\n",
            "a: \"x\\ty\\a\\L\u{A0}\\x85\"\nb: \"x\\ty\"\n"),
        Golden("letters as they are written", "a: ho\u{300}a \u{1EE7}y\n", "a: ho\u{300}a \u{1EE7}y\n"),
        Golden("literal text", "a:   |-\n      x\n        y\n\n      z\nb: 1\n", "a: |-\n  x\n    y\n\n  z\nb: 1\n"),
        Golden("folded text", "a:\n   >\n      x\n      y\n\n\n        z\n\n\nb: 1\n", "a: >\n  x\n  y\n\n\n    z\n\nb: 1\n"),
        Golden("lines that belong to the text", "a: |+\n x\n\n\nb: 1\n", "a: |+\n  x\n\n\nb: 1\n"),
        Golden(
            "a text that begins with a blank", "a:\n  - |4\n        x\n      y\n",
            "a:\n  - |2\n      x\n    y\n"),
        Golden("a last line without its end", "a: |\n  x", "a: |-\n  x\n"),
        Golden("U+2028 in a block", "a: |\n  x\u{2028}  y\n", "a: \"x\\Ly\\n\"\n"),
        Golden("several lines that fit in one", "a: x\n  y\n   z\nb: \"1\n  2\"\nc: 'd\n  e'\n", "a: x y z\nb: \"1 2\"\nc: d e\n"),
        Golden(
            "several lines that do not", "a: \(long("x", 80))\n     \(long("y", 30)) \(long("z", 50))\nb: 1\n",
            "a: \(long("x", 80)) \(long("y", 30))\n  \(long("z", 50))\nb: 1\n"),
        Golden("one long line", "a: \(long("x ", 90))y\n", "a: \(long("x ", 90))y\n"),
        Golden(
            "empty lines inside a text", "a: x\n\n\n  y\nb: 'it''s \"z\"\n\n  w'\nc: \"x\\ny\"\n",
            "a: x\n\n\n  y\nb: it's \"z\"\n\n  w\nc: \"x\\ny\"\n"),
        Golden("a text alone", "  x\n   y\n", "x y\n"),
    ]

    static func long(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
}
