import QuyetFeel
import Testing

@Suite struct CheckerTests {
    private func check(_ text: String) throws -> FeelCheck { FeelChecker.check(try #require(parsed(text), "\(text)"), scope: transport) }

    @Test(arguments: [
        ("phương tiện = \"đường săt\"", FeelDiagnostic.Code.outsideDomain, "\"đường sắt\""),
        ("\"đường săt\" = phương tiện", .outsideDomain, "\"đường sắt\""),
        ("phương tiện in (\"đường bộ\", \"hàng không\")", .outsideDomain, ""), ("loại hàng hóa trong [1, 5]", .outsideDomain, ""),
        ("khối lượng = -1", .outsideDomain, ""), ("khối lượng = \"1\"", .typeMismatch, ""), ("phương tiện = 1", .typeMismatch, ""),
        ("khối lượng and true", .typeMismatch, ""), ("phương tiện + 1 = \"a\"", .typeMismatch, ""), ("true < false", .typeMismatch, ""),
        ("ngày nộp > \"2026-01-01\"", .typeMismatch, ""), ("khối lượng in [\"a\"..\"b\"]", .typeMismatch, ""),
        ("khối lượng.x = 1", .unknownField, ""),
        ("ngày nộp + 1 = ngày nộp", .typeMismatch, ""), ("ngày nộp = date(\"2026-02-30\")", .badLiteral, ""),
        ("starts with(1, \"a\")", .typeMismatch, ""),
        ("nếu khối lượng thì 1 nếu không 2", .typeMismatch, ""), ("khối lượng between 1 and \"2\"", .typeMismatch, ""),
    ])
    func finds(_ text: String, _ code: FeelDiagnostic.Code, _ suggestion: String) throws {
        let result = try check(text)
        #expect(result.diagnostics.map(\.code) == [code], "\(result.diagnostics.map(\.messageVi))")
        #expect((result.diagnostics.first?.suggestion ?? "") == suggestion)
    }

    @Test(arguments: [
        "phương tiện = \"Đường Sắt\"", "khối lượng > 1.5 và loại hàng hóa < 5", "phương tiện = null", "có z trong các loại thỏa z > 1",
        "2 in các loại", "u.tên = \"x\"",
        "khối lượng in (< 5, [10..20])", "ngày nộp in [@\"2026-01-01\"..@\"2026-02-01\"]", "ngày nộp.year = 2026", "x + 1 = y",
        "count(các loại) > 1", "x = (\"a\" + y)",
    ])
    func accepts(_ text: String) throws {
        let result = try check(text)
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.messageVi))")
        #expect(result.type == .boolean)
    }

    @Test func spellsAsTheDomain() throws {
        #expect(FeelPrinter.print(try check("phương tiện in (\"Thuỷ nội địa\")").expression) == "phương tiện in \"thủy nội địa\"")
    }

    @Test func constants() throws {
        func numbers(_ text: String, _ name: String = "khối lượng") throws -> [String]? {
            try #require(parsed(text), "\(text)").constants(comparedWith: name)?.map { "\($0)" }
        }
        func of(_ values: Int...) -> [String] { values.map { "\(FeelValue.integer($0))" } }
        #expect(try numbers("khối lượng > 10 or khối lượng in [2..5] and khối lượng in (1, < 7)") == of(1, 2, 5, 7, 10))
        #expect(try numbers("3 < khối lượng and x = 1 and khối lượng between 4 and -5") == of(-5, 3, 4))
        #expect(try numbers("khối lượng = null") == [])
        #expect(try numbers("x = 1") == [])
        for text in ["khối lượng + 1 > 2", "khối lượng > x", "abs(khối lượng) > 1", "khối lượng in các loại", "x = [khối lượng]"] {
            #expect(try numbers(text) == nil, "\(text)")
        }
        #expect(try numbers("some x in các loại satisfies x > 3 and khối lượng > 2", "x") == [])
        #expect(
            try #require(parsed("ngày nộp > @\"2026-01-01\" or ngày nộp = date(\"2025-01-01\")")).constants(comparedWith: "ngày nộp")?.count
                == 2)
    }

    @Test func freeNames() throws {
        #expect(try #require(parsed("some z in x satisfies z > y and count([z]) > 1")).freeNames == ["x", "y"])
        #expect(try #require(parsed("x[item > y]")).freeNames == ["x", "y"])
    }
}
