import QuyetMachine
import QuyetTime
import QuyetVerification

/// Brings what is wrong with a machine's states to its causes: the outcomes that lead across the bounds of a parallel block, and the steps.
struct WorkflowTroubles {
    private let machine: Machine
    private let truths: [GuardAnswers]
    /// By place: the branches around it, from the outside in.
    private let branches: [[Int]]

    init(_ machine: Machine, _ truths: [GuardAnswers]) {
        self.machine = machine
        self.truths = truths
        var branches = [[Int]](repeating: [], count: machine.places.count)
        for transition in machine.transitions where transition.label == .silent && transition.to.count > 1 {
            // The places of a branch stand together, from its first to the next branch's first or to where the branches are done.
            guard let place = transition.from.first, case .fork(let block) = machine.places[place] else { continue }
            var done: [Int] = []
            for (index, place) in machine.places.enumerated() {
                if case .branchDone(block, _) = place { done.append(index) }
            }
            guard let end = done.first, done.count == transition.to.count else { continue }
            for (number, entry) in transition.to.enumerated() {
                let next = transition.to[(number + 1)...].first { $0 < end } ?? end
                guard entry < next else { continue }
                for place in entry..<next { branches[place].append(done[number]) }
            }
        }
        // Those further out begin earlier.
        self.branches = branches.map { $0.sorted(by: >) }
    }

    /// The troubles, one a cause, the shortest way first.
    func causes(_ troubles: [Soundness.Trouble]) -> [WorkflowTrouble] {
        var byCrossing: [Int: [Soundness.Trouble]] = [:]
        var result: [WorkflowTrouble] = []
        for trouble in troubles {
            let crossing = trouble.path.first { crosses($0) }
            if let crossing, trouble.kind != .unboundedLoop, trouble.kind != .noWay {
                byCrossing[crossing, default: []].append(trouble)
            } else {
                result.append(WorkflowTrouble(trouble, step: step(trouble), crosses: false, active: active(trouble.path, trouble.group)))
            }
        }
        for (crossing, troubles) in byCrossing.sorted(by: { $0.key < $1.key }) {
            // What is left or entered that way is told by the way there; else the trouble is.
            let certain: Soundness.Kind? = leaves(crossing) ? .lackOfSynchronisation : holdsUp(crossing) ? .deadlock : nil
            let kind = certain ?? kind(of: troubles)
            guard let shortest = troubles.filter({ certain != nil || $0.kind == kind }).min(by: { $0.path.count < $1.path.count }),
                let position = shortest.path.firstIndex(of: crossing)
            else { continue }
            let path = certain != nil ? Array(shortest.path[...position]) : shortest.path
            result.append(
                WorkflowTrouble(
                    kind: kind, step: machine.step(crossing), transition: crossing, crosses: true, path: path, group: shortest.group,
                    active: active(path, shortest.group)))
        }
        return distinct(result)
    }

    private func kind(of troubles: [Soundness.Trouble]) -> Soundness.Kind {
        let order: [Soundness.Kind] = [.deadlock, .lackOfSynchronisation, .improperEnd, .deadEnd, .livelock]
        return order.first { kind in troubles.contains { $0.kind == kind } } ?? troubles[0].kind
    }

    private func step(_ trouble: Soundness.Trouble) -> Int? {
        switch trouble.kind {
        case .improperEnd, .unboundedLoop: trouble.transition.flatMap { machine.step($0) } ?? trouble.path.last.flatMap { machine.step($0) }
        default:
            trouble.place.flatMap { place in
                if case .step(let step) = machine.places[place] { step } else { nil }
            }
        }
    }

    /// One a kind and step: the first is the shortest.
    private func distinct(_ troubles: [WorkflowTrouble]) -> [WorkflowTrouble] {
        struct Cause: Hashable {
            let kind: Soundness.Kind
            let step: Int?
            let transition: Int?
        }
        var seen: Set<Cause> = []
        return troubles.enumerated().sorted { ($0.element.path.count, $0.offset) < ($1.element.path.count, $1.offset) }.map(\.element)
            .filter { seen.insert(Cause(kind: $0.kind, step: $0.step, transition: $0.step == nil ? $0.transition : nil)).inserted }
    }

    // MARK: Bounds of blocks

    /// Whether an outcome leads into a branch, or out of one other than by its end.
    private func crosses(_ transition: Int) -> Bool {
        let it = machine.transitions[transition]
        guard it.label != .silent, let from = it.from.first else { return false }
        return it.to.contains { to in
            if case .branchDone = machine.places[to] { return false }
            return branches[to] != branches[from]
        }
    }

    private func leaves(_ transition: Int) -> Bool {
        let it = machine.transitions[transition]
        guard let from = it.from.first, let to = it.to.first else { return false }
        return branches[from].count > branches[to].count && branches[from].starts(with: branches[to])
    }

    /// Whether an outcome leads into a branch of a block that waits for all of them: the branch that it should have come from is never done.
    private func holdsUp(_ transition: Int) -> Bool {
        let it = machine.transitions[transition]
        guard let from = it.from.first, let to = it.to.first, let done = branches[to].first(where: { !branches[from].contains($0) }),
            let join = machine.transitions.first(where: { $0.label == .silent && $0.from.contains(done) })
        else { return false }
        return join.needed == join.from.count
    }

    // MARK: What is active

    /// The steps that are active after a path.
    private func active(_ path: [Int], _ group: Int) -> [Int] {
        guard group < truths.count else { return [] }
        var marking = settled(BitSet(machine.initial), group)
        for transition in path { marking = settled(machine.fired(machine.transitions[transition], marking), group) }
        return machine.activeSteps(marking)
    }

    private func settled(_ marking: BitSet, _ group: Int) -> BitSet {
        var marking = marking
        for _ in 0..<machine.transitions.count {
            let next = machine.transitions.indices.first { index in
                machine.transitions[index].label == .silent && truths[group][index] && machine.isMarked(machine.transitions[index], marking)
            }
            guard let next else { break }
            marking = machine.fired(machine.transitions[next], marking)
        }
        return marking
    }
}

extension WorkflowTrouble {
    fileprivate init(_ trouble: Soundness.Trouble, step: Int?, crosses: Bool, active: [Int]) {
        self.init(
            kind: trouble.kind, step: step, transition: trouble.transition, crosses: crosses, path: trouble.path, group: trouble.group,
            active: active)
    }
}
