import QuyetFeel
import Testing

@Suite struct PropertyTests {
    @Test func printingThenParsingGivesTheSameTree() {
        var source = RandomTree(seed: 1)
        for number in 0..<1200 {
            let tree = source.tree(number % 4 + 1)
            for spelling in FeelSpelling.allCases {
                let text = FeelPrinter.print(tree, spelling: spelling)
                let result = FeelParser.expression(text, scope: transport)
                guard result.expression == tree else {
                    Issue.record(
                        "\(text)\n\(result.expression.map { FeelPrinter.print($0) } ?? "-")\n\(result.diagnostics.map(\.messageEn))")
                    return
                }
            }
        }
    }

    @Test func cellsToo() {
        var source = RandomTree(seed: 2)
        for number in 0..<600 {
            let tree = source.cell(number % 3)
            let text = FeelPrinter.print(tree, spelling: number % 2 == 0 ? .standard : .vietnamese)
            let result = FeelParser.unaryTests(text, scope: transport)
            guard result.expression == tree else {
                Issue.record("\(text)\n\(result.expression.map { FeelPrinter.print($0) } ?? "-")\n\(result.diagnostics.map(\.messageEn))")
                return
            }
        }
    }

    @Test func everyTreeChecksAndEvaluates() {
        var source = RandomTree(seed: 3)
        let slots = transport.declarations.map(\.name)
        for number in 0..<800 {
            let tree = source.tree(number % 4)
            let checked = FeelChecker.check(tree, scope: transport)
            #expect(tree.mapChildren { $0 } == tree)
            _ = tree.constants(comparedWith: "khối lượng")
            let compiled = FeelProgram.compile(checked.expression, slots: slots)
            #expect((compiled.program == nil) == !compiled.diagnostics.isEmpty)
            _ = compiled.program?.evaluate(slots.map { $0 == "x" ? .integer(3) : .null })
        }
    }

    /// Guards decided over the constants and the gaps between them agree with random points.
    @Test func constantsDecideGuards() throws {
        for text in [
            "khối lượng > 10 or khối lượng in [2..5)", "not(khối lượng between 3 and 4) and khối lượng != 7",
            "khối lượng in (1, < 0, (20..30])",
        ] {
            let tree = try #require(parsed(text))
            let program = try #require(FeelProgram.compile(tree, slots: ["khối lượng"]).program)
            let constants = try #require(tree.constants(comparedWith: "khối lượng"))
            for tenth in -50..<400 {
                let value = FeelDecimal(coefficient: Int128(tenth), exponent: -1) ?? 0
                let representative = constants.contains(.number(value)) ? value : midpoint(around: value, constants)
                #expect(program.truth([.number(value)]) == program.truth([.number(representative)]))
            }
        }
    }

    private func midpoint(around value: FeelDecimal, _ constants: [FeelValue]) -> FeelDecimal {
        let points = constants.compactMap { if case .number(let point) = $0 { point } else { nil } }
        guard let below = points.last(where: { $0 < value }) else { return (points[0] - 1) ?? value }
        guard let above = points.first(where: { $0 > value }) else { return (below + 1) ?? value }
        return (below + above).flatMap { $0 / 2 } ?? value
    }
}

@Suite struct HostileInputTests {
    private func survives(_ text: String) {
        for result in [FeelParser.expression(text, scope: transport), FeelParser.unaryTests(text, scope: transport)] {
            #expect(result.expression != nil || !result.diagnostics.isEmpty)
            if let tree = result.expression {
                _ = FeelChecker.check(tree, scope: transport)
                _ = FeelPrinter.print(tree)
                _ = FeelProgram.compile(tree.applied(to: FeelExpression(.name("x"))), slots: ["x"]).program?.evaluate([.integer(1)])
            }
        }
    }

    @Test func deepNesting() {
        for (open, close) in [
            ("(", ")"), ("[", "]"), ("not(", ")"), ("{a: ", "}"), ("-", ""), ("if ", ""), ("x[", "]"), ("x in (", ")"), ("count(", ")"),
            ("for z in ", ""),
            ("function(z) ", ""), ("không phải(", ")"), ("[1..", "]"), ("x instance of list<", ">"), ("]", ""), ("<", ""), ("a.", ""),
            ("@", ""), ("\"", ""),
        ] {
            for count in [60, 100, 126, 128, 255, 256, ["(", "-", "not("].contains(open) ? 10_000 : 600] {
                survives(String(repeating: open, count: count) + "1" + String(repeating: close, count: count))
            }
        }
        for chain in ["1 + ", "a and ", "a or ", "1 - ", "2 ** ", "a = ", "a.b", "x[1]", "x in "] {
            for count in [127, 255, chain == "1 + " ? 10_000 : 600] { survives(String(repeating: chain, count: count) + "1") }
        }
    }

    @Test func limitsAreSaid() {
        let deep = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
        #expect(FeelParser.expression(deep, scope: transport).diagnostics.map(\.code) == [.limit])
        let fine = String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)
        #expect(parsed(fine)?.kind == .number(1))
        let long = String(repeating: " ", count: FeelParser.maximumLength) + "1"
        #expect(FeelParser.expression(long, scope: transport).diagnostics.map(\.code) == [.limit])
        #expect(parsed(String(repeating: "a and ", count: 5000) + "a") != nil)
    }

    @Test func randomBytesAndTokens() {
        var generator = SeededGenerator(4)
        let pieces = [
            "a", "x", "khối lượng", "1", "1.5", "\"s\"", "@\"2026-01-01\"", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-",
            "*", "**", "/", "<", "<=", "=", "!=",
            "and", "và", "or", "not", "không phải", "in", "trong", "if", "then", "nếu không", "có", "mọi", "thỏa", "for", "return",
            "between", "instance of", "number",
            "function", "true", "rỗng", "?", "date", "lạ",
        ]
        for _ in 0..<1500 {
            var text = ""
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                text += pieces[Int.random(in: 0..<pieces.count, using: &generator)] + (Bool.random(using: &generator) ? " " : "")
            }
            survives(text)
        }
        for _ in 0..<600 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<40, using: &generator) { bytes.append(UInt8.random(in: 0...255, using: &generator)) }
            survives(String(decoding: bytes, as: UTF8.self))
        }
    }
}
