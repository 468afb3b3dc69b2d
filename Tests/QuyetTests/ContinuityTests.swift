import Foundation
import Quyet
import QuyetLaw
import QuyetText
import QuyetTime
import Testing

/// `quyet continuity`: the statement, what breaks it, and every change of hands.
@Suite struct ContinuityTests {
    @Test(arguments: Language.allCases) func isAsKept(_ language: Language) throws {
        let continuity = try Workspace(folder: Golden.handover).continuity()
        try Golden.check("continuity/doi-tay.\(language.rawValue).txt", continuity.text(language))
        try Golden.check("continuity/doi-tay.\(language.rawValue).html", continuity.html(language))
        if language == .vi { try Golden.check("continuity/doi-tay.json", continuity.json(language)) }
        let real = try Workspace(folder: Repository.example("lao-cai/resolved")).continuity()
        try Golden.check("continuity/lao-cai.\(language.rawValue).txt", real.text(language))
    }

    private static let whole = ["Không thủ tục nào bị gián đoạn", "Nothing is interrupted"]

    private func says(_ continuity: Continuity) -> Bool {
        Language.allCases.contains { language in
            [continuity.text(language), continuity.json(language), continuity.html(language)].contains { text in
                Self.whole.contains { text.contains($0) }
            }
        }
    }

    @Test func nothingIsInterrupted() throws {
        let small = try Workspace(folder: Repository.example("gia-lap")).continuity()
        #expect(small.verdict == .uninterrupted && small.changes.isEmpty)
        #expect(small.text(.vi).contains("Không thủ tục nào bị gián đoạn từ 01/01/2026 đến hết 31/12/2026"))
        let half = try Workspace(folder: Golden.handover).continuity(to: Day(parsing: "30/06/2026"))
        #expect(half.verdict == .uninterrupted && half.changes.map(\.day.iso) == ["2026-02-01", "2026-04-01"])
        let day = try #require(Day(parsing: "01/07/2026"))
        let one = try Workspace(folder: Golden.handover).continuity(from: day, to: day)
        #expect(one.interruptions.map(\.kind) == [.gap] && one.interruptions[0].days == DayInterval(day, day + 1))
        #expect(one.text(.vi).contains("Có gián đoạn ngày 01/07/2026: 1 khoảng trống") && !says(one))
    }

    private func files(_ provisions: String) -> [String: String] {
        [
            "quyet.yaml": "không gian: A\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
            "danh-muc.yaml": "danh mục: cơ quan\ncơ quan:\n  A: {}\n  B: {thuộc: A}\n",
            "van-ban.yaml": """
            văn bản: 1/QĐ
            loại: quyết định
            cơ quan: A
            ban hành: 01/01/2026
            hiệu lực: {từ: 01/01/2026}
            điều khoản:
              - tại: Điều 1
                thẩm quyền: {của: A, thủ tục: X}
            \(provisions)
            """,
        ]
    }

    /// What was not judged keeps the sentence from being printed, in every form and language.
    @Test(arguments: [
        // A condition that cannot be decided.
        """
              - công bố: {thủ tục: Y, dữ liệu: {cỡ: {số: ">= 0"}}}
              - thẩm quyền: {của: A, thủ tục: Y, khi: cỡ * cỡ > 2}
        """,
        // A name that nothing declares.
        "  - thẩm quyền: {của: C, thủ tục: Y}",
        // Read, but not judged yet.
        "  - chuyển tiếp: {neo: ngày tiếp nhận, trước: hiệu lực, thì: theo quy định cũ}",
    ]) func notJudged(_ provisions: String) throws {
        let continuity = try workspace(files(provisions)).continuity()
        #expect(!continuity.notVerified.isEmpty && !says(continuity))
        #expect(continuity.verdict == .unverified && continuity.text(.vi).contains("Chưa xác nhận được tính liên tục"))
        #expect(continuity.html(.en).contains("could not be confirmed"))
    }

    @Test func anEmptyWorkspaceIsNotPraised() throws {
        let continuity = try workspace(["quyet.yaml": files("")["quyet.yaml"] ?? ""]).continuity()
        #expect(continuity.verdict == .unverified && !says(continuity))
    }

    @Test func aProcedureBeginsAndIsAbolished() throws {
        let continuity = try workspace(
            files(
                """
                  - tại: Điều 2
                    hiệu lực: {từ: 01/03/2026}
                    thẩm quyền: {của: B, thủ tục: Y}
                  - tại: Điều 3
                    hiệu lực: {từ: 01/10/2026}
                    công bố: {thủ tục: Y, thay đổi: bãi bỏ}
                """)
        ).continuity()
        #expect(continuity.verdict == .uninterrupted)
        #expect(
            continuity.changes.map { [$0.day.iso, $0.fromWords.rendered(.vi), $0.toWords.rendered(.vi)] }
                == [["2026-03-01", "chưa có quy định", "B"], ["2026-10-01", "B", "thủ tục bị bãi bỏ"]])
    }

    /// An office that is merged hands over on the day; the change says so.
    @Test func anOfficeIsMerged() throws {
        var files = files("  - {tại: Điều 2, thẩm quyền: {của: C, thủ tục: Y}}")
        files["danh-muc.yaml"]? += "  C: {thuộc: A, đến hết: 30/06/2026, sáp nhập vào: B}\n"
        let continuity = try workspace(files).continuity()
        #expect(continuity.verdict == .uninterrupted && continuity.changes.map(\.day.iso) == ["2026-07-01"])
        #expect(continuity.changes[0].from == ["C"] && continuity.changes[0].to == ["B"])
        #expect(continuity.changes[0].causes.map(\.kind) == [.succeeded])
        #expect(continuity.text(.vi).contains("C (danh-muc.yaml:5) không còn, do sáp nhập hoặc chia tách"))
    }

    @Test func aCircleIsToldOnce() throws {
        let continuity = try workspace(
            files(
                """
                  - tại: Điều 2
                    phân cấp: {từ: A, cho: B, thủ tục: X, ủy quyền tiếp: có}
                  - tại: Điều 3
                    phân cấp: {từ: B, cho: A, thủ tục: X}
                """)
        ).continuity()
        #expect(continuity.interruptions.map(\.kind) == [.cycle] && !says(continuity))
    }

    /// A box of an interruption covers exactly the days, communes and cases in which not one office is competent.
    @Test func boxesCoverWhatTheResolverFinds() throws {
        let workspace = try Workspace(folder: Golden.handover)
        let interruptions = try workspace.continuity().interruptions.filter { $0.kind == .gap || $0.kind == .overlap }
        let communes = workspace.compiled.communes
        for (index, procedure) in workspace.law.procedures.enumerated() {
            let boxes = workspace.law.competence(of: .procedure(index)).boxes
            for number in stride(from: workspace.law.horizon.from.number, to: workspace.law.horizon.to.number, by: 2) {
                let day = Day(number: number)
                for commune in communes.indices {
                    let ends = boxes.filter { $0.days.contains(day) && $0.communes.contains(commune) }.map(\.ends.count)
                    let told = interruptions.contains { item in
                        item.days.contains(day) && item.subjects.contains { $0.id == procedure.code }
                            && (item.communes.isWholeProvince || item.communes.codes.contains(communes[commune].code))
                    }
                    #expect(told == ends.contains { $0 != 1 }, "\(procedure.code) \(day.iso) \(communes[commune].name)")
                }
            }
        }
    }

    @Test func thePageStandsAlone() throws {
        let page = try Workspace(folder: Golden.handover).continuity().html(.vi)
        for part in ["<!DOCTYPE html>", "<html lang=\"vi\">", "@media print", "size: A4", "display: table-header-group"] {
            #expect(page.contains(part))
        }
        for part in ["<script", "http:", "https:", "src=", "<link"] { #expect(!page.contains(part)) }
        let hostile = try workspace([
            "quyet.yaml": "không gian: '<script>alert(1)</script>'\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n"
        ]).continuity().html(.vi)
        #expect(!hostile.contains("<script") && hostile.contains("&lt;script&gt;"))
    }

    @Test func exitStatuses() throws {
        #expect(try CommandRunner.run(["continuity", Repository.example("gia-lap")]).status == 0)
        #expect(try CommandRunner.run(["continuity", Golden.handover]).status == 1)
        #expect(try CommandRunner.run(["continuity", Golden.handover, "--to", "2026-06-30"]).status == 0)
        #expect(try CommandRunner.run(["continuity", Repository.example("lao-cai/resolved")]).status == 1)
        for arguments in [
            ["--from", "hôm qua"], ["--from", "01/01/2020"], ["--from", "02/02/2026", "--to", "01/02/2026"], ["--format", "pdf"],
        ] {
            let result = try CommandRunner.run(["continuity", Golden.handover] + arguments)
            #expect(result.status == 2 && result.output.isEmpty)
        }
    }
}
