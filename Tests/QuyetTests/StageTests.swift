import Foundation
import Quyet
import QuyetText
import Testing

/// Each stage of the compiler can be looked at, and is a golden.
@Suite struct StageTests {
    @Test(arguments: Stage.allCases) func isAsKept(_ stage: Stage) throws {
        let golden = Repository.root.appending(path: "Tests/QuyetTests/Goldens/gia-lap.\(stage.rawValue).txt")
        let text = try Workspace(folder: Repository.example("gia-lap")).dump(stage)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            #expect(ProcessInfo.processInfo.environment["CI"] == nil, "goldens are not rewritten in CI")
            try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: golden)
        }
        #expect(try String(contentsOf: golden, encoding: .utf8) == text)
    }

    /// The guide shows what the program says: its blocks of output are made anew and compared.
    @Test func theGuideShowsRealOutput() throws {
        let guide = try String(contentsOf: Repository.root.appending(path: "Examples/gia-lap/huong-dan.md"), encoding: .utf8)
        let workspace = try Workspace(folder: Repository.example("gia-lap"))
        #expect(workspace.check().findings.isEmpty && guide.contains("0 lỗi, 0 cảnh báo, 0 gợi ý."))
        func broken(_ old: String, _ new: String) throws -> Workspace {
            let folder = FileManager.default.temporaryDirectory.appending(path: "quyet-\(UUID().uuidString)")
            try FileManager.default.copyItem(at: URL(fileURLWithPath: Repository.example("gia-lap")), to: folder)
            let file = folder.appending(path: "van-ban/03-quy-trinh.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            let range = try #require(text.range(of: old, options: .backwards))
            try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: file)
            return try Workspace(folder: folder.path)
        }
        let slips = [
            ("tổng thời gian", "tổng thời gain"), ("ai: Chủ tịch UBND xã Mẫu", "ai: Công chức xã"),
            ("đủ hồ sơ: tiếp", "đủ hồ sơ: tiếp\n            thiếu giấy tờ: Chờ bổ sung"),
        ]
        for (old, new) in slips {
            let workspace = try broken(old, new)
            let findings = workspace.check().findings
            #expect(findings.count == 1)
            for finding in findings {
                let text = TextRenderer(language: .vi, colour: false).render(finding, workspace.sources)
                for line in text.split(separator: "\n") { #expect(guide.contains(line), "\(line)") }
            }
        }
    }
}
