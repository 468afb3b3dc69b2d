extension FeelDecimal: CustomStringConvertible, LosslessStringConvertible {
    /// Plain notation, as FEEL's `string()` prints a number: `-0.05`, `1200`.
    public var description: String {
        let digits = String(coefficient.magnitude)
        let sign = isNegative ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: Int(exponent)) }
        let point = digits.utf8.count + Int(exponent)
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    /// Reads `12`, `-1.5`, `.5` or `1e3`, rounded to 34 digits; nil for anything else and for numbers that are too great.
    public init?(_ text: String) {
        guard let reading = FeelDecimal.read(text) else { return nil }
        self = reading.value
    }

    /// The number in `text` and whether all its digits could be kept.
    static func read(_ text: String) -> (value: FeelDecimal, isExact: Bool)? {
        var bytes = Array(text.utf8)[...]
        var negative = false
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            negative = sign == UInt8(ascii: "-")
            bytes.removeFirst()
        }
        var scale = 0
        if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
            guard let power = exponent(bytes[(mark + 1)...]) else { return nil }
            scale = power
            bytes = bytes[..<mark]
        }
        var magnitude: UInt128 = 0
        var (digits, kept) = (0, 0)
        var (seenPoint, sticky, inexact) = (false, false, false)
        for byte in bytes {
            if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
                continue
            }
            guard byte >= 48, byte <= 57 else { return nil }
            digits += 1
            if seenPoint { scale -= 1 }
            if kept < 37 {
                magnitude = magnitude * 10 + UInt128(byte - 48)
                if magnitude != 0 { kept += 1 }
            } else {
                scale += 1
                if byte != 48 { sticky = true }
            }
        }
        guard digits > 0 else { return nil }
        var significant = magnitude
        while significant != 0, significant % 10 == 0 { significant /= 10 }
        if sticky || WideInteger.digitCount(significant) > maximumDigits { inexact = true }
        guard let value = FeelDecimal(rounding: WideInteger(magnitude), exponent: scale, sticky: sticky, negative: negative) else {
            return nil
        }
        return (value, !inexact)
    }

    /// A signed whole number of at most five digits.
    private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        var negative = false
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            negative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        guard (1...5).contains(rest.count) else { return nil }
        var value = 0
        for byte in rest {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return negative ? -value : value
    }
}
