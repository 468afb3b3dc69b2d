import QuyetText

extension FeelChecker {
    mutating func comparison(_ operation: FeelComparison, _ left: FeelExpression, _ right: FeelExpression, _ range: FeelRange) -> Typed {
        var (a, b) = (typed(left), typed(right))
        requireComparable(a.type, b.type, order: operation.isOrder, range, left, right)
        if a.tree.constant == nil { b.tree = fitted(b.tree, to: a.type, order: operation.isOrder) }
        if b.tree.constant == nil { a.tree = fitted(a.tree, to: b.type, order: operation.isOrder) }
        return (FeelExpression(.comparison(operation, a.tree, b.tree), range: range), .boolean)
    }

    mutating func between(_ value: FeelExpression, _ lower: FeelExpression, _ upper: FeelExpression, _ range: FeelRange) -> Typed {
        let (subject, low, high) = (typed(value), typed(lower), typed(upper))
        requireComparable(subject.type, low.type, order: true, low.tree.range, nil, lower)
        requireComparable(subject.type, high.type, order: true, high.tree.range, nil, upper)
        return (FeelExpression(.between(subject.tree, lower: low.tree, upper: high.tree), range: range), .boolean)
    }

    mutating func membership(_ value: FeelExpression, _ tests: [FeelExpression], _ range: FeelRange) -> Typed {
        var subject = typed(value)
        var fittedTests: [FeelExpression] = []
        for test in tests {
            let (tree, elementType) = self.test(test, against: subject.type)
            if subject.tree.constant != nil { subject.tree = fitted(subject.tree, to: elementType, order: false) }
            fittedTests.append(tree)
        }
        return (FeelExpression(.membership(subject.tree, tests: fittedTests), range: range), .boolean)
    }

    /// A test on a value of type `subject`, and the type of what it compares the value with.
    private mutating func test(_ test: FeelExpression, against subject: FeelType) -> (FeelExpression, FeelType) {
        switch test.kind {
        case .any: return (test, .any)
        case .comparisonTest(let operation, let operand):
            let value = typed(operand)
            requireComparable(subject, value.type, order: false, test.range, nil, operand)
            return (
                FeelExpression(.comparisonTest(operation, fitted(value.tree, to: subject, order: false)), range: test.range), value.type
            )
        default:
            locals.append((FeelScope.testedValue, subject))
            let value = typed(test)
            locals.removeLast()
            // A condition on the tested value is a test by itself.
            if value.type.base == .boolean, test.freeNames.contains(FeelScope.testedValue) { return (value.tree, .any) }
            switch value.type.base {
            case .range(let element):
                requireComparable(subject, element, order: true, test.range)
                return (value.tree, element)
            case .list(let element):
                if case .range(let inner) = element.base {
                    requireComparable(subject, inner, order: true, test.range)
                } else if !subject.isCompatible(with: value.type) {
                    requireComparable(subject, element, order: false, test.range)
                }
                return (fitted(value.tree, to: subject, order: false), element)
            default:
                requireComparable(subject, value.type, order: false, test.range, nil, test)
                return (fitted(value.tree, to: subject, order: false), value.type)
            }
        }
    }

    /// Reports two types whose values are never equal, or have no order.
    ///
    /// - Parameters:
    ///   - first: what is of the type `left`, where the place of a literal of the wrong type matters; `second` likewise.
    mutating func requireComparable(
        _ left: FeelType, _ right: FeelType, order: Bool, _ range: FeelRange, _ first: FeelExpression? = nil,
        _ second: FeelExpression? = nil
    ) {
        guard left.isCompatible(with: right) else {
            var place = range
            var suggestion: String?
            for (tree, wanted) in [(second, left), (first, right)] where suggestion == nil {
                guard let tree, let literal = tree.literal(as: wanted) else { continue }
                (place, suggestion) = (tree.range, literal)
            }
            let hint = suggestion.map { (" Có phải là \($0)?", " Did you mean \($0)?") } ?? ("", "")
            diagnostics.append(
                FeelDiagnostic(
                    .typeMismatch, place, vi: "Không so sánh được \(left.vietnameseName) với \(right.vietnameseName)." + hint.0,
                    en: "Cannot compare \(left.englishName) with \(right.englishName)." + hint.1, suggestion: suggestion))
            return
        }
        guard order else { return }
        for type in [left.base, right.base] {
            switch type {
            case .boolean, .list, .range, .context, .null, .function:
                diagnostics.append(
                    FeelDiagnostic(
                        .typeMismatch, range, vi: "Không so sánh lớn nhỏ được với \(type.vietnameseName).",
                        en: "There is no order on \(type.englishName)."))
                return
            default: continue
            }
        }
    }

    /// A literal compared with a value of type `type`: strings in the domain's spelling; what the domain does not have is reported.
    mutating func fitted(_ expression: FeelExpression, to type: FeelType, order: Bool) -> FeelExpression {
        switch (type, expression.kind) {
        case (.list(let element), _): return fitted(expression, to: element, order: order)
        case (.enumeration, .list), (.bounded, .list), (.enumeration, .conditional), (.bounded, .conditional):
            if case .conditional(let test, let yes, let no) = expression.kind {
                let (first, second) = (fitted(yes, to: type, order: order), fitted(no, to: type, order: order))
                return FeelExpression(.conditional(test, then: first, otherwise: second), range: expression.range)
            }
            var elements: [FeelExpression] = []
            for element in expression.children { elements.append(fitted(element, to: type, order: order)) }
            return FeelExpression(.list(elements), range: expression.range)
        case (.enumeration(let values), .string(let text)):
            let key = VietnameseText.key(text)
            let spellings = values.compactMap { value -> String? in if case .string(let spelling) = value { spelling } else { nil } }
            if let spelling = spellings.first(where: { VietnameseText.key($0) == key }) {
                return FeelExpression(.string(spelling), range: expression.range)
            }
            if !spellings.isEmpty { diagnostics.append(.outsideDomain(text, spellings, expression.range)) }
            return expression
        case (.enumeration(let values), .number(let number)) where !order:
            let numbers = values.compactMap { value -> FeelDecimal? in if case .number(let other) = value { other } else { nil } }
            if !numbers.isEmpty, !numbers.contains(number) {
                diagnostics.append(.outsideDomain(number, numbers.map(\.description), expression.range))
            }
            return expression
        case (.bounded(let interval), .number(let number)) where !order:
            if interval.contains(.number(number)) == false { diagnostics.append(.outsideBounds(number, interval, expression.range)) }
            return expression
        default: return expression
        }
    }
}
