import QuyetFeel
import QuyetTime
import Testing

@Suite struct SlotsGuardTests {
    /// Guards give what the general evaluator gives.
    @Test func guardsAgreeWithPrograms() {
        var source = RandomSlots(seed: slotsAreHeavy ? UInt64.random(in: 1...UInt64.max) : 11)
        let names = RandomSlots.declarations.map(\.name)
        var counts = (guards: 0, flat: 0)
        var layout = RandomSlots.layout
        let old = layout
        for number in 0..<(slotsAreHeavy ? 400_000 : 4_000) {
            if number % 100 == 0 { layout = RandomSlots.layout }
            let text = source.condition(number % 4)
            guard let parsed = FeelParser.expression(text, scope: RandomSlots.scope).validExpression else {
                Issue.record("not valid: \(text)")
                return
            }
            let expression = number % 2 == 0 ? parsed : FeelChecker.check(parsed, scope: RandomSlots.scope).expression
            guard let program = FeelProgram.compile(expression, slots: names).program else {
                Issue.record("not compiled: \(text)")
                return
            }
            let fast = FeelGuard.compile(expression, layout: &layout)
            counts.guards += 1
            if fast.isFlat { counts.flat += 1 }
            // A row made before the texts of this guard had ids gives the same.
            var row = FeelRow(number % 5 == 0 ? old : layout)
            for _ in 0..<8 {
                let values = source.values()
                for (slot, value) in values.enumerated() { row.set(value, at: slot) }
                guard fast.truth(row) == program.truth(values), row.values == values else {
                    Issue.record(
                        "\(text)\n\(values.map(\.literal))\nfast \(String(describing: fast.truth(row))), general \(String(describing: program.truth(values)))"
                    )
                    return
                }
            }
        }
        #expect(counts.flat > counts.guards / 3)
    }

    @Test func rowsTakeTypedValues() throws {
        var layout = RandomSlots.layout
        let tree = try #require(
            FeelParser.expression("n >= 1000 and t = \"B\" and b and ngày < @\"2026-01-01\"", scope: RandomSlots.scope).validExpression)
        let fast = FeelGuard.compile(tree, layout: &layout)
        #expect(fast.isFlat)
        var row = FeelRow(layout)
        #expect(fast.truth(row) == false)
        row.setNumber(50_000, at: 0)
        row.setSymbol(try #require(layout.symbol(of: "B")), at: 2)
        row.setBoolean(true, at: 3)
        row.setDay(try #require(Day(parsing: "2025-07-01")), at: 4)
        #expect(fast.holds(row) == true)
        row.setText("lạ", at: 2)
        #expect(fast.truth(row) == false)
        row.setText("B", at: 2)
        row.setNumber(try #require(FeelDecimal("999.99")), at: 0)
        #expect(fast.truth(row) == false)
        row.setNumber(Int.max, at: 0)
        #expect(fast.holds(row) == true)
        #expect(row[0] == .integer(Int.max))
        row.setNull(at: 3)
        #expect(fast.truth(row) == nil)
        let copy = FeelRow(copying: row)
        row.clear()
        #expect(row.values == Array(repeating: .null, count: 6))
        #expect(copy[0] == .integer(Int.max))
    }

    /// Numbers have one form in a cell, whatever way they came.
    @Test func numbersHaveOneForm() {
        var layout = FeelLayout([FeelDeclaration("n", .number)])
        var source = RandomSlots(seed: 5)
        for _ in 0..<2_000 {
            let (left, right) = (source.number(), source.number())
            let fast = FeelComparison.allCases.map { comparison in
                FeelGuard.compile(
                    FeelExpression(.comparison(comparison, FeelExpression(.name("n")), FeelExpression(.number(right)))), layout: &layout)
            }
            var row = FeelRow(layout)
            row.setNumber(left, at: 0)
            #expect(row[0] == .number(left))
            let wanted = [left == right, left != right, left < right, left <= right, left > right, left >= right]
            var found: [Bool?] = []
            for one in fast { found.append(one.truth(row)) }
            #expect(found == wanted)
        }
    }

    /// What nests deeper than the machine's stack is left to the general evaluator.
    @Test func deepNesting() throws {
        var text = "b"
        for level in 0..<60 { text = level % 2 == 0 ? "(n = 1 or \(text))" : "(n = 2 and \(text))" }
        let tree = try #require(FeelParser.expression(text, scope: RandomSlots.scope).validExpression)
        var layout = RandomSlots.layout
        let fast = FeelGuard.compile(tree, layout: &layout)
        let program = try #require(FeelProgram.compile(tree, slots: RandomSlots.declarations.map(\.name)).program)
        var row = FeelRow(layout)
        for number in 0..<4 {
            row.setNumber(number, at: 0)
            #expect(fast.truth(row) == program.truth(row.values))
        }
    }

    /// One budget of steps for the whole condition, as in the general evaluator.
    @Test func budgetIsShared() throws {
        let loop = "count(for i in 1..400000 return i) > n"
        let tree = try #require(FeelParser.expression("\(loop) and \(loop) and \(loop)", scope: RandomSlots.scope).validExpression)
        var layout = RandomSlots.layout
        let fast = FeelGuard.compile(tree, layout: &layout)
        let program = try #require(FeelProgram.compile(tree, slots: RandomSlots.declarations.map(\.name)).program)
        var row = FeelRow(layout)
        row.setNumber(1, at: 0)
        #expect(fast.truth(row) == program.truth(row.values))
    }
}
