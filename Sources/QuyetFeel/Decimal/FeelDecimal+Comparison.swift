extension FeelDecimal: Comparable {
    public static func < (left: FeelDecimal, right: FeelDecimal) -> Bool {
        if left.exponent == right.exponent { return left.coefficient < right.coefficient }
        if let a = left.small, let b = right.small {
            let distance = Int(left.exponent) - Int(right.exponent)
            if distance > 0, distance <= 18 { return Int128(a) &* Int128(PowerOfTen.small(distance)) < Int128(b) }
            if distance < 0, distance >= -18 { return Int128(a) < Int128(b) &* Int128(PowerOfTen.small(-distance)) }
        }
        if left.coefficient.signum() != right.coefficient.signum() { return left.coefficient < right.coefficient }
        return left.isNegative ? magnitudeIsLess(right, left) : magnitudeIsLess(left, right)
    }

    private static func magnitudeIsLess(_ left: FeelDecimal, _ right: FeelDecimal) -> Bool {
        let (first, second) = (left.firstDigit, right.firstDigit)
        if first != second { return first < second }
        // The first digits stand at the same power of ten: the exponents differ by less than 34.
        let lowest = min(left.exponent, right.exponent)
        return left.coefficient.magnitude * PowerOfTen.wide(Int(left.exponent - lowest))
            < right.coefficient.magnitude * PowerOfTen.wide(Int(right.exponent - lowest))
    }

    /// The coefficient where a machine word holds it: for most numbers of law and trade.
    @inline(__always)
    var small: Int64? {
        let word = Int64(truncatingIfNeeded: coefficient)
        return Int128(word) == coefficient ? word : nil
    }
}
