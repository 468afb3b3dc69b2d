import QuyetTime

/// Where days lie on a drawing, in tenths of a unit: whole numbers, so that every machine writes the same bytes.
struct TimelineScale {
    let days: DayInterval
    let left: Int
    let right: Int

    /// Most years that are drawn.
    private static let mostYears = 400

    /// Spans the horizon; an end that it leaves open is where the last segment begins or ends, and a year more.
    init(_ timeline: CompetenceTimeline, left: Int, right: Int) {
        let ends = timeline.bands.flatMap(\.segments).flatMap { [$0.days.from, $0.days.to] }.filter {
            $0 > .distantPast && $0 < .distantFuture
        }
        let horizon = timeline.horizon
        let from = horizon.from > .distantPast ? horizon.from : (ends.min() ?? Day(number: 20_000)).adding(months: -12)
        let to = horizon.to < .distantFuture ? horizon.to : (ends.max() ?? from).adding(months: 12)
        days = DayInterval(from, min(max(to, from + 1), from.adding(months: 12 * TimelineScale.mostYears)))
        self.left = left
        self.right = right
    }

    func x(_ day: Day) -> Int {
        let inside = min(max(day, days.from), days.to)
        return left + (inside - days.from) * (right - left) / (days.to - days.from)
    }

    /// Parts of the time between firsts of months, `months` apart from a January on.
    func parts(months: Int) -> [DayInterval] {
        var result: [DayInterval] = []
        guard var start = Day(year: days.from.year, month: (days.from.month - 1) / months * months + 1, day: 1) else { return [] }
        if months > 12 { start = Day(year: days.from.year - days.from.year % (months / 12), month: 1, day: 1) ?? start }
        while start < days.to {
            let next = start.adding(months: months)
            result.append(DayInterval(max(start, days.from), min(next, days.to)))
            start = next
        }
        return result
    }

    /// Tenths of a unit that a month takes.
    var month: Int { (right - left) * 30 / max(30, days.to - days.from) }

    /// Months between two marks below the years: months, quarters, or none where they would stand too close.
    var marks: Int? { month >= 170 ? 1 : month >= 90 ? 3 : nil }

    /// Years between two labels.
    var years: Int {
        var step = 1
        while month * 12 * step < 380 { step *= step == 2 || step == 20 || step == 200 ? 5 : 2 }
        return step == 4 || step == 40 ? step * 5 / 2 : step
    }
}
