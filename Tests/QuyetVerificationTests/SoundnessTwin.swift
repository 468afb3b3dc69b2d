import QuyetTime

@testable import QuyetVerification

/// Every marking of a net, one by one, for one group of dossiers: sets and dictionaries, every interleaving of parallel branches.
struct SoundnessTwin {
    struct State: Hashable {
        var marked: Set<Int>
        var visits: [Int: Int]
    }

    enum Result: Equatable {
        case state(State)
        case ended(leaving: Bool, by: Int)
        case spent
        case twice(Int)
        case noWay, endless
    }

    let net: WorkflowNet
    let group: Int
    let truths: GuardTruths
    private(set) var states: [State] = []
    private(set) var depth: [Int] = []
    /// By state: the transition and what comes of it.
    private(set) var moves: [[(transition: Int, result: Result)]] = []
    /// What comes of the beginning.
    private(set) var start: Result = .spent

    static let most = 600

    init?(_ net: WorkflowNet, _ truths: GuardTruths, group: Int) {
        (self.net, self.group, self.truths) = (net, group, truths)
        var numbers: [State: Int] = [:]
        var first = State(marked: [], visits: [:])
        for place in net.initial {
            if let problem = mark(place, &first) {
                start = problem
                return
            }
        }
        start = settle(first)
        guard case .state(let state) = start else { return }
        numbers[state] = 0
        states = [state]
        depth = [0]
        var head = 0
        while head < states.count {
            guard states.count < Self.most else { return nil }
            var own: [(Int, Result)] = []
            for (transition, result) in after(states[head]) {
                own.append((transition, result))
                if case .state(let next) = result, numbers[next] == nil {
                    numbers[next] = states.count
                    states.append(next)
                    depth.append(depth[head] + 1)
                }
            }
            moves.append(own)
            head += 1
        }
        self.numbers = numbers
    }

    private var numbers: [State: Int] = [:]

    private func isOpen(_ transition: Int) -> Bool { truths.open[transition]?.contains(group) ?? true }

    /// Every outcome on offer and what comes of it.
    func after(_ state: State) -> [(Int, Result)] {
        var result: [(Int, Result)] = []
        for (index, transition) in net.transitions.enumerated() where !transition.isSilent && isOpen(index) {
            guard let place = transition.from.first, state.marked.contains(place) else { continue }
            let next = fire(index, state)
            if next != .spent { result.append((index, next)) }
        }
        return result
    }

    func fire(_ index: Int, _ state: State) -> Result {
        let transition = net.transitions[index]
        var after = state
        after.marked.subtract(transition.from)
        after.marked.subtract(transition.clears)
        if transition.isEnding { return .ended(leaving: after.marked.contains { net.isStep[$0] }, by: index) }
        for place in transition.to { if let problem = mark(place, &after) { return problem } }
        return settle(after)
    }

    private func mark(_ place: Int, _ state: inout State) -> Result? {
        if state.marked.contains(place) { return .twice(place) }
        if let bound = net.bounds[place] {
            if state.visits[place, default: 0] >= bound { return .spent }
            state.visits[place, default: 0] += 1
        }
        state.marked.insert(place)
        return nil
    }

    /// Takes silent transitions, the first written first, until there is none.
    private func settle(_ state: State) -> Result {
        var state = state
        for _ in 0...(net.transitions.count * 3) {
            let enabled = net.transitions.indices.filter { index in
                let transition = net.transitions[index]
                return transition.isSilent && transition.from.count(where: { state.marked.contains($0) }) >= transition.needed
            }
            guard let first = enabled.first else { return .state(state) }
            // The ways of one choice go together.
            let ways = enabled.filter { net.transitions[$0].from == net.transitions[first].from && isOpen($0) }
            guard let way = ways.first else { return .noWay }
            // Of two that are open together both are looked at: worlds with such choices are left out.
            let transition = net.transitions[way]
            state.marked.subtract(transition.from)
            state.marked.subtract(transition.clears)
            if transition.isEnding { return .ended(leaving: state.marked.contains { net.isStep[$0] }, by: way) }
            for place in transition.to { if let problem = mark(place, &state) { return problem } }
        }
        return .endless
    }

    // MARK: Troubles

    /// Steps that some dossier comes to.
    var reached: Set<Int> { states.reduce(into: []) { $0.formUnion($1.marked.filter { net.isStep[$0] }) } }

    /// States in which nothing can happen.
    var stuck: [Int] { states.indices.filter { moves[$0].isEmpty } }

    /// Steps that are active somewhere and offer nothing.
    var unoffered: Set<Int> {
        var result: Set<Int> = []
        for (index, state) in states.enumerated() {
            for place in state.marked where net.isStep[place] {
                if !moves[index].contains(where: { net.transitions[$0.transition].from == [place] }) { result.insert(place) }
            }
        }
        return result
    }

    /// States from which an ending, a stuck state or a trouble can be reached.
    var finishing: Set<Int> {
        var result = Set(
            states.indices.filter { index in
                moves[index].isEmpty || moves[index].contains { if case .state = $0.result { false } else { true } }
            })
        var changes = true
        while changes {
            changes = false
            for index in states.indices where !result.contains(index) {
                if successors(index).contains(where: { result.contains($0) }) {
                    result.insert(index)
                    changes = true
                }
            }
        }
        return result
    }

    func successors(_ index: Int) -> [Int] {
        moves[index].compactMap { if case .state(let next) = $0.result { numbers[next] } else { nil } }
    }

    /// Whether some circle of states can also be left for an end.
    var hasLoop: Bool {
        let finishing = finishing
        var left = finishing
        // What leads nowhere within the rest is taken away until only circles, and what leads to them, are left.
        var changes = true
        while changes {
            changes = false
            for index in left where !successors(index).contains(where: { left.contains($0) }) {
                left.remove(index)
                changes = true
            }
        }
        return !left.isEmpty
    }

    func results(_ matches: (Result) -> Bool) -> [Result] {
        states.indices.flatMap { index in moves[index].map(\.result).filter(matches) }
    }
}
