import QuyetFeel

/// Makes random trees that the grammar can write.
struct RandomTree {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed) }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
    private static let names = ["x", "y", "a", "b", "c", "khối lượng", "loại hàng hóa", "phương tiện", "có yếu tố nước ngoài"]
    private mutating func node(_ kind: FeelExpression.Kind) -> FeelExpression { FeelExpression(kind) }
    private mutating func many(_ depth: Int, _ range: ClosedRange<Int>) -> [FeelExpression] {
        var result: [FeelExpression] = []
        for _ in 0..<Int.random(in: range, using: &generator) { result.append(tree(depth)) }
        return result
    }

    mutating func tree(_ depth: Int) -> FeelExpression {
        if depth <= 0 { return leaf() }
        let next = depth - 1
        switch pick(28) {
        case 0: return node(.path(node(.name(["x", "y", "a"][pick(3)])), ["tên", "cơ quan", "là đơn vị"][pick(3)]))
        case 1: return node(.negate(tree(next)))
        case 2, 3: return node(.arithmetic(FeelArithmetic.allCases[pick(5)], tree(next), tree(next)))
        case 4, 5: return node(.comparison(FeelComparison.allCases[pick(6)], tree(next), tree(next)))
        case 6, 7: return node(.and(many(next, 2...3)))
        case 8: return node(.or(many(next, 2...3)))
        case 9: return node(.not(tree(next)))
        case 10: return node(.between(tree(next), lower: tree(next), upper: tree(next)))
        case 11, 12: return node(.membership(tree(next), tests: tests(next)))
        case 13: return node(.list(many(next, 0...3)))
        case 14: return node(.context([FeelContextEntry("mục một", tree(next)), FeelContextEntry("1 \"lạ\"", tree(next))]))
        case 15: return range(next)
        case 16: return node(.conditional(tree(next), then: tree(next), otherwise: tree(next)))
        case 17: return node(.iteration([iterator(next, "z"), iterator(next, "biến w")], tree(next)))
        case 18: return node(.quantified(FeelQuantifier.allCases[pick(2)], [iterator(next, "z")], tree(next)))
        case 19: return node(.filter(tree(next), tree(next)))
        case 20: return node(.invocation(node(.name(["count", "date and time", "x"][pick(3)])), .positional(many(next, 0...2))))
        case 21: return node(.invocation(node(.name("count")), .named([FeelContextEntry("list", tree(next))])))
        case 23:
            // A test in parentheses as a value.
            return node(.comparisonTest(pick(2) == 0 ? .equal : .notEqual, tree(next)))
        case 24:
            return node(
                .invocation(
                    node(.function([FeelParameter("p", .signature([.number, .list(.date)], .string))], tree(next))), .positional([leaf()])))
        case 25:
            return node(
                .instanceOf(
                    tree(next),
                    [.signature([], .any), .context([FeelField("a", .yearsAndMonthsDuration)]), .list(.range(.time)), .function][pick(4)]))
        case 26: return node(.iteration([iterator(next, "z")], node(.filter(node(.name("partial")), tree(next)))))
        case 22: return node(.function([FeelParameter("p"), FeelParameter("q", .list(.any))], tree(next)))
        default: return node(.instanceOf(tree(next), [FeelType.number, .list(.string), .context([]), .range(.any), .dateTime][pick(5)]))
        }
    }

    private mutating func leaf() -> FeelExpression {
        switch pick(9) {
        case 0: return node(.null)
        case 1: return node(.boolean(pick(2) == 0))
        case 2: return node(.number(FeelDecimal(coefficient: Int128(pick(2000) - 1000), exponent: pick(5) - 3) ?? 0))
        case 3: return node(.number(FeelDecimal(pick(10))))
        case 4: return node(.string(["", "đường \"sắt\"", "a\\b\n\tc", "và"][pick(4)]))
        case 5:
            return node(.temporal(["2026-05-15", "10:30:00@Asia/Ho_Chi_Minh", "2026-05-15T08:30:00.5+07:00", "-P1Y2M", "P1DT2H"][pick(5)]))
        default: return node(.name(RandomTree.names[pick(RandomTree.names.count)]))
        }
    }

    private mutating func iterator(_ depth: Int, _ name: String) -> FeelIterator {
        FeelIterator(name, in: tree(depth), upTo: pick(3) == 0 ? tree(depth) : nil)
    }

    private mutating func range(_ depth: Int) -> FeelExpression {
        let shape = pick(5)
        let lower = shape == 0 ? nil : FeelRangeEnd(tree(depth), closed: pick(2) == 0)
        let upper = shape == 1 ? nil : FeelRangeEnd(tree(depth), closed: pick(2) == 0)
        return node(.range(lower: lower, upper: upper))
    }

    mutating func tests(_ depth: Int) -> [FeelExpression] {
        var result: [FeelExpression] = []
        for _ in 0...pick(3) {
            switch pick(5) {
            case 0: result.append(range(depth))
            case 1: result.append(node(.comparisonTest(pick(2) == 0 ? .equal : .notEqual, tree(depth))))
            case 2: result.append(pick(4) == 0 ? node(.any) : leaf())
            default: result.append(tree(depth))
            }
        }
        return result
    }

    mutating func cell(_ depth: Int) -> FeelExpression {
        let tests = tests(depth)
        if tests.count == 1, tests[0].kind == .any { return tests[0] }
        return node(.unaryTests(tests, negated: pick(2) == 0))
    }
}
