import QuyetSyntax
import QuyetTime

/// The one resolver of competence: `check`, `who` and the bundle all take their answers from it.
///
/// Sweeps the days on which a link begins or ends; between two of them communes and cases are divided only where a link tells them apart,
/// and each division is one small graph of offices (language.md, "What the words mean").
public struct Resolver {
    /// A link at canonical offices.
    private struct Edge {
        let link: Int
        let from: Holder?
        let to: Holder
        let communes: BitSet
        let cases: BitSet
        let days: DaySet
    }

    private let links: [CompetenceLink]
    private let edges: [Edge]
    private let life: DaySet
    private let horizon: DayInterval
    private let communes: BitSet
    private let cases: BitSet

    /// Resolves `act` for a subject with these links, on the days of its life within the horizon.
    public static func resolve(
        _ links: [CompetenceLink], act: ActWord, life: DaySet, cases: BitSet, registers: Registers, horizon: DayInterval
    ) -> Resolution {
        Resolver(links, act: act, life: life, cases: cases, registers: registers, horizon: horizon).sweep()
    }

    private init(_ links: [CompetenceLink], act: ActWord, life: DaySet, cases: BitSet, registers: Registers, horizon: DayInterval) {
        self.links = links
        self.life = life
        self.horizon = horizon
        self.cases = cases
        communes = registers.wholeProvince
        var edges: [Edge] = []
        for (index, link) in links.enumerated() where link.acts?.contains(act) ?? true {
            let days = link.days.intersection(horizon)
            guard !days.isEmpty, !link.cases.isEmpty else { continue }
            let givers = link.from.map { registers.canonical($0) }
            for receiver in registers.canonical(link.to) {
                let (there, then) = (link.communes.intersection(receiver.communes), days.intersection(receiver.days))
                guard !there.isEmpty, !then.isEmpty else { continue }
                guard let givers else {
                    edges.append(Edge(link: index, from: nil, to: receiver.holder, communes: there, cases: link.cases, days: then))
                    continue
                }
                for giver in givers {
                    let (both, during) = (there.intersection(giver.communes), then.intersection(giver.days))
                    // Merged into one, giver and receiver are the same: there is nothing left to give.
                    guard !both.isEmpty, !during.isEmpty, giver.holder != receiver.holder || link.from == link.to else { continue }
                    edges.append(
                        Edge(link: index, from: giver.holder, to: receiver.holder, communes: both, cases: link.cases, days: during))
                }
            }
        }
        self.edges = edges
    }

    private func sweep() -> Resolution {
        var cuts: Set<Day> = []
        let window = life.intersection(horizon)
        for interval in window.intervals { cuts.formUnion([interval.from, interval.to]) }
        for edge in edges { for interval in edge.days.intervals { cuts.formUnion([interval.from, interval.to]) } }
        let days = cuts.sorted()
        var resolution = Resolution()
        for (from, to) in zip(days, days.dropFirst()) where window.contains(from) {
            let active = edges.filter { $0.days.contains(from) }
            for (box, troubles) in divided(active, DayInterval(from, to)) {
                resolution.add(box)
                for trouble in troubles { resolution.add(trouble) }
            }
        }
        return resolution
    }

    /// One graph for each division of communes and cases.
    private func divided(_ active: [Edge], _ days: DayInterval) -> [(Resolution.Box, [Resolution.Trouble])] {
        var communeSets = [communes]
        var caseSets = [cases]
        for edge in active {
            Resolution.refine(&communeSets, by: edge.communes)
            Resolution.refine(&caseSets, by: edge.cases)
        }
        var result: [(Resolution.Box, [Resolution.Trouble])] = []
        for communes in communeSets {
            let here = active.filter { communes.isSubset(of: $0.communes) }
            for cases in caseSets {
                let graph = CompetenceGraph(here.filter { cases.isSubset(of: $0.cases) }.map { ($0.link, $0.from, $0.to) }, links)
                let box = Resolution.Box(days: days, communes: communes, cases: cases, ends: graph.ends, chains: graph.chains)
                result.append(
                    (
                        box,
                        graph.troubles.map {
                            Resolution.Trouble(kind: $0.kind, link: $0.link, days: days, communes: communes, cases: cases)
                        }
                    ))
            }
        }
        return result
    }
}

extension Resolution {
    /// Adds a box, joined with one that differs from it in cases, communes or days only.
    mutating func add(_ box: Box) {
        for index in boxes.indices.reversed() {
            let other = boxes[index]
            guard other.days.to >= box.days.from else { break }
            guard other.ends == box.ends, other.chains == box.chains else { continue }
            if other.days == box.days, other.communes == box.communes {
                boxes[index].cases = other.cases.union(box.cases)
                return
            }
            if other.days == box.days, other.cases == box.cases {
                boxes[index].communes = other.communes.union(box.communes)
                return
            }
        }
        boxes.append(box)
    }

    mutating func add(_ trouble: Trouble) {
        for index in troubles.indices.reversed() where troubles[index].kind == trouble.kind && troubles[index].link == trouble.link {
            let other = troubles[index]
            if other.days == trouble.days {
                if other.communes == trouble.communes {
                    troubles[index].cases = other.cases.union(trouble.cases)
                    return
                }
                if other.cases == trouble.cases {
                    troubles[index].communes = other.communes.union(trouble.communes)
                    return
                }
            } else if other.days.to == trouble.days.from, other.communes == trouble.communes, other.cases == trouble.cases {
                troubles[index].days.to = trouble.days.to
                return
            }
        }
        troubles.append(trouble)
    }
}
