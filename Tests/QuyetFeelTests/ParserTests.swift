import QuyetFeel
import QuyetText
import Testing

@Suite struct ParserTests {
    /// Text, and the same with every operation that matters in parentheses.
    @Test(arguments: [
        ("1 + 2 * 3", "1 + (2 * 3)"), ("1 - 2 - 3", "(1 - 2) - 3"), ("2 ** 3 ** 2", "(2 ** 3) ** 2"), ("-2 ** 2", "(-2) ** 2"),
        ("a or b and c", "a or (b and c)"), ("a and b = c", "a and (b = c)"), ("a = b + 1", "a = (b + 1)"),
        ("a between 1 and 2 and b", "(a between 1 and 2) and b"), ("a in [1..5] or b", "(a in [1..5]) or b"),
        ("if a then b else c or x", "if a then b else (c or x)"), ("a * b / c", "(a * b) / c"), ("-a.b + c", "(-(a.b)) + c"),
        ("a < b + c * x ** 2", "a < (b + (c * (x ** 2)))"), ("x in < 5 and a", "(x in (< 5)) and a"),
        ("x instance of number and a", "(x instance of number) and a"),
    ])
    func precedence(_ plain: String, _ bracketed: String) throws {
        let tree = try #require(parsed(plain))
        #expect(tree == parsed(bracketed))
    }

    /// The standard's spelling and the Vietnamese one.
    @Test(arguments: [
        ("if a then b else c", "nếu a thì b nếu không c"), ("a and b or c", "a và b hoặc c"), ("not(a)", "không phải(a)"),
        ("x in [1, 2]", "x trong [1, 2]"), ("some z in x satisfies z > 1", "có z trong x thỏa z > 1"), ("not (a)", "Không  Phải (a)"),
        ("every z in x satisfies z > 1", "mọi z trong x thoả z > 1"), ("a between 1 and 5", "a giữa 1 và 5"),
        ("a between 1 and 5", "a giữa 1 and 5"),
        ("for z in x return z + 1", "với mỗi z trong x trả về z + 1"), ("x instance of number", "x thuộc kiểu number"),
        ("a = true", "a = đúng"), ("a != false", "a != sai"), ("a = null", "a = rỗng"), ("function(z) z", "hàm(z) z"),
        ("if not(a) then b else c", "nếu không phải(a) thì b nếu không c"), ("a and b", "a VÀ b"),
        ("có yếu tố nước ngoài", "CÓ YẾU TỐ NƯỚC NGOÀI"),
        ("loại hàng hóa = 1", "loại hàng hoá = 1"), ("khối lượng > 1", "khối   lượng > 1"),
    ])
    func spellings(_ standard: String, _ vietnamese: String) throws {
        let tree = try #require(parsed(standard))
        #expect(tree == parsed(vietnamese))
        #expect(tree == parsed(decomposed(vietnamese)))
    }

    @Test func englishKeywordsAreLowerCase() { #expect(parsed("a AND b") == nil) }

    /// An apostrophe belongs to a word only before another letter: what is printed is read again as the same tree, or was never read.
    @Test func apostrophes() {
        #expect(FeelParser.expression("1.M'gar", scope: FeelScope()).validExpression != nil)
        #expect(FeelParser.expression("1.f?gfor6'?g6e?g", scope: FeelScope()).validExpression == nil)
    }

    @Test func longestDeclaredNameWins() throws {
        let scope = FeelScope(
            ("có", .boolean), ("có yếu tố", .boolean), ("có yếu tố nước ngoài", .boolean), ("trong nước", .list(.boolean)),
            ("a - b", .number))
        #expect(parsed("có yếu tố nước ngoài", scope)?.kind == .name("có yếu tố nước ngoài"))
        #expect(parsed("có yếu tố và có", scope)?.freeNames == ["có yếu tố", "có"])
        #expect(parsed("có trong trong nước", scope)?.freeNames == ["có", "trong nước"])
        #expect(parsed("a-b + 1", scope)?.freeNames == ["a - b"])
    }

    @Test func rangesAndTests() throws {
        #expect(parsed("]1..5[") == parsed("(1..5)"))
        #expect(parsed("x in ]1..5[") == parsed("x in (1..5)"))
        #expect(parsed("x in (1..5]") != parsed("x in [1..5]"))
        #expect(parsed("x in (< 5, > 10)")?.children.count == 3)
        #expect(parsed("x in (1, 2)") != parsed("x in [1, 2]"))
        #expect(FeelParser.unaryTests("-", scope: transport).validExpression?.kind == .any)
        let cell = try #require(FeelParser.unaryTests("không phải(\"đường sắt\")", scope: transport).validExpression)
        #expect(cell == FeelParser.unaryTests("not(\"đường sắt\")", scope: transport).validExpression)
        let applied = cell.applied(to: FeelExpression(.name("phương tiện")))
        #expect(applied == parsed("not(phương tiện in (\"đường sắt\"))"))
        let question = try #require(FeelParser.unaryTests("? > 5 and ? < 9, 1", scope: transport).validExpression)
        #expect(question.applied(to: FeelExpression(.name("x"))) == parsed("x in 1 or x > 5 and x < 9"))
        #expect(FeelParser.expression("? > 5", scope: transport).expression == nil || parsed("? > 5") == nil)
    }

    @Test func literals() {
        #expect(parsed(#""a\"\\\n\u00e0\U01F600""#)?.kind == .string("a\"\\\n\u{e0}\u{1F600}"))
        #expect(parsed(".5 // chú thích")?.kind == .number(FeelDecimal(coefficient: 5, exponent: -1) ?? 0))
        #expect(parsed("/* x */ 1")?.kind == .number(1))
        #expect(parsed("@\"2026-05-15\"")?.constant == parsed("date(\"2026-05-15\")")?.constant)
        #expect(parsed("u.cơ quan.loại = \"ubnd\" và u.cơ quan.là đơn vị")?.freeNames == ["u"])
        #expect(parsed("x.cơ quan và y")?.freeNames == ["x", "y"])
        #expect(parsed("{tên: 1, \"b c\": tên + 1}") != nil)
        #expect(parsed("[{k: 1}][k = 1]") == parsed("[{k: 1}][item.k = 1]"))
    }

    @Test(arguments: [
        ("a == 1", "="), ("a = “x”", "\""), ("a − 1", "-"), ("a ≤ 1", "<="), ("khối lượng > 1,5", "1.5"), ("khối luong > 1", "khối lượng"),
        ("phuong tien = \"x\"", "phương tiện"), ("u.cơ quạn.loại = \"x\"", "cơ quan"), ("phương tiện = đường sắt", "\"đường sắt\""),
        ("có yếu tố nuoc ngoài", "có yếu tố nước ngoài"), ("dat(\"2026-01-01\") = ngày nộp", "date"),
    ])
    func suggestions(_ text: String, _ suggestion: String) throws {
        let diagnostic = try #require(FeelParser.expression(text, scope: transport).diagnostics.first)
        #expect(diagnostic.suggestion == suggestion, "\(diagnostic.messageVi)")
        #expect(diagnostic.range.upper <= UInt32(text.utf8.count))
    }

    @Test(arguments: [
        "", "a and", "(a", "a)", "[1, ", "x in (", "if a then b", "1 < x < 5", "không phải a", "\"chưa đóng", "/* chưa đóng", "a b", "1 2",
        "{a 1}", "@x",
        "\"\\ud800\"", "for z in x", "12345678901234567890123456789012345", "1e9999", "f(a: 1, 2)", "x instance of cái gì",
        "a.1", "a..b", "=", "x in ()",
    ])
    func mistakes(_ text: String) {
        let result = FeelParser.expression(text, scope: transport)
        #expect(!result.diagnostics.isEmpty)
        for diagnostic in result.diagnostics {
            #expect(!diagnostic.messageVi.isEmpty && !diagnostic.messageEn.isEmpty)
            #expect(diagnostic.range.lower <= diagnostic.range.upper && diagnostic.range.upper <= UInt32(text.utf8.count))
        }
    }

    @Test func ambiguousDeclarations() {
        let scope = FeelScope(
            ("a", .number), ("b", .number), ("a và b", .boolean), ("trong", .number), ("A", .number), ("1x", .number), ("a b", .number))
        #expect(scope.problems.map(\.index) == [2, 3, 4, 5])
        #expect(transport.problems.isEmpty)
    }

    @Test func keys() {
        for (left, right) in [
            ("Uỷ quyền", "ủy  quyền"), ("hoá", "HÓA"), ("thỏa", "thoả"), ("Đường sắt", "đường\u{A0}sắt"), ("quý", "QUÝ"), ("A  B ", "a b"),
        ] {
            #expect(VietnameseText.key(left) == VietnameseText.key(right))
            #expect(VietnameseText.key(left) == VietnameseText.key(decomposed(right)))
        }
        #expect(VietnameseText.key("ma") != VietnameseText.key("má"))
        #expect(VietnameseText.key("dường") != VietnameseText.key("đường"))
    }
}
