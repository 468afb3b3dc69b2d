import QuyetFeel
import Testing

@Suite struct CheckerTests {
    private func check(_ text: String) throws -> FeelCheck { FeelChecker.check(try #require(parsed(text), "\(text)"), scope: transport) }

    @Test(arguments: [
        ("phương tiện = \"đường săt\"", FeelDiagnostic.Code.outsideDomain, "\"đường sắt\""),
        ("\"đường săt\" = phương tiện", .outsideDomain, "\"đường sắt\""),
        ("phương tiện in (\"đường bộ\", \"hàng không\")", .outsideDomain, ""), ("loại hàng hóa trong [1, 5]", .outsideDomain, ""),
        ("khối lượng = -1", .outsideDomain, ""), ("khối lượng = \"1\"", .typeMismatch, "1"), ("phương tiện = 1", .typeMismatch, "\"1\""),
        ("khối lượng and true", .typeMismatch, ""), ("phương tiện + 1 = \"a\"", .typeMismatch, "\"1\""),
        ("true < false", .typeMismatch, ""),
        ("ngày nộp > \"2026-01-01\"", .typeMismatch, "@\"2026-01-01\""), ("khối lượng in [\"a\"..\"b\"]", .typeMismatch, ""),
        ("khối lượng.x = 1", .unknownField, ""),
        ("ngày nộp + 1 = ngày nộp", .typeMismatch, "@\"P1D\""), ("ngày nộp = date(\"2026-02-30\")", .badLiteral, ""),
        ("starts with(1, \"a\")", .typeMismatch, "\"1\""),
        ("nếu khối lượng thì 1 nếu không 2", .typeMismatch, ""), ("khối lượng between 1 and \"2\"", .typeMismatch, "2"),
    ])
    func finds(_ text: String, _ code: FeelDiagnostic.Code, _ suggestion: String) throws {
        let result = try check(text)
        #expect(result.diagnostics.map(\.code) == [code], "\(result.diagnostics.map(\.messageVi))")
        #expect((result.diagnostics.first?.suggestion ?? "") == suggestion)
    }

    /// Everything that the standard makes null by a mistake of types, construct by construct, with what may be written instead.
    @Test(
        arguments: [
            // Comparisons.
            ("khối lượng > \"10,5\"", .typeMismatch, "10.5"), ("\"15/05/2026\" <= ngày nộp", .typeMismatch, "@\"2026-05-15\""),
            ("có yếu tố nước ngoài = \"có\"", .typeMismatch, "true"), ("ngày nộp = khối lượng", .typeMismatch, ""),
            ("các loại = \"a\"", .typeMismatch, ""), ("khối lượng > null", .typeMismatch, ""), ("các loại > các loại", .typeMismatch, ""),
            ("u > u", .typeMismatch, ""), ("@\"P1D\" < @\"P1M\"", .typeMismatch, ""), ("@\"07:00:00\" = ngày nộp", .typeMismatch, ""),
            ("khối lượng in (\"5\", 6)", .typeMismatch, "5"), ("khối lượng in (= \"5\")", .typeMismatch, "5"),
            ("ngày nộp in [1..2]", .typeMismatch, ""),
            ("ngày nộp between \"2026-01-01\" and @\"2026-02-01\"", .typeMismatch, "@\"2026-01-01\""),
            ("khối lượng in [true..false]", .typeMismatch, ""), ("khối lượng in (có yếu tố nước ngoài)", .typeMismatch, ""),
            // Arithmetic.
            ("khối lượng + null > 1", .typeMismatch, ""), ("khối lượng * \"2\" > 1", .typeMismatch, "2"),
            ("có yếu tố nước ngoài + 1 > 1", .typeMismatch, ""), ("-\"5\" < 1", .typeMismatch, "5"), ("-ngày nộp = 1", .typeMismatch, ""),
            ("ngày nộp + ngày nộp = ngày nộp", .typeMismatch, ""), ("ngày nộp - 5 < ngày nộp", .typeMismatch, "@\"P5D\""),
            ("ngày nộp * 2 = ngày nộp", .typeMismatch, ""), ("\"a\" - \"b\" = \"c\"", .typeMismatch, ""),
            ("các loại + 1 = 2", .typeMismatch, ""),
            ("@\"P1D\" ** 2 = @\"P1D\"", .typeMismatch, ""), ("u * 2 = 4", .typeMismatch, ""),
            // Conditions.
            ("not(khối lượng)", .typeMismatch, ""), ("\"true\" and có yếu tố nước ngoài", .typeMismatch, "true"),
            ("if 1 then true else false", .typeMismatch, ""), ("some z in các loại satisfies z", .typeMismatch, ""),
            ("every z in các loại satisfies z + 1", .typeMismatch, ""), ("count(các loại[\"a\"]) > 1", .typeMismatch, ""),
            // Properties.
            ("ngày nộp.years > 1", .unknownField, "year"), ("phương tiện.length = 1", .unknownField, ""),
            ("@\"P1D\".day = 1", .unknownField, "days"), ("[1..2].begin = 1", .unknownField, ""), ("các loại.x = [1]", .unknownField, ""),
            // Loops.
            ("some z in khối lượng satisfies z > 1", .typeMismatch, ""), ("count(for z in 1..\"3\" return z) > 1", .typeMismatch, "3"),
            ("count(for z in [\"a\"..\"b\"] return z) > 1", .typeMismatch, ""),
            ("count(for z in ngày nộp..3 return z) > 1", .typeMismatch, ""),
            // Calls.
            ("khối lượng(1) = 1", .typeMismatch, ""), ("count() = 1", .typeMismatch, ""), ("count(các loại, 1) = 1", .typeMismatch, ""),
            ("substring(text: \"a\", start: 1) = \"a\"", .typeMismatch, ""), ("upper case(1) = \"A\"", .typeMismatch, "\"1\""),
            ("sqrt(\"4\") = 2", .typeMismatch, "4"), ("date(5) = ngày nộp", .typeMismatch, "\"5\""), ("abs(\"a\") = 1", .typeMismatch, ""),
            ("abs(\"5\") = 1", .typeMismatch, "5"), ("day of week(\"2026-05-15\") = \"Friday\"", .typeMismatch, "@\"2026-05-15\""),
            ("sum([1, \"2\"]) = 3", .typeMismatch, "2"), ("mean(1, \"a\") = 3", .typeMismatch, ""),
            ("sum([\"a\", \"b\"]) = 3", .typeMismatch, ""),
            ("max(1, \"a\") = 1", .typeMismatch, ""), ("min([true, false]) = 1", .typeMismatch, ""), ("all(1, 2)", .typeMismatch, ""),
            ("list contains(các loại, \"3\")", .typeMismatch, "3"), ("before(1, \"a\")", .typeMismatch, ""),
            ("during(ngày nộp, [1..5])", .typeMismatch, ""), ("(function(z: number) z + 1)(\"1\") = 2", .typeMismatch, "1"),
            ("(function(z) z)(1, 2) = 2", .typeMismatch, ""), ("{f: function(z) z, r: f()}.r = 1", .typeMismatch, ""),
            ("years and months duration(1, ngày nộp) = @\"P1M\"", .typeMismatch, ""),
        ] as [(String, FeelDiagnostic.Code, String)])
    func findsTypeErrors(_ text: String, _ code: FeelDiagnostic.Code, _ suggestion: String) throws {
        let result = try check(text)
        #expect(result.diagnostics.first?.code == code, "\(text): \(result.diagnostics.map(\.messageEn))")
        #expect((result.diagnostics.first?.suggestion ?? "") == suggestion, "\(text): \(result.diagnostics.map(\.messageEn))")
        // Each has its place within the text, and a message in both languages.
        let range = try #require(result.diagnostics.first).range
        #expect(range.lower < range.upper && range.upper <= text.utf8.count, "\(text)")
        #expect(result.diagnostics.allSatisfy { !$0.messageVi.isEmpty && !$0.messageEn.isEmpty && $0.messageVi != $0.messageEn })
        // What is suggested is accepted there.
        guard !suggestion.isEmpty, code == .typeMismatch else { return }
        let bytes = Array(text.utf8)
        let mended =
            String(decoding: bytes[..<Int(range.lower)], as: UTF8.self) + suggestion
            + String(decoding: bytes[Int(range.upper)...], as: UTF8.self)
        let left = try check(mended).diagnostics.filter { $0.code == .typeMismatch }
        #expect(left.isEmpty, "\(mended): \(left.map(\.messageEn))")
    }

    @Test(arguments: [
        "count(for z in ngày nộp..ngày nộp return z) > 0", "(function(z) z)(1) = 1",
        "(function(z: list<number>) count(z))(1) = 1", "sum([1, 2]) > 1", "max(ngày nộp, @\"2026-01-01\") = ngày nộp", "all([true, false])",
        "list contains(các loại, null)", "during(khối lượng, [1..5])", "before(ngày nộp, [@\"2026-01-01\"..@\"2026-02-01\"])",
        "count(for z in [1..3] return z) > 0", "date(ngày nộp) = ngày nộp", "abs(@\"-P1D\") = @\"P1D\"", "sum(x) > 1", "x.y > 1",
        "day of week(ngày nộp) = \"Friday\"", "sort(các loại, function(a, b) a > b) = các loại", "khối lượng = null or u = null",
    ])
    func acceptsWellTyped(_ text: String) throws {
        let result = try check(text)
        #expect(result.diagnostics.isEmpty, "\(text): \(result.diagnostics.map(\.messageEn))")
        #expect(result.type.base == .boolean)
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
