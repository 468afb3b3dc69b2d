/// A set of small whole numbers, in words of 64 bits: communes, cases, steps.
public struct BitSet: Hashable, Sendable {
    /// No trailing zero words, so that equal sets are equal values.
    public private(set) var words: [UInt64]

    public init() { words = [] }

    /// `0 ..< count`.
    public init(all count: Int) {
        words = [UInt64](repeating: .max, count: count / 64)
        if count % 64 > 0 { words.append((1 << UInt64(count % 64)) - 1) }
    }

    public init(_ members: some Sequence<Int>) {
        words = []
        for member in members { insert(member) }
    }

    public init(words: [UInt64]) {
        self.words = words
        trim()
    }

    public var isEmpty: Bool { words.isEmpty }
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
    public func contains(_ member: Int) -> Bool {
        member >= 0 && member / 64 < words.count && words[member / 64] >> UInt64(member % 64) & 1 == 1
    }

    public var first: Int? {
        for (index, word) in words.enumerated() where word != 0 { return index * 64 + word.trailingZeroBitCount }
        return nil
    }

    /// Ascending.
    public var members: [Int] {
        var result: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                result.append(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return result
    }

    public mutating func insert(_ member: Int) {
        while words.count <= member / 64 { words.append(0) }
        words[member / 64] |= 1 << UInt64(member % 64)
    }

    public mutating func remove(_ member: Int) {
        guard member / 64 < words.count else { return }
        words[member / 64] &= ~(1 << UInt64(member % 64))
        trim()
    }

    public func union(_ other: BitSet) -> BitSet {
        var result = words.count >= other.words.count ? self : other
        let shorter = words.count >= other.words.count ? other : self
        for index in shorter.words.indices { result.words[index] |= shorter.words[index] }
        return result
    }

    public mutating func formUnion(_ other: BitSet) {
        while words.count < other.words.count { words.append(0) }
        for (index, word) in other.words.enumerated() { words[index] |= word }
    }

    public func intersection(_ other: BitSet) -> BitSet { BitSet(words: zip(words, other.words).map { $0 & $1 }) }

    public func subtracting(_ other: BitSet) -> BitSet {
        var result = self
        for index in 0..<min(words.count, other.words.count) { result.words[index] &= ~other.words[index] }
        result.trim()
        return result
    }

    public func isSubset(of other: BitSet) -> Bool { subtracting(other).isEmpty }
    public func overlaps(_ other: BitSet) -> Bool { zip(words, other.words).contains { $0 & $1 != 0 } }

    private mutating func trim() { while words.last == 0 { words.removeLast() } }
}
