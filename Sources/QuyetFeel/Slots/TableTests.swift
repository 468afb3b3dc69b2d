/// The tests of a cell, where all of them are constants.
struct TableTests {
    private enum Test {
        case any
        case comparison(FeelComparison, FeelValue)
        case value(FeelValue)
    }

    private let tests: [Test]
    private let isNegated: Bool

    /// Nil for a cell that has an expression, or asks for an order of texts.
    init?(_ expression: FeelExpression) {
        var tests: [Test] = []
        let parts: [FeelExpression]
        if case .unaryTests(let inner, let negated) = expression.kind {
            parts = inner
            isNegated = negated
        } else {
            parts = [expression]
            isNegated = false
        }
        for part in parts {
            switch part.kind {
            case .any: tests.append(.any)
            case .comparisonTest(let comparison, let operand):
                guard let value = operand.constant else { return nil }
                tests.append(.comparison(comparison, value))
            default:
                guard let value = part.constant, !TableTests.ordersTexts(value) else { return nil }
                tests.append(.value(value))
            }
        }
        self.tests = tests
    }

    private static func ordersTexts(_ value: FeelValue) -> Bool {
        switch value {
        case .list(let elements): return elements.contains(where: ordersTexts)
        case .range(let interval):
            for bound in [interval.lower, interval.upper] { if case .string? = bound?.value { return true } }
            return interval.form != .range
        default: return false
        }
    }

    var constants: [FeelValue] {
        var result: [FeelValue] = []
        for test in tests {
            switch test {
            case .any: continue
            case .comparison(_, let value), .value(let value): result.append(value)
            }
        }
        return result
    }

    /// The tests by the places of their constants.
    func cell(_ points: TablePoints) -> TableCell {
        var result: [TableCell.Test] = []
        for test in tests {
            switch test {
            case .any: result.append(.any)
            case .value(let value): result.append(.value(points.constant(value)))
            case .comparison(let comparison, let value):
                var constant = points.constant(value)
                // Lists and ranges are compared as such here, not looked into.
                switch constant {
                case .list, .range: constant = .foreign
                default: break
                }
                result.append(comparison == .equal ? .equal(constant) : .notEqual(constant))
            }
        }
        return TableCell(tests: result, isNegated: isNegated)
    }
}

extension TableCell {
    /// The places of numbers and days that the cell mentions, from the least to the greatest.
    var places: (numbers: ClosedRange<Int>?, days: ClosedRange<Int>?) {
        var numbers: ClosedRange<Int>?
        var days: ClosedRange<Int>?
        func extend(_ range: inout ClosedRange<Int>?, _ place: Int) {
            range = range.map { min($0.lowerBound, place)...max($0.upperBound, place) } ?? place...place
        }
        func visit(_ constant: Constant) {
            switch constant {
            case .number(let place): extend(&numbers, place)
            case .day(let place): extend(&days, place)
            case .list(let elements): elements.forEach(visit)
            case .range(let lower, _, let upper, _):
                if let lower { visit(lower) }
                if let upper { visit(upper) }
            default: return
            }
        }
        for test in tests {
            switch test {
            case .any: continue
            case .equal(let constant), .notEqual(let constant), .value(let constant): visit(constant)
            }
        }
        return (numbers, days)
    }
}
