import QuyetMachine

/// How long the steps of a net may take, in working minutes, and what the legal clock does meanwhile.
public struct StepTimes: Sendable {
    /// By place.
    public let minutes: [Int]
    public let clocks: [ClockMode]

    public init(minutes: [Int], clocks: [ClockMode]) {
        self.minutes = minutes
        self.clocks = clocks
    }
}

/// The time on the legal clock that dossiers of one group take, each step all of its allotment, in working minutes.
///
/// Parallel branches run side by side; the clock stands still while a step stops it and is zero after one that resets it (language.md,
/// "State machine").
public struct WorkingTime: Sendable {
    /// The most that the clock can show.
    public let longest: Int
    /// The way on which it does.
    public let path: [Int]
    /// The least that it can show at an ending; nil where no ending is reached.
    public let shortest: Int?
    /// Whether a loop without a bound makes it longer still.
    public let isUnbounded: Bool
}

extension Exploration {
    /// The working time of a group, by its bit; nil where steps at work beside each other stop the clock or a block cannot be judged branch by
    /// branch: then time is no sum along a way.
    func workingTime(_ bit: Int, _ times: StepTimes) -> WorkingTime? {
        guard let main else { return WorkingTime(longest: 0, path: [], shortest: nil, isUnbounded: false) }
        var sums = TimeSums(self, bit, times)
        return sums.whole(main)
    }
}

/// Longest and shortest sums of time along the ways of a region.
private struct TimeSums {
    private let exploration: Exploration
    private let bit: Int
    private let times: StepTimes
    private var isUnbounded = false
    private var blocks: [Int: (longest: Int, shortest: Int?, path: [Int])?] = [:]

    /// What is known of a state: sums from it on.
    private struct Sums {
        /// The most until an end, or until the clock is set to zero.
        var longest = 0
        var next: Int?
        /// The least until an ending without a reset, and of the ways with one what is shown at the end.
        var direct: Int?
        var afterReset: Int?
        /// The least and most until the region is left.
        var out: (least: Int, most: Int, next: Int?)?
    }

    init(_ exploration: Exploration, _ bit: Int, _ times: StepTimes) {
        self.exploration = exploration
        self.bit = bit
        self.times = times
    }

    mutating func whole(_ region: Exploration.Region) -> WorkingTime? {
        guard let (sums, _) = sums(region) else { return nil }
        guard let start = first(region) else { return WorkingTime(longest: 0, path: [], shortest: nil, isUnbounded: false) }
        // The clock begins at reception, and again after each reset.
        var best = (state: start, minutes: sums[start].longest, before: [Int]())
        for edge in region.edges where isOpen(edge) && edge.to >= 0 && isReset(edge) {
            let after = Int(edge.to)
            if sums[after].longest > best.minutes {
                best = (after, sums[after].longest, exploration.way(region, Int(edge.node), bit) + [Int(edge.transition)])
            }
        }
        let shortest = [sums[start].direct, sums[start].afterReset].compactMap(\.self).min()
        return WorkingTime(
            longest: best.minutes, path: best.before + way(region, sums, from: best.state, { $0.next }), shortest: shortest,
            isUnbounded: isUnbounded)
    }

    private func first(_ region: Exploration.Region) -> Int? {
        region.nodes.first { $0.parent < 0 && $0.groups >> UInt64(bit) & 1 == 1 }.map { Int($0.state) }
    }

    private func isOpen(_ edge: Exploration.Edge) -> Bool { edge.groups >> UInt64(bit) & 1 == 1 }

    private func place(_ edge: Exploration.Edge) -> Int? {
        edge.transition >= 0 ? exploration.net.transitions[Int(edge.transition)].from.first : nil
    }

    private func isReset(_ edge: Exploration.Edge) -> Bool { place(edge).map { times.clocks[$0] == .reset } ?? false }

    /// The sums from every state, and whether the clock ever stops in the region; nil where time is no sum along a way.
    private mutating func sums(_ region: Exploration.Region) -> (sums: [Sums], stops: Bool)? {
        var outgoing = [[Int]](repeating: [], count: region.table.count)
        var stops = false
        for (index, edge) in region.edges.enumerated() where isOpen(edge) {
            outgoing[Int(edge.from)].append(index)
            if let place = place(edge), times.clocks[place] != .run { stops = true }
        }
        for state in 0..<region.table.count where exploration.marks(region, state).count > 1 { return nil }
        var sums = [Sums](repeating: Sums(), count: region.table.count)
        let exits = Set(region.exitNodes.map { Int(region.nodes[$0].state) })
        for state in exits { sums[state].out = (0, 0, nil) }
        // States after those that follow them, without recursion; a way back to one that is open is a loop without a bound.
        var colour = [UInt8](repeating: 0, count: region.table.count)
        for root in 0..<region.table.count where colour[root] == 0 {
            var path: [(state: Int, next: Int)] = [(root, 0)]
            colour[root] = 1
            while let (state, next) = path.last {
                if next < outgoing[state].count {
                    path[path.count - 1].next += 1
                    let to = Int(region.edges[outgoing[state][next]].to)
                    if to >= 0, colour[to] == 0 {
                        colour[to] = 1
                        path.append((to, 0))
                    } else if to >= 0, colour[to] == 1 {
                        isUnbounded = true
                    }
                    continue
                }
                path.removeLast()
                for index in outgoing[state] {
                    let edge = region.edges[index]
                    if edge.to >= 0, colour[Int(edge.to)] == 1 { continue }
                    guard add(edge, index, to: &sums, region) else { return nil }
                }
                colour[state] = 2
            }
        }
        return (sums, stops)
    }

    /// Counts an edge for the state that it leaves; false where a block's time is no sum.
    private mutating func add(_ edge: Exploration.Edge, _ index: Int, to sums: inout [Sums], _ region: Exploration.Region) -> Bool {
        let state = Int(edge.from)
        var (most, least) = (0, 0)
        if let place = place(edge) {
            most = times.clocks[place] == .run ? times.minutes[place] : 0
            least = most
        } else if let fork = exploration.marks(region, state).first(where: { $0 >= exploration.net.places }) {
            guard let block = block(fork - exploration.net.places) else { return false }
            most = block.longest
            least = block.shortest ?? block.longest
        }
        let isReset = isReset(edge)
        let after = edge.to >= 0 ? sums[Int(edge.to)] : nil
        let longest = most + (isReset ? 0 : after?.longest ?? 0)
        if longest > sums[state].longest || sums[state].next == nil { (sums[state].longest, sums[state].next) = (longest, index) }
        func smaller(_ value: Int?, _ other: Int?) -> Int? { value.map { min($0, other ?? $0) } ?? other }
        if isReset {
            sums[state].afterReset = smaller(
                sums[state].afterReset, smaller(after?.direct, after?.afterReset) ?? (edge.to == Exploration.Edge.ended ? 0 : nil))
        } else {
            let direct = edge.to == Exploration.Edge.ended ? least : after?.direct.map { $0 + least }
            sums[state].direct = smaller(sums[state].direct, direct)
            sums[state].afterReset = smaller(sums[state].afterReset, after?.afterReset)
        }
        if let out = after?.out {
            let (low, high) = (out.least + least, out.most + most)
            if let known = sums[state].out {
                sums[state].out = (min(known.least, low), max(known.most, high), high > known.most ? index : known.next)
            } else {
                sums[state].out = (low, high, index)
            }
        }
        return true
    }

    /// The time of a block: that of the branch that it waits for last.
    private mutating func block(_ fork: Int) -> (longest: Int, shortest: Int?, path: [Int])? {
        if let known = blocks[fork] { return known }
        blocks[fork] = .some(nil)
        guard let block = exploration.blocks.blocks[fork], let regions = exploration.branches(of: fork, bit) else { return nil }
        var parts: [(longest: Int, shortest: Int?, path: [Int])] = []
        for region in regions {
            guard let (sums, stops) = sums(region), !stops, let start = first(region) else { return nil }
            // A branch that cannot be done is told elsewhere: what is left of it counts.
            let out = sums[start].out
            parts.append(
                (
                    out?.most ?? sums[start].longest, out?.least,
                    out == nil ? way(region, sums, from: start) { $0.next } : way(region, sums, from: start) { $0.out?.next ?? nil }
                ))
        }
        // As many as are waited for, the quickest ones: the last of them counts.
        let order = parts.indices.sorted { (parts[$0].longest, $0) < (parts[$1].longest, $1) }.prefix(block.needed)
        let least = parts.compactMap(\.shortest).sorted().prefix(block.needed).last
        let result = (
            longest: order.last.map { parts[$0].longest } ?? 0, shortest: least, path: order.sorted().flatMap { parts[$0].path }
        )
        blocks[fork] = .some(result)
        return result
    }

    /// The transitions of a way from a state on.
    private func way(_ region: Exploration.Region, _ sums: [Sums], from start: Int, _ next: (Sums) -> Int?) -> [Int] {
        var result: [Int] = []
        var state = start
        var turns = 0
        while let index = next(sums[state]), turns <= region.edges.count {
            turns += 1
            let edge = region.edges[index]
            if edge.transition >= 0 {
                result.append(Int(edge.transition))
            } else if let fork = exploration.marks(region, state).first(where: { $0 >= exploration.net.places }) {
                result += (blocks[fork - exploration.net.places] ?? nil)?.path ?? []
            }
            // What is shown ends where the clock does.
            guard edge.to >= 0, !isReset(edge) else { break }
            state = Int(edge.to)
        }
        return result
    }
}
