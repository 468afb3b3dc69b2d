extension FeelPrinter {
    /// A unary test where tests may stand: `< 5` without parentheses.
    func test(_ expression: FeelExpression) -> String {
        switch expression.kind {
        case .comparisonTest(let comparison, let value): return "\(comparison.rawValue) \(text(value, within: .additive))"
        case .range(nil, let upper?): return "\(upper.isClosed ? "<=" : "<") \(text(upper.value, within: .additive))"
        case .range(let lower?, nil): return "\(lower.isClosed ? ">=" : ">") \(text(lower.value, within: .additive))"
        case .range(nil, nil): return "-"
        default: return text(expression, within: .textual)
        }
    }

    /// What stands after `in`: one plain test as it is, anything else in parentheses.
    func operand(of tests: [FeelExpression]) -> String {
        // Each test is printed once: printing it twice would double the work at every level of nesting.
        let inner = tests.map(test).joined(separator: ", ")
        guard tests.count == 1 else { return "(\(inner))" }
        switch tests[0].kind {
        case .range(_?, _?): return inner
        case .any, .range, .comparisonTest: return "(\(inner))"
        default:
            let needsParentheses = precedence(tests[0]) < .additive || inner.utf8.first == UInt8(ascii: "(")
            return needsParentheses ? "(\(inner))" : inner
        }
    }

    /// A cell of a decision table.
    func cell(_ tests: [FeelExpression], negated: Bool) -> String {
        if !negated, tests.count == 1, case .not = tests[0].kind { return "(\(test(tests[0])))" }
        let inner = tests.map(test).joined(separator: ", ")
        return negated ? "\(word(.not))(\(inner))" : inner
    }

    func text(_ iterators: [FeelIterator]) -> String {
        iterators.map { iterator in
            let upper = iterator.upper.map { "..\(text($0, within: .disjunction))" } ?? ""
            return "\(iterator.name) \(word(.in)) \(text(iterator.domain, within: .disjunction))\(upper)"
        }
        .joined(separator: ", ")
    }

    func text(_ arguments: FeelArguments) -> String {
        switch arguments {
        case .positional(let values): return values.map { text($0, within: .textual) }.joined(separator: ", ")
        case .named(let entries): return entries.map { "\($0.key): \(text($0.value, within: .textual))" }.joined(separator: ", ")
        }
    }

    /// The key of a context entry: bare where it is made of words only.
    static func key(_ name: String) -> String {
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " || $0 == "_" || ("0"..."9").contains($0) }
        let startsWithDigit = name.utf8.first.map { (48...57).contains($0) } ?? true
        return isPlain && !startsWithDigit && name.utf8.first != 0x20 && name.utf8.last != 0x20 && !name.contains("  ") ? name : quoted(name)
    }
}
