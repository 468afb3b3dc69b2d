/// Reads a pattern of Functions and Operators 3.1, section 5.6.1, which adds to the grammar of XML Schema 1.1, part 2, appendix G.
///
/// It recurses only into groups and subtracted classes, of which ``mostLevels`` may be inside each other.
struct RegexParser {
    static let mostLevels = 100
    /// Larger numbers of repetitions are all refused alike.
    static let mostRepetitions = 1_000_000_000

    let scalars: [Unicode.Scalar]
    /// Where each scalar stands in the pattern as written: the flag `x` leaves out whitespace.
    private let offsets: [Int]
    let ignoresCase: Bool
    let anyCharacter: ScalarSet

    var position = 0
    var level = 0
    /// For each capturing group that was opened, whether it is closed.
    private(set) var isClosed: [Bool] = []
    private(set) var hasBackReferences = false
    private(set) var sets: [ScalarSet] = []
    private var setNumbers: [ScalarSet: Int] = [:]

    init(_ pattern: String, flags: RegexFlags) {
        let kept = flags.ignoresWhitespace ? RegexParser.withoutWhitespace(pattern) : Array(pattern.unicodeScalars.enumerated())
        scalars = kept.map(\.element)
        offsets = kept.map(\.offset)
        ignoresCase = flags.ignoresCase
        anyCharacter = flags.dotMatchesAll ? .all : .exceptLineEnds
    }

    /// The pattern without its whitespace, other than that in character classes.
    private static func withoutWhitespace(_ pattern: String) -> [(offset: Int, element: Unicode.Scalar)] {
        var result: [(offset: Int, element: Unicode.Scalar)] = []
        var classes = 0
        var isEscaped = false
        for (offset, scalar) in pattern.unicodeScalars.enumerated() {
            if classes == 0, ScalarSet.space.contains(scalar) { continue }
            result.append((offset, scalar))
            // A backslash concerns the next scalar that is kept.
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "[" {
                classes += 1
            } else if scalar == "]", classes > 0 {
                classes -= 1
            }
        }
        return result
    }

    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    func error(_ reason: XPathRegexError.Reason, at index: Int) -> XPathRegexError {
        XPathRegexError(reason, at: index < offsets.count ? offsets[index] : (offsets.last ?? -1) + 1)
    }

    /// Equal sets of a pattern are kept once.
    mutating func node(_ set: ScalarSet) -> RegexNode {
        let number = setNumbers[set] ?? sets.count
        if number == sets.count {
            setNumbers[set] = number
            sets.append(set)
        }
        return RegexNode(.set(number))
    }

    /// One scalar, or with the flag `i` the scalar and its variants.
    mutating func node(_ scalar: Unicode.Scalar) -> RegexNode {
        guard ignoresCase, !CaseVariants.variants(of: scalar).isEmpty else { return RegexNode(.scalar(scalar)) }
        return node(ScalarSet(CaseVariants.closure([scalar.value...scalar.value])))
    }

    /// The whole pattern.
    mutating func pattern() throws(XPathRegexError) -> RegexNode {
        let result = try choice()
        guard position == scalars.count else { throw error(.unopenedGroup, at: position) }
        return result
    }

    /// The pattern as a text without any special characters.
    mutating func literal() -> RegexNode {
        RegexNode(.sequence(scalars.map { node($0) }))
    }

    private mutating func choice() throws(XPathRegexError) -> RegexNode {
        var branches = [try sequence()]
        while skip("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : RegexNode(.choice(branches))
    }

    private mutating func sequence() throws(XPathRegexError) -> RegexNode {
        var pieces: [RegexNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let atom = try atom()
            if let bounds = try quantifier() {
                pieces.append(RegexNode(.repetition(atom, bounds)))
            } else {
                pieces.append(atom)
            }
        }
        return pieces.count == 1 ? pieces[0] : RegexNode(.sequence(pieces))
    }

    /// What follows an opening parenthesis.
    mutating func group(openedAt start: Int) throws(XPathRegexError) -> RegexNode {
        guard level < RegexParser.mostLevels else { throw error(.groupsTooDeep, at: start) }
        level += 1
        defer { level -= 1 }
        let captures = !skip("?")
        guard captures || skip(":") else { throw error(.unknownGroupKind, at: position) }
        if captures { isClosed.append(false) }
        let number = isClosed.count
        let inner = try choice()
        guard skip(")") else { throw error(.unclosedGroup, at: start) }
        guard captures else { return inner }
        isClosed[number - 1] = true
        return RegexNode(.group(inner, number))
    }

    /// A reference back to a group, after its backslash. More digits belong to the number while so many groups were opened before.
    mutating func backReference(escapedAt start: Int) throws(XPathRegexError) -> RegexNode {
        var number = 0
        while let digit = next.flatMap(RegexParser.digit), number == 0 || number * 10 + digit <= isClosed.count {
            number = number * 10 + digit
            position += 1
        }
        guard number <= isClosed.count else { throw error(.unknownGroup(number), at: start) }
        guard isClosed[number - 1] else { throw error(.openGroup(number), at: start) }
        hasBackReferences = true
        return RegexNode(.backReference(number))
    }

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        ("0"..."9").contains(scalar) ? Int(scalar.value) - 48 : nil
    }
}
