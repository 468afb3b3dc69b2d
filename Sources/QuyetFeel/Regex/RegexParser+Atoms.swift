extension RegexParser {
    mutating func atom() throws(XPathRegexError) -> RegexNode {
        let start = position
        let scalar = scalars[position]
        position += 1
        switch scalar {
        case "(": return try group(openedAt: start)
        case "[": return node(try characterClass(openedAt: start))
        case ".": return node(anyCharacter)
        case "^": return RegexNode(.lineStart)
        case "$": return RegexNode(.lineEnd)
        case "?", "*", "+", "{": throw error(.nothingToRepeat, at: start)
        case "]", "}": throw error(.unescaped(String(scalar)), at: start)
        case "\\":
            if let next, ("1"..."9").contains(next) { return try backReference(escapedAt: start) }
            switch try escape(escapedAt: start) {
            case .scalar(let scalar): return node(scalar)
            case .set(let set): return node(set)
            }
        default: return node(scalar)
        }
    }

    enum Escape {
        case scalar(Unicode.Scalar)
        case set(ScalarSet)
    }

    /// An escape after its backslash, in a class or outside.
    mutating func escape(escapedAt start: Int) throws(XPathRegexError) -> Escape {
        guard let scalar = next else { throw error(.unfinishedEscape, at: start) }
        position += 1
        switch scalar {
        case "n": return .scalar("\n")
        case "r": return .scalar("\r")
        case "t": return .scalar("\t")
        case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$": return .scalar(scalar)
        case "s": return .set(.space)
        case "S": return .set(ScalarSet.space.inverted)
        case "d": return .set(.digit)
        case "D": return .set(ScalarSet.digit.inverted)
        case "w": return .set(.word)
        case "W": return .set(ScalarSet.word.inverted)
        case "i": return .set(.initialName)
        case "I": return .set(ScalarSet.initialName.inverted)
        case "c": return .set(.name)
        case "C": return .set(ScalarSet.name.inverted)
        case "p": return .set(try property(escapedAt: start))
        case "P": return .set(try property(escapedAt: start).inverted)
        default: throw error(.unknownEscape(String(scalar)), at: start)
        }
    }

    private mutating func property(escapedAt start: Int) throws(XPathRegexError) -> ScalarSet {
        guard skip("{") else { throw error(.malformedProperty, at: start) }
        var name = String.UnicodeScalarView()
        while let scalar = next, scalar != "}" {
            name.append(scalar)
            position += 1
        }
        guard skip("}") else { throw error(.malformedProperty, at: start) }
        guard let set = ScalarSet.property(String(name)) else { throw error(.unknownProperty(String(name)), at: start) }
        return set
    }

    mutating func quantifier() throws(XPathRegexError) -> RegexBounds? {
        let start = position
        var bounds: RegexBounds
        switch next {
        case "?": bounds = RegexBounds(least: 0, most: 1)
        case "*": bounds = RegexBounds(least: 0, most: nil)
        case "+": bounds = RegexBounds(least: 1, most: nil)
        case "{":
            position += 1
            guard let least = number() else { throw error(.malformedQuantifier, at: start) }
            bounds = RegexBounds(least: least, most: least)
            if skip(",") { bounds.most = number() }
            guard next == "}" else { throw error(.malformedQuantifier, at: start) }
            if let most = bounds.most, most < least { throw error(.reversedQuantifier, at: start) }
            guard max(least, bounds.most ?? 0) < RegexParser.mostRepetitions else { throw error(.tooLarge, at: start) }
        default: return nil
        }
        position += 1
        bounds.isGreedy = !skip("?")
        return bounds
    }

    /// A number of repetitions; nil where there is none.
    private mutating func number() -> Int? {
        var result: Int?
        while let digit = next.flatMap(RegexParser.digit) {
            // Leading zeros are harmless, and too large a number stays too large.
            result = min((result ?? 0) * 10 + digit, RegexParser.mostRepetitions)
            position += 1
        }
        return result
    }
}
