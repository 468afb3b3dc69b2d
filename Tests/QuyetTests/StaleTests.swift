import Foundation
import Quyet
import QuyetText
import QuyetTime
import Testing

/// `quyet stale`: citations of what no longer stands.
@Suite struct StaleTests {
    @Test func isAsKept() throws {
        let stale = try Workspace(folder: Golden.handover).staleCitations()
        for language in Language.allCases { try Golden.check("stale/doi-tay.\(language.rawValue).txt", stale.text(language)) }
        try Golden.check("stale/doi-tay.json", stale.json(.vi))
        try Golden.check(
            "stale/lao-cai.vi.txt", Workspace(folder: Repository.example("lao-cai/as-found")).staleCitations().text(.vi))
    }

    /// Instruments A cites, by number, and what happens to them.
    private func stale(_ cited: String, _ others: String..., on day: String? = nil) throws -> [String] {
        var files = [
            "quyet.yaml": "không gian: A\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
            "danh-muc.yaml": "danh mục: cơ quan\ncơ quan:\n  A: {}\n",
            "a.yaml": instrument("A/QĐ", "căn cứ: [\(cited)]", "  - {tại: Điều 1, thẩm quyền: {của: A, thủ tục: X}}"),
        ]
        for (index, other) in others.enumerated() { files["b\(index).yaml"] = other }
        let workspace = workspace(files)
        #expect(workspace.reading.filter { $0.level == .error }.map { $0.message.rendered(.vi) } == [])
        return try workspace.staleCitations(on: day.flatMap { Day(parsing: $0) }).items.map {
            "\($0.reason.kind.rawValue) \($0.reason.since.iso) \($0.reason.by.citation) \($0.days.from.iso)"
        }
    }

    private func instrument(_ number: String, _ more: String, _ provisions: String, from: String = "01/01/2026") -> String {
        "văn bản: \(number)\nloại: quyết định\ncơ quan: A\nban hành: 01/01/2026\nhiệu lực: {từ: \(from)}\n\(more)\nđiều khoản:\n\(provisions)\n"
    }

    private var basis: String {
        instrument(
            "B/QĐ", "",
            """
              - {tại: Điều 1, thẩm quyền: {của: A, thủ tục: Y}}
              - {tại: Điều 2, hiệu lực: {đến hết: 31/03/2026}, thẩm quyền: {của: A, thủ tục: Z}}
            """)
    }

    private func ending(_ effects: String, from: String = "01/06/2026") -> String { instrument("C/QĐ", "", effects, from: from) }

    @Test func repealsReachWhatTheyCover() throws {
        let clause = ending("  - {tại: Điều 9, bãi bỏ: {văn bản: B/QĐ, tại: Điều 1}}")
        let expected = ["repealed 2026-06-01 C/QĐ, Điều 9 2026-06-01"]
        #expect(try stale(#""B/QĐ, Điều 1""#, basis, clause) == expected)
        #expect(try stale(#""B/QĐ, khoản 2 Điều 1""#, basis, clause) == expected)
        #expect(try stale(#""B/QĐ, Điều 3""#, basis, clause).isEmpty)
        // Of the whole something still stands until Điều 1 falls too: Điều 2 ran out before.
        #expect(try stale("B/QĐ", basis, clause) == expected)
        let all = ending("  - {tại: Điều 9, thay thế: {văn bản: B/QĐ}}")
        #expect(try stale(#""B/QĐ, Điều 1""#, basis, all) == ["replaced 2026-06-01 C/QĐ, Điều 9 2026-06-01"])
        #expect(try stale("B/QĐ", basis, all, on: "31/05/2026").isEmpty)
        #expect(try stale("B/QĐ", basis, all, on: "01/06/2026") == ["replaced 2026-06-01 C/QĐ, Điều 9 2026-06-01"])
        #expect(try stale("b/qđ", basis, all, on: "31/12/2026") == ["replaced 2026-06-01 C/QĐ, Điều 9 2026-12-31"])
    }

    @Test func periodsRunOut() throws {
        #expect(try stale(#""B/QĐ, Điều 2""#, basis) == ["expired 2026-04-01 B/QĐ, Điều 2 2026-04-01"])
        #expect(try stale("B/QĐ", basis).isEmpty)
        // What was repealed first is told once, by the first reason.
        let late = ending("  - {tại: Điều 9, bãi bỏ: {văn bản: B/QĐ}}")
        #expect(try stale(#""B/QĐ, Điều 2""#, basis, late) == ["expired 2026-04-01 B/QĐ, Điều 2 2026-04-01"])
    }

    @Test func extensionsAndSuspensionsCount() throws {
        let longer = ending("  - {tại: Điều 9, kéo dài hiệu lực: {văn bản: B/QĐ, tại: Điều 2, đến hết: 30/06/2026}}", from: "01/02/2026")
        #expect(try stale(#""B/QĐ, Điều 2""#, basis, longer).map { $0.prefix(18) } == ["expired 2026-07-01"])
        let pause = ending("  - {tại: Điều 9, ngưng hiệu lực: {văn bản: B/QĐ, từ: 01/05/2026, đến hết: 31/05/2026}}", from: "01/05/2026")
        #expect(try stale(#""B/QĐ, Điều 1""#, basis, pause) == ["suspended 2026-05-01 C/QĐ, Điều 9 2026-05-01"])
        #expect(try stale(#""B/QĐ, Điều 1""#, basis, pause, on: "01/06/2026").isEmpty)
    }

    @Test func whatIsNotInTheArchiveIsNotJudged() throws {
        let stale = try Workspace(folder: Golden.handover).staleCitations(on: Day(parsing: "01/02/2026"))
        #expect(stale.items.isEmpty && stale.unknown == ["Luật giả định 99"])
        #expect(stale.text(.vi).contains("Chưa thấy viện dẫn nào") && !stale.text(.vi).contains("Không có viện dẫn nào"))
    }

    /// What `check` finds of bases is found here at the same places.
    @Test(arguments: ["lao-cai/as-found", "lao-cai/resolved", "gia-lap"]) func agreesWithCheck(_ name: String) throws {
        let workspace = try Workspace(folder: Repository.example(name))
        let rules: Set<String> = ["instrument/basis-repealed", "instrument/basis-expired"]
        let found = workspace.check().findings.filter { rules.contains($0.rule) }.map { finding in
            let place = workspace.sources.place(finding.span)
            return "\(place.file):\(place.line):\(place.column)"
        }
        let stale = try workspace.staleCitations().items.filter { $0.place == .basis }.map { "\($0.file):\($0.line):\($0.column)" }
        #expect(Set(found) == Set(stale))
    }

    @Test func exitStatuses() throws {
        #expect(try CommandRunner.run(["stale", Repository.example("gia-lap")]).status == 0)
        #expect(try CommandRunner.run(["stale", Golden.handover]).status == 1)
        #expect(try CommandRunner.run(["stale", Golden.handover, "--date", "01/02/2026"]).status == 0)
        #expect(try CommandRunner.run(["stale", Golden.handover, "--date", "01/02/2020"]).status == 2)
        #expect(try CommandRunner.run(["stale", Golden.handover, "--date", "x"]).status == 2)
    }
}
