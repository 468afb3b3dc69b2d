import QuyetTime

/// What `@"…"` and `duration("…")` may give.
public enum FeelTemporal: Hashable, Sendable {
    case date(Day)
    case time(FeelTime)
    case dateTime(FeelDateTime)
    case dayTimeDuration(FeelDayTimeDuration)
    case yearMonthDuration(FeelYearMonthDuration)

    /// The value of `@"text"`; the forms exclude each other.
    public init?(literal text: some StringProtocol) {
        if let day = Day(feel: text) {
            self = .date(day)
        } else if let value = FeelDateTime(text) {
            self = .dateTime(value)
        } else if let value = FeelTime(text) {
            self = .time(value)
        } else {
            self.init(duration: text)
        }
    }

    /// The value of `duration(text)`.
    public init?(duration text: some StringProtocol) {
        if let value = FeelDayTimeDuration(text) {
            self = .dayTimeDuration(value)
        } else if let value = FeelYearMonthDuration(text) {
            self = .yearMonthDuration(value)
        } else {
            return nil
        }
    }
}

extension FeelTemporal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .date(let day): day.feelText
        case .time(let time): time.description
        case .dateTime(let value): value.description
        case .dayTimeDuration(let duration): duration.description
        case .yearMonthDuration(let duration): duration.description
        }
    }
}

extension FeelDecimal {
    /// Seconds.
    init(nanoseconds: Int128) { self = FeelDecimal(coefficient: nanoseconds, exponent: -9) ?? .zero }

    /// For powers up to 38.
    private static func powerOfTen(_ power: Int) -> UInt128 { (0..<power).reduce(1) { value, _ in value * 10 } }

    /// The whole part, and -1, 0 or 1 where the rest is less than, exactly or more than half; nil if too great.
    fileprivate var split: (whole: Int128, half: Int)? {
        if exponent >= 0 {
            guard exponent <= 38 else { return coefficient == 0 ? (0, -1) : nil }
            let (value, overflow) = coefficient.multipliedReportingOverflow(by: Int128(FeelDecimal.powerOfTen(Int(exponent))))
            return overflow ? nil : (value, -1)
        }
        // A coefficient has at most 34 digits, so this is less than a half.
        guard exponent >= -35 else { return (0, -1) }
        let divisor = FeelDecimal.powerOfTen(Int(-exponent))
        let (whole, rest) = coefficient.magnitude.quotientAndRemainder(dividingBy: divisor)
        let half = rest < divisor / 2 ? -1 : (rest == divisor / 2 ? 0 : 1)
        return (coefficient < 0 ? -Int128(whole) : Int128(whole), half)
    }
}

extension Int128 {
    /// Towards zero; nil if too great.
    init?(truncating value: FeelDecimal) {
        guard let (whole, _) = value.split else { return nil }
        self = whole
    }

    /// To the nearest, half to even; nil if too great.
    init?(rounding value: FeelDecimal) {
        guard let (whole, half) = value.split else { return nil }
        let isUp = half > 0 || (half == 0 && whole & 1 == 1)
        self = isUp ? whole + (value.coefficient < 0 ? -1 : 1) : whole
    }

    /// Of seconds, the tenth and further digits of the fraction cut off; nil if too great.
    init?(nanosecondsIn seconds: FeelDecimal) {
        guard let scaled = FeelDecimal(coefficient: seconds.coefficient, exponent: Int(seconds.exponent) + 9) else { return nil }
        self.init(truncating: scaled)
    }
}
