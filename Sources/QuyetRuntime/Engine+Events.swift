import QuyetFeel
import QuyetMachine
import QuyetText
import QuyetTime

extension Engine {
    /// Somebody finishes a step with an outcome.
    ///
    /// Steps whose time ran out before `at`, and that say what happens then, go first, each at its own due moment.
    ///
    /// - Throws: `RuntimeError`; the dossier is then as it was.
    public func apply(step name: String, outcome: String, at: Moment, to dossier: inout Dossier) throws(RuntimeError) {
        var changed = dossier
        try advance(&changed, to: at)
        if let ending = changed.ending { throw .ended(ending) }
        let machine = workspace.machines[changed.machine]
        let active = machine.activeSteps(changed.marking)
        let key = VietnameseText.key(name)
        guard let step = active.first(where: { VietnameseText.key(machine.steps[$0].name) == key }) else {
            throw .stepNotActive(name, active: active.map { machine.steps[$0].name })
        }
        let offered = outcomes(of: step, machine)
        let wanted = VietnameseText.key(outcome)
        guard let chosen = offered.first(where: { Engine.isSame(VietnameseText.key($0.label), wanted) }) else {
            throw .unknownOutcome(outcome, offered: offered.map(\.label))
        }
        if let bound = spentBound(machine.transitions[chosen.transition], changed) { throw .spent(outcome: chosen.label, bound: bound) }
        try fire(chosen.transition, step, chosen.label, &changed, at: at, isAutomatic: false)
        dossier = changed
    }

    /// Lets time pass: what happens by itself until `at` happens.
    public func advance(_ dossier: inout Dossier, to at: Moment) throws(RuntimeError) {
        guard at >= dossier.now else { throw .timeGoesBack(at, now: dossier.now) }
        var changed = dossier
        var turns = 0
        while changed.ending == nil, let (step, transition, label, due) = nextOverdue(changed), due < at {
            turns += 1
            guard turns < Engine.silentLimit else { throw .endless }
            try fire(transition, step, label, &changed, at: due, isAutomatic: true)
        }
        if changed.ending == nil { changed.now = at }
        dossier = changed
    }

    /// `xong` and `done` are one, and `quá hạn` and `overdue`.
    private static func isSame(_ own: String, _ wanted: String) -> Bool {
        own == wanted || (doneKeys.contains(own) && doneKeys.contains(wanted))
            || (overdueKeys.contains(own) && overdueKeys.contains(wanted))
    }

    private static let doneKeys: Set<String> = Set(["xong", "done"].map(VietnameseText.key))
    static let overdueKeys: Set<String> = Set(["quá hạn", "overdue"].map(VietnameseText.key))

    /// What a step may be finished with, in the order of the text.
    func outcomes(of step: Int, _ machine: Machine) -> [(label: String, transition: Int)] {
        machine.transitions.indices.compactMap { index in
            if case .outcome(step, let label) = machine.transitions[index].label { return (label, index) }
            return nil
        }
    }

    /// Outcomes on offer: those that lead to a step whose visits are spent are not.
    public func offered(_ dossier: Dossier, step: Int) -> [String] {
        let machine = workspace.machines[dossier.machine]
        return outcomes(of: step, machine).filter { spentBound(machine.transitions[$0.transition], dossier) == nil }.map(\.label)
    }

    private func spentBound(_ transition: Transition, _ dossier: Dossier) -> Int? {
        let machine = workspace.machines[dossier.machine]
        for step in machine.entered(transition) {
            if let bound = machine.steps[step].visitBound, dossier.visits[step] >= bound { return bound }
        }
        return nil
    }

    /// The active step whose time runs out first and that says what happens then.
    private func nextOverdue(_ dossier: Dossier) -> (step: Int, transition: Int, label: String, due: Moment)? {
        let machine = workspace.machines[dossier.machine]
        var best: (step: Int, transition: Int, label: String, due: Moment)?
        for step in machine.activeSteps(dossier.marking) {
            guard let due = due(step, dossier), best.map({ due < $0.due }) ?? true else { continue }
            let overdue = outcomes(of: step, machine).first { Engine.overdueKeys.contains(VietnameseText.key($0.label)) }
            if let overdue, spentBound(machine.transitions[overdue.transition], dossier) == nil {
                best = (step, overdue.transition, overdue.label, due)
            }
        }
        return best
    }

    // MARK: Firing

    private func fire(_ index: Int, _ step: Int, _ label: String, _ dossier: inout Dossier, at: Moment, isAutomatic: Bool)
        throws(RuntimeError)
    {
        let machine = workspace.machines[dossier.machine]
        let transition = machine.transitions[index]
        dossier.journal.append(JournalEntry(at: at, step: machine.steps[step].name, outcome: label, isAutomatic: isAutomatic))
        stopClock(&dossier, at: at)
        let left = machine.steps[step]
        consume(transition, &dossier, at: at)
        dossier.now = at
        if let ending = transition.ending {
            dossier.ending = ending
            return
        }
        try settle(&dossier, at: at, after: left.name)
        if dossier.ending != nil { return }
        let active = machine.activeSteps(dossier.marking).map { machine.steps[$0] }
        if left.clock == .reset {
            dossier.clock.workingMinutes = 0
            dossier.clock.calendarMinutes = 0
            dossier.clock.stoppedMinutes = 0
            // It stays at zero if reception comes next; else it begins again here.
            if dossier.clock.started != nil { dossier.clock.started = active.contains { $0.act == .receive } ? nil : at }
        }
        if left.act == .receive, dossier.clock.started == nil, !active.isEmpty, !active.contains(where: { $0.act == .awaitSupplement }) {
            dossier.clock.started = at
        }
        startClock(&dossier, active, at: at)
    }

    private func stopClock(_ dossier: inout Dossier, at: Moment) {
        if let since = dossier.clock.runningSince {
            dossier.clock.workingMinutes += workspace.calendar.workingMinutes(from: since, to: at)
            dossier.clock.calendarMinutes += Int(at.minutes - since.minutes)
            dossier.clock.runningSince = nil
        }
        if let since = dossier.clock.stoppedSince {
            dossier.clock.stoppedMinutes += Int(at.minutes - since.minutes)
            dossier.clock.stoppedSince = nil
        }
    }

    private func startClock(_ dossier: inout Dossier, _ active: [Step], at: Moment) {
        guard dossier.clock.started != nil else { return }
        if active.allSatisfy({ $0.clock == .run }) { dossier.clock.runningSince = at } else { dossier.clock.stoppedSince = at }
    }

    func mark(_ place: Int, _ dossier: inout Dossier, at: Moment) {
        dossier.marking.insert(place)
        if case .step(let step) = workspace.machines[dossier.machine].places[place] {
            dossier.visits[step] += 1
            dossier.entered[step] = at
        }
    }

    private func consume(_ transition: Transition, _ dossier: inout Dossier, at: Moment) {
        let machine = workspace.machines[dossier.machine]
        for place in transition.from + transition.clears {
            dossier.marking.remove(place)
            if case .step(let step) = machine.places[place] { dossier.entered[step] = nil }
        }
        for place in transition.to { mark(place, &dossier, at: at) }
    }

    /// Takes choices, forks and joins until none is left.
    func settle(_ dossier: inout Dossier, at: Moment, after step: String) throws(RuntimeError) {
        let machine = workspace.machines[dossier.machine]
        for _ in 0..<Engine.silentLimit {
            let marked = machine.transitions.filter { $0.label == .silent && machine.isMarked($0, dossier.marking) }
            guard !marked.isEmpty else { return }
            var chosen: Transition?
            for transition in marked {
                if try transition.guardCondition.map({ condition throws(RuntimeError) in try truth(condition, dossier.facts) }) ?? true {
                    chosen = transition
                    break
                }
            }
            guard let chosen else { throw .noBranch(step: step) }
            if let bound = spentBound(chosen, dossier) { throw .spent(outcome: step, bound: bound) }
            consume(chosen, &dossier, at: at)
            if let ending = chosen.ending {
                dossier.ending = ending
                return
            }
        }
        throw .endless
    }
}
