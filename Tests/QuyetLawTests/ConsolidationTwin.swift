/// The archive worked day by day, from the words of the language ("Effects"): every text keeps the stretches that were taken from it, and
/// whether it stands on a day is asked anew each time. It knows a world as data, and nothing of how the law is built.
struct ConsolidationTwin {
    private typealias World = ArchiveWorld

    /// A day after every stated one.
    static let forever = 30

    /// A provision of some instrument, stated there or put there.
    private struct Text {
        let instrument: Int
        let stated: World.Stated
        let address: [Int]
        /// The text that put it there.
        let source: Int?
        let from: Int
        var end: Int
        var taken: [Range<Int>] = []
        var holds: [Hold] = []
    }

    /// A suspension by another text, as stated.
    private struct Hold {
        let by: Int
        let days: Range<Int>
    }

    private struct Effect {
        let text: Int
        let day: Int
    }

    /// An instrument that is left.
    private struct Instrument {
        let from: Int
        var end: Int
        var taken: [Range<Int>] = []
    }

    private let world: ArchiveWorld
    private let known: Int?
    private var instruments: [Int: Instrument] = [:]
    private var texts: [Text] = []
    private var agenda: [Effect] = []
    /// Texts whose effect has had its day.
    private var had: Set<Int> = []

    private var done: [(effect: Effect, changed: [Int])] = []

    /// Whether effects of one day end each other.
    private(set) var hasCircle = false
    /// The first day on which two effects have no order.
    private(set) var conflict: Int?
    /// Addresses that name nothing.
    private(set) var unknown = 0

    init(_ world: ArchiveWorld, known: Int? = nil) {
        (self.world, self.known) = (world, known)
        run()
    }

    // MARK: What stands

    private func stands(_ text: Int, _ day: Int, asking: Set<[Int]> = []) -> Bool {
        let it = texts[text]
        guard it.from <= day, day < it.end, !it.taken.contains(where: { $0.contains(day) }) else { return false }
        let asked = asking.union([[text, day]])
        return !it.holds.contains { hold in
            guard hold.days.contains(day) else { return false }
            // It lasts from its first day, or the first on which what states it stands, until that ceases.
            let states = { (day: Int) in !asked.contains([hold.by, day]) && stands(hold.by, day, asking: asked) }
            var last = hold.days.lowerBound
            while last < Self.forever, !states(last) { last += 1 }
            guard last < Self.forever else { return false }
            while last < Self.forever, states(last) { last += 1 }
            return day < last
        }
    }

    private func stands(_ text: Int, in days: Range<Int>) -> Bool {
        days.contains { $0 < Self.forever && stands(text, $0) }
    }

    private func isInForce(_ instrument: Int, _ day: Int) -> Bool {
        guard let it = instruments[instrument] else { return false }
        return it.from <= day && day < it.end && !it.taken.contains { $0.contains(day) }
    }

    /// The texts of an instrument at an address and below it; of an empty address, all.
    private func under(_ instrument: Int, _ address: [Int]) -> [Int] {
        texts.indices.filter {
            texts[$0].instrument == instrument && texts[$0].address.starts(with: address) && (address.isEmpty || !texts[$0].address.isEmpty)
        }
    }

    /// What an effect is about, as far as it takes it away.
    private func takenAway(_ effect: Effect) -> Set<Int> {
        switch texts[effect.text].stated.says {
        case .holds, .delegates, .ends(.extension, _, _, _, _): return []
        case .ends(.suspension, let target, let at, _, _): return Set(under(target, at)).subtracting([effect.text])
        case .ends(.revocation, let target, let at, _, _): return Set(under(target, at).filter { isDelegation($0) })
        case .ends(_, let target, let at, _, _), .confirms(let target, let at, _, _, _): return Set(under(target, at))
        case .amends(let target, let at, _, _, _, let change?):
            return Set(under(target, at).filter { change.applies(to: texts[$0].stated.says) })
        case .amends(let target, let at, _, let by, let drop, nil):
            var old = at.isEmpty ? [] : Set(under(target, at))
            for address in drop { old.formUnion(under(target, address)) }
            if at.isEmpty { for new in by where !new.address.isEmpty { old.formUnion(under(target, new.address)) } }
            return old
        }
    }

    private func isDelegation(_ text: Int) -> Bool {
        if case .delegates = texts[text].stated.says { true } else { false }
    }

    /// The day on which the text of an effect must stand for it to take place: a stated day may come before the text's first.
    private func deciding(_ effect: Effect) -> Int { max(effect.day, texts[effect.text].from) }

    private func days(_ effect: Effect) -> Range<Int> {
        if case .ends(let kind, _, _, _, let end?) = texts[effect.text].stated.says, kind != .extension {
            return effect.day..<max(effect.day, end)
        }
        return effect.day..<Self.forever
    }

    // MARK: Day by day

    private mutating func run() {
        for (index, instrument) in world.instruments.enumerated() {
            if let known, !instrument.isDraft, instrument.issued > known { continue }
            let end = instrument.end ?? Self.forever
            instruments[index] = Instrument(from: instrument.from, end: end)
            for stated in instrument.provisions {
                texts.append(
                    Text(
                        instrument: index, stated: stated, address: stated.address, source: nil, from: stated.from ?? instrument.from,
                        end: stated.end ?? end))
            }
        }
        for text in texts.indices { plan(text) }
        while let day = agenda.map(\.day).min() {
            let batch = agenda.filter { $0.day == day }.sorted { $0.text < $1.text }
            agenda.removeAll { $0.day == day }
            work(batch)
        }
        countUnknown()
    }

    private mutating func plan(_ text: Int) {
        let stated: Int?
        switch texts[text].stated.says {
        case .holds, .delegates: return
        case .ends(_, let target, _, let from, _), .amends(let target, _, let from, _, _, _):
            guard instruments[target] != nil else { return }
            stated = from
        case .confirms(let target, _, let from, let cause, let lapsed):
            guard lapsed, instruments[target] != nil, let day = from ?? instruments[cause]?.from else { return }
            stated = day
        }
        if let day = stated ?? (0..<Self.forever).first(where: { stands(text, $0) }) { agenda.append(Effect(text: text, day: day)) }
    }

    private mutating func work(_ batch: [Effect]) {
        // Only what could take place counts.
        let able = batch.filter { stands($0.text, deciding($0)) }
        let taken = able.map { takenAway($0) }
        let attacks = able.indices.map { one in
            able.indices.map { other in
                taken[one].contains(able[other].text) && days(able[one]).contains(deciding(able[other]))
                    // What ends its own text on a later day than its first has worked till then.
                    && (one != other || texts[able[one].text].from >= able[one].day)
            }
        }
        var reaches = attacks
        for middle in able.indices {
            for one in able.indices where reaches[one][middle] {
                for other in able.indices where reaches[middle][other] { reaches[one][other] = true }
            }
        }
        had.formUnion(batch.map(\.text).filter { text in !able.contains { $0.text == text } })
        let circular = Set(able.indices.filter { reaches[$0][$0] })
        had.formUnion(circular.map { able[$0].text })
        if !circular.isEmpty { hasCircle = true }
        let before = self
        var worked: [Int] = []
        var open = able.indices.filter { !circular.contains($0) }
        // What nothing that is still open takes away, the first written first.
        while let next = open.first(where: { one in !open.contains { $0 != one && attacks[$0][one] } }) {
            open.removeAll { $0 == next }
            had.insert(able[next].text)
            if stands(able[next].text, deciding(able[next])) {
                apply(able[next])
                worked.append(next)
            }
        }
        if conflict == nil, before.isWithoutOrder(worked.map { able[$0] }) { conflict = batch[0].day }
    }

    // MARK: Each effect

    private mutating func apply(_ effect: Effect) {
        let says = texts[effect.text].stated.says
        let changed: [Int]
        switch says {
        case .holds, .delegates: return
        case .ends(.extension, let target, let at, _, let end): changed = prolong(effect, target, at, end ?? Self.forever)
        case .ends(.suspension, let target, let at, _, _): changed = suspend(effect, under(target, at))
        case .ends(let kind, let target, let at, _, _):
            changed = takenAway(effect).sorted().filter { take($0, days(effect)) }
            if at.isEmpty, kind != .revocation { takeInstrument(target, days(effect)) }
        case .confirms(let target, let at, _, _, _):
            changed = takenAway(effect).sorted().filter { take($0, days(effect)) }
            if at.isEmpty { takeInstrument(target, days(effect)) }
        case .amends(let target, let at, _, let by, _, let change):
            let isLeft = isInForce(target, effect.day) || (instruments[target]?.from ?? 0) > effect.day
            changed = !isLeft ? [] : change.map { alter(effect, $0) } ?? amend(effect, target, at, by)
        }
        done.append((effect, changed))
    }

    private mutating func take(_ text: Int, _ days: Range<Int>) -> Bool {
        guard stands(text, in: days) else { return false }
        texts[text].taken.append(days)
        return true
    }

    private mutating func takeInstrument(_ instrument: Int, _ days: Range<Int>) { instruments[instrument]?.taken.append(days) }

    private mutating func suspend(_ effect: Effect, _ targets: [Int]) -> [Int] {
        targets.filter { target in
            guard target != effect.text else { return false }
            let before = texts[target]
            let stood = (0..<Self.forever).map { stands(target, $0) }
            texts[target].holds.append(Hold(by: effect.text, days: days(effect)))
            if (0..<Self.forever).contains(where: { stood[$0] != stands(target, $0) }) { return true }
            texts[target] = before
            return false
        }
    }

    private func isEnded(_ taken: [Range<Int>], before end: Int) -> Bool {
        taken.contains { $0.upperBound >= Self.forever && $0.lowerBound < end }
    }

    /// Whether a text can still be prolonged on a day: it lasts until then, and nothing has ended it for good.
    private func canBeProlonged(_ text: Int, _ day: Int, _ end: Int) -> Bool {
        let hasDays = texts[text].from < texts[text].end
        return hasDays && day <= texts[text].end && texts[text].end < end && !isEnded(texts[text].taken, before: texts[text].end)
    }

    private mutating func prolong(_ effect: Effect, _ target: Int, _ at: [Int], _ end: Int) -> [Int] {
        let those = under(target, at).filter { canBeProlonged($0, effect.day, end) }
        for text in those { texts[text].end = end }
        if at.isEmpty, let it = instruments[target], effect.day <= it.end, it.end < end, !isEnded(it.taken, before: it.end) {
            instruments[target]?.end = end
        }
        return those
    }

    private mutating func amend(_ effect: Effect, _ target: Int, _ at: [Int], _ by: [World.Stated]) -> [Int] {
        let old = takenAway(effect).sorted().filter { take($0, days(effect)) }
        var changed = old
        for new in by {
            let address = new.address.isEmpty ? at : new.address
            // As long as what it takes the place of; in place of nothing, as long as the instrument.
            let instead = old.filter { address.starts(with: texts[$0].address) || texts[$0].address.starts(with: address) }
                .filter { !address.isEmpty && !texts[$0].address.isEmpty }
            let last = (0..<Self.forever).last { isInForce(target, $0) }
            let lasting = instead.map { texts[$0].end }.max() ?? last.map { $0 + 1 } ?? Self.forever
            changed.append(
                put(
                    Text(
                        instrument: target, stated: new, address: address, source: effect.text, from: new.from ?? effect.day,
                        end: new.end ?? lasting)))
        }
        return changed
    }

    private mutating func alter(_ effect: Effect, _ change: World.Change) -> [Int] {
        var changed: [Int] = []
        for former in takenAway(effect).sorted() {
            let before = texts[former]
            guard take(former, days(effect)) else { continue }
            changed.append(former)
            var (stated, end) = (before.stated, before.end)
            switch change {
            case .task(let task, let delegated): stated.says = delegated ? .delegates(task) : .holds(task)
            case .end(let new): (stated.end, end) = (new, new)
            }
            var new = Text(
                instrument: before.instrument, stated: stated, address: before.address, source: effect.text,
                from: max(before.from, effect.day), end: end)
            (new.taken, new.holds) = (before.taken, before.holds)
            // What has had its day is not repeated because its period is another; a suspension lasts as long as its text.
            let isSuspension = kind(stated.says) == "suspension"
            changed.append(put(new, works: !had.contains(former) || isSuspension || change.isOfContent))
        }
        return changed
    }

    private mutating func put(_ text: Text, works: Bool = true) -> Int {
        texts.append(text)
        // What comes of itself works no more.
        var (source, isOfItself) = (text.source, false)
        while let one = source {
            if texts[one].stated.id == text.stated.id { isOfItself = true }
            source = texts[one].source
        }
        if works, !isOfItself { plan(texts.count - 1) }
        return texts.count - 1
    }

    // MARK: What is wrong

    /// Two effects of different instruments on one text, unless both only take away.
    private func isWithoutOrder(_ effects: [Effect]) -> Bool {
        let named = effects.map { effect -> Set<Int> in
            if case .ends(.extension, let target, let at, _, let end) = texts[effect.text].stated.says {
                return Set(under(target, at).filter { canBeProlonged($0, effect.day, end ?? Self.forever) })
            }
            return takenAway(effect)
        }
        let isExtension = effects.map { kind(texts[$0.text].stated.says) == "extension" }
        return effects.indices.contains { one in
            effects.indices.contains { other in
                texts[effects[one].text].instrument != texts[effects[other].text].instrument
                    && !(onlyTakes(effects[one]) && onlyTakes(effects[other]))
                    && named[one].intersection(named[other]).contains { text in
                        isExtension[one] || isExtension[other]
                            || stands(text, in: days(effects[one])) && stands(text, in: days(effects[other]))
                    }
            }
        }
    }

    private func onlyTakes(_ effect: Effect) -> Bool {
        switch texts[effect.text].stated.says {
        case .ends(.suspension, _, _, _, _), .ends(.extension, _, _, _, _), .amends: false
        default: true
        }
    }

    private mutating func countUnknown() {
        var looked: Set<Int> = []
        for text in texts where looked.insert(text.stated.id).inserted {
            switch text.stated.says {
            case .holds, .delegates: break
            case .ends(_, let target, let at, _, _), .confirms(let target, let at, _, _, lapsed: true): isUnknown(target, at)
            case .confirms: break
            case .amends(let target, let at, _, _, let drop, _):
                isUnknown(target, at)
                for address in drop { isUnknown(target, address) }
            }
        }
    }

    private mutating func isUnknown(_ target: Int, _ address: [Int]) {
        guard instruments[target] != nil, !address.isEmpty, !world.instruments[target].isExcerpt else { return }
        if !isThere(target, address) { unknown += 1 }
    }

    private func isThere(_ target: Int, _ address: [Int]) -> Bool {
        address.isEmpty || world.instruments[target].isExcerpt
            || texts.contains {
                $0.instrument == target && !$0.address.isEmpty && ($0.address.starts(with: address) || address.starts(with: $0.address))
            }
    }

    // MARK: In words

    private func kind(_ says: World.Says) -> String {
        switch says {
        case .holds, .delegates: "none"
        case .ends(let kind, _, _, _, _): "\(kind)"
        case .amends: "amendment"
        case .confirms: "lapse"
        }
    }

    /// What a text says and where, and what put it there.
    private func name(_ text: Int) -> String {
        let it = texts[text]
        let says =
            switch it.stated.says {
            case .holds(let task): "holds T\(task)"
            case .delegates(let task): "delegates T\(task)"
            case .ends(_, let target, let at, _, _), .amends(let target, let at, _, _, _, _), .confirms(let target, let at, _, _, _):
                "\(kind(it.stated.says)) \(ArchiveWorld.number(target)) \(at)"
            }
        return "\(ArchiveWorld.number(it.instrument)) \(it.address) \(says)" + (it.source.map { " by (\(name($0)))" } ?? "")
    }

    /// Effects that took place, and what each changed; one on an address that names nothing is none.
    var effects: [String] {
        done.compactMap { effect, changed in
            let says = texts[effect.text].stated.says
            if changed.isEmpty, let (target, at) = says.target, !isThere(target, at) { return nil }
            return ([kind(says), name(effect.text), "\(effect.day)"] + changed.map { name($0) }.sorted()).joined(separator: " · ")
        }
    }

    /// Each text with the days on which it stands, before a day.
    func standing(before day: Int) -> [String] {
        texts.indices.map { text in "\(name(text)): \((0..<day).map { stands(text, $0) ? "x" : "." }.joined())" }
    }

    func instruments(before day: Int) -> [String] {
        instruments.keys.sorted().map { index in
            "\(ArchiveWorld.number(index)): \((0..<day).map { isInForce(index, $0) ? "x" : "." }.joined())"
        }
    }
}

extension ArchiveWorld.Says {
    /// The instrument and address that it works on.
    fileprivate var target: (Int, [Int])? {
        switch self {
        case .holds, .delegates: nil
        case .ends(_, let target, let at, _, _), .amends(let target, let at, _, _, _, _), .confirms(let target, let at, _, _, _):
            (target, at)
        }
    }
}

extension ArchiveWorld.Change {
    fileprivate var isOfContent: Bool {
        if case .task = self { true } else { false }
    }

    /// Whether a text says what the change speaks of.
    fileprivate func applies(to says: ArchiveWorld.Says) -> Bool {
        switch (self, says) {
        case (.end, _), (.task(_, delegated: false), .holds), (.task(_, delegated: true), .delegates): true
        default: false
        }
    }
}
