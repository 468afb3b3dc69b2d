import QuyetTime

/// FEEL's dates (DMN 1.5, 10.3.2.3.7) are the project's days.
extension Day {
    /// `2017-01-01`, `-2017-12-31`: a year of four to nine digits, more than four only without leading zero. No zone may follow.
    public init?(feel text: some StringProtocol) {
        var scanner = TextScanner(text)
        guard let day = Day(&scanner), scanner.isAtEnd else { return nil }
        self = day
    }

    init?(_ scanner: inout TextScanner) {
        let isNegative = scanner.skip("-")
        let digits = scanner.run()
        guard (4...9).contains(digits.count), digits.count == 4 || digits.first != 48, let year = TextScanner.value(digits, as: Int.self),
            scanner.skip("-"), let month = scanner.two(upTo: 12), scanner.skip("-"), let day = scanner.two(upTo: 31)
        else { return nil }
        self.init(year: isNegative ? -year : year, month: month, day: day)
    }

    /// The day of a number of days since 1970-01-01, nil outside `Day.years`.
    init?(checked number: some BinaryInteger) {
        guard let number = Int(exactly: number), Day.numbers.contains(number) else { return nil }
        self.init(number: number)
    }

    /// -999999999-01-01 to 999999999-12-31, in days since 1970-01-01.
    static let numbers = -365_243_219_162...365_241_780_471

    /// As FEEL's `string()` writes it.
    public var feelText: String {
        let (year, month, day) = components
        return "\(year < 0 ? "-" : "")\(zeroPadded(year.magnitude, 4))-\(zeroPadded(month, 2))-\(zeroPadded(day, 2))"
    }

    /// 1 to 366.
    public var dayOfYear: Int { number - Day.start(ofYear: year) + 1 }

    /// `Monday` … `Sunday`.
    public var feelDayOfWeek: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
    }

    /// `January` … `December`.
    public var feelMonthOfYear: String {
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ][month - 1]
    }

    /// 1 to 53 (ISO 8601: the week of the year's first Thursday is the first, weeks begin on Monday).
    public var weekOfYear: Int {
        let thursday = Day(number: number + 4 - weekday)
        return (thursday.number - Day.start(ofYear: thursday.year)) / 7 + 1
    }

    /// Days since 1970-01-01 of January 1, also one year beyond the calendar's ends, where a week may reach.
    private static func start(ofYear year: Int) -> Int {
        let before = year - 1
        return before * 365 + floorDivision(before, 4).quotient - floorDivision(before, 100).quotient + floorDivision(before, 400).quotient
            - 719_162
    }

    /// The day so many months later, the month's last where that is shorter; nil outside `Day.years`.
    public func adding(_ duration: FeelYearMonthDuration) -> Day? {
        let (year, month, day) = components
        let (index, overflow) = duration.months.addingReportingOverflow(Int64(year * 12 + month - 1))
        guard !overflow else { return nil }
        let (newYear, newMonth) = floorDivision(index, 12)
        guard let exact = Int(exactly: newYear), Day.years.contains(exact) else { return nil }
        return Day(year: exact, month: Int(newMonth) + 1, day: Swift.min(day, Day.length(ofMonth: Int(newMonth) + 1, year: exact)))
    }

    public func subtracting(_ duration: FeelYearMonthDuration) -> Day? { duration.negated.flatMap { adding($0) } }

    /// The day in which the time lies that is `duration` after this day's beginning; nil outside `Day.years`.
    public func adding(_ duration: FeelDayTimeDuration) -> Day? {
        let (days, _) = floorDivision(duration.nanoseconds, FeelTime.nanosecondsPerDay)
        let (sum, overflow) = days.addingReportingOverflow(Int128(number))
        return overflow ? nil : Day(checked: sum)
    }

    public func subtracting(_ duration: FeelDayTimeDuration) -> Day? { duration.negated.flatMap { adding($0) } }

    /// `self - other`.
    public func duration(since other: Day) -> FeelDayTimeDuration {
        FeelDayTimeDuration(nanoseconds: Int128(number - other.number) * FeelTime.nanosecondsPerDay)
    }

    /// `years and months duration(self, end)`: whole months, towards zero.
    public func yearsAndMonths(until end: Day) -> FeelYearMonthDuration {
        let (from, to) = (components, end.components)
        var months = (to.year - from.year) * 12 + to.month - from.month
        if months > 0, to.day < from.day { months -= 1 }
        if months < 0, to.day > from.day { months += 1 }
        return FeelYearMonthDuration(months: Int64(months))
    }
}
