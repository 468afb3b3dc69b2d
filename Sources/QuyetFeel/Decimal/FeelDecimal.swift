/// A decimal number as FEEL has it: at most 34 significant digits, rounded half to even (IEEE 754-2019 decimal128).
///
/// The value is `coefficient × 10^exponent`. It is kept normalised (no trailing zero in the coefficient, zero has exponent 0), so that
/// `1.0` and `1.00` are equal and hash alike. There are no infinities and no negative zero: an operation whose result is too great, or
/// that has none, gives nil.
public struct FeelDecimal: Hashable, Sendable {
    /// Signed; its magnitude has at most 34 digits.
    public let coefficient: Int128
    /// Power of ten.
    public let exponent: Int32

    /// The most significant digits a number keeps.
    public static let maximumDigits = 34
    /// The greatest power of ten of a first digit; beyond it, an operation has no result.
    public static let maximumMagnitude = 6144
    /// The least power of ten of a last digit: below 10^-6143, numbers are rounded to fewer digits (IEEE's subnormal numbers).
    public static let minimumExponent = -6176

    public static let zero = FeelDecimal(0)
    public static let one = FeelDecimal(1)

    /// A whole number.
    public init(_ value: Int) { self.init(normalizing: Int64(value), exponent: 0) }

    /// The number nearest to `coefficient × 10^exponent`, or nil if it is too great.
    public init?(coefficient: Int128, exponent: Int) {
        self.init(rounding: WideInteger(coefficient.magnitude), exponent: exponent, sticky: false, negative: coefficient < 0)
    }

    /// Rounds a magnitude; see `round`.
    init?(rounding magnitude: WideInteger, exponent: Int, sticky: Bool, negative: Bool) {
        guard let result = FeelDecimal.round(magnitude, exponent: exponent, sticky: sticky, negative: negative) else { return nil }
        self = result.value
    }

    /// Rounds a magnitude to 34 digits, or to a multiple of 10^-6176 where that is coarser, and says whether that changed nothing. Nil if
    /// the result is too great.
    ///
    /// `sticky` says that the true value lies between `magnitude` and `magnitude + 1`; the magnitude then has more than 34 digits, or its
    /// last digits are below 10^-6176.
    static func round(
        _ magnitude: WideInteger, exponent: Int, sticky: Bool, negative: Bool
    ) -> (value: FeelDecimal, isExact: Bool)? {
        let digits = magnitude.digitCount
        if digits == 0 { return (.zero, !sticky) }
        // Far beyond both ends, where sums of exponents cannot overflow.
        var power = min(max(exponent, -1_000_000), 1_000_000)
        var excess = max(digits - maximumDigits, minimumExponent - power)
        // Less than half of the least number.
        if excess > digits { return (.zero, false) }
        var value = magnitude
        var isExact = !sticky
        if excess > 0 {
            power += excess
            // Powers of at most 10^19 divide quickly.
            while excess > 19 {
                let step = min(excess - 19, 19)
                let (quotient, remainder) = value.dividing(bySmall: PowerOfTen.small(step))
                value = quotient
                if remainder != 0 { isExact = false }
                excess -= step
            }
            let divisor = PowerOfTen.small(excess)
            let (quotient, remainder) = value.dividing(bySmall: divisor)
            value = quotient
            let half = divisor / 2
            if remainder > half || (remainder == half && (!isExact || quotient.low & 1 == 1)) { value.low += 1 }
            if remainder != 0 { isExact = false }
        }
        if power + PowerOfTen.digitCount(value.low) - 1 > maximumMagnitude { return nil }
        return (FeelDecimal(normalizing: value.low, exponent: power, negative: negative), isExact)
    }

    /// A number whose digits and exponent are known to fit.
    @inline(__always)
    init(normalizing value: Int64, exponent: Int32) {
        var (rest, power) = (value, exponent)
        if rest == 0 {
            power = 0
        } else {
            // An odd number is no multiple of ten, which spares half of the divisions.
            while rest & 1 == 0 {
                let quotient = rest / 10
                if quotient &* 10 != rest { break }
                rest = quotient
                power &+= 1
            }
        }
        coefficient = Int128(rest)
        self.exponent = power
    }

    /// A number whose digits and exponent are known to fit.
    init(normalizing magnitude: UInt128, exponent: Int, negative: Bool) {
        var (value, power) = (magnitude, exponent)
        while value >> 63 != 0, value & 1 == 0 {
            // 2^8 divides every multiple of 10^8.
            let step = value & 0xFF == 0 ? 8 : 1
            let (quotient, remainder) = value.quotientAndRemainder(dividingBy: UInt128(PowerOfTen.small(step)))
            if remainder == 0 {
                value = quotient
                power += step
                continue
            }
            guard step > 1, remainder % 10 == 0 else { break }
            value /= 10
            power += 1
        }
        if value >> 63 == 0 {
            let small = Int64(truncatingIfNeeded: value)
            self.init(normalizing: negative ? -small : small, exponent: Int32(truncatingIfNeeded: power))
        } else {
            self.init(normalized: negative ? -Int128(value) : Int128(value), exponent: Int32(truncatingIfNeeded: power))
        }
    }

    /// A number that is normalised already.
    @inline(__always)
    init(normalized coefficient: Int128, exponent: Int32) {
        self.coefficient = coefficient
        self.exponent = exponent
    }

    /// Whether the number has no fraction.
    public var isInteger: Bool { exponent >= 0 }
    public var isNegative: Bool { coefficient < 0 }

    /// The number as a machine integer, or nil if it has a fraction or does not fit.
    public var integer: Int? {
        guard exponent >= 0, exponent <= 19 else { return nil }
        let (value, overflow) = coefficient.multipliedReportingOverflow(by: Int128(PowerOfTen.wide(Int(exponent))))
        return overflow ? nil : Int(exactly: value)
    }

    /// The power of ten of the first digit.
    var firstDigit: Int { Int(exponent) + PowerOfTen.digitCount(coefficient.magnitude) - 1 }
}

extension FeelDecimal: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}
