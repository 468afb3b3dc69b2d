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
        let (machine, index) = (workspace.machines[changed.machine], machines[changed.machine])
        let active = machine.activeSteps(changed.marking)
        let key = VietnameseText.key(name)
        guard let step = active.first(where: { index.stepKeys[$0] == key }) else {
            throw .stepNotActive(name, active: active.map { machine.steps[$0].name })
        }
        guard let chosen = index.outcome(of: step, named: outcome) else {
            throw .unknownOutcome(outcome, offered: offered(changed, step: step))
        }
        try fire(chosen, step, &changed, at: at, isAutomatic: false)
        dossier = changed
    }

    /// Lets time pass: what happens by itself before `at` happens, each at its own due moment.
    ///
    /// - Throws: `RuntimeError`; the dossier is then as it was.
    public func advance(_ dossier: inout Dossier, to at: Moment) throws(RuntimeError) {
        guard Engine.moments.contains(at) else { throw .momentOutOfRange }
        guard at >= dossier.now else { throw .timeGoesBack(at, now: dossier.now) }
        var changed = dossier
        var turns = 0
        while changed.ending == nil, let (step, outcome, due) = nextOverdue(changed), due < at {
            guard turns < Engine.silentLimit else { throw .endless }
            turns += 1
            try fire(outcome, step, &changed, at: due, isAutomatic: true)
        }
        if changed.ending == nil { changed.now = at }
        dossier = changed
    }

    /// Outcomes on offer, in the order of the text: those that lead to a step whose visits are spent are not.
    func offered(_ dossier: Dossier, step: Int) -> [String] {
        machines[dossier.machine].outcomes[step].filter { !isSpent($0, step, dossier) }.map(\.label)
    }

    /// Whether an outcome leads, by itself or through choices and forks, to a step that was entered as often as it may be.
    private func isSpent(_ outcome: MachineIndex.Outcome, _ step: Int, _ dossier: Dossier) -> Bool {
        var trial = dossier
        do throws(RuntimeError) {
            try move(outcome, step, &trial, at: dossier.now)
            return false
        } catch {
            if case .spent = error { return true }
            return false
        }
    }

    /// The active step whose time runs out first and that says what happens then; of two at the same moment, the first in the text.
    private func nextOverdue(_ dossier: Dossier) -> (step: Int, outcome: MachineIndex.Outcome, due: Moment)? {
        var best: (step: Int, outcome: MachineIndex.Outcome, due: Moment)?
        for step in workspace.machines[dossier.machine].activeSteps(dossier.marking) {
            guard let outcome = machines[dossier.machine].outcomes[step].first(where: \.isOverdue), let due = due(step, dossier),
                best.map({ due < $0.due }) ?? true, !isSpent(outcome, step, dossier)
            else { continue }
            best = (step, outcome, due)
        }
        return best
    }

    // MARK: Firing

    private func fire(_ outcome: MachineIndex.Outcome, _ step: Int, _ dossier: inout Dossier, at: Moment, isAutomatic: Bool)
        throws(RuntimeError)
    {
        let machine = workspace.machines[dossier.machine]
        dossier.journal.append(
            JournalEntry(at: at, step: machine.steps[step].name, outcome: outcome.label, isAutomatic: isAutomatic))
        stopClock(&dossier, at: at)
        let before = Set(machine.activeSteps(dossier.marking).filter { $0 != step })
        try move(outcome, step, &dossier, at: at)
        dossier.now = at
        guard dossier.ending == nil else { return }
        let active = machine.activeSteps(dossier.marking)
        runClock(
            &dossier, at: at, left: machine.steps[step], entered: active.filter { !before.contains($0) }.map { machine.steps[$0] },
            active: active.map { machine.steps[$0] })
    }

    /// Takes an outcome's transition and what follows at once.
    private func move(_ outcome: MachineIndex.Outcome, _ step: Int, _ dossier: inout Dossier, at: Moment) throws(RuntimeError) {
        let machine = workspace.machines[dossier.machine]
        let cause = (step: machine.steps[step].name, outcome: outcome.label)
        try take(outcome.transition, &dossier, at: at, after: cause)
        try settle(&dossier, at: at, after: cause)
    }

    /// Takes choices, forks and joins until none is left.
    func settle(_ dossier: inout Dossier, at: Moment, after cause: (step: String, outcome: String)?) throws(RuntimeError) {
        for _ in 0..<Engine.silentLimit {
            guard dossier.ending == nil, let next = try nextSilent(dossier, after: cause) else { return }
            try take(next, &dossier, at: at, after: cause)
        }
        throw .endless
    }

    /// The first silent transition that is enabled. Of the branches of a choice exactly one may hold.
    private func nextSilent(_ dossier: Dossier, after cause: (step: String, outcome: String)?) throws(RuntimeError) -> Int? {
        let (machine, index) = (workspace.machines[dossier.machine], machines[dossier.machine])
        for group in index.silent {
            let marked = group.filter { machine.isMarked(machine.transitions[$0], dossier.marking) }
            guard !marked.isEmpty else { continue }
            var holding: [Int] = []
            for transition in marked where try holds(index.guards[transition], dossier, after: cause?.step) { holding.append(transition) }
            guard let first = holding.first else { throw .noBranch(step: cause?.step ?? "") }
            guard holding.count == 1 else { throw .severalBranches(step: cause?.step ?? "") }
            return first
        }
        return nil
    }

    /// Whether a branch is open; where its condition is null the error names the step before it.
    private func holds(_ condition: Condition?, _ dossier: Dossier, after step: String?) throws(RuntimeError) -> Bool {
        guard let condition else { return true }
        do throws(RuntimeError) { return try condition.holds(dossier.facts, in: environment) } catch {
            switch error {
            case .undetermined(let names, _): throw .undetermined(names, step: step)
            case .noTruth(let vi, let en, _): throw .noTruth(vi: vi, en: en, step: step)
            default: throw error
            }
        }
    }

    private func take(_ index: Int, _ dossier: inout Dossier, at: Moment, after cause: (step: String, outcome: String)?)
        throws(RuntimeError)
    {
        let machine = workspace.machines[dossier.machine]
        let transition = machine.transitions[index]
        for step in machine.entered(transition) {
            if let bound = machine.steps[step].visitBound, dossier.visits[step] >= bound {
                throw .spent(outcome: cause?.outcome ?? machine.steps[step].name, bound: bound)
            }
        }
        for place in transition.from + transition.clears {
            dossier.marking.remove(place)
            if case .step(let step) = machine.places[place] { dossier.entered[step] = nil }
        }
        for place in transition.to { mark(place, &dossier, at: at) }
        dossier.ending = transition.ending
    }

    func mark(_ place: Int, _ dossier: inout Dossier, at: Moment) {
        dossier.marking.insert(place)
        if case .step(let step) = workspace.machines[dossier.machine].places[place] {
            dossier.visits[step] += 1
            dossier.entered[step] = at
        }
    }
}
