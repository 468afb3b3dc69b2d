import Foundation
import Quyet
import QuyetSyntax
import QuyetText
import QuyetTime
import Testing

/// `quyet import annex`: what is doubted is said, and tables as spreadsheets save them are read.
@Suite struct AnnexDoubtsTests {
    private static let head = "Bước,Nội dung,Trách nhiệm,Thời gian\n"

    private func annex(_ text: String, _ options: AnnexImport.Options = .init()) -> AnnexImport {
        AnnexImport(SourceFile(path: "a.csv", bytes: Array(text.utf8)), options)
    }

    /// `line:column message` of what is found, but for the acts.
    private func said(_ annex: AnnexImport) -> [String] {
        annex.findings.filter { $0.message.en.contains("guessed from the words") == false }.map { finding in
            let place = annex.sources.place(finding.span)
            return "\(place.line):\(place.column) \(finding.level.rawValue)"
        }
    }

    @Test func moreTimes() {
        let read = annex(
            Self.head + "1,Nhận,A,1h30\n2,Xem,A,Theo phiếu hẹn\n3,Ký,A,2 giờ 3 giờ\n4,Gửi,A,08h\n5,Lưu,A,1 ngày 2 ngày làm việc\n")
        #expect(read.workflows.first?.steps.map(\.allotment) == ["1,5 giờ", "không tính", nil, "8 giờ", nil])
        #expect(said(read) == ["2:10 note", "3:9 note", "4:8 error", "6:9 error"])
    }

    /// Excel saves “Unicode Text” as UTF-16 with tabs.
    @Test(arguments: [true, false]) func unicodeText(_ isLittle: Bool) {
        let text = "STT\tNội dung\tTrách nhiệm\tThời gian\r\n1\tTiếp nhận hồ sơ\tMột cửa\t½ ngày\r\n2\tTrả kết quả\tMột cửa\tsớm\r\n"
        let bytes = ([0xFEFF] + Array(text.utf16)).flatMap { unit in
            isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        let read = AnnexImport(SourceFile(path: "a.txt", bytes: bytes))
        #expect(read.workflows.first?.steps.map(\.allotment) == ["0,5 ngày", nil])
        #expect(said(read).contains("3:23 error"))
        // Half a unit at the end, and half a pair.
        for tail in [[0x41], [0x00, 0xD8], [0xD8, 0x00, 0x41]] as [[UInt8]] {
            _ = AnnexImport(SourceFile(path: "a.txt", bytes: bytes + tail))
        }
    }

    /// A bare day is taken for a working day, and that is said once.
    @Test func daysAreTold() {
        let days = annex(Self.head + "1,Nhận,A,1 ngày\n2,Xem,A,2 ngày\n")
        #expect(said(days) == ["1:27 note"])
        #expect(said(annex(Self.head + "1,Nhận,A,1 ngày làm việc\n2,Xem,A,2 giờ\n")).isEmpty)
    }

    /// A dossier ends with the last step, not before.
    @Test func aReturnThatIsNotLast() {
        let read = annex(Self.head + "1,Tiếp nhận hồ sơ,A,1 giờ\n2,Trả kết quả,A,1 giờ\n3,Lưu hồ sơ,A,1 giờ\n")
        #expect(said(read) == ["3:1 warning"] && read.document?.contains("kết thúc") == false)
        let last = annex(Self.head + "1,Tiếp nhận hồ sơ,A,1 giờ\n2,Trả kết quả,A,1 giờ\n")
        #expect(said(last).isEmpty && last.document?.contains("kết thúc: đã trả kết quả") == true)
    }

    /// Several workflows of one procedure must be told apart; the table does not say how.
    @Test func casesOfOneProcedure() {
        var options = AnnexImport.Options()
        let table = "I. Cấp mới,,,\n" + Self.head + "1,Nhận,A,1 giờ\n\"II. Cấp lại\",,,\n1,Nhận,A,2 giờ\n"
        #expect(said(annex(table, options)) == ["4:1 note", "5:1 warning"])
        #expect(annex(table, options).workflows.map(\.name) == ["I. Cấp mới", "II. Cấp lại"])
        options.procedures = ["P1", "P2"]
        #expect(said(annex(table, options)) == ["4:1 note"])
    }

    /// A row cut at a comma: one finding, and only its work is read.
    @Test func aRowThatIsCut() {
        let read = annex(Self.head + "1,Tiếp nhận hồ sơ,A,0,5 giờ\n2,Ký duyệt,B,1 giờ\n")
        #expect(said(read) == ["2:1 error"])
        #expect(read.workflows.first?.steps.map(\.name) == ["Tiếp nhận hồ sơ", "Ký duyệt"])
        #expect(read.workflows.first?.steps.first?.actor == nil && read.document?.contains("ai: \"…\"") == true)
    }

    /// A procedure that is published already is amended, and its workflow replaced, on one day: nothing is left over.
    @Test(arguments: Language.allCases) func amendedAndReplaced(_ language: Language) throws {
        let (first, last) = (try #require(Day(parsing: "01/01/2026")), try #require(Day(parsing: "31/12/2026")))
        let day = try #require(Day(parsing: "01/06/2026"))
        let names = NewTests.Names.of(language)
        let folder = try CommandRunner.folder().appending(path: "w").path
        _ = try NewWorkspace(name: "Mẫu", province: "01", from: first, to: last).write(to: folder, in: language)
        let decider = language == .vi ? "Giám đốc Sở Mẫu" : "Sample Director"
        let number = language == .vi ? "Giả định 03/QĐ-UBND" : "Sample 03"
        _ = try NewPublication(
            number: "21", procedure: "MẪU.01", name: "Mẫu", authority: decider, limit: " 10 ngày làm việc", effective: day,
            issuer: names.chair, isAmendment: true
        ).write(to: folder, in: language)
        _ = try NewWorkflow(
            number: "22", procedure: "MẪU.01", issuer: names.chair, effective: day, total: "10 ngày làm việc",
            roles: NewWorkflow.Roles(
                reception: names.receptionist, assignment: names.head, handling: names.officer, decision: decider,
                registry: names.registrar,
                return: names.receptionist), replaces: number
        ).write(to: folder, in: language)
        let found = try Workspace(folder: folder).check().findings
        #expect(found.isEmpty, "\(found.map { $0.message.rendered(.en) })")
    }

    /// The README shows what the command says.
    @Test func theReadmeShowsRealOutput() throws {
        let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
        let file = try CommandRunner.folder().appending(path: "phu-luc.yaml").path
        let table = Repository.root.appending(path: "Examples/phu-luc.csv").path
        let result = try CommandRunner.run(["import", "annex", table, "--procedure", "MẪU.01", "-o", file])
        let shown = result.errors.replacing(Repository.root.path + "/", with: "")
        let finding = try #require(shown.components(separatedBy: "\n\n").first { $0.contains("Ô trách nhiệm của bước này trống.") })
        let summary = try #require(shown.split(separator: "\n").last)
        #expect(readme.contains(finding) && readme.contains(summary), "\(finding) \(summary)")
    }
}
