/// A set of Unicode scalars: sorted ranges, and a bitmap for ASCII, which most texts ask about.
struct ScalarSet: Hashable, Sendable {
    /// Sorted, neither overlapping nor touching.
    let ranges: [ClosedRange<UInt32>]
    private let low: UInt64
    private let high: UInt64

    static let last: UInt32 = 0x10FFFF
    static let all = ScalarSet([0...last])

    init(_ ranges: [ClosedRange<UInt32>]) {
        self.init(sorted: ScalarSet.merged(ranges))
    }

    private init(sorted ranges: [ClosedRange<UInt32>]) {
        self.ranges = ranges
        var bits: [UInt64] = [0, 0]
        for range in ranges {
            guard range.lowerBound < 128 else { break }
            for value in range.lowerBound...min(range.upperBound, 127) { bits[Int(value >> 6)] |= 1 << UInt64(value & 63) }
        }
        low = bits[0]
        high = bits[1]
    }

    /// The same ranges as a set writes them: sorted, and joined where they overlap or touch.
    static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let previous = result.last, range.lowerBound <= previous.upperBound &+ 1 {
                if range.upperBound > previous.upperBound { result[result.count - 1] = previous.lowerBound...range.upperBound }
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// Of ASCII, the number of ranges and the last one: most sets of a pattern differ there, and large ones have hundreds of ranges.
    func hash(into hasher: inout Hasher) {
        hasher.combine(low)
        hasher.combine(high)
        hasher.combine(ranges.count)
        hasher.combine(ranges.last)
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 64 { return low >> UInt64(value) & 1 == 1 }
        if value < 128 { return high >> UInt64(value & 63) & 1 == 1 }
        var from = 0
        var to = ranges.count
        while from < to {
            let middle = (from + to) / 2
            let range = ranges[middle]
            if value < range.lowerBound {
                to = middle
            } else if value > range.upperBound {
                from = middle + 1
            } else {
                return true
            }
        }
        return false
    }

    /// Every scalar that is not in the set.
    var inverted: ScalarSet {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= ScalarSet.last { result.append(next...ScalarSet.last) }
        return ScalarSet(sorted: result)
    }

    func subtracting(_ other: ScalarSet) -> ScalarSet {
        ScalarSet(inverted.ranges + other.ranges).inverted
    }
}
