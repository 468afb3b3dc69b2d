/// A length of time as a decision states it, with its unit kept: `1,5 giờ`, `5 ngày làm việc`, `30 ngày`, `2 tháng`, `trong ngày`.
public enum TimeSpan: Hashable, Sendable {
    /// Working time, in minutes; a working day is 8 working hours (language.md, "Dates").
    case working(minutes: Int)
    /// Calendar days.
    case days(Int)
    case months(Int)
    /// Within the working day of reception.
    case sameDay
    /// Outside every sum ("giờ hành chính").
    case uncounted

    public static let minutesPerWorkingDay = 480

    /// Working minutes, where the span is stated in working time; nil for calendar spans. `uncounted` counts nothing.
    public var workingMinutes: Int? {
        switch self {
        case .working(let minutes): minutes
        case .uncounted: 0
        case .sameDay: TimeSpan.minutesPerWorkingDay
        case .days, .months: nil
        }
    }
}
