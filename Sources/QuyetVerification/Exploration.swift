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
    private(set) var passages: [Int: [Region]] = [:]
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
}
