extension QuotingRules {
    /// The text as it stands between these quotes.
    static func escape(_ text: UnsafeRawBufferPointer, _ quotes: Quotes, into result: inout [UInt8]) {
        guard quotes == .double else {
            result.append(contentsOf: text)
            return
        }
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
            case 0: result += "\\0".utf8
            case 7: result += "\\a".utf8
            case 8: result += "\\b".utf8
            case 9: result += "\\t".utf8
            case 10: result += "\\n".utf8
            case 11: result += "\\v".utf8
            case 12: result += "\\f".utf8
            case 13: result += "\\r".utf8
            case 27: result += "\\e".utf8
            case 0..<0x20, 0x7F: appendHex("\\x", UInt32(byte), digits: 2, &result)
            case 0xC2 where isHidden(text, index):
                appendHex("\\x", UInt32(text[index + 1]), digits: 2, &result)
                index += 1
            case 0xE2 where isHidden(text, index):
                result += (text[index + 2] == 0xA8 ? "\\L" : "\\P").utf8
                index += 2
            case 0xEF where isHidden(text, index):
                appendHex("\\u", UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F) | 0xF000, digits: 4, &result)
                index += 2
            default: result.append(byte)
            }
            index += 1
        }
    }

    private static func appendHex(_ prefix: StaticString, _ value: UInt32, digits: Int, _ result: inout [UInt8]) {
        result.append(contentsOf: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
        for digit in (0..<digits).reversed() {
            let nibble = UInt8(value >> UInt32(4 * digit) & 15)
            result.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") - 10 + nibble)
        }
    }
}
