extension FeelDecimal {
    public static prefix func - (value: FeelDecimal) -> FeelDecimal {
        FeelDecimal(normalized: -value.coefficient, exponent: value.exponent)
    }

    /// The number without its sign.
    public var absolute: FeelDecimal { isNegative ? -self : self }

    /// The sum, or nil if it is too great.
    public static func + (left: FeelDecimal, right: FeelDecimal) -> FeelDecimal? {
        if let a = left.small, let b = right.small, left.exponent < safeExponent, right.exponent < safeExponent {
            if left.exponent == right.exponent {
                let (sum, overflow) = a.addingReportingOverflow(b)
                if !overflow { return FeelDecimal(normalizing: sum, exponent: left.exponent) }
            } else if left.exponent > right.exponent {
                if let sum = nearSum(a, left.exponent, b, right.exponent) { return sum }
            } else if let sum = nearSum(b, right.exponent, a, left.exponent) {
                return sum
            }
        }
        return wideSum(left, right)
    }

    /// Below this exponent, a coefficient of 19 digits is never too great.
    private static let safeExponent: Int32 = 6100

    /// The sum of `upper × 10^power` and `lower × 10^lowerPower` where the first, with zeros appended, fits a machine word too.
    @inline(__always)
    private static func nearSum(_ upper: Int64, _ power: Int32, _ lower: Int64, _ lowerPower: Int32) -> FeelDecimal? {
        let distance = Int(power &- lowerPower)
        guard distance <= 18 else { return nil }
        let sum = Int128(upper) &* Int128(PowerOfTen.small(distance)) &+ Int128(lower)
        let word = Int64(truncatingIfNeeded: sum)
        return Int128(word) == sum ? FeelDecimal(normalizing: word, exponent: lowerPower) : nil
    }

    private static func wideSum(_ left: FeelDecimal, _ right: FeelDecimal) -> FeelDecimal? {
        if left.coefficient == 0 { return right }
        if right.coefficient == 0 { return left }
        let (upper, lower) = left.exponent >= right.exponent ? (left, right) : (right, left)
        let (a, b) = (upper.coefficient.magnitude, lower.coefficient.magnitude)
        let (digitsOfA, digitsOfB) = (PowerOfTen.digitCount(a), PowerOfTen.digitCount(b))
        var shift = Int(upper.exponent) - Int(lower.exponent)
        var exponent = Int(lower.exponent)
        if digitsOfA + shift <= 38 {
            // Both below 10^38: the sum fits 128 bits.
            let sum = upper.coefficient &* Int128(PowerOfTen.wide(shift)) &+ lower.coefficient
            return FeelDecimal(rounding: WideInteger(sum.magnitude), exponent: exponent, sticky: false, negative: sum < 0)
        }
        var addend = WideInteger(b)
        var sticky = false
        if digitsOfA + shift > digitsOfB + maximumDigits + 3 {
            // `b` lies wholly below the digits that are kept: it can only break a tie.
            let kept = maximumDigits + 3 - digitsOfA
            exponent += shift - kept
            shift = kept
            addend = WideInteger(1)
            sticky = true
        }
        let scaled = WideInteger(a).scaled(by: shift)
        if upper.isNegative == lower.isNegative {
            // With `sticky`, 1 stands for anything above 0 and below 1.
            return FeelDecimal(
                rounding: sticky ? scaled : scaled + addend, exponent: exponent, sticky: sticky, negative: upper.isNegative)
        }
        if scaled < addend {
            return FeelDecimal(rounding: addend - scaled, exponent: exponent, sticky: false, negative: lower.isNegative)
        }
        return FeelDecimal(rounding: scaled - addend, exponent: exponent, sticky: sticky, negative: upper.isNegative)
    }

    /// The difference, or nil if it is too great.
    public static func - (left: FeelDecimal, right: FeelDecimal) -> FeelDecimal? { left + -right }

    /// The product, or nil if it is too great.
    public static func * (left: FeelDecimal, right: FeelDecimal) -> FeelDecimal? {
        let exponent = Int(left.exponent) + Int(right.exponent)
        if let a = left.small, let b = right.small, exponent < Int(safeExponent), exponent >= minimumExponent {
            let (product, overflow) = a.multipliedReportingOverflow(by: b)
            if !overflow { return FeelDecimal(normalizing: product, exponent: Int32(truncatingIfNeeded: exponent)) }
            let wide = Int128(a) &* Int128(b)
            return FeelDecimal(rounding: WideInteger(wide.magnitude), exponent: exponent, sticky: false, negative: wide < 0)
        }
        return FeelDecimal(
            rounding: WideInteger(left.coefficient.magnitude, times: right.coefficient.magnitude),
            exponent: exponent, sticky: false, negative: left.isNegative != right.isNegative)
    }

    /// The quotient, or nil if the divisor is zero or the quotient too great.
    public static func / (left: FeelDecimal, right: FeelDecimal) -> FeelDecimal? {
        let (a, b) = (left.coefficient.magnitude, right.coefficient.magnitude)
        guard b != 0 else { return nil }
        guard a != 0 else { return .zero }
        let exponent = Int(left.exponent) - Int(right.exponent)
        let negative = left.isNegative != right.isNegative
        if let a = left.small, let b = right.small, a.magnitude >= b.magnitude, a != Int64.min,
            exponent < Int(safeExponent), exponent >= minimumExponent
        {
            let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
            if remainder == 0 { return FeelDecimal(normalizing: quotient, exponent: Int32(truncatingIfNeeded: exponent)) }
        }
        // At least 36 digits of quotient, so that the remainder only breaks ties.
        let shift = max(maximumDigits + 2 + PowerOfTen.digitCount(b) - PowerOfTen.digitCount(a), 0)
        let (quotient, remainder) = WideInteger(a).scaled(by: shift).dividing(by: b)
        return FeelDecimal(rounding: quotient, exponent: exponent - shift, sticky: remainder != 0, negative: negative)
    }
}
