import QuyetFeel
import QuyetTime
import Testing

@Suite struct EvaluationTests {
    @Test func kleene() {
        let values: [(String, Bool?)] = [("true", true), ("false", false), ("null", nil)]
        for (left, a) in values {
            #expect(evaluated("not(\(left))")?.truth == a.map { !$0 })
            for (right, b) in values {
                let both: Bool? = a == false || b == false ? false : a == nil || b == nil ? nil : true
                let either: Bool? = a == true || b == true ? true : a == nil || b == nil ? nil : false
                for (x, y) in [("x", "y"), (left, right)] {
                    let row: [String: FeelValue] = ["x": a.map { .boolean($0) } ?? .null, "y": b.map { .boolean($0) } ?? .null]
                    #expect(evaluated("\(x) and \(y)", row)?.truth == both)
                    #expect(evaluated("\(x) or \(y)", row)?.truth == either)
                }
            }
        }
    }

    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("0.1 + 0.2 = 0.3", "true"), ("1 = \"1\"", "null"), ("1 < \"1\"", "null"), ("null = null", "true"),
        ("1 = null", "false"),
        ("null < 1", "null"), ("null != 1", "true"), ("1 / 0", "null"), ("if null then 1 else 2", "2"), ("3 in [1..5]", "true"),
        ("5 in [1..5)", "false"),
        ("1 in (1..5]", "false"), ("3 in (< 5)", "true"), ("3 in (> 5, 3)", "true"), ("null in [1..5]", "null"),
        ("null in (1, 2)", "false"),
        ("3 in [1, 2, 3]", "true"), ("3 in [1, [2..4]]", "true"), ("4 in (!= 4)", "false"), ("3 between 1 and 5", "true"),
        ("\"a\" < \"b\"", "true"),
        ("\"a\" + \"b\"", "\"ab\""), ("2 ** 10", "1024"), ("2 ** -1", "0.5"), ("-(2)", "-2"), ("some z in [1, 2] satisfies z > 1", "true"),
        ("every z in [1, 2] satisfies z > 1", "false"), ("every z in [] satisfies z > 1", "true"),
        ("some z in [1, null] satisfies z > 1", "null"),
        ("for z in [1, 2], w in 1..2 return z * w", "[1, 2, 2, 4]"), ("for z in 3..1 return z", "[3, 2, 1]"),
        ("[1, 2, 3][item > 1]", "[2, 3]"),
        ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][4]", "null"), ("[{k: 1}, {k: 2}].k", "[1, 2]"), ("[{k: 1}, {k: 2}][k = 2].k", "[2]"),
        ("{k: 1, m: k + 1}.m", "2"),
        ("date(\"2026-05-15\") = @\"2026-05-15\"", "true"), ("@\"2026-05-15\" < @\"2026-05-16\"", "true"), ("@\"2026-05-15\".month", "5"),
        ("date(2026, 2, 30)", "null"), ("count([1, 2])", "2"), ("sum([1, 2.5])", "3.5"), ("max(1, 3, 2)", "3"), ("min([])", "null"),
        ("floor(-1.5)", "-2"),
        ("contains(\"đường sắt\", \"sắt\")", "true"), ("starts with(\"abc\", \"ab\")", "true"), ("ends with(\"abc\", \"c\")", "true"),
        ("abs(-3)", "3"),
        ("string length(\"đường\")", "5"), ("list contains([1, 2], 2)", "true"), ("1 instance of number", "true"),
        ("[1] instance of list<string>", "false"),
        ("[1, 2] = [1, 2]", "true"), ("[1, 2] = [1, \"2\"]", "null"), ("not(1)", "null"), ("true and 1", "null"), ("false and 1", "false"),
        ("1 in -1", "false"),
        ("\"\\u1EE7y\" = \"u\\u0309y\"", "false"),
    ])
    func values(_ text: String, _ expected: String) throws {
        let result = try #require(evaluated(text), "\(FeelParser.expression(text, scope: transport).diagnostics)")
        #expect(result == evaluated(expected))
    }

    @Test func facts() {
        let row: [String: FeelValue] = [
            "phương tiện": .string("thủy nội địa"), "loại hàng hóa": .integer(3), "khối lượng": .number(FeelDecimal("10.5") ?? 0),
            "ngày nộp": Day(year: 2026, month: 5, day: 20).map { .date($0) } ?? .null, "có yếu tố nước ngoài": .boolean(false),
        ]
        for text in [
            "loại hàng hóa trong [1, 2, 3, 4, 9]", "phương tiện = \"Thuỷ  nội địa\"", "phương tiện != \"đường sắt\" và khối lượng > 10",
            "phương tiện trong (\"đường bộ\", \"THỦY NỘI ĐỊA\")", "không phải(có yếu tố nước ngoài)", "ngày nộp >= @\"2026-05-20\"",
            "nếu khối lượng > 10 thì loại hàng hóa = 3 nếu không sai", "\"thuỷ nội địa\" = phương tiện",
            "phương tiện = (if đúng then \"thuỷ nội địa\" else \"đường bộ\")",
        ] { #expect(evaluated(text, row)?.truth == true, "\(text)") }
    }

    /// A built-in function is a value wherever a whole value stands.
    @Test(arguments: [
        ("sum instance of function<list<number>> -> number", true), ("(function() \"a\") instance of function<> -> string", true),
        ("(function(n: number) n + 1) instance of function<number> -> number", true),
        ("(function(n: number) n + 1) instance of function<string> -> number", false),
        ("(function() 1) instance of function<> -> string", false), ("{đếm: count, kết quả: đếm([1, 2])}.kết quả = 2", true),
        ("{kết quả: 1, dài: string length}.dài(\"ab\") = 2", true), ("[{count: 5}][count > 1] = [{count: 5}]", true),
    ])
    func builtInFunctionsAreValues(_ text: String, _ expected: Bool) {
        #expect(evaluated(text) == .boolean(expected), "\(text)")
    }

    /// A path over a list is a path over each element, lists within included.
    @Test(arguments: [
        ("[{k: [{m: 1}, {m: 3}]}, {k: [{m: 2}]}].k.m", "[[1, 3], [2]]"), ("[[{m: 1}], {m: 2}, 3].m", "[[1], 2, null]"),
        ("[[{m p: 1}]].m p", "[[1]]"), ("[[[]]].m", "[[[]]]"), ("[[@\"2026-05-15\"]].day", "[[15]]"),
    ])
    func pathsOverListsOfLists(_ text: String, _ expected: String) {
        #expect(evaluated(text) == evaluated(expected), "\(text)")
    }

    @Test(arguments: [
        ("before(range: [1..5], point: 6)", true), ("before(point: 6, range: [1..5])", false), ("after(range: [5..9], point: 3)", true),
        ("after(point: 12, range: [2..10])", true), ("overlaps before(range2: [3..8], range1: [1..5])", true),
        ("includes(point: 3, range: [1..5])", true), ("during(range: [1..5], point: 3)", true),
    ])
    func namesThatFitTwoOrders(_ text: String, _ expected: Bool) {
        #expect(evaluated(text) == .boolean(expected), "\(text)")
    }

    @Test func loopsAreBounded() {
        #expect(evaluated("count(for z in 1..1000000000 return 1)") == .null)
        #expect(evaluated("every z in 1..1000000000 satisfies true") == .null)
    }

    @Test(arguments: ["@\"2026-13-01\"", "count()", "count(1, 2, 3)", "count(danh sách: [1])", "date(\"2026-02-30\")"])
    func mistakesAreSaidBeforeRunning(_ text: String) throws {
        let tree = try #require(parsed(text))
        #expect(!FeelChecker.check(tree, scope: transport).diagnostics.isEmpty)
    }

    @Test func missingSlots() throws {
        let tree = try #require(parsed("x = 1"))
        #expect(FeelProgram.compile(tree, slots: []).program == nil)
        #expect(FeelProgram.compile(tree, slots: ["x"]).program?.evaluate([]) == .boolean(false))
    }
}
