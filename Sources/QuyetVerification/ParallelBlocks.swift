/// Parallel blocks that can be judged branch by branch, since nothing leads into them, out of them or from one branch to another.
///
/// A block of independent branches is sound when each branch is (J. Vanhatalo, H. Völzer, F. Leymann, "Faster and more focused control-flow
/// analysis for business process models through SESE decomposition", 2007). Its states are then as many as the sum of the branches', not the
/// product.
struct ParallelBlocks {
    struct Block {
        /// The silent transition that opens it.
        let fork: Int
        /// The one that closes it; nil where no branch comes to an end.
        let join: Int?
        /// First place of each branch, and where the branch is done; nil where it never is.
        let branches: [(entry: Int, done: Int?)]
        let needed: Int
        let isAll: Bool
        /// The places between, every branch's.
        let inside: [Int]
    }

    /// By the transition that opens it.
    private(set) var blocks: [Int: Block] = [:]

    init(_ net: WorkflowNet) {
        let forks = net.transitions.indices.filter {
            net.transitions[$0].isSilent && net.transitions[$0].to.count > 1 && net.transitions[$0].from.count == 1
        }
        guard !forks.isEmpty else { return }
        var incoming = [[Int32]](repeating: [], count: net.places)
        for (index, transition) in net.transitions.enumerated() {
            for place in transition.to { incoming[place].append(Int32(truncatingIfNeeded: index)) }
        }
        // The inner ones before those around them.
        var found: [(block: Block, size: Int)] = []
        for fork in forks { if let block = Self.block(fork, net, incoming) { found.append((block, block.inside.count)) } }
        for (block, _) in found.sorted(by: { ($0.size, $0.block.fork) < ($1.size, $1.block.fork) }) {
            let hasOpenFork = block.inside.contains { place in
                net.outgoing(place).contains { transition in
                    let it = net.transitions[Int(transition)]
                    return it.isSilent && it.to.count > 1 && blocks[Int(transition)] == nil
                }
            }
            guard !hasOpenFork else { continue }
            // What counts visits inside keeps them from one pass to the next.
            if block.inside.contains(where: { net.bounds[$0] != nil }) {
                // Where another block is open, a way may lead here from beside.
                guard found.count == forks.count, !block.inside.contains(where: { net.bounds[$0] == 0 }), !Self.comesBack(block, net)
                else { continue }
            }
            blocks[block.fork] = block
        }
    }

    /// Takes a block, and those around it, as they are.
    mutating func drop(_ fork: Int, openedAt place: Int) {
        blocks[fork] = nil
        blocks = blocks.filter { !$0.value.inside.contains(place) }
    }

    private static func block(_ fork: Int, _ net: WorkflowNet, _ incoming: [[Int32]]) -> Block? {
        let entries = net.transitions[fork].to
        // The branch of each place; a done place is where a join that is not inside waits.
        var branch: [Int: Int] = [:]
        var dones: [Int?] = []
        var joins: Set<Int> = []
        var inside: [Int] = []
        for (number, entry) in entries.enumerated() {
            var open = [entry]
            var places: [Int] = []
            var waiting: [Int] = []
            while let place = open.popLast() {
                if let other = branch[place] {
                    if other == number { continue }
                    return nil
                }
                branch[place] = number
                places.append(place)
                for index in net.outgoing(place) {
                    let transition = net.transitions[Int(index)]
                    if transition.isEnding { return nil }
                    if transition.isJoin { waiting.append(place) } else { open += transition.to }
                    // A join inside is passed when all that it waits for is inside.
                    if transition.isJoin, transition.from.allSatisfy({ branch[$0] == number }) {
                        open += transition.to
                        waiting.removeAll { transition.from.contains($0) }
                    }
                }
            }
            guard waiting.count < 2 else { return nil }
            dones.append(waiting.first)
            if let done = waiting.first {
                // Only the join leads on from where the branch is done.
                guard net.outgoing(done).count == 1, let join = net.outgoing(done).first else { return nil }
                joins.insert(Int(join))
            }
            inside += places.filter { $0 != waiting.first }
        }
        guard joins.count < 2 else { return nil }
        let join = joins.first
        if let join {
            // Where a branch is never done, nothing else may lead there.
            let known = Set(dones.compactMap(\.self))
            let from = net.transitions[join].from
            guard from.count == entries.count, from.allSatisfy({ known.contains($0) || incoming[$0].isEmpty }) else { return nil }
            guard net.transitions[join].clears.allSatisfy({ branch[$0] != nil || incoming[$0].isEmpty }) else { return nil }
        }
        for (place, number) in branch {
            for index in incoming[place] where Int(index) != fork {
                guard net.transitions[Int(index)].from.allSatisfy({ branch[$0] == number }) else { return nil }
            }
            // An entry that the fork marks must not be marked again by another branch's way: it is another branch's place then.
            if net.initial.contains(place) { return nil }
        }
        // A block that may be over before anybody acts is none.
        let needed = join.map { net.transitions[$0].needed } ?? entries.count
        guard zip(entries, dones).count(where: { isDoneAtOnce($0, $1, net) }) < needed else { return nil }
        return Block(
            fork: fork, join: join, branches: zip(entries, dones).map { ($0, $1) },
            needed: needed,
            isAll: needed == entries.count, inside: inside)
    }

    /// Whether a branch can be done by silent transitions alone.
    private static func isDoneAtOnce(_ entry: Int, _ done: Int?, _ net: WorkflowNet) -> Bool {
        guard let done else { return false }
        var seen: Set<Int> = []
        var open = [entry]
        while let place = open.popLast() {
            if place == done { return true }
            guard !net.isStep[place], seen.insert(place).inserted else { continue }
            for index in net.outgoing(place) { open += net.transitions[Int(index)].to }
        }
        return false
    }

    /// Whether what follows the block can lead into it again.
    private static func comesBack(_ block: Block, _ net: WorkflowNet) -> Bool {
        guard let join = block.join, let start = net.transitions[block.fork].from.first else { return false }
        var seen: Set<Int> = []
        var open = net.transitions[join].to
        while let place = open.popLast() {
            if place == start { return true }
            guard seen.insert(place).inserted else { continue }
            for index in net.outgoing(place) { open += net.transitions[Int(index)].to }
        }
        return false
    }
}
