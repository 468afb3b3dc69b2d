/// Markings, and what is taken at once.
extension Exploration {
    enum End {
        case settled, spent
        /// By this transition.
        case ended(Int)
        case trouble(Soundness.Kind, Int?)
    }

    struct Settled {
        let key: [UInt32]
        let groups: UInt64
        let end: End
    }

    /// Takes choices, forks and joins until none is left, apart for groups that go different ways.
    func settle(_ key: [UInt32], _ groups: UInt64, new: [Int], _ exit: Int?) -> [Settled] {
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

    enum Marked { case marked, spent, twice }

    /// False where it is there already.
    func insert(_ word: UInt32, _ key: inout [UInt32]) -> Bool {
        var position = 0
        while position < key.count, key[position] < word { position += 1 }
        if position < key.count, key[position] == word { return false }
        key.insert(word, at: position)
        return true
    }

    func mark(_ place: Int, _ key: inout [UInt32]) -> Marked {
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

    func isMarked(_ place: Int, _ key: [UInt32]) -> Bool {
        let word = UInt32(truncatingIfNeeded: place)
        for mark in key {
            if mark == word { return true }
            if mark > word { return false }
        }
        return false
    }

    /// Withdraws what a transition clears: a block that is being worked on with the place where it opens.
    func clear(_ transition: WorkflowNet.Transition, _ key: inout [UInt32]) {
        guard !transition.clears.isEmpty else { return }
        for place in transition.clears { unmark(place, &key) }
        for mark in key.prefix(while: { $0 < StateTable.counter }) where Int(mark) >= net.places {
            if transition.clears.contains(net.transitions[Int(mark) - net.places].from[0]) { unmark(Int(mark), &key) }
        }
    }

    func unmark(_ place: Int, _ key: inout [UInt32]) {
        let word = UInt32(truncatingIfNeeded: place)
        // The marks come first, ascending.
        for position in key.indices where key[position] >= word {
            if key[position] == word { key.remove(at: position) }
            return
        }
    }
}
