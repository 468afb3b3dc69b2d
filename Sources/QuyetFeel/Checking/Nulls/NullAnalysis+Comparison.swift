extension NullAnalysis {
    mutating func comparison(_ operation: FeelComparison, _ left: FeelExpression, _ right: FeelExpression) -> NullState {
        let found = causes(left) + causes(right)
        if right.kind != .null, left.constant != nil, right.constant == nil {
            return comparisonWithConstant(operation.mirrored, right, left, found)
        }
        if right.constant != nil { return comparisonWithConstant(operation, left, right, found) }
        guard operation.isOrder else { return NullState() }
        let there = Set(left.strictParts + right.strictParts)
        return NullState(causes: found, whenTrue: there, whenFalse: there)
    }

    private func comparisonWithConstant(
        _ operation: FeelComparison, _ value: FeelExpression, _ constant: FeelExpression, _ found: [NullCause]
    ) -> NullState {
        var result = NullState()
        let there = Set(value.strictParts)
        switch operation {
        case .equal:
            if constant.kind == .null { result.whenFalse = there } else { result.whenTrue = there }
        case .notEqual:
            if constant.kind == .null { result.whenTrue = there } else { result.whenFalse = there }
        default: result = NullState(causes: found, whenTrue: there, whenFalse: there)
        }
        guard case .number(let bound)? = constant.constant else { return result }
        // What a comparison with a number says of zero, and of how many elements a list has.
        for truth in [true, false] {
            var learnt: Set<NullAssumption> = []
            if operation.excludesZero(bound, truth: truth) { learnt.insert(.notZero(value)) }
            if case .invocation(let function, .positional(let arguments)) = value.kind, function.kind == .name("count"),
                arguments.count == 1
            {
                for least in 1...2 where operation.excludes(below: least, bound, truth: truth) {
                    learnt.insert(.count(arguments[0], atLeast: least))
                }
            }
            if truth { result.whenTrue.formUnion(learnt) } else { result.whenFalse.formUnion(learnt) }
        }
        return result
    }
}

extension FeelComparison {
    private func holds(_ value: FeelDecimal, _ bound: FeelDecimal) -> Bool {
        holds(.number(value), .number(bound)) == true
    }

    /// Whether a number that compares so with `bound` cannot be zero.
    fileprivate func excludesZero(_ bound: FeelDecimal, truth: Bool) -> Bool { holds(.zero, bound) != truth }

    /// Whether a count that compares so with `bound` cannot be one of `0..<least`.
    fileprivate func excludes(below least: Int, _ bound: FeelDecimal, truth: Bool) -> Bool {
        (0..<least).allSatisfy { holds(FeelDecimal($0), bound) != truth }
    }
}

extension FeelExpression {
    /// What cannot be null where the expression has a value.
    var strictParts: [NullAssumption] {
        switch kind {
        case .null, .boolean, .number, .string, .temporal: return []
        case .path(let target, _): return [.notNull(self)] + target.strictParts
        case .negate(let operand): return [.notNull(self)] + operand.strictParts
        case .arithmetic(_, let left, let right): return [.notNull(self)] + left.strictParts + right.strictParts
        default: return [.notNull(self)]
        }
    }

    /// What must be there lest the expression be false.
    var falseForNull: Set<NullAssumption> {
        switch kind {
        case .comparison(.notEqual, let value, let other) where other.kind == .null: return Set(value.strictParts)
        case .comparison(.notEqual, let other, let value) where other.kind == .null: return Set(value.strictParts)
        case .comparison(.equal, let value, let other) where other.isScalarConstant: return Set(value.strictParts)
        case .comparison(.equal, let other, let value) where other.isScalarConstant: return Set(value.strictParts)
        case .membership(let value, let tests) where tests.allSatisfy(\.isScalarConstant): return Set(value.strictParts)
        case .not(let operand): return operand.trueForNull
        case .and(let operands): return operands.reduce(into: []) { $0.formUnion($1.falseForNull) }
        default: return []
        }
    }

    /// What must be there lest the expression be true.
    var trueForNull: Set<NullAssumption> {
        switch kind {
        case .comparison(.equal, let value, let other) where other.kind == .null: return Set(value.strictParts)
        case .comparison(.equal, let other, let value) where other.kind == .null: return Set(value.strictParts)
        case .comparison(.notEqual, let value, let other) where other.isScalarConstant: return Set(value.strictParts)
        case .comparison(.notEqual, let other, let value) where other.isScalarConstant: return Set(value.strictParts)
        case .not(let operand): return operand.falseForNull
        case .or(let operands): return operands.reduce(into: []) { $0.formUnion($1.trueForNull) }
        default: return []
        }
    }

    private var isScalarConstant: Bool {
        switch constant {
        case nil, .null?, .list?, .range?: false
        default: true
        }
    }
}
