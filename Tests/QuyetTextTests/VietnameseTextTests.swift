import QuyetText
import Testing

@Suite("Vietnamese text")
struct VietnameseTextTests {
    /// The code points that a text stands for, whatever Swift's equality says of canonically equal strings.
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test(
        "spellings of one name",
        arguments: [
            ("ủy quyền", "uỷ quyền"), ("ủy quyền", "ỦY QUYỀN"), ("hóa", "hoá"), ("Hòa Bình", "Hoà Bình"), ("thủy nội địa", "thuỷ nội địa"),
            ("khỏe", "khoẻ"), ("ủy", "u\u{309}y"), ("uỷ", "uy\u{309}"), ("quyền", "quye\u{302}\u{300}n"), ("quyền", "quyê\u{300}n"),
            ("quyết định", "quye\u{302}\u{301}t đi\u{323}nh"), ("Đường", "đường"), ("ĐƯỜNG SẮT", "đường sắt"),
            ("thu hồi", "  thu \u{A0}\t hồi "), ("thu hồi", "thu\nhồi"), ("ộ", "o\u{302}\u{323}"), ("ộ", "o\u{323}\u{302}"),
            ("ự", "u\u{31B}\u{323}"), ("ự", "u\u{323}\u{31B}"), ("ặ", "ạ\u{306}"), ("Nguyễn", "NGUYÊ\u{303}N"), ("", " \u{A0} "),
        ])
    func same(_ one: String, _ other: String) {
        #expect(scalars(VietnameseText.key(one)) == scalars(VietnameseText.key(other)))
    }

    @Test(
        "different names",
        arguments: [
            ("ủy quyền", "uy quyền"), ("má", "mà"), ("đa", "da"), ("ơ", "o"), ("ư", "u"), ("ă", "â"), ("thu hồi", "thuhồi"),
            ("hoa hồng", "hóa hồng"), ("xã Á", "xá A"), ("1", "l"),
        ])
    func different(_ one: String, _ other: String) { #expect(VietnameseText.key(one) != VietnameseText.key(other)) }

    @Test("every Vietnamese letter: decomposed, composed and folded alike")
    func everyLetter() {
        let shapes: [(String, String)] = [
            ("a", ""), ("a", "\u{302}"), ("a", "\u{306}"), ("e", ""), ("e", "\u{302}"), ("i", ""), ("o", ""), ("o", "\u{302}"),
            ("o", "\u{31B}"), ("u", ""), ("u", "\u{31B}"), ("y", ""),
        ]
        var keys: Set<[UInt32]> = []
        for (base, shape) in shapes {
            for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
                let decomposed = base + shape + tone
                let composed = VietnameseText.composed(decomposed)
                #expect(composed.unicodeScalars.count == 1)
                // Swift compares by canonical equivalence, so this holds the composition to Unicode.
                #expect(composed == decomposed)
                #expect(VietnameseText.composed(base + tone + shape).unicodeScalars.count == 1)
                for form in [composed, composed.uppercased(), decomposed.uppercased(), base + tone + shape] {
                    #expect(scalars(VietnameseText.key(form)) == scalars(VietnameseText.key(composed)))
                    #expect(VietnameseText.bareKey(form) == base)
                }
                #expect(keys.insert(scalars(VietnameseText.key(composed))).inserted)
            }
        }
        #expect(VietnameseText.bareKey("Đ đ") == "d d")
        #expect(VietnameseText.key("Đ") == VietnameseText.key("đ") && VietnameseText.key("đ") != VietnameseText.key("d"))
    }

    @Test("composition leaves other text alone")
    func otherText() {
        for text in ["", "abc", "日本", "e\u{301}\u{327}x", "\u{301}", "🇻🇳 Đ", "ǹ"] {
            #expect(VietnameseText.composed(text) == text)
            #expect(scalars(VietnameseText.composed(VietnameseText.composed(text))) == scalars(VietnameseText.composed(text)))
        }
    }

    @Test(
        "did you mean",
        arguments: [
            ("uy quyen", "ủy quyền"), ("thũ tục", "thủ tục"), ("thu tuc", "thủ tục"), ("nhiem vu", "nhiệm vụ"), ("delegaton", "delegation"),
            ("ủy quyềnn", "ủy quyền"), ("tủh tục", "thủ tục"),
        ])
    func suggestion(_ written: String, _ meant: String) {
        #expect(Suggestion.nearest(to: written, among: ["ủy quyền", "delegation", "thủ tục", "thu hồi", "nhiệm vụ", "duty"]) == meant)
    }

    @Test("nothing near, nothing meant")
    func noSuggestion() {
        for text in ["", "xyzxyzxyz", "a", String(repeating: "ủ", count: 10_000)] {
            #expect(Suggestion.nearest(to: text, among: ["ủy quyền", "thủ tục"]) == nil)
        }
        #expect(Suggestion.nearest(to: "mà", among: ["má", "ma"]) != nil)
    }
}
