/// Ways into troubles.
extension Exploration {
    /// - Parameter after: What is taken after the node, if the trouble comes only then.
    /// - Parameter by: The silent transition that it is about, if it is one.
    func tell(
        _ kind: Soundness.Kind, place: Int?, _ region: Region, _ node: Int, after via: Via? = nil, by silent: Int? = nil, _ groups: UInt64
    ) {
        let bit = groups.trailingZeroBitCount
        var path = self.path(region, node, bit)
        switch via {
        case .transition(let number)?: path.append(Int(number))
        case .block(let fork)?: path += through(Int(fork), region, bit)
        case .start?, nil: break
        }
        let last = via ?? (node >= 0 ? region.nodes[node].via : .start)
        troubles.append(
            Soundness.Trouble(kind: kind, place: place, transition: silent ?? transition(last), path: path, group: firstGroup + bit))
    }

    /// The transition by which something comes about; of a block, the one that closes it.
    private func transition(_ via: Via) -> Int? {
        switch via {
        case .start: nil
        case .transition(let number): Int(number)
        case .block(let fork): blocks.blocks[Int(fork)]?.join
        }
    }

    /// The transitions that somebody takes from the beginning to a node.
    private func path(_ region: Region, _ node: Int, _ bit: Int) -> [Int] {
        let before = region.parent.map { path($0, region.parentNode, bit) } ?? []
        return before + within(region, node, bit)
    }

    /// A way from the beginning to a node.
    func way(_ region: Region, _ node: Int, _ bit: Int) -> [Int] { path(region, node, bit) }

    /// The branches of a block as a group went through them; nil where it never came there.
    func branches(of fork: Int, _ bit: Int) -> [Region]? {
        guard let block = blocks.blocks[fork], let all = passages[fork] else { return nil }
        // Each time all branches were looked at, one after the other.
        let count = block.branches.count
        for start in stride(from: 0, to: all.count - count + 1, by: count) {
            let those = Array(all[start..<start + count])
            if those.allSatisfy({ $0.nodes.contains { $0.groups >> UInt64(bit) & 1 == 1 } }) { return those }
        }
        return nil
    }

    private func within(_ region: Region, _ node: Int, _ bit: Int) -> [Int] {
        var parts: [[Int]] = []
        var current = node
        while current >= 0 {
            let it = region.nodes[current]
            switch it.via {
            case .start: break
            case .transition(let number): parts.append([Int(number)])
            case .block(let fork): parts.append(through(Int(fork), region, bit))
            }
            current = Int(it.parent)
        }
        return parts.reversed().flatMap(\.self)
    }

    /// A way through as many branches of a block as it waits for, the shortest ones.
    private func through(_ fork: Int, _ region: Region, _ bit: Int) -> [Int] {
        guard let block = blocks.blocks[fork] else { return [] }
        let ways = (passages[fork] ?? []).compactMap { branch -> [Int]? in
            branch.exitNodes.first { branch.nodes[$0].groups >> UInt64(bit) & 1 == 1 }.map { within(branch, $0, bit) }
        }
        guard !block.isAll else { return ways.flatMap(\.self) }
        let shortest = ways.indices.sorted { (ways[$0].count, $0) < (ways[$1].count, $1) }.prefix(block.needed)
        return shortest.sorted().flatMap { ways[$0] }
    }
}
