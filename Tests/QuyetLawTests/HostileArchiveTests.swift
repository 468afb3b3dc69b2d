import QuyetSyntax
import QuyetText
import QuyetTime
import Testing

@testable import QuyetLaw

/// Registers and instruments that no office would write on purpose: each is answered with a finding at its place, and an end.
@Suite("Hostile archives")
struct HostileArchiveTests {
    private func findings(_ files: [(String, String)]) -> [(rule: String, text: String)] {
        let workspace = WorkspaceText(files.map { WorkspaceText.Input(path: $0.0, bytes: Array($0.1.utf8)) })
        let law = LawBuilder.build(workspace, national: nil)
        return (workspace.findings + law.findings).map { finding in
            let file = law.sources[finding.span.source]
            return (finding.rule, String(decoding: file.bytes[Int(finding.span.lower)..<Int(finding.span.upper)], as: UTF8.self))
        }
    }

    @Test("units under themselves and merged into each other, in circles")
    func circles() {
        let found = findings([
            (
                "a.yaml",
                "danh mục: cơ quan\ncơ quan:\n  A: {thuộc: B}\n  B: {thuộc: A}\n  C: {thuộc: C}\n"
                    + "  D: {đến hết: 31/01/2026, sáp nhập vào: E}\n  E: {đến hết: 31/01/2026, sáp nhập vào: G}\n"
                    + "  G: {đến hết: 31/01/2026, sáp nhập vào: D}\n  H: {đến hết: 31/01/2026, sáp nhập vào: H}\n"
            )
        ])
        #expect(found.map(\.rule) == [String](repeating: "syntax/ambiguous-name", count: 4))
        // The last of a circle of mergers closes it.
        #expect(found.map(\.text).sorted() == ["A", "C", "D", "H"])
    }

    @Test("families of tables without rows, and without a head")
    func noRows() {
        let found = findings([
            (
                "a.yaml",
                "danh mục: cơ quan\nnhóm:\n  Xã: {mỗi dòng của: x.csv, tên: \"Xã {commune}\"}\n  Y: {mỗi dòng của: y.csv, tên: \"Y {commune}\"}\n"
            ), ("x.csv", "commune,commune_code\n"), ("y.csv", ""),
        ])
        #expect(found.map(\.rule) == ["syntax/malformed", "syntax/malformed"] && Set(found.map(\.text)) == ["x.csv", "y.csv"])
    }

    @Test("periods that end before they begin: of a unit, an instrument, a provision and an effect")
    func backwards() {
        let period = "từ: 01/05/2026, đến hết: 01/04/2026"
        let found = findings([
            ("a.yaml", "danh mục: cơ quan\ncơ quan:\n  A: {cấp: tỉnh}\n  F: {\(period)}\n"),
            (
                "b.yaml",
                "văn bản: 1/A\nloại: quyết định\ncơ quan: A\nban hành: 01/01/2026\nhiệu lực: {\(period)}\nđiều khoản:\n"
                    + "  - {tại: Điều 1, hiệu lực: {\(period)}, thẩm quyền: {của: A, nhiệm vụ: X}}\n"
                    + "  - {tại: Điều 2, ngưng hiệu lực: {văn bản: 1/A, tại: Điều 1, \(period)}}\n"
            ),
        ])
        #expect(found.map(\.rule) == [String](repeating: "syntax/wrong-type", count: 4) && Set(found.map(\.text)) == ["01/04/2026"])
    }

    @Test("a thousand instruments on one day in a circle of repeals work nothing, told once")
    func circleOfRepeals() {
        let count = 1_000
        let instruments = (0..<count).map { index in
            (
                "\(index).yaml",
                "văn bản: \(index)/A\nloại: quyết định\ncơ quan: A\nban hành: 01/01/2026\nhiệu lực: {từ: 01/03/2026}\nđiều khoản:\n"
                    + "  - {tại: Điều 1, bãi bỏ: {văn bản: \((index + 1) % count)/A}}\n"
            )
        }
        let found = findings([("a.yaml", "danh mục: cơ quan\ncơ quan:\n  A: {cấp: tỉnh}\n")] + instruments)
        #expect(found.map(\.rule) == ["instrument/effect-cycle"])
    }
}
