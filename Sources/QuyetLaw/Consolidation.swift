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
    private struct Cut {
        var days: DayInterval
        /// As stated, of a suspension, with the provision that suspends.
        let suspension: (days: DayInterval, by: Int)?
    }

    private var law: Law
    /// As stated, extensions applied.
    private var stated: [DayInterval]
    private var cuts: [[Cut]]
    /// Provisions that a suspending provision holds up.
    private var suspended: [Int: Set<Int>] = [:]
    private var pending: [Day: [Planned]] = [:]
    /// Days of what is pending, the latest first.
    private var days: [Day] = []
    private var findings: [Finding] = []

    init(_ law: Law) {
        self.law = law
        stated = law.provisions.map { $0.days.intervals.first ?? DayInterval(.distantFuture, .distantFuture) }
        cuts = Array(repeating: [], count: law.provisions.count)
    }

    /// The law with every effect applied.
    mutating func run() -> Law {
        for index in law.provisions.indices { plan(index) }
        days = pending.keys.sorted(by: >)
        while let day = days.popLast() {
            // What an amendment puts in may work from the same day: it comes after what made it.
            work((pending.removeValue(forKey: day) ?? []).sorted { $0.provision < $1.provision })
        }
        law.findings += findings
        law.findPossibleLapses()
        return law
    }

    // MARK: Planning

    private mutating func add(_ plan: Planned) {
        let day = plan.days.from
        if pending[day] == nil { days.insert(day, at: days.firstIndex { $0 < day } ?? days.count) }
        pending[day, default: []].append(plan)
    }

    private mutating func plan(_ index: Int) {
        switch law.provisions[index].content {
        case .effect(let effect):
            guard let named = effect.instrument, let target = law.instrument(numbered: named.value) else { return }
            if let address = effect.at, !isKnown(address.value, in: target) {
                findings.append(EffectMessages.unknownAddress(address, law.instruments[target]))
                return
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
            if let address = text.at, !isKnown(address.value, in: target) {
                findings.append(EffectMessages.unknownAddress(address, law.instruments[target]))
                return
            }
            let cause = text.becauseOf.flatMap { law.instrument(numbered: $0.value) }
            guard let start = text.from?.value ?? cause.flatMap({ law.instruments[$0].days.first }) else { return }
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

    /// Provisions that the effect is about, ascending.
    private func targets(_ plan: Planned) -> [Int] {
        targets(plan.target, plan.address?.value).filter { index in
            guard plan.effect.kind == .revocation else { return true }
            if case .transfer(let transfer) = law.provisions[index].content { return transfer.kind == .delegation }
            return false
        }
    }

    private func targets(_ instrument: Int, _ address: ProvisionAddress?) -> [Int] {
        guard let address else { return law.instruments[instrument].provisions }
        return law.instruments[instrument].provisions.filter { index in
            law.provisions[index].address.map { address.covers($0.value) } ?? false
        }
    }

    // MARK: Working

    /// Works the effects of one day.
    private mutating func work(_ plans: [Planned]) {
        let hit = plans.map { targets($0) }
        var byProvision: [Int: [Int]] = [:]
        for (index, plan) in plans.enumerated() { byProvision[plan.provision, default: []].append(index) }
        // An edge from an effect to one whose provision it takes away on this day. A provision that ends its own instrument on a later
        // day than its first is no circle.
        let successors = plans.indices.map { index -> [Int] in
            guard plans[index].effect.kind != .extension else { return [] }
            return hit[index].flatMap { byProvision[$0] ?? [] }.filter { other in
                other != index || (law.provisions[plans[index].provision].days.first ?? .distantFuture) >= plans[index].days.from
            }
        }
        // What each would find in force.
        let standing = plans.indices.map { index in
            hit[index].filter { !law.provisions[$0].days.intersection(plans[index].days).isEmpty }
        }
        var worked: [Int] = []
        for component in StronglyConnected.components(successors) {
            if component.count > 1 || successors[component[0]].contains(component[0]) {
                findings.append(EffectMessages.cycle(component.map { plans[$0] }.map { ($0.provision, $0.span) }, law))
                continue
            }
            if apply(plans[component[0]]) { worked.append(component[0]) }
        }
        findConflicts(plans, worked, standing)
    }

    /// Whether the effect takes place.
    private mutating func apply(_ plan: Planned) -> Bool {
        // A stated day may come before the provision's first.
        let own = law.provisions[plan.provision].days
        guard let first = own.first, own.contains(max(first, plan.days.from)) else { return false }
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
            for index in targets(plan) where index != plan.provision {
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
                law.instruments[plan.target].days = law.instruments[plan.target].days.subtracting(plan.days)
            }
        }
        law.effects[effect].targets = touched.sorted()
        return true
    }

    /// Takes days from a provision; false when it has none of them.
    private mutating func cut(_ index: Int, _ cut: Cut) -> Bool {
        guard !law.provisions[index].days.intersection(cut.days).isEmpty else { return false }
        cuts[index].append(cut)
        settle(index)
        return true
    }

    /// Makes the days of a provision anew from what was stated and what was taken, and those of what it suspends.
    private mutating func settle(_ index: Int) {
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
        let end = plan.effect.end?.value ?? .distantFuture
        var touched: [Int] = []
        for index in targets(plan) where stated[index].to < end && stated[index].to >= plan.days.from && !isEnded(index) {
            stated[index].to = end
            settle(index)
            touched.append(index)
        }
        if plan.address == nil, let last = law.instruments[plan.target].days.intervals.last, last.to < end, last.to >= plan.days.from {
            law.instruments[plan.target].days = law.instruments[plan.target].days.union(DaySet(DayInterval(last.to, end)))
        }
        return touched
    }

    /// Whether something has ended the provision for good before its stated end.
    private func isEnded(_ index: Int) -> Bool {
        cuts[index].contains { $0.suspension == nil && $0.days.to >= .distantFuture && $0.days.from < stated[index].to }
    }

    /// Takes the old text away and puts the new one in its place: into the amended instrument, whose later fate it shares.
    private mutating func amend(_ plan: Planned) -> [Int] {
        let record = law.instruments[plan.target]
        guard record.days.contains(plan.days.from) || record.days.first.map({ $0 > plan.days.from }) ?? false else { return [] }
        var old: Set<Int> = []
        if let address = plan.address, plan.effect.change == nil { old.formUnion(targets(plan.target, address.value)) }
        for text in plan.effect.drop {
            let address = Located(ProvisionAddress(parsing: text.value), text.span)
            if address.value.parts.contains(where: { $0.kind == .other }) {
                findings.append(EffectMessages.wordsDropped(text))
            } else if isKnown(address.value, in: plan.target) {
                old.formUnion(targets(plan.target, address.value))
            } else {
                findings.append(EffectMessages.unknownAddress(address, record))
            }
        }
        if plan.address == nil {
            for provision in plan.effect.by {
                if let address = provision.at { old.formUnion(targets(plan.target, address.value)) }
            }
        }
        var touched = plan.effect.change.map { change(plan, $0) } ?? []
        touched += old.sorted().filter { cut($0, Cut(days: plan.days, suspension: nil)) }
        for provision in plan.effect.by {
            guard let content = provision.content else { continue }
            let address = provision.at ?? plan.address
            // New text lasts as long as the old would have; what replaces none, as long as its instrument.
            let replaced = old.filter { index in
                guard let new = address?.value, let old = law.provisions[index].address?.value else { return address == nil }
                return new.covers(old) || old.covers(new)
            }
            let lasting = replaced.map { stated[$0].to }.max() ?? record.days.intervals.last?.to ?? .distantFuture
            let days = LawBuilder.interval(provision.effective, within: DayInterval(plan.days.from, lasting))
            touched.append(
                add(
                    ProvisionRecord(
                        text: provision, address: address, content: content, instrument: plan.target, source: plan.provision, former: nil,
                        days: DaySet(days)), stated: days, cuts: []))
        }
        return touched
    }

    /// Puts a provision into its instrument; its index.
    private mutating func add(_ record: ProvisionRecord, stated days: DayInterval, cuts taken: [Cut]) -> Int {
        let index = law.provisions.count
        law.provisions.append(record)
        stated.append(days)
        cuts.append(taken)
        for cut in taken { if let suspension = cut.suspension { suspended[suspension.by, default: []].insert(index) } }
        if !taken.isEmpty { settle(index) }
        law.instruments[record.instrument].provisions.append(index)
        plan(index)
        return index
    }

    /// Changes some keys of what stands at the address: the new text has the days that the old would have had, what suspends it included.
    private mutating func change(_ plan: Planned, _ keys: ProvisionNode) -> [Int] {
        guard let address = plan.address else { return [] }
        let alike = targets(plan.target, address.value).compactMap { index in
            law.provisions[index].text.changed(by: keys).map { (index, $0) }
        }
        if alike.isEmpty { findings.append(EffectMessages.nothingToChange(keys, address, law.instruments[plan.target])) }
        var touched: [Int] = []
        for (former, text) in alike {
            let before = cuts[former]
            guard let content = text.content, cut(former, Cut(days: plan.days, suspension: nil)) else { continue }
            touched.append(former)
            let old = law.provisions[former]
            let own = LawBuilder.interval(text.effective, within: stated[former])
            let days = DayInterval(max(own.from, plan.days.from), own.to)
            if days.isEmpty { findings.append(EffectMessages.noDayLeft(keys, law.citation(former), from: plan.days.from)) }
            let place = (text.at ?? old.address).map { Located($0.value, address.span) }
            touched.append(
                add(
                    ProvisionRecord(
                        text: text, address: place, content: content, instrument: plan.target, source: plan.provision, former: former,
                        days: DaySet(days)), stated: days, cuts: before))
        }
        return touched
    }

    // MARK: Conflicts

    /// Two effects of different instruments on one provision on one day, whose order would matter and is not stated.
    private mutating func findConflicts(_ plans: [Planned], _ worked: [Int], _ standing: [[Int]]) {
        var byTarget: [Int: [Int]] = [:]
        for plan in worked { for target in standing[plan] { byTarget[target, default: []].append(plan) } }
        // One finding for one cause: an effect that changes, however many end its target.
        var told: Set<Int> = []
        for (target, those) in byTarget.sorted(by: { $0.key < $1.key }) where those.count > 1 {
            // Of those before, the first two of different instruments answer for all: of effects that end, and of others.
            var (ending, changing): ([Int], [Int]) = ([], [])
            for later in those.sorted() {
                let (instrument, ends) = (instrument(working: plans[later]), plans[later].effect.kind.takesAway)
                let against = ends ? changing : (ending + changing).sorted()
                if let earlier = against.first(where: { self.instrument(working: plans[$0]) != instrument }),
                    told.insert(plans[ends ? earlier : later].provision).inserted
                {
                    findings.append(EffectMessages.conflict(plans[later], plans[earlier], target: target, law))
                }
                func keep(_ kept: inout [Int]) {
                    guard kept.count < 2, !kept.contains(where: { self.instrument(working: plans[$0]) == instrument }) else { return }
                    kept.append(later)
                }
                if ends { keep(&ending) } else { keep(&changing) }
            }
        }
    }

    private func instrument(working plan: Planned) -> Int { law.provisions[plan.provision].instrument }
}

extension EffectKind {
    /// Whether it only takes away, so that two of them come to the same in either order.
    fileprivate var takesAway: Bool { [.repeal, .replacement, .lapse, .revocation].contains(self) }
}

extension Law {
    /// Applies every effect.
    mutating func consolidate() {
        var consolidation = Consolidation(self)
        self = consolidation.run()
    }
}
