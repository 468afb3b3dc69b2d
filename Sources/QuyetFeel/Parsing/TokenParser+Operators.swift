/// How tightly an operator binds; an operand of one level holds only tighter ones.
enum FeelPrecedence: Int, Comparable {
    case textual
    case disjunction
    case conjunction
    case comparison
    case additive
    case multiplicative
    case power
    case negation
    case postfix
    case primary

    static func < (left: FeelPrecedence, right: FeelPrecedence) -> Bool { left.rawValue < right.rawValue }
    var next: FeelPrecedence { FeelPrecedence(rawValue: rawValue + 1) ?? .primary }
}

extension FeelArithmetic {
    var precedence: FeelPrecedence {
        switch self {
        case .add, .subtract: .additive
        case .multiply, .divide: .multiplicative
        case .power: .power
        }
    }
}

extension TokenParser {
    /// An expression whose operators bind at least as tightly as `lowest`.
    mutating func binary(_ lowest: FeelPrecedence) throws(ParseFailure) -> FeelExpression {
        try enter()
        defer { depth -= 1 }
        let start = token.range.lower
        var left = try unary()
        left = try arithmetic(left, start, lowest: max(lowest, .additive))
        if lowest <= .comparison { left = try comparison(left, start) }
        if lowest <= .conjunction { left = try conjunction(left, start) }
        if lowest <= .disjunction, at(.or) {
            var operands = [left]
            while accept(.or) { operands.append(try binary(.conjunction)) }
            left = try node(.or(operands), from: start)
        }
        return left
    }

    private mutating func conjunction(_ first: FeelExpression, _ start: UInt32) throws(ParseFailure) -> FeelExpression {
        guard at(.and) else { return first }
        var operands = [first]
        while accept(.and) { operands.append(try binary(.comparison)) }
        return try node(.and(operands), from: start)
    }

    private mutating func arithmetic(_ first: FeelExpression, _ start: UInt32, lowest: FeelPrecedence) throws(ParseFailure)
        -> FeelExpression
    {
        var left = first
        while token.kind == .symbol, let operation = FeelArithmetic(rawValue: token.text), operation.precedence >= lowest {
            advance()
            let right = try binary(operation.precedence.next)
            left = try node(.arithmetic(operation, left, right), from: start)
        }
        return left
    }

    private mutating func comparison(_ left: FeelExpression, _ start: UInt32) throws(ParseFailure) -> FeelExpression {
        let result: FeelExpression
        if token.kind == .symbol, let operation = FeelComparison(rawValue: token.text) {
            advance()
            let right = try binary(.additive)
            result = try node(.comparison(operation, left, right), from: start)
        } else if accept(.between) {
            let lower = try binary(.additive)
            try expect(.and)
            let upper = try binary(.additive)
            result = try node(.between(left, lower: lower, upper: upper), from: start)
        } else if accept(.in) {
            let tests = try membershipTests()
            result = try node(.membership(left, tests: tests), from: start)
        } else {
            return left
        }
        if token.kind == .symbol, FeelComparison(rawValue: token.text) != nil {
            throw ParseFailure(
                diagnostic: FeelDiagnostic(
                    .syntax, token.range,
                    vi: "Không nối hai phép so sánh: hãy viết riêng từng phép và nối bằng “và”, hoặc đặt trong ngoặc.",
                    en: "Comparisons do not chain: write each on its own and join them with “and”, or use parentheses."))
        }
        return result
    }

    private mutating func unary() throws(ParseFailure) -> FeelExpression {
        guard at("-") else { return try postfix() }
        let start = token.range.lower
        advance()
        try enter()
        defer { depth -= 1 }
        let literal = token
        let operand = try unary()
        if literal.kind == .number, operand.range == literal.range, case .number(let value) = operand.kind {
            return try node(.number(-value), from: start)
        }
        return try node(.negate(operand), from: start)
    }

    private mutating func postfix() throws(ParseFailure) -> FeelExpression {
        let start = token.range.lower
        var target = try primary()
        while true {
            if at("."), ahead(1).kind != .end {
                advance()
                let field = try fieldName(of: target)
                target = try node(.path(target, field), from: start)
            } else if at("["), !closesRange {
                advance()
                let condition = try filterCondition(over: target)
                try expect("]")
                target = try node(.filter(target, condition), from: start)
            } else if at("(") {
                let arguments = try arguments()
                target = try node(.invocation(target, arguments), from: start)
            } else if accept(.instanceOf) {
                let type = try typeName()
                target = try node(.instanceOf(target, type), from: start)
            } else {
                return target
            }
        }
    }

    /// Whether `[` closes a range, `[1..5[`: nothing that can begin an operand follows it.
    private var closesRange: Bool {
        guard readsRangeEnd else { return false }
        let next = ahead(1)
        switch next.kind {
        case .end: return true
        case .symbol: return !["(", "[", "{", "-", "]"].contains(next.text)
        case .word: return FeelKeyword.afterOperand.contains { $0.length(tokens, at: min(index + 1, tokens.count - 1)) != nil }
        default: return false
        }
    }
}
