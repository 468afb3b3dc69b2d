import QuyetMachine
import QuyetTime

extension Engine {
    /// Longest working time that is reckoned with, in minutes: over 800 years.
    static let longestWorkingTime = 100_000_000

    /// When the result is due by the legal limit; in the past where it has run out.
    public func due(_ dossier: Dossier) -> DueDate {
        guard let limit = dossier.limit, limit != .uncounted else { return .noLimit }
        let clock = dossier.clock
        guard let started = clock.started else { return .notStarted }
        if let expired = clock.expired { return .at(expired) }
        guard let since = clock.runningSince else {
            if case .working(let minutes) = limit { return .stopped(remaining: max(0, minutes - clock.workingMinutes)) }
            return .stopped(remaining: nil)
        }
        return end(of: limit, clock, started: started, since: since).map { .at($0) } ?? .beyondCalendar
    }

    private func end(of limit: TimeSpan, _ clock: LegalClock, started: Moment, since: Moment) -> Moment? {
        switch limit {
        case .working(let minutes): workingEnd(after: minutes - clock.workingMinutes, from: since)
        // Calendar limits are those of their whole days and months, later by what the clock stood still.
        case .days, .months:
            calendarEnd(of: limit, from: started).flatMap { moment in
                let shifted = Moment(minutes: moment.minutes + Int64(clock.stoppedMinutes))
                return Engine.moments.contains(shifted) ? shifted : nil
            }
        case .sameDay: endOfWorkingDay(from: started)
        case .uncounted: nil
        }
    }

    /// When an active step's own time runs out; nil where it has none.
    func due(_ step: Int, _ dossier: Dossier) -> Moment? {
        guard let entered = dossier.entered[step], let allotment = workspace.machines[dossier.machine].steps[step].allotment else {
            return nil
        }
        switch allotment {
        case .working(let minutes): return workingEnd(after: minutes, from: entered)
        case .days, .months: return calendarEnd(of: allotment, from: entered)
        case .sameDay: return endOfWorkingDay(from: entered)
        case .uncounted: return nil
        }
    }

    private func workingEnd(after minutes: Int, from start: Moment) -> Moment? {
        guard minutes <= Engine.longestWorkingTime else { return nil }
        return workspace.calendar.moment(after: minutes, workingMinutesFrom: start)
    }

    /// The same time of day so many days or months later; nil beyond the days that a document can name.
    private func calendarEnd(of span: TimeSpan, from start: Moment) -> Moment? {
        let day: Day
        switch span {
        case .days(let days):
            guard days <= Day.distantFuture - start.day else { return nil }
            day = start.day + days
        case .months(let months):
            guard months <= 120_000 else { return nil }
            day = start.day.adding(months: months)
        default: return nil
        }
        return day < .distantFuture ? Moment(day, minuteOfDay: start.minuteOfDay) : nil
    }

    /// The end of office hours of the working day at or after a moment.
    private func endOfWorkingDay(from moment: Moment) -> Moment? {
        guard let first = workspace.calendar.moment(after: 1, workingMinutesFrom: moment),
            let close = workspace.calendar.officeHours.last?.upperBound
        else { return nil }
        return Moment(first.day, minuteOfDay: close)
    }

    // MARK: The legal clock at an event

    /// Counts what ran until an event.
    func stopClock(_ dossier: inout Dossier, at: Moment) {
        if let since = dossier.clock.runningSince {
            if case .at(let due) = due(dossier), due < at { dossier.clock.expired = due }
            dossier.clock.workingMinutes += workspace.calendar.workingMinutes(from: since, to: at)
            dossier.clock.calendarMinutes += Int(at.minutes - since.minutes)
            dossier.clock.runningSince = nil
        }
        if let since = dossier.clock.stoppedSince {
            dossier.clock.stoppedMinutes += Int(at.minutes - since.minutes)
            dossier.clock.stoppedSince = nil
        }
    }

    /// Sets the clock on its way after an event: a step left, others entered by it, all that are active now.
    func runClock(_ dossier: inout Dossier, at: Moment, left: Step, entered: [Step], active: [Step]) {
        if left.clock == .reset {
            // It stays at zero if reception comes next; else it begins again here.
            let begins = dossier.clock.started != nil && !entered.contains { $0.act == .receive }
            dossier.clock = LegalClock()
            dossier.clock.started = begins ? at : nil
        }
        if left.act == .receive, dossier.clock.started == nil, !entered.contains(where: { $0.act == .awaitSupplement }) {
            dossier.clock.started = at
        }
        guard dossier.clock.started != nil else { return }
        if active.allSatisfy({ $0.clock == .run }) { dossier.clock.runningSince = at } else { dossier.clock.stoppedSince = at }
    }
}
