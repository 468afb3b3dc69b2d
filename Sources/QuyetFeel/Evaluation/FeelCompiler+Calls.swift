extension FeelCompiler {
    mutating func invocation(_ function: FeelExpression, _ arguments: FeelArguments, _ range: FeelRange) -> FeelNode {
        let values = nodes(arguments.values)
        var names: [String]?
        if case .named(let entries) = arguments { names = entries.map(\.key) }
        if case .name(let name) = function.kind, !isBound(name), FeelFunction.isKnown(name) {
            return call(name, values, names, range)
        }
        return FeelNode(.invoke(node(function), values, names: names), range)
    }

    /// A built-in function, its form chosen here.
    private mutating func call(_ name: String, _ values: [FeelNode], _ names: [String]?, _ range: FeelRange) -> FeelNode {
        guard let names else {
            let forms = FeelFunction.forms(of: name, arguments: values.count)
            switch forms.count {
            case 0: return reject(FeelDiagnostic.cannotCall(name, values.count, range))
            case 1: return FeelNode(.call(forms[0], values), range)
            // Which form it is shows in the values.
            default: return FeelNode(.invoke(FeelNode(.constant(.function(.builtIn(name))), range), values, names: nil), range)
            }
        }
        let forms = FeelFunction.forms(of: name).filter { $0.places(of: names) != nil }
        if forms.count > 1 {
            return FeelNode(.invoke(FeelNode(.constant(.function(.builtIn(name))), range), values, names: names), range)
        }
        if let form = forms.first, let places = form.places(of: names) {
            // Parameters after the last one that is given are left out.
            var ordered = Array(repeating: FeelNode(.constant(.null), range), count: (places.max() ?? -1) + 1)
            for (place, value) in zip(places, values) { ordered[place] = value }
            return FeelNode(.call(form, ordered), range)
        }
        return reject(FeelDiagnostic.cannotCall(name, names: names, range))
    }

    /// Tests against a subject that stands before them.
    mutating func tests(_ tests: [FeelExpression]) -> [FeelTestNode] {
        var result: [FeelTestNode] = []
        for test in tests {
            switch test.kind {
            case .any: result.append(.anything)
            case .comparisonTest(let comparison, let value): result.append(.comparison(comparison, node(value)))
            default:
                if test.freeNames.contains(FeelScope.testedValue) {
                    let outer = boundCount
                    let place = bind(FeelScope.testedValue)
                    result.append(.condition(node(test), tested: place))
                    unbind(outer)
                } else {
                    result.append(.value(node(test)))
                }
            }
        }
        return result
    }

    /// A cell by itself: a condition on `?`, which must be bound.
    mutating func cell(_ expression: FeelExpression) -> FeelNode {
        let subject = node(FeelExpression(.name(FeelScope.testedValue), range: expression.range))
        guard case .unaryTests(let tests, let negated) = expression.kind else {
            return FeelNode(.membership(subject, self.tests([expression])), expression.range)
        }
        let condition = FeelNode(.membership(subject, self.tests(tests)), expression.range)
        return negated ? FeelNode(.not(condition), expression.range) : condition
    }
}

extension FeelDiagnostic {
    /// What is wrong with `@"…"`.
    static func temporal(_ text: String, _ range: FeelRange) -> FeelDiagnostic {
        FeelDiagnostic(
            .badLiteral, range,
            vi: "“\(text)” không phải ngày, giờ hay khoảng thời gian có thật: hãy viết như @\"2026-05-15\", @\"07:30:00\", @\"P5D\".",
            en: "“\(text)” is no date, time or duration that exists: write it like @\"2026-05-15\", @\"07:30:00\", @\"P5D\".")
    }

    /// Why a built-in function cannot be called so.
    static func cannotCall(_ name: String, _ count: Int, _ range: FeelRange) -> FeelDiagnostic {
        FeelDiagnostic(
            .typeMismatch, range, vi: "Hàm “\(name)” không nhận \(count) tham số: \(forms(name)).",
            en: "The function “\(name)” does not take \(count) arguments: \(forms(name)).")
    }

    static func cannotCall(_ name: String, names: [String], _ range: FeelRange) -> FeelDiagnostic {
        let given = names.joined(separator: ", ")
        return FeelDiagnostic(
            .typeMismatch, range, vi: "Hàm “\(name)” không có các tham số (\(given)): \(forms(name)).",
            en: "The function “\(name)” has no parameters (\(given)): \(forms(name)).")
    }

    private static func forms(_ name: String) -> String {
        FeelFunction.forms(of: name).map { form in
            let names = form.parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name }
            return "\(name)(\(names.joined(separator: ", "))\(form.isVariadic ? ", …" : ""))"
        }
        .joined(separator: "; ")
    }
}
