/// A time of day (DMN 1.5, 10.3.2.3.4): local, at a fixed distance from UTC, or in a region.
public struct FeelTime: Hashable, Sendable {
    /// Since local midnight, less than a day.
    public let nanosecondOfDay: Int64
    /// Nil: local, not said where.
    public let zone: FeelZone?

    static let nanosecondsPerSecond: Int64 = 1_000_000_000
    static let nanosecondsPerDay: Int128 = 86_400_000_000_000

    public static let midnight = FeelTime(wrapping: 0, zone: nil)

    /// Nil unless 0 ≤ `nanosecondOfDay` < 24 h.
    public init?(nanosecondOfDay: Int64, zone: FeelZone?) {
        guard nanosecondOfDay >= 0, nanosecondOfDay < FeelTime.nanosecondsPerDay else { return nil }
        self.nanosecondOfDay = nanosecondOfDay
        self.zone = zone
    }

    /// Any number of nanoseconds, less whole days.
    init(wrapping nanoseconds: Int128, zone: FeelZone?) {
        nanosecondOfDay = Int64(floorDivision(nanoseconds, FeelTime.nanosecondsPerDay).remainder)
        self.zone = zone
    }

    /// `time(hour, minute, second, offset)`: nil if a part is out of range. Of the fraction of a second nine digits count.
    public init?(hour: Int, minute: Int, second: FeelDecimal, zone: FeelZone?) {
        guard (0...23).contains(hour), (0...59).contains(minute), let nanoseconds = Int128(nanosecondsIn: second), nanoseconds >= 0,
            nanoseconds < 60_000_000_000
        else { return nil }
        self.init(wrapping: Int128(hour * 3600 + minute * 60) * 1_000_000_000 + nanoseconds, zone: zone)
    }

    private var secondOfDay: Int64 { nanosecondOfDay / FeelTime.nanosecondsPerSecond }
    public var hour: Int { Int(secondOfDay / 3600) }
    public var minute: Int { Int(secondOfDay / 60 % 60) }
    public var wholeSecond: Int { Int(secondOfDay % 60) }
    /// Of the second, 0 to 999 999 999.
    public var nanosecond: Int { Int(nanosecondOfDay % FeelTime.nanosecondsPerSecond) }
    /// With its fraction.
    public var second: FeelDecimal { FeelDecimal(nanoseconds: Int128(nanosecondOfDay % 60_000_000_000)) }

    /// FEEL's `time offset`: nil for local times and for regions whose offset depends on the date.
    public var timeOffset: FeelDayTimeDuration? { zone?.constantOffset.map { FeelDayTimeDuration(seconds: Int($0)) } }
    /// FEEL's `timezone`: the region's name.
    public var timezone: String? {
        if case .region(let region) = zone { region.id } else { nil }
    }

    /// `self + duration`; days do not count.
    public func adding(_ duration: FeelDayTimeDuration) -> FeelTime {
        FeelTime(wrapping: duration.nanoseconds % FeelTime.nanosecondsPerDay + Int128(nanosecondOfDay), zone: zone)
    }

    public func subtracting(_ duration: FeelDayTimeDuration) -> FeelTime {
        FeelTime(wrapping: Int128(nanosecondOfDay) - duration.nanoseconds % FeelTime.nanosecondsPerDay, zone: zone)
    }

    /// `self - other`, nil if one is local and the other not, or if they lie in different regions whose clocks change.
    public func duration(since other: FeelTime) -> FeelDayTimeDuration? {
        let difference = Int128(nanosecondOfDay) - Int128(other.nanosecondOfDay)
        if zone == other.zone { return FeelDayTimeDuration(nanoseconds: difference) }
        guard let offset = zone?.constantOffset, let otherOffset = other.zone?.constantOffset else { return nil }
        return FeelDayTimeDuration(nanoseconds: difference - Int128(offset - otherOffset) * 1_000_000_000)
    }

    /// FEEL's `=`: the same whole second of the day in UTC, both local, or both in one region. Never nil: a local time is no time
    /// elsewhere. Strict identity (FEEL's `is`) is Swift's `==`.
    public func isEqual(to other: FeelTime) -> Bool { compare(other) == 0 }

    /// FEEL's `<`; nil where `duration(since:)` is. Fractions of a second do not count, as they do not for `isEqual`.
    public func isLess(than other: FeelTime) -> Bool? { compare(other).map { $0 < 0 } }

    /// Negative, zero or positive.
    func compare(_ other: FeelTime) -> Int? {
        if zone == other.zone { return Int((secondOfDay - other.secondOfDay).signum()) }
        guard let offset = zone?.constantOffset, let otherOffset = other.zone?.constantOffset else { return nil }
        return Int((secondOfDay - Int64(offset) - other.secondOfDay + Int64(otherOffset)).signum())
    }
}
