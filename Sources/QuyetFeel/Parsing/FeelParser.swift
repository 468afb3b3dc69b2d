/// What parsing gave.
public struct FeelParse: Hashable, Sendable {
    /// The tree; nil after a lexical or syntax error. Names that are not declared stand in it as written, each with a diagnostic.
    public let expression: FeelExpression?
    /// Empty when all is well.
    public let diagnostics: [FeelDiagnostic]

    /// The tree of a text without any mistake.
    public var validExpression: FeelExpression? { diagnostics.isEmpty ? expression : nil }
}

/// Reads FEEL (OMG DMN 1.5) with its Vietnamese spellings. Every input ends in a tree or a diagnostic.
public struct FeelParser {
    /// Levels of nesting accepted, in the text and in the tree.
    public static let maximumDepth = 128
    /// Bytes of text accepted.
    public static let maximumLength = 65_536

    /// A whole expression.
    public static func expression(_ text: String, scope: FeelScope) -> FeelParse {
        parse(text, scope: scope, testsAllowed: false) { parser throws(ParseFailure) in
            let result = try parser.expression()
            return result
        }
    }

    /// A cell of a decision table: `-`, `not(…)` or tests separated by commas; `?` is the tested value.
    public static func unaryTests(_ text: String, scope: FeelScope) -> FeelParse {
        parse(text, scope: scope, testsAllowed: true) { parser throws(ParseFailure) in try parser.cell() }
    }

    /// The name of a type, `list<number>`; nil for anything else.
    static func type(_ text: String, scope: FeelScope) -> FeelType? {
        guard text.utf8.count <= maximumLength else { return nil }
        let (tokens, diagnostics) = FeelLexer.tokens(text)
        guard diagnostics.isEmpty else { return nil }
        var parser = TokenParser(tokens: tokens, scope: scope, testsAllowed: false)
        guard let type = try? parser.typeName(), parser.token.kind == .end else { return nil }
        return type
    }

    private static func parse(
        _ text: String, scope: FeelScope, testsAllowed: Bool, _ body: (inout TokenParser) throws(ParseFailure) -> FeelExpression
    ) -> FeelParse {
        let length = text.utf8.count
        guard length <= maximumLength else { return FeelParse(expression: nil, diagnostics: [.tooLong(length)]) }
        let (tokens, diagnostics) = FeelLexer.tokens(text)
        guard diagnostics.isEmpty else { return FeelParse(expression: nil, diagnostics: diagnostics) }
        var parser = TokenParser(tokens: tokens, scope: scope, testsAllowed: testsAllowed)
        do throws(ParseFailure) {
            let expression = try body(&parser)
            try parser.expectEnd()
            return FeelParse(expression: expression, diagnostics: parser.diagnostics)
        } catch {
            return FeelParse(expression: nil, diagnostics: parser.diagnostics + [error.diagnostic])
        }
    }
}

/// A mistake after which no tree can be made.
struct ParseFailure: Error {
    let diagnostic: FeelDiagnostic
}
