import QuyetTime

/// Makes instructions from a tree.
struct FeelCompiler {
    private let slots: [String: Int]
    private var locals: [String] = []
    private(set) var localCount = 0
    private(set) var diagnostics: [FeelDiagnostic] = []

    init(slots: [String]) {
        var index: [String: Int] = [:]
        for (place, name) in slots.enumerated() where index[name] == nil { index[name] = place }
        self.slots = index
    }

    mutating func node(_ expression: FeelExpression) -> FeelNode {
        if let constant = expression.constant { return .constant(constant) }
        switch expression.kind {
        case .null, .boolean, .number, .string, .any: return .constant(.boolean(true))
        case .temporal(let text): return reject(FeelDiagnostic.temporal(text, expression.range))
        case .name(let name): return resolve(name, expression.range)
        case .path(let target, let field): return .path(node(target), field)
        case .negate(let operand): return .negate(node(operand))
        case .arithmetic(let operation, let left, let right): return .arithmetic(operation, node(left), node(right))
        case .comparison(let operation, let left, let right): return .comparison(operation, node(left), node(right))
        case .and(let operands): return .all(nodes(operands))
        case .or(let operands): return .any(nodes(operands))
        case .not(let operand): return .not(node(operand))
        case .between(let value, let lower, let upper): return .between(node(value), node(lower), node(upper))
        default: return composite(expression)
        }
    }

    private mutating func composite(_ expression: FeelExpression) -> FeelNode {
        switch expression.kind {
        case .membership(let value, let tests):
            let subject = node(value)
            return .membership(subject, self.tests(tests))
        case .list(let elements): return .list(nodes(elements))
        case .range(let lower, let upper):
            let low = lower.map { node($0.value) }
            let high = upper.map { node($0.value) }
            return .range(lower: low, lowerClosed: lower?.isClosed ?? false, upper: high, upperClosed: upper?.isClosed ?? false)
        case .conditional(let test, let yes, let no): return .conditional(node(test), node(yes), node(no))
        case .instanceOf(let value, let type): return .instanceOf(node(value), type)
        case .context(let entries): return context(entries)
        case .iteration(let iterators, let body):
            return loops(iterators) { compiler, loops, base in .iteration(loops, compiler.node(body), base: base) }
        case .quantified(let quantifier, let iterators, let body):
            return loops(iterators) { compiler, loops, base in .quantified(quantifier, loops, compiler.node(body), base: base) }
        case .filter(let target, let condition):
            let list = node(target)
            let local = bind(FeelScope.item)
            let test = node(condition)
            locals.removeLast()
            return .filter(list, test, local: local)
        case .invocation(let function, let arguments): return invocation(function, arguments, expression.range)
        case .function: return reject(.unsupported("Hàm tự định nghĩa", "A function literal", expression.range))
        case .comparisonTest: return reject(.unsupported("Phép thử đứng riêng", "A test used as a value", expression.range))
        case .unaryTests: return reject(.unsupported("Ô của bảng quyết định đứng riêng", "A cell without its input", expression.range))
        default: return .constant(.null)
        }
    }

    private mutating func nodes(_ expressions: [FeelExpression]) -> [FeelNode] {
        var result: [FeelNode] = []
        for expression in expressions { result.append(node(expression)) }
        return result
    }

    private mutating func tests(_ tests: [FeelExpression]) -> [FeelTestNode] {
        var result: [FeelTestNode] = []
        for test in tests {
            switch test.kind {
            case .any: result.append(.anything)
            case .comparisonTest(let comparison, let value): result.append(.comparison(comparison, node(value)))
            default: result.append(.value(node(test)))
            }
        }
        return result
    }

    private mutating func context(_ entries: [FeelContextEntry]) -> FeelNode {
        let base = locals.count
        var values: [FeelNode] = []
        for entry in entries {
            values.append(node(entry.value))
            _ = bind(entry.key)
        }
        locals.removeLast(locals.count - base)
        return .context(entries.map(\.key), values, base: base)
    }

    private mutating func loops(
        _ iterators: [FeelIterator], _ make: (inout FeelCompiler, [FeelLoop], Int) -> FeelNode
    ) -> FeelNode {
        let base = locals.count
        var loops: [FeelLoop] = []
        for iterator in iterators {
            let domain = node(iterator.domain)
            let upper = iterator.upper.map { node($0) }
            loops.append(FeelLoop(domain: domain, upper: upper))
            _ = bind(iterator.name)
        }
        let result = make(&self, loops, base)
        locals.removeLast(locals.count - base)
        return result
    }

    private mutating func invocation(_ function: FeelExpression, _ arguments: FeelArguments, _ range: FeelRange) -> FeelNode {
        guard case .name(let name) = function.kind, !locals.contains(name), slots[name] == nil, FeelFunction.isKnown(name) else {
            return reject(.unsupported("Lời gọi này", "This call", range))
        }
        guard case .positional(let values) = arguments else {
            return reject(.unsupported("Gọi hàm với tên tham số", "A call with named parameters", range))
        }
        guard let found = FeelFunction.find(name, arguments: values.count) else {
            return reject(FeelDiagnostic.cannotCall(name, values.count, range))
        }
        return .call(found, nodes(values))
    }

    private mutating func resolve(_ name: String, _ range: FeelRange) -> FeelNode {
        if let local = locals.lastIndex(of: name) { return .local(local) }
        if let slot = slots[name] { return .slot(slot) }
        return reject(.unknownName(name, range, suggestion: nil))
    }

    private mutating func bind(_ name: String) -> Int {
        locals.append(name)
        localCount = max(localCount, locals.count)
        return locals.count - 1
    }

    private mutating func reject(_ diagnostic: FeelDiagnostic) -> FeelNode {
        diagnostics.append(diagnostic)
        return .constant(.null)
    }
}

extension FeelDiagnostic {
    /// What is wrong with `@"…"` that is no date.
    static func temporal(_ text: String, _ range: FeelRange) -> FeelDiagnostic {
        if text.utf8.contains(UInt8(ascii: "T")) || text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: "P")) {
            return .unsupported("Giờ hoặc khoảng thời gian @\"\(text)\"", "The time or duration @\"\(text)\"", range)
        }
        return FeelDiagnostic(
            .badLiteral, range, vi: "“\(text)” không phải một ngày có thật: hãy viết như @\"2026-05-15\".",
            en: "“\(text)” is not a date that exists: write it like @\"2026-05-15\".")
    }

    /// Why a built-in function cannot be called so.
    static func cannotCall(_ name: String, _ count: Int, _ range: FeelRange) -> FeelDiagnostic {
        if !FeelFunction.isEvaluated(name) { return .unsupported("Hàm “\(name)”", "The function “\(name)”", range) }
        return FeelDiagnostic(
            .typeMismatch, range, vi: "Hàm “\(name)” không nhận \(count) tham số.",
            en: "The function “\(name)” does not take \(count) arguments.")
    }
}
