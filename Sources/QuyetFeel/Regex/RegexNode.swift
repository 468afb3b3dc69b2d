/// A parsed regular expression.
struct RegexNode: Sendable {
    indirect enum Kind: Sendable {
        case scalar(Unicode.Scalar)
        /// A set, by its number among the sets of the pattern.
        case set(Int)
        case lineStart
        case lineEnd
        case backReference(Int)
        /// A group that captures, with its number from 1.
        case group(RegexNode, Int)
        case sequence([RegexNode])
        case choice([RegexNode])
        case repetition(RegexNode, RegexBounds)
    }

    let kind: Kind
    /// Whether the expression can match the empty string. Anchors do: both hold on the empty string, of which this is asked.
    let isNullable: Bool
    /// Whether it can match nothing but the empty string.
    let isEmpty: Bool

    init(_ kind: Kind) {
        self.kind = kind
        switch kind {
        case .scalar, .set: (isNullable, isEmpty) = (false, false)
        case .lineStart, .lineEnd: (isNullable, isEmpty) = (true, true)
        // The group may have captured the empty string.
        case .backReference: (isNullable, isEmpty) = (true, false)
        case .group(let inner, _): (isNullable, isEmpty) = (inner.isNullable, inner.isEmpty)
        case .sequence(let parts): (isNullable, isEmpty) = (parts.allSatisfy(\.isNullable), parts.allSatisfy(\.isEmpty))
        case .choice(let parts): (isNullable, isEmpty) = (parts.contains(where: \.isNullable), parts.allSatisfy(\.isEmpty))
        case .repetition(let inner, let bounds):
            (isNullable, isEmpty) = (bounds.least == 0 || inner.isNullable, bounds.most == 0 || inner.isEmpty)
        }
    }

    /// Beyond this, a filter is no gain.
    private static let mostFirstRanges = 20_000

    /// Adds what a match can begin with. False when that is not known.
    func collectFirst(into ranges: inout [ClosedRange<UInt32>], sets: [ScalarSet]) -> Bool {
        guard ranges.count < RegexNode.mostFirstRanges else { return false }
        switch kind {
        case .scalar(let scalar): ranges.append(scalar.value...scalar.value)
        case .set(let number): ranges += sets[number].ranges
        case .lineStart, .lineEnd: break
        case .backReference: return false
        case .group(let inner, _): return inner.collectFirst(into: &ranges, sets: sets)
        case .choice(let parts):
            for part in parts where !part.collectFirst(into: &ranges, sets: sets) { return false }
        case .sequence(let parts):
            for part in parts {
                guard part.collectFirst(into: &ranges, sets: sets) else { return false }
                guard part.isNullable else { break }
            }
        case .repetition(let inner, let bounds): return bounds.most == 0 || inner.collectFirst(into: &ranges, sets: sets)
        }
        return true
    }
}

/// How often something is repeated.
struct RegexBounds: Hashable, Sendable {
    var least: Int
    /// nil when there is no greatest number.
    var most: Int?
    /// Whether more repetitions are tried before fewer.
    var isGreedy = true
}
