/// `text` with every `old` replaced; most texts hold none, and are given back as they are.
func swapped(_ text: String, _ old: String, _ new: String) -> String {
    guard let first = old.utf8.first, text.utf8.contains(first) else { return text }
    let pattern = Array(old.utf8)
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var (index, found) = (0, false)
    while index < bytes.count {
        if bytes[index] == first, index + pattern.count <= bytes.count, bytes[index..<index + pattern.count].elementsEqual(pattern) {
            result.append(contentsOf: new.utf8)
            index += pattern.count
            found = true
        } else {
            result.append(bytes[index])
            index += 1
        }
    }
    return found ? String(decoding: result, as: UTF8.self) : text
}

/// When a scalar may stand without quotes.
enum Scalar {
    private static func isLeading(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", " ": true
        default: false
        }
    }

    private static func endsInFlow(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case ",", "[", "]", "{", "}": true
        default: false
        }
    }

    /// `isWord` is a keyword, a number or a span: it may look like a number.
    static func isPlain(_ text: String, flow: Bool, isWord: Bool) -> Bool {
        var text = text
        let fits = text.withUTF8 { isPlain($0, flow: flow, isWord: isWord) }
        return fits && (isWord || (text != "null" && text != "true" && text != "false"))
    }

    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, flow: Bool, isWord: Bool) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        if isLeading(first) || last == UInt8(ascii: " ") || last == UInt8(ascii: ":") { return false }
        var isNumeral = true
        for (index, byte) in bytes.enumerated() {
            if flow, endsInFlow(byte) { return false }
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if byte == UInt8(ascii: ":"), next == UInt8(ascii: " ") || (flow && endsInFlow(next)) { return false }
            if byte == UInt8(ascii: " "), next == UInt8(ascii: "#") { return false }
            isNumeral = isNumeral && ((byte >= 48 && byte <= 57) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","))
        }
        // A text that reads as a number is quoted: unquoted numerals are numbers.
        return isWord || !isNumeral
    }
}

/// The two spellings of FEEL.
enum Feel {
    private static let keywords = [
        (" và ", " and "), (" hoặc ", " or "), (" trong ", " in "), ("không phải(", "not("), ("nếu ", "if "), (" thì ", " then "),
        (" nếu không ", " else "),
    ]

    static func english(_ text: String) -> String {
        var text = text
        for (vietnamese, english) in keywords.reversed() { text = swapped(text, vietnamese, english) }
        return text
    }
}
