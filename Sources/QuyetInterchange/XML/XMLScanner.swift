import QuyetFeel

/// Goes over the bytes before the parser does: refuses what must not reach it, and finds where each element begins.
///
/// `XMLParser` says where a tag ends, not where it begins, and knows the limits of this reader only when they are already passed.
struct XMLScanner {
    private let bytes: [UInt8]
    private let file: String
    private var index = 0
    private var line = 1
    private var column = 1
    private var depth = 0
    /// The places of the start tags, in order.
    private(set) var places: [ModelPlace] = []

    /// - Throws: also where the bytes are not UTF-8.
    static func places(_ bytes: [UInt8], _ file: String) throws(DMNError) -> [ModelPlace] {
        let start = ModelPlace(line: 1, column: 1)
        if bytes.count > XMLLimit.size.maximum { throw .beyond(.size, file, start) }
        for (mark, name) in otherEncodings where bytes.starts(with: mark) { throw .otherEncoding(name, file, start) }
        var scanner = XMLScanner(bytes, file)
        if String(validating: bytes, as: UTF8.self) == nil { throw .notUTF8(file, scanner.firstInvalid()) }
        try scanner.scan()
        return scanner.places
    }

    /// Byte order marks, and how `<` or `<?` begins in the encodings that go without one.
    private static let otherEncodings: [([UInt8], String)] = [
        ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0xFE, 0xFF], "UTF-16"), ([0xFF, 0xFE], "UTF-16"),
        ([0, 0, 0, 0x3C], "UTF-32"), ([0x3C, 0, 0, 0], "UTF-32"), ([0, 0x3C], "UTF-16"), ([0x3C, 0], "UTF-16"),
        ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"),
    ]

    private init(_ bytes: [UInt8], _ file: String) {
        self.bytes = bytes
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private var place: ModelPlace { ModelPlace(line: line, column: column) }

    /// Columns count code points.
    private mutating func advance(_ count: Int = 1) {
        let end = min(index + count, bytes.count)
        while index < end {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if bytes[index] & 0xC0 != 0x80 {
                column += 1
            }
            index += 1
        }
    }

    private func sees(_ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// Up to and over the text, or to the end: that something is not closed the parser says.
    private mutating func skip(over text: StaticString) {
        while index < bytes.count, !sees(text) { advance() }
        advance(text.utf8CodeUnitCount)
    }

    private mutating func scan() throws(DMNError) {
        if sees("<?xml") { try declaration() }
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") {
                advance()
            } else if sees("<!--") {
                advance(4)
                skip(over: "-->")
            } else if sees("<![CDATA[") {
                skip(over: "]]>")
            } else if sees("<!") {
                throw .documentType(file, place)
            } else if sees("<?") {
                skip(over: "?>")
            } else if sees("</") {
                depth -= 1
                skip(over: ">")
            } else {
                try startTag()
            }
        }
    }

    private mutating func startTag() throws(DMNError) {
        let start = place
        depth += 1
        places.append(start)
        if depth > XMLLimit.depth.maximum { throw .beyond(.depth, file, start) }
        if places.count > XMLLimit.elements.maximum { throw .beyond(.elements, file, start) }
        var quote: UInt8?
        var attributes = 0
        advance()
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                attributes += 1
                if attributes > XMLLimit.attributes.maximum { throw .beyond(.attributes, file, start) }
            } else if byte == UInt8(ascii: ">") {
                if bytes[index - 1] == UInt8(ascii: "/") { depth -= 1 }
                advance()
                return
            }
            advance()
        }
    }

    /// `encoding` of the XML declaration must be UTF-8 where it is given.
    private func declaration() throws(DMNError) {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
        let text = String(decoding: bytes[index..<end], as: UTF8.self)
        guard let name = text.firstRange(of: "encoding") else { return }
        let quotes: [Character] = ["\"", "'"]
        let parts = text[name.upperBound...].split(maxSplits: 2, omittingEmptySubsequences: false) { quotes.contains($0) }
        let declared = parts.count == 3 ? String(parts[1]) : ""
        if declared.uppercased() != "UTF-8" { throw .otherEncoding(declared, file, place) }
    }

    private mutating func firstInvalid() -> ModelPlace {
        // Longer and longer pieces would take quadratic time: valid lines are passed over one by one.
        while index < bytes.count {
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            guard String(validating: bytes[index..<end], as: UTF8.self) != nil else { break }
            advance(end - index)
        }
        return place
    }
}
