import QuyetMachine
import QuyetTime
import QuyetVerification

/// How long the longest way of a machine takes on the calendar, from any moment on which a dossier is submitted.
struct CalendarDuration {
    /// What is added one after the other: working minutes or calendar days.
    private enum Part {
        case working(Int)
        case days(Int)
    }

    private let parts: [Part]
    /// Working minutes, of each calendar day a working day's.
    private let most: Int
    /// Whether every step that counts is in working time.
    let isWorking: Bool
    /// Whether all that counts is in one unit: then the way that is longest on one day is so on every day.
    let isUniform: Bool
    /// Whether the parts follow each other: they do not in parallel branches of different units.
    let isSum: Bool

    init(_ machine: Machine, _ time: WorkingTime) {
        var (hasWorking, hasDays) = (false, false)
        for step in machine.steps where step.clock == .run {
            switch step.allotment {
            case .days(let days)?: hasDays = hasDays || days > 0
            case .months?: hasDays = true
            case let span?: hasWorking = hasWorking || (span.workingMinutes ?? 0) > 0
            case nil: break
            }
        }
        most = time.longest
        isWorking = !hasDays
        isUniform = !(hasDays && hasWorking)
        isSum = isUniform || !machine.transitions.contains { $0.label == .silent && $0.to.count > 1 }
        if isUniform {
            parts = [hasDays ? .days(time.longest / TimeSpan.minutesPerWorkingDay) : .working(time.longest)]
        } else {
            // Only what the clock shows at the end counts: what came before a reset does not.
            var parts: [Part] = []
            for transition in time.path {
                guard let step = machine.step(transition).map({ machine.steps[$0] }) else { continue }
                switch (step.clock, step.allotment) {
                case (.reset, _): parts = []
                case (.run, .days(let days)?): parts.append(.days(days))
                case (.run, .months(let months)?): parts.append(.days(months * 31))
                case (.run, let span?): parts.append(.working(span.workingMinutes ?? 0))
                default: continue
                }
            }
            self.parts = parts
        }
    }

    /// When it is done; nil beyond what the calendar can tell.
    private func done(_ submitted: Moment, _ calendar: WorkingCalendar) -> Moment? {
        var moment = submitted
        for part in parts {
            switch part {
            case .working(let minutes):
                guard let after = calendar.moment(after: minutes, workingMinutesFrom: moment) else { return nil }
                moment = after
            case .days(let days):
                guard days < Day.distantFuture - moment.day else { return nil }
                moment = Moment(moment.day + days, minuteOfDay: moment.minuteOfDay)
            }
        }
        return moment
    }

    private func due(_ limit: TimeSpan, _ submitted: Moment, _ calendar: WorkingCalendar) -> Moment? {
        switch limit {
        case .working(let minutes): return calendar.moment(after: minutes, workingMinutesFrom: submitted)
        case .days(let days):
            guard days < Day.distantFuture - submitted.day else { return nil }
            return Moment(submitted.day + days, minuteOfDay: submitted.minuteOfDay)
        case .months(let months):
            guard months <= 120_000 else { return nil }
            let day = submitted.day.adding(months: months)
            return day < .distantFuture ? Moment(day, minuteOfDay: submitted.minuteOfDay) : nil
        case .sameDay: return calendar.moment(after: TimeSpan.minutesPerWorkingDay, workingMinutesFrom: submitted)
        case .uncounted: return nil
        }
    }

    /// The first moment on which a dossier is submitted that is done later than its limit allows.
    ///
    /// What changes within a day are openings, whole hours, and the last minute before a closing.
    func firstLate(_ limit: TimeSpan, _ calendar: WorkingCalendar, _ worked: WorkedMinutes, on days: DaySet) -> (Moment, Moment, Moment)? {
        let times = Set(
            calendar.officeHours.flatMap { hours in [hours.lowerBound, hours.upperBound - 1] + Array(hours).filter { $0 % 60 == 0 } }
        ).sorted()
        // Only days are counted: every hour is alike.
        var isDaily = false
        if isUniform, case .days? = parts.first { isDaily = limit.workingMinutes == nil }
        for interval in days.intervals {
            var day = interval.from
            while day < interval.to {
                // More working time than all of it takes passes until then, told from sums.
                if let last = due(limit, Moment(day, minuteOfDay: 0), calendar)?.day, limit.workingMinutes == nil,
                    let least = worked.least(from: day, days: last - day, at: times), isWorking ? most <= least : most < least
                {
                    day = day + 1
                    continue
                }
                for time in isDaily ? times.prefix(1) : times[...] {
                    let submitted = Moment(day, minuteOfDay: time)
                    guard let due = due(limit, submitted, calendar), let done = done(submitted, calendar) else { return nil }
                    if due < done { return (submitted, due, done) }
                }
                day = day + 1
            }
        }
        return nil
    }
}
