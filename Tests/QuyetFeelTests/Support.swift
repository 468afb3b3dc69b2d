import QuyetFeel

/// The data of the examples in the language's contract.
let transport = FeelScope(
    ("phương tiện", .enumeration([.string("đường bộ"), .string("thủy nội địa"), .string("đường sắt")])),
    ("loại hàng hóa", .enumeration([1, 2, 3, 4, 9].map { FeelValue.integer($0) })),
    ("khối lượng", .bounded(FeelInterval(lower: FeelBound(.integer(0), closed: true), upper: nil))),
    ("có yếu tố nước ngoài", .boolean),
    ("ngày nộp", .date),
    ("các loại", .list(.number)),
    (
        "u",
        .context([
            FeelField("tên", .string), FeelField("cơ quan", .context([FeelField("loại", .string), FeelField("là đơn vị", .boolean)])),
        ])
    ),
    ("x", .any), ("y", .any), ("a", .any), ("b", .any), ("c", .any)
)

/// Parses a text that has no mistake.
func parsed(_ text: String, _ scope: FeelScope = transport) -> FeelExpression? {
    let result = FeelParser.expression(text, scope: scope)
    return result.validExpression
}

/// Parses, compiles and evaluates with the given values.
func evaluated(_ text: String, _ values: [String: FeelValue] = [:]) -> FeelValue? {
    guard let tree = parsed(text) else { return nil }
    let slots = values.keys.sorted()
    let checked = FeelChecker.check(tree, scope: transport).expression
    return FeelProgram.compile(checked, slots: slots).program?.evaluate(slots.map { values[$0] ?? .null })
}

/// A seeded generator (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A text with its Vietnamese letters taken apart (NFD).
func decomposed(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += nfd[scalar] ?? String(scalar) }
    return result
}

private let nfd: [Unicode.Scalar: String] = [
    "ă": "a\u{306}", "â": "a\u{302}", "ê": "e\u{302}", "ô": "o\u{302}", "ơ": "o\u{31B}", "ư": "u\u{31B}", "à": "a\u{300}",
    "ả": "a\u{309}", "ã": "a\u{303}", "á": "a\u{301}", "ạ": "a\u{323}", "ằ": "a\u{306}\u{300}", "ẳ": "a\u{306}\u{309}",
    "ẵ": "a\u{306}\u{303}", "ắ": "a\u{306}\u{301}", "ặ": "a\u{323}\u{306}", "ầ": "a\u{302}\u{300}", "ẩ": "a\u{302}\u{309}",
    "ẫ": "a\u{302}\u{303}", "ấ": "a\u{302}\u{301}", "ậ": "a\u{323}\u{302}", "è": "e\u{300}", "ẻ": "e\u{309}", "ẽ": "e\u{303}",
    "é": "e\u{301}", "ẹ": "e\u{323}", "ề": "e\u{302}\u{300}", "ể": "e\u{302}\u{309}", "ễ": "e\u{302}\u{303}", "ế": "e\u{302}\u{301}",
    "ệ": "e\u{323}\u{302}", "ì": "i\u{300}", "ỉ": "i\u{309}", "ĩ": "i\u{303}", "í": "i\u{301}", "ị": "i\u{323}", "ò": "o\u{300}",
    "ỏ": "o\u{309}", "õ": "o\u{303}", "ó": "o\u{301}", "ọ": "o\u{323}", "ồ": "o\u{302}\u{300}", "ổ": "o\u{302}\u{309}",
    "ỗ": "o\u{302}\u{303}", "ố": "o\u{302}\u{301}", "ộ": "o\u{323}\u{302}", "ờ": "o\u{31B}\u{300}", "ở": "o\u{31B}\u{309}",
    "ỡ": "o\u{31B}\u{303}", "ớ": "o\u{31B}\u{301}", "ợ": "o\u{31B}\u{323}", "ù": "u\u{300}", "ủ": "u\u{309}", "ũ": "u\u{303}",
    "ú": "u\u{301}", "ụ": "u\u{323}", "ừ": "u\u{31B}\u{300}", "ử": "u\u{31B}\u{309}", "ữ": "u\u{31B}\u{303}", "ứ": "u\u{31B}\u{301}",
    "ự": "u\u{31B}\u{323}", "ỳ": "y\u{300}", "ỷ": "y\u{309}", "ỹ": "y\u{303}", "ý": "y\u{301}", "ỵ": "y\u{323}",
]
