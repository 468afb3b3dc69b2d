import QuyetText

/// When a text may stand without quotes, and which quotes it takes.
enum QuotingRules {
    enum Quotes { case none, single, double }

    /// How to write a text that must stand on one line.
    static func quotes(_ text: UnsafeRawBufferPointer, wasPlain: Bool, inFlow: Bool) -> Quotes {
        let isFree = wasPlain || !keepsQuotes(text)
        // A quotation inside brackets is easier to read with its limits marked, and its own commas are no separators.
        if isFree, isPlain(text, inFlow: inFlow), !(inFlow && text.contains(UInt8(ascii: "\""))) { return .none }
        return quoted(text)
    }

    /// Double quotes, but single ones for a text that would need escapes otherwise and holds none of them.
    static func quoted(_ text: UnsafeRawBufferPointer) -> Quotes {
        var needsEscape = false
        for byte in text {
            if byte == UInt8(ascii: "'") || byte < 0x20 || byte == 0x7F { return .double }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { needsEscape = true }
        }
        return needsEscape && !hasHiddenScalar(text) ? .single : .double
    }

    /// Whether quotes say that the text is text: a numeral, date, sign or word of yes, no and nothing; a text that begins like one.
    static func keepsQuotes(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let first = text.first else { return true }
        if first < 0x80 {
            guard first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") else { return true }
        } else {
            guard let scalar = String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first, scalar.properties.isAlphabetic else {
                return true
            }
        }
        // The longest of the words, `không`, has nine bytes when decomposed.
        return text.count < 12 && words.contains(VietnameseText.key(String(decoding: text, as: UTF8.self)))
    }

    private static let words = Set(
        ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "đúng", "sai", "có", "không"].map { VietnameseText.key($0) })

    /// Whether YAML reads a text of one line without quotes as it stands.
    static func isPlain(_ text: UnsafeRawBufferPointer, inFlow: Bool) -> Bool {
        guard let first = text.first, let last = text.last, last != 32, last != UInt8(ascii: ":") else { return false }
        switch first {
        case UInt8(ascii: "-"):
            // `---` could be read as the beginning of a document.
            guard text.count > 1, text[1] != 32, !text.starts(with: "---".utf8) else { return false }
            if inFlow, ",[]{}".utf8.contains(text[1]) { return false }
        case UInt8(ascii: "."):
            if text.starts(with: "...".utf8) { return false }
        case 32, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
            UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            return false
        default: break
        }
        var previous: UInt8 = 0
        for byte in text {
            switch byte {
            case 0..<0x20, 0x7F: return false
            case 32: if previous == UInt8(ascii: ":") { return false }
            case UInt8(ascii: "#"): if previous == 32 { return false }
            case UInt8(ascii: "?"): if inFlow, previous == UInt8(ascii: ":") { return false }
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                if inFlow { return false }
            default: break
            }
            previous = byte
        }
        return !hasHiddenScalar(text)
    }

    /// Whether a text holds scalars that YAML does not take as they are, or that an editor does not show: U+0080…U+009F, U+2028/9,
    /// U+FEFF, U+FFFE/F.
    static func hasHiddenScalar(_ text: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        while index + 1 < text.count {
            if text[index] >= 0xC2, isHidden(text, index) { return true }
            index += 1
        }
        return false
    }

    static func isHidden(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
        switch text[index] {
        case 0xC2: index + 1 < text.count && text[index + 1] < 0xA0
        case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9)
        case 0xEF:
            index + 2 < text.count
                && (text[index + 1] == 0xBB && text[index + 2] == 0xBF || text[index + 1] == 0xBF && text[index + 2] >= 0xBE)
        default: false
        }
    }

    /// Whether a text that is plain in the source may stay so at another place.
    static func mayStayPlain(_ text: UnsafeRawBufferPointer, startsLine: Bool, inFlow: Bool) -> Bool {
        // A lone `-` is text only inside brackets; U+FEFF could come to the beginning of the file and be lost there.
        if text.count == 1 && text[0] == UInt8(ascii: "-") || text.starts(with: [0xEF, 0xBB, 0xBF]) { return false }
        if startsLine, isDocumentMark(text) { return false }
        return !(inFlow && text.contains(UInt8(ascii: "\"")))
    }

    /// Whether a text at the beginning of a line could be taken for `---` or `...`, which begin and end a document.
    private static func isDocumentMark(_ text: UnsafeRawBufferPointer) -> Bool {
        guard text.starts(with: "---".utf8) || text.starts(with: "...".utf8) else { return false }
        return text.count == 3 || text[3] == 32 || text[3] == 10
    }
}
