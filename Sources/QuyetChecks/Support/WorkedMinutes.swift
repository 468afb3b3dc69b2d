import QuyetTime

/// Working time added up day by day, so that what lies between two moments is told at once.
struct WorkedMinutes: Sendable {
    private let first: Day
    /// By day, the working minutes before it; one more at the end.
    private let before: [Int]
    private let isWorked: [Bool]
    private let calendar: WorkingCalendar

    /// Days after the horizon that are added up too; what ends later is told by the calendar itself.
    private static let beyond = 800

    init(_ calendar: WorkingCalendar, _ horizon: DayInterval) {
        self.calendar = calendar
        first = horizon.from
        let daily = calendar.officeHours.reduce(0) { $0 + $1.count }
        var (sum, before, isWorked) = (0, [0], [Bool]())
        let count = horizon.isEmpty || horizon.to >= .distantFuture ? 0 : horizon.to - horizon.from + Self.beyond
        before.reserveCapacity(count + 1)
        for offset in 0..<max(0, count) {
            isWorked.append(calendar.isWorkingDay(horizon.from + offset))
            if isWorked[offset] { sum += daily }
            before.append(sum)
        }
        self.before = before
        self.isWorked = isWorked
    }

    /// The least working time between a time of a day and the same time so many days later; nil where it is not added up.
    func least(from day: Day, days: Int, at times: [Int]) -> Int? {
        guard day >= first, days < isWorked.count, day - first + days < isWorked.count else { return nil }
        let (start, end) = (day - first, day - first + days)
        let whole = before[end] - before[start]
        guard isWorked[start] != isWorked[end] else { return whole }
        return times.map { time in
            let part = calendar.officeHours.reduce(0) { $0 + max(0, min(time, $1.upperBound) - $1.lowerBound) }
            return whole + (isWorked[end] ? part : -part)
        }.min()
    }
}
