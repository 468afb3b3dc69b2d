import QuyetTime

extension FeelExpression {
    /// The value of a literal: number, string, boolean, null, date (`@"2026-05-15"`, `date("2026-05-15")`), or a list or range of them.
    public var constant: FeelValue? {
        switch kind {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .number(let value): return .number(value)
        case .string(let value): return .string(value)
        case .temporal(let text): return FeelValue(temporal: text)
        case .negate(let operand):
            if case .number(let value)? = operand.constant { return .number(-value) }
            return nil
        case .invocation(let function, .positional(let arguments)):
            // `date("2026-05-15")` and its like are literals of the standard (clause 10.3.1.2, rule 62).
            guard arguments.count == 1, case .string = arguments[0].kind, case .name(let name) = function.kind,
                FeelExpression.literalFunctions.contains(name), let form = FeelFunction.find(name, arguments: 1),
                case .plain(let body) = form.body, let value = try? body(arguments.compactMap(\.constant)), value != .null
            else { return nil }
            return value
        case .list(let elements):
            var values: [FeelValue] = []
            for element in elements {
                guard let value = element.constant else { return nil }
                values.append(value)
            }
            return .list(values)
        case .range(let lower, let upper):
            guard let low = FeelExpression.constantBound(lower), let high = FeelExpression.constantBound(upper) else { return nil }
            // A range whose ends are in the wrong order, or have none, is no value: evaluation says so.
            if let low, let high, low.value.ordering(to: high.value) == nil || low.value.ordering(to: high.value) == .greater { return nil }
            return .range(FeelInterval(lower: low, upper: high))
        default: return nil
        }
    }

    static let literalFunctions: Set<String> = ["date", "time", "date and time", "duration"]

    private static func constantBound(_ end: FeelRangeEnd?) -> FeelBound?? {
        guard let end else { return .some(nil) }
        guard let value = end.value.constant else { return nil }
        return FeelBound(value, closed: end.isClosed)
    }

    /// The constants that the fact `name` is compared with by `= != < <= > >=`, `between`, `in`, lists and ranges, each once and in
    /// ascending order; nil where the expression uses the fact in any other way (arithmetic, another fact on the other side, a call).
    ///
    /// Between two neighbouring constants the truth of the expression cannot change with the fact, so that one point in each gap and the
    /// constants themselves decide it exactly. Comparing with `null` adds no constant.
    public func constants(comparedWith name: String) -> [FeelValue]? {
        var found: Set<FeelValue> = []
        guard collectConstants(name, into: &found) else { return nil }
        return found.sorted(by: FeelValue.precedes)
    }

    private func isName(_ name: String) -> Bool { kind == .name(name) }

    private func collectConstants(_ name: String, into found: inout Set<FeelValue>) -> Bool {
        switch kind {
        case .name(let other): return other != name
        case .comparison(_, let left, let right) where left.isName(name): return right.addConstants(to: &found)
        case .comparison(_, let left, let right) where right.isName(name): return left.addConstants(to: &found)
        case .between(let value, let lower, let upper) where value.isName(name):
            return lower.addConstants(to: &found) && upper.addConstants(to: &found)
        case .membership(let value, let tests) where value.isName(name):
            for test in tests {
                switch test.kind {
                case .any: continue
                case .comparisonTest(_, let operand): if !operand.addConstants(to: &found) { return false }
                default: if !test.addConstants(to: &found) { return false }
                }
            }
            return true
        case .iteration(let iterators, _), .quantified(_, let iterators, _):
            if iterators.contains(where: { $0.name == name }) { return !freeNames.contains(name) }
        case .context(let entries):
            if entries.contains(where: { $0.key == name }) { return !freeNames.contains(name) }
        case .function(let parameters, _):
            if parameters.contains(where: { $0.name == name }) { return !freeNames.contains(name) }
        case .filter where name == FeelScope.item: return !freeNames.contains(name)
        default: break
        }
        var isDecidable = true
        kind.forEachChild { if isDecidable { isDecidable = $0.collectConstants(name, into: &found) } }
        return isDecidable
    }

    private func addConstants(to found: inout Set<FeelValue>) -> Bool {
        guard let value = constant else { return false }
        value.addPoints(to: &found)
        return true
    }
}

extension FeelValue {
    /// The scalars in a list, range or scalar; null has none.
    fileprivate func addPoints(to found: inout Set<FeelValue>) {
        switch self {
        case .null: return
        case .list(let values): for value in values { value.addPoints(to: &found) }
        case .range(let interval):
            interval.lower?.value.addPoints(to: &found)
            interval.upper?.value.addPoints(to: &found)
        default: found.insert(self)
        }
    }

    /// A total order for output: by kind, then ascending.
    static func precedes(_ left: FeelValue, _ right: FeelValue) -> Bool {
        func rank(_ value: FeelValue) -> Int {
            switch value {
            case .null: 0
            case .boolean: 1
            case .number: 2
            case .date: 3
            case .dateTime: 4
            case .time: 5
            case .daysAndTimeDuration: 6
            case .yearsAndMonthsDuration: 7
            case .string: 8
            case .list, .range, .context, .function: 9
            }
        }
        if rank(left) != rank(right) { return rank(left) < rank(right) }
        if case .boolean(let a) = left, case .boolean(let b) = right { return !a && b }
        return left.ordering(to: right) == .less
    }
}
