extension TokenParser {
    /// The type of a name, path, list or context as far as names below it need it.
    func roughType(of expression: FeelExpression) -> FeelType {
        switch expression.kind {
        case .name(let name):
            if let local = locals.last(where: { $0.name == name && !$0.isItemField }) { return local.type }
            return scope.declaration(of: name)?.type ?? .any
        case .path(let target, let field):
            let type = roughType(of: target)
            guard case .context(let fields) = listless(type).structure, let found = fields.first(where: { $0.name == field }) else {
                return .any
            }
            if case .list = type.structure { return .list(found.type) }
            return found.type
        case .filter(let target, let condition):
            if case .number = condition.kind { return elementType(of: roughType(of: target)) }
            return roughType(of: target)
        case .list(let elements):
            let types = Set(elements.map(roughType(of:)))
            return .list(types.count == 1 ? types.first ?? .any : .any)
        case .context(let entries): return .context(entries.map { FeelField($0.key, roughType(of: $0.value)) })
        default: return .any
        }
    }

    /// Whether the entries of the value are declared, so that an unknown name is a mistake of the writer.
    func isDeclared(_ expression: FeelExpression) -> Bool {
        switch expression.kind {
        case .name(let name):
            locals.last { $0.name == name && !$0.isItemField }.map { $0.isDeclared } ?? (scope.declaration(of: name) != nil)
        case .path(let target, _), .filter(let target, _): isDeclared(target)
        default: false
        }
    }

    func elementType(of type: FeelType) -> FeelType {
        if case .list(let element) = type.structure { return element }
        if case .context = type.structure { return type }
        return .any
    }

    /// The element of a list, or of lists within lists, or the type itself.
    func listless(_ type: FeelType) -> FeelType {
        if case .list(let element) = type.structure { return listless(element) }
        return type
    }

    /// A type after `instance of` or a parameter's colon.
    mutating func typeName() throws(ParseFailure) -> FeelType {
        try enter()
        defer { depth -= 1 }
        if let match = scope.typeNames.longestMatch(tokens, at: index) {
            advance(match.count)
            return scope.types[match.index].type
        }
        for (name, type) in FeelType.simpleNames {
            let words = name.split(separator: " ")
            var matches = true
            for (offset, word) in words.enumerated() where matches {
                matches = ahead(offset).kind == .word && ahead(offset).text == word
            }
            guard matches else { continue }
            advance(words.count)
            switch type {
            case .list: return .list(try typeArgument())
            case .range: return .range(try typeArgument())
            case .context: return try contextType()
            case .function: return try functionType()
            default: return type
            }
        }
        throw failure(
            "tên một kiểu (number, string, boolean, date, list, context …)", "a type (number, string, boolean, date, list, context …)")
    }

    private mutating func typeArgument() throws(ParseFailure) -> FeelType {
        guard accept("<") else { return .any }
        let type = try typeName()
        try expect(">")
        return type
    }

    /// `function<number, string> -> boolean`; bare, any function.
    private mutating func functionType() throws(ParseFailure) -> FeelType {
        guard at("<"), ahead(1).isSymbol(">") || ahead(1).kind == .word else { return .function }
        advance()
        var parameters: [FeelType] = []
        if !at(">") { repeat { parameters.append(try typeName()) } while accept(",") }
        try expect(">")
        try expect("->")
        return .signature(parameters, try typeName())
    }

    private mutating func contextType() throws(ParseFailure) -> FeelType {
        guard at("<"), ahead(1).kind == .word, ahead(2).isSymbol(":") || ahead(2).kind == .word else { return .context([]) }
        let begin = index
        advance()
        guard boundName(endsBefore: { $0.at(":") }) != nil else {
            // `<` compares: it opens no list of fields.
            index = begin
            return .context([])
        }
        index = begin + 1
        var fields: [FeelField] = []
        repeat {
            guard let name = boundName(endsBefore: { $0.at(":") }) else { throw failure("tên mục và dấu “:”", "an entry name and “:”") }
            advance()
            fields.append(FeelField(name.name, try typeName()))
        } while accept(",")
        try expect(">")
        return .context(fields)
    }
}

extension FeelType {
    /// The types' names in FEEL, longer before their own beginnings.
    static let simpleNames: [(name: String, type: FeelType)] = [
        ("years and months duration", .yearsAndMonthsDuration), ("days and time duration", .daysAndTimeDuration),
        ("date and time", .dateTime),
        ("date", .date), ("time", .time), ("number", .number), ("string", .string), ("boolean", .boolean), ("Any", .any), ("Null", .null),
        ("function", .function), ("list", .list(.any)), ("range", .range(.any)), ("context", .context([])),
    ]

    /// The type as FEEL writes it.
    public var standardName: String {
        if case .constrained(_, let constraint) = self { return constraint.name }
        return baseName
    }

    private var baseName: String {
        switch base {
        case .list(let element): return "list<\(element.standardName)>"
        case .range(let element): return "range<\(element.standardName)>"
        case .context([]): return "context"
        case .context(let fields): return "context<" + fields.map { "\($0.name): \($0.type.standardName)" }.joined(separator: ", ") + ">"
        case .signature(let parameters, let result):
            return "function<\(parameters.map(\.standardName).joined(separator: ", "))> -> \(result.standardName)"
        case let other: return FeelType.simpleNames.first { $0.type == other }?.name ?? "Any"
        }
    }
}
