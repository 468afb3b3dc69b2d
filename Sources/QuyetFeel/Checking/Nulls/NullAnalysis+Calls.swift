extension NullAnalysis {
    mutating func invocation(_ function: FeelExpression, _ arguments: FeelArguments, _ whole: FeelExpression) -> NullState {
        let values = arguments.values
        guard case .name(let name) = function.kind, scope.declaration(of: name) == nil, !locals.contains(where: { $0.name == name }),
            FeelFunction.isKnown(name)
        else {
            // What a function of the writer makes of null is its own affair.
            _ = causes(values)
            return NullState(causes: causes(function))
        }
        guard whole.constant == nil, let (form, places) = form(name, arguments) else {
            _ = causes(values)
            return NullState()
        }
        var found: [NullCause] = []
        for (place, value) in zip(places, values) {
            if FeelFunction.strictAggregates.contains(name), case .list(let elements) = value.kind {
                // Aggregates have no value as soon as one element has none.
                found += causes(elements)
                continue
            }
            let own = causes(value)
            let parameter = form.parameters[min(place, form.parameters.count - 1)]
            if !parameter.allowsNull || FeelFunction.passingNullOn.contains(name) { found += own }
        }
        return NullState(causes: found + partial(name, values, places, whole))
    }

    /// The form that is called, and the place of each argument.
    private func form(_ name: String, _ arguments: FeelArguments) -> (FeelFunction, [Int])? {
        switch arguments {
        case .positional(let values):
            return FeelFunction.find(name, arguments: values.count).map { ($0, Array(values.indices)) }
        case .named(let entries):
            let names = entries.map(\.key)
            for form in FeelFunction.forms(of: name) { if let places = form.places(of: names) { return (form, places) } }
            return nil
        }
    }

    /// Why a function has no value for some arguments that are there.
    private func partial(_ name: String, _ values: [FeelExpression], _ places: [Int], _ whole: FeelExpression) -> [NullCause] {
        /// The argument for a parameter.
        func argument(_ place: Int) -> FeelExpression? { places.firstIndex(of: place).map { values[$0] } }
        func cause(_ kind: NullCause.Kind) -> [NullCause] { [NullCause(kind: kind, subject: whole)] }
        switch name {
        case "min", "max", "mean", "sum", "median", "product", "stddev":
            guard values.count == 1, let list = argument(0) else { return [] }
            let least = name == "stddev" ? 2 : 1
            return holds(list, least) ? [] : [NullCause(kind: .emptyList(least: least), subject: list)]
        case "modulo":
            guard let divisor = argument(1), !isNonZero(divisor) else { return [] }
            return [NullCause(kind: .zeroDivisor, subject: divisor)]
        case "sqrt", "log":
            guard let number = argument(0), !isPositive(number, orZero: name == "sqrt") else { return [] }
            return cause(.partial(name))
        case "date", "time", "date and time":
            guard values.count == 1, let from = argument(0), type(of: from).base.isTemporal else { return cause(.conversion) }
            return []
        case "number", "range", "duration": return cause(.conversion)
        case "get value": return cause(.element)
        case "substring", "sublist", "insert before", "remove": return cause(.element)
        case "list replace":
            guard let match = argument(1), type(of: match).base == .number else { return [] }
            return cause(.element)
        case "matches", "replace", "split":
            guard case .string(let pattern)? = argument(1)?.constant, (try? XPathRegex(pattern, flags: "")) != nil else {
                return cause(.partial(name))
            }
            return []
        case "now", "today": return cause(.instant)
        default: return FeelFunction.partialExtensions.contains(name) ? cause(.partial(name)) : []
        }
    }

    /// Whether a list is known to have so many elements.
    private func holds(_ list: FeelExpression, _ least: Int) -> Bool {
        if case .list(let elements) = list.kind { return elements.count >= least }
        if (least...2).contains(where: { known.contains(.count(list, atLeast: $0)) }) { return true }
        // A single value is a list of itself.
        switch type(of: list).base {
        case .list, .any: return false
        default: return least == 1
        }
    }

    private func isPositive(_ number: FeelExpression, orZero: Bool) -> Bool {
        if case .number(let value)? = number.constant { return orZero ? !value.isNegative : value > .zero }
        guard case .bounded(let interval) = type(of: number), let lower = interval.lower, case .number(let least) = lower.value else {
            return false
        }
        return least > .zero || least == .zero && (orZero || !lower.isClosed)
    }
}

extension FeelFunction {
    /// Functions that take null and give it back.
    static let passingNullOn: Set<String> = ["string", "all", "any", "min", "max", "mean", "sum", "median", "product", "mode", "stddev"]
    /// Functions of a list that have no value where one element is null.
    static let strictAggregates: Set<String> = ["all", "any", "min", "max", "mean", "sum", "median", "product", "mode", "stddev"]
}
