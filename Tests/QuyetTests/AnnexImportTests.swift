import Foundation
import Quyet
import QuyetSyntax
import QuyetTestSupport
import QuyetText
import QuyetTime
import Testing

/// `quyet import annex`: tables as offices have them, and tables that nobody should have.
@Suite struct AnnexImportTests {
    private func annex(_ text: String, _ options: AnnexImport.Options = .init()) -> AnnexImport {
        AnnexImport(SourceFile(path: "a.csv", bytes: Array(text.utf8)), options)
    }

    private static let head = "Bước,Nội dung,Trách nhiệm,Thời gian\n"

    /// Everything said of a table, `line:column rule`.
    private func findings(_ annex: AnnexImport) -> [String] {
        annex.findings.map { finding in
            let place = annex.sources.place(finding.span)
            return "\(place.line):\(place.column) \(finding.rule)"
        }
    }

    private func errors(_ annex: AnnexImport) -> [String] { findings(annex).filter { !$0.hasSuffix("guessed") } }

    private func minutes(_ span: String?) -> Int? {
        span.flatMap { StatedSpan(parsing: $0)?.timeSpan(dayIsWorkingDay: true)?.workingMinutes }
    }

    /// The document reads without a finding but for its placeholders.
    private func reads(_ document: String?) throws {
        let document = try #require(document)
        let manifest = "không gian: A\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n"
        let read = workspace(["quyet.yaml": manifest, "van-ban/a.yaml": document])
        let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
        for finding in read.text.findings {
            let line = lines[read.sources.place(finding.span).line - 1]
            #expect(finding.rule == "syntax/wrong-type" && line.contains("…"), "\(finding.rule) \(line)")
        }
    }

    private var full: AnnexImport.Options {
        var options = AnnexImport.Options()
        (options.procedures, options.number, options.issuer) = (["1"], "Giả định 1/QĐ-UBND", "UBND tỉnh Mẫu")
        options.effective = Day(parsing: "01/06/2026")
        return options
    }

    @Test func theRealAnnex() throws {
        guard let shared = Repository.shared else { return }
        let file = shared.appending(path: "data/lao-cai/annex-dangerous-goods.csv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("skipped: there is no annex-dangerous-goods.csv")
            return
        }
        let annex = annex(text, full)
        #expect(annex.workflows.map(\.steps.count) == [11, 11, 11] && !annex.hasUnreadableCells)
        // The column of hours, read apart: it is the last of each line.
        let hours = text.split(whereSeparator: \.isNewline).dropFirst().map {
            Double($0.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
        }
        let read = annex.workflows.flatMap(\.steps).map(\.allotment)
        #expect(hours.count == 33 && read.count == 33)
        for (hour, span) in zip(hours, read) {
            #expect(minutes(span) == hour.map { Int($0 * 60) } ?? 0, "\(span ?? "—")")
            if hour == nil { #expect(span == "không tính") }
        }
        #expect(annex.workflows.allSatisfy { $0.steps.first?.act == .receive && $0.steps.last?.act == .returnResult })
        #expect(
            annex.workflows.allSatisfy {
                $0.steps[6].act == .decide && $0.steps[6].actor == "Lãnh đạo UBND tỉnh" && $0.steps[6].with.count == 2
            })
        #expect(annex.workflows[1].steps[4].actor == "Lãnh đạo Sở")
        try reads(annex.document)
        let complete = workspace(["van-ban/a.yaml": annex.document ?? ""])
        #expect(complete.text.findings.isEmpty)
    }

    @Test(arguments: Language.allCases) func golden(_ language: Language) throws {
        let folder = Repository.root.appending(path: "Tests/QuyetTests/Goldens")
        var options = AnnexImport.Options()
        (options.procedures, options.address, options.language) = (["MẪU.01"], language == .vi ? "Phụ lục" : "Annex", language)
        let table = Repository.root.appending(path: "Examples/phu-luc.csv")
        let annex = AnnexImport(SourceFile(path: "phu-luc.csv", bytes: Array(try Data(contentsOf: table))), options)
        let renderer = TextRenderer(language: language, colour: false)
        let made = [
            ("annex.\(language.rawValue).yaml", annex.document ?? ""),
            ("annex.\(language.rawValue).txt", annex.findings.map { renderer.render($0, annex.sources) }.joined(separator: "\n")),
        ]
        for (name, text) in made {
            let golden = folder.appending(path: name)
            if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
                #expect(ProcessInfo.processInfo.environment["CI"] == nil, "goldens are not rewritten in CI")
                try Data(text.utf8).write(to: golden)
            }
            #expect(try String(contentsOf: golden, encoding: .utf8) == text)
        }
        try reads(annex.document)
    }

    @Test(arguments: [
        ("0,5 giờ", "0,5 giờ"), ("01 giờ", "1 giờ"), ("2 giờ làm việc", "2 giờ"), ("01 ngày", "1 ngày"),
        ("02 ngày làm việc", "2 ngày làm việc"),
        ("1/2 ngày", "0,5 ngày"), ("½ ngày làm việc", "0,5 ngày làm việc"), ("nửa ngày", "0,5 ngày"), ("Trong ngày", "trong ngày"),
        ("Ngay trong ngày làm việc.", "trong ngày"), ("Không quá 2 giờ", "2 giờ"), ("Tối đa 03 ngày", "3 ngày"), ("30 phút", "30 phút"),
        ("1 giờ 30 phút", "1,5 giờ"), ("01 ngày 4 giờ", "12 giờ"), ("05 (năm) ngày làm việc", "5 ngày làm việc"), ("08h", "8 giờ"),
        ("2giờ", "2 giờ"),
        ("Trong 2 ngày", "2 ngày"), ("1.5 giờ", "1,5 giờ"), ("Vào giờ hành chính các ngày làm việc trong tuần", "không tính"),
        ("0,5\n giờ", "0,5 giờ"), ("≤ 4 giờ", "4 giờ"), ("2 giờ kể từ khi nhận hồ sơ", "2 giờ"), ("hai ngày", "2 ngày"),
        ("2 hours", "2 giờ"),
        ("½ giờ", "0,5 giờ"), ("1/4 ngày", "2 giờ"), ("1/3 giờ", "20 phút"),
    ]) func times(_ cell: String, _ span: String) {
        let annex = annex(Self.head + "1,Ký,A,\"\(cell)\"\n")
        #expect(annex.workflows.first?.steps.first?.allotment == span)
        #expect(errors(annex).isEmpty)
    }

    @Test(arguments: [
        "ngay", "theo quy định", "1-2 ngày", "giờ", "2", "0 giờ", "-1 ngày", "1/0 ngày", "999999999 ngày", "2 tuần", "2 giờ hoặc 3 giờ",
        "1,,5 giờ", "0,0001 giờ", "…",
        "1/7 phút", "2 lần", "١ giờ", "1e9 giờ",
    ]) func unreadableTimes(_ cell: String) throws {
        let annex = annex(Self.head + "1,Ký,A,\"\(cell)\"\n")
        #expect(errors(annex) == ["2:8 import/unreadable-cell"])
        #expect(annex.document?.contains("hạn: \"…\"") == true && annex.hasUnreadableCells)
        try reads(annex.document)
    }

    @Test func headings() throws {
        for heading in [
            "STT;Trình tự;Đơn vị/người thực hiện;Thời hạn", "TT\tNội dung thực hiện\tCán bộ thực hiện\tThời gian giải quyết",
            "Bước thực hiện,NỘI DUNG CÔNG VIỆC,TRÁCH NHIỆM,THỜI HẠN (GIỜ)", "step,work,role,time", "Thời gian,Trách nhiệm,Nội dung,STT",
            "\u{FEFF}STT,Nội dung công việc:,\"Trách nhiệm\nthực hiện\",Thời gian (giờ làm việc)",
            "Bươ\u{301}c,Nô\u{323}i dung,Tra\u{301}ch nhiê\u{323}m,Thơ\u{300}i gian",
        ] {
            let separator = heading.contains(";") ? ";" : heading.contains("\t") ? "\t" : ","
            let isTurned = heading.hasPrefix("Thời")
            let cells = isTurned ? ["1 giờ", "Phòng A", "Thụ lý", "1"] : ["1", "Thụ lý", "Phòng A", "1 giờ"]
            let annex = annex(heading + "\r\n" + cells.joined(separator: separator) + "\r\n")
            #expect(annex.workflows.first?.steps.first?.actor == "Phòng A", "\(heading)")
            #expect(annex.workflows.first?.steps.first?.name == "Thụ lý" && errors(annex).isEmpty, "\(heading)")
        }
        // A unit in the heading is for bare numbers.
        let hours = annex("TT,Nội dung,Trách nhiệm,Thời hạn (giờ)\n1,Ký,A,\"1,5\"\n2,Trả,B,1 ngày\n")
        #expect(hours.workflows.first?.steps.map(\.allotment) == ["1,5 giờ", "1 ngày"])
    }

    @Test func noTable() throws {
        for text in [
            "", "\n\n", "a,b,c\n1,2,3\n", "Bước,Nội dung,Thời gian\n1,Ký,1 giờ\n", Self.head, "\u{0}\u{1}",
            String(repeating: "\"", count: 999),
        ] {
            let annex = annex(text)
            #expect(annex.document == nil && annex.workflows.isEmpty && annex.findings.count == 1, "\(text)")
            #expect(annex.findings.first?.rule == "import/no-heading" && annex.findings.first?.advice != nil)
        }
        let bytes = AnnexImport(SourceFile(path: "a.csv", bytes: [0xFF, 0xFE, 0x41, 0x00]))
        #expect(bytes.document == nil && bytes.findings.map(\.rule) == ["import/no-heading"])
    }

    @Test func variants() throws {
        let again = annex(Self.head + "Bước 1,Nhận hồ sơ,A,1 giờ\nBước 2,Ký,B,1 giờ\nBước 1,Nhận hồ sơ,A,2 giờ\n")
        #expect(again.workflows.map(\.name) == ["Quy trình 1", "Quy trình 2"] && findings(again).contains("4:1 import/guessed"))
        let merged = annex("variant,step,work,role,time\nA,1,Nhận,A,1 giờ\n,2,Ký,B,1 giờ\nB,1,Nhận,A,1 giờ\nA,3,Trả,C,1 giờ\n")
        #expect(merged.workflows.map(\.name) == ["A", "B"] && merged.workflows.map(\.steps.count) == [3, 1])
        var options = full
        (options.name, options.procedures) = ("Cấp phép", ["P1", "P2"])
        let two = annex(Self.head + "1,Nhận,A,1 giờ\n1,Nhận,A,2 giờ\n", options)
        #expect(two.workflows.map(\.name) == ["Cấp phép 1", "Cấp phép 2"])
        #expect(two.document?.contains("thủ tục: P1") == true && two.document?.contains("thủ tục: P2") == true)
    }

    @Test func totalsAndTitles() {
        let table = "UBND TỈNH MẪU,,,\n,,,\n" + Self.head + "1,Ký,A,1 giờ\nTổng thời gian: 01 ngày làm việc,,,\n"
        let annex = annex(table)
        #expect(annex.workflows.first?.total == "1 ngày làm việc" && annex.workflows.first?.steps.count == 1 && errors(annex).isEmpty)
        #expect(annex.document?.contains("# UBND TỈNH MẪU") == true && annex.document?.contains("tổng thời gian: 1 ngày làm việc") == true)
        #expect(errors(self.annex(Self.head + "1,Ký,A,1 giờ\nTổng cộng,,,nhiều\n")) == ["3:13 import/unreadable-cell"])
    }

    @Test func oddRows() throws {
        // A comma without quotes cuts a cell in two.
        #expect(errors(annex(Self.head + "1,Ký,A,0,5 giờ\n")).contains("2:1 import/unreadable-cell"))
        #expect(errors(annex(Self.head + "1,Ký\n")) == ["2:5 import/unreadable-cell", "2:5 import/unreadable-cell"])
        #expect(errors(annex(Self.head + "1,,A,1 giờ\n")) == ["2:3 import/unreadable-cell"])
        #expect(errors(annex(Self.head + "1,Ký,A,1 giờ\n2,Trả,\"B,1 giờ\n")).contains { $0.hasPrefix("3:1") })
        #expect(errors(annex("work,role,time,hours\nKý,A,1 ngày,4\n")) == ["2:13 import/unreadable-cell"])
        let lines = annex(Self.head + "1,\"Tiếp nhận hồ sơ:\r\n- quét;\r\n- chuyển\",\"Công chức\r\nMột cửa\",\"0,5\r\ngiờ\"\r\n")
        #expect(lines.workflows.first?.steps.first?.actor == "Công chức Một cửa" && errors(lines).isEmpty)
        let same = annex(Self.head + "1,Ký,A,1 giờ\n2,Ký,A,1 giờ\n3,Ký,A,1 giờ\n")
        #expect(same.workflows.first?.steps.map(\.name) == ["Ký", "Ký (2)", "Ký (3)"])
        let repeated = annex(Self.head + "1,Ký,A,1 giờ\n" + Self.head + "2,Trả,A,1 giờ\n")
        #expect(repeated.workflows.map(\.steps.count) == [2])
    }

    /// Marks of YAML in a cell stay text, whatever they are.
    @Test func hostileCells() throws {
        for value in [
            "a: b", "- x: {", "\"\"", "'", "# c", "{x}", "*a", "&a", "!!t", "%TAG", "\u{0}x", "\u{85}x", "x\u{2028}y", "\\x", "tiếp", "…",
            "| a", "> b", "?",
            "\u{202E}abc", String(repeating: "rất dài ", count: 2_000),
        ] {
            let annex = annex(Self.head + "1,\"\(value)\",\"\(value)\",1 giờ\n", full)
            try reads(annex.document)
        }
        let many = annex(Self.head + String(repeating: "1,Ký,A,1 giờ\n", count: 3_000), full)
        #expect(many.workflows.count == 3_000)
        let crowd = annex(Self.head + "1,Ký,\"\((0..<100).map { "A\($0)" }.joined(separator: ";"))\",1 giờ\n")
        #expect(errors(crowd) == ["2:6 import/unreadable-cell"])
    }

    /// Tables broken at random: every place is in the file, and what is written reads.
    @Test func brokenTables() throws {
        let table = Array(try Data(contentsOf: Repository.root.appending(path: "Examples/phu-luc.csv")))
        var random = SeededGenerator(20_261_125)
        let pieces = ["\"", ",", ";", "\t", "\n", "\r", "\u{0}", "1/0", "½", "Tổng", "I", "- ", ": ", "#", "99999", "\u{FEFF}"].map {
            Array($0.utf8)
        }
        for _ in 0..<400 {
            var bytes = table
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let start = Int.random(in: 0...bytes.count, using: &random)
                let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
                bytes.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
            }
            let file = SourceFile(path: "a.csv", bytes: bytes)
            let annex = AnnexImport(file, full)
            for finding in annex.findings {
                #expect(Int(finding.span.upper) <= bytes.count && finding.span.lower <= finding.span.upper)
                _ = TextRenderer(language: .vi, colour: false).render(finding, annex.sources)
            }
            if annex.document == nil { #expect(annex.findings.contains { $0.level == .error }) } else { try reads(annex.document) }
        }
    }

    @Test func theCommand() throws {
        let folder = try CommandRunner.folder()
        let table = folder.appending(path: "a.csv").path
        let output = folder.appending(path: "a.yaml").path
        try Data((Self.head + "1,Ký,A,1 giờ\n").utf8).write(to: URL(fileURLWithPath: table))
        let printed = try CommandRunner.run(["import", "annex", table, "--procedure", "1.014967"])
        #expect(
            printed.status == 0 && printed.output.contains("văn bản: \"…/QĐ-UBND\"") && printed.output.contains("thủ tục: \"1.014967\""))
        #expect(try CommandRunner.run(["import", "annex", table, "-o", output]).status == 0)
        #expect(try CommandRunner.run(["import", "annex", table, "-o", output]).status == 2)
        try Data((Self.head + "1,Ký,A,sớm\n").utf8).write(to: URL(fileURLWithPath: table))
        let unreadable = try CommandRunner.run(["import", "annex", table, "--lang", "en"])
        #expect(
            unreadable.status == 1 && unreadable.output.contains("allotment: \"…\"")
                && unreadable.errors.contains("error [import/unreadable-cell]"))
        try Data("x,y\n".utf8).write(to: URL(fileURLWithPath: table))
        #expect(try CommandRunner.run(["import", "annex", table]).status == 2)
        #expect(try CommandRunner.run(["import", "annex", folder.path]).status == 2)
    }
}
