/// Which days are worked, and at which hours: what turns a limit in working time into a due date.
public struct WorkingCalendar: Hashable, Sendable {
    /// Ascending half-open intervals in minutes after midnight, for example `[480, 720)` and `[810, 1050)`.
    public let officeHours: [Range<Int>]
    /// Days off that are not Saturdays or Sundays by the week alone. Sorted.
    public let holidays: [Day]
    /// Saturdays and Sundays that are worked in exchange. Sorted.
    public let workedWeekends: [Day]
    /// Last day for which the holidays are known; a due date after it is an estimate.
    public let knownUntil: Day

    public static let usualHours = [480..<720, 810..<1050]

    public init(officeHours: [Range<Int>] = usualHours, holidays: [Day], workedWeekends: [Day], knownUntil: Day) {
        self.officeHours = officeHours.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        self.holidays = Set(holidays).sorted()
        self.workedWeekends = Set(workedWeekends).sorted()
        self.knownUntil = knownUntil
    }

    public func isWorkingDay(_ day: Day) -> Bool {
        if WorkingCalendar.holds(workedWeekends, day) { return true }
        return day.weekday <= 5 && !WorkingCalendar.holds(holidays, day)
    }

    private static func holds(_ days: [Day], _ day: Day) -> Bool {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low < days.count && days[low] == day
    }

    /// The longest stretch that is searched for working time: a calendar without any is answered with nil.
    static let longestSearch = 40_000

    /// The earliest moment at which `minutes` of working time have passed since `start`; nil when the calendar has none to give.
    public func moment(after minutes: Int, workingMinutesFrom start: Moment) -> Moment? {
        guard minutes > 0 else { return start }
        var left = minutes
        var day = start.day
        var from = start.minuteOfDay
        var idle = 0
        while idle < WorkingCalendar.longestSearch {
            idle += 1
            if isWorkingDay(day) {
                for hours in officeHours where hours.upperBound > from {
                    let begin = max(from, hours.lowerBound)
                    let available = hours.upperBound - begin
                    if left <= available { return Moment(day, minuteOfDay: begin + left) }
                    left -= available
                    idle = 0
                }
            }
            day = day + 1
            from = 0
        }
        return nil
    }

    /// Working minutes in `[start, end)`; 0 when `end` is not after `start`.
    public func workingMinutes(from start: Moment, to end: Moment) -> Int {
        guard start < end else { return 0 }
        var total = 0
        var day = start.day
        while day <= end.day {
            if isWorkingDay(day) {
                let low = day == start.day ? start.minuteOfDay : 0
                let high = day == end.day ? end.minuteOfDay : 1440
                for hours in officeHours { total += max(0, min(high, hours.upperBound) - max(low, hours.lowerBound)) }
            }
            day = day + 1
        }
        return total
    }
}
