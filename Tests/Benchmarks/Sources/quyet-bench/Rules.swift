import Foundation
import QuyetFeel
import QuyetTime

/// Decision rules: a guard of six comparisons and a table of twenty rules over 1,000 cases whose results are known, on typed slots.
struct RulesBenchmark {
    private struct Case {
        let amount: Int
        let category: String
        let filed: Day
        let isComplete: Bool
        let guardResult: Bool
        let tableResult: String
    }

    static let guardText =
        "amount >= 1000 and amount < 50000 and cat != \"D\" and complete = true and (filed >= @\"2025-07-01\" or cat = \"A\")"

    private let cases: [Case]
    private let scope: FeelScope
    private var layout: FeelLayout
    private let fast: FeelGuard
    private let program: FeelProgram
    private let table: IndexedTable
    /// 4,096 rules.
    private let large: IndexedTable
    /// Rows are not copied, so that no array holds them. Each is made before the first is read, and all live as long as the process.
    private let rows: UnsafeMutableBufferPointer<FeelRow>
    private var values: [[FeelValue]] = []
    private var expected: [Int] = []

    init(fixture: String) {
        guard let text = try? String(contentsOfFile: fixture, encoding: .utf8) else { fatalError("\(fixture) is missing") }
        cases = text.split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: ",").map(String.init)
            guard fields.count == 6, let amount = Int(fields[0]), let day = Day(parsing: fields[2]) else { fatalError("bad line: \(line)") }
            return Case(
                amount: amount, category: fields[1], filed: day, isComplete: fields[3] == "true", guardResult: fields[4] == "true",
                tableResult: fields[5])
        }
        let declarations = [
            FeelDeclaration("amount", .number), FeelDeclaration("cat", .enumeration(["A", "B", "C", "D"].map { .string($0) })),
            FeelDeclaration("filed", .date), FeelDeclaration("complete", .boolean),
        ]
        scope = FeelScope(declarations)
        layout = FeelLayout(declarations)
        guard let tree = FeelParser.expression(RulesBenchmark.guardText, scope: scope).validExpression else { fatalError("bad guard") }
        let checked = FeelChecker.check(tree, scope: scope).expression
        fast = FeelGuard.compile(checked, layout: &layout)
        guard let program = FeelProgram.compile(checked, slots: declarations.map(\.name)).program else { fatalError("bad guard") }
        self.program = program
        let (table, diagnostics) = IndexedTable.compile(RulesBenchmark.table(.first), layout: &layout, scope: scope)
        guard let table else { fatalError("bad table: \(diagnostics)") }
        self.table = table
        guard let large = IndexedTable.compile(RulesBenchmark.largeTable, layout: &layout, scope: scope).table else {
            fatalError("bad large table")
        }
        self.large = large
        rows = .allocate(capacity: cases.count)
        for (place, one) in cases.enumerated() {
            var row = FeelRow(layout)
            RulesBenchmark.fill(&row, one)
            rows.initializeElement(at: place, to: row)
            values.append([.integer(one.amount), .string(one.category), .date(one.filed), .boolean(one.isComplete)])
            guard let category = "ABCD".firstIndex(of: Character(one.category)), let result = Int(one.tableResult.dropFirst()) else {
                fatalError("bad result: \(one.tableResult)")
            }
            expected.append("ABCD".distance(from: "ABCD".startIndex, to: category) * 5 + result - 1)
        }
    }

    static func table(_ policy: HitPolicy) -> DecisionTable {
        var rules: [DecisionTable.Rule] = []
        for category in ["A", "B", "C", "D"] {
            let lines = [
                ("< 1000", "-", "true"), ("[1000..50000)", ">= @\"2025-07-01\"", "true"), ("[1000..50000)", "< @\"2025-07-01\"", "true"),
                (">= 50000", "-", "true"), ("-", "-", "false"),
            ]
            for (number, line) in lines.enumerated() {
                rules.append(
                    DecisionTable.Rule(
                        tests: [line.0, "\"\(category)\"", line.1, line.2], outputs: ["\"\(category)\(number + 1)\""]))
            }
        }
        return DecisionTable(
            hitPolicy: policy, inputs: ["amount", "cat", "filed", "complete"].map { DecisionTable.Input(expression: $0) },
            outputs: [DecisionTable.Output(name: nil)], rules: rules)
    }

    private static let width = 24

    /// A rule for each run of amounts; every second one asks for a complete file, and every third one for a category.
    private static var largeTable: DecisionTable {
        let rules = (0..<4_096).map { number in
            DecisionTable.Rule(
                tests: [
                    "[\(number * width)..\((number + 1) * width))", number % 3 == 0 ? "not(\"A\")" : "-", number % 2 == 0 ? "true" : "-",
                ], outputs: ["\(number)"])
        }
        return DecisionTable(
            hitPolicy: .first, inputs: ["amount", "cat", "complete"].map { DecisionTable.Input(expression: $0) },
            outputs: [DecisionTable.Output(name: nil)], rules: rules)
    }

    private static func largeHit(_ one: Case) -> Int? {
        let number = one.amount / width
        return number < 4_096 && (number % 3 != 0 || one.category != "A") && (number % 2 != 0 || one.isComplete) ? number : nil
    }

    private static func fill(_ row: inout FeelRow, _ one: Case) {
        row.setNumber(one.amount, at: 0)
        row.setText(one.category, at: 1)
        row.setDay(one.filed, at: 2)
        row.setBoolean(one.isComplete, at: 3)
    }

    /// Every result against the fixture.
    func check() {
        for place in cases.indices {
            let wanted = cases[place]
            guard large.firstHit(rows[place]) == RulesBenchmark.largeHit(wanted), fast.truth(rows[place]) == wanted.guardResult,
                program.truth(values[place]) == wanted.guardResult,
                table.firstHit(rows[place]) == expected[place], table.evaluate(rows[place]) == .string(wanted.tableResult)
            else { fatalError("wrong result of case \(place + 1)") }
        }
    }

    // MARK: Work

    /// One pass over all cases; the number of guards that hold.
    func guards() -> Int {
        var count = 0
        for place in rows.indices where fast.holds(rows[place]) { count += 1 }
        return count
    }

    func tables() -> Int {
        var sum = 0
        for place in rows.indices { sum += table.firstHit(rows[place]) ?? 0 }
        return sum
    }

    func largeTables() -> Int {
        var sum = 0
        for place in rows.indices { sum += large.firstHit(rows[place]) ?? 0 }
        return sum
    }

    func tableValues() -> Int {
        var count = 0
        for place in rows.indices where table.evaluate(rows[place]) != .null { count += 1 }
        return count
    }

    /// Facts written into one row, then the guard and the table.
    func filled() -> Int {
        var row = FeelRow(layout)
        var sum = 0
        for one in cases {
            RulesBenchmark.fill(&row, one)
            if fast.holds(row) { sum += table.firstHit(row) ?? 0 }
        }
        return sum
    }

    func programs() -> Int {
        var count = 0
        for place in values.indices where program.truth(values[place]) == true { count += 1 }
        return count
    }

    /// Ten thousand different guards from text.
    func compiled() -> Int {
        var layout = layout
        var count = 0
        for text in RulesBenchmark.texts {
            guard let tree = FeelParser.expression(text, scope: scope).validExpression else { fatalError("bad guard: \(text)") }
            let checked = FeelChecker.check(tree, scope: scope)
            if FeelGuard.compile(checked.expression, layout: &layout).isFlat { count += 1 }
        }
        return count
    }

    private static let texts: [String] = (0..<10_000).map { number in
        "amount >= \(number) and amount < \(50_000 + number) and cat != \"\(["A", "B", "C", "D"][number % 4])\" and complete = \(number % 2 == 0)"
            + " and (filed >= @\"20\(10 + number % 80)-0\(1 + number % 9)-01\" or cat = \"A\")"
    }

    func run() {
        check()
        print("rules, every result of \(cases.count) cases right; medians of 9:")
        rate("guards of 6 comparisons", passes: 2_000, guards)
        rate("tables of 20 rules, first hit", passes: 2_000, tables)
        rate("tables of 20 rules, value", passes: 1_000, tableValues)
        rate("tables of 4,096 rules, first hit", passes: 500, largeTables)
        rate("facts written, then guard and table", passes: 1_000, filled)
        rate("guards by the general evaluator", passes: 50, programs)
        let times = (0..<9).map { _ in seconds { precondition(compiled() == RulesBenchmark.texts.count) } }
        print("  10,000 different guards from text: \(format(median(times) * 1000)) ms")
    }

    private func rate(_ name: String, passes: Int, _ body: () -> Int) {
        let single = body()
        let rates = (0..<9).map { _ in
            let time = seconds { for _ in 0..<passes { precondition(body() == single) } }
            return Double(passes * cases.count) / time
        }
        print("  \(name): \(format(median(rates) / 1e6, 2)) M/s")
    }

    /// The hot loops alone, for counting what they allocate.
    func hotLoops(passes: Int) {
        var sum = 0
        for _ in 0..<passes { sum &+= guards() &+ tables() &+ largeTables() &+ tableValues() }
        print(sum)
    }
}
