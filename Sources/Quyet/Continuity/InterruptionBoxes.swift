import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// Gathers what is wrong into boxes: one a kind, act, period and cause, with all procedures that share communes and cases.
struct InterruptionBoxes {
    let workspace: Workspace
    let days: DayInterval
    private var found: [Key: Rectangles] = [:]
    private var order: [Key] = []

    private struct Key: Hashable {
        let kind: Continuity.Interruption.Kind
        let act: ActWord
        let days: DayInterval
        let subject: CompetenceSubject
        let holders: [Holder]
        let provisions: [Int]
    }

    init(workspace: Workspace, days: DayInterval) {
        self.workspace = workspace
        self.days = days
    }

    mutating func add(_ subject: CompetenceSubject, _ act: ActWord, _ lines: [JoinedLine], _ troubles: [Resolution.Trouble]) {
        let links = workspace.law.links(of: subject)
        for line in lines {
            for (index, period) in line.periods.enumerated() where period.ends.count != 1 {
                let last = period.ends.isEmpty ? (index > 0 ? line.periods[index - 1].chains : []) : period.chains
                add(
                    Key(
                        kind: period.ends.isEmpty ? .gap : .overlap, act: act, days: period.days, subject: subject,
                        holders: period.ends, provisions: last.compactMap { $0.last.map { links[$0].provision } }), line.communes,
                    line.cases)
            }
        }
        for trouble in troubles {
            let kind: Continuity.Interruption.Kind =
                switch trouble.kind {
                case .cycle: .cycle
                case .notHolder: .notHolder
                case .redelegation: .redelegation
                }
            let link = links[trouble.link]
            add(
                Key(
                    kind: kind, act: act, days: trouble.days, subject: subject,
                    holders: [link.from, link.to].compactMap { $0 }, provisions: [link.provision]), trouble.communes, trouble.cases)
        }
    }

    private mutating func add(_ key: Key, _ communes: BitSet, _ cases: BitSet) {
        let inside = key.days.intersection(days)
        guard !inside.isEmpty else { return }
        let key = Key(
            kind: key.kind, act: key.act, days: inside, subject: key.subject, holders: key.holders,
            provisions: key.provisions)
        if found[key] == nil { order.append(key) }
        found[key, default: Rectangles()].add(communes, cases)
    }

    private struct Box: Hashable {
        let kind: Continuity.Interruption.Kind
        let act: ActWord
        let days: DayInterval
        let communes: BitSet
        let cases: Message
        let holders: [Holder]
        let provisions: [Int]
    }

    /// By first day, then kind and the order in which the law has them.
    var all: [Continuity.Interruption] {
        var boxes: [Box] = []
        var subjects: [Box: [Subject]] = [:]
        for key in order {
            for rectangle in found[key]?.sorted ?? [] {
                let box = Box(
                    kind: key.kind, act: key.act, days: key.days, communes: rectangle.communes,
                    cases: workspace.caseWords(key.subject).words(rectangle.cases), holders: key.holders, provisions: key.provisions)
                if subjects[box] == nil { boxes.append(box) }
                subjects[box, default: []].append(workspace.subjectName(key.subject))
            }
        }
        let kinds = Continuity.Interruption.Kind.allCases
        let ranked = boxes.enumerated().map { index, box in
            (rank: (box.days.from, kinds.firstIndex(of: box.kind) ?? 0, index), box: box)
        }
        return ranked.sorted { $0.rank < $1.rank }.map { _, box in
            Continuity.Interruption(
                kind: box.kind, act: box.act, days: box.days, subjects: subjects[box] ?? [],
                communes: CommuneGroup(box.communes, workspace.law.registers), cases: box.cases,
                offices: box.holders.map { workspace.name($0, in: box.communes) }, provisions: box.provisions.map { workspace.cited($0) })
        }
    }
}
