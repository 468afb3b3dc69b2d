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
            let factor = WideInteger.power(step)
            var next = WideInteger(result.low, times: factor)
            let (upper, overflow) = result.high.multipliedReportingOverflow(by: factor)
            assert(!overflow)
            next.high &+= upper
            result = next
            rest -= step
        }
        return result
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

    /// Number of decimal digits; 0 has none.
    var digitCount: Int {
        if high == 0 { return WideInteger.digitCount(low) }
        let upper = dividing(by: WideInteger.power(38)).quotient
        return 38 + (upper.high == 0 ? WideInteger.digitCount(upper.low) : upper.digitCount)
    }

    /// `10^exponent` for 0…38.
    static func power(_ exponent: Int) -> UInt128 { powers[exponent] }

    static func digitCount(_ value: UInt128) -> Int {
        var low = 0
        var high = powers.count
        while low < high {
            let middle = (low + high) / 2
            if powers[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static let powers: [UInt128] = {
        var result: [UInt128] = [1]
        for _ in 1...38 { result.append(result[result.count - 1] * 10) }
        return result
    }()
}
