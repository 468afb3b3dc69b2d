import QuyetFeel
import QuyetMachine
import QuyetText
import QuyetTime

/// The reachable states of a machine for dossiers that its guards cannot tell apart: markings with visit counts, breadth first.
struct StateSpace {
    /// States beyond which the search gives up and says so.
    static let budget = 50_000
    /// Silent transitions in a row beyond which a machine is taken to go round.
    static let silentLimit = 1000

    private(set) var reachedSteps: Set<Int> = []
    /// States in which nothing can happen and the dossier has not ended, with the shortest way there.
    private(set) var stuck: [(transition: Int?, path: [String], marking: BitSet)] = []
    private(set) var isComplete = true

    private struct State: Hashable {
        let marking: BitSet
        let visits: [UInt8]
    }

    /// - Parameter truths: whether each transition's guard holds in these cases.
    init(_ machine: Machine, truths: [Bool]) {
        var visits = [UInt8](repeating: 0, count: machine.steps.count)
        var marking = BitSet(machine.initial)
        for step in machine.activeSteps(marking) { visits[step] = 1 }
        var queue: [(state: State, parent: Int, label: String?, transition: Int?)] = []
        var seen: Set<State> = []
        func push(_ state: State, _ parent: Int, _ label: String?, _ transition: Int?) {
            if seen.insert(state).inserted { queue.append((state, parent, label, transition)) }
        }
        push(State(marking: marking, visits: visits), -1, nil, nil)
        var head = 0
        while head < queue.count {
            if queue.count > StateSpace.budget {
                isComplete = false
                return
            }
            let current = queue[head]
            (marking, visits) = (current.state.marking, current.state.visits)
            let active = machine.activeSteps(marking)
            reachedSteps.formUnion(active)
            var canMove = false
            // Silent transitions are taken at once, before anybody acts.
            let enabled = machine.transitions.indices.filter { truths[$0] && machine.isMarked(machine.transitions[$0], marking) }
            let silent = enabled.filter { machine.transitions[$0].label == .silent }
            for index in silent.isEmpty ? enabled : silent {
                let transition = machine.transitions[index]
                if !machine.isOffered(transition, marking, visits, truths) { continue }
                canMove = true
                if transition.ending != nil { continue }
                let after = machine.fired(transition, marking)
                var counts = visits
                for step in machine.entered(transition) where machine.steps[step].visitBound != nil { counts[step] = counts[step] &+ 1 }
                push(State(marking: after, visits: counts), head, machine.label(transition), index)
            }
            if !canMove { stuck.append((current.transition, path(queue.map { ($0.parent, $0.label) }, head), marking)) }
            head += 1
        }
    }

    private func path(_ queue: [(parent: Int, label: String?)], _ index: Int) -> [String] {
        var result: [String] = []
        var current = index
        while current >= 0 {
            if let label = queue[current].label { result.append(label) }
            current = queue[current].parent
        }
        return result.reversed()
    }
}

extension Machine {
    /// An outcome that leads to a step whose visits are spent is not offered.
    func isSpent(_ transition: Transition, _ visits: [UInt8]) -> Bool {
        entered(transition).contains { step in steps[step].visitBound.map { Int(visits[step]) >= $0 } ?? false }
    }

    /// Whether an outcome is on offer: neither it nor the choices, forks and joins right after it lead to a step whose visits are spent.
    func isOffered(_ transition: Transition, _ marking: BitSet, _ visits: [UInt8], _ truths: [Bool]) -> Bool {
        if isSpent(transition, visits) { return false }
        if transition.ending != nil || transition.to.allSatisfy({ if case .step = places[$0] { true } else { false } }) { return true }
        var after = fired(transition, marking)
        var counts = visits
        func count(_ transition: Transition) {
            for step in entered(transition) where steps[step].visitBound != nil { counts[step] = counts[step] &+ 1 }
        }
        count(transition)
        for _ in 0..<StateSpace.silentLimit {
            let next = transitions.indices.first { transitions[$0].label == .silent && truths[$0] && isMarked(transitions[$0], after) }
            guard let next else { return true }
            if isSpent(transitions[next], counts) { return false }
            if transitions[next].ending != nil { return true }
            after = fired(transitions[next], after)
            count(transitions[next])
        }
        return true
    }

    /// `step: outcome`; nil for silent transitions.
    func label(_ transition: Transition) -> String? {
        if case .outcome(let step, let outcome) = transition.label { return "\(steps[step].name): \(outcome)" }
        return nil
    }
}
