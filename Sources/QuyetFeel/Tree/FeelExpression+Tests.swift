extension FeelExpression {
    /// A cell of a decision table as a condition on `input`: `<= 10` on `khối lượng` becomes `khối lượng in (<= 10)`, and `?` becomes the
    /// input. An expression that is no cell is returned with `?` replaced.
    public func applied(to input: FeelExpression) -> FeelExpression {
        switch kind {
        case .any: return FeelExpression(.boolean(true), range: range)
        case .unaryTests(let tests, let negated):
            var plain: [FeelExpression] = []
            var conditions: [FeelExpression] = []
            for test in tests {
                if test.freeNames.contains(FeelScope.testedValue) {
                    conditions.append(test.replacing(FeelScope.testedValue, with: input))
                } else {
                    plain.append(test)
                }
            }
            if !plain.isEmpty { conditions.insert(FeelExpression(.membership(input, tests: plain), range: range), at: 0) }
            let condition = conditions.count == 1 ? conditions[0] : FeelExpression(.or(conditions), range: range)
            return negated ? FeelExpression(.not(condition), range: range) : condition
        default: return replacing(FeelScope.testedValue, with: input)
        }
    }

    /// The tree with each `name` replaced; for `?`, which nothing can bind.
    private func replacing(_ name: String, with value: FeelExpression) -> FeelExpression {
        if kind == .name(name) { return value }
        return mapChildren { $0.replacing(name, with: value) }
    }

    /// The same node with each direct child replaced.
    public func mapChildren(_ body: (FeelExpression) -> FeelExpression) -> FeelExpression {
        func mapped(_ iterators: [FeelIterator]) -> [FeelIterator] {
            iterators.map { FeelIterator($0.name, in: body($0.domain), upTo: $0.upper.map(body)) }
        }
        func mapped(_ entries: [FeelContextEntry]) -> [FeelContextEntry] { entries.map { FeelContextEntry($0.key, body($0.value)) } }
        let result: Kind
        switch kind {
        case .null, .boolean, .number, .string, .temporal, .any, .name: return self
        case .path(let target, let field): result = .path(body(target), field)
        case .negate(let operand): result = .negate(body(operand))
        case .not(let operand): result = .not(body(operand))
        case .comparisonTest(let comparison, let value): result = .comparisonTest(comparison, body(value))
        case .function(let parameters, let value): result = .function(parameters, body(value))
        case .instanceOf(let value, let type): result = .instanceOf(body(value), type)
        case .arithmetic(let operation, let left, let right): result = .arithmetic(operation, body(left), body(right))
        case .comparison(let operation, let left, let right): result = .comparison(operation, body(left), body(right))
        case .filter(let list, let condition): result = .filter(body(list), body(condition))
        case .between(let value, let lower, let upper): result = .between(body(value), lower: body(lower), upper: body(upper))
        case .conditional(let test, let yes, let no): result = .conditional(body(test), then: body(yes), otherwise: body(no))
        case .and(let operands): result = .and(operands.map(body))
        case .or(let operands): result = .or(operands.map(body))
        case .list(let elements): result = .list(elements.map(body))
        case .unaryTests(let tests, let negated): result = .unaryTests(tests.map(body), negated: negated)
        case .membership(let value, let tests): result = .membership(body(value), tests: tests.map(body))
        case .context(let entries): result = .context(mapped(entries))
        case .range(let lower, let upper):
            result = .range(
                lower: lower.map { FeelRangeEnd(body($0.value), closed: $0.isClosed) },
                upper: upper.map { FeelRangeEnd(body($0.value), closed: $0.isClosed) })
        case .iteration(let iterators, let value): result = .iteration(mapped(iterators), body(value))
        case .quantified(let quantifier, let iterators, let value): result = .quantified(quantifier, mapped(iterators), body(value))
        case .invocation(let function, .positional(let values)):
            result = .invocation(body(function), .positional(values.map(body)))
        case .invocation(let function, .named(let entries)): result = .invocation(body(function), .named(mapped(entries)))
        }
        return FeelExpression(result, range: range)
    }
}
