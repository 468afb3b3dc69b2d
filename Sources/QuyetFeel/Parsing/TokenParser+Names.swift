import QuyetText

extension TokenParser {
    /// The longest name known at this token: bound within the expression, declared, a built-in function that is called, or `?`.
    func knownName() -> (kind: FeelExpression.Kind, count: Int)? {
        var best: (kind: FeelExpression.Kind, count: Int)?
        if let match = scope.longestMatch(tokens, at: index) { best = (.name(match.declaration.name), match.count) }
        for local in locals where local.pieces.count >= best?.count ?? 1 && matches(local.pieces) {
            let kind: FeelExpression.Kind =
                local.isItemField ? .path(FeelExpression(.name(FeelScope.item), range: token.range), local.name) : .name(local.name)
            best = (kind, local.pieces.count)
        }
        if let match = FeelFunction.names.longestMatch(tokens, at: index), ahead(match.count).isSymbol("("), match.count >= best?.count ?? 1
        {
            let name = FeelFunction.canonical(FeelFunction.knownNames[match.index])
            // A namespace gives way to a name that is declared.
            if best == nil || !FeelFunction.isExtension(name) { best = (.name(name), match.count) }
        }
        if best == nil, testsAllowed, token.text == FeelScope.testedValue { return (.name(FeelScope.testedValue), 1) }
        if best == nil, beginsValue, let match = FeelFunction.names.longestMatch(tokens, at: index), endsValue(match.count) {
            // A built-in function as a value: `sort(list, before)`.
            best = (.name(FeelFunction.canonical(FeelFunction.knownNames[match.index])), match.count)
        }
        return best
    }

    /// Whether a whole argument, entry or expression may begin at this token; a cell of one word is rather a text without its quotes.
    private var beginsValue: Bool {
        guard index > 0 else { return !testsAllowed }
        let before = tokens[index - 1]
        return before.isSymbol("(") || before.isSymbol(",") || before.isSymbol(":")
    }

    private func endsValue(_ offset: Int) -> Bool {
        let next = ahead(offset)
        return next.kind == .end || [",", ")", "}"].contains { next.isSymbol($0) }
            || FeelKeyword.instanceOf.length(tokens, at: index + offset) != nil
    }

    private func matches(_ pieces: [String]) -> Bool {
        guard !pieces.isEmpty, index + pieces.count < tokens.count else { return false }
        for (offset, piece) in pieces.enumerated() {
            let token = tokens[index + offset]
            if token.key != piece || token.kind == .string || token.kind == .temporal { return false }
        }
        return true
    }

    /// A new name up to, not including, the place where `ends` holds; nil (and nothing read) if there is none. A name may hold the signs
    /// `. / - ' + *` after its first word (DMN 1.5, clause 10.3.1.2, rule 30).
    mutating func boundName(endsBefore ends: (TokenParser) -> Bool) -> (name: String, pieces: [String])? {
        let begin = index
        var parts: [FeelToken] = []
        while isNamePart(first: parts.isEmpty), parts.count < TokenParser.maximumNameLength {
            if !parts.isEmpty, ends(self) { break }
            parts.append(token)
            advance()
        }
        guard !parts.isEmpty, ends(self) else {
            index = begin
            return nil
        }
        return (TokenParser.joined(parts), parts.map(\.key))
    }

    private func isNamePart(first: Bool) -> Bool {
        switch token.kind {
        case .word: true
        case .number: !first
        case .symbol: !first && [".", "/", "-", "+", "*", "**"].contains(token.text)
        default: false
        }
    }

    /// The text of a name, with one space where the writer has any.
    static func joined(_ parts: [FeelToken]) -> String {
        var text = ""
        for (place, part) in parts.enumerated() {
            if place > 0, parts[place - 1].range.upper != part.range.lower { text += " " }
            text += part.text
        }
        return text
    }

    /// Words in a name that is bound within an expression.
    private static let maximumNameLength = 16

    /// The words of a name that is not declared, up to a keyword.
    private mutating func undeclaredWords() -> (text: String, range: FeelRange)? {
        var words: [String] = []
        var range = token.range
        while token.kind == .word, words.count < TokenParser.maximumNameLength {
            if FeelKeyword.afterOperand.contains(where: at) { break }
            words.append(token.text)
            range = range.union(token.range)
            advance()
        }
        return words.isEmpty ? nil : (words.joined(separator: " "), range)
    }

    mutating func unknownName(_ start: UInt32) throws(ParseFailure) -> FeelExpression {
        guard let name = undeclaredWords() else {
            throw failure("một giá trị hoặc tên", "a value or a name")
        }
        if !at("("), let filter = dynamicFilters.last, filter == filterDepth {
            // What the elements are shows only at run time: an entry of theirs.
            return try node(.path(FeelExpression(.name(FeelScope.item), range: name.range), name.text), from: start)
        }
        if at("(") {
            let suggestion = Suggestion.nearest(to: name.text, among: FeelFunction.knownNames)
            diagnostics.append(
                FeelDiagnostic(
                    .unknownName, name.range,
                    vi: "Không có hàm nào tên “\(name.text)”." + (suggestion.map { " Có phải là “\($0)”?" } ?? ""),
                    en: "There is no function “\(name.text)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? ""), suggestion: suggestion
                ))
        } else if let value = scope.enumerationValue(spelled: name.text) {
            diagnostics.append(.quotesMissing(name.text, name.range, quoted: FeelPrinter.quoted(value)))
        } else {
            let candidates = locals.map(\.name) + scope.declarations.map(\.name)
            diagnostics.append(.unknownName(name.text, name.range, suggestion: Suggestion.nearest(to: name.text, among: candidates)))
        }
        return try node(.name(name.text), from: start)
    }

    /// The field after a point, in the spelling of its declaration.
    mutating func fieldName(of target: FeelExpression) throws(ParseFailure) -> String {
        guard token.kind == .word else { throw failure("tên thuộc tính", "the name of a property") }
        let type = roughType(of: target)
        if case .context(let fields) = listless(type).structure, !fields.isEmpty {
            if let match = NameIndex(fields.map(\.name)).longestMatch(tokens, at: index) {
                advance(match.count)
                return fields[match.index].name
            }
            let start = token
            guard let name = undeclaredWords() else { throw failure("tên thuộc tính", "the name of a property") }
            // What a literal has shows when it is computed.
            guard isDeclared(target) else { return name.text }
            let suggestion = Suggestion.nearest(to: name.text, among: fields.map(\.name))
            diagnostics.append(.unknownField(name.text, start.range.union(name.range), suggestion: suggestion))
            return name.text
        }
        // A word right after the point is a name even where it could be a keyword.
        var words = [token.text]
        advance()
        while token.kind == .word, words.count < TokenParser.maximumNameLength, !FeelKeyword.afterOperand.contains(where: at) {
            words.append(token.text)
            advance()
        }
        return words.joined(separator: " ")
    }
}

extension FeelScope {
    /// The value of a declared enumeration with this spelling, for a writer who left out the quotes.
    func enumerationValue(spelled text: String) -> String? {
        let key = VietnameseText.key(text)
        for declaration in declarations {
            if let value = declaration.type.enumerationValue(key: key) { return value }
        }
        return nil
    }
}

extension FeelType {
    fileprivate func enumerationValue(key: String) -> String? {
        switch self {
        case .enumeration(let values):
            for case .string(let text) in values where VietnameseText.key(text) == key { return text }
            return nil
        case .list(let element): return element.enumerationValue(key: key)
        case .context(let fields):
            for field in fields {
                if let value = field.type.enumerationValue(key: key) { return value }
            }
            return nil
        default: return nil
        }
    }
}
