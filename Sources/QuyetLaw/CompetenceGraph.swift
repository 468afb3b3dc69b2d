import QuyetSyntax
import QuyetTime

/// The links of one subject on one day, at one commune, in one case: who holds, and who is at the end.
struct CompetenceGraph {
    private(set) var ends: [Holder] = []
    private(set) var chains: [[Int]] = []
    private(set) var troubles: [(kind: Resolution.Trouble.Kind, link: Int)] = []

    private struct Holding {
        /// The first link by which the office holds.
        var support: Int
        var giver: Holder?
        var mayDelegate: Bool
        var mayPassOn: Bool
    }

    init(_ edges: [(link: Int, from: Holder?, to: Holder)], _ links: [CompetenceLink]) {
        let circular = CompetenceGraph.circularLinks(edges)
        // Only the first link of a circle is named; all of its links carry nothing.
        for circle in circular { if let first = circle.min() { troubles.append((.cycle, first)) } }
        let inCircle = Set(circular.joined())
        var holdings: [Holder: Holding] = [:]
        func hold(_ holder: Holder, by link: Int, from giver: Holder?) {
            let (delegate, passOn) = CompetenceGraph.rights(links[link].transfer)
            guard var known = holdings[holder] else {
                holdings[holder] = Holding(support: link, giver: giver, mayDelegate: delegate, mayPassOn: passOn)
                return
            }
            known.mayDelegate = known.mayDelegate || delegate
            known.mayPassOn = known.mayPassOn || passOn
            if link < known.support { (known.support, known.giver) = (link, giver) }
            holdings[holder] = known
        }
        for edge in edges where edge.from == nil { hold(edge.to, by: edge.link, from: nil) }
        // Givers before receivers: without circles this order exists.
        var givesAway: Set<Holder> = []
        for edge in CompetenceGraph.inOrder(edges.filter { $0.from != nil && !inCircle.contains($0.link) }) {
            guard let giver = edge.from else { continue }
            guard let holding = holdings[giver] else {
                troubles.append((.notHolder, edge.link))
                continue
            }
            let isDelegation = links[edge.link].transfer.kind == .delegation
            guard isDelegation ? holding.mayDelegate : holding.mayPassOn else {
                troubles.append((.redelegation, edge.link))
                continue
            }
            givesAway.insert(giver)
            hold(edge.to, by: edge.link, from: giver)
        }
        ends = holdings.keys.filter { !givesAway.contains($0) }.sorted()
        chains = ends.map { end in
            var chain: [Int] = []
            var current: Holder? = end
            while let holder = current, let holding = holdings[holder], chain.count <= edges.count {
                chain.append(holding.support)
                current = holding.giver
            }
            return chain.reversed()
        }
    }

    /// Whether the receiver may delegate, and whether it may pass the competence on otherwise (language.md, "Instruments").
    ///
    /// Stated by `ủy quyền tiếp`. Else: original competence and devolution may do both; an office that holds by decentralisation may
    /// delegate, but not decentralise further; a delegate may do neither.
    static func rights(_ transfer: Transfer) -> (delegate: Bool, passOn: Bool) {
        if let onward = transfer.onward?.value { return (onward, onward) }
        switch transfer.kind {
        case .original, .delimitation, .devolution: return (true, true)
        case .decentralisation: return (true, false)
        case .delegation: return (false, false)
        }
    }

    /// The links of each circle (strongly connected component with an edge inside).
    private static func circularLinks(_ edges: [(link: Int, from: Holder?, to: Holder)]) -> [Set<Int>] {
        let inner = edges.compactMap { edge in edge.from.map { (link: edge.link, from: $0, to: edge.to) } }
        guard !inner.isEmpty else { return [] }
        var numbers: [Holder: Int] = [:]
        var successors: [[Int]] = []
        func number(_ holder: Holder) -> Int {
            if let known = numbers[holder] { return known }
            numbers[holder] = successors.count
            successors.append([])
            return successors.count - 1
        }
        let arrows = inner.map { (link: $0.link, from: number($0.from), to: number($0.to)) }
        for arrow in arrows { successors[arrow.from].append(arrow.to) }
        var component = [Int](repeating: 0, count: successors.count)
        for (index, members) in StronglyConnected.components(successors).enumerated() {
            for member in members { component[member] = index }
        }
        var circles: [Int: Set<Int>] = [:]
        for arrow in arrows where component[arrow.from] == component[arrow.to] {
            circles[component[arrow.from], default: []].insert(arrow.link)
        }
        return circles.values.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
    }

    /// Edges ordered so that every edge into an office comes before the edges out of it.
    private static func inOrder(_ edges: [(link: Int, from: Holder?, to: Holder)]) -> [(link: Int, from: Holder?, to: Holder)] {
        var incoming: [Holder: Int] = [:]
        var outgoing: [Holder: [Int]] = [:]
        for (index, edge) in edges.enumerated() {
            incoming[edge.to, default: 0] += 1
            if let from = edge.from { outgoing[from, default: []].append(index) }
        }
        var ready = Set(edges.compactMap(\.from)).filter { incoming[$0, default: 0] == 0 }.sorted()
        var result: [(link: Int, from: Holder?, to: Holder)] = []
        while let holder = ready.popLast() {
            for index in outgoing[holder] ?? [] {
                let edge = edges[index]
                result.append(edge)
                incoming[edge.to, default: 0] -= 1
                if incoming[edge.to] == 0 { ready.append(edge.to) }
            }
        }
        return result
    }
}
