/// A natural number of any size, in words of 64 bits with the least first: what functions of analysis are computed with.
///
/// With `fraction` words behind the point, it is also a fixed-point number; the functions that divide and multiply round down.
struct Natural: Equatable {
    /// Without leading zeros.
    private(set) var words: [UInt64]

    init(_ value: UInt128) {
        words = [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)]
        trim()
    }

    private init(words: [UInt64]) {
        self.words = words
        trim()
    }

    private mutating func trim() { while words.last == 0 { words.removeLast() } }

    var isZero: Bool { words.isEmpty }
    var bitWidth: Int { words.count * 64 - (words.last?.leadingZeroBitCount ?? 0) }

    /// The value, which fits 128 bits.
    var wide: UInt128 {
        assert(words.count <= 2)
        return UInt128(words.count > 1 ? words[1] : 0) << 64 | UInt128(words.first ?? 0)
    }

    static func < (left: Natural, right: Natural) -> Bool {
        if left.words.count != right.words.count { return left.words.count < right.words.count }
        for index in left.words.indices.reversed() where left.words[index] != right.words[index] {
            return left.words[index] < right.words[index]
        }
        return false
    }

    static func + (left: Natural, right: Natural) -> Natural {
        let (longer, shorter) = left.words.count >= right.words.count ? (left.words, right.words) : (right.words, left.words)
        var result = longer
        var carry: UInt64 = 0
        for index in result.indices {
            if index >= shorter.count, carry == 0 { break }
            let (first, overflow) = result[index].addingReportingOverflow(index < shorter.count ? shorter[index] : 0)
            let (second, again) = first.addingReportingOverflow(carry)
            result[index] = second
            carry = overflow || again ? 1 : 0
        }
        if carry != 0 { result.append(carry) }
        return Natural(words: result)
    }

    /// The caller makes sure that `left >= right`.
    static func - (left: Natural, right: Natural) -> Natural {
        var result = left.words
        var borrow: UInt64 = 0
        for index in result.indices {
            if index >= right.words.count, borrow == 0 { break }
            let (first, overflow) = result[index].subtractingReportingOverflow(index < right.words.count ? right.words[index] : 0)
            let (second, again) = first.subtractingReportingOverflow(borrow)
            result[index] = second
            borrow = overflow || again ? 1 : 0
        }
        assert(borrow == 0)
        return Natural(words: result)
    }

    static func * (left: Natural, right: Natural) -> Natural {
        if left.isZero || right.isZero { return Natural(0) }
        var result = [UInt64](repeating: 0, count: left.words.count + right.words.count)
        for (index, factor) in left.words.enumerated() {
            var carry: UInt64 = 0
            for (other, word) in right.words.enumerated() {
                // (2^64 - 1)² + 2·(2^64 - 1) is just below 2^128.
                let sum = UInt128(factor) &* UInt128(word) &+ UInt128(result[index + other]) &+ UInt128(carry)
                result[index + other] = UInt64(truncatingIfNeeded: sum)
                carry = UInt64(truncatingIfNeeded: sum >> 64)
            }
            result[index + right.words.count] = carry
        }
        return Natural(words: result)
    }

    static func * (left: Natural, right: UInt64) -> Natural {
        var result = left.words
        var carry: UInt64 = 0
        for index in result.indices {
            let sum = UInt128(result[index]) &* UInt128(right) &+ UInt128(carry)
            result[index] = UInt64(truncatingIfNeeded: sum)
            carry = UInt64(truncatingIfNeeded: sum >> 64)
        }
        if carry != 0 { result.append(carry) }
        return Natural(words: result)
    }

    static func / (left: Natural, right: UInt64) -> Natural {
        var result = left.words
        var remainder: UInt64 = 0
        for index in result.indices.reversed() {
            (result[index], remainder) = right.dividingFullWidth((remainder, result[index]))
        }
        return Natural(words: result)
    }

    static func / (left: Natural, right: UInt128) -> Natural {
        var result = left.words
        var remainder: UInt128 = 0
        for index in result.indices.reversed() {
            let division = right.dividingFullWidth((remainder >> 64, remainder << 64 | UInt128(result[index])))
            // The remainder is below the divisor, so that the quotient is below 2^64.
            result[index] = UInt64(truncatingIfNeeded: division.quotient)
            remainder = division.remainder
        }
        return Natural(words: result)
    }

    /// Times `10^power`, or divided by `10^-power`.
    func scaled(by power: Int) -> Natural {
        var result = self
        var rest = Int(power.magnitude)
        while rest > 0 {
            let step = PowerOfTen.small(min(rest, 19))
            result = power > 0 ? result * step : result / step
            rest -= 19
        }
        return result
    }

    /// Times `2^(64·words)`.
    func raised(words count: Int) -> Natural { Natural(words: [UInt64](repeating: 0, count: count) + words) }

    /// Divided by `2^(64·words)`.
    func lowered(words count: Int) -> Natural { Natural(words: Array(words.dropFirst(count))) }

    /// Divided by `2^bits`, for less than 64 bits.
    func lowered(bits: Int) -> Natural {
        if bits == 0 { return self }
        var result = words
        for index in result.indices {
            let next = index + 1 < words.count ? words[index + 1] << (64 - UInt64(bits)) : 0
            result[index] = words[index] >> UInt64(bits) | next
        }
        return Natural(words: result)
    }
}
