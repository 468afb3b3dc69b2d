extension FeelDecimal: CustomStringConvertible, LosslessStringConvertible {
    /// From 10^100 on, and below 10^-100, numbers are printed in scientific notation.
    public static let maximumPlainMagnitude = 99

    /// Plain notation, as FEEL's `string()` prints a number: `-0.05`, `1200`. Numbers whose first digit is farther than 99 places from the
    /// units are printed as IEEE 754 and Python do it: `1E+6144`, `-1.5E-200`.
    public var description: String {
        let digits = small.map { String($0.magnitude) } ?? String(coefficient.magnitude)
        let sign = isNegative ? "-" : ""
        let point = digits.utf8.count + Int(exponent)
        if (point - 1).magnitude > UInt(FeelDecimal.maximumPlainMagnitude) {
            let fraction = digits.utf8.count > 1 ? "." + digits.dropFirst() : ""
            return sign + digits.prefix(1) + fraction + (point > 0 ? "E+" : "E") + String(point - 1)
        }
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: Int(exponent)) }
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    /// Reads `12`, `-1.5`, `.5`, `1e3` or `1E+6144`, rounded to 34 digits; nil for anything else and for numbers that are too great.
    public init?(_ text: String) {
        guard let reading = FeelDecimal.read(text) else { return nil }
        self = reading.value
    }

    /// The number in `text` and whether all its digits could be kept.
    static func read(_ text: String) -> (value: FeelDecimal, isExact: Bool)? {
        var text = text
        return text.withUTF8 { read($0[...]) }
    }

    private static func read(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (value: FeelDecimal, isExact: Bool)? {
        var bytes = text
        let negative = readSign(&bytes)
        var scale = 0
        if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
            guard let power = readExponent(bytes[(mark + 1)...]) else { return nil }
            scale = power
            bytes = bytes[..<mark]
        }
        var magnitude: UInt128 = 0
        // Digits that fit a machine word are gathered there.
        var (word, wordDigits): (UInt64, Int) = (0, 0)
        var (digits, kept) = (0, 0)
        var (seenPoint, sticky) = (false, false)
        for byte in bytes {
            if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
                continue
            }
            guard byte >= 48, byte <= 57 else { return nil }
            digits += 1
            if seenPoint { scale -= 1 }
            if kept < 37 {
                if wordDigits == 19 {
                    magnitude = UInt128(word)
                    word = 0
                }
                word = word &* 10 &+ UInt64(byte &- 48)
                if kept > 0 || byte != 48 {
                    kept += 1
                    wordDigits += 1
                }
            } else {
                scale += 1
                if byte != 48 { sticky = true }
            }
        }
        guard digits > 0 else { return nil }
        magnitude = wordDigits > 19 ? magnitude &* PowerOfTen.wide(wordDigits - 19) &+ UInt128(word) : UInt128(word)
        return round(WideInteger(magnitude), exponent: scale, sticky: sticky, negative: negative)
    }

    private static func readSign(_ bytes: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
        bytes.removeFirst()
        return sign == UInt8(ascii: "-")
    }

    /// A signed whole number. One of more than 15 digits is cut: it is beyond all limits in any case.
    private static func readExponent(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var rest = bytes
        let negative = readSign(&rest)
        guard !rest.isEmpty else { return nil }
        var value = 0
        for byte in rest {
            guard byte >= 48, byte <= 57 else { return nil }
            if value < 100_000_000_000_000 { value = value * 10 + Int(byte - 48) }
        }
        return negative ? -value : value
    }
}
