import QuyetFeel
import QuyetMachine
import QuyetText
import QuyetTime

extension Machine {
    /// An outcome that leads to a step whose visits are spent is not offered.
    func isSpent(_ transition: Transition, _ visits: [UInt8]) -> Bool {
        entered(transition).contains { step in steps[step].visitBound.map { Int(visits[step]) >= $0 } ?? false }
    }

    /// Whether an outcome is on offer: neither it nor the choices, forks and joins right after it lead to a step whose visits are spent.
    func isOffered(_ transition: Transition, _ marking: BitSet, _ visits: [UInt8], _ truths: GuardAnswers) -> Bool {
        if isSpent(transition, visits) { return false }
        if transition.ending != nil || transition.to.allSatisfy({ if case .step = places[$0] { true } else { false } }) { return true }
        var after = fired(transition, marking)
        var counts = visits
        func count(_ transition: Transition) {
            for step in entered(transition) where steps[step].visitBound != nil { counts[step] = counts[step] &+ 1 }
        }
        count(transition)
        for _ in 0..<1000 {
            let next = transitions.indices.first { transitions[$0].label == .silent && truths[$0] && isMarked(transitions[$0], after) }
            guard let next else { return true }
            if isSpent(transitions[next], counts) { return false }
            if transitions[next].ending != nil { return true }
            after = fired(transitions[next], after)
            count(transitions[next])
        }
        return true
    }
}
