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
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
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

    private static func fold(_ text: String, keepMarks: Bool) -> String {
        var result = String.UnicodeScalarView()
        var tones: [Unicode.Scalar] = []
        var pendingSpace = false
        func endSyllable() {
            if keepMarks { for tone in tones { result.append(tone) } }
            tones.removeAll(keepingCapacity: true)
        }
        for letter in letters(text) {
            if letter.base.properties.isWhitespace {
                endSyllable()
                pendingSpace = !result.isEmpty
                continue
            }
            if pendingSpace {
                result.append(" ")
                pendingSpace = false
            }
            if !letter.base.properties.isAlphabetic { endSyllable() }
            for scalar in lowercased(letter.base) { result.append(scalar == "đ" && !keepMarks ? "d" : scalar) }
            if keepMarks { for mark in letter.shapeMarks { result.append(mark) } }
            tones += letter.toneMarks
        }
        endSyllable()
        return String(result)
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        if scalar.value < 0x80 {
            let isUpper = scalar.value >= 65 && scalar.value <= 90
            return String.UnicodeScalarView([isUpper ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar])
        }
        return scalar.properties.lowercaseMapping.unicodeScalars
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
        self.decomposed = decomposed
        composedLetters = composed
    }
}
