extension RegexParser {
    /// What follows an opening bracket.
    mutating func characterClass(openedAt start: Int) throws(XPathRegexError) -> ScalarSet {
        guard level < RegexParser.mostLevels else { throw error(.groupsTooDeep, at: start) }
        level += 1
        defer { level -= 1 }
        let isNegative = skip("^")
        // Only single characters and ranges have case variants; `\p{Lu}` stays upper case.
        var written = RangeList()
        var escaped = RangeList()
        var subtracted: ScalarSet?
        let firstPart = position
        while true {
            guard let scalar = next else { throw error(.unclosedClass, at: start) }
            if scalar == "]" { break }
            if scalar == "-", follows("[") {
                guard position > firstPart else { throw error(.emptyClass, at: start) }
                position += 2
                subtracted = try characterClass(openedAt: position - 1)
                guard next != nil else { throw error(.unclosedClass, at: start) }
                guard next == "]" else { throw error(.afterSubtraction, at: position) }
                break
            }
            switch try single() {
            case .set(let set): escaped.add(set.ranges)
            case .scalar(let low): written.add([try range(from: low, writtenAt: position - 1)])
            }
        }
        guard position > firstPart else { throw error(.emptyClass, at: start) }
        position += 1
        var result = ScalarSet((ignoresCase ? CaseVariants.closure(written.ranges) : written.ranges) + escaped.ranges)
        if isNegative { result = result.inverted }
        return subtracted.map { result.subtracting($0) } ?? result
    }

    private func follows(_ scalar: Unicode.Scalar, after distance: Int = 1) -> Bool {
        position + distance < scalars.count && scalars[position + distance] == scalar
    }

    /// A character or an escape.
    private mutating func single() throws(XPathRegexError) -> Escape {
        let start = position
        let scalar = scalars[position]
        position += 1
        switch scalar {
        case "[": throw error(.bracketInClass, at: start)
        case "\\":
            if let next, ("1"..."9").contains(next) { throw error(.backReferenceInClass, at: start) }
            return try escape(escapedAt: start)
        default: return .scalar(scalar)
        }
    }

    /// The range that begins with a character, or the character alone.
    ///
    /// A hyphen after a character makes no range before the end of the class, before a subtraction and where it is itself a character
    /// that a subtraction follows.
    private mutating func range(from low: Unicode.Scalar, writtenAt start: Int) throws(XPathRegexError) -> ClosedRange<UInt32> {
        guard next == "-", !follows("["), !follows("]"), !(follows("-") && follows("[", after: 2)) else { return low.value...low.value }
        position += 1
        guard let scalar = next else { return low.value...low.value }
        guard scalar != "-", case .scalar(let high) = try single() else { throw error(.malformedRange, at: start) }
        guard low <= high else { throw error(.reversedRange, at: start) }
        return low.value...high.value
    }
}

/// Ranges to be merged, kept short: a class may name the same large set many times.
private struct RangeList {
    private(set) var ranges: [ClosedRange<UInt32>] = []
    private var limit = 4096

    mutating func add(_ more: [ClosedRange<UInt32>]) {
        ranges += more
        guard ranges.count > limit else { return }
        ranges = ScalarSet.merged(ranges)
        limit = max(4096, ranges.count * 2)
    }
}
