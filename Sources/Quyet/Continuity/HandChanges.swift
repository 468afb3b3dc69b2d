import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// Gathers changes of hands: one a day and cause, with all procedures that share communes and cases.
struct HandChanges {
    let workspace: Workspace
    let days: DayInterval
    private var found: [Key: Rectangles] = [:]
    private var order: [Key] = []

    private struct Key: Hashable {
        let day: Day
        let act: ActWord
        let subject: CompetenceSubject
        let from: [Holder]?
        let to: [Holder]?
        let causes: [ChangeCause]
    }

    init(workspace: Workspace, days: DayInterval) {
        self.workspace = workspace
        self.days = days
    }

    mutating func add(_ subject: CompetenceSubject, _ act: ActWord, _ lines: [JoinedLine]) {
        let horizon = workspace.law.horizon
        for line in lines {
            for (index, period) in line.periods.enumerated() {
                let before = index > 0 ? line.periods[index - 1] : nil
                guard before?.ends != period.ends, period.days.from > horizon.from else { continue }
                add(subject, act, line, period.days.from, from: before, to: period)
            }
            if let last = line.periods.last, last.days.to < horizon.to {
                add(subject, act, line, last.days.to, from: last, to: nil)
            }
        }
    }

    private mutating func add(
        _ subject: CompetenceSubject, _ act: ActWord, _ line: JoinedLine, _ day: Day, from: Resolution.Box?, to: Resolution.Box?
    ) {
        guard days.contains(day) else { return }
        let key = Key(
            day: day, act: act, subject: subject, from: from?.ends, to: to?.ends,
            causes: causes(workspace.law.links(of: subject), day, from, to))
        if found[key] == nil { order.append(key) }
        found[key, default: Rectangles()].add(line.communes, line.cases)
    }

    /// Provisions of the new chains that begin on the day, those of the old ones that end on it, offices that cease to exist on it.
    private func causes(_ links: [CompetenceLink], _ day: Day, _ from: Resolution.Box?, _ to: Resolution.Box?) -> [ChangeCause] {
        let (old, new) = (from?.chains ?? [], to?.chains ?? [])
        let (before, after) = (Set(old.joined()), Set(new.joined()))
        var result: [ChangeCause] = []
        for link in after.subtracting(before).sorted().map({ links[$0] }) where link.days.contains(day) && !link.days.contains(day + -1) {
            result.append(ChangeCause(kind: .begins, provision: workspace.cited(link.provision), link: link.transfer.kind, by: nil))
        }
        for link in before.subtracting(after).sorted().map({ links[$0] }) where !link.days.contains(day) && link.days.contains(day + -1) {
            let by = effect(on: link.provision, day).map { workspace.cited($0.provision) }
            result.append(
                ChangeCause(kind: by == nil ? .expires : .ended, provision: workspace.cited(link.provision), link: nil, by: by))
        }
        for holder in from?.ends ?? [] {
            guard let office = workspace.law.registers.record(holder), !office.days.contains(day), office.days.contains(day + -1) else {
                continue
            }
            let place = workspace.sources.place(office.span)
            let name = workspace.law.registers.name(holder)
            let cited = CitedProvision(citation: name, file: place.file, line: place.line, isDraft: false)
            result.append(ChangeCause(kind: .succeeded, provision: cited, link: nil, by: nil))
        }
        if result.isEmpty {
            for last in new.compactMap(\.last).map({ links[$0] }) {
                result.append(ChangeCause(kind: .rests, provision: workspace.cited(last.provision), link: last.transfer.kind, by: nil))
            }
        }
        return result
    }

    private func effect(on provision: Int, _ day: Day) -> AppliedEffect? {
        workspace.law.effects.first { $0.kind != .extension && $0.days.from == day && $0.targets.contains(provision) }
    }

    private struct Box: Hashable {
        let day: Day
        let act: ActWord
        let communes: BitSet
        let cases: Message
        let from: [Holder]?
        let to: [Holder]?
        let causes: [ChangeCause]
    }

    /// By day, then in the order in which the law has them.
    var all: [Continuity.Change] {
        var boxes: [Box] = []
        var subjects: [Box: [Subject]] = [:]
        for key in order {
            for rectangle in found[key]?.sorted ?? [] {
                let box = Box(
                    day: key.day, act: key.act, communes: rectangle.communes,
                    cases: workspace.caseWords(key.subject).words(rectangle.cases), from: key.from, to: key.to, causes: key.causes)
                if subjects[box] == nil { boxes.append(box) }
                subjects[box, default: []].append(workspace.subjectName(key.subject))
            }
        }
        let ranked = boxes.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        return ranked.map { _, box in
            let names = { (holders: [Holder]) in holders.map { workspace.name($0, in: box.communes) } }
            return Continuity.Change(
                day: box.day, act: box.act, subjects: subjects[box] ?? [], communes: CommuneGroup(box.communes, workspace.law.registers),
                cases: box.cases, from: box.from.map(names), to: box.to.map(names), causes: box.causes)
        }
    }
}
