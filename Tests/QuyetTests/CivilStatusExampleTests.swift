import Foundation
import Quyet
import QuyetText
import QuyetTime
import Testing

/// Civil status and certification in 99 communes: who signs, commune by commune and day by day.
@Suite("The example of civil status and certification")
struct CivilStatusExampleTests {
    private func workspace() throws -> Workspace { try Workspace(folder: Repository.example("ho-tich")) }

    @Test("two delegations end, and nothing else is to be told")
    func findings() throws {
        let workspace = try workspace()
        let report = workspace.check()
        #expect(report.notVerified.isEmpty)
        #expect(report.findings.map(\.rule) == ["authority/competence-returns", "authority/competence-returns"])
        #expect(
            report.findings.map { workspace.sources.place($0.span).file } == ["van-ban/uy-quyen/02683.yaml", "van-ban/uy-quyen/04279.yaml"])
        #expect(report.silenced.map(\.finding.rule) == ["readiness/no-workflow"])
    }

    @Test("on a day before the two ends they are told ahead")
    func ahead() throws {
        let day = try #require(Day(parsing: "15/05/2026"))
        let ends = try workspace().check(date: day, ahead: 60).findings.filter { $0.rule == "authority/expires" }
        #expect(ends.count == 2 && ends.allSatisfy { $0.message.rendered(.vi).hasPrefix("Còn 47 ngày") })
        #expect(try workspace().check(date: day, ahead: 40).findings.allSatisfy { $0.rule != "authority/expires" })
    }

    @Test("nothing is interrupted in any of the 99 communes, and who signs differs between them")
    func continuity() throws {
        let workspace = try workspace()
        let continuity = try workspace.continuity()
        #expect(continuity.verdict == .uninterrupted && continuity.communes == 99 && continuity.interruptions.isEmpty)
        // Ninety delegate on the first day, nine Chairs sign themselves; two delegations end.
        let days = Dictionary(grouping: continuity.changes, by: \.day).mapValues(\.count)
        #expect(days == [try #require(Day(parsing: "01/11/2025")): 91, try #require(Day(parsing: "01/07/2026")): 2])
        for (commune, day, office) in [
            ("Xã Bát Xát", "31/10/2025", "UBND Xã Bát Xát"), ("Xã Bát Xát", "01/11/2025", "Công chức Tư pháp - Hộ tịch UBND Xã Bát Xát"),
            ("Xã Bát Xát", "01/07/2026", "Chủ tịch UBND Xã Bát Xát"), ("Phường Yên Bái", "01/11/2025", "Chủ tịch UBND Phường Yên Bái"),
        ] {
            let question = CompetenceQuestion(subject: "2.000815", commune: commune, day: try #require(Day(parsing: day)))
            #expect(try workspace.who(question).chains.map(\.office) == [office])
        }
        let register = CompetenceQuestion(
            subject: "2.000635", commune: "Xã Bát Xát", day: try #require(Day(parsing: "01/11/2025")),
            data: [("nơi lưu sổ", "Sở Tư pháp")])
        #expect(try workspace.who(register).chains.map(\.office) == ["Sở Tư pháp"])
    }

    @Test("its scenarios hold")
    func scenarios() throws {
        let results = try workspace().runScenarios()
        #expect(!results.isEmpty && results.allSatisfy(\.failures.isEmpty))
    }
}
