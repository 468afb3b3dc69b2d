/// A regular expression of XPath and XQuery Functions and Operators 3.1, section 5.6, compiled once.
///
/// It works on Unicode scalars: a character outside the basic plane is one, and a letter with a combining mark is two.
struct XPathRegex: Sendable {
    static let mostPatternBytes = 64 * 1024

    private let program: RegexProgram
    private let isLiteral: Bool

    init(_ pattern: String, flags: String = "") throws(XPathRegexError) {
        guard pattern.utf8.count <= XPathRegex.mostPatternBytes else { throw XPathRegexError(.patternTooLong) }
        let flags = try RegexFlags(flags)
        isLiteral = flags.isLiteral
        var parser = RegexParser(pattern, flags: flags)
        let node = try flags.isLiteral ? parser.literal() : parser.pattern()
        program = try RegexProgram(
            node, groups: parser.isClosed.count, sets: parser.sets, hasBackReferences: parser.hasBackReferences, flags: flags)
    }

    /// Whether some part of the input matches, as `fn:matches`. nil when that took more steps than allowed.
    func matches(_ input: String) -> Bool? {
        var matcher = RegexMatcher(program, Array(input.unicodeScalars), captures: false)
        switch matcher.search(from: 0) {
        case .matched: return true
        case .failed: return false
        case .undecided: return nil
        }
    }

    /// The input with every match replaced, as `fn:replace`. With the flag `q` the replacement, too, is taken as it is.
    func replacing(in input: String, with replacement: String) throws(XPathRegexError) -> String {
        let pieces = isLiteral ? [.literal(replacement)] : try RegexReplacement.pieces(of: replacement, groups: program.groups)
        let captures = pieces.contains { if case .group(let number) = $0 { number > 0 } else { false } }
        let text = Array(input.unicodeScalars)
        var result = String.UnicodeScalarView()
        var end = 0
        try forEachMatch(in: text, captures: captures) { match, slots in
            result.append(contentsOf: text[end..<match.lowerBound])
            for piece in pieces {
                switch piece {
                case .literal(let literal): result.append(contentsOf: literal.unicodeScalars)
                case .group(0): result.append(contentsOf: text[match])
                // A group that took no part stands for the empty string.
                case .group(let number):
                    if slots[2 * number] >= 0 { result.append(contentsOf: text[slots[2 * number]..<slots[2 * number + 1]]) }
                }
            }
            end = match.upperBound
        }
        result.append(contentsOf: text[end...])
        return String(result)
    }

    /// The parts of the input between the matches, as `fn:tokenize`: an empty input has no parts.
    func split(_ input: String) throws(XPathRegexError) -> [String] {
        let text = Array(input.unicodeScalars)
        var result: [String] = []
        var end = 0
        try forEachMatch(in: text, captures: false) { match, _ in
            result.append(XPathRegex.string(text[end..<match.lowerBound]))
            end = match.upperBound
        }
        return text.isEmpty ? [] : result + [XPathRegex.string(text[end...])]
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Every match after the other, with its slots. A pattern that does not match the empty string has no empty matches anywhere: the
    /// anchors hold there, and a back-reference finds nothing captured.
    private func forEachMatch(
        in text: [Unicode.Scalar], captures: Bool, _ body: (Range<Int>, [Int]) -> Void
    ) throws(XPathRegexError) {
        guard !program.matchesEmpty else { throw XPathRegexError(.matchesEmpty) }
        var matcher = RegexMatcher(program, text, captures: captures)
        var place = 0
        while true {
            switch matcher.search(from: place) {
            case .failed: return
            case .undecided: throw XPathRegexError(.undecided)
            case .matched(let range):
                body(range, matcher.slots)
                place = range.upperBound
            }
        }
    }
}

/// The flags of a regular expression.
struct RegexFlags: Sendable {
    private(set) var dotMatchesAll = false
    private(set) var isMultiline = false
    private(set) var ignoresCase = false
    private(set) var ignoresWhitespace = false
    private(set) var isLiteral = false

    init(_ flags: String) throws(XPathRegexError) {
        for (offset, flag) in flags.unicodeScalars.enumerated() {
            switch flag {
            case "s": dotMatchesAll = true
            case "m": isMultiline = true
            case "i": ignoresCase = true
            case "x": ignoresWhitespace = true
            case "q": isLiteral = true
            default: throw XPathRegexError(.unknownFlag(String(flag)), at: offset)
            }
        }
        // In a literal, whitespace stands for itself.
        if isLiteral { ignoresWhitespace = false }
    }
}
