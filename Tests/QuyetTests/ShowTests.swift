import Foundation
import Quyet
import QuyetSyntax
import QuyetText
import QuyetTime
import Testing

/// The consolidated text of an instrument that others amend, suspend, prolong and repeal.
@Suite("Consolidated texts")
struct ShowTests {
    private static let files: [String: String] = [
        "quyet.yaml": "không gian: Mẫu\nxét từ: 01/01/2026\nxét đến hết: 31/12/2027\n",
        "co-quan.yaml":
            "danh mục: cơ quan\ncơ quan:\n  UBND tỉnh Mẫu: {cấp: tỉnh, loại: ubnd}\n  Sở Mẫu: {cấp: tỉnh, thuộc: UBND tỉnh Mẫu}\n",
        "1.yaml": """
        văn bản: Giả định 01/QĐ-UBND
        loại: quyết định
        cơ quan: UBND tỉnh Mẫu
        ban hành: 20/12/2025
        hiệu lực: {từ: 01/01/2026, đến hết: 31/12/2026}
        trích yếu: Ủy quyền cho Sở Mẫu
        điều khoản:
          - tại: Điều 1
            ủy quyền:
              từ: UBND tỉnh Mẫu
              cho: Sở Mẫu

              thủ tục: ["MẪU.01"]  # mã giả định
          - {tại: Điều 2, nghĩa vụ: {ai: Sở Mẫu, việc: Báo cáo, định kỳ: hằng năm}}
          - tại: Điều 3
            hiệu lực: {từ: 01/07/2026}
            nghĩa vụ: {ai: Sở Mẫu, việc: Công khai, định kỳ: hằng năm}
          - tại: Điều 4
            nghĩa vụ: {ai: Sở Mẫu, việc: Sơ kết, định kỳ: hằng năm}

        """,
        "2.yaml": """
        văn bản: Giả định 02/QĐ-UBND
        loại: quyết định
        cơ quan: UBND tỉnh Mẫu
        ban hành: 20/02/2026
        hiệu lực: {từ: 01/03/2026}
        điều khoản:
          - tại: Điều 1
            sửa đổi:
              văn bản: Giả định 01/QĐ-UBND
              tại: Điều 1
              bằng:
                - tại: Điều 1
                  ủy quyền: {từ: UBND tỉnh Mẫu, cho: Sở Mẫu, thủ tục: ["MẪU.01", "MẪU.02"]}
          - tại: Điều 2
            ngưng hiệu lực: {văn bản: Giả định 01/QĐ-UBND, tại: Điều 2, đến hết: 30/04/2026}
          - tại: Điều 3
            bãi bỏ: {văn bản: Giả định 01/QĐ-UBND, tại: Điều 4}
          - tại: Điều 4
            kéo dài hiệu lực: {văn bản: Giả định 01/QĐ-UBND, đến hết: 30/06/2027}

        """,
    ]

    private static let inPart = """
        văn bản: Giả định 03/QĐ-UBND
        loại: quyết định
        cơ quan: UBND tỉnh Mẫu
        ban hành: 05/03/2026
        hiệu lực: {từ: 10/03/2026}
        điều khoản:
          - tại: Điều 1
            sửa đổi:
              văn bản: Giả định 01/QĐ-UBND
              tại: Điều 1
              chỉ sửa:
                ủy quyền:
                  việc:
                    - thẩm định
                    - quyết định
                  thủ tục: ["MẪU.03"]
          - tại: Điều 2
            sửa đổi: {văn bản: Giả định 01/QĐ-UBND, tại: Điều 3, chỉ sửa: {nghĩa vụ: {định kỳ: hằng tháng}}}

        """

    @Test("keys that change are shown where they stand, with every source", arguments: Language.allCases)
    func inPart(_ language: Language) throws {
        var files = Self.files
        files["3.yaml"] = Self.inPart
        let workspace = Workspace(WorkspaceText(files.map { WorkspaceText.Input(path: $0.key, bytes: Array($0.value.utf8)) }))
        #expect(!workspace.hasTextErrors)
        let day = try #require(Day(parsing: "15/07/2026"))
        let shown = try workspace.consolidated("Giả định 01/QĐ-UBND", on: day)
        try Golden.check("show-in-part.\(language.rawValue).txt", shown.text(language))
        #expect(shown.inForce[0].sources == ["Giả định 03/QĐ-UBND, Điều 1", "Giả định 02/QĐ-UBND, Điều 1"])
    }

    private func workspace(known: Day? = nil) -> Workspace {
        Workspace(
            WorkspaceText(Self.files.map { WorkspaceText.Input(path: $0.key, bytes: Array($0.value.utf8)) }), known: known)
    }

    @Test("as people and programs read it", arguments: Language.allCases)
    func text(_ language: Language) throws {
        let workspace = workspace()
        #expect(!workspace.hasTextErrors)
        let day = try #require(Day(parsing: "15/03/2026"))
        let text = try workspace.consolidated("giả định 01/qđ-ubnd", on: day)
        try Golden.check("show.\(language.rawValue).txt", text.text(language))
        if language == .vi { try Golden.check("show.json", text.json()) }
    }

    @Test("what was known before the amendment was issued")
    func known() throws {
        let day = try #require(Day(parsing: "15/03/2026"))
        let before = try workspace(known: Day(parsing: "19/02/2026")).consolidated("Giả định 01/QĐ-UBND", on: day)
        #expect(before.inForce.map(\.address) == ["Điều 1", "Điều 2", "Điều 4"] && before.inForce.allSatisfy { $0.sources.isEmpty })
        let after = try workspace(known: Day(parsing: "20/02/2026")).consolidated("Giả định 01/QĐ-UBND", on: day)
        #expect(after.inForce.map(\.address) == ["Điều 1"] && after.inForce[0].sources == ["Giả định 02/QĐ-UBND, Điều 1"])
        #expect(after.days.contains(try #require(Day(parsing: "30/06/2027"))))
    }

    @Test("an instrument that is not there is named, with the nearest")
    func unknown() throws {
        let day = try #require(Day(parsing: "15/03/2026"))
        let error = #expect(throws: QuestionError.self) { try workspace().consolidated("Giả định 03/QĐ-UBND", on: day) }
        #expect(error?.message.rendered(.vi).contains("Giả định 0") ?? false)
    }
}
