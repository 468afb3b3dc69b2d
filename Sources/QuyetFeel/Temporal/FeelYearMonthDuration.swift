/// Years and months (DMN 1.5, 10.3.2.3.8): a length by the calendar.
public struct FeelYearMonthDuration: Hashable, Comparable, Sendable {
    public let months: Int64

    public static let zero = FeelYearMonthDuration(months: 0)

    public init(months: Int64) { self.months = months }

    public static func < (left: FeelYearMonthDuration, right: FeelYearMonthDuration) -> Bool { left.months < right.months }

    /// FEEL's `years` and `months`, each with the duration's sign: those of `-P1Y2M` are -1 and -2.
    public var yearsPart: Int64 { months / 12 }
    public var monthsPart: Int64 { months % 12 }

    /// Nil where the result is too great.
    public var negated: FeelYearMonthDuration? { FeelYearMonthDuration(checked: Int64(0).subtractingReportingOverflow(months)) }
    public var absolute: FeelYearMonthDuration? { months < 0 ? negated : self }

    public func adding(_ other: FeelYearMonthDuration) -> FeelYearMonthDuration? {
        FeelYearMonthDuration(checked: months.addingReportingOverflow(other.months))
    }

    public func subtracting(_ other: FeelYearMonthDuration) -> FeelYearMonthDuration? {
        FeelYearMonthDuration(checked: months.subtractingReportingOverflow(other.months))
    }

    /// Whole months, the rest cut off towards zero; nil where the result is too great.
    public func multiplied(by factor: FeelDecimal) -> FeelYearMonthDuration? {
        (FeelDecimal(Int(months)) * factor).flatMap { FeelYearMonthDuration(truncating: $0) }
    }

    /// Whole months, the rest cut off towards zero; nil for division by zero.
    public func divided(by divisor: FeelDecimal) -> FeelYearMonthDuration? {
        guard divisor != .zero else { return nil }
        return (FeelDecimal(Int(months)) / divisor).flatMap { FeelYearMonthDuration(truncating: $0) }
    }

    /// How many times `divisor`; nil for division by zero.
    public func divided(by divisor: FeelYearMonthDuration) -> FeelDecimal? {
        divisor.months == 0 ? nil : FeelDecimal(Int(months)) / FeelDecimal(Int(divisor.months))
    }

    private init?(truncating value: FeelDecimal) {
        guard let months = Int128(truncating: value).flatMap({ Int64(exactly: $0) }) else { return nil }
        self.months = months
    }

    private init?(checked result: (partialValue: Int64, overflow: Bool)) {
        if result.overflow { return nil }
        months = result.partialValue
    }
}

extension FeelYearMonthDuration: CustomStringConvertible {
    /// `P1Y2M`, `-P26M`; years before months, at least one of them.
    public init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        let isNegative = scanner.skip("-")
        guard scanner.skip("P") else { return nil }
        var total: Int128 = 0
        var hasYears = false
        repeat {
            guard let count = TextScanner.value(scanner.run(), as: Int64.self) else { return nil }
            if !hasYears, scanner.skip("Y") {
                total = Int128(count) * 12
                hasYears = true
            } else {
                guard scanner.skip("M"), scanner.isAtEnd else { return nil }
                total += Int128(count)
            }
        } while !scanner.isAtEnd
        guard let months = Int64(exactly: isNegative ? -total : total) else { return nil }
        self.months = months
    }

    /// As FEEL's `string()` writes it: `P1Y2M`, `P8Y`, `P0M`.
    public var description: String {
        guard months != 0 else { return "P0M" }
        let (years, rest) = months.magnitude.quotientAndRemainder(dividingBy: 12)
        return (months < 0 ? "-P" : "P") + (years > 0 ? "\(years)Y" : "") + (rest > 0 ? "\(rest)M" : "")
    }
}
