import QuyetFeel
import Testing

/// Whatever a writer can type ends, in bounded time, memory and stack.
@Suite struct HostileTests {
    private let scope = FeelScope([])

    private func outcome(_ text: String) throws -> FeelOutcome {
        let parse = FeelParser.expression(text, scope: scope)
        let tree = try #require(parse.validExpression, "\(text.prefix(80)): \(parse.diagnostics.map(\.messageEn))")
        let compiled = FeelProgram.compile(tree, slots: [])
        return try #require(compiled.program, "\(compiled.diagnostics.map(\.messageEn))").outcome([])
    }

    @Test(arguments: [
        // Without end.
        "for i in 1..1000000000000 return 1", "count(for i in 1..100000, j in 1..100000 return i)",
        "every i in 1..1000000000 satisfies true",
        "(function(f) f(f))(function(f) f(f))", "{f: function(g, n) if n = 0 then 0 else g(g, n - 1), r: f(f, 100000)}.r",
        // Wide: each entry doubles the one before it.
        doubling(40) { "concatenate(\($0), \($0))" }, doubling(40) { "[\($0), \($0)]" }, doubling(60) { "string join([\($0), \($0)])" },
        doubling(60) { "{x: \($0), y: \($0)}" },
        // Deep: each result holds those before it.
        "for i in 1..100000 return [partial]", "for i in 1..100000 return {p: partial}", "for i in 1..100000 return function() partial",
        // Numbers.
        "10 ** 10000", "1e6000 * 1e6000", "exp(1e10)",
    ])
    func endsWithAReason(_ text: String) throws {
        let result = try outcome(text)
        #expect(!result.diagnostics.isEmpty, "\(text.prefix(80))")
        for diagnostic in result.diagnostics { #expect(Int(diagnostic.range.upper) <= text.utf8.count) }
    }

    /// `{a0: "x", a1: f(a0), a2: f(a1), …}`.
    private static func doubling(_ count: Int, _ step: (String) -> String) -> String {
        var entries = ["a0: [\"x\"]"]
        for number in 1...count { entries.append("a\(number): \(step("a\(number - 1)"))") }
        return "{\(entries.joined(separator: ", "))}"
    }

    @Test func deepTextsAreRefused() {
        for (open, close) in [("(", ")"), ("[", "]"), ("{a: ", "}"), ("not(", ")"), ("-", ""), ("if true then ", " else 1"), ("f(", ")")] {
            let text = String(repeating: open, count: 5000) + "1" + String(repeating: close, count: 5000)
            let parse = FeelParser.expression(text, scope: scope)
            #expect(parse.validExpression == nil && !parse.diagnostics.isEmpty, "\(open)")
        }
        #expect(FeelParser.expression(String(repeating: "1 + ", count: 20_000) + "1", scope: scope).validExpression == nil)
        #expect(FeelParser.expression(String(repeating: "x", count: 100_000), scope: scope).validExpression == nil)
    }

    @Test func regularExpressionsAreBounded() throws {
        let text = String(repeating: "a", count: 2000)
        #expect(try outcome("matches(\"\(text)b\", \"^(a+)+$\")").value == .boolean(false))
        #expect(try outcome("matches(\"x\", \"a{1000000000}\")").value == .null)
    }
}
