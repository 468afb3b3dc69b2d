/// Powers of ten and counts of decimal digits.
enum PowerOfTen {
    /// `10^exponent` for 0…19. A switch, since the compiler makes a table of it that needs no set-up at the first use.
    @inline(__always)
    static func small(_ exponent: Int) -> UInt64 {
        switch exponent {
        case 0: 1
        case 1: 10
        case 2: 100
        case 3: 1_000
        case 4: 10_000
        case 5: 100_000
        case 6: 1_000_000
        case 7: 10_000_000
        case 8: 100_000_000
        case 9: 1_000_000_000
        case 10: 10_000_000_000
        case 11: 100_000_000_000
        case 12: 1_000_000_000_000
        case 13: 10_000_000_000_000
        case 14: 100_000_000_000_000
        case 15: 1_000_000_000_000_000
        case 16: 10_000_000_000_000_000
        case 17: 100_000_000_000_000_000
        case 18: 1_000_000_000_000_000_000
        default: 10_000_000_000_000_000_000
        }
    }

    /// `10^exponent` for 0…38.
    @inline(__always)
    static func wide(_ exponent: Int) -> UInt128 {
        assert((0...38).contains(exponent))
        return exponent <= 19 ? UInt128(small(exponent)) : UInt128(small(19)) &* UInt128(small(exponent - 19))
    }

    /// The decimal digits of `2^bits`, less one: what a number of so many bits has at least, or one more.
    @inline(__always)
    static func digits(ofBits bits: Int) -> Int { (bits * 1_262_611) >> 22 }

    /// Number of decimal digits; 0 has none.
    @inline(__always)
    static func digitCount(_ value: UInt64) -> Int {
        let guess = digits(ofBits: 64 - value.leadingZeroBitCount)
        return value < small(guess) ? guess : guess + 1
    }

    /// Number of decimal digits; 0 has none.
    static func digitCount(_ value: UInt128) -> Int {
        if value >> 64 == 0 { return digitCount(UInt64(truncatingIfNeeded: value)) }
        let guess = digits(ofBits: 128 - value.leadingZeroBitCount)
        return value < wide(guess) ? guess : guess + 1
    }
}
