/// Whole working days.
extension WorkingCalendar {
    /// Most working days that `day(after:workingDaysFrom:)` adds: over 3,800 years.
    public static let mostWorkingDays = 1_000_000

    /// Working days after `start` up to and including `end`; negative when `end` is before `start`.
    public func workingDays(after start: Day, through end: Day) -> Int {
        if end < start { return -workingDays(after: end, through: start) }
        let inside = { (day: Day) in start < day && day <= end }
        // Days of the week first, then what the calendar changes.
        let (weeks, rest) = (end - start).quotientAndRemainder(dividingBy: 7)
        var count = weeks * 5
        for offset in 0..<rest where (end + -offset).weekday <= 5 { count += 1 }
        count -= holidays.count { inside($0) && $0.weekday <= 5 && !isWorkingDay($0) }
        count += workedWeekends.count { inside($0) && $0.weekday > 5 }
        return count
    }

    /// The day on which the last of `count` working days after `start` falls, or before it for a negative count; `start` itself for 0. Nil
    /// beyond `mostWorkingDays`.
    ///
    /// After `knownUntil` holidays are not known: the day is an estimate.
    public func day(after count: Int, workingDaysFrom start: Day) -> Day? {
        guard abs(count) <= WorkingCalendar.mostWorkingDays, start > WorkingCalendar.earliest, start < WorkingCalendar.latest else {
            return nil
        }
        if count == 0 { return start }
        let step = count < 0 ? -1 : 1
        // The distance at which so many working days have passed, found by halving: there are five in every week but for holidays.
        var (low, high) = (0, abs(count) * 2 + 14 + holidays.count * 2)
        while low < high {
            let middle = (low + high) / 2
            if passed(from: start, middle * step) < abs(count) { low = middle + 1 } else { high = middle }
        }
        return start + low * step
    }

    /// Working days on the way over so many days, the first not counted and the last counted.
    private func passed(from start: Day, _ distance: Int) -> Int {
        let end = start + distance
        if distance >= 0 { return workingDays(after: start, through: end) }
        return workingDays(after: end + -1, through: start + -1)
    }

    private static let earliest = Day.distantPast
    private static let latest = Day.distantFuture
}
