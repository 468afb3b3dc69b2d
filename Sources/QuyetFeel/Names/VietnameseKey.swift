/// Comparison keys for Vietnamese names and keywords.
///
/// NFC and NFD, letter case, both placements of the tone mark (*uỷ / ủy*, *hoá / hóa*) and runs of spaces give one key: letters are
/// taken apart and lower-cased, and the tone of each syllable is moved to its end.
public enum VietnameseKey {
    /// The key under which two spellings of one name are the same.
    public static func key(_ text: String) -> String { asciiKey(text) ?? fold(text, keepMarks: true) }

    /// The key without any diacritics: `uy quyen` for `Ủy quyền`. For suggestions only.
    public static func bareKey(_ text: String) -> String { asciiKey(text) ?? fold(text, keepMarks: false) }

    private static func asciiKey(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var pendingSpace = false
        for byte in text.utf8 {
            if byte >= 0x80 { return nil }
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                pendingSpace = !bytes.isEmpty
                continue
            }
            if pendingSpace {
                bytes.append(0x20)
                pendingSpace = false
            }
            bytes.append(byte >= 65 && byte <= 90 ? byte + 32 : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
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
    struct Letter {
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
            } else if scalar.value >= 0xC0, let letter = LetterTable.decomposed[scalar] {
                result.append(letter)
            } else {
                result.append(Letter(base: scalar))
            }
        }
        return result
    }
}

/// Precomposed Vietnamese letters, made from the base letters and marks so that nothing is listed by hand twice.
private enum LetterTable {
    /// Grave, acute, tilde, hook above, dot below.
    static let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    static let decomposed: [Unicode.Scalar: VietnameseKey.Letter] = {
        // One row a shaped letter: the letter bare, then with each tone.
        let rows: [(Unicode.Scalar, [Unicode.Scalar], String)] = [
            ("a", [], "aàáãảạ"), ("a", ["\u{302}"], "âầấẫẩậ"), ("a", ["\u{306}"], "ăằắẵẳặ"), ("e", [], "eèéẽẻẹ"), ("e", ["\u{302}"], "êềếễểệ"),
            ("i", [], "iìíĩỉị"), ("o", [], "oòóõỏọ"), ("o", ["\u{302}"], "ôồốỗổộ"), ("o", ["\u{31B}"], "ơờớỡởợ"), ("u", [], "uùúũủụ"),
            ("u", ["\u{31B}"], "ưừứữửự"), ("y", [], "yỳýỹỷỵ"), ("A", [], "AÀÁÃẢẠ"), ("A", ["\u{302}"], "ÂẦẤẪẨẬ"), ("A", ["\u{306}"], "ĂẰẮẴẲẶ"),
            ("E", [], "EÈÉẼẺẸ"), ("E", ["\u{302}"], "ÊỀẾỄỂỆ"), ("I", [], "IÌÍĨỈỊ"), ("O", [], "OÒÓÕỎỌ"), ("O", ["\u{302}"], "ÔỒỐỖỔỘ"),
            ("O", ["\u{31B}"], "ƠỜỚỠỞỢ"), ("U", [], "UÙÚŨỦỤ"), ("U", ["\u{31B}"], "ƯỪỨỮỬỰ"), ("Y", [], "YỲÝỸỶỴ"),
        ]
        var result: [Unicode.Scalar: VietnameseKey.Letter] = [:]
        for (base, shape, forms) in rows {
            for (index, scalar) in forms.unicodeScalars.enumerated() {
                result[scalar] = VietnameseKey.Letter(base: base, shapeMarks: shape, toneMarks: index == 0 ? [] : [tones[index - 1]])
            }
        }
        return result
    }()
}
