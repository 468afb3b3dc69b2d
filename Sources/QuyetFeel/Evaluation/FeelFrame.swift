/// One evaluation: the slots, the names bound on the way, how much work was done, and what went wrong.
struct FeelFrame {
    let slots: [FeelValue]
    /// The locals of every function being called; those of the innermost begin at `base`.
    var stack: [FeelValue]
    var base = 0
    var steps = 0
    var depth = 0
    var diagnostics: [FeelDiagnostic] = []
    /// The model being evaluated, for `global` nodes.
    var run: ModelRun?
    let instant: FeelDateTime?
    /// What the functions beyond the standard ask.
    let environment: FeelEnvironment?
    /// Whether the slots that are read and null are noted.
    var tracesMissing = false
    var missing: Set<Int> = []

    init(slots: [FeelValue], localCount: Int, instant: FeelDateTime? = nil, environment: FeelEnvironment? = nil, run: ModelRun? = nil) {
        self.slots = slots
        stack = localCount == 0 ? [] : Array(repeating: .null, count: localCount)
        self.instant = instant
        self.environment = environment
        self.run = run
    }

    /// The value of a whole program.
    mutating func result(_ root: FeelNode) -> FeelValue {
        let result = value(root)
        return steps > FeelProgram.stepBudget ? .null : result
    }

    // MARK: Failing

    /// Null, with its reason.
    mutating func fail(_ range: FeelRange, _ vi: String, _ en: String) -> FeelValue {
        fail(FeelDiagnostic(.noValue, range, vi: vi, en: en))
    }

    mutating func fail(_ diagnostic: FeelDiagnostic) -> FeelValue {
        if diagnostics.count < FeelProgram.maximumDiagnostics { diagnostics.append(diagnostic) }
        return .null
    }

    /// Counts work; false when the budget is spent.
    mutating func spend(_ count: Int, _ range: FeelRange) -> Bool {
        let wasWithin = steps <= FeelProgram.stepBudget
        steps = steps.addingReportingOverflow(count).overflow ? .max : steps + count
        if steps <= FeelProgram.stepBudget { return true }
        if wasWithin {
            _ = fail(
                FeelDiagnostic(
                    .limit, range, vi: "Biểu thức cần hơn \(FeelProgram.stepBudget) bước tính: đã dừng.",
                    en: "The expression needs more than \(FeelProgram.stepBudget) steps: stopped."))
            steps = max(steps, FeelProgram.stepBudget + 1)
        }
        return false
    }

    /// A value just made, unless it is too deep or too large.
    mutating func made(_ value: FeelValue, _ range: FeelRange) -> FeelValue {
        let weight = value.weight
        if weight.depth <= 1, weight.size <= 8 { return value }
        guard weight.depth <= FeelProgram.maximumNesting, weight.size <= FeelProgram.maximumSize else {
            return fail(
                FeelDiagnostic(
                    .limit, range,
                    vi: "Giá trị lồng quá \(FeelProgram.maximumNesting) tầng hoặc có quá \(FeelProgram.maximumSize) phần tử.",
                    en:
                        "The value nests deeper than \(FeelProgram.maximumNesting) levels or has more than \(FeelProgram.maximumSize) parts."
                ))
        }
        return spend(min(weight.size, value.ownSize), range) ? value : .null
    }

    // MARK: Values

    mutating func value(_ node: FeelNode) -> FeelValue {
        switch node.kind {
        case .constant(let value): return value
        case .slot(let index):
            let value = index < slots.count ? slots[index] : .null
            if tracesMissing, value == .null { missing.insert(index) }
            return value
        case .local(let index): return stack[base + index]
        default: break
        }
        depth += 1
        defer { depth -= 1 }
        guard depth <= FeelProgram.maximumDepth else {
            return fail(
                FeelDiagnostic(
                    .limit, node.range, vi: "Phép tính lồng quá \(FeelProgram.maximumDepth) tầng.",
                    en: "The computation nests deeper than \(FeelProgram.maximumDepth) levels."))
        }
        switch node.kind {
        case .comparison(let operation, let left, let right): return compare(operation, value(left), value(right), node.range)
        case .all(let operands): return all(operands)
        case .any(let operands): return any(operands)
        case .not(let operand): return not(value(operand), node.range)
        case .membership(let subject, let tests): return FeelValue(membership(value(subject), tests, node.range))
        case .conditional(let test, let yes, let no): return conditional(test, yes, no)
        case .arithmetic(let operation, let left, let right): return arithmetic(operation, value(left), value(right), node.range)
        case .between(let subject, let lower, let upper): return between(subject, lower, upper, node.range)
        default: return composite(node)
        }
    }

    private mutating func composite(_ node: FeelNode) -> FeelValue {
        switch node.kind {
        case .path(let target, let field): return path(value(target), field, node.range)
        case .entry(let local, let name, let otherwise): return entry(local, name, otherwise, node.range)
        case .negate(let operand): return negate(value(operand), node.range)
        case .list(let elements): return made(.list(values(elements)), node.range)
        case .context(let keys, let entries, let base): return context(keys, entries, base, node.range)
        case .sequence(let nodes, let result, let base):
            for (index, node) in nodes.enumerated() { stack[self.base + base + index] = value(node) }
            return value(result)
        case .range(let lower, let lowerClosed, let upper, let upperClosed):
            return range(
                lower.map { FeelBound(value($0), closed: lowerClosed) }, upper.map { FeelBound(value($0), closed: upperClosed) }, node.range
            )
        case .test(let form, let operand): return .range(FeelInterval(form, value(operand)))
        case .iteration(let loops, let body, let base, let partial): return iteration(loops, body, base, partial, node.range)
        case .quantified(let quantifier, let loops, let body, let base): return quantified(quantifier, loops, body, base, node.range)
        case .filter(let target, let condition, let local): return filter(value(target), condition, local, node.range)
        case .call(let function, let arguments): return call(function, values(arguments), node.range)
        case .invoke(let callee, let arguments, let names): return invoke(value(callee), values(arguments), names, node.range)
        case .lambda(let lambda, let captures):
            let closure = FeelClosure(
                .lambda(lambda, captured: values(captures)), parameters: lambda.parameters.map(\.name),
                parameterTypes: lambda.parameters.map { $0.type ?? .any }, result: lambda.result)
            return made(.function(closure), node.range)
        case .instanceOf(let subject, let type): return .boolean(type.holds(value(subject)))
        case .converted(let subject, let type): return converted(value(subject), type, node.range)
        case .global(let index): return global(index, node.range)
        case .table(let table): return decide(table, node.range)
        case .failure(let diagnostic): return fail(diagnostic)
        default: return .null
        }
    }

    mutating func values(_ nodes: [FeelNode]) -> [FeelValue] {
        var result: [FeelValue] = []
        result.reserveCapacity(nodes.count)
        for node in nodes { result.append(value(node)) }
        return result
    }
}
