/// Comparison keys for Vietnamese names and keywords.
///
/// NFC and NFD, letter case, both placements of the tone mark (*uỷ / ủy*, *hoá / hóa*) and runs of spaces give one key (language.md,
/// principle 2): letters are composed and lower-cased, and the tone of each syllable is moved to its end.
public enum VietnameseText {
    /// The key under which two spellings of one name are the same.
    public static func key(_ text: String) -> String { fold(text, keepMarks: true) }

    /// The key without any diacritics: `uy quyen` for `Ủy quyền`. For suggestions only.
    public static func bareKey(_ text: String) -> String { fold(text, keepMarks: false) }

    /// The text with Vietnamese letters composed (NFC for the letters of Vietnamese; others are left as they are).
    public static func composed(_ text: String) -> String {
        // Combining marks (U+0300…U+036F) begin with CC or CD: without one there is nothing to compose.
        if !text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) { return text }
        var result = String.UnicodeScalarView()
        for letter in letters(text) {
            if let scalar = LetterTable.shared.compose(letter) {
                result.append(scalar)
            } else {
                result.append(letter.base)
                for mark in letter.shapeMarks + letter.toneMarks { result.append(mark) }
            }
        }
        return String(result)
    }

    /// Marks as control characters, which no text holds: keys stay ASCII for Vietnamese, so that hashing them needs no normalisation.
    private enum Mark {
        static let circumflex: UInt8 = 0x11, breve: UInt8 = 0x12, horn: UInt8 = 0x13, stroke: UInt8 = 0x14
        /// Grave, acute, tilde, hook above, dot below.
        static let firstTone: UInt8 = 0x01
    }

    private static func fold(_ text: String, keepMarks: Bool) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var tones: [UInt8] = []
            var pendingSpace = false
            func endSyllable() {
                if !tones.isEmpty {
                    if keepMarks { result += tones }
                    tones.removeAll(keepingCapacity: true)
                }
            }
            func open() {
                if pendingSpace { result.append(32) }
                pendingSpace = false
            }
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    index += 1
                    switch byte {
                    case 9...13, 32:
                        endSyllable()
                        pendingSpace = !result.isEmpty
                    case 65...90:
                        open()
                        result.append(byte + 32)
                    case 97...122:
                        open()
                        result.append(byte)
                    default:
                        open()
                        endSyllable()
                        // A control character of the text is no mark of ours.
                        if byte < 0x20 { result.append(0x1F) }
                        result.append(byte < 0x20 ? byte + 0x40 : byte)
                    }
                    continue
                }
                let (scalar, length) = decode(bytes, index)
                index += length
                if let letter = LetterTable.shared.folded(scalar) {
                    open()
                    result.append(letter.base)
                    if keepMarks, letter.shape > 0 { result.append(letter.shape) }
                    if letter.tone > 0 { tones.append(letter.tone) }
                } else if let mark = combining(scalar) {
                    if mark >= Mark.circumflex {
                        if keepMarks { result.append(mark) }
                    } else {
                        tones.append(mark)
                    }
                } else if scalar == 0x110 || scalar == 0x111 {
                    open()
                    result.append(100)
                    if keepMarks { result.append(Mark.stroke) }
                } else if let other = Unicode.Scalar(scalar) {
                    if other.properties.isWhitespace {
                        endSyllable()
                        pendingSpace = !result.isEmpty
                    } else {
                        if !other.properties.isAlphabetic { endSyllable() }
                        open()
                        result += Array(other.properties.lowercaseMapping.utf8)
                    }
                }
            }
            endSyllable()
            return String(decoding: result, as: UTF8.self)
        }
    }

    private static func combining(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x300: Mark.firstTone
        case 0x301: Mark.firstTone + 1
        case 0x303: Mark.firstTone + 2
        case 0x309: Mark.firstTone + 3
        case 0x323: Mark.firstTone + 4
        case 0x302: Mark.circumflex
        case 0x306: Mark.breve
        case 0x31B: Mark.horn
        default: nil
        }
    }

    /// One scalar of valid UTF-8.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
        func tail(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
        let lead = UInt32(bytes[index])
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
        return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }

    /// What a precomposed letter gives to a key.
    struct Folded: Sendable {
        let base: UInt8
        let shape: UInt8
        let tone: UInt8

        /// Nil for a base that is no ASCII letter.
        init?(_ letter: Letter) {
            guard let base = UInt8(exactly: letter.base.value) else { return nil }
            self.base = base | 0x20
            shape = letter.shapeMarks.first.flatMap { VietnameseText.combining($0.value) } ?? 0
            tone = letter.toneMarks.first.flatMap { VietnameseText.combining($0.value) } ?? 0
        }
    }

    /// A base letter with the marks that shape it (circumflex, breve, horn) and those that give its tone.
    struct Letter: Hashable {
        var base: Unicode.Scalar
        var shapeMarks: [Unicode.Scalar] = []
        var toneMarks: [Unicode.Scalar] = []
    }

    private static func letters(_ text: String) -> [Letter] {
        var result: [Letter] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x300, scalar.value <= 0x36F, !result.isEmpty {
                if LetterTable.tones.contains(scalar) {
                    result[result.count - 1].toneMarks.append(scalar)
                } else {
                    result[result.count - 1].shapeMarks.append(scalar)
                }
            } else if scalar.value >= 0xC0, let letter = LetterTable.shared.decomposed[scalar] {
                result.append(letter)
            } else {
                result.append(Letter(base: scalar))
            }
        }
        return result
    }
}

/// Precomposed Vietnamese letters, made from the base letters and marks so that nothing is listed by hand twice.
private struct LetterTable: Sendable {
    static let grave: Unicode.Scalar = "\u{300}", acute: Unicode.Scalar = "\u{301}", tilde: Unicode.Scalar = "\u{303}"
    static let hook: Unicode.Scalar = "\u{309}", dot: Unicode.Scalar = "\u{323}"
    static let tones: [Unicode.Scalar] = [grave, acute, tilde, hook, dot]
    static let shared = LetterTable()

    let decomposed: [Unicode.Scalar: VietnameseText.Letter]
    private let composedLetters: [VietnameseText.Letter: Unicode.Scalar]
    /// By scalar: 0xC0…0x1B0, then 0x1EA0…0x1EF9.
    private let latin: [VietnameseText.Folded?]
    private let additional: [VietnameseText.Folded?]

    func folded(_ scalar: UInt32) -> VietnameseText.Folded? {
        if scalar >= 0x1EA0, scalar <= 0x1EF9 { return additional[Int(scalar - 0x1EA0)] }
        if scalar >= 0xC0, scalar <= 0x1B0 { return latin[Int(scalar - 0xC0)] }
        return nil
    }

    func compose(_ letter: VietnameseText.Letter) -> Unicode.Scalar? {
        letter.shapeMarks.isEmpty && letter.toneMarks.isEmpty ? letter.base : composedLetters[letter]
    }

    private init() {
        // One row a shaped letter: the letter bare, then with grave, acute, tilde, hook above and dot below.
        let rows: [(Unicode.Scalar, [Unicode.Scalar], String)] = [
            ("a", [], "aàáãảạ"), ("a", ["\u{302}"], "âầấẫẩậ"), ("a", ["\u{306}"], "ăằắẵẳặ"), ("e", [], "eèéẽẻẹ"),
            ("e", ["\u{302}"], "êềếễểệ"),
            ("i", [], "iìíĩỉị"), ("o", [], "oòóõỏọ"), ("o", ["\u{302}"], "ôồốỗổộ"), ("o", ["\u{31B}"], "ơờớỡởợ"), ("u", [], "uùúũủụ"),
            ("u", ["\u{31B}"], "ưừứữửự"), ("y", [], "yỳýỹỷỵ"), ("A", [], "AÀÁÃẢẠ"), ("A", ["\u{302}"], "ÂẦẤẪẨẬ"),
            ("A", ["\u{306}"], "ĂẰẮẴẲẶ"),
            ("E", [], "EÈÉẼẺẸ"), ("E", ["\u{302}"], "ÊỀẾỄỂỆ"), ("I", [], "IÌÍĨỈỊ"), ("O", [], "OÒÓÕỎỌ"), ("O", ["\u{302}"], "ÔỒỐỖỔỘ"),
            ("O", ["\u{31B}"], "ƠỜỚỠỞỢ"), ("U", [], "UÙÚŨỦỤ"), ("U", ["\u{31B}"], "ƯỪỨỮỬỰ"), ("Y", [], "YỲÝỸỶỴ"),
        ]
        var decomposed: [Unicode.Scalar: VietnameseText.Letter] = [:]
        var composed: [VietnameseText.Letter: Unicode.Scalar] = [:]
        for (base, shape, forms) in rows {
            for (index, scalar) in forms.unicodeScalars.enumerated() {
                let letter = VietnameseText.Letter(
                    base: base, shapeMarks: shape, toneMarks: index == 0 ? [] : [LetterTable.tones[index - 1]])
                decomposed[scalar] = letter
                composed[letter] = scalar
            }
        }
        func table(_ range: ClosedRange<UInt32>) -> [VietnameseText.Folded?] {
            range.map { value in Unicode.Scalar(value).flatMap { decomposed[$0] }.flatMap { VietnameseText.Folded($0) } }
        }
        latin = table(0xC0...0x1B0)
        additional = table(0x1EA0...0x1EF9)
        self.decomposed = decomposed
        composedLetters = composed
    }
}
