extension FeelChecker {
    mutating func composite(_ expression: FeelExpression) -> Typed {
        let range = expression.range
        switch expression.kind {
        case .comparisonTest(let operation, let operand):
            let value = typed(operand)
            return (FeelExpression(.comparisonTest(operation, value.tree), range: range), .range(value.type.base))
        case .unaryTests(let tests, let negated):
            return (FeelExpression(.unaryTests(all(tests).map(\.tree), negated: negated), range: range), .boolean)
        case .list(let elements):
            let values = all(elements)
            return (FeelExpression(.list(values.map(\.tree)), range: range), .list(FeelType.join(values.map(\.type))))
        case .range(let lower, let upper): return self.range(lower, upper, range)
        case .context(let entries): return context(entries, range)
        case .conditional(let test, let yes, let no):
            let condition = conditions([test])[0]
            let (first, second) = (typed(yes), typed(no))
            let tree = FeelExpression(.conditional(condition, then: first.tree, otherwise: second.tree), range: range)
            return (tree, FeelType.join([first.type, second.type]))
        case .iteration(let iterators, let body):
            let outer = locals.count
            let loops = self.loops(iterators)
            locals.append((FeelScope.partial, .list(.any)))
            let value = typed(body)
            locals.removeLast(locals.count - outer)
            return (FeelExpression(.iteration(loops, value.tree), range: range), .list(value.type))
        case .quantified(let quantifier, let iterators, let body):
            let outer = locals.count
            let loops = self.loops(iterators)
            let condition = conditions([body])[0]
            locals.removeLast(locals.count - outer)
            return (FeelExpression(.quantified(quantifier, loops, condition), range: range), .boolean)
        case .filter(let target, let condition): return filter(target, condition, range)
        case .invocation(let function, let arguments): return invocation(function, arguments, range)
        case .function(let parameters, let body):
            let outer = locals.count
            for parameter in parameters { locals.append((parameter.name, parameter.type ?? .any)) }
            let result = typed(body)
            locals.removeLast(locals.count - outer)
            return (
                FeelExpression(.function(parameters, result.tree), range: range),
                .signature(parameters.map { $0.type ?? .any }, result.type)
            )
        case .instanceOf(let value, let type): return (FeelExpression(.instanceOf(typed(value).tree, type), range: range), .boolean)
        default: return (expression, .any)
        }
    }

    private mutating func all(_ expressions: [FeelExpression]) -> [Typed] {
        var result: [Typed] = []
        for expression in expressions { result.append(typed(expression)) }
        return result
    }

    private mutating func range(_ lower: FeelRangeEnd?, _ upper: FeelRangeEnd?, _ range: FeelRange) -> Typed {
        let (low, high) = (lower.map { typed($0.value) }, upper.map { typed($0.value) })
        for end in [low, high] {
            guard let end, [.boolean, .function, .null].contains(end.type.base) || end.type.isCollection else { continue }
            diagnostics.append(
                FeelDiagnostic(
                    .typeMismatch, end.tree.range, vi: "Đầu của khoảng phải có thứ tự, nhưng ở đây là \(end.type.vietnameseName).",
                    en: "The end of a range must have an order, but this is \(end.type.englishName)."))
        }
        if let low, let high, !low.type.isCompatible(with: high.type) {
            diagnostics.append(
                FeelDiagnostic(
                    .typeMismatch, range, vi: "Hai đầu của khoảng khác kiểu: \(low.type.vietnameseName) và \(high.type.vietnameseName).",
                    en: "The ends of the range differ in type: \(low.type.englishName) and \(high.type.englishName)."))
        }
        let tree = FeelExpression.Kind.range(
            lower: low.map { FeelRangeEnd($0.tree, closed: lower?.isClosed ?? false) },
            upper: high.map { FeelRangeEnd($0.tree, closed: upper?.isClosed ?? false) })
        return (FeelExpression(tree, range: range), .range((low ?? high)?.type.base ?? .any))
    }

    private mutating func context(_ entries: [FeelContextEntry], _ range: FeelRange) -> Typed {
        let outer = locals.count
        var result: [FeelContextEntry] = []
        for entry in entries {
            let value = typed(entry.value)
            result.append(FeelContextEntry(entry.key, value.tree))
            locals.append((entry.key, value.type))
        }
        let fields = locals[outer...].map { FeelField($0.name, $0.type) }
        locals.removeLast(locals.count - outer)
        return (FeelExpression(.context(result), range: range), .context(fields))
    }

    private mutating func loops(_ iterators: [FeelIterator]) -> [FeelIterator] {
        var result: [FeelIterator] = []
        for iterator in iterators {
            let domain = typed(iterator.domain)
            let upper = iterator.upper.map { typed($0) }
            var element = FeelType.any
            if let upper {
                // A run of dates, or of whole numbers.
                element = domain.type.base == .date || upper.type.base == .date ? .date : .number
                require(domain.type, element, iterator.domain.range, "Đầu của dãy", "The start of the run", of: iterator.domain)
                require(upper.type, element, upper.tree.range, "Cuối của dãy", "The end of the run", of: upper.tree)
            } else if case .list(let inner) = domain.type {
                element = inner
            } else if case .range(let inner) = domain.type {
                element = inner
                if inner.base != .date {
                    require(inner, .number, iterator.domain.range, "Phần tử của dãy", "An element of the run")
                }
            } else {
                require(domain.type, .list(.any), iterator.domain.range, "Miền của “\(iterator.name)”", "The domain of “\(iterator.name)”")
            }
            result.append(FeelIterator(iterator.name, in: domain.tree, upTo: upper?.tree))
            locals.append((iterator.name, element))
        }
        return result
    }

    private mutating func filter(_ target: FeelExpression, _ condition: FeelExpression, _ range: FeelRange) -> Typed {
        let list = typed(target)
        var element = list.type
        if case .list(let inner) = list.type { element = inner }
        locals.append((FeelScope.item, element))
        let test = typed(condition)
        locals.removeLast()
        let isIndex = test.type.base == .number
        if !isIndex { require(test.type, .boolean, condition.range, "Điều kiện lọc", "A filter") }
        let tree = FeelExpression(.filter(list.tree, test.tree), range: range)
        return (tree, isIndex ? element : test.type.base == .any ? .any : .list(element))
    }

    private mutating func invocation(_ function: FeelExpression, _ arguments: FeelArguments, _ range: FeelRange) -> Typed {
        var values = all(arguments.values)
        func tree(_ function: FeelExpression) -> FeelExpression {
            switch arguments {
            case .positional: return FeelExpression(.invocation(function, .positional(values.map(\.tree))), range: range)
            case .named(let entries):
                let named = zip(entries, values).map { FeelContextEntry($0.key, $1.tree) }
                return FeelExpression(.invocation(function, .named(named)), range: range)
            }
        }
        let isDeclared: Bool
        if case .name(let name) = function.kind {
            isDeclared = scope.declaration(of: name) != nil || locals.contains { $0.name == name }
        } else {
            isDeclared = true
        }
        guard case .name(let name) = function.kind, !isDeclared else {
            let callee = typed(function)
            switch callee.type.base {
            case .any, .null, .function: return (tree(callee.tree), .any)
            case .signature(let parameters, let result):
                var isNamed = false
                if case .named = arguments { isNamed = true }
                requireParameters(parameters, values, named: isNamed, range)
                return (tree(callee.tree), result)
            default:
                diagnostics.append(
                    FeelDiagnostic(
                        .typeMismatch, range, vi: "Không gọi được \(callee.type.vietnameseName) như một hàm.",
                        en: "\(callee.type.englishName) cannot be called."))
                return (tree(callee.tree), .any)
            }
        }
        // The parser reports a function that nobody knows.
        guard FeelFunction.isKnown(name) else { return (tree(function), .any) }
        var places = Array(values.indices)
        let forms = FeelFunction.forms(of: name)
        let fitting: [FeelFunction]
        if case .named(let entries) = arguments {
            let names = entries.map(\.key)
            fitting = forms.filter { $0.places(of: names) != nil }
            if let first = fitting.first { places = first.places(of: names) ?? places }
            if fitting.isEmpty { diagnostics.append(.cannotCall(name, names: names, range)) }
        } else {
            fitting = forms.filter { $0.accepts(values.count) }
            if fitting.isEmpty { diagnostics.append(.cannotCall(name, values.count, range)) }
        }
        guard let form = fitting.first(where: { form in zip(places, values).allSatisfy { form.takes($1.type, at: $0) } }) ?? fitting.first
        else {
            return (tree(function), .any)
        }
        for (place, value) in zip(places, values) where !form.takes(value.type, at: place) {
            require(
                value.type, form.parameter(place), value.tree.range, "Tham số \(place + 1) của “\(name)”",
                "Argument \(place + 1) of “\(name)”", of: value.tree)
        }
        if zip(places, values).allSatisfy({ form.takes($1.type, at: $0) }) { requireArguments(name, values, places, form) }
        if FeelExpression.literalFunctions.contains(name), values.count == 1, case .string(let text) = arguments.values[0].kind,
            tree(function).constant == nil
        {
            diagnostics.append(.temporal(text, arguments.values[0].range))
        }
        if name == "list contains", values.count == 2 { values[1].tree = fitted(values[1].tree, to: values[0].type, order: false) }
        return (tree(function), form.result)
    }
}

extension FeelType {
    fileprivate var isCollection: Bool {
        switch base {
        case .list, .range, .context, .signature: true
        default: false
        }
    }
}

extension FeelFunction {
    /// Whether a value of the type may be passed: also what the standard converts (a value for a list of it, a list of one for its element).
    func takes(_ type: FeelType, at place: Int) -> Bool {
        let wanted = parameter(place)
        if type.isCompatible(with: wanted) { return true }
        if case .list(let element) = wanted { return type.isCompatible(with: element) }
        return false
    }
}
