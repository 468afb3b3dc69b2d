import QuyetSyntax
import QuyetText
import QuyetTime

extension Consolidation {
    /// What makes room for the text of an amendment, ascending.
    func amended(_ plan: Planned) -> [Int] {
        if let keys = plan.effect.change {
            guard let address = plan.address else { return [] }
            return targets(plan.target, address.value).filter { law.provisions[$0].text.changed(by: keys) != nil }
        }
        var old: Set<Int> = []
        if let address = plan.address { old.formUnion(targets(plan.target, address.value)) }
        for text in plan.effect.drop { old.formUnion(targets(plan.target, ProvisionAddress(parsing: text.value))) }
        if plan.address == nil {
            for provision in plan.effect.by {
                if let address = provision.at { old.formUnion(targets(plan.target, address.value)) }
            }
        }
        return old.sorted()
    }

    /// Takes the old text away and puts the new one in its place: into the amended instrument, whose later fate it shares.
    mutating func amend(_ plan: Planned) -> [Int] {
        let record = law.instruments[plan.target]
        guard record.days.contains(plan.days.from) || lives[plan.target].from > plan.days.from else { return [] }
        guard law.provisions.count < mostProvisions else {
            if !isFull { findings.append(EffectMessages.tooMany(plan.span, Self.mostAmended)) }
            isFull = true
            return []
        }
        if let keys = plan.effect.change { return change(plan, keys) }
        let old = amended(plan).filter { cut($0, Cut(days: plan.days, suspension: nil)) }
        var touched = old
        for provision in plan.effect.by {
            guard let content = provision.content else { continue }
            let address = provision.at ?? plan.address
            // New text lasts as long as the old would have; what replaces none, as long as its instrument.
            let replaced = old.filter { index in
                guard let new = address?.value, let old = law.provisions[index].address?.value else { return false }
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
        origins.append(record.former.map { origins[$0] } ?? record.text.span)
        if isToWork(index) { plan(index) }
        return index
    }

    /// Whether what was put in works in its turn. What comes of itself, through whatever amended what, does not; and an effect that has had
    /// its day is not repeated when only its period is changed: a suspension lasts as long as the text that states it.
    private func isToWork(_ index: Int) -> Bool {
        let record = law.provisions[index]
        var source = record.source
        while let text = source {
            if origins[text] == origins[index] { return false }
            source = law.provisions[text].source
        }
        guard let former = record.former, done.contains(former) else { return true }
        if case .effect(let effect) = record.content, effect.kind == .suspension { return true }
        return changesContent(record.source)
    }

    /// Whether an amendment in part says what a provision does, not only for how long.
    private func changesContent(_ source: Int?) -> Bool {
        guard let source, case .effect(let amendment) = law.provisions[source].content else { return true }
        return amendment.change?.contentKey != nil
    }

    /// Changes some keys of what stands at the address: the new text has the days that the old would have had, what suspends it included.
    private mutating func change(_ plan: Planned, _ keys: ProvisionNode) -> [Int] {
        guard let address = plan.address else { return [] }
        let alike = targets(plan.target, address.value).compactMap { index in
            law.provisions[index].text.changed(by: keys).map { (index, $0) }
        }
        if alike.isEmpty { unchanged.append((keys, address, plan.target)) }
        var touched: [Int] = []
        for (former, text) in alike {
            let before = cuts[former]
            guard let content = text.content, cut(former, Cut(days: plan.days, suspension: nil)) else { continue }
            touched.append(former)
            let old = law.provisions[former]
            let own = LawBuilder.interval(keys.effective, within: stated[former])
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
}
