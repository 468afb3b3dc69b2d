/// One evaluation: the slots, the names bound on the way, and how much work was done.
struct FeelFrame {
    let slots: [FeelValue]
    var locals: [FeelValue]
    var turns = 0

    init(slots: [FeelValue], localCount: Int) {
        self.slots = slots
        locals = Array(repeating: .null, count: localCount)
    }

    mutating func value(_ node: FeelNode) -> FeelValue {
        switch node {
        case .constant(let value): return value
        case .slot(let index): return index < slots.count ? slots[index] : .null
        case .local(let index): return locals[index]
        case .comparison(let operation, let left, let right): return FeelValue(operation.holds(value(left), value(right)))
        case .all(let operands): return all(operands)
        case .any(let operands): return any(operands)
        case .not(let operand): return FeelValue(Kleene.not(value(operand).truth))
        case .membership(let subject, let tests): return FeelValue(membership(value(subject), tests))
        case .conditional(let test, let yes, let no): return value(test).truth == true ? value(yes) : value(no)
        case .arithmetic(let operation, let left, let right): return operation.apply(value(left), value(right))
        default: return composite(node)
        }
    }

    private mutating func composite(_ node: FeelNode) -> FeelValue {
        switch node {
        case .path(let target, let field): return value(target).field(field)
        case .negate(let operand):
            if case .number(let number) = value(operand) { return .number(-number) }
            return .null
        case .between(let subject, let lower, let upper): return between(value(subject), value(lower), value(upper))
        case .list(let elements): return .list(values(elements))
        case .context(let keys, let entries, let base): return context(keys, entries, base)
        case .range(let lower, let lowerClosed, let upper, let upperClosed):
            return .range(
                FeelInterval(
                    lower: lower.map { FeelBound(value($0), closed: lowerClosed) },
                    upper: upper.map { FeelBound(value($0), closed: upperClosed) }))
        case .iteration(let loops, let body, let base): return iteration(loops, body, base)
        case .quantified(let quantifier, let loops, let body, let base): return quantified(quantifier, loops, body, base)
        case .filter(let target, let condition, let local): return filter(value(target), condition, local)
        case .call(let function, let arguments): return function.apply(values(arguments))
        case .instanceOf(let subject, let type): return .boolean(type.holds(value(subject)))
        default: return .null
        }
    }

    private mutating func values(_ nodes: [FeelNode]) -> [FeelValue] {
        var result: [FeelValue] = []
        result.reserveCapacity(nodes.count)
        for node in nodes { result.append(value(node)) }
        return result
    }

    private mutating func all(_ operands: [FeelNode]) -> FeelValue {
        var result: Bool? = true
        for operand in operands {
            result = Kleene.and(result, value(operand).truth)
            if result == false { break }
        }
        return FeelValue(result)
    }

    private mutating func any(_ operands: [FeelNode]) -> FeelValue {
        var result: Bool? = false
        for operand in operands {
            result = Kleene.or(result, value(operand).truth)
            if result == true { break }
        }
        return FeelValue(result)
    }

    private func between(_ subject: FeelValue, _ lower: FeelValue, _ upper: FeelValue) -> FeelValue {
        FeelValue(Kleene.and(FeelComparison.lessOrEqual.holds(lower, subject), FeelComparison.lessOrEqual.holds(subject, upper)))
    }

    private mutating func membership(_ subject: FeelValue, _ tests: [FeelTestNode]) -> Bool? {
        var result: Bool? = false
        for test in tests {
            switch test {
            case .anything: return true
            case .comparison(let operation, let operand): result = Kleene.or(result, operation.holds(subject, value(operand)))
            case .value(let candidate): result = Kleene.or(result, subject.matches(value(candidate)))
            }
            if result == true { return true }
        }
        return result
    }

    private mutating func context(_ keys: [String], _ entries: [FeelNode], _ base: Int) -> FeelValue {
        var fields: [String: FeelValue] = [:]
        for (index, key) in keys.enumerated() {
            let entry = value(entries[index])
            locals[base + index] = entry
            fields[key] = entry
        }
        return .context(fields)
    }
}
