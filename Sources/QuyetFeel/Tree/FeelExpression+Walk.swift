extension FeelExpression.Kind {
    /// Calls `body` with each direct child, left to right.
    func forEachChild(_ body: (FeelExpression) -> Void) {
        switch self {
        case .null, .boolean, .number, .string, .temporal, .any, .name: return
        case .path(let child, _), .negate(let child), .not(let child), .comparisonTest(_, let child), .function(_, let child),
            .instanceOf(let child, _):
            body(child)
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right), .filter(let left, let right):
            body(left)
            body(right)
        case .between(let first, let second, let third), .conditional(let first, let second, let third):
            body(first)
            body(second)
            body(third)
        case .and(let children), .or(let children), .list(let children), .unaryTests(let children, _): for child in children { body(child) }
        case .membership(let value, let tests):
            body(value)
            for test in tests { body(test) }
        case .context(let entries): for entry in entries { body(entry.value) }
        case .range(let lower, let upper):
            if let lower { body(lower.value) }
            if let upper { body(upper.value) }
        case .iteration(let iterators, let result), .quantified(_, let iterators, let result):
            for iterator in iterators {
                body(iterator.domain)
                if let upper = iterator.upper { body(upper) }
            }
            body(result)
        case .invocation(let function, let arguments):
            body(function)
            for argument in arguments.values { body(argument) }
        }
    }
}

extension FeelExpression {
    /// The direct children, left to right.
    public var children: [FeelExpression] {
        var result: [FeelExpression] = []
        kind.forEachChild { result.append($0) }
        return result
    }

    /// Every name in the expression, bound within it or not, each once.
    var mentionedNames: [String] {
        var result: [String] = []
        var seen: Set<String> = []
        func collect(_ expression: FeelExpression) {
            if case .name(let name) = expression.kind, seen.insert(name).inserted { result.append(name) }
            expression.kind.forEachChild(collect)
        }
        collect(self)
        return result
    }

    /// The names that the expression reads from outside itself, each once, in order of appearance. Names of built-in functions that are
    /// called are not among them.
    public var freeNames: [String] {
        var result: [String] = []
        collectFreeNames(bound: [], into: &result)
        return result
    }

    private func collectFreeNames(bound: Set<String>, into result: inout [String]) {
        switch kind {
        case .name(let name):
            if !bound.contains(name), !result.contains(name) { result.append(name) }
        case .invocation(let function, let arguments):
            let isBuiltIn: Bool
            if case .name(let name) = function.kind {
                isBuiltIn = !bound.contains(name) && FeelFunction.isKnown(name)
            } else {
                isBuiltIn = false
            }
            if !isBuiltIn { function.collectFreeNames(bound: bound, into: &result) }
            for argument in arguments.values { argument.collectFreeNames(bound: bound, into: &result) }
        case .iteration(let iterators, let body), .quantified(_, let iterators, let body):
            var inner = bound
            for iterator in iterators {
                iterator.domain.collectFreeNames(bound: inner, into: &result)
                iterator.upper?.collectFreeNames(bound: inner, into: &result)
                inner.insert(iterator.name)
            }
            body.collectFreeNames(bound: inner, into: &result)
        case .context(let entries):
            var inner = bound
            for entry in entries {
                entry.value.collectFreeNames(bound: inner, into: &result)
                inner.insert(entry.key)
            }
        case .function(let parameters, let body):
            body.collectFreeNames(bound: bound.union(parameters.map(\.name)), into: &result)
        case .filter(let list, let condition):
            list.collectFreeNames(bound: bound, into: &result)
            condition.collectFreeNames(bound: bound.union([FeelScope.item]), into: &result)
        default:
            kind.forEachChild { $0.collectFreeNames(bound: bound, into: &result) }
        }
    }
}
