/// A day, counted from 1970-01-01 (the proleptic Gregorian calendar).
struct Day: Comparable, Hashable {
    let number: Int

    init(number: Int) { self.number = number }

    init(_ year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// `2026-05-15`.
    init?(iso: Substring) {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(parts[0], parts[1], parts[2])
    }

    var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    var year: Int { civil.year }

    /// 0 is Monday.
    var weekday: Int { (number + 3) % 7 }

    /// This day or the first one after it on which offices issue papers (no weekends).
    var issuable: Day { weekday < 5 ? self : self + (7 - weekday) }

    /// `15/05/2026`.
    var vietnamese: String {
        let (year, month, day) = civil
        return "\(two(day))/\(two(month))/\(year)"
    }

    var iso: String {
        let (year, month, day) = civil
        return "\(year)-\(two(month))-\(two(day))"
    }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
}

/// A number with a zero before it where it has one digit.
func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A number with zeros before it, `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The working calendar: 08:00–12:00 and 13:30–17:30, Monday to Friday, without holidays, with Saturdays made up for.
struct WorkingCalendar {
    let holidays: Set<Day>
    let makeUp: Set<Day>

    func isWorking(_ day: Day) -> Bool { makeUp.contains(day) || (day.weekday < 5 && !holidays.contains(day)) }

    /// This day or the next one that is worked.
    func working(_ day: Day) -> Day {
        var day = day
        while !isWorking(day) { day = day + 1 }
        return day
    }

    /// The day `count` working days after a working day.
    func after(_ day: Day, _ count: Int) -> Day {
        var day = day
        for _ in 0..<count { day = working(day + 1) }
        return day
    }
}
