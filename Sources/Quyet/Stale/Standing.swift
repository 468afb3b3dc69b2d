import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// When, and why, an instrument or a provision of it no longer stands.
struct Standing {
    typealias Fall = (days: DaySet, reason: StaleCitations.Reason)

    let workspace: Workspace

    private var law: Law { workspace.law }

    /// Days on which what is cited does not stand after it stood, each with the reason that came first.
    ///
    /// *Điều 3* stands as long as one of its clauses does; *khoản 2 Điều 3* falls with *Điều 3*, and everything falls with its instrument.
    func fallen(_ instrument: Int, _ address: ProvisionAddress?) -> [Fall] {
        let falls = effects(on: instrument, address) + expiry(of: instrument) + end(of: provisions(of: instrument, address))
        // Each day is told once, by the earliest reason.
        var told = DaySet()
        var result: [Fall] = []
        for (_, fall) in falls.enumerated().sorted(by: { ($0.element.reason.since, $0.offset) < ($1.element.reason.since, $1.offset) }) {
            let days = fall.days.subtracting(told)
            if days.isEmpty { continue }
            told = told.union(days)
            result.append((days, fall.reason))
        }
        return result
    }

    /// Effects on the address, on what it is part of, or on the whole.
    private func effects(on instrument: Int, _ address: ProvisionAddress?) -> [Fall] {
        law.effects.compactMap { effect in
            guard effect.instrument == instrument, let kind = StaleCitations.Reason.Kind(effect.kind) else { return nil }
            if let ended = effect.address, address.map({ ended.covers($0) }) != true { return nil }
            let by = workspace.cited(effect.provision)
            return (DaySet(effect.days), StaleCitations.Reason(kind: kind, since: effect.days.from, by: by))
        }
    }

    /// The instrument ran out by its own terms, extensions counted.
    private func expiry(of instrument: Int) -> [Fall] {
        let record = law.instruments[instrument]
        guard let end = record.days.intervals.last?.to, end < .distantFuture else { return [] }
        let isEnded = law.effects.contains { $0.ends && $0.instrument == instrument && $0.address == nil && $0.days.from <= end }
        if isEnded { return [] }
        let place = workspace.sources.place(record.text.effective?.end?.span ?? record.number.span)
        let by = CitedProvision(citation: record.number.value, file: place.file, line: place.line, isDraft: record.text.isDraft)
        return [expired(end, by)]
    }

    private func expired(_ end: Day, _ by: CitedProvision) -> Fall {
        (DaySet(DayInterval(end, .distantFuture)), StaleCitations.Reason(kind: .expired, since: end, by: by))
    }

    /// The provisions on which what is cited stands: those that hold it, else those within it; none where an excerpt may leave them out.
    private func provisions(of instrument: Int, _ address: ProvisionAddress?) -> [Int] {
        let record = law.instruments[instrument]
        let inside: [Int]
        if let address {
            let holding = record.provisions.filter { law.provisions[$0].address?.value.covers(address) ?? false }
            if !holding.isEmpty { return holding }
            inside = record.provisions.filter { law.provisions[$0].address.map { address.covers($0.value) } ?? false }
        } else {
            inside = record.provisions
        }
        return record.text.isExcerpt ? [] : inside
    }

    /// From the day on which the last of several provisions, or of the versions of one, is no longer in force for good.
    private func end(of provisions: [Int]) -> [Fall] {
        let ends = provisions.compactMap { index in law.provisions[index].days.intervals.last.map { (index: index, day: $0.to) } }
        guard let last = ends.max(by: { $0.day < $1.day }), last.day < .distantFuture else { return [] }
        let effect = law.effects.first {
            $0.kind != .extension && $0.kind != .suspension && $0.days.from == last.day && $0.targets.contains(last.index)
        }
        guard let effect else {
            let stated = law.provisions[last.index].text.effective?.end?.span ?? law.span(last.index)
            let place = workspace.sources.place(stated)
            let by = CitedProvision(
                citation: law.citation(last.index), file: place.file, line: place.line, isDraft: law.isDraft(last.index))
            return [expired(last.day, by)]
        }
        let reason = StaleCitations.Reason(
            kind: StaleCitations.Reason.Kind(effect.kind) ?? .repealed, since: last.day, by: workspace.cited(effect.provision))
        return [(DaySet(DayInterval(last.day, .distantFuture)), reason)]
    }
}

extension StaleCitations.Reason.Kind {
    /// Nil for effects after which a provision still stands, if in other words.
    fileprivate init?(_ effect: EffectKind) {
        switch effect {
        case .repeal: self = .repealed
        case .replacement: self = .replaced
        case .lapse: self = .lapsed
        case .suspension: self = .suspended
        case .amendment, .extension, .revocation: return nil
        }
    }
}
