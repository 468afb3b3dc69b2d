import QuyetText

/// Cuts the text of an expression into tokens, over its UTF-8 bytes.
struct FeelLexer {
    let bytes: [UInt8]
    var position = 0
    var tokens: [FeelToken] = []
    var diagnostics: [FeelDiagnostic] = []

    /// The tokens, the last of them `.end`, and what is wrong with the text.
    static func tokens(_ text: String) -> (tokens: [FeelToken], diagnostics: [FeelDiagnostic]) {
        var lexer = FeelLexer(bytes: Array(text.utf8))
        lexer.run()
        return (lexer.tokens, lexer.diagnostics)
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The byte `offset` places on, or 0 past the end.
    func peek(_ offset: Int = 0) -> UInt8 { position + offset < bytes.count ? bytes[position + offset] : 0 }

    private mutating func run() {
        while position < bytes.count, diagnostics.count < FeelLexer.maximumDiagnostics { next() }
        append(.end, from: min(position, bytes.count), text: "", key: "")
    }

    /// Past this many, the text is no expression.
    private static let maximumDiagnostics = 20

    private mutating func next() {
        let byte = peek()
        switch byte {
        case 0x09...0x0D, 0x20: position += 1
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
            while position < bytes.count, peek() != 0x0A { position += 1 }
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
        case UInt8(ascii: "\""): string(from: position, kind: .string)
        case UInt8(ascii: "@"):
            let start = position
            position += 1
            if peek() == UInt8(ascii: "\"") {
                string(from: start, kind: .temporal)
            } else {
                diagnostics.append(.badCharacter("@", FeelRange(start, position), replacement: nil))
            }
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        case UInt8(ascii: ".") where isDigit(peek(1)) && !followsOperand: number()
        default:
            let (scalar, length) = scalar(at: position)
            if isWordStart(scalar) {
                word()
            } else if scalar.value >= 0x80 && scalar.properties.isWhitespace {
                position += length
            } else {
                symbol(scalar, length)
            }
        }
    }

    /// Whether the last token ends an operand and touches this place: `a.5` is no number.
    private var followsOperand: Bool {
        guard let last = tokens.last, last.range.upper == position else { return false }
        return last.kind != .symbol || [")", "]", "}"].contains(last.text)
    }

    private mutating func skipComment() {
        let start = position
        position += 2
        while position < bytes.count, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { position += 1 }
        if position >= bytes.count { diagnostics.append(.unterminatedComment(FeelRange(start, bytes.count))) }
        position = min(position + 2, bytes.count)
    }

    private mutating func number() {
        let start = position
        while isDigit(peek()) { position += 1 }
        if peek() == UInt8(ascii: "."), isDigit(peek(1)) {
            position += 1
            while isDigit(peek()) { position += 1 }
        }
        if peek() | 0x20 == UInt8(ascii: "e") {
            var length = 1
            if peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") { length = 2 }
            if isDigit(peek(length)) {
                position += length
                while isDigit(peek()) { position += 1 }
            }
        }
        let text = slice(start, position)
        append(.number, from: start, text: text, key: text)
    }

    private mutating func word() {
        let start = position
        if peek() == UInt8(ascii: "?") {
            position += 1
            append(.word, from: start, text: FeelScope.testedValue, key: FeelScope.testedValue)
            return
        }
        while position < bytes.count {
            let (scalar, length) = scalar(at: position)
            if !isWordPart(scalar) {
                // `M'gar`: an apostrophe between letters belongs to the word.
                guard scalar == "'" || scalar == "\u{2019}", position > start, position + length < bytes.count,
                    peek(length) != UInt8(ascii: "?"), isWordStart(self.scalar(at: position + length).scalar)
                else { break }
            }
            position += length
        }
        let text = slice(start, position)
        append(.word, from: start, text: text, key: VietnameseText.key(text))
    }

    private func isWordStart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            let lower = scalar.value | 0x20
            return (lower >= 97 && lower <= 122) || scalar == "_" || scalar == "?"
        }
        if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark { return true }
        return isStandardNameStart(scalar)
    }

    /// The other characters of clause 10.3.1.2, rule 28, except signs that a writer may mean for one of FEEL's.
    private func isStandardNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
            break
        default: return false
        }
        switch scalar.properties.generalCategory {
        case .mathSymbol, .openPunctuation, .closePunctuation, .dashPunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .connectorPunctuation, .spaceSeparator:
            return false
        default: return true
        }
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "?" { return false }
        return isWordStart(scalar) || (scalar.value >= 48 && scalar.value <= 57)
            || (scalar.value >= 0x80 && scalar.properties.numericType != nil)
    }

    func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    func slice(_ lower: Int, _ upper: Int) -> String { String(decoding: bytes[lower..<upper], as: UTF8.self) }

    /// The scalar at a boundary of the text, which is well-formed UTF-8 as every `String` is.
    func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = bytes[index]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard index + length <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
        var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    mutating func append(_ kind: FeelToken.Kind, from start: Int, text: String, key: String) {
        tokens.append(FeelToken(kind: kind, range: FeelRange(start, position), text: text, key: key))
    }
}
