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
        if knownName() == nil, let length = FeelKeyword.not.length(tokens, at: index), ahead(length).isSymbol("("),
            let cell = negatedCell(length, start)
        {
            return cell
        }
        return try node(.unaryTests(try testList(), negated: false), from: start)
    }

    private mutating func testList() throws(ParseFailure) -> [FeelExpression] {
        var tests: [FeelExpression] = []
        repeat { tests.append(try test(.disjunction)) } while accept(",")
        return tests
    }

    /// `not(tests)` as the whole cell; nil, and nothing read, where `not(…)` only begins an expression. Tried once a cell.
    private mutating func negatedCell(_ length: Int, _ start: UInt32) -> FeelExpression? {
        var attempt = self
        attempt.advance(length + 1)
        do throws(ParseFailure) {
            let tests = try attempt.testList()
            try attempt.expect(")")
            try attempt.expectEnd()
            let result = try attempt.node(.unaryTests(tests, negated: true), from: start)
            self = attempt
            return result
        } catch {
            return nil
        }
    }
}
