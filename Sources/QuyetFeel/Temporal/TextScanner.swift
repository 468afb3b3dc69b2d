/// Reads the small grammars of dates, times and durations from UTF-8 bytes, from left to right.
struct TextScanner {
    private let bytes: ArraySlice<UInt8>
    private(set) var position: Int

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)[...]
        position = 0
    }

    var isAtEnd: Bool { position == bytes.endIndex }
    var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    /// Steps over `character` if it is next.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// The digits that are next, as many as there are; empty if none.
    mutating func run() -> ArraySlice<UInt8> {
        let start = position
        while let byte = next, byte >= 48, byte <= 57 { position += 1 }
        return bytes[start..<position]
    }

    /// A number of exactly two digits, at most `limit`.
    mutating func two(upTo limit: Int) -> Int? {
        guard position + 2 <= bytes.endIndex else { return nil }
        let (tens, ones) = (bytes[position], bytes[position + 1])
        guard (48...57).contains(tens), (48...57).contains(ones) else { return nil }
        let value = Int(tens - 48) * 10 + Int(ones - 48)
        guard value <= limit else { return nil }
        position += 2
        return value
    }

    /// `.` and digits, as nanoseconds: the first nine digits count, the rest is cut off. Zero without `.`, nil without digits after it.
    mutating func fraction() -> Int? {
        guard skip(".") else { return 0 }
        let digits = run()
        guard !digits.isEmpty else { return nil }
        var value = 0
        for index in 0..<9 { value = value * 10 + (index < digits.count ? Int(digits[digits.startIndex + index] - 48) : 0) }
        return value
    }

    /// What is left, as text.
    mutating func rest() -> String {
        defer { position = bytes.endIndex }
        return String(decoding: bytes[position...], as: UTF8.self)
    }

    /// Digits as a number, nil if it does not fit.
    static func value<Number: FixedWidthInteger>(_ digits: ArraySlice<UInt8>, as type: Number.Type = Number.self) -> Number? {
        guard !digits.isEmpty else { return nil }
        var value: Number = 0
        for digit in digits {
            let (scaled, tooGreat) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = scaled.addingReportingOverflow(Number(digit - 48))
            if tooGreat || overflow { return nil }
            value = sum
        }
        return value
    }
}

/// `value` in decimal digits, at least `width` of them; not for negative numbers.
func zeroPadded(_ value: some BinaryInteger, _ width: Int) -> String {
    let text = String(value)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
}

/// `.5` for 500 000 000 nanoseconds: without trailing zeros, empty for none.
func fractionText(nanoseconds: some BinaryInteger) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = Substring(zeroPadded(nanoseconds, 9))
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
}

/// Quotient rounded downwards and the remainder that is not negative, for a positive divisor.
func floorDivision<Number: FixedWidthInteger>(_ value: Number, _ divisor: Number) -> (quotient: Number, remainder: Number) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
