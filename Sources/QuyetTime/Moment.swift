/// A wall-clock moment in Việt Nam (UTC+7, no daylight saving), to the minute.
///
/// Unit: minutes since 1970-01-01 00:00 local time.
public struct Moment: Hashable, Comparable, Sendable {
    public let minutes: Int64

    public init(minutes: Int64) { self.minutes = minutes }

    public init(_ day: Day, minuteOfDay: Int) { minutes = Int64(day.number) * 1440 + Int64(minuteOfDay) }

    public var day: Day { Day(number: Int((minutes - Int64(minuteOfDay)) / 1440)) }
    public var minuteOfDay: Int { Int(minutes) %% 1440 }

    public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }

    /// `04/05/2026 08:30`.
    public var vietnamese: String { "\(day.vietnamese) \(clock)" }
    /// `4 May 2026 08:30`.
    public var english: String { "\(day.english) \(clock)" }
    /// `2026-05-04T08:30`.
    public var iso: String { "\(day.iso)T\(clock)" }
    /// `08:30`.
    public var clock: String { Moment.clock(minuteOfDay) }

    public static func clock(_ minuteOfDay: Int) -> String { "\(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2))" }

    /// Reads `15:00`, giving minutes after midnight.
    public static func minuteOfDay(parsing text: some StringProtocol) -> Int? {
        let parts = Array(text.utf8).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, parts[0].count <= 2, let hour = digits(parts[0]), let minute = digits(parts[1]),
            hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// Reads `04/05/2026 08:30`, `2026-05-04 08:30`, or the same with `T` between.
    public init?(parsing text: some StringProtocol) {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
        guard parts.count == 2, let day = Day(parsing: parts[0]), let minute = Moment.minuteOfDay(parsing: parts[1]) else { return nil }
        self.init(day, minuteOfDay: minute)
    }
}
