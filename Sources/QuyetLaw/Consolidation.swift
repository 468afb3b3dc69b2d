import QuyetSyntax
import QuyetText
import QuyetTime

/// Brings the archive to its state on every day: every effect in the order of its days, each on what is in force then (language.md,
/// "Effects").
///
/// An effect takes place on a day on which its own provision stands. What an effect ended does not revive with the end of that effect; a
/// suspension lasts no longer than the provision that states it. Effects of one day on each other's provisions are worked from the outside
/// in; a circle of them works nothing.
struct Consolidation {
    /// An effect that may take place.
    struct Planned {
        let effect: StatedEffect
        let provision: Int
        let target: Int
        let address: Located<ProvisionAddress>?
        let span: Span
        let days: DayInterval
    }

    /// A stretch of days taken from a provision.
    struct Cut {
        var days: DayInterval
        /// As stated, of a suspension, with the provision that suspends.
        let suspension: (days: DayInterval, by: Int)?
    }

    var law: Law
    /// As stated, extensions applied.
    var stated: [DayInterval]
    var cuts: [[Cut]]
    /// Of each instrument as a whole: as stated, extensions applied.
    var lives: [DayInterval]
    /// Days that were taken from instruments as a whole.
    var ends: [Int: [DayInterval]] = [:]
    /// Provisions that a suspending provision holds up.
    var suspended: [Int: Set<Int>] = [:]
    private var pending: [Day: [Planned]] = [:]
    /// Days of what is pending, the latest first.
    private var days: [Day] = []
    /// Provisions whose effect has had its day, whether it took place or not.
    var done: Set<Int> = []
    /// Where each provision is written; of one changed in part, what it was made from.
    var origins: [Span]
    var findings: [Finding] = []
    /// Every address that an effect names, to be looked for among all that is ever put in.
    private var addresses: [(address: Located<ProvisionAddress>, instrument: Int)] = []

    /// Changes in part that found nothing of their kind.
    var unchanged: [(keys: ProvisionNode, address: Located<ProvisionAddress>, instrument: Int)] = []

    /// Texts that amendments may put in, of a whole archive.
    static let mostAmended = 200_000
    let mostProvisions: Int
    /// Whether the limit was hit, and said so.
    var isFull = false

    init(_ law: Law, mostAmended: Int = Consolidation.mostAmended) {
        mostProvisions = law.provisions.count + mostAmended
        self.law = law
        stated = law.provisions.map { $0.days.intervals.first ?? DayInterval(.distantFuture, .distantFuture) }
        cuts = Array(repeating: [], count: law.provisions.count)
        origins = law.provisions.map(\.text.span)
        lives = law.instruments.map { LawBuilder.interval($0.text.effective, within: nil) }
    }

    /// The law with every effect applied.
    mutating func run() -> Law {
        for index in law.provisions.indices { plan(index) }
        days = pending.keys.sorted(by: >)
        while let day = days.popLast() {
            // What an amendment puts in may work from the same day: it comes after what made it.
            work((pending.removeValue(forKey: day) ?? []).sorted { $0.provision < $1.provision })
        }
        findUnknown()
        law.findings += findings
        law.findPossibleLapses()
        return law
    }

    /// Addresses that name nothing that ever stood in their instrument; what was to be done to them is no effect.
    private mutating func findUnknown() {
        var told: Set<Span> = []
        for (address, instrument) in addresses where !isKnown(address.value, in: instrument) && told.insert(address.span).inserted {
            findings.append(EffectMessages.unknownAddress(address, law.instruments[instrument]))
        }
        for (keys, address, instrument) in unchanged where isKnown(address.value, in: instrument) {
            findings.append(EffectMessages.nothingToChange(keys, address, law.instruments[instrument]))
        }
        law.effects = law.effects.filter { effect in
            !effect.targets.isEmpty || effect.address.map { isKnown($0, in: effect.instrument) } ?? true
        }
    }

    // MARK: Planning

    private mutating func add(_ plan: Planned) {
        let day = plan.days.from
        if pending[day] == nil { days.insert(day, at: days.firstIndex { $0 < day } ?? days.count) }
        pending[day, default: []].append(plan)
    }

    mutating func plan(_ index: Int) {
        switch law.provisions[index].content {
        case .effect(let effect):
            guard let named = effect.instrument, let target = law.instrument(numbered: named.value) else { return }
            if let address = effect.at { addresses.append((address, target)) }
            for text in effect.drop {
                let address = Located(ProvisionAddress(parsing: text.value), text.span)
                if address.value.parts.contains(where: { $0.kind == .other }) {
                    findings.append(EffectMessages.wordsDropped(text))
                } else {
                    addresses.append((address, target))
                }
            }
            guard let start = effect.from?.value ?? law.provisions[index].days.first else { return }
            let end = effect.kind == .extension ? Day.distantFuture : effect.end?.value ?? .distantFuture
            add(
                Planned(
                    effect: effect, provision: index, target: target, address: effect.at, span: named.span, days: DayInterval(start, end)))
        case .confirmation(let text):
            guard text.lapsed?.value == true, let named = text.instrument, let target = law.instrument(numbered: named.value) else {
                return
            }
            if let address = text.at { addresses.append((address, target)) }
            let cause = text.becauseOf.flatMap { law.instrument(numbered: $0.value) }
            guard let start = text.from?.value ?? cause.map({ lives[$0].from }) else { return }
            add(
                Planned(
                    effect: StatedEffect(lapseOf: text), provision: index, target: target, address: text.at, span: named.span,
                    days: DayInterval(start, .distantFuture)))
        default: return
        }
    }

    /// Whether an address names something of an instrument: an excerpt may leave it out.
    private func isKnown(_ address: ProvisionAddress, in instrument: Int) -> Bool {
        let record = law.instruments[instrument]
        return record.text.isExcerpt
            || record.provisions.contains { index in
                law.provisions[index].address.map { address.covers($0.value) || $0.value.covers(address) } ?? false
            }
    }

    /// Provisions that the effect is about, ascending; of an amendment, those that make room for its text.
    private func targets(_ plan: Planned) -> [Int] {
        if plan.effect.kind == .amendment { return amended(plan) }
        return targets(plan.target, plan.address?.value).filter { index in
            switch plan.effect.kind {
            case .suspension: return index != plan.provision
            case .revocation:
                if case .transfer(let transfer) = law.provisions[index].content { return transfer.kind == .delegation }
                return false
            default: return true
            }
        }
    }

    /// The day on which the effect's own provision must stand for it to take place: a stated day may come before the provision's first.
    private func decidingDay(_ plan: Planned) -> Day { max(plan.days.from, stated[plan.provision].from) }

    private func canTakePlace(_ plan: Planned) -> Bool { law.provisions[plan.provision].days.contains(decidingDay(plan)) }

    func targets(_ instrument: Int, _ address: ProvisionAddress?) -> [Int] {
        guard let address else { return law.instruments[instrument].provisions }
        return law.instruments[instrument].provisions.filter { index in
            law.provisions[index].address.map { address.covers($0.value) } ?? false
        }
    }

    // MARK: Working

    /// Works the effects of one day.
    private mutating func work(_ all: [Planned]) {
        let plans = all.filter { canTakePlace($0) }
        for plan in all where !canTakePlace(plan) { done.insert(plan.provision) }
        let hit = plans.map { targets($0) }
        var byProvision: [Int: [Int]] = [:]
        for (index, plan) in plans.enumerated() { byProvision[plan.provision, default: []].append(index) }
        // An edge from an effect to one whose provision it takes away on this day. A provision that ends its own instrument on a later
        // day than its first is no circle.
        let successors = plans.indices.map { index -> [Int] in
            guard plans[index].effect.kind != .extension else { return [] }
            return hit[index].flatMap { byProvision[$0] ?? [] }.filter { other in
                plans[index].days.contains(decidingDay(plans[other]))
                    && (other != index || stated[plans[index].provision].from >= plans[index].days.from)
            }
        }
        let standing = standing(plans, hit)
        var worked: [Int] = []
        var isCircular = [Bool](repeating: false, count: plans.count)
        for component in StronglyConnected.components(successors)
        where component.count > 1 || successors[component[0]].contains(component[0]) {
            findings.append(EffectMessages.cycle(component.map { plans[$0] }.map { ($0.provision, $0.span) }, law))
            for index in component {
                isCircular[index] = true
                done.insert(plans[index].provision)
            }
        }
        for index in Self.order(successors, without: isCircular) where apply(plans[index]) { worked.append(index) }
        findConflicts(plans, worked, standing)
    }

    /// The effects of one day, each after those that take its provision away; among those, as written.
    private static func order(_ successors: [[Int]], without isCircular: [Bool]) -> [Int] {
        var before = [Int](repeating: 0, count: successors.count)
        for index in successors.indices where !isCircular[index] { for other in successors[index] { before[other] += 1 } }
        // The last is the first written.
        var ready = successors.indices.reversed().filter { before[$0] == 0 && !isCircular[$0] }
        var result: [Int] = []
        while let next = ready.popLast() {
            result.append(next)
            for other in successors[next] {
                before[other] -= 1
                guard before[other] == 0, !isCircular[other] else { continue }
                ready.insert(other, at: ready.firstIndex { $0 < other } ?? ready.count)
            }
        }
        return result
    }

    /// What each effect of one day would find in force; what one of them prolongs, each other finds too.
    private func standing(_ plans: [Planned], _ hit: [[Int]]) -> [[Int]] {
        let prolonged = Set(
            plans.indices.filter { plans[$0].effect.kind == .extension }.flatMap { plan in
                hit[plan].filter { canBeProlonged($0, plans[plan]) }
            })
        return plans.indices.map { plan in
            hit[plan].filter { index in
                if plans[plan].effect.kind == .extension { return canBeProlonged(index, plans[plan]) }
                return prolonged.contains(index) || !law.provisions[index].days.intersection(plans[plan].days).isEmpty
            }
        }
    }

    /// Whether the effect takes place.
    private mutating func apply(_ plan: Planned) -> Bool {
        done.insert(plan.provision)
        guard canTakePlace(plan) else { return false }
        let own = law.provisions[plan.provision].days
        let effect = law.effects.count
        law.effects.append(
            AppliedEffect(
                kind: plan.effect.kind, provision: plan.provision, instrument: plan.target, address: plan.address?.value, days: plan.days,
                span: plan.span, targets: []))
        var touched: [Int] = []
        switch plan.effect.kind {
        case .extension: touched = prolong(plan)
        case .amendment: touched = amend(plan)
        case .suspension:
            for index in targets(plan) {
                let until = own.intervals.first { $0.to > plan.days.from }?.to ?? .distantFuture
                let days = DayInterval(plan.days.from, min(plan.days.to, until))
                if cut(index, Cut(days: days, suspension: (plan.days, plan.provision))) {
                    touched.append(index)
                    suspended[plan.provision, default: []].insert(index)
                }
            }
        case .repeal, .replacement, .revocation, .lapse:
            for index in targets(plan) where cut(index, Cut(days: plan.days, suspension: nil)) { touched.append(index) }
            if plan.address == nil, plan.effect.kind != .revocation {
                ends[plan.target, default: []].append(plan.days)
                settleInstrument(plan.target)
            }
        }
        law.effects[effect].targets = touched.sorted()
        return true
    }

    /// Takes days from a provision; false when it has none of them.
    mutating func cut(_ index: Int, _ cut: Cut) -> Bool {
        guard !law.provisions[index].days.intersection(cut.days).isEmpty else { return false }
        cuts[index].append(cut)
        settle(index)
        return true
    }

    /// Makes the days of a provision anew from what was stated and what was taken, and those of what it suspends.
    mutating func settle(_ index: Int) {
        var open = [index]
        // What suspends what it is suspended by is worked once.
        var settled: Set<Int> = []
        while let index = open.popLast() {
            guard settled.insert(index).inserted else { continue }
            law.provisions[index].days = DaySet(stated[index]).subtracting(DaySet(cuts[index].map(\.days)))
            for held in (suspended[index] ?? []).sorted() {
                for position in cuts[held].indices {
                    guard let (days, by) = cuts[held][position].suspension, by == index else { continue }
                    let until = law.provisions[index].days.intervals.first { $0.to > days.from }
                    cuts[held][position].days = DayInterval(days.from, min(days.to, until?.to ?? days.from))
                }
                open.append(held)
            }
        }
    }

    /// Moves the last days of what is in force when the extension begins, or ends just then.
    private mutating func prolong(_ plan: Planned) -> [Int] {
        let touched = targets(plan).filter { canBeProlonged($0, plan) }
        for index in touched {
            stated[index].to = prolonged(plan)
            settle(index)
        }
        if plan.address == nil {
            let stated = lives[plan.target]
            if stated.to < prolonged(plan), stated.to >= plan.days.from, !isEnded(ends[plan.target] ?? [], before: stated.to) {
                lives[plan.target].to = prolonged(plan)
                settleInstrument(plan.target)
            }
        }
        return touched
    }

    /// The first day after the new last one.
    private func prolonged(_ plan: Planned) -> Day { plan.effect.end?.value ?? .distantFuture }

    /// Whether a provision lasts until the extension begins, and no longer than it says; what something has ended for good does not.
    private func canBeProlonged(_ index: Int, _ plan: Planned) -> Bool {
        !stated[index].isEmpty && stated[index].to < prolonged(plan) && stated[index].to >= plan.days.from
            && !isEnded(cuts[index].lazy.filter { $0.suspension == nil }.map(\.days), before: stated[index].to)
    }

    private func isEnded(_ taken: some Sequence<DayInterval>, before end: Day) -> Bool {
        taken.contains { $0.to >= .distantFuture && $0.from < end }
    }

    private mutating func settleInstrument(_ index: Int) {
        law.instruments[index].days = DaySet(lives[index]).subtracting(DaySet(ends[index] ?? []))
    }
}

extension Law {
    /// Applies every effect.
    mutating func consolidate() {
        var consolidation = Consolidation(self)
        self = consolidation.run()
    }
}
