/// The replacement of `fn:replace`.
enum RegexReplacement {
    enum Piece: Hashable, Sendable {
        case literal(String)
        /// What a group captured; 0 is the whole match.
        case group(Int)
    }

    /// Reads `$0`, `$1` and so on, `\$` and `\\`.
    ///
    /// As many digits belong to a number as there are groups for; one digit always does, and without its group is the empty string.
    static func pieces(of replacement: String, groups: Int) throws(XPathRegexError) -> [Piece] {
        let scalars = Array(replacement.unicodeScalars)
        var result: [Piece] = []
        var literal = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            let start = position
            let scalar = scalars[position]
            position += 1
            switch scalar {
            case "\\":
                guard position < scalars.count, scalars[position] == "\\" || scalars[position] == "$" else {
                    throw XPathRegexError(.backslashInReplacement, at: start)
                }
                literal.append(scalars[position])
                position += 1
            case "$":
                guard position < scalars.count, var number = RegexParser.digit(scalars[position]) else {
                    throw XPathRegexError(.dollarInReplacement, at: start)
                }
                position += 1
                while position < scalars.count, let digit = RegexParser.digit(scalars[position]), number * 10 + digit <= groups {
                    number = number * 10 + digit
                    position += 1
                }
                if !literal.isEmpty { result.append(.literal(String(literal))) }
                literal = String.UnicodeScalarView()
                if number <= groups { result.append(.group(number)) }
            default: literal.append(scalar)
            }
        }
        if !literal.isEmpty { result.append(.literal(String(literal))) }
        return result
    }
}
