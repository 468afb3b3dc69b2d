import Foundation
import Quyet
import QuyetText
import QuyetTime
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// `quyet timeline`: who is competent from when to when, told, listed and drawn.
@Suite struct TimelineTests {
    @Test(arguments: ["MẪU.02", "MẪU.03"]) func isAsKept(_ code: String) throws {
        let timeline = try Workspace(folder: Golden.handover).timeline(of: code)
        let name = "timeline/\(code == "MẪU.02" ? "mau-02" : "mau-03")"
        for language in Language.allCases {
            try Golden.check("\(name).\(language.rawValue).txt", timeline.text(language))
            try Golden.check("\(name).\(language.rawValue).svg", timeline.svg(language))
        }
        try Golden.check("\(name).json", timeline.json(.vi))
    }

    @Test func theRealDelegation() throws {
        let timeline = try Workspace(folder: Repository.example("lao-cai/as-found")).timeline(of: "1.014967")
        try Golden.check("timeline/lao-cai.vi.txt", timeline.text(.vi))
        try Golden.check("timeline/lao-cai.vi.svg", timeline.svg(.vi))
        let segments = try #require(timeline.bands.first).segments
        #expect(
            segments.map { $0.holdings.map(\.office) } == [["Bộ Công Thương"], ["UBND tỉnh"], ["Giám đốc Sở Công Thương"], ["UBND tỉnh"]])
        #expect(MessageArgument.period(segments[2].days).rendered(.vi) == "từ 15/05/2026 đến hết 28/02/2027")
    }

    /// Every segment tells what `who` answers on its first and its last day.
    @Test(arguments: ["lao-cai/as-found", "lao-cai/resolved", "gia-lap"]) func agreesWithWho(_ name: String) throws {
        let workspace = try Workspace(folder: Repository.example(name))
        var compared = 0
        for procedure in workspace.law.procedures {
            for band in try workspace.timeline(of: procedure.code).bands where band.act == .decide {
                guard band.communes.isWholeProvince, band.cases.rendered(.en) == "every case" else { continue }
                for segment in band.segments {
                    for day in [segment.days.from, segment.days.to + -1] {
                        let answer = try workspace.who(CompetenceQuestion(subject: procedure.code, commune: nil, day: day))
                        #expect(answer.chains.map(\.office) == segment.holdings.map(\.office), "\(procedure.code) \(day.iso)")
                        compared += 1
                    }
                }
            }
        }
        #expect(compared > 0)
    }

    /// One workspace whose only link has this condition; the words of the cases in which it holds.
    private func words(_ condition: String, _ language: Language) throws -> [String] {
        let workspace = workspace([
            "quyet.yaml": "không gian: A\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
            "danh-muc.yaml": "danh mục: cơ quan\ncơ quan:\n  A: {}\n",
            "van-ban.yaml": """
            văn bản: 1/QĐ
            loại: quyết định
            cơ quan: A
            ban hành: 01/01/2026
            hiệu lực: {từ: 01/01/2026}
            điều khoản:
              - thẩm quyền: {của: A, thủ tục: X, khi: '\(condition)'}
              - công bố:
                  thủ tục: X
                  dữ liệu:
                    loại: {một trong: [a, b, c]}
                    cỡ: {số: ">= 0"}
                    dài: {số: ">= 0", có thể trống: có}
                    chữ: {kiểu: chữ}
                    gấp: {kiểu: đúng sai}
            """,
        ])
        #expect(workspace.reading.filter { $0.level == .error }.map { $0.message.rendered(.vi) } == [])
        return try workspace.timeline(of: "X").bands.map { band in
            "\(band.segments.contains(where: \.isGap) ? "-" : "+") \(band.cases.rendered(language))"
        }
    }

    @Test(arguments: [
        (#"loại = "a""#, ["+ loại: a", "- loại: b, c"]),
        (#"loại trong ["a", "c"]"#, ["+ loại: a, c", "- loại: b"]),
        (#"chữ = "x" hoặc chữ = "y""#, ["+ chữ: x, y", "- chữ khác x, y"]),
        (#"gấp"#, ["+ gấp: đúng", "- gấp: sai"]),
        (#"cỡ > 10"#, ["- cỡ <= 10", "+ cỡ > 10"]),
        (#"cỡ > 10 và cỡ <= 20"#, ["- cỡ <= 10 hoặc cỡ > 20", "+ 10 < cỡ <= 20"]),
        (#"dài = 5"#, ["- dài < 5 hoặc dài > 5 hoặc dài để trống", "+ dài = 5"]),
        (#"loại = "a" và gấp"#, ["+ loại: a và gấp: đúng", "- mọi trường hợp, trừ loại: a và gấp: đúng"]),
        (#"loại = "a" hoặc gấp"#, ["+ mọi trường hợp, trừ loại: b, c và gấp: sai", "- loại: b, c và gấp: sai"]),
    ]) func casesInWords(_ condition: String, _ expected: [String]) throws {
        #expect(try Set(words(condition, .vi)) == Set(expected))
    }

    @Test func casesInEnglish() throws {
        #expect(
            try Set(words(#"cỡ >= 10 và loại != "b""#, .en)) == [
                "+ loại: a, c and cỡ >= 10", "- every case except loại: a, c and cỡ >= 10",
            ])
    }

    /// Names that markup would take for its own, long ones, centuries: the picture stays one document of the same width.
    @Test(arguments: ["01/01/2026", "31/12/2027", "31/12/2126", "31/12/9998"]) func hostileNamesAndHorizons(_ end: String) throws {
        let office = "Sở <A> & \"B\" 'C' " + String(repeating: "dài ", count: 60)
        let workspace = workspace([
            "quyet.yaml": "không gian: A\nxét từ: 01/01/2026\nxét đến hết: \(end)\n",
            "danh-muc.yaml": "danh mục: cơ quan\ncơ quan:\n  ? '\(office.replacing("'", with: "''"))'\n  : {}\n  B: {}\n",
            "van-ban.yaml": """
            văn bản: 1/QĐ]]>
            loại: quyết định
            cơ quan: B
            ban hành: 01/01/2026
            hiệu lực: {từ: 01/01/2026}
            tình trạng: dự thảo
            điều khoản:
              - tại: Điều 1
                thẩm quyền: {của: '\(office.replacing("'", with: "''"))', thủ tục: X}
              - tại: Điều 2
                hiệu lực: {từ: 01/03/2026, đến hết: 02/03/2026}
                thẩm quyền: {của: B, thủ tục: X}
            """,
        ])
        let timeline = try workspace.timeline(of: "x")
        for language in Language.allCases {
            let svg = timeline.svg(language)
            #expect(isXML(svg) && svg.contains("viewBox=\"0 0 1100 "))
            #expect(svg.contains("&lt;A&gt; &amp; &quot;B&quot;") || timeline.bands.isEmpty)
            #expect(timeline.svg(language) == svg && svg.utf8.count < 400_000)
        }
        #expect(timeline.bands.first?.segments.allSatisfy(\.isDraft) == true)
    }

    private func isXML(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }

    @Test func exitStatuses() throws {
        #expect(try CommandRunner.run(["timeline", "MẪU.01", Golden.handover]).status == 0)
        let gap = try CommandRunner.run(["timeline", "MẪU.02", Golden.handover, "--lang", "en"])
        #expect(gap.status == 1 && gap.output.contains("from 1 July 2026 to the end of 31 July 2026        GAP: no office is competent"))
        let unknown = try CommandRunner.run(["timeline", "MẪU.2", Golden.handover])
        #expect(unknown.status == 2 && unknown.output.isEmpty && unknown.errors.contains("có phải ý bạn là “MẪU.02”?"))
        #expect(try CommandRunner.run(["timeline"]).status == 2)
        let picture = try CommandRunner.run(["timeline", "MẪU.03", Golden.handover, "--format", "svg"])
        #expect(picture.output == (try Workspace(folder: Golden.handover).timeline(of: "MẪU.03").svg(.vi)))
    }

    /// While the text has errors, nothing is called continuous.
    @Test func textErrorsAreTold() throws {
        let timeline = try workspace([
            "quyet.yaml": "không gian: A\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
            "danh-muc.yaml": "danh mục: cơ quan\ncơ quan:\n  A: {}\n",
            "van-ban.yaml": """
            văn bản: 1/QĐ
            loại: quyết định
            cơ quan: A
            ban hành: 01/01/2026
            hiệu lực: {từ: 01/01/2026}
            điều khoản:
              - thẩm quyền: {của: A, thủ tục: X}
              - thẩm quyền: {của: Không có, thủ tục: X}
            """,
        ]).timeline(of: "X")
        for text in [timeline.text(.vi), timeline.svg(.vi)] {
            #expect(text.contains("Chưa xác nhận được là liên tục") && !text.contains("Liên tục:"))
        }
    }
}
