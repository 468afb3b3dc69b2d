/// Writes a tree as FEEL with no more parentheses than needed; parsing the text gives the same tree.
public struct FeelPrinter {
    private let spelling: FeelSpelling

    /// The text of a tree, its keywords in the standard's spelling or in Vietnamese.
    public static func print(_ expression: FeelExpression, spelling: FeelSpelling = .standard) -> String {
        FeelPrinter(spelling: spelling).text(expression, within: .textual)
    }

    func word(_ keyword: FeelKeyword) -> String { keyword.spelling(spelling) }

    /// A string literal.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// The text of `expression`, in parentheses if it binds less tightly than `lowest`.
    func text(_ expression: FeelExpression, within lowest: FeelPrecedence) -> String {
        let text = bare(expression)
        return precedence(expression) < lowest ? "(\(text))" : text
    }

    func precedence(_ expression: FeelExpression) -> FeelPrecedence {
        switch expression.kind {
        case .conditional, .iteration, .quantified, .function: .textual
        case .or: .disjunction
        case .and: .conjunction
        case .comparison, .between, .membership: .comparison
        case .arithmetic(let operation, _, _): operation.precedence
        case .negate: .negation
        case .number(let value): value.isNegative ? .negation : .primary
        case .path, .filter, .invocation, .instanceOf: .postfix
        case .unaryTests: .textual
        default: .primary
        }
    }

    private func bare(_ expression: FeelExpression) -> String {
        switch expression.kind {
        case .null: return word(.null)
        case .boolean(let value): return word(value ? .true : .false)
        case .number(let value): return value.description
        case .string(let value): return FeelPrinter.quoted(value)
        case .temporal(let value): return "@" + FeelPrinter.quoted(value)
        case .any: return "-"
        case .name(let name): return spelling == .vietnamese ? FeelFunction.vietnameseExtensions[name] ?? name : name
        case .path(let target, let field): return text(target, within: .postfix) + "." + field
        case .negate(let operand):
            if case .number(let value) = operand.kind, !value.isNegative { return "-(\(value))" }
            return "-" + text(operand, within: .negation)
        case .arithmetic(let operation, let left, let right):
            return "\(text(left, within: operation.precedence)) \(operation.rawValue) \(text(right, within: operation.precedence.next))"
        case .comparison(let operation, let left, let right):
            return "\(text(left, within: .additive)) \(operation.rawValue) \(text(right, within: .additive))"
        case .and(let operands): return operands.map { text($0, within: .comparison) }.joined(separator: " \(word(.and)) ")
        case .or(let operands): return operands.map { text($0, within: .conjunction) }.joined(separator: " \(word(.or)) ")
        case .not(let operand): return "\(word(.not))(\(text(operand, within: .textual)))"
        default: return composite(expression)
        }
    }

    private func composite(_ expression: FeelExpression) -> String {
        switch expression.kind {
        case .between(let value, let lower, let upper):
            let ends = "\(text(lower, within: .additive)) \(word(.and)) \(text(upper, within: .additive))"
            return "\(text(value, within: .additive)) \(word(.between)) \(ends)"
        case .membership(let value, let tests): return "\(text(value, within: .additive)) \(word(.in)) \(operand(of: tests))"
        case .comparisonTest, .range(nil, _), .range(_, nil): return "(\(test(expression)))"
        case .list(let elements): return "[" + elements.map { text($0, within: .textual) }.joined(separator: ", ") + "]"
        case .range(let lower?, let upper?):
            let (low, high) = (text(lower.value, within: .additive), text(upper.value, within: .additive))
            return "\(lower.isClosed ? "[" : "(")\(low)..\(high)\(upper.isClosed ? "]" : ")")"
        case .context(let entries):
            return "{" + entries.map { "\(FeelPrinter.key($0.key)): \(text($0.value, within: .textual))" }.joined(separator: ", ") + "}"
        case .conditional(let condition, let yes, let no):
            let (first, second) = (text(condition, within: .textual), text(yes, within: .textual))
            return "\(word(.if)) \(first) \(word(.then)) \(second) \(word(.else)) \(text(no, within: .textual))"
        case .iteration(let iterators, let body):
            return "\(word(.for)) \(text(iterators)) \(word(.return)) \(text(body, within: .textual))"
        case .quantified(let quantifier, let iterators, let body):
            let first = word(quantifier == .some ? .some : .every)
            return "\(first) \(text(iterators)) \(word(.satisfies)) \(text(body, within: .textual))"
        case .filter(let target, let condition): return "\(text(target, within: .postfix))[\(text(condition, within: .textual))]"
        case .invocation(let function, let arguments): return "\(text(function, within: .postfix))(\(text(arguments)))"
        case .function(let parameters, let body):
            let names = parameters.map { $0.name + ($0.type.map { ": \($0.standardName)" } ?? "") }
            return "\(word(.function))(\(names.joined(separator: ", "))) \(text(body, within: .textual))"
        case .instanceOf(let value, let type): return "\(text(value, within: .postfix)) \(word(.instanceOf)) \(type.standardName)"
        case .unaryTests(let tests, let negated): return cell(tests, negated: negated)
        default: return "-"
        }
    }
}
