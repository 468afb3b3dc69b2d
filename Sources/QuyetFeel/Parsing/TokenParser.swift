/// A recursive-descent parser over the tokens of one text.
struct TokenParser {
    let tokens: [FeelToken]
    let scope: FeelScope
    /// Whether `?` has a meaning.
    let testsAllowed: Bool
    var index = 0
    var depth = 0
    /// Whether the upper end of a range is being read, where `[` may close it.
    var readsRangeEnd = false
    var locals: [Local] = []
    /// How many filters are being read, and which of them look at elements whose entries are not known.
    var filterDepth = 0
    var dynamicFilters: [Int] = []
    var diagnostics: [FeelDiagnostic] = []

    /// A name bound within the expression.
    struct Local {
        let name: String
        let pieces: [String]
        let type: FeelType
        /// Whether it is a field of the element that a filter looks at.
        var isItemField = false
        /// Whether its type is that of declared data.
        var isDeclared = true
    }

    init(tokens: [FeelToken], scope: FeelScope, testsAllowed: Bool) {
        self.tokens = tokens
        self.scope = scope
        self.testsAllowed = testsAllowed
    }

    var token: FeelToken { tokens[index] }
    /// The token `offset` places on, or the end.
    func ahead(_ offset: Int) -> FeelToken { tokens[min(index + offset, tokens.count - 1)] }
    mutating func advance(_ count: Int = 1) { index = min(index + count, tokens.count - 1) }
    func at(_ symbol: String) -> Bool { token.isSymbol(symbol) }

    mutating func accept(_ symbol: String) -> Bool {
        guard at(symbol) else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: String) throws(ParseFailure) {
        if !accept(symbol) { throw failure("dấu “\(symbol)”", "“\(symbol)”") }
    }

    func at(_ keyword: FeelKeyword) -> Bool { keyword.length(tokens, at: index) != nil }

    mutating func accept(_ keyword: FeelKeyword) -> Bool {
        guard let length = keyword.length(tokens, at: index) else { return false }
        advance(length)
        return true
    }

    mutating func expect(_ keyword: FeelKeyword) throws(ParseFailure) {
        if !accept(keyword) { throw failure("từ khóa “\(keyword.both)", "the keyword “\(keyword.both)") }
    }

    func failure(_ vi: String, _ en: String) -> ParseFailure { ParseFailure(diagnostic: .expected(vi, en, found: token)) }

    func expectEnd() throws(ParseFailure) {
        guard token.kind != .end else { return }
        if at(","), index > 0, ahead(1).kind == .number, tokens[index - 1].kind == .number {
            let (whole, fraction) = (tokens[index - 1], ahead(1))
            let text = "\(whole.text).\(fraction.text)"
            throw ParseFailure(
                diagnostic: FeelDiagnostic(
                    .syntax, whole.range.union(fraction.range), vi: "Trong FEEL, số thập phân viết bằng dấu chấm: hãy viết \(text)",
                    en: "FEEL writes decimals with a point: write \(text)", suggestion: text))
        }
        throw failure("một phép toán hoặc hết biểu thức", "an operator or the end of the expression")
    }

    /// A node from the token `start` to the last one read.
    func node(_ kind: FeelExpression.Kind, from start: UInt32) throws(ParseFailure) -> FeelExpression {
        let range = FeelRange(start, index > 0 ? max(tokens[index - 1].range.upper, start) : start)
        let result = FeelExpression(kind, range: range)
        guard result.height <= FeelParser.maximumDepth else { throw ParseFailure(diagnostic: .tooDeep(range)) }
        return result
    }

    mutating func enter() throws(ParseFailure) {
        depth += 1
        guard depth <= FeelParser.maximumDepth else { throw ParseFailure(diagnostic: .tooDeep(token.range)) }
    }

    mutating func expression() throws(ParseFailure) -> FeelExpression { try binary(.disjunction) }
}
