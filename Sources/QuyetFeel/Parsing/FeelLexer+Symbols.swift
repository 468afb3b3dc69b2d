extension FeelLexer {
    /// A sign with its bytes, and what to write instead of one that FEEL does not have.
    private struct Sign: Sendable {
        let text: String
        let bytes: [UInt8]
        let replacement: String

        init(_ text: String, replacement: String) {
            self.text = text
            bytes = Array(text.utf8)
            self.replacement = replacement
        }
    }

    /// Signs of two bytes before those of one.
    private static let symbols: [Sign] = [
        "**", "..", "<=", ">=", "!=", "->", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ":", ".", "<", ">", "=",
    ].map { Sign($0, replacement: "") }

    /// What to write instead of a sign that FEEL does not have.
    private static let replacements: [Sign] = [
        ("==", "="), ("<>", "!="), ("&&", "and"), ("||", "or"), ("“", "\""), ("”", "\""), ("„", "\""), ("«", "\""), ("»", "\""),
        ("‘", "\""),
        ("’", "\""), ("'", "\""), ("`", "\""), ("″", "\""), ("＂", "\""), ("−", "-"), ("–", "-"), ("—", "-"), ("‐", "-"), ("‑", "-"),
        ("×", "*"),
        ("·", "*"), ("÷", "/"), ("∕", "/"), ("≤", "<="), ("≥", ">="), ("≠", "!="), ("＝", "="), ("，", ","), ("（", "("), ("）", ")"),
        ("…", ".."),
        ("!", "!="), ("&", "and"), ("|", "or"), (";", ","), ("^", "**"),
    ].map { Sign($0.0, replacement: $0.1) }

    mutating func symbol(_ scalar: Unicode.Scalar, _ length: Int) {
        let start = position
        for sign in FeelLexer.replacements where starts(with: sign.bytes) {
            if sign.text == "!", peek(1) == UInt8(ascii: "=") { break }
            // `function<> -> number`: no parameters.
            if sign.text == "<>", tokens.last?.text == "function" { break }
            position += sign.bytes.count
            diagnostics.append(.badCharacter(sign.text, FeelRange(start, position), replacement: sign.replacement))
            return
        }
        for sign in FeelLexer.symbols where starts(with: sign.bytes) {
            position += sign.bytes.count
            append(.symbol, from: start, text: sign.text, key: sign.text)
            return
        }
        position += length
        diagnostics.append(.badCharacter(String(scalar), FeelRange(start, position), replacement: nil))
    }

    private func starts(with sign: [UInt8]) -> Bool {
        guard bytes[position] == sign[0] else { return false }
        for offset in 1..<sign.count where peek(offset) != sign[offset] { return false }
        return true
    }

    /// A string from its opening quote, at which `position` stands.
    mutating func string(from start: Int, kind: FeelToken.Kind) {
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = peek()
            if byte == UInt8(ascii: "\"") {
                position += 1
                append(kind, from: start, text: String(decoding: content, as: UTF8.self), key: "")
                return
            }
            if byte == UInt8(ascii: "\\") {
                escape(into: &content)
            } else {
                content.append(byte)
                position += 1
            }
        }
        diagnostics.append(.unterminatedString(FeelRange(start, bytes.count)))
    }

    private mutating func escape(into content: inout [UInt8]) {
        let start = position
        let letter = peek(1)
        position = min(position + 2, bytes.count)
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"): content.append(letter)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            guard var value = hexadecimal(letter == UInt8(ascii: "u") ? 4 : 6) else {
                diagnostics.append(.badEscape(FeelRange(start, position)))
                return
            }
            if value >= 0xD800, value < 0xDC00, peek() == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u") {
                // The two halves of one character beyond the basic plane.
                position += 2
                guard let low = hexadecimal(4), low >= 0xDC00, low < 0xE000 else {
                    diagnostics.append(.badEscape(FeelRange(start, position)))
                    return
                }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(value) else {
                diagnostics.append(.badEscape(FeelRange(start, position)))
                return
            }
            content.append(contentsOf: String(scalar).utf8)
        default:
            // Any other backslash stands for itself, as in the patterns of `matches` (clause 10.3.1.2, rule 35).
            content.append(UInt8(ascii: "\\"))
            position = start + 1
        }
    }

    private mutating func hexadecimal(_ count: Int) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<count {
            let byte = peek()
            switch byte {
            case 48...57: value = value << 4 | UInt32(byte - 48)
            case 65...70, 97...102: value = value << 4 | UInt32((byte | 0x20) - 87)
            default: return nil
            }
            position += 1
        }
        return value
    }
}
