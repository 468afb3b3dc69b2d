import QuyetTime

/// What goes on without end: states from which nothing ends, and loops without a bound.
///
/// Visits that are bounded are part of a state, so that a circle of states is a loop that can be taken without end.
extension Exploration {
    func findEndless(_ region: Region) {
        // Every way leads on: no circle.
        guard region.edges.contains(where: { $0.to >= 0 && $0.to <= $0.from }) else { return }
        let count = region.table.count
        var successors = [[Int]](repeating: [], count: count)
        for edge in region.edges where edge.to >= 0 { successors[Int(edge.from)].append(Int(edge.to)) }
        var component = [Int](repeating: -1, count: count)
        var isCircle: [Bool] = []
        for (number, members) in StronglyConnected.components(successors).enumerated() {
            for state in members { component[state] = number }
            isCircle.append(members.count > 1 || successors[members[0]].contains(members[0]))
        }
        guard isCircle.contains(true) else { return }
        let finishing = finishing(region)
        findLivelocks(region, finishing)
        var within: [Int: [Int]] = [:]
        for (index, edge) in region.edges.enumerated() where edge.to >= 0 {
            let number = component[Int(edge.from)]
            if number == component[Int(edge.to)], isCircle[number] { within[number, default: []].append(index) }
        }
        for (_, edges) in within.sorted(by: { $0.key < $1.key }) { findLoops(region, edges, finishing) }
    }

    /// By state, the groups that can come from there to an ending, out of the region, or to a trouble that is told.
    private func finishing(_ region: Region) -> [UInt64] {
        var result = [UInt64](repeating: 0, count: region.table.count)
        var incoming = [[Int]](repeating: [], count: region.table.count)
        var open: [Int] = []
        func add(_ state: Int, _ groups: UInt64) {
            guard groups & ~result[state] != 0 else { return }
            result[state] |= groups
            open.append(state)
        }
        for (index, edge) in region.edges.enumerated() {
            if edge.to >= 0 { incoming[Int(edge.to)].append(index) } else { add(Int(edge.from), edge.groups) }
        }
        for node in region.exitNodes { add(Int(region.nodes[node].state), .max) }
        while let state = open.popLast() {
            for index in incoming[state] { add(Int(region.edges[index].from), region.edges[index].groups & result[state]) }
        }
        return result
    }

    private func findLivelocks(_ region: Region, _ finishing: [UInt64]) {
        var told = [UInt64](repeating: 0, count: region.table.count)
        var outgoing: [[Int]]?
        for (index, node) in region.nodes.enumerated() {
            let groups = node.groups & ~finishing[Int(node.state)] & ~told[Int(node.state)]
            guard groups != 0 else { continue }
            tell(.livelock, place: entered(region, index), region, index, groups)
            // What follows is the same trouble.
            if outgoing == nil {
                var lists = [[Int]](repeating: [], count: region.table.count)
                for (index, edge) in region.edges.enumerated() { lists[Int(edge.from)].append(index) }
                outgoing = lists
            }
            var open = [(Int(node.state), groups)]
            while let (state, groups) = open.popLast() {
                let new = groups & ~told[state]
                guard new != 0 else { continue }
                told[state] |= new
                for edge in outgoing?[state] ?? [] where region.edges[edge].to >= 0 {
                    open.append((Int(region.edges[edge].to), new & region.edges[edge].groups))
                }
            }
        }
    }

    /// The step that becomes active with a node; the first that is, where none does.
    private func entered(_ region: Region, _ index: Int) -> Int? {
        let node = region.nodes[index]
        let steps = marks(region, Int(node.state)).filter { $0 < net.places && net.isStep[$0] }
        guard node.parent >= 0 else { return steps.first }
        let before = Set(marks(region, Int(region.nodes[Int(node.parent)].state)))
        return steps.first { !before.contains($0) } ?? steps.first
    }

    func marks(_ region: Region, _ state: Int) -> [Int] {
        region.table[state].prefix { $0 < StateTable.counter }.map { Int($0) }
    }

    /// The ways back in a circle of states, for each group that can go round it and could also end.
    private func findLoops(_ region: Region, _ edges: [Int], _ finishing: [UInt64]) {
        var rest: UInt64 = 0
        var common = UInt64.max
        for index in edges {
            rest |= region.edges[index].groups
            common &= region.edges[index].groups
        }
        var told: Set<Int32> = []
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            // Groups to which every way is open go round alike.
            rest &= common >> UInt64(bit) & 1 == 1 ? ~common : ~(1 << UInt64(bit))
            for index in circular(region, edges.filter { region.edges[$0].groups >> UInt64(bit) & 1 == 1 }) {
                let edge = region.edges[index]
                guard finishing[Int(edge.from)] >> UInt64(bit) & 1 == 1, told.insert(edge.transition).inserted else { continue }
                let isBlock = edge.transition < 0
                let via: Via = isBlock ? .block(Int32(truncatingIfNeeded: fork(region, edge) ?? 0)) : .transition(edge.transition)
                let place = isBlock ? nil : net.transitions[Int(edge.transition)].from.first
                tell(.unboundedLoop, place: place, region, Int(edge.node), after: via, 1 << UInt64(bit))
            }
        }
    }

    /// Of the edges of one group, those that lead back in the order of places and lie on a circle; where none leads back, the first that does.
    private func circular(_ region: Region, _ edges: [Int]) -> [Int] {
        var numbers: [Int32: Int] = [:]
        for index in edges {
            for state in [region.edges[index].from, region.edges[index].to] where numbers[state] == nil { numbers[state] = numbers.count }
        }
        var successors = [[Int]](repeating: [], count: numbers.count)
        for index in edges {
            guard let from = numbers[region.edges[index].from], let to = numbers[region.edges[index].to] else { continue }
            successors[from].append(to)
        }
        var component = [Int](repeating: -1, count: numbers.count)
        for (number, members) in StronglyConnected.components(successors).enumerated() {
            for state in members where members.count > 1 || successors[state].contains(state) { component[state] = number }
        }
        let on = edges.filter { index in
            guard let from = numbers[region.edges[index].from], let to = numbers[region.edges[index].to] else { return false }
            return component[from] >= 0 && component[from] == component[to]
        }
        let back = on.filter { leadsBack(region, region.edges[$0]) }
        return back.isEmpty ? Array(on.prefix(1)) : back
    }

    private func leadsBack(_ region: Region, _ edge: Edge) -> Bool {
        let before = marks(region, Int(edge.from))
        let entered = marks(region, Int(edge.to)).filter { !before.contains($0) }
        let left =
            edge.transition >= 0
            ? net.transitions[Int(edge.transition)].from.first : fork(region, edge).flatMap { net.transitions[$0].from.first }
        guard let first = entered.map(textPlace).min(), let left else { return entered.isEmpty }
        return first <= left
    }

    /// The place where a mark stands in the text: of a block, where it opens.
    private func textPlace(_ mark: Int) -> Int { mark < net.places ? mark : net.transitions[mark - net.places].from.first ?? 0 }

    /// The block that an edge passes.
    private func fork(_ region: Region, _ edge: Edge) -> Int? {
        let after = Set(marks(region, Int(edge.to)))
        return marks(region, Int(edge.from)).first { $0 >= net.places && !after.contains($0) }.map { $0 - net.places }
    }
}
