extension FeelDecimal {
    /// The whole power, correctly rounded; nil if it is too great or `0` is raised to a negative power. `0` to the power of `0` is 1.
    public func raised(to power: Int) -> FeelDecimal? { raised(toPower: FeelDecimal(power)) }

    /// The power, correctly rounded for whole and other exponents alike; nil if it is too great, if `0` is raised to a negative power, or
    /// a negative number to one with a fraction. `0` to the power of `0` is 1.
    public func raised(toPower power: FeelDecimal) -> FeelDecimal? {
        if power.coefficient == 0 { return .one }
        if coefficient == 0 { return power.isNegative ? nil : .zero }
        guard isNegative else { return positivePower(power) }
        guard power.isInteger, let result = (-self).positivePower(power) else { return nil }
        return power.isOdd ? -result : result
    }

    /// The power of a positive number; the exponent is not 0.
    private func positivePower(_ power: FeelDecimal) -> FeelDecimal? {
        if self == .one { return .one }
        if let exact = exactPower(power) { return exact }
        // |ln x| is at least 10^-34 and below 14223: beyond these, the result is out of range, or nearer to 1 than to its neighbours.
        if power.firstDigit >= 39 { return (self > .one) != power.isNegative ? nil : .zero }
        if power.firstDigit < -45 { return .one }
        // What the product with the power multiplies of the logarithm's error is computed as more words.
        let growth = max(power.firstDigit + 1, 0) * 4 + 16
        return FeelDecimal.refined { words in
            let more = words + (growth + 63) / 64
            let (logarithm, negative) = FixedPoint.logarithm(coefficient.magnitude, exponent: Int(exponent), words: more)
            let product = (logarithm * Natural(power.coefficient.magnitude)).scaled(by: Int(power.exponent))
            return FeelDecimal.exponential(
                product.lowered(words: more - words), negative: negative != power.isNegative, words: words)
        }
    }

    /// The power wherever it has a finite notation of at most 35 digits (it could be a tie, which no approximation settles), and where all
    /// its digits are quickly had. Nil elsewhere, and nil within for one that is too great.
    private func exactPower(_ power: FeelDecimal) -> FeelDecimal?? {
        if coefficient == 1 { return powerOfPowerOfTen(power) }
        if power.exponent >= 0 {
            guard let whole = power.integer, whole.magnitude <= 116 else { return nil }
            return exactWholePower(whole)
        }
        // x^(p/q), p/q in lowest terms, is finite only if x is a q-th power: q is at most 113, as 2^113 has 35 digits.
        guard power.exponent >= -6 else { return nil }
        let denominator = Int(PowerOfTen.small(-Int(power.exponent)))
        let divisor = FeelDecimal.greatestCommonDivisor(power.coefficient.magnitude, UInt128(denominator))
        let degree = denominator / Int(divisor)
        let whole = power.coefficient / Int128(divisor)
        guard degree <= 113, whole.magnitude <= 116, Int(exponent) % degree == 0,
            let root = FeelDecimal.wholeRoot(coefficient.magnitude, degree)
        else { return nil }
        return FeelDecimal(coefficient: Int128(root), exponent: Int(exponent) / degree)?.exactWholePower(Int(whole)) ?? nil
    }

    /// `10^exponent` to a power, where the product of both is whole.
    private func powerOfPowerOfTen(_ power: FeelDecimal) -> FeelDecimal?? {
        let product = Int128(exponent) * power.coefficient
        guard power.exponent < 0 else {
            guard let whole = FeelDecimal(coefficient: product, exponent: Int(power.exponent))?.integer else { return nil }
            return .some(FeelDecimal(coefficient: 1, exponent: whole))
        }
        guard power.exponent >= -38 else { return nil }
        let (whole, rest) = product.quotientAndRemainder(dividingBy: Int128(PowerOfTen.wide(-Int(power.exponent))))
        guard rest == 0 else { return nil }
        return .some(FeelDecimal(coefficient: 1, exponent: Int(clamping: whole)))
    }

    /// The whole power, if its digits fit 256 bits: all that have at most 35 digits do, and many that are rounded.
    private func exactWholePower(_ power: Int) -> FeelDecimal?? {
        var (base, tens) = (coefficient.magnitude, Int(exponent))
        if coefficient == 1 { return .some(FeelDecimal(coefficient: 1, exponent: tens * power)) }
        if power < 0 {
            // 1 / 2^n = 5^n / 10^n, and the other way round; other divisors have no finite reciprocal.
            guard let (reciprocal, places) = FeelDecimal.reciprocal(base) else { return nil }
            base = reciprocal
            tens = -tens - places
        }
        guard let result = FeelDecimal.wholePower(base, Int(power.magnitude)) else { return nil }
        return .some(
            FeelDecimal(rounding: result, exponent: tens * Int(power.magnitude), sticky: false, negative: false))
    }

    /// `reciprocal / 10^places` = 1 / `value`, for a power of 2 or 5.
    private static func reciprocal(_ value: UInt128) -> (reciprocal: UInt128, places: Int)? {
        let isEven = value & 1 == 0
        let (prime, other): (UInt128, UInt128) = isEven ? (2, 5) : (5, 2)
        var (rest, places, result) = (value, 0, UInt128(1))
        while rest > 1 {
            guard rest % prime == 0, places < 50 else { return nil }
            rest /= prime
            result *= other
            places += 1
        }
        return (result, places)
    }

    /// The power if 256 bits hold it.
    private static func wholePower(_ base: UInt128, _ power: Int) -> WideInteger? {
        var result = WideInteger(1)
        for _ in 0..<power {
            guard let next = result.multiplied(by: base) else { return nil }
            result = next
        }
        return result
    }

    /// The root of a degree of at least 2, if it is whole.
    private static func wholeRoot(_ value: UInt128, _ degree: Int) -> UInt128? {
        var low: UInt128 = 1
        var high = UInt128(1) << UInt128((128 - value.leadingZeroBitCount) / degree + 1)
        while low < high {
            let middle = (low + high) / 2
            guard let power = wholePower(middle, degree), power.high == 0, power.low <= value else {
                high = middle
                continue
            }
            if power.low == value { return middle }
            low = middle + 1
        }
        return nil
    }

    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (a, b) = (first, second)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
