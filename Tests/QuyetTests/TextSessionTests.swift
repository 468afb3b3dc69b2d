import Foundation
import Quyet
import QuyetSyntax
import QuyetText
import Testing

/// A session says after each edit what the whole workspace, read anew, would say.
@Suite("A workspace held open")
struct TextSessionTests {
    private static let files: [String: String] = [
        "quyet.yaml": "không gian: Mẫu\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
        "co-quan.yaml": "danh mục: cơ quan\ncơ quan:\n  Quốc hội: {cấp: trung ương}\n  Sở A: {cấp: tỉnh}\n  Sở B: {cấp: tỉnh}\n",
        "luat.yaml": """
        văn bản: L-1
        loại: luật
        cơ quan: Quốc hội
        ban hành: 01/01/2025
        hiệu lực: {từ: 01/01/2025}
        điều khoản:
          - tại: Điều 1
            thẩm quyền: {của: Sở A, thủ tục: ["M-1"]}

        """,
        "bai-bo.yaml": """
        văn bản: N-2
        loại: nghị định
        cơ quan: Quốc hội
        ban hành: 01/02/2025
        hiệu lực: {từ: 01/02/2025}
        điều khoản:
          - bãi bỏ: {văn bản: L-1, tại: Điều 1}

        """,
        "kich-ban.yaml": "kịch bản: Thử\nthủ tục: M-1\nngày nộp: 01/06/2026 08:30\n",
    ]

    private static func inputs(_ files: [String: String]) -> [WorkspaceText.Input] {
        files.map { WorkspaceText.Input(path: $0.key, bytes: Array($0.value.utf8)) }
    }

    /// What a check of the whole says of text and names.
    private static func whole(_ files: [String: String]) -> [String] {
        let workspace = Workspace(WorkspaceText(inputs(files)))
        return described(
            workspace.reading.filter {
                $0.rule.hasPrefix("syntax/") || $0.rule == "instrument/effect-unknown-target" && $0.message.vi.contains("kho văn bản")
            }, workspace.sources)
    }

    private static func described(_ findings: [Finding], _ sources: SourceSet) -> [String] {
        findings.map { "\(sources.place($0.span)) \($0.rule) \($0.message.rendered(.vi))" }.sorted()
    }

    @Test("edits, one after another")
    func edits() {
        var files = Self.files
        var session = TextSession(Self.inputs(files))
        #expect(session.findings.isEmpty)
        let edits: [(path: String, old: String, new: String, count: Int)] = [
            // A number that others name, and back.
            ("luat.yaml", "văn bản: L-1", "văn bản: L-9", 1), ("luat.yaml", "văn bản: L-9", "văn bản: L-1", 0),
            // A procedure that a scenario names, and back.
            ("luat.yaml", "M-1", "M-2", 1), ("luat.yaml", "M-2", "M-1", 0),
            // A unit that nothing declares.
            ("luat.yaml", "Sở A", "Sở C", 1), ("co-quan.yaml", "Sở B", "Sở C", 0), ("co-quan.yaml", "Sở C", "Sở B", 1),
            ("luat.yaml", "Sở C", "Sở B", 0),
            // Broken, and mended.
            ("bai-bo.yaml", "loại: nghị định", "loại hình: nghị định", 2), ("kich-ban.yaml", "M-1", "[", 3),
            ("bai-bo.yaml", "loại hình: nghị định", "loại: nghị định", 1), ("kich-ban.yaml", "[", "M-1", 0),
            ("co-quan.yaml", "cơ quan:\n", "cơ quan: x\n", 4), ("co-quan.yaml", "cơ quan: x\n", "cơ quan:\n", 0),
        ]
        for (path, old, new, count) in edits {
            files[path] = files[path]?.replacing(old, with: new)
            session.replace(path, with: Array((files[path] ?? "").utf8))
            let found = Self.described(session.findings, session.sources)
            #expect(found == Self.whole(files), "\(path): \(old) → \(new)")
            #expect(found.count == count, "\(path): \(old) → \(new): \(found)")
        }
    }

    @Test("a new file is read with the others")
    func newFile() {
        var files = Self.files
        files["bai-bo.yaml"] = nil
        var session = TextSession(Self.inputs(files))
        let text = Self.files["bai-bo.yaml"]?.replacing("L-1", with: "L-7") ?? ""
        files["bai-bo.yaml"] = text
        session.replace("bai-bo.yaml", with: Array(text.utf8))
        #expect(Self.described(session.findings, session.sources) == Self.whole(files))
        #expect(session.findings(in: "bai-bo.yaml").count == 1 && session.findings(in: "luat.yaml").isEmpty)
    }
}
