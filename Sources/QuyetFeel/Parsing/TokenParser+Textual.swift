extension TokenParser {
    /// A primary that begins with a word: a name before a keyword.
    mutating func wordPrimary(_ start: UInt32) throws(ParseFailure) -> FeelExpression {
        if let name = knownName() {
            advance(name.count)
            return try node(name.kind, from: start)
        }
        if let length = FeelKeyword.not.length(tokens, at: index) {
            guard ahead(length).isSymbol("(") else {
                throw ParseFailure(
                    diagnostic: FeelDiagnostic(
                        .syntax, token.range, vi: "Phủ định phải có ngoặc: hãy viết không phải(…)",
                        en: "Negation needs parentheses: write not(…)"))
            }
            advance(length + 1)
            let outer = readsRangeEnd
            readsRangeEnd = false
            defer { readsRangeEnd = outer }
            if token.kind == .word, token.text == "negand", ahead(1).isSymbol(":") { advance(2) }
            let operand = try expression()
            try expect(")")
            return try node(.not(operand), from: start)
        }
        if accept(.true) { return try node(.boolean(true), from: start) }
        if accept(.false) { return try node(.boolean(false), from: start) }
        if accept(.null) { return try node(.null, from: start) }
        if accept(.if) { return try conditional(start) }
        for keyword in [FeelKeyword.for, .some, .every] {
            if let length = keyword.length(tokens, at: index) {
                guard let expression = try iteration(keyword, length, start) else { break }
                return expression
            }
        }
        if FeelKeyword.function.length(tokens, at: index) == 1, ahead(1).isSymbol("(") { return try functionLiteral(start) }
        return try unknownName(start)
    }

    private mutating func conditional(_ start: UInt32) throws(ParseFailure) -> FeelExpression {
        let test = try expression()
        try expect(.then)
        let yes = try expression()
        try expect(.else)
        let no = try expression()
        return try node(.conditional(test, then: yes, otherwise: no), from: start)
    }

    /// `for`, `some` or `every`; nil where the word begins an undeclared name instead (`có yếu tố nước ngoài`).
    private mutating func iteration(_ keyword: FeelKeyword, _ length: Int, _ start: UInt32) throws(ParseFailure) -> FeelExpression? {
        let begin = index
        let outer = locals.count
        defer { locals.removeLast(locals.count - outer) }
        advance(length)
        var iterators: [FeelIterator] = []
        repeat {
            guard let name = boundName(endsBefore: { $0.at(.in) }) else {
                if !iterators.isEmpty { throw failure("tên biến và từ khóa “trong”", "a variable name and the keyword “in”") }
                index = begin
                return nil
            }
            _ = accept(.in)
            let domain = try binary(.disjunction)
            let upper = accept("..") ? try binary(.disjunction) : nil
            iterators.append(FeelIterator(name.name, in: domain, upTo: upper))
            let type = upper == nil ? elementType(of: roughType(of: domain)) : .number
            locals.append(Local(name: name.name, pieces: name.pieces, type: type, isDeclared: isDeclared(domain)))
        } while accept(",")
        switch keyword {
        case .for:
            try expect(.return)
            locals.append(Local(name: FeelScope.partial, pieces: [FeelScope.partial], type: .any))
            return try node(.iteration(iterators, try expression()), from: start)
        default:
            try expect(.satisfies)
            return try node(.quantified(keyword == .some ? .some : .every, iterators, try expression()), from: start)
        }
    }

    private mutating func functionLiteral(_ start: UInt32) throws(ParseFailure) -> FeelExpression {
        advance(2)
        let outer = locals.count
        defer { locals.removeLast(locals.count - outer) }
        var parameters: [FeelParameter] = []
        if !at(")") {
            repeat {
                guard let name = boundName(endsBefore: { $0.at(":") || $0.at(",") || $0.at(")") }) else {
                    throw failure("tên tham số", "a parameter name")
                }
                let type = accept(":") ? try typeName() : nil
                parameters.append(FeelParameter(name.name, type))
                locals.append(Local(name: name.name, pieces: name.pieces, type: type ?? .any))
            } while accept(",")
        }
        try expect(")")
        if token.kind == .word, token.text == "external", ahead(1).isSymbol("{") {
            let place = token.range
            advance()
            let mapping = try expression()
            diagnostics.append(
                FeelDiagnostic(
                    .noValue, place.union(mapping.range), vi: "Hàm ngoài (Java, PMML) không được gọi ở đây.",
                    en: "External functions (Java, PMML) are not called here."))
            return try node(.function(parameters, mapping), from: start)
        }
        return try node(.function(parameters, try expression()), from: start)
    }
}
