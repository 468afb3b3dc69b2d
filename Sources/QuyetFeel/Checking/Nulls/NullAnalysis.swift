/// Which conditions may be null though every part is well typed: by the facts that may be left out, and by operations that have no value
/// for some operands.
///
/// What stands behind a condition knows that the condition holds: in `x != null and x > 5` and in `if x != null then x > 5 else false`
/// the fact `x` is there.
struct NullAnalysis {
    let scope: FeelScope
    var known: Set<NullAssumption> = []
    var locals: [(name: String, type: FeelType, causes: [NullCause])] = []
    /// Causes at conditions that take null for false without a word: of an `if`, or of a filter.
    var silenced: [NullCause] = []

    init(scope: FeelScope) { self.scope = scope }

    // MARK: Values

    mutating func state(_ expression: FeelExpression) -> NullState {
        var result = bare(expression)
        if !result.causes.isEmpty, known.contains(.notNull(expression)) { result.causes = [] }
        return result
    }

    mutating func causes(_ expression: FeelExpression) -> [NullCause] { state(expression).causes }

    mutating func causes(_ expressions: [FeelExpression]) -> [NullCause] {
        var result: [NullCause] = []
        for expression in expressions { result += causes(expression) }
        return result
    }

    private mutating func bare(_ expression: FeelExpression) -> NullState {
        switch expression.kind {
        case .null: return NullState(causes: [NullCause(kind: .literal, subject: expression)])
        case .boolean, .number, .string, .temporal, .any: return NullState()
        case .name(let name): return self.name(name, expression)
        case .path(let target, let field):
            var found = causes(target)
            if ["time offset", "timezone"].contains(field), type(of: target).base.isTemporal {
                found.append(NullCause(kind: .partial(field), subject: expression))
            }
            return NullState(causes: found)
        case .negate(let operand): return NullState(causes: causes(operand))
        case .arithmetic(let operation, let left, let right):
            return NullState(causes: causes([left, right]) + partial(operation, right, expression))
        case .comparison(let operation, let left, let right): return comparison(operation, left, right)
        case .and(let operands): return conjunction(operands)
        case .or(let operands): return disjunction(operands)
        case .not(let operand):
            let inner = condition(operand)
            return NullState(causes: inner.causes, whenTrue: inner.whenFalse, whenFalse: inner.whenTrue)
        case .between(let value, let lower, let upper):
            let there = Set([value, lower, upper].flatMap(\.strictParts))
            return NullState(causes: causes([value, lower, upper]), whenTrue: there, whenFalse: there)
        case .membership(let value, let tests): return membership(value, tests)
        default: return composite(expression)
        }
    }

    private mutating func name(_ name: String, _ expression: FeelExpression) -> NullState {
        var result = NullState()
        if let local = locals.last(where: { $0.name == name }) {
            result.causes = local.causes
        } else if scope.declaration(of: name)?.mayBeNull == true {
            result.causes = [NullCause(kind: .fact(name), subject: expression)]
        }
        // A boolean that is true or false is there.
        result.whenTrue = [.notNull(expression)]
        result.whenFalse = [.notNull(expression)]
        return result
    }

    private func partial(_ operation: FeelArithmetic, _ right: FeelExpression, _ whole: FeelExpression) -> [NullCause] {
        switch operation {
        case .divide:
            // Only a number can be zero; durations are divided by numbers too.
            return isNonZero(right) ? [] : [NullCause(kind: .zeroDivisor, subject: right)]
        case .power:
            if case .number(let exponent)? = right.constant, let whole = exponent.integer, whole >= 0 { return [] }
            return [NullCause(kind: .partial("**"), subject: whole)]
        default: return []
        }
    }

    func isNonZero(_ expression: FeelExpression) -> Bool {
        if case .number(let value)? = expression.constant { return value != 0 }
        if known.contains(.notZero(expression)) { return true }
        switch type(of: expression) {
        case .bounded(let interval): return interval.contains(.integer(0)) == false
        case .enumeration(let values): return !values.contains { $0.isEqual(to: .integer(0)) == true }
        case .daysAndTimeDuration, .yearsAndMonthsDuration: return expression.constant != nil
        default: return false
        }
    }

    /// The type of a part, for the few questions that turn on it.
    func type(of expression: FeelExpression) -> FeelType {
        FeelChecker.type(of: expression, scope: scope, locals: locals.map { ($0.name, $0.type) })
    }

    /// Names bound within `body` are gone after it, and so is what was known of others of the same names.
    private mutating func scoped<Result>(_ body: (inout NullAnalysis) -> Result) -> Result {
        let (outer, assumptions) = (locals.count, known)
        defer {
            locals.removeLast(locals.count - outer)
            known = assumptions
        }
        return body(&self)
    }

    private mutating func bind(_ name: String, _ type: FeelType, _ causes: [NullCause] = []) {
        locals.append((name, type, causes))
        if !known.isEmpty { known = known.filter { !$0.subject.mentionedNames.contains(name) } }
    }

    // MARK: Conditions

    /// A part that must be true or false: causes that reach it stand there.
    mutating func condition(_ expression: FeelExpression) -> NullState {
        var result = state(expression)
        result.place(at: expression)
        return result
    }

    /// Runs `body` with more assumptions.
    mutating func assuming<Result>(_ assumptions: Set<NullAssumption>, _ body: (inout NullAnalysis) -> Result) -> Result {
        let outer = known
        known.formUnion(assumptions)
        defer { known = outer }
        return body(&self)
    }

    private mutating func conjunction(_ operands: [FeelExpression]) -> NullState {
        var result = NullState()
        // The order of the operands does not matter to three-valued logic: what one of them decides for null, it decides for all.
        let decided = operands.reduce(into: Set()) { $0.formUnion($1.falseForNull) }
        for (index, operand) in operands.enumerated() {
            let state = assuming(result.whenTrue.union(decided)) { $0.condition(operand) }
            result.causes += state.causes
            result.whenTrue.formUnion(state.whenTrue)
            result.whenFalse = index == 0 ? state.whenFalse : result.whenFalse.intersection(state.whenFalse)
        }
        return result
    }

    private mutating func disjunction(_ operands: [FeelExpression]) -> NullState {
        var result = NullState()
        let decided = operands.reduce(into: Set()) { $0.formUnion($1.trueForNull) }
        for (index, operand) in operands.enumerated() {
            let state = assuming(result.whenFalse.union(decided)) { $0.condition(operand) }
            result.causes += state.causes
            result.whenFalse.formUnion(state.whenFalse)
            result.whenTrue = index == 0 ? state.whenTrue : result.whenTrue.intersection(state.whenTrue)
        }
        return result
    }

    private mutating func membership(_ value: FeelExpression, _ tests: [FeelExpression]) -> NullState {
        let subject = causes(value)
        var found: [NullCause] = []
        var takesNull = false
        var orders = false
        for test in tests {
            switch test.kind {
            case .any: takesNull = true
            case .comparisonTest(let operation, let operand):
                _ = causes(operand)
                if (operand.kind == .null) == (operation == .equal) { takesNull = true }
            case .null: takesNull = true
            default:
                // Equality with a value is false for null, and so is membership in a list; a range has no place for it.
                if type(of: test).isRange {
                    orders = true
                    found += causes(test)
                } else if test.freeNames.contains(FeelScope.testedValue) {
                    found += condition(test).causes
                } else {
                    _ = causes(test)
                }
            }
        }
        var result = NullState(causes: found + (orders && !takesNull ? subject : []))
        if !takesNull { result.whenTrue = Set(value.strictParts) }
        return result
    }

    // MARK: The rest

    private mutating func composite(_ expression: FeelExpression) -> NullState {
        switch expression.kind {
        case .conditional(let test, let yes, let no): return conditional(test, yes, no)
        case .list(let elements):
            _ = causes(elements)
            return NullState()
        case .range(let lower, let upper): return NullState(causes: causes([lower, upper].compactMap { $0?.value }))
        case .context(let entries):
            scoped { inner in for entry in entries { inner.bind(entry.key, inner.type(of: entry.value), inner.causes(entry.value)) } }
            return NullState()
        case .iteration(let iterators, let body):
            return scoped { inner in
                let found = inner.loops(iterators)
                inner.bind(FeelScope.partial, .list(.any))
                _ = inner.causes(body)
                return NullState(causes: found)
            }
        case .quantified(_, let iterators, let body):
            return scoped { inner in NullState(causes: inner.loops(iterators) + inner.condition(body).causes) }
        case .filter(let target, let condition): return filter(target, condition, expression)
        case .invocation(let function, let arguments): return invocation(function, arguments, expression)
        case .function(let parameters, let body):
            scoped { inner in
                for parameter in parameters { inner.bind(parameter.name, parameter.type ?? .any) }
                _ = inner.causes(body)
            }
            return NullState()
        case .instanceOf(let value, let type):
            _ = causes(value)
            return NullState(whenTrue: type == .null ? [] : Set(value.strictParts))
        default: return NullState()
        }
    }

    private mutating func conditional(_ test: FeelExpression, _ yes: FeelExpression, _ no: FeelExpression) -> NullState {
        let tested = condition(test)
        silenced += tested.causes
        let first = assuming(tested.whenTrue) { $0.branch(yes) }
        let second = assuming(tested.whenFalse) { $0.branch(no) }
        return NullState(
            causes: first.causes + second.causes,
            whenTrue: first.whenTrue.union(tested.whenTrue).intersection(second.whenTrue.union(tested.whenFalse)),
            whenFalse: first.whenFalse.union(tested.whenTrue).intersection(second.whenFalse.union(tested.whenFalse)))
    }

    /// A branch that is true or false stands for the whole: what is open in it is best mended there.
    private mutating func branch(_ expression: FeelExpression) -> NullState {
        var result = state(expression)
        if !result.causes.isEmpty, type(of: expression).base == .boolean { result.place(at: expression) }
        return result
    }

    private mutating func loops(_ iterators: [FeelIterator]) -> [NullCause] {
        var found: [NullCause] = []
        for iterator in iterators {
            found += causes(iterator.domain)
            if let upper = iterator.upper { found += causes(upper) }
            let element: FeelType =
                switch type(of: iterator.domain) {
                case .list(let inner), .range(let inner): inner
                default: iterator.upper == nil ? .any : .number
                }
            bind(iterator.name, element)
        }
        return found
    }

    private mutating func filter(_ target: FeelExpression, _ brackets: FeelExpression, _ whole: FeelExpression) -> NullState {
        if case .list(let elements) = target.kind, case .number(let place)? = brackets.constant, let place = place.integer, place != 0,
            place.magnitude <= elements.count
        {
            // Each element is looked at once, whichever is taken.
            let own = elements.map { causes($0) }
            return NullState(causes: own[place > 0 ? place - 1 : elements.count + place])
        }
        let found = causes(target)
        let list = type(of: target)
        var element = list
        if case .list(let inner) = list { element = inner }
        let (isPlace, inner) = scoped { inner in
            inner.bind(FeelScope.item, element)
            let isPlace = inner.type(of: brackets).base == .number
            return (isPlace, isPlace ? inner.causes(brackets) : inner.condition(brackets).causes)
        }
        guard isPlace else {
            silenced += inner
            // Of a value that is null nothing is kept.
            return NullState()
        }
        return NullState(causes: found + inner + [NullCause(kind: .element, subject: whole)])
    }
}

extension FeelType {
    fileprivate var isRange: Bool { if case .range = base { true } else { false } }
}
