import QuyetFeel
import QuyetMachine
import QuyetTime

/// An active step: who acts, and until when.
public struct ActiveStep: Hashable, Sendable {
    public let name: String
    /// Nil where nobody acts: the applicant is waited for.
    public let actor: String?
    public let coActors: [String]
    /// When the step's own time runs out.
    public let due: Moment?
    /// Outcomes on offer.
    public let outcomes: [String]
}

extension Engine {
    /// Steps that are active, in the order of the text.
    public func active(_ dossier: Dossier) -> [ActiveStep] {
        guard dossier.ending == nil else { return [] }
        let machine = workspace.machines[dossier.machine]
        return machine.activeSteps(dossier.marking).map { index in
            let step = machine.steps[index]
            return ActiveStep(
                name: step.name, actor: step.actor.map { workspace.name(of: $0, commune: dossier.commune) },
                coActors: step.coActors.map { workspace.name(of: $0, commune: dossier.commune) }, due: due(index, dossier),
                outcomes: offered(dossier, step: index))
        }
    }

    /// When an active step's own time runs out; nil where it has none.
    func due(_ step: Int, _ dossier: Dossier) -> Moment? {
        guard let entered = dossier.entered[step] else { return nil }
        switch workspace.machines[dossier.machine].steps[step].allotment {
        case .working(let minutes): return workspace.calendar.moment(after: minutes, workingMinutesFrom: entered)
        case .days(let days): return Moment(entered.day + days, minuteOfDay: entered.minuteOfDay)
        case .months(let months): return Moment(entered.day.adding(months: months), minuteOfDay: entered.minuteOfDay)
        case .sameDay: return endOfWorkingDay(from: entered)
        case .uncounted, nil: return nil
        }
    }

    /// When the result is due by the legal limit.
    public func due(_ dossier: Dossier) -> DueDate {
        guard let limit = dossier.limit, limit != .uncounted else { return .noLimit }
        let clock = dossier.clock
        guard let started = clock.started else { return .notStarted }
        guard let since = clock.runningSince else {
            if case .working(let minutes) = limit { return .stopped(remaining: max(0, minutes - clock.workingMinutes)) }
            return .stopped(remaining: nil)
        }
        let due: Moment?
        switch limit {
        case .working(let minutes):
            // A limit that was overrun was due in the past: the moment is sought from the start of this run.
            due =
                minutes > clock.workingMinutes
                ? workspace.calendar.moment(after: minutes - clock.workingMinutes, workingMinutesFrom: since) : since
        case .days(let days): due = Moment(minutes: since.minutes + Int64(days) * 1440 - Int64(clock.calendarMinutes))
        case .months(let months):
            due = Moment(
                minutes: Moment(started.day.adding(months: months), minuteOfDay: started.minuteOfDay).minutes + Int64(clock.stoppedMinutes))
        case .sameDay: due = endOfWorkingDay(from: started)
        case .uncounted: due = nil
        }
        return due.map { .at($0) } ?? .beyondCalendar
    }

    /// The end of office hours of the working day at or after a moment.
    private func endOfWorkingDay(from moment: Moment) -> Moment? {
        guard let first = workspace.calendar.moment(after: 1, workingMinutesFrom: moment),
            let close = workspace.calendar.officeHours.last?.upperBound
        else { return nil }
        return Moment(first.day, minuteOfDay: close)
    }

    /// Who may decide on the dossier on a day, by the resolved competence that the bundle carries.
    public func decider(_ dossier: Dossier, on day: Day, act: Act = .decide) -> Decider {
        let plan = workspace.procedures[dossier.procedure]
        guard let segments = (plan.competence.first { $0.act == act } ?? plan.competence.first)?.segments else { return .gap }
        let found = plan.cases.index(of: dossier.facts).index
        let matching = segments.filter { segment in
            segment.days.contains(day) && (found.map { segment.cases.contains($0) } ?? true)
                && (dossier.commune.map { segment.communes.contains($0) } ?? true)
        }
        guard let first = matching.first else { return .gap }
        guard matching.allSatisfy({ $0.holders == first.holders }) else { return .dependsOnCommune }
        let names = first.holders.map { workspace.name(of: $0, commune: dossier.commune) }
        switch names.count {
        case 0: return .gap
        case 1: return .one(names[0], chain: first.chains.first ?? [])
        default: return .overlap(names)
        }
    }
}
