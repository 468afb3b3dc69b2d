extension FeelFrame {
    /// A built-in function.
    mutating func call(_ function: FeelFunction, _ arguments: [FeelValue], _ range: FeelRange) -> FeelValue {
        guard spend(1, range) else { return .null }
        do throws(FeelFailure) {
            let fitted = try function.fitted(arguments)
            switch function.body {
            case .plain(let body): return made(try body(fitted), range)
            case .inFrame(let body): return made(try body(fitted, &self), range)
            }
        } catch {
            return fail(range, error.vi, error.en)
        }
    }

    /// Any value called as a function.
    mutating func invoke(_ callee: FeelValue, _ arguments: [FeelValue], _ names: [String]?, _ range: FeelRange) -> FeelValue {
        guard spend(1, range) else { return .null }
        guard case .function(let closure) = callee else {
            let type = FeelType(of: callee)
            return fail(range, "Không gọi được \(type.vietnameseName) như một hàm.", "\(type.englishName) cannot be called.")
        }
        if case .builtIn(let name) = closure.body { return callBuiltIn(name, arguments, names, range) }
        guard let ordered = closure.ordered(arguments, names) else {
            let wanted = closure.parameters.joined(separator: ", ")
            return fail(
                range, "Tham số không khớp: hàm nhận (\(wanted)).", "The arguments do not fit: the function takes (\(wanted)).")
        }
        var converted: [FeelValue] = []
        converted.reserveCapacity(ordered.count)
        for (value, type) in zip(ordered, closure.parameterTypes) {
            guard let fitted = type.converted(value) else {
                // A value that is not of the parameter's type makes the call null (clause 10.3.2.9.4).
                return self.converted(value, type, range)
            }
            converted.append(fitted)
        }
        switch closure.body {
        case .lambda(let lambda, let captured): return call(lambda, captured, converted, range)
        case .service(let index, let model): return call(service: index, of: model, converted, range)
        case .builtIn: return .null
        }
    }

    private mutating func callBuiltIn(_ name: String, _ arguments: [FeelValue], _ names: [String]?, _ range: FeelRange) -> FeelValue {
        if let names {
            var candidates: [(form: FeelFunction, arguments: [FeelValue])] = []
            // Names that fit two orders are taken as they are written: `before(range: …, point: …)`.
            var inOrder = 0
            for form in FeelFunction.forms(of: name) {
                guard let places = form.places(of: names) else { continue }
                var ordered = [FeelValue](repeating: .null, count: (places.max() ?? -1) + 1)
                for (place, argument) in zip(places, arguments) { ordered[place] = argument }
                if places == Array(places.indices) {
                    candidates.insert((form, ordered), at: inOrder)
                    inOrder += 1
                } else {
                    candidates.append((form, ordered))
                }
            }
            guard let chosen = candidates.first(where: { $0.form.holds($0.arguments) }) ?? candidates.first else {
                return fail(FeelDiagnostic.cannotCall(name, names: names, range))
            }
            return call(chosen.form, chosen.arguments, range)
        }
        let forms = FeelFunction.forms(of: name, arguments: arguments.count)
        guard let form = forms.first(where: { $0.holds(arguments) }) ?? forms.first else {
            return fail(FeelDiagnostic.cannotCall(name, arguments.count, range))
        }
        return call(form, arguments, range)
    }

    private mutating func call(_ lambda: FeelLambda, _ captured: [FeelValue], _ arguments: [FeelValue], _ range: FeelRange) -> FeelValue {
        let (outer, height) = (base, stack.count)
        base = height
        stack.append(contentsOf: captured)
        stack.append(contentsOf: arguments)
        while stack.count < base + lambda.localCount { stack.append(.null) }
        // A call needs more of the machine's stack than an operator does.
        depth += 1
        let found = value(lambda.body)
        depth -= 1
        stack.removeLast(stack.count - height)
        base = outer
        return lambda.result == .any ? found : converted(found, lambda.result, range)
    }
}

extension FeelClosure {
    /// The arguments in the order of the parameters; nil where they do not fit.
    func ordered(_ arguments: [FeelValue], _ names: [String]?) -> [FeelValue]? {
        guard arguments.count == parameters.count else { return nil }
        guard let names else { return arguments }
        var result: [FeelValue] = []
        for parameter in parameters {
            guard let place = names.firstIndex(of: parameter) else { return nil }
            result.append(arguments[place])
        }
        return result
    }
}
