import QuyetTime

extension Machine {
    /// Whether a transition's places are marked: at least `needed` of them.
    public func isMarked(_ transition: Transition, _ marking: BitSet) -> Bool {
        transition.from.count { marking.contains($0) } >= transition.needed && transition.needed > 0
    }

    /// The marking after a transition: its own places and those it clears are emptied, its targets marked.
    public func fired(_ transition: Transition, _ marking: BitSet) -> BitSet {
        var result = marking
        for place in transition.from { result.remove(place) }
        for place in transition.clears { result.remove(place) }
        for place in transition.to { result.insert(place) }
        return result
    }

    /// Steps that are active in a marking, ascending.
    public func activeSteps(_ marking: BitSet) -> [Int] {
        marking.members.compactMap { place in
            if case .step(let step) = places[place] { return step }
            return nil
        }
    }

    /// Steps that a transition enters directly, or through the silent transitions right after it.
    public func entered(_ transition: Transition) -> [Int] {
        transition.to.compactMap { place in
            if case .step(let step) = places[place] { return step }
            return nil
        }
    }
}
