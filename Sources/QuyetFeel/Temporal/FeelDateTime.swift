import QuyetTime

/// A date and time (DMN 1.5, 10.3.2.3.5), as written: a time that a region's clocks skip or show twice stays as it is, and `instant`
/// tells which moment it means.
public struct FeelDateTime: Hashable, Sendable {
    public let day: Day
    public let time: FeelTime

    /// `date and time(date, time)`.
    public init(day: Day, time: FeelTime) {
        self.day = day
        self.time = time
    }

    /// What a date is among dates with times: its midnight in UTC (`time(date)`, `date - date and time`).
    public init(midnightUTC day: Day) { self.init(day: day, time: FeelTime(wrapping: 0, zone: .utc)) }

    /// The moment, in nanoseconds since 1970-01-01T00:00:00Z, as the clocks of a zone show it; nil outside `Day.years`.
    public init?(instant: Int128, zone: FeelZone) {
        let (second, _) = floorDivision(instant, 1_000_000_000)
        guard let exact = Int(exactly: second), Day.numbers.contains(exact / 86_400) else { return nil }
        self.init(local: instant + Int128(zone.offset(at: exact)) * 1_000_000_000, zone: zone)
    }

    /// Nanoseconds since 1970-01-01T00:00 there.
    private init?(local: Int128, zone: FeelZone?) {
        guard let day = Day(checked: floorDivision(local, FeelTime.nanosecondsPerDay).quotient) else { return nil }
        self.init(day: day, time: FeelTime(wrapping: local, zone: zone))
    }

    /// Nanoseconds since 1970-01-01T00:00 there.
    private var local: Int128 { Int128(day.number) * FeelTime.nanosecondsPerDay + Int128(time.nanosecondOfDay) }

    /// Seconds east of Greenwich, nil for local times. In a gap the offset before it, in an overlap the earlier one.
    private var offset: Int? {
        time.zone?.offset(atLocal: day.number * 86_400 + Int(time.nanosecondOfDay / FeelTime.nanosecondsPerSecond))
    }

    /// Nanoseconds since 1970-01-01T00:00:00Z; nil for local times.
    public var instant: Int128? { offset.map { local - Int128($0) * 1_000_000_000 } }

    /// FEEL's `time offset`; a region's at that time.
    public var timeOffset: FeelDayTimeDuration? { offset.map { FeelDayTimeDuration(seconds: $0) } }
    /// FEEL's `timezone`: the region's name.
    public var timezone: String? { time.timezone }

    /// The same moment in UTC; nil for local times, and outside `Day.years`.
    public var inUTC: FeelDateTime? { instant.flatMap { FeelDateTime(instant: $0, zone: .utc) } }

    /// `self + duration`, by elapsed time: one day may change the hour a region's clocks show. Nil outside `Day.years`.
    public func adding(_ duration: FeelDayTimeDuration) -> FeelDateTime? {
        let (sum, overflow) = (instant ?? local).addingReportingOverflow(duration.nanoseconds)
        if overflow { return nil }
        return time.zone.map { FeelDateTime(instant: sum, zone: $0) } ?? FeelDateTime(local: sum, zone: nil)
    }

    public func subtracting(_ duration: FeelDayTimeDuration) -> FeelDateTime? { duration.negated.flatMap { adding($0) } }

    /// `self + duration`, by the calendar: the clock shows the same time. Nil outside `Day.years`.
    public func adding(_ duration: FeelYearMonthDuration) -> FeelDateTime? {
        day.adding(duration).map { FeelDateTime(day: $0, time: time) }
    }

    public func subtracting(_ duration: FeelYearMonthDuration) -> FeelDateTime? { duration.negated.flatMap { adding($0) } }

    /// `self - other`, elapsed time; nil if one is local and the other not.
    public func duration(since other: FeelDateTime) -> FeelDayTimeDuration? {
        switch (instant, other.instant) {
        case (let left?, let right?): FeelDayTimeDuration(nanoseconds: left - right)
        case (nil, nil): FeelDayTimeDuration(nanoseconds: local - other.local)
        default: nil
        }
    }

    /// FEEL's `=`: the same whole second, both local or both not. Strict identity (FEEL's `is`) is Swift's `==`.
    public func isEqual(to other: FeelDateTime) -> Bool { compare(other) == 0 }

    /// FEEL's `<`; nil if one is local and the other not. Fractions of a second do not count, as they do not for `isEqual`.
    public func isLess(than other: FeelDateTime) -> Bool? { compare(other).map { $0 < 0 } }

    /// Negative, zero or positive.
    func compare(_ other: FeelDateTime) -> Int? {
        guard (time.zone == nil) == (other.time.zone == nil) else { return nil }
        let left = floorDivision(instant ?? local, 1_000_000_000).quotient
        let right = floorDivision(other.instant ?? other.local, 1_000_000_000).quotient
        return Int((left - right).signum())
    }

    /// `years and months duration(self, end)`: of the dates as written; times and zones do not count.
    public func yearsAndMonths(until end: FeelDateTime) -> FeelYearMonthDuration { day.yearsAndMonths(until: end.day) }
}

extension FeelDateTime: CustomStringConvertible {
    /// `2017-12-31T11:22:33`, a zone may follow; `24:00:00` is the next day's midnight. A date alone is its local midnight.
    public init?(_ text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let day = Day(&scanner) else { return nil }
        if scanner.isAtEnd {
            self.init(day: day, time: .midnight)
            return
        }
        guard scanner.skip("T"), let (days, time) = FeelTime.read(&scanner), scanner.isAtEnd,
            let later = Day(checked: day.number + days)
        else { return nil }
        self.init(day: later, time: time)
    }

    /// As FEEL's `string()` writes it.
    public var description: String { "\(day.feelText)T\(time)" }
}
