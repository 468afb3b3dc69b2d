import Foundation
import Quyet
import QuyetText
import QuyetTime
import Testing

/// What an instrument changes, on the documents of Lào Cai and on a decision that amends another.
@Suite("Impact of an instrument")
struct ImpactTests {
    private func workspace() throws -> Workspace { try Workspace(folder: Repository.example("lao-cai/as-found")) }

    @Test("a delegation: offices before and after, and the findings it brings", arguments: Language.allCases)
    func delegation(_ language: Language) throws {
        let workspace = try workspace()
        let impact = try workspace.impact(of: "1696/qđ-ubnd")
        try Golden.check("impact/1696.\(language.rawValue).txt", impact.text(language, workspace.sources))
        if language == .vi { try Golden.check("impact/1696.json", impact.json(language, workspace.sources)) }
        #expect(impact.competence.map(\.subject.id) == ["1.014967", "1.014968", "1.014969", "2.000066", "2.000140"])
        #expect(!impact.isDraft && impact.provisions.count == 2)
    }

    @Test("a draft: workflows come into force, and every finding about them is its own")
    func draft() throws {
        let workspace = try workspace()
        let impact = try workspace.impact(of: "Dự thảo quy trình nội bộ vận chuyển hàng hóa nguy hiểm")
        #expect(impact.isDraft && impact.competence.isEmpty)
        #expect(impact.provisions.allSatisfy { $0.before.isEmpty && !$0.after.isEmpty } && impact.provisions.count == 4)
        #expect(impact.appeared.count { $0.rule == "authority/step-without-competence" } == 4)
    }

    @Test("an amendment: the old text ends, the new one begins")
    func amendment() throws {
        let impact = try Workspace(folder: Repository.example("ho-tich")).impact(of: "Giả định 03/QĐ-UBND")
        #expect(impact.competence.isEmpty && impact.appeared.isEmpty)
        // Without it the publication names the wrong holder from 01/11/2025.
        #expect(impact.gone.map(\.rule) == ["authority/collective-or-individual"])
        let day = try #require(Day(parsing: "01/11/2025"))
        #expect(impact.provisions.map { $0.after.contains(day) } == [false, true])
        #expect(impact.provisions.map { $0.before.contains(day) } == [true, false])
    }

    @Test("an instrument that is not there")
    func unknown() throws { #expect(throws: QuestionError.self) { try workspace().impact(of: "9999/QĐ-UBND") } }
}
