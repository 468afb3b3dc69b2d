import QuyetFeel
import QuyetMachine
import QuyetText
import QuyetTime

/// The reachable states of a machine for dossiers that its guards cannot tell apart: markings with visit counts, breadth first.
struct StateSpace {
    /// States beyond which the search gives up and says so.
    static let budget = 50_000

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
                if machine.isSpent(transition, visits) { continue }
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

    /// `step: outcome`; nil for silent transitions.
    func label(_ transition: Transition) -> String? {
        if case .outcome(let step, let outcome) = transition.label { return "\(steps[step].name): \(outcome)" }
        return nil
    }
}
