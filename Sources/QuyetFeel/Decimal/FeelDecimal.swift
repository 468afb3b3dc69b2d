/// A decimal number as FEEL has it: at most 34 significant digits, rounded half to even (IEEE 754-2019 decimal128).
///
/// The value is `coefficient × 10^exponent`. It is kept normalised (no trailing zero in the coefficient, zero has exponent 0), so that
/// `1.0` and `1.00` are equal and hash alike.
public struct FeelDecimal: Hashable, Sendable {
    /// Signed; its magnitude has at most 34 digits.
    public let coefficient: Int128
    /// Power of ten.
    public let exponent: Int32

    /// The most significant digits a number keeps.
    public static let maximumDigits = 34
    /// The greatest power of ten of a first digit; beyond it, an operation has no result.
    public static let maximumMagnitude = 6144

    public static let zero = FeelDecimal(0)
    public static let one = FeelDecimal(1)

    /// A whole number.
    public init(_ value: Int) {
        let rounded = FeelDecimal(negative: value < 0, magnitude: UInt128(value.magnitude), exponent: 0)
        self = rounded
    }

    /// The number nearest to `coefficient × 10^exponent`, or nil if it is too great.
    public init?(coefficient: Int128, exponent: Int) {
        self.init(rounding: WideInteger(coefficient.magnitude), exponent: exponent, sticky: false, negative: coefficient < 0)
    }

    /// Rounds a magnitude to 34 digits; `sticky` says that the true value is a little above `magnitude` (which then has more than 34
    /// digits). Nil if the result is too great; a result too small to hold is zero.
    init?(rounding magnitude: WideInteger, exponent: Int, sticky: Bool, negative: Bool) {
        var value = magnitude
        var inexact = sticky
        var power = exponent
        var excess = value.digitCount - FeelDecimal.maximumDigits
        if excess > 30 {
            let (quotient, remainder) = value.dividing(by: WideInteger.power(excess - 30))
            value = quotient
            if remainder != 0 { inexact = true }
            power += excess - 30
            excess = 30
        }
        var rounded = value.low
        if excess > 0 {
            let divisor = WideInteger.power(excess)
            let (quotient, remainder) = value.dividing(by: divisor)
            rounded = quotient.low
            power += excess
            let half = divisor / 2
            if remainder > half || (remainder == half && (inexact || rounded & 1 == 1)) { rounded += 1 }
        }
        guard rounded != 0 else {
            self.init(negative: false, magnitude: 0, exponent: 0)
            return
        }
        let first = power + WideInteger.digitCount(rounded) - 1
        if first > FeelDecimal.maximumMagnitude { return nil }
        self.init(negative: negative, magnitude: first < -FeelDecimal.maximumMagnitude ? 0 : rounded, exponent: power)
    }

    /// Normalises a magnitude that needs no rounding.
    private init(negative: Bool, magnitude: UInt128, exponent: Int) {
        var value = magnitude
        var power = exponent
        if value == 0 {
            power = 0
        } else if value <= UInt128(UInt64.max) {
            var small = UInt64(value)
            while small % 10 == 0 {
                small /= 10
                power += 1
            }
            value = UInt128(small)
        } else {
            while value % 10 == 0 {
                value /= 10
                power += 1
            }
        }
        coefficient = negative ? -Int128(value) : Int128(value)
        self.exponent = Int32(clamping: power)
    }

    /// Whether the number has no fraction.
    public var isInteger: Bool { exponent >= 0 }
    public var isNegative: Bool { coefficient < 0 }

    /// The number as a machine integer, or nil if it has a fraction or does not fit.
    public var integer: Int? {
        guard exponent >= 0, exponent <= 19 else { return coefficient == 0 ? 0 : nil }
        let (value, overflow) = coefficient.multipliedReportingOverflow(by: Int128(WideInteger.power(Int(exponent))))
        return overflow ? nil : Int(exactly: value)
    }
}

extension FeelDecimal: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}
