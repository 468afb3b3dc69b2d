/// Logarithms and powers of e in fixed point, each within a stated distance of the true value.
///
/// A precision is a count of words behind the point; an error is counted in units of the last place there.
enum FixedPoint {
    /// The greatest precision of the constants.
    static let maximumWords = 21

    private static let logarithmOf2: Natural = {
        // Gauss's and Machin's way: few terms, and only divisions by small numbers.
        (inverseHyperbolicTangent(of: 26) * 18 + inverseHyperbolicTangent(of: 8749) * 8) - inverseHyperbolicTangent(of: 4801) * 2
    }()

    private static let logarithmOf10: Natural = {
        inverseHyperbolicTangent(of: 31) * 46 + inverseHyperbolicTangent(of: 49) * 34 + inverseHyperbolicTangent(of: 161) * 20
    }()

    /// `atanh(1 / divisor)`, with one word more than `maximumWords`.
    private static func inverseHyperbolicTangent(of divisor: UInt64) -> Natural {
        var power = Natural(1).raised(words: maximumWords + 1) / divisor
        var sum = power
        var index: UInt64 = 1
        while !power.isZero {
            power = power / (divisor * divisor)
            index += 2
            sum = sum + power / index
        }
        return sum
    }

    /// The natural logarithm of 2, less than one unit too small.
    static func logarithmOf2(words: Int) -> Natural { logarithmOf2.lowered(words: maximumWords + 1 - words) }

    /// The natural logarithm of 10, less than one unit too small.
    static func logarithmOf10(words: Int) -> Natural { logarithmOf10.lowered(words: maximumWords + 1 - words) }

    /// No logarithm of a decimal is farther than this from the truth, in units of the last place.
    static let logarithmError = Natural(1 << 14)

    /// The natural logarithm of `coefficient × 10^exponent`, within `logarithmError`. The coefficient has at most 34 digits and is not 0.
    static func logarithm(_ coefficient: UInt128, exponent: Int, words: Int) -> (magnitude: Natural, negative: Bool) {
        // coefficient = m × 2^bits with m near 1; ln m = 2 atanh((m - 1) / (m + 1)), whose argument is at most 0.18.
        var bits = 127 - coefficient.leadingZeroBitCount
        var power = UInt128(1) << UInt128(bits)
        if coefficient > power + (power * 27) >> 6 {
            bits += 1
            power <<= 1
        }
        let isBelow = coefficient < power
        let distance = isBelow ? power - coefficient : coefficient - power
        let argument = Natural(distance).raised(words: words) / (coefficient + power)
        let square = (argument * argument).lowered(words: words)
        var (term, sum) = (argument, argument)
        var index: UInt64 = 1
        // Each term is less than two units off, and so is each quotient; 2^10 terms would be needed for 2^12 units.
        while !term.isZero {
            term = (term * square).lowered(words: words)
            index += 2
            sum = sum + term / index
        }
        var positive = logarithmOf2(words: words) * UInt64(bits)
        var negative = Natural(0)
        if isBelow { negative = sum + sum } else { positive = positive + sum + sum }
        let tens = logarithmOf10(words: words) * UInt64(exponent.magnitude)
        if exponent < 0 { negative = negative + tens } else { positive = positive + tens }
        return positive < negative ? (negative - positive, true) : (positive - negative, false)
    }

    /// No power of e is farther than this from the truth, in units of the last place of its mantissa.
    static let exponentialError = Natural(1 << 21)

    /// e to the power of ±`magnitude` (below 2^15, at most one unit off) as `mantissa × 10^exponent`; the mantissa is within
    /// `exponentialError` and between 1 and 10.
    static func exponential(_ magnitude: Natural, negative: Bool, words: Int) -> (mantissa: Natural, exponent: Int) {
        let ten = logarithmOf10(words: words)
        // 0.4343 ≈ 1 / ln 10, from the whole part; put right below.
        let whole = magnitude.lowered(words: words).wide
        var tens = UInt64(whole) * 4343 / 10_000
        while magnitude < ten * tens { tens -= 1 }
        while !(magnitude < ten * (tens + 1)) { tens += 1 }
        var rest = magnitude - ten * tens
        var exponent = Int(tens)
        if negative {
            exponent = -exponent
            if !rest.isZero {
                rest = ten - rest
                exponent -= 1
            }
        }
        // The series for rest / 2^halvings, which is below 0.01; each squaring doubles the error.
        let halvings = 8
        let argument = rest.lowered(bits: halvings)
        let one = Natural(1).raised(words: words)
        var (term, sum) = (argument, one + argument)
        var index: UInt64 = 1
        while !term.isZero {
            index += 1
            term = (term * argument).lowered(words: words) / index
            sum = sum + term
        }
        for _ in 0..<halvings { sum = (sum * sum).lowered(words: words) }
        return (sum, exponent)
    }
}
