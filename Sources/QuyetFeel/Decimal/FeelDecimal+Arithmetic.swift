extension FeelDecimal: Comparable {
    public static func < (left: FeelDecimal, right: FeelDecimal) -> Bool {
        if left.coefficient.signum() != right.coefficient.signum() { return left.coefficient < right.coefficient }
        if left.exponent == right.exponent { return left.coefficient < right.coefficient }
        let isLess = magnitudeIsLess(left, right)
        return left.isNegative ? !isLess && left != right : isLess
    }

    private static func magnitudeIsLess(_ left: FeelDecimal, _ right: FeelDecimal) -> Bool {
        let (first, second) = (left.firstDigit, right.firstDigit)
        if first != second { return first < second }
        // The first digits stand at the same power of ten: the exponents differ by less than 34.
        let lowest = min(left.exponent, right.exponent)
        return left.coefficient.magnitude * WideInteger.power(Int(left.exponent - lowest))
            < right.coefficient.magnitude * WideInteger.power(Int(right.exponent - lowest))
    }

    /// The power of ten of the first digit.
    private var firstDigit: Int { Int(exponent) + WideInteger.digitCount(coefficient.magnitude) - 1 }

    public static prefix func - (value: FeelDecimal) -> FeelDecimal {
        FeelDecimal(coefficient: -value.coefficient, exponent: Int(value.exponent)) ?? value
    }

    /// The sum, or nil if it is too great.
    public static func + (left: FeelDecimal, right: FeelDecimal) -> FeelDecimal? {
        if left.coefficient == 0 { return right }
        if right.coefficient == 0 { return left }
        let (upper, lower) = left.exponent >= right.exponent ? (left, right) : (right, left)
        let (a, b) = (upper.coefficient.magnitude, lower.coefficient.magnitude)
        let (digitsOfA, digitsOfB) = (WideInteger.digitCount(a), WideInteger.digitCount(b))
        var shift = Int(upper.exponent) - Int(lower.exponent)
        var addend = WideInteger(b)
        var exponent = Int(lower.exponent)
        var sticky = false
        if digitsOfA + shift > digitsOfB + maximumDigits + 3 {
            // `b` lies wholly below the digits that are kept: it can only break a tie.
            let kept = maximumDigits + 3 - digitsOfA
            exponent += shift - kept
            shift = kept
            addend = WideInteger(1)
            sticky = true
        }
        let sameSign = upper.isNegative == lower.isNegative
        let scaled = WideInteger(a).scaled(by: shift)
        if sameSign {
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
        FeelDecimal(
            rounding: WideInteger(left.coefficient.magnitude, times: right.coefficient.magnitude),
            exponent: Int(left.exponent) + Int(right.exponent), sticky: false, negative: left.isNegative != right.isNegative)
    }

    /// The quotient, or nil if the divisor is zero or the quotient too great.
    public static func / (left: FeelDecimal, right: FeelDecimal) -> FeelDecimal? {
        let (a, b) = (left.coefficient.magnitude, right.coefficient.magnitude)
        guard b != 0 else { return nil }
        guard a != 0 else { return .zero }
        // At least 36 digits of quotient, so that the remainder only breaks ties.
        let shift = maximumDigits + 2 + WideInteger.digitCount(b) - WideInteger.digitCount(a)
        let (quotient, remainder) = WideInteger(a).scaled(by: shift).dividing(by: b)
        return FeelDecimal(
            rounding: quotient, exponent: Int(left.exponent) - Int(right.exponent) - shift, sticky: remainder != 0,
            negative: left.isNegative != right.isNegative)
    }

    /// The whole power, or nil if it is too great or `0` is raised to a negative power.
    ///
    /// Exact where the result has at most 34 digits; otherwise each product on the way is rounded.
    public func raised(to power: Int) -> FeelDecimal? {
        if power == 0 { return .one }
        if coefficient == 0 { return power > 0 ? .zero : nil }
        var result = self
        var bit = power.magnitude.bitWidth - power.magnitude.leadingZeroBitCount - 1
        while bit > 0 {
            bit -= 1
            guard let square = result * result else { return power > 0 ? nil : .zero }
            result = square
            if power.magnitude >> UInt(bit) & 1 == 1 {
                guard let product = result * self else { return power > 0 ? nil : .zero }
                result = product
            }
        }
        return power > 0 ? result : FeelDecimal.one / result
    }

    /// The greatest whole number that is not above this one.
    public var floor: FeelDecimal {
        if exponent >= 0 { return self }
        if exponent < -38 { return isNegative ? -1 : 0 }
        let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: Int128(WideInteger.power(Int(-exponent))))
        return FeelDecimal(coefficient: remainder < 0 ? quotient - 1 : quotient, exponent: 0) ?? self
    }

    /// The least whole number that is not below this one.
    public var ceiling: FeelDecimal { -(-self).floor }
    public var absolute: FeelDecimal { isNegative ? -self : self }
}
