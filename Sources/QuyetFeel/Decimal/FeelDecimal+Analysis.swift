extension FeelDecimal {
    /// The square root, correctly rounded; nil for a negative number.
    public func squareRoot() -> FeelDecimal? {
        if coefficient == 0 { return .zero }
        guard !isNegative else { return nil }
        // 70 or 71 digits under the root give 35 or 36 of it; an even exponent can be halved.
        var shift = 70 - PowerOfTen.digitCount(coefficient.magnitude)
        if (Int(exponent) - shift) % 2 != 0 { shift += 1 }
        let (root, isExact) = WideInteger(coefficient.magnitude).scaled(by: shift).squareRoot
        return FeelDecimal(rounding: WideInteger(root), exponent: (Int(exponent) - shift) / 2, sticky: !isExact, negative: false)
    }

    /// e to the power of this number, correctly rounded; nil if it is too great.
    public func exponential() -> FeelDecimal? {
        // 1 ± 10^-39 is nearer to 1 than to its neighbours.
        if coefficient == 0 || firstDigit < -40 { return .one }
        if firstDigit > 5 { return isNegative ? .zero : nil }
        return FeelDecimal.refined { words in
            let magnitude = Natural(coefficient.magnitude).raised(words: words).scaled(by: Int(exponent))
            return FeelDecimal.exponential(magnitude, negative: isNegative, words: words)
        }
    }

    /// The natural logarithm, correctly rounded; nil for zero and negative numbers.
    public func naturalLogarithm() -> FeelDecimal? {
        guard coefficient > 0 else { return nil }
        if self == .one { return .zero }
        return FeelDecimal.refined { words in
            let (logarithm, negative) = FixedPoint.logarithm(coefficient.magnitude, exponent: Int(exponent), words: words)
            return Approximation(logarithm, error: FixedPoint.logarithmError, words: words, exponent: 0, negative: negative).rounded
        }
    }

    /// ± e to the power of ±`magnitude`, a fixed-point number at most one unit off.
    static func exponential(_ magnitude: Natural, negative: Bool, words: Int) -> Rounding {
        // Above e^14200, numbers are too great; below e^-14230, they are nearer to zero than to the least number.
        if !(magnitude < Natural(14_300).raised(words: words)) { return .certain(negative ? .zero : nil) }
        let (mantissa, exponent) = FixedPoint.exponential(magnitude, negative: negative, words: words)
        return Approximation(mantissa, error: FixedPoint.exponentialError, words: words, exponent: exponent, negative: false).rounded
    }

    /// What is known of a rounded result.
    enum Rounding {
        /// All values that the approximation allows are rounded to this, nil if they are too great.
        case certain(FeelDecimal?)
        /// More digits are needed; this is the best guess until then.
        case open(FeelDecimal?)
    }

    /// Computes with more and more words behind the point until the rounded result is certain (Ziv's strategy).
    ///
    /// The functions are called only where the true value has no finite notation of 35 digits, so that it is not a tie. Three words settle
    /// nearly all; arguments close to 0 or 1 need seven. Fifteen words are 289 digits: no tie is approached so closely by chance.
    static func refined(_ compute: (_ words: Int) -> Rounding) -> FeelDecimal? {
        var guess: FeelDecimal?
        for words in [3, 7, 15] {
            switch compute(words) {
            case .certain(let result): return result
            case .open(let result): guess = result
            }
        }
        return guess
    }
}

/// A fixed-point number times a power of ten, with a bound for its error.
struct Approximation {
    let value: Natural
    let error: Natural
    let words: Int
    let exponent: Int
    let negative: Bool

    init(_ value: Natural, error: Natural, words: Int, exponent: Int, negative: Bool) {
        self.value = value
        self.error = error
        self.words = words
        self.exponent = exponent
        self.negative = negative
    }

    /// The value rounded to 34 digits, certain if both ends of the interval are rounded to the same number.
    var rounded: FeelDecimal.Rounding {
        guard error < value else { return .open(.zero) }
        // 36 or 37 digits: enough that what is cut off can only break a tie.
        let width = value.bitWidth - 64 * words
        let lead = width >= 0 ? PowerOfTen.digits(ofBits: width) : -PowerOfTen.digits(ofBits: -width) - 1
        let scale = 36 - lead
        let (low, high) = (digits(value - error, scale), digits(value + error, scale))
        return low == high ? .certain(low) : .open(low)
    }

    private func digits(_ bound: Natural, _ scale: Int) -> FeelDecimal? {
        let whole = bound.scaled(by: scale).lowered(words: words)
        return FeelDecimal(rounding: WideInteger(whole.wide), exponent: exponent - scale, sticky: true, negative: negative)
    }
}
