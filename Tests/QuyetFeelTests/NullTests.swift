import QuyetFeel
import Testing

/// Facts that may be left out, beside some that may not.
private let scope = FeelScope([
    FeelDeclaration("khối lượng", .bounded(FeelInterval(lower: FeelBound(.integer(0), closed: true), upper: nil)), mayBeNull: true),
    FeelDeclaration("số chuyến", .bounded(FeelInterval(lower: FeelBound(.integer(1), closed: true), upper: nil))),
    FeelDeclaration("tổng", .number), FeelDeclaration("chữ", .string), FeelDeclaration("các số", .list(.number)),
    FeelDeclaration("ngày nộp", .date), FeelDeclaration("ngày hẹn", .date, mayBeNull: true),
    FeelDeclaration("khẩn", .boolean, mayBeNull: true),
    FeelDeclaration("loại", .enumeration([.string("a"), .string("b")]), mayBeNull: true),
    FeelDeclaration("chủ", .context([FeelField("tên", .string), FeelField("tuổi", .number)]), mayBeNull: true),
])

@Suite struct NullTests {
    private func check(_ text: String) throws -> FeelCheck {
        let check = FeelChecker.check(try #require(parsed(text, scope), "\(text)"), scope: scope, text: text)
        #expect(check.diagnostics.isEmpty, "\(text): \(check.diagnostics.map(\.messageEn))")
        return check
    }

    @Test(
        arguments: [
            ("khối lượng > 5", "khối lượng != null và khối lượng > 5"),
            ("khối lượng  >  5 and tổng > 1", "khối lượng != null and khối lượng  >  5"),
            ("5 < khối lượng", "khối lượng != null và 5 < khối lượng"),
            ("khối lượng * 2 + tổng > 5", "khối lượng != null và khối lượng * 2 + tổng > 5"),
            ("-khối lượng < 5", "khối lượng != null và -khối lượng < 5"),
            ("khối lượng between 1 and 5", "khối lượng != null and khối lượng between 1 and 5"),
            ("khối lượng trong [1..5]", "khối lượng != null và khối lượng trong [1..5]"),
            ("khối lượng in (< 5, > 10)", "khối lượng != null and khối lượng in (< 5, > 10)"),
            ("khẩn", "khẩn = đúng"), ("not(khẩn) or tổng > 1", "khẩn = true"),
            ("nếu khẩn thì tổng > 1 nếu không tổng > 2", "khẩn = đúng"),
            ("nếu tổng > 1 thì khẩn nếu không sai", "khẩn = đúng"),
            ("khối lượng != null or khối lượng > 5", "khối lượng != null and khối lượng > 5"),
            ("khối lượng != null and tổng > 1 or khối lượng > 5", "khối lượng != null and khối lượng > 5"),
            ("not(khối lượng != null) and khối lượng > 5", "khối lượng != null and khối lượng > 5"),
            ("if khối lượng = null then khối lượng > 5 else true", "khối lượng != null and khối lượng > 5"),
            ("ngày nộp < ngày hẹn", "ngày hẹn != null và ngày nộp < ngày hẹn"),
            ("ngày hẹn.year > 2026", "ngày hẹn != null và ngày hẹn.year > 2026"),
            ("chủ.tuổi > 5", "chủ != null và chủ.tuổi > 5"), ("starts with(chủ.tên, \"a\")", "chủ != null và starts with(chủ.tên, \"a\")"),
            ("tổng / tổng > 1", "tổng != 0 và tổng / tổng > 1"), ("modulo(tổng, tổng) > 1", "tổng != 0 và modulo(tổng, tổng) > 1"),
            ("1 / (tổng - 1) > 2", "(tổng - 1) != 0 và 1 / (tổng - 1) > 2"), ("1 / 0 > 2", nil),
            ("các số[1] > 2", "các số[1] != null và các số[1] > 2"), ("min(các số) > 2", "count(các số) > 0 và min(các số) > 2"),
            ("mean(các số) > 2", "count(các số) > 0 và mean(các số) > 2"),
            ("stddev(các số) > 2", "count(các số) > 1 và stddev(các số) > 2"),
            ("count(các số) >= 1 and stddev(các số) > 2", "count(các số) > 1 and stddev(các số) > 2"),
            ("sum([tổng, khối lượng]) > 2", "khối lượng != null và sum([tổng, khối lượng]) > 2"),
            ("date(chữ) > ngày nộp", "date(chữ) != null và date(chữ) > ngày nộp"),
            ("number(chữ) > 2", "number(chữ) != null và number(chữ) > 2"),
            ("sqrt(tổng) > 2", "sqrt(tổng) != null và sqrt(tổng) > 2"),
            ("matches(chữ, chữ)", "matches(chữ, chữ) != null và matches(chữ, chữ)"),
            ("some z in các số satisfies z > khối lượng", "khối lượng != null and z > khối lượng"),
            ("count(các số[item > khối lượng]) > 1", "khối lượng != null và item > khối lượng"),
            ("today() > ngày nộp", nil), ("true and null", nil),
        ] as [(String, String?)])
    func finds(_ text: String, _ suggestion: String?) throws {
        let found = try check(text).mayBeNull
        #expect(found.map(\.code) == [.mayBeNull], "\(text): \(found.map(\.messageEn))")
        #expect(found.first?.suggestion == suggestion, "\(text)")
        guard let diagnostic = found.first, let suggestion else { return }
        // What is suggested is no longer null.
        let bytes = Array(text.utf8)
        let mended =
            String(decoding: bytes[..<Int(diagnostic.range.lower)], as: UTF8.self) + suggestion
            + String(decoding: bytes[Int(diagnostic.range.upper)...], as: UTF8.self)
        let left = try check(mended).mayBeNull
        #expect(left.isEmpty, "\(mended): \(left.map(\.messageEn))")
    }

    @Test(arguments: [
        "khối lượng = 5", "khối lượng != 5", "khối lượng = null", "loại = \"a\"", "loại in (\"a\", \"b\")", "không phải(loại = \"a\")",
        "khối lượng != null và khối lượng > 5", "khối lượng != rỗng và khối lượng > 5", "khối lượng = null hoặc khối lượng > 5",
        "khối lượng > 5 and khối lượng != null", "khối lượng = null or tổng > 1 and khối lượng > 5",
        "not(khối lượng = null) and khối lượng > 5", "khối lượng = null or not(khối lượng > 5)",
        "nếu khối lượng != null thì khối lượng > 5 nếu không sai", "nếu khối lượng = null thì đúng nếu không khối lượng > 5",
        "not(khối lượng != null and khối lượng > 5)", "khối lượng in (null, [1..5])", "khối lượng in (= null, > 5)",
        "khối lượng = 3 and khối lượng * 2 > 5", "loại != \"a\" or tổng > 1", "khẩn = true", "khẩn != null and khẩn",
        "số chuyến > 1", "tổng / số chuyến > 1", "tổng != 0 and 1 / tổng > 2", "tổng > 0 and 1 / tổng > 2", "tổng = 0 or 1 / tổng > 2",
        "tổng / 2 > 1", "tổng ** 2 > 1", "sqrt(số chuyến) > 1", "count(các số) > 0 and min(các số) > 1",
        "count(các số) = 0 or các số = [1] or max(các số) > 1", "min([1, tổng]) > 1", "max(1, tổng) > 1", "[1, 2][1] = tổng",
        "[tổng, 2][1] > 1", "date(ngày nộp) > @\"2026-01-01\"", "ngày nộp > date(\"2026-01-01\")", "matches(chữ, \"a+\")",
        "chủ != null and chủ.tuổi > 5", "chủ.tuổi = 5", "các số[1] != null and các số[1] > 2", "string length(chữ) > 2",
        "khối lượng instance of number and khối lượng > 1", "some z in các số satisfies z > 1", "every z in các số satisfies 1 / 2 > z",
        "if khẩn = true and khối lượng != null then khối lượng > 1 else false",
        "khối lượng != null and (khẩn = true or khối lượng > 5)", "khối lượng != null và khối lượng > 5 hoặc khối lượng = null",
    ])
    func accepts(_ text: String) throws {
        let found = try check(text).mayBeNull
        #expect(found.isEmpty, "\(text): \(found.map(\.messageEn))")
    }

    @Test func namesAndPlaces() throws {
        let found = try check("tổng < 9 và khối lượng > tổng / tổng hoặc khẩn").mayBeNull
        #expect(found.count == 2)
        #expect(found[0].names == ["khối lượng"])
        #expect(found[0].suggestion == "khối lượng != null và tổng != 0 và khối lượng > tổng / tổng")
        #expect(found[1].names == ["khẩn"] && found[1].range.lower > found[0].range.upper)
        #expect(
            found[0].messageVi == "“khối lượng” có thể trống; số chia “tổng” có thể bằng 0: khi đó điều kiện này không đúng cũng không sai."
        )
        #expect(
            found[0].messageEn
                == "“khối lượng” may be left out; the divisor “tổng” may be 0; then this condition is neither true nor false.")
    }

    /// The work grows with the text, not with the levels of nesting.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("sum([", "1", "])"), ("[", "1", "][1]"), ("các số[", "1", "]"), ("tổng / (", "2", ")"), ("max(1, ", "2", ")"),
            ("(if tổng > 1 then 1 else ", "2", ")"), ("sum(các số[item > ", "1", "])"), ("sum(for z in các số return ", "z", ")"),
        ])
    func nestingIsCheap(_ before: String, _ core: String, _ after: String) throws {
        let text = String(repeating: before, count: 40) + core + String(repeating: after, count: 40) + " > khối lượng"
        #expect(try !check(text).mayBeNull.isEmpty)
    }

    @Test func valuesOtherThanConditions() throws {
        #expect(try check("khối lượng * 2").mayBeNull.map(\.names) == [["khối lượng"]])
        #expect(try check("if khối lượng != null then khối lượng * 2 else 0").mayBeNull.isEmpty)
    }

    /// What may be null and is not found would be null in some dossier: every condition that passes is decided for all of them.
    @Test func whatPassesIsDecided() throws {
        let names = ["khối lượng", "khẩn", "tổng", "loại"]
        let atoms = [
            "khối lượng > 5", "khối lượng = null", "khối lượng != null", "khẩn", "khẩn = true", "khẩn != null", "khối lượng = 3",
            "khối lượng / tổng > 1", "tổng != 0", "tổng > 0", "loại in (\"a\")", "loại > \"a\"", "loại != \"b\"", "khối lượng in [1..9]",
        ]
        var generator = SeededGenerator(7)
        func random(_ depth: Int) -> String {
            switch depth == 0 ? 0 : Int.random(in: 0..<5, using: &generator) {
            case 1: return "(\(random(depth - 1)) and \(random(depth - 1)))"
            case 2: return "(\(random(depth - 1)) or \(random(depth - 1)))"
            case 3: return "not(\(random(depth - 1)))"
            case 4: return "(if \(random(depth - 1)) then \(random(depth - 1)) else \(random(depth - 1)))"
            default: return atoms.randomElement(using: &generator) ?? "true"
            }
        }
        let numbers: [FeelValue] = [.null, .integer(0), .integer(3), .integer(7)]
        var passed = 0
        for _ in 0..<3000 {
            let text = random(3)
            let tree = try #require(parsed(text, scope))
            guard FeelChecker.check(tree, scope: scope).mayBeNull.isEmpty else { continue }
            passed += 1
            let program = try #require(FeelProgram.compile(tree, slots: names).program)
            for weight in numbers {
                for urgent in [FeelValue.null, .boolean(true), .boolean(false)] {
                    for total in numbers.dropFirst() {
                        for kind in [FeelValue.null, .string("a"), .string("b")] {
                            #expect(program.truth([weight, urgent, total, kind]) != nil, "\(text)")
                        }
                    }
                }
            }
        }
        #expect(passed > 200)
    }
}
