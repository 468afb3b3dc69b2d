import QuyetSyntax
import QuyetText
import QuyetTime
import Testing

@testable import QuyetLaw

@Suite("Consolidation")
struct ConsolidationTests {
    private static let units = "danh mục: cơ quan\ncơ quan:\n  A: {cấp: tỉnh, loại: ubnd}\n"

    private func law(_ texts: [String]) -> Law {
        var inputs = [WorkspaceText.Input(path: "r.yaml", bytes: Array(Self.units.utf8))]
        for (index, text) in texts.enumerated() { inputs.append(WorkspaceText.Input(path: "\(index).yaml", bytes: Array(text.utf8))) }
        let workspace = WorkspaceText(inputs)
        for finding in workspace.findings { Issue.record("\(finding.message.rendered(.en))") }
        return LawBuilder.build(workspace, national: nil)
    }

    private func instrument(_ number: String, from: String = "01/01/2026", _ provisions: String...) -> String {
        "văn bản: \(number)\nloại: quyết định\ncơ quan: A\nban hành: 01/01/2026\nhiệu lực: {từ: \(from)}\nđiều khoản:\n"
            + provisions.map { "  - \($0)\n" }.joined()
    }

    private func gives(_ address: String, _ own: String? = nil) -> String {
        let period = own.map { ", hiệu lực: {\($0)}" } ?? ""
        return "{tại: \"\(address)\"\(period), thẩm quyền: {của: A, nhiệm vụ: X, thủ tục: [\"1\"]}}"
    }

    private func days(_ law: Law, _ number: String) -> [String] {
        guard let index = law.instrument(numbered: number) else { return ["none"] }
        return law.instruments[index].provisions.map { provision in
            law.provisions[provision].days.intervals.map { "\($0.from.iso)..<\($0.to == .distantFuture ? "∞" : $0.to.iso)" }
                .joined(separator: " ")
        }
    }

    @Test("the repeal of an article reaches its clauses, and nothing else")
    func repeal() {
        let law = law([
            instrument("1/A", gives("khoản 2 Điều 3"), gives("Điều 3"), gives("Điều 33"), gives("khoản 3 Điều 2")),
            instrument("2/A", from: "01/03/2026", "bãi bỏ: {văn bản: 1/A, tại: Điều 3}"),
        ])
        #expect(law.findings.isEmpty)
        #expect(days(law, "1/A") == ["2026-01-01..<2026-03-01", "2026-01-01..<2026-03-01", "2026-01-01..<∞", "2026-01-01..<∞"])
        #expect(law.instruments[0].days.intervals.count == 1 && law.effects.count == 1)
    }

    @Test("the repeal of a clause leaves its article")
    func clause() {
        let law = law([
            instrument("1/A", gives("Điều 3"), gives("Điều 3, khoản 2"), gives("điểm a khoản 2 Điều 3")),
            instrument("2/A", "bãi bỏ: {văn bản: 1/A, tại: khoản 2 Điều 3, từ: 01/04/2026}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<∞", "2026-01-01..<2026-04-01", "2026-01-01..<2026-04-01"])
    }

    @Test("a replacement ends the whole instrument and its provisions")
    func replacement() {
        let law = law([
            instrument("1/A", gives("Điều 1"), gives("Điều 2")),
            instrument("2/A", from: "01/06/2026", gives("Điều 1"), "thay thế: {văn bản: 1/A}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<2026-06-01", "2026-01-01..<2026-06-01"])
        #expect(days(law, "2/A") == ["2026-06-01..<∞", "2026-06-01..<∞"])
        #expect(law.instruments[0].days == DaySet(DayInterval(day("01/01/2026"), day("01/06/2026"))))
    }

    @Test("repealing a repeal revives nothing")
    func noRevival() {
        let law = law([
            instrument("1/A", gives("Điều 1")), instrument("2/A", from: "01/03/2026", "bãi bỏ: {văn bản: 1/A}"),
            instrument("3/A", from: "01/05/2026", "bãi bỏ: {văn bản: 2/A}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<2026-03-01"] && days(law, "2/A") == ["2026-03-01..<2026-05-01"])
    }

    @Test("a repeal that is itself repealed before its day does not take place", arguments: ["", ", từ: 01/04/2026"])
    func repealedInTime(_ stated: String) {
        let law = law([
            instrument("1/A", gives("Điều 1")),
            instrument("2/A", from: stated.isEmpty ? "01/04/2026" : "01/02/2026", "bãi bỏ: {văn bản: 1/A\(stated)}"),
            instrument("3/A", from: "01/03/2026", "bãi bỏ: {văn bản: 2/A}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<∞"])
    }

    @Test("a provision's own dates may begin before its instrument's and end before them")
    func ownDates() {
        let law = law([
            instrument(
                "1/A", from: "01/02/2026", gives("Điều 1", "từ: 01/01/2026"), gives("Điều 2", "từ: 01/03/2026, đến hết: 31/03/2026"),
                gives("Điều 3", "trước: 01/04/2026")),
            instrument("2/A", "bãi bỏ: {văn bản: 1/A, từ: 15/03/2026}"),
        ])
        #expect(
            days(law, "1/A") == ["2026-01-01..<2026-03-15", "2026-03-01..<2026-03-15", "2026-02-01..<2026-03-15"])
    }

    @Test("an effect with an end is a suspension")
    func suspension() {
        let law = law([
            instrument("1/A", gives("Điều 1")),
            instrument("2/A", "bãi bỏ: {văn bản: 1/A, tại: Điều 1, từ: 01/02/2026, đến hết: 28/02/2026}"),
        ])
        #expect(days(law, "1/A") == ["2026-01-01..<2026-02-01 2026-03-01..<∞"])
    }

    @Test("effects on what does not exist are found, and do nothing")
    func unknownTargets() {
        let law = law([
            instrument("1/A", gives("Điều 1")), instrument("2/A", "bãi bỏ: {văn bản: 9/A}", "bãi bỏ: {văn bản: 1/A, tại: Điều 9}"),
        ])
        #expect(law.findings.map(\.rule) == ["instrument/effect-unknown-target", "instrument/effect-unknown-target"])
        #expect(days(law, "1/A") == ["2026-01-01..<∞"])
    }

    private func day(_ text: String) -> Day { Day(parsing: text) ?? .distantPast }
}
