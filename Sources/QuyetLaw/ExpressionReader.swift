import QuyetFeel
import QuyetSyntax
import QuyetText
import QuyetTime

/// Reads the FEEL of documents against declared names, and turns what is wrong into findings at its exact place.
struct ExpressionReader {
    private(set) var findings: [Finding] = []
    private var reported: Set<Span> = []

    /// The typed tree with declared spellings, or nil with findings. A condition must be true or false.
    mutating func condition(_ expression: Expression, _ scope: FeelScope) -> FeelExpression? {
        let parse = FeelParser.expression(expression.text, scope: scope)
        var diagnostics = parse.diagnostics
        var tree = parse.expression
        var mayBeNull: [FeelDiagnostic] = []
        if let parsed = tree, diagnostics.isEmpty {
            let check = FeelChecker.check(parsed, scope: scope, text: expression.text)
            diagnostics = check.diagnostics
            mayBeNull = check.mayBeNull
            if diagnostics.isEmpty {
                diagnostics = FeelProgram.compile(check.expression, slots: scope.declarations.map(\.name)).diagnostics
            }
            tree = check.expression
            if diagnostics.isEmpty, check.type.base != .boolean, check.type.base != .any {
                report(Finding("guard/type", .error, at: expression.span, Self.notBoolean))
                return nil
            }
        }
        // A condition that may be null still says what it says of all other dossiers.
        for diagnostic in diagnostics.isEmpty ? mayBeNull : diagnostics { report(finding(diagnostic, expression)) }
        return diagnostics.isEmpty ? tree : nil
    }

    /// The bounds of a number or date: unary tests such as `>= 0` or `[0..100]`.
    mutating func bounds(_ expression: Expression) -> FeelInterval? {
        let parse = FeelParser.unaryTests(expression.text, scope: FeelScope([]))
        for diagnostic in parse.diagnostics { report(finding(diagnostic, expression)) }
        guard parse.diagnostics.isEmpty, let tree = parse.expression else { return nil }
        if let interval = Self.interval(tree) { return interval }
        report(Finding("guard/type", .error, at: expression.span, Self.notBounds))
        return nil
    }

    private static func interval(_ tree: FeelExpression) -> FeelInterval? {
        switch tree.kind {
        case .any: return FeelInterval(lower: nil, upper: nil)
        case .unaryTests(let tests, false) where tests.count == 1: return interval(tests[0])
        case .comparisonTest(let comparison, let operand):
            guard let value = operand.constant else { return nil }
            switch comparison {
            case .less: return FeelInterval(lower: nil, upper: FeelBound(value, closed: false))
            case .lessOrEqual: return FeelInterval(lower: nil, upper: FeelBound(value, closed: true))
            case .greater: return FeelInterval(lower: FeelBound(value, closed: false), upper: nil)
            case .greaterOrEqual: return FeelInterval(lower: FeelBound(value, closed: true), upper: nil)
            case .equal: return FeelInterval(lower: FeelBound(value, closed: true), upper: FeelBound(value, closed: true))
            case .notEqual: return nil
            }
        default:
            if case .range(let interval)? = tree.constant { return interval }
            return nil
        }
    }

    /// One wrong text is reported once, however many procedures it serves.
    private mutating func report(_ finding: Finding) { if reported.insert(finding.span).inserted { findings.append(finding) } }

    private func finding(_ diagnostic: FeelDiagnostic, _ expression: Expression) -> Finding {
        let span = expression.span(Int(diagnostic.range.lower), Int(diagnostic.range.upper))
        let rule: String
        switch diagnostic.code {
        case .unknownName: rule = "syntax/unknown-name"
        case .typeMismatch, .outsideDomain, .unknownField: rule = "guard/type"
        case .mayBeNull: rule = "guard/may-be-null"
        case .ambiguousName: rule = "syntax/ambiguous-name"
        default: rule = "syntax/malformed"
        }
        let hint = diagnostic.code == .mayBeNull ? LawMessages.writeInstead : LawMessages.didYouMean
        let advice = diagnostic.suggestion.map { hint(["name": .text($0)]) }
        let fixes = diagnostic.suggestion.map { [Fix(LawMessages.replaceBy(["name": .text($0)]), span, $0)] } ?? []
        return Finding(rule, .error, at: span, Message(vi: diagnostic.messageVi, en: diagnostic.messageEn), advice: advice, fixes: fixes)
    }

    private static let notBoolean = Message(
        vi: "Điều kiện này không cho kết quả đúng hoặc sai.", en: "This condition is neither true nor false.")
    private static let notBounds = Message(
        vi: "Giới hạn của một số viết như “>= 0” hoặc “[0..100]”.", en: "The bounds of a number are written like “>= 0” or “[0..100]”.")
}
