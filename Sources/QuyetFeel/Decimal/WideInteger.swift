/// An unsigned integer of 256 bits: just what exact decimal arithmetic needs before rounding.
struct WideInteger: Equatable {
    var high: UInt128
    var low: UInt128

    init(_ low: UInt128) {
        high = 0
        self.low = low
    }

    /// The whole product of two 128-bit factors.
    init(_ left: UInt128, times right: UInt128) {
        let product = left.multipliedFullWidth(by: right)
        high = product.high
        low = product.low
    }

    /// This value times `10^power`; the caller keeps the result below 2^256 (`assert`ed).
    func scaled(by power: Int) -> WideInteger {
        var result = self
        var rest = power
        while rest > 0 {
            let step = min(rest, 38)
            let factor = PowerOfTen.wide(step)
            var next = WideInteger(result.low, times: factor)
            if result.high != 0 {
                let (upper, overflow) = result.high.multipliedReportingOverflow(by: factor)
                assert(!overflow)
                next.high &+= upper
            }
            result = next
            rest -= step
        }
        return result
    }

    /// The product, or nil if it has more than 256 bits.
    func multiplied(by factor: UInt128) -> WideInteger? {
        var result = WideInteger(low, times: factor)
        let (upper, overflow) = high.multipliedReportingOverflow(by: factor)
        let (sum, carry) = result.high.addingReportingOverflow(upper)
        result.high = sum
        return overflow || carry ? nil : result
    }

    static func + (left: WideInteger, right: WideInteger) -> WideInteger {
        var result = left
        let (low, carry) = left.low.addingReportingOverflow(right.low)
        result.low = low
        result.high = left.high &+ right.high &+ (carry ? 1 : 0)
        return result
    }

    /// The caller makes sure that `left >= right`.
    static func - (left: WideInteger, right: WideInteger) -> WideInteger {
        var result = left
        let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
        result.low = low
        result.high = left.high &- right.high &- (borrow ? 1 : 0)
        return result
    }

    static func < (left: WideInteger, right: WideInteger) -> Bool { (left.high, left.low) < (right.high, right.low) }

    /// Quotient and remainder; `divisor` is not zero.
    func dividing(by divisor: UInt128) -> (quotient: WideInteger, remainder: UInt128) {
        if divisor >> 64 == 0 {
            let (quotient, remainder) = dividing(bySmall: UInt64(truncatingIfNeeded: divisor))
            return (quotient, UInt128(remainder))
        }
        if high == 0 {
            let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
            return (WideInteger(quotient), remainder)
        }
        let upper = high.quotientAndRemainder(dividingBy: divisor)
        let lower = divisor.dividingFullWidth((upper.remainder, low))
        var quotient = WideInteger(lower.quotient)
        quotient.high = upper.quotient
        return (quotient, lower.remainder)
    }

    /// Division limb by limb, each step one machine instruction.
    func dividing(bySmall divisor: UInt64) -> (quotient: WideInteger, remainder: UInt64) {
        var quotient = WideInteger(0)
        var remainder: UInt64 = 0
        if high != 0 {
            let first = UInt64(truncatingIfNeeded: high >> 64).quotientAndRemainder(dividingBy: divisor)
            let second = divisor.dividingFullWidth((first.remainder, UInt64(truncatingIfNeeded: high)))
            quotient.high = UInt128(first.quotient) << 64 | UInt128(second.quotient)
            remainder = second.remainder
        }
        let third: (quotient: UInt64, remainder: UInt64)
        let upper = UInt64(truncatingIfNeeded: low >> 64)
        if remainder == 0 {
            third = upper.quotientAndRemainder(dividingBy: divisor)
        } else {
            third = divisor.dividingFullWidth((remainder, upper))
        }
        let fourth = divisor.dividingFullWidth((third.remainder, UInt64(truncatingIfNeeded: low)))
        quotient.low = UInt128(third.quotient) << 64 | UInt128(fourth.quotient)
        return (quotient, fourth.remainder)
    }

    /// Number of decimal digits; 0 has none.
    var digitCount: Int {
        if high == 0 { return PowerOfTen.digitCount(low) }
        let guess = PowerOfTen.digits(ofBits: 256 - high.leadingZeroBitCount)
        let bound = WideInteger(PowerOfTen.wide(38)).scaled(by: guess - 38)
        return self < bound ? guess : guess + 1
    }

    /// The whole part of the square root, for values below 2^240, and whether it is the root itself.
    var squareRoot: (root: UInt128, isExact: Bool) {
        if self == WideInteger(0) { return (0, true) }
        // The root of the first 64 bits gives half as many right ones (from above), in machine words; each further step doubles them.
        // The root of floating point would need the system's library of mathematics.
        let width = high == 0 ? 128 - low.leadingZeroBitCount : 256 - high.leadingZeroBitCount
        let shift = max(width - 63, 0) & ~1
        let first = UInt64(truncatingIfNeeded: shift == 0 ? low : shift >= 128 ? high >> UInt128(shift - 128) : shifted(right: shift))
        var start = UInt64(1) << 32
        while case let next = (start + first / start) / 2, next < start { start = next }
        var root = UInt128(start + 1) << UInt128(shift / 2)
        while case let next = (root + dividing(by: root).quotient.low) / 2, next < root { root = next }
        return (root, WideInteger(root, times: root) == self)
    }

    /// The low half of this value divided by `2^bits`, for 1…127.
    private func shifted(right bits: Int) -> UInt128 { high << UInt128(128 - bits) | low >> UInt128(bits) }
}
