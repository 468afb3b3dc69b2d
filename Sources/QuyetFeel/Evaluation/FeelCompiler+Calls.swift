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
            guard let form = FeelFunction.find(name, arguments: values.count) else {
                return reject(FeelDiagnostic.cannotCall(name, values.count, range))
            }
            return FeelNode(.call(form, values), range)
        }
        for form in FeelFunction.forms(of: name) {
            guard let places = form.places(of: names) else { continue }
            var ordered = form.parameters.map { _ in FeelNode(.constant(.null), range) }
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
