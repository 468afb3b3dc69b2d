extension FeelChecker {
    mutating func composite(_ expression: FeelExpression) -> Typed {
        let range = expression.range
        switch expression.kind {
        case .comparisonTest(let operation, let operand):
            diagnostics.append(.unsupported("Phép thử đứng riêng", "A test used as a value", range))
            return (FeelExpression(.comparisonTest(operation, typed(operand).tree), range: range), .any)
        case .unaryTests(let tests, let negated):
            diagnostics.append(.unsupported("Ô của bảng quyết định đứng riêng", "A cell without its input", range))
            return (FeelExpression(.unaryTests(tests, negated: negated), range: range), .boolean)
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
            diagnostics.append(.unsupported("Hàm tự định nghĩa", "A function literal", range))
            return (FeelExpression(.function(parameters, body), range: range), .function)
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
                require(domain.type, .number, iterator.domain.range, "Đầu của dãy số", "The start of the run")
                require(upper.type, .number, upper.tree.range, "Cuối của dãy số", "The end of the run")
                element = .number
            } else if case .list(let inner) = domain.type {
                element = inner
            } else if case .range(let inner) = domain.type {
                element = inner
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
        guard case .positional(let given) = arguments else {
            diagnostics.append(.unsupported("Gọi hàm với tên tham số", "A call with named parameters", range))
            return (FeelExpression(.invocation(function, arguments), range: range), .any)
        }
        var values = all(given)
        func tree() -> FeelExpression { FeelExpression(.invocation(function, .positional(values.map(\.tree))), range: range) }
        guard case .name(let name) = function.kind else {
            diagnostics.append(.unsupported("Lời gọi này", "This call", range))
            return (tree(), .any)
        }
        guard FeelFunction.isKnown(name), !locals.contains(where: { $0.name == name }) else {
            // The parser reports a function that nobody knows.
            if scope.declaration(of: name) != nil || locals.contains(where: { $0.name == name }) {
                diagnostics.append(.unsupported("Lời gọi “\(name)”", "The call of “\(name)”", range))
            }
            return (tree(), .any)
        }
        guard let found = FeelFunction.find(name, arguments: given.count) else {
            diagnostics.append(.cannotCall(name, given.count, range))
            return (tree(), .any)
        }
        for (index, value) in values.enumerated() {
            require(
                value.type, found.parameter(index), value.tree.range, "Tham số \(index + 1) của “\(name)”",
                "Argument \(index + 1) of “\(name)”")
        }
        if name == "date", given.count == 1, case .string(let text) = given[0].kind, tree().constant == nil {
            diagnostics.append(.temporal(text, given[0].range))
        }
        if name == "list contains" { values[1].tree = fitted(values[1].tree, to: values[0].type, order: false) }
        return (tree(), found.result)
    }
}
