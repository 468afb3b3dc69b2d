/// States packed into one array: the marked places ascending, then what is counted of visits, a pair each; found again by an open hash table.
struct StateTable {
    /// Set in the first half of a pair of a visit count.
    static let counter: UInt32 = 0x8000_0000

    private var words: [UInt32] = []
    private var starts: [Int32] = [0]
    /// Numbers of states, one more; 0: free.
    private var slots: [Int32]

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
        words.reserveCapacity(capacity * 2)
        starts.reserveCapacity(capacity + 1)
    }

    var count: Int { starts.count - 1 }

    subscript(_ state: Int) -> ArraySlice<UInt32> { words[Int(starts[state])..<Int(starts[state + 1])] }

    /// The number of a state, and whether it is a new one.
    mutating func insert(_ key: [UInt32]) -> (state: Int, isNew: Bool) {
        if count * 2 >= slots.count { grow() }
        var slot = Int(truncatingIfNeeded: Self.hash(key[...])) & (slots.count - 1)
        while slots[slot] != 0 {
            let state = Int(slots[slot]) - 1
            if self[state].elementsEqual(key) { return (state, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let state = count
        slots[slot] = Int32(truncatingIfNeeded: state + 1)
        words += key
        starts.append(Int32(truncatingIfNeeded: words.count))
        return (state, true)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for state in 0..<count {
            var slot = Int(truncatingIfNeeded: Self.hash(self[state])) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: state + 1)
        }
    }

    /// FNV-1a over words, mixed once more: markings differ in few bits.
    private static func hash(_ key: ArraySlice<UInt32>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in key { hash = (hash ^ UInt64(word)) &* 0x0000_0100_0000_01B3 }
        return (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9 >> 20
    }
}
