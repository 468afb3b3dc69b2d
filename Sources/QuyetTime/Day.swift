/// A calendar day of the proleptic Gregorian calendar, without a time zone.
///
/// Unit: whole days since 1970-01-01. All arithmetic is exact and reads no clock, locale or zone of the machine.
public struct Day: Hashable, Comparable, Sendable {
    public let number: Int

    public init(number: Int) { self.number = number }

    /// The day named by year, month and day of month, or nil if the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard Day.years.contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else {
            return nil
        }
        // Days from the civil date, by eras of 400 years (H. Hinnant, "chrono-compatible low-level date algorithms").
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    /// The day `days` later; at the ends of the calendar's range it stays there.
    public static func + (day: Day, days: Int) -> Day { Day(number: min(max(day.number + min(max(days, -span), span), -span), span)) }
    public static func - (left: Day, right: Day) -> Int { left.number - right.number }

    /// The years a day may lie in (XML Schema 1.1 and FEEL: nine digits); those that documents can name are `documentYears`.
    public static let years = -999_999_999...999_999_999
    /// The years that a document can name.
    public static let documentYears = 1...9999
    /// No day of `years` is further from 1970-01-01, in days.
    private static let span = 365_300_000_000

    /// Later than every day that a document can name; stands for "no end".
    public static let distantFuture = Day(number: 2_932_897)  // 10000-01-01
    /// Earlier than every day that a document can name; stands for "no beginning".
    public static let distantPast = Day(number: -719_163)  // before 0001-01-02

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month and day of month.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }

    /// Day of the week, 1 = Monday … 7 = Sunday (ISO 8601).
    public var weekday: Int { (number + 3) %% 7 + 1 }

    /// The day `months` later; the last day of the month where that month is shorter (Civil Code 2015, Article 147).
    public func adding(months: Int) -> Day {
        let (year, month, day) = components
        let index = year * 12 + month - 1 + months
        let newMonth = index %% 12 + 1
        let newYear = (index - newMonth + 1) / 12
        return Day(year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear))) ?? .distantFuture
    }
}

infix operator %% : MultiplicationPrecedence

/// Remainder that is never negative for a positive divisor.
func %% (left: Int, right: Int) -> Int {
    let remainder = left % right
    return remainder < 0 ? remainder + right : remainder
}
