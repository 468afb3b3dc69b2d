extension FeelDecimal {
    /// How a number between two neighbours is rounded: FEEL's modes.
    public enum RoundingRule: Sendable, CaseIterable {
        /// Away from zero (`round up`).
        case up
        /// Toward zero (`round down`).
        case down
        /// To the nearer, a tie away from zero (`round half up`).
        case halfUp
        /// To the nearer, a tie toward zero (`round half down`).
        case halfDown
        /// To the nearer, a tie to the even neighbour (`decimal`).
        case halfEven
        /// To the lesser (`floor`).
        case floor
        /// To the greater (`ceiling`).
        case ceiling

        /// Whether the magnitude goes up, for a remainder that is not zero: `order` is its order to one half.
        func goesUp(negative: Bool, order: Int, isOdd: Bool) -> Bool {
            switch self {
            case .up: true
            case .down: false
            case .halfUp: order >= 0
            case .halfDown: order > 0
            case .halfEven: order > 0 || (order == 0 && isOdd)
            case .floor: negative
            case .ceiling: !negative
            }
        }
    }

    /// The scales FEEL allows.
    public static let scales = -6111...6176

    /// The number rounded to `scale` digits after the point (before it, where negative); nil for a scale that FEEL does not allow.
    public func rounded(scale: Int, _ rule: RoundingRule) -> FeelDecimal? {
        guard FeelDecimal.scales.contains(scale) else { return nil }
        let excess = -scale - Int(exponent)
        if excess <= 0 || coefficient == 0 { return self }
        if let word = small, excess <= 18 {
            let divisor = PowerOfTen.small(excess)
            var (quotient, remainder) = word.magnitude.quotientAndRemainder(dividingBy: divisor)
            let order = remainder == divisor / 2 ? 0 : remainder > divisor / 2 ? 1 : -1
            if rule.goesUp(negative: word < 0, order: order, isOdd: quotient & 1 == 1) { quotient += 1 }
            return FeelDecimal(normalizing: word < 0 ? -Int64(quotient) : Int64(quotient), exponent: Int32(-scale))
        }
        var quotient: UInt128 = 0
        var order = -1
        if excess <= FeelDecimal.maximumDigits {
            let divisor = PowerOfTen.wide(excess)
            let division = WideInteger(coefficient.magnitude).dividing(by: divisor)
            quotient = division.quotient.low
            // Normalised, the number has a digit there: the remainder is not zero.
            order = division.remainder == divisor / 2 ? 0 : division.remainder > divisor / 2 ? 1 : -1
        }
        if rule.goesUp(negative: isNegative, order: order, isOdd: quotient & 1 == 1) { quotient += 1 }
        return FeelDecimal(rounding: WideInteger(quotient), exponent: -scale, sticky: false, negative: isNegative)
    }

    /// The greatest multiple of `10^-scale` that is not above this number; nil for a scale that FEEL does not allow.
    public func floor(scale: Int) -> FeelDecimal? { rounded(scale: scale, .floor) }

    /// The least multiple of `10^-scale` that is not below this number; nil for a scale that FEEL does not allow.
    public func ceiling(scale: Int) -> FeelDecimal? { rounded(scale: scale, .ceiling) }

    /// The greatest whole number that is not above this one.
    public var floor: FeelDecimal { exponent >= 0 ? self : rounded(scale: 0, .floor) ?? self }

    /// The least whole number that is not below this one.
    public var ceiling: FeelDecimal { exponent >= 0 ? self : rounded(scale: 0, .ceiling) ?? self }

    /// Whether this is a whole number that two divides.
    public var isEven: Bool { exponent > 0 || (exponent == 0 && coefficient & 1 == 0) }

    /// Whether this is a whole number that two does not divide.
    public var isOdd: Bool { exponent == 0 && coefficient & 1 == 1 }

    /// `self - divisor × floor(self ÷ divisor)`, as DMN defines FEEL's `modulo`; nil if the divisor is zero.
    ///
    /// The quotient is not rounded on the way; the result has the divisor's sign. It is rounded only where a tiny dividend of the other
    /// sign is taken from a great divisor.
    public func modulo(_ divisor: FeelDecimal) -> FeelDecimal? {
        guard divisor.coefficient != 0 else { return nil }
        if coefficient == 0 { return .zero }
        var modulus = divisor.coefficient.magnitude
        var remainder: UInt128
        let distance = Int(exponent) - Int(divisor.exponent)
        if distance >= 0 {
            remainder = coefficient.magnitude % modulus
            remainder = FeelDecimal.product(remainder, FeelDecimal.powerOfTen(distance, modulo: modulus), modulo: modulus)
        } else {
            if firstDigit < divisor.firstDigit { return isNegative == divisor.isNegative ? self : divisor + self }
            // The divisor's first digit is not above this number's: with zeros appended, it still has at most 34 digits.
            modulus *= PowerOfTen.wide(-distance)
            remainder = coefficient.magnitude % modulus
        }
        if remainder != 0, isNegative != divisor.isNegative { remainder = modulus - remainder }
        return FeelDecimal(
            rounding: WideInteger(remainder), exponent: Int(min(exponent, divisor.exponent)), sticky: false,
            negative: divisor.isNegative)
    }

    private static func product(_ left: UInt128, _ right: UInt128, modulo modulus: UInt128) -> UInt128 {
        WideInteger(left, times: right).dividing(by: modulus).remainder
    }

    private static func powerOfTen(_ exponent: Int, modulo modulus: UInt128) -> UInt128 {
        if exponent <= 38 { return PowerOfTen.wide(exponent) % modulus }
        let half = powerOfTen(exponent / 2, modulo: modulus)
        let square = product(half, half, modulo: modulus)
        return exponent % 2 == 0 ? square : product(square, 10 % modulus, modulo: modulus)
    }
}
