extension TokenParser {
    /// What follows `in`: one test, or tests in parentheses.
    mutating func membershipTests() throws(ParseFailure) -> [FeelExpression] {
        guard at("(") else { return [try test(.additive)] }
        let start = token.range.lower
        let outer = readsRangeEnd
        readsRangeEnd = false
        defer { readsRangeEnd = outer }
        advance()
        let first = try test(.disjunction)
        if accept("..") { return [try rangeFrom(FeelRangeEnd(first, closed: false), start)] }
        var tests = [first]
        while accept(",") { tests.append(try test(.disjunction)) }
        try expect(")")
        return tests
    }

    /// One unary test; a plain expression in it binds at least as tightly as `lowest`.
    private mutating func test(_ lowest: FeelPrecedence) throws(ParseFailure) -> FeelExpression {
        if at("-"), [",", ")"].contains(ahead(1).text) && ahead(1).kind == .symbol || at("-") && ahead(1).kind == .end {
            let start = token.range.lower
            advance()
            return try node(.any, from: start)
        }
        if token.kind == .symbol, let comparison = FeelComparison(rawValue: token.text) { return try comparisonTest(comparison) }
        return try binary(lowest)
    }

    /// `< 5` and its like.
    mutating func comparisonTest(_ comparison: FeelComparison) throws(ParseFailure) -> FeelExpression {
        let start = token.range.lower
        advance()
        let value = try binary(.additive)
        switch comparison {
        case .equal, .notEqual: return try node(.comparisonTest(comparison, value), from: start)
        case .less: return try node(.range(lower: nil, upper: FeelRangeEnd(value, closed: false)), from: start)
        case .lessOrEqual: return try node(.range(lower: nil, upper: FeelRangeEnd(value, closed: true)), from: start)
        case .greater: return try node(.range(lower: FeelRangeEnd(value, closed: false), upper: nil), from: start)
        case .greaterOrEqual: return try node(.range(lower: FeelRangeEnd(value, closed: true), upper: nil), from: start)
        }
    }

    /// A whole cell of a decision table.
    mutating func cell() throws(ParseFailure) -> FeelExpression {
        let start = token.range.lower
        if at("-"), ahead(1).kind == .end {
            advance()
            return try node(.any, from: start)
        }
        let negation = knownName() == nil ? FeelKeyword.not.length(tokens, at: index) : nil
        let negated = negation.map { closesAtEnd(from: index + $0) } ?? false
        if negated { advance((negation ?? 0) + 1) }
        var tests: [FeelExpression] = []
        repeat { tests.append(try test(.disjunction)) } while accept(",")
        if negated { try expect(")") }
        return try node(.unaryTests(tests, negated: negated), from: start)
    }

    /// Whether the parenthesis at `open` is closed by the last token of the text.
    private func closesAtEnd(from open: Int) -> Bool {
        guard open < tokens.count, tokens[open].isSymbol("(") else { return false }
        var level = 0
        for place in open..<tokens.count where tokens[place].kind == .symbol {
            if tokens[place].text == "(" { level += 1 }
            if tokens[place].text == ")" { level -= 1 }
            if level == 0 { return place == tokens.count - 2 }
        }
        return false
    }
}
