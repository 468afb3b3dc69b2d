import Foundation
import Quyet
import QuyetSyntax
import QuyetText
import QuyetTime
import Testing

/// Comments that let findings pass: who is silenced, by which spelling and place, and what is said of comments that are wrong.
@Suite struct SilencingTests {
    private static let head = [
        "quyet.yaml": "không gian: Tỉnh Mẫu\ntỉnh: \"00\"\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
        "danh-muc/co-quan.yaml":
            "danh mục: cơ quan\ncơ quan:\n  UBND tỉnh Mẫu: {loại: ubnd}\n  Sở Mẫu: {loại: cơ quan chuyên môn, thuộc: UBND tỉnh Mẫu}\n",
    ]

    /// A delegation that ends on 30/06/2026, one finding `authority/competence-returns` at the line of `tại`.
    private func delegation(above: String = "", beside: String = "", below: String = "") -> String {
        "văn bản: Giả định 02/QĐ-UBND\nloại: quyết định\ncơ quan: UBND tỉnh Mẫu\nban hành: 15/12/2025\n"
            + "hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}\nđiều khoản:\n\(above)  - tại: Điều 1\(beside)\n    ủy quyền:\n"
            + "      từ: UBND tỉnh Mẫu\n      cho: Sở Mẫu\n      thủ tục: [\"MẪU.01\"]\n\(below)"
    }

    private func report(_ delegation: String, date: Day? = nil) -> Workspace.Report { workspace(delegation).check(date: date) }

    private func workspace(_ delegation: String) -> Workspace {
        let original =
            "văn bản: Gốc\nloại: quyết định\ncơ quan: UBND tỉnh Mẫu\nban hành: 15/12/2025\nhiệu lực: {từ: 01/01/2026}\n"
            + "điều khoản:\n  - tại: Điều 1\n    thẩm quyền: {của: UBND tỉnh Mẫu, thủ tục: [\"MẪU.01\"]}\n"
        let files = Self.head.merging(["van-ban/01.yaml": original, "van-ban/02.yaml": delegation]) { $1 }
        return Workspace(WorkspaceText(files.map { WorkspaceText.Input(path: $0.key, bytes: Array($0.value.utf8)) }))
    }

    private static let allow = "# quyet: cho qua authority/competence-returns vì ủy quyền mới đang trình ký"

    @Test(
        "every spelling",
        arguments: [
            allow, allow.uppercased(), allow.decomposedStringWithCanonicalMapping, "#quyet:cho qua authority/competence-returns vì x",
            "# Quyết: cho qua authority/competence-returns vì: x", "#  QUYET :  Allow  Authority/Competence-Returns  BECAUSE  of it",
            "# quyet: allow authority/competence-returns vì x", "# quyet: allow: authority/competence-returns because: x",
        ])
    func spellings(_ comment: String) {
        for text in [delegation(above: "  \(comment)\n"), delegation(beside: " \(comment)")] {
            for text in [text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text] {
                let report = report(text)
                #expect(report.findings.isEmpty && report.silenced.count == 1, "\(comment): \(report.findings.map(\.message.vi))")
            }
        }
    }

    @Test("the reason is kept as it is written, composed")
    func reason() {
        let comment = "  # quyet: cho qua authority/competence-returns vì Ủy  quyền mới (số 12) # đang trình\n"
        let silenced = report(delegation(above: comment.decomposedStringWithCanonicalMapping)).silenced
        #expect(silenced.map(\.reason) == ["Ủy quyền mới (số 12) # đang trình"])
        #expect(silenced.map(\.finding.rule) == ["authority/competence-returns"])
    }

    @Test("several lines above one another, with other comments and blank lines between")
    func several() {
        let other = "# quyet: cho qua authority/gap vì x"
        for above in ["  \(Self.allow)\n  \(other)\n", "  \(other)\n\n  # khác\n  \(Self.allow)\n\n  # khác nữa\n"] {
            let report = report(delegation(above: above))
            #expect(report.silenced.count == 1 && report.findings.map(\.rule) == ["syntax/unused-silencing"])
        }
    }

    @Test("another line is not meant")
    func elsewhere() {
        #expect(
            report(delegation(below: Self.allow + "\n")).findings.map(\.rule).sorted() == [
                "authority/competence-returns", "syntax/unused-silencing",
            ])
        let text = delegation().replacing("    ủy quyền:\n", with: "    \(Self.allow)\n    ủy quyền:\n")
        #expect(report(text).findings.map(\.rule).sorted() == ["authority/competence-returns", "syntax/unused-silencing"])
    }

    @Test(
        "what is wrong is told, and lets nothing pass",
        arguments: [
            ("# quyet: cho qua authority/competence-returns", "Không ghi lý do"),
            ("# quyet: cho qua authority/competence-returns vì", "Không ghi lý do"),
            ("# quyet: cho qua authority/competence-returns vì …", "Không ghi lý do"),
            ("# quyet: cho qua authority/competence-returns đang trình ký", "Không ghi lý do"),
            ("# quyet: allow authority/competence-retuns because x", "Không có phép kiểm tra nào là “authority/competence-retuns”"),
            ("# quyet: allow syntax/missing because x", "syntax/missing không cho qua được"),
            ("# quyet: allow syntax/silencing because x", "syntax/silencing không cho qua được"),
            ("# quyet: allow syntax/unused-silencing because x", "syntax/unused-silencing không cho qua được"),
            ("# quyet: allow guard/type because x", "guard/type không cho qua được"),
            ("# quyet: bỏ qua authority/competence-returns vì x", "không nói cho qua phép kiểm tra nào"),
            ("# quyet: cho qua", "không nói cho qua phép kiểm tra nào"),
        ])
    func wrong(_ comment: String, _ message: String) {
        let report = report(delegation(above: "  \(comment)\n"))
        #expect(report.silenced.isEmpty)
        #expect(report.findings.map(\.rule) == ["syntax/silencing", "authority/competence-returns"])
        #expect(report.findings[0].level == .error && report.findings[0].message.rendered(.vi).contains(message))
    }

    @Test("a misspelt check is guessed")
    func didYouMean() {
        let finding = report(delegation(above: "  # quyet: allow authority/competence-retuns because x\n")).findings[0]
        #expect(finding.advice?.rendered(.en) == "did you mean “authority/competence-returns”?")
        #expect(finding.fixes.map(\.replacement) == ["authority/competence-returns"])
    }

    @Test(
        "prose is no such comment",
        arguments: [
            "# Quyết: xem Điều 2", "# Quyết định cho qua: vì x", "# cho qua authority/competence-returns vì x", "# quyet", "# xem quyet: x",
        ])
    func prose(_ comment: String) {
        #expect(report(delegation(above: "  \(comment)\n")).findings.map(\.rule) == ["authority/competence-returns"])
    }

    @Test("a comment that serves some day is used on every day; what it lets pass is counted on its days")
    func onOneDay() {
        let text = delegation(above: "  \(Self.allow)\n")
        let (before, after) = (Day(year: 2026, month: 2, day: 1), Day(year: 2026, month: 8, day: 1))
        #expect(report(text, date: before).findings.isEmpty && report(text, date: before).silenced.isEmpty)
        #expect(report(text, date: after).findings.isEmpty && report(text, date: after).silenced.count == 1)
    }

    @Test("while texts are wrong nothing is called unused")
    func notJudged() {
        let text = delegation(above: "  \(Self.allow)\n").replacing("loại: quyết định", with: "loại: quyết địn")
        #expect(report(text).findings.map(\.rule) == ["syntax/wrong-type"])
    }

    @Test("JSON lists what was let pass, SARIF suppresses it, and the summary counts it")
    func output() throws {
        let workspace = workspace(delegation(above: "  \(Self.allow)\n"))
        let report = workspace.check()
        let json = JSONRenderer(language: .en).render(report.findings, workspace.sources, silenced: report.silenced)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let silenced = try #require((root["silenced"] as? [[String: Any]])?.first)
        #expect(silenced["reason"] as? String == "ủy quyền mới đang trình ký" && silenced["line"] as? Int == 8)
        #expect((silenced["comment"] as? [String: Any])?["line"] as? Int == 7 && (root["findings"] as? [Any])?.isEmpty == true)
        let log = SARIFRenderer(language: .vi, version: "0", descriptions: { _ in nil })
        let sarif = log.render(report.findings, workspace.sources, silenced: report.silenced)
        #expect(sarif.contains(#""suppressions":[{"kind":"inSource","justification":"ủy quyền mới đang trình ký""#))
        let renderer = TextRenderer(language: .vi, colour: false)
        #expect(renderer.summary([], silenced: 2) == "0 lỗi, 0 cảnh báo, 0 gợi ý; 2 phát hiện được cho qua có lý do.")
        #expect(
            TextRenderer(language: .en, colour: false).summary([], silenced: 1)
                == "0 errors, 0 warnings, 0 notes; 1 finding silenced with a reason.")
    }

    @Test("the formatter leaves comments with what they speak of")
    func formatted() throws {
        for text in [delegation(above: "      \(Self.allow)\n"), delegation(beside: "     \(Self.allow)")] {
            let read = WorkspaceText([WorkspaceText.Input(path: "van-ban/02.yaml", bytes: Array(text.utf8))])
            let document = try #require(read.texts.first)
            let written = DocumentFormatter.format(document.file, document.tree) { _ in nil }
            let report = report(String(decoding: written, as: UTF8.self))
            #expect(report.findings.isEmpty && report.silenced.count == 1)
        }
    }
}
