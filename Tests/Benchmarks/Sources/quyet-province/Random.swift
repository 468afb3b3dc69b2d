/// Random numbers of their own, so that the same seed gives the same bytes on every system and with every release of Swift.
struct SplitMix64 {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// A stream of its own for each part of the work, so that no part depends on how much another has drawn.
    init(_ seed: UInt64, _ parts: UInt64...) {
        var mixed = SplitMix64(seed)
        for part in parts {
            mixed.state ^= part &* 0x9E37_79B9_7F4A_7C15
            mixed.state = mixed.next()
        }
        state = mixed.next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below `bound`.
    mutating func below(_ bound: Int) -> Int {
        bound <= 1 ? 0 : Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True in `percent` of a hundred.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    /// An index of `weights`, each as often as its weight says.
    mutating func weighted(_ weights: [Int]) -> Int {
        var left = below(weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if left < weight { return index }
            left -= weight
        }
        return weights.count - 1
    }

    /// `count` different elements, in their order.
    mutating func some<Element>(_ count: Int, of choices: [Element]) -> [Element] {
        var left = min(count, choices.count)
        var result: [Element] = []
        for (index, choice) in choices.enumerated() where left > 0 && below(choices.count - index) < left {
            result.append(choice)
            left -= 1
        }
        return result
    }
}
