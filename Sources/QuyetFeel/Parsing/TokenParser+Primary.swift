extension TokenParser {
    mutating func primary() throws(ParseFailure) -> FeelExpression {
        let start = token.range.lower
        switch token.kind {
        case .word: return try wordPrimary(start)
        case .number: return try numberLiteral(start)
        case .string:
            let text = token.text
            advance()
            return try node(.string(text), from: start)
        case .temporal:
            let text = token.text
            advance()
            return try node(.temporal(text), from: start)
        case .end: throw failure("một giá trị, tên hoặc ngoặc mở", "a value, a name or an opening bracket")
        case .symbol: break
        }
        let outer = readsRangeEnd
        readsRangeEnd = false
        defer { readsRangeEnd = outer }
        switch token.text {
        case "(": return try parenthesised(start)
        case "[": return try bracketed(start)
        case "]":
            advance()
            let lower = try expression()
            try expect("..")
            return try rangeFrom(FeelRangeEnd(lower, closed: false), start)
        case "{": return try contextLiteral(start)
        default: throw failure("một giá trị, tên hoặc ngoặc mở", "a value, a name or an opening bracket")
        }
    }

    private mutating func numberLiteral(_ start: UInt32) throws(ParseFailure) -> FeelExpression {
        guard let reading = FeelDecimal.read(token.text), reading.isExact else {
            throw ParseFailure(
                diagnostic: FeelDiagnostic(
                    .badLiteral, token.range, vi: "Số “\(token.text)” quá lớn hoặc có hơn 34 chữ số có nghĩa.",
                    en: "The number “\(token.text)” is too great or has more than 34 significant digits."))
        }
        advance()
        return try node(.number(reading.value), from: start)
    }

    private mutating func parenthesised(_ start: UInt32) throws(ParseFailure) -> FeelExpression {
        advance()
        if token.kind == .symbol, let comparison = FeelComparison(rawValue: token.text) {
            let test = try comparisonTest(comparison)
            try expect(")")
            return test
        }
        let inner = try expression()
        if accept("..") { return try rangeFrom(FeelRangeEnd(inner, closed: false), start) }
        try expect(")")
        return inner
    }

    private mutating func bracketed(_ start: UInt32) throws(ParseFailure) -> FeelExpression {
        advance()
        var elements: [FeelExpression] = []
        if !at("]") {
            elements.append(try expression())
            if accept("..") { return try rangeFrom(FeelRangeEnd(elements[0], closed: true), start) }
            while accept(",") { elements.append(try expression()) }
        }
        try expect("]")
        return try node(.list(elements), from: start)
    }

    /// The rest of a range after `..`.
    mutating func rangeFrom(_ lower: FeelRangeEnd, _ start: UInt32) throws(ParseFailure) -> FeelExpression {
        let outer = readsRangeEnd
        readsRangeEnd = true
        defer { readsRangeEnd = outer }
        let upper = try expression()
        let isClosed = at("]")
        guard isClosed || at(")") || at("[") else { throw failure("dấu đóng khoảng “]” hoặc “)”", "“]” or “)” to close the range") }
        advance()
        return try node(.range(lower: lower, upper: FeelRangeEnd(upper, closed: isClosed)), from: start)
    }

    private mutating func contextLiteral(_ start: UInt32) throws(ParseFailure) -> FeelExpression {
        advance()
        let outer = locals.count
        defer { locals.removeLast(locals.count - outer) }
        var entries: [FeelContextEntry] = []
        if !at("}") {
            repeat {
                let key = try contextKey()
                let value = try expression()
                entries.append(FeelContextEntry(key, value))
                locals.append(Local(name: key, pieces: NameIndex.pieces(key), type: roughType(of: value), isDeclared: isDeclared(value)))
            } while accept(",")
        }
        try expect("}")
        return try node(.context(entries), from: start)
    }

    private mutating func contextKey() throws(ParseFailure) -> String {
        if token.kind == .string, ahead(1).isSymbol(":") {
            let key = token.text
            advance(2)
            return key
        }
        guard token.kind == .word, let name = boundName(endsBefore: { $0.at(":") }) else {
            throw failure("tên mục và dấu “:”", "an entry name and “:”")
        }
        advance()
        return name.name
    }

    /// `(a, b)` or `(x: a, y: b)`.
    mutating func arguments() throws(ParseFailure) -> FeelArguments {
        let outer = readsRangeEnd
        readsRangeEnd = false
        defer { readsRangeEnd = outer }
        try expect("(")
        if accept(")") { return .positional([]) }
        var positional: [FeelExpression] = []
        var named: [FeelContextEntry] = []
        repeat {
            let start = index
            if token.kind == .word, let name = boundName(endsBefore: { $0.at(":") }), positional.isEmpty {
                advance()
                named.append(FeelContextEntry(name.name, try expression()))
            } else {
                index = start
                guard named.isEmpty else { throw failure("tên tham số và dấu “:”", "a parameter name and “:”") }
                positional.append(try expression())
            }
        } while accept(",")
        try expect(")")
        return named.isEmpty ? .positional(positional) : .named(named)
    }

    /// The condition of a filter, in which `item` and the fields of the element have names.
    mutating func filterCondition(over target: FeelExpression) throws(ParseFailure) -> FeelExpression {
        let outer = (locals.count, readsRangeEnd, dynamicFilters.count)
        defer {
            locals.removeLast(locals.count - outer.0)
            readsRangeEnd = outer.1
            filterDepth -= 1
            dynamicFilters.removeLast(dynamicFilters.count - outer.2)
        }
        filterDepth += 1
        readsRangeEnd = false
        let element = elementType(of: roughType(of: target))
        let isDeclared = isDeclared(target)
        if element == .any || !isDeclared { dynamicFilters.append(filterDepth) }
        if case .context(let fields) = element.structure {
            for field in fields {
                locals.append(Local(name: field.name, pieces: NameIndex.pieces(field.name), type: field.type, isItemField: true))
            }
        }
        locals.append(Local(name: FeelScope.item, pieces: [FeelScope.item], type: element, isDeclared: isDeclared))
        return try expression()
    }
}
