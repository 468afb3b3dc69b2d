/// Days and time (DMN 1.5, 10.3.2.3.7): a length of elapsed time.
public struct FeelDayTimeDuration: Hashable, Comparable, Sendable {
    /// Signed. Far more than the span of `Day.years` fits; what does not is nil.
    public let nanoseconds: Int128

    public static let zero = FeelDayTimeDuration(nanoseconds: 0)

    public init(nanoseconds: Int128) { self.nanoseconds = nanoseconds }
    public init(seconds: Int) { nanoseconds = Int128(seconds) * 1_000_000_000 }

    public static func < (left: FeelDayTimeDuration, right: FeelDayTimeDuration) -> Bool { left.nanoseconds < right.nanoseconds }

    /// Parts, each with the duration's sign: those of `-P1DT2H` are -1, -2, 0 and 0.
    public var days: Int128 { nanoseconds / FeelTime.nanosecondsPerDay }
    public var hours: Int { Int(nanoseconds / 3_600_000_000_000 % 24) }
    public var minutes: Int { Int(nanoseconds / 60_000_000_000 % 60) }
    /// With their fraction.
    public var seconds: FeelDecimal { FeelDecimal(nanoseconds: nanoseconds % 60_000_000_000) }
    public var wholeSeconds: Int { Int(nanoseconds / 1_000_000_000 % 60) }
    /// Of the second.
    public var nanosecond: Int { Int(nanoseconds % 1_000_000_000) }

    /// Nil where the result is too great.
    public var negated: FeelDayTimeDuration? { FeelDayTimeDuration(checked: Int128(0).subtractingReportingOverflow(nanoseconds)) }
    public var absolute: FeelDayTimeDuration? { nanoseconds < 0 ? negated : self }

    public func adding(_ other: FeelDayTimeDuration) -> FeelDayTimeDuration? {
        FeelDayTimeDuration(checked: nanoseconds.addingReportingOverflow(other.nanoseconds))
    }

    public func subtracting(_ other: FeelDayTimeDuration) -> FeelDayTimeDuration? {
        FeelDayTimeDuration(checked: nanoseconds.subtractingReportingOverflow(other.nanoseconds))
    }

    /// To the nearest nanosecond, half to even; nil where the result is too great.
    public func multiplied(by factor: FeelDecimal) -> FeelDayTimeDuration? {
        let product = FeelDecimal(coefficient: nanoseconds, exponent: 0).flatMap { $0 * factor }
        return product.flatMap { Int128(rounding: $0) }.map { FeelDayTimeDuration(nanoseconds: $0) }
    }

    /// To the nearest nanosecond, half to even; nil where the result is too great, and for division by zero.
    public func divided(by divisor: FeelDecimal) -> FeelDayTimeDuration? {
        guard divisor != .zero else { return nil }
        let quotient = FeelDecimal(coefficient: nanoseconds, exponent: 0).flatMap { $0 / divisor }
        return quotient.flatMap { Int128(rounding: $0) }.map { FeelDayTimeDuration(nanoseconds: $0) }
    }

    /// How many times `divisor`; nil for division by zero.
    public func divided(by divisor: FeelDayTimeDuration) -> FeelDecimal? {
        guard divisor.nanoseconds != 0, let left = FeelDecimal(coefficient: nanoseconds, exponent: 0),
            let right = FeelDecimal(coefficient: divisor.nanoseconds, exponent: 0)
        else { return nil }
        return left / right
    }

    private init?(checked result: (partialValue: Int128, overflow: Bool)) {
        if result.overflow { return nil }
        nanoseconds = result.partialValue
    }
}

extension FeelDayTimeDuration: CustomStringConvertible {
    /// `P1DT2H3M4.5S`, `-PT0.999S`; parts in this order, each at most once, at least one, none after a `T` without one.
    public init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        let isNegative = scanner.skip("-")
        guard scanner.skip("P") else { return nil }
        var total: Int128 = 0
        var allowed: [(letter: Unicode.Scalar, unit: Int128)] = [("D", FeelTime.nanosecondsPerDay)]
        var isInTime = false
        var isComplete = false
        while !scanner.isAtEnd {
            if !isInTime, scanner.skip("T") {
                allowed = [("H", 3_600_000_000_000), ("M", 60_000_000_000), ("S", 1_000_000_000)]
                (isInTime, isComplete) = (true, false)
            }
            guard let count = TextScanner.value(scanner.run(), as: Int128.self) else { return nil }
            let hasFraction = scanner.next == UInt8(ascii: ".")
            guard let fraction = scanner.fraction(), let index = allowed.firstIndex(where: { scanner.skip($0.letter) }) else { return nil }
            if hasFraction, allowed[index].letter != "S" { return nil }
            let (amount, isTooGreat) = count.multipliedReportingOverflow(by: allowed[index].unit)
            let (sum, overflow) = total.addingReportingOverflow(amount)
            let (exact, isTooMuch) = sum.addingReportingOverflow(Int128(fraction))
            if isTooGreat || overflow || isTooMuch { return nil }
            total = exact
            allowed.removeFirst(index + 1)
            isComplete = true
        }
        guard isComplete else { return nil }
        nanoseconds = isNegative ? -total : total
    }

    /// As FEEL's `string()` writes it: `P1DT2H`, `PT0S`.
    public var description: String {
        guard nanoseconds != 0 else { return "PT0S" }
        let size = nanoseconds.magnitude
        var text = nanoseconds < 0 ? "-P" : "P"
        let (days, rest) = size.quotientAndRemainder(dividingBy: UInt128(FeelTime.nanosecondsPerDay))
        if days > 0 { text += "\(days)D" }
        guard rest > 0 else { return text }
        text += "T"
        let (seconds, fraction) = rest.quotientAndRemainder(dividingBy: 1_000_000_000)
        if seconds / 3600 > 0 { text += "\(seconds / 3600)H" }
        if seconds / 60 % 60 > 0 { text += "\(seconds / 60 % 60)M" }
        if seconds % 60 > 0 || fraction > 0 { text += "\(seconds % 60)\(fractionText(nanoseconds: fraction))S" }
        return text
    }
}
