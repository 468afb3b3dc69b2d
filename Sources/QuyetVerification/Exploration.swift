import QuyetTime

/// Looks at the states of a net for up to 64 groups of dossiers at once, breadth first, each parallel block branch by branch.
final class Exploration {
    let net: WorkflowNet
    private(set) var blocks: ParallelBlocks
    let open: [UInt64]
    let firstGroup: Int
    private var left: Int
    var reached: [Bool]
    var troubles: [Soundness.Trouble] = []
    /// A block that cannot be left for some groups, since what follows is spent: then its last steps are not on offer, and it is judged as it
    /// is.
    private var withdrawn: Int?
    private var states = 0
    private var isComplete = true
    /// By the fork of a block, its branches as they were looked at; the groups that have been through it already and those of them that come out of it.
    private var passages: [Int: [Region]] = [:]
    /// The whole net, once it is looked at.
    private(set) var main: Region?
    private var passed: [Int: (seen: UInt64, done: UInt64)] = [:]

    init(_ net: WorkflowNet, _ blocks: ParallelBlocks, _ open: [UInt64], first: Int, budget: Int) {
        self.net = net
        self.open = open
        firstGroup = first
        left = budget
        reached = [Bool](repeating: false, count: net.places)
        self.blocks = blocks
        let forks = net.transitions.count { $0.isSilent && $0.to.count > 1 && $0.from.count == 1 }
        var before = -1
        while before != self.blocks.blocks.count {
            before = self.blocks.blocks.count
            for fork in self.blocks.blocks.keys.sorted() { dropIfTroubled(fork, isBesideOthers: before < forks) }
        }
    }

    /// A block with trouble in a branch is judged state by state where it does not wait for every branch, or what is beside it may end the
    /// dossier first.
    private func dropIfTroubled(_ fork: Int, isBesideOthers: Bool) {
        guard let block = blocks.blocks[fork], !block.isAll || isBesideOthers else { return }
        let before = (troubles, reached, left, states, isComplete, passed, passages)
        for branch in block.branches {
            _ = explore(Region(parent: nil, node: -1), entry: [branch.entry], groups: everyGroup, exit: branch.done)
        }
        let isTroubled = !isComplete || troubles.contains { $0.kind != .unboundedLoop && $0.kind != .noWay }
        (troubles, reached, left, states, isComplete, passed, passages) = before
        guard isTroubled, let start = net.transitions[fork].from.first else { return }
        blocks.drop(fork, openedAt: start)
    }

    private var everyGroup: UInt64 { open.isEmpty ? 1 : open.reduce(0, |) }

    func run(_ result: inout Soundness) {
        guard !net.initial.isEmpty else { return }
        repeat {
            withdrawn = nil
            (troubles, reached, passed, passages) = ([], [Bool](repeating: false, count: net.places), [:], [:])
            let region = Region(parent: nil, node: -1)
            main = region
            _ = explore(region, entry: net.initial, groups: everyGroup, exit: nil)
            if let fork = withdrawn, let start = net.transitions[fork].from.first { blocks.drop(fork, openedAt: start) }
        } while withdrawn != nil && isComplete
        result.troubles += troubles
        for (place, isReached) in reached.enumerated() where isReached { result.reached.insert(place) }
        result.states += states
        if !isComplete { result.isComplete = false }
    }

    // MARK: One region

    /// The part of a net that is looked at together: the whole, or one branch of a block.
    final class Region {
        let parent: Region?
        /// The node of the parent at which it begins.
        let parentNode: Int
        var table = StateTable(capacity: 32)
        /// Groups that have been in a state, by state; the state's first node.
        var seen: [UInt64] = []
        var firstNode: [Int32] = []
        var nodes: [Node] = []
        var edges: [Edge] = []
        var exitNodes: [Int] = []

        init(parent: Region?, node: Int) {
            self.parent = parent
            parentNode = node
        }
    }

    /// A state with the groups that came there in one way.
    struct Node {
        let state: Int32
        let groups: UInt64
        let parent: Int32
        let via: Via
        var nextOfState: Int32
    }

    enum Via {
        case start
        case transition(Int32)
        /// A block was passed, by its fork.
        case block(Int32)
    }

    struct Edge {
        let from: Int32
        /// A state; or an ending or a trouble that is told elsewhere.
        let to: Int32
        let groups: UInt64
        /// The transition that somebody takes; -1 of a block.
        let transition: Int32
        let node: Int32

        static let ended: Int32 = -1
        /// To what is told elsewhere.
        static let troubled: Int32 = -2
    }

    /// A place that stands for a block that is being worked on.
    func blockPlace(_ fork: Int) -> UInt32 { UInt32(truncatingIfNeeded: net.places + fork) }

    /// Looks at every state from `entry`; the groups that come to `exit`.
    private func explore(_ region: Region, entry: [Int], groups: UInt64, exit: Int?) -> UInt64 {
        var done: UInt64 = 0
        func arrive(_ key: [UInt32], _ groups: UInt64, _ parent: Int, _ via: Via) -> Int32 {
            let (state, isNew) = region.table.insert(key)
            if isNew {
                region.seen.append(0)
                region.firstNode.append(-1)
                states += 1
                left -= 1
                if left <= 0 { isComplete = false }
                for mark in key {
                    guard mark < net.places else { break }
                    reached[Int(mark)] = true
                }
            }
            let new = groups & ~region.seen[state]
            if new != 0 {
                region.seen[state] |= new
                region.nodes.append(
                    Node(
                        state: Int32(truncatingIfNeeded: state), groups: new, parent: Int32(truncatingIfNeeded: parent), via: via,
                        nextOfState: region.firstNode[state]))
                region.firstNode[state] = Int32(truncatingIfNeeded: region.nodes.count - 1)
                if let exit, key.first == UInt32(truncatingIfNeeded: exit) {
                    done |= new
                    region.exitNodes.append(region.nodes.count - 1)
                }
            }
            return Int32(truncatingIfNeeded: state)
        }
        var start: [UInt32] = []
        for place in entry where mark(place, &start) != .marked {
            // A step that may never be entered is the first one.
            tell(.deadEnd, place: place, region, -1, groups)
            return 0
        }
        for outcome in settle(start, groups, new: entry, exit) {
            switch outcome.end {
            case .settled: _ = arrive(outcome.key, outcome.groups, -1, .start)
            case .ended, .spent: break
            case .trouble(let kind, let place):
                tell(kind, place: place, region, -1, outcome.groups)
            }
        }
        var head = 0
        while head < region.nodes.count, isComplete, withdrawn == nil {
            expand(region, head, exit, arrive)
            head += 1
        }
        if isComplete, withdrawn == nil { findEndless(region) }
        return done
    }

    private func expand(_ region: Region, _ index: Int, _ exit: Int?, _ arrive: ([UInt32], UInt64, Int, Via) -> Int32) {
        let node = region.nodes[index]
        let key = Array(region.table[Int(node.state)])
        if let exit, key.first == UInt32(truncatingIfNeeded: exit) { return }
        var moved: UInt64 = 0
        var position = 0
        func edge(_ to: Int32, _ groups: UInt64, _ transition: Int) {
            region.edges.append(
                Edge(
                    from: node.state, to: to, groups: groups, transition: Int32(truncatingIfNeeded: transition),
                    node: Int32(truncatingIfNeeded: index)))
        }
        while position < key.count, key[position] < StateTable.counter {
            let place = Int(key[position])
            position += 1
            if place >= net.places {
                // A block: those whose every branch is done come out, the others' trouble is told inside.
                let fork = place - net.places
                let out = pass(fork, node.groups, region, index)
                moved |= node.groups
                if node.groups & ~out != 0 { edge(Edge.troubled, node.groups & ~out, -1) }
                guard out != 0, let block = blocks.blocks[fork], let join = block.join else { continue }
                var after = key
                after.remove(at: position - 1)
                go(net.transitions[join].to, after, out, .block(Int32(truncatingIfNeeded: fork)), -1)
                continue
            }
            for number in net.outgoing(place) {
                let transition = net.transitions[Int(number)]
                if transition.isSilent { continue }
                let groups = node.groups & open[Int(number)]
                if groups == 0 { continue }
                var after = key
                after.remove(at: position - 1)
                clear(transition, &after)
                if transition.isEnding {
                    moved |= groups
                    edge(Edge.ended, groups, Int(number))
                    if hasWork(after) { tell(.improperEnd, place: place, region, index, after: .transition(number), groups) }
                    continue
                }
                go(transition.to, after, groups, .transition(number), Int(number))
            }
        }
        func go(_ targets: [Int], _ after: [UInt32], _ groups: UInt64, _ via: Via, _ transition: Int) {
            var key = after
            for target in targets {
                switch mark(target, &key) {
                case .marked: break
                case .spent:
                    if case .block(let fork) = via { withdrawn = Int(fork) }
                    return
                case .twice:
                    moved |= groups
                    edge(Edge.troubled, groups, transition)
                    tell(.lackOfSynchronisation, place: target, region, index, after: via, groups)
                    return
                }
            }
            for outcome in settle(key, groups, new: targets, exit) {
                switch outcome.end {
                case .spent:
                    if case .block(let fork) = via { withdrawn = Int(fork) }
                    continue
                case .ended(let ending):
                    edge(Edge.ended, outcome.groups, transition)
                    if hasWork(outcome.key) {
                        tell(.improperEnd, place: nil, region, index, after: via, by: ending, outcome.groups)
                    }
                case .trouble(let kind, let place):
                    edge(Edge.troubled, outcome.groups, transition)
                    tell(kind, place: place, region, index, after: via, outcome.groups)
                case .settled:
                    edge(arrive(outcome.key, outcome.groups, index, via), outcome.groups, transition)
                }
                moved |= outcome.groups
            }
        }
        let stuck = node.groups & ~moved
        if stuck != 0 {
            let active = key.prefix { $0 < StateTable.counter }
            let step = active.first { Int($0) < net.places && net.isStep[Int($0)] }
            let waiting = active.first.map { Int($0) }
            tell(
                step == nil && waiting != nil ? .deadlock : .deadEnd, place: step.map { Int($0) } ?? waiting, region, index, stuck)
            edge(Edge.troubled, stuck, -1)
        }
    }

    private func hasWork(_ key: [UInt32]) -> Bool {
        key.prefix { $0 < StateTable.counter }.contains { Int($0) >= net.places || net.isStep[Int($0)] }
    }

    // MARK: Blocks

    /// Looks at the branches of a block for groups that have not been there; those that come out of it.
    private func pass(_ fork: Int, _ groups: UInt64, _ region: Region, _ node: Int) -> UInt64 {
        guard let block = blocks.blocks[fork] else { return 0 }
        let known = passed[fork] ?? (0, 0)
        let new = groups & ~known.seen
        guard new != 0 else { return known.done & groups }
        var done: [UInt64] = []
        for branch in block.branches {
            let inner = Region(parent: region, node: node)
            passages[fork, default: []].append(inner)
            done.append(explore(inner, entry: [branch.entry], groups: new, exit: branch.done))
        }
        var out: UInt64 = block.isAll ? done.reduce(new, &) : 0
        if !block.isAll {
            for bit in 0..<64 where new >> UInt64(bit) & 1 == 1 {
                if done.count(where: { $0 >> UInt64(bit) & 1 == 1 }) >= block.needed { out |= 1 << UInt64(bit) }
            }
        }
        passed[fork] = (known.seen | new, known.done | out)
        return (known.done | out) & groups
    }

    // MARK: Silent transitions

    private enum End {
        case settled, spent
        /// By this transition.
        case ended(Int)
        case trouble(Soundness.Kind, Int?)
    }

    private struct Settled {
        let key: [UInt32]
        let groups: UInt64
        let end: End
    }

    /// Takes choices, forks and joins until none is left, apart for groups that go different ways.
    private func settle(_ key: [UInt32], _ groups: UInt64, new: [Int], _ exit: Int?) -> [Settled] {
        // Nothing silent follows: by far the most.
        if new.allSatisfy({ net.isStep[$0] || $0 == exit }) {
            return [Settled(key: key, groups: groups, end: .settled)]
        }
        var result: [Settled] = []
        var open: [(key: [UInt32], groups: UInt64, new: [Int], turns: Int)] = [(key, groups, new, 0)]
        while let (key, groups, waiting, turns) = open.popLast() {
            var new = waiting
            guard let next = self.next(new, key) else {
                result.append(Settled(key: key, groups: groups, end: .settled))
                continue
            }
            let place = new.remove(at: next)
            if place == exit || !isMarked(place, key) {
                open.append((key, groups, new, turns))
                continue
            }
            if turns > net.transitions.count {
                result.append(Settled(key: key, groups: groups, end: .trouble(.livelock, place)))
                continue
            }
            var rest = groups
            var isSilent = false
            for number in net.outgoing(place) {
                let transition = net.transitions[Int(number)]
                guard transition.isSilent else { continue }
                if transition.from.count > 1 {
                    let marked = transition.from.count { isMarked($0, key) }
                    // What waits for others is no choice.
                    guard marked >= transition.needed else { continue }
                }
                isSilent = true
                let those = rest & self.open[Int(number)]
                // Of ways that are open together each is looked at: that they are is the guards' own trouble.
                let taken = groups & self.open[Int(number)]
                rest &= ~those
                if taken == 0 { continue }
                take(Int(number), key, taken, new, turns, &open, &result)
            }
            if !isSilent {
                open.append((key, groups, new, turns))
            } else if rest != 0 {
                result.append(Settled(key: key, groups: rest, end: .trouble(.noWay, place)))
            }
        }
        return result
    }

    /// Of the places that were just marked, the one whose silent transition is written first; one without any, if there is none.
    private func next(_ new: [Int], _ key: [UInt32]) -> Int? {
        guard new.count > 1 else { return new.isEmpty ? nil : 0 }
        return new.indices.min { first(new[$0], key) < first(new[$1], key) }
    }

    private func first(_ place: Int, _ key: [UInt32]) -> Int {
        for number in net.outgoing(place) where net.transitions[Int(number)].isSilent {
            let transition = net.transitions[Int(number)]
            if transition.from.count == 1 || transition.from.count(where: { isMarked($0, key) }) >= transition.needed { return Int(number) }
        }
        return .max
    }

    private func take(
        _ number: Int, _ key: [UInt32], _ groups: UInt64, _ new: [Int], _ turns: Int,
        _ open: inout [(key: [UInt32], groups: UInt64, new: [Int], turns: Int)], _ result: inout [Settled]
    ) {
        let transition = net.transitions[number]
        var after = key
        for place in transition.from { unmark(place, &after) }
        clear(transition, &after)
        if transition.isEnding {
            result.append(Settled(key: after, groups: groups, end: .ended(number)))
            return
        }
        if blocks.blocks[number] != nil {
            guard insert(blockPlace(number), &after) else {
                // It is being worked on already.
                result.append(Settled(key: after, groups: groups, end: .trouble(.lackOfSynchronisation, transition.to.first)))
                return
            }
            open.append((after, groups, new, turns + 1))
            return
        }
        for target in transition.to {
            switch mark(target, &after) {
            case .marked: break
            case .spent:
                result.append(Settled(key: after, groups: groups, end: .spent))
                return
            case .twice:
                result.append(Settled(key: after, groups: groups, end: .trouble(.lackOfSynchronisation, target)))
                return
            }
        }
        open.append((after, groups, new + transition.to, turns + 1))
    }

    // MARK: Markings

    private enum Marked { case marked, spent, twice }

    /// False where it is there already.
    private func insert(_ word: UInt32, _ key: inout [UInt32]) -> Bool {
        var position = 0
        while position < key.count, key[position] < word { position += 1 }
        if position < key.count, key[position] == word { return false }
        key.insert(word, at: position)
        return true
    }

    private func mark(_ place: Int, _ key: inout [UInt32]) -> Marked {
        let word = UInt32(truncatingIfNeeded: place)
        var position = 0
        while position < key.count, key[position] < word { position += 1 }
        if position < key.count, key[position] == word { return .twice }
        key.insert(word, at: position)
        guard let bound = net.bounds[place] else { return .marked }
        let counter = StateTable.counter | word
        position += 1
        while position < key.count, key[position] < StateTable.counter { position += 1 }
        while position < key.count, key[position] < counter { position += 2 }
        if position < key.count, key[position] == counter {
            if Int(key[position + 1]) >= bound { return .spent }
            key[position + 1] += 1
        } else {
            if bound <= 0 { return .spent }
            key.insert(contentsOf: [counter, 1], at: position)
        }
        return .marked
    }

    private func isMarked(_ place: Int, _ key: [UInt32]) -> Bool {
        let word = UInt32(truncatingIfNeeded: place)
        for mark in key {
            if mark == word { return true }
            if mark > word { return false }
        }
        return false
    }

    /// Withdraws what a transition clears: a block that is being worked on with the place where it opens.
    private func clear(_ transition: WorkflowNet.Transition, _ key: inout [UInt32]) {
        guard !transition.clears.isEmpty else { return }
        for place in transition.clears { unmark(place, &key) }
        for mark in key.prefix(while: { $0 < StateTable.counter }) where Int(mark) >= net.places {
            if transition.clears.contains(net.transitions[Int(mark) - net.places].from[0]) { unmark(Int(mark), &key) }
        }
    }

    private func unmark(_ place: Int, _ key: inout [UInt32]) {
        let word = UInt32(truncatingIfNeeded: place)
        // The marks come first, ascending.
        for position in key.indices where key[position] >= word {
            if key[position] == word { key.remove(at: position) }
            return
        }
    }

    // MARK: Witnesses

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
