import Foundation
import Testing

/// The command as its users run it: output, exit statuses, bad input.
@Suite struct CommandTests {
    /// The executable that was built beside the tests.
    private static let executable: URL? = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "quyet")
        let usual = Repository.root.appending(path: ".build/debug/quyet")
        return [beside, usual].first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    private func run(_ arguments: String..., in folder: URL? = nil) throws -> (status: Int32, output: String, errors: String) {
        let process = Process()
        if let folder { process.currentDirectoryURL = folder }
        let executable: URL = try #require(Self.executable, "the executable quyet was not built")
        process.executableURL = executable
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self), String(decoding: complaints, as: UTF8.self))
    }

    private func folder() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appending(path: "quyet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    /// A copy of the small example with one more file.
    private func copy(adding name: String, _ bytes: [UInt8]) throws -> URL {
        let url = try folder().appending(path: "w")
        try FileManager.default.copyItem(at: URL(fileURLWithPath: Repository.example("gia-lap")), to: url)
        try Data(bytes).write(to: url.appending(path: name))
        return url
    }

    @Test func exitStatuses() throws {
        #expect(try run("check", Repository.example("gia-lap")).status == 0)
        #expect(try run("check", Repository.example("lao-cai/as-found")).status == 1)
        #expect(try run("check", Repository.example("no-such-folder")).status == 2)
        #expect(try run("check", "--date", "31/02/2026", Repository.example("gia-lap")).status == 2)
        #expect(try run("chekc").status == 2)
        #expect(try run("explain", "authority/gap").status == 0)
        #expect(try run("explain", "authority/gp").status == 2)
        #expect(try run("--help").status == 0)
        #expect(try run("test", Repository.example("gia-lap")).status == 0)
        #expect(try run("who", Repository.example("lao-cai/as-found"), "--procedure", "1.014967", "--date", "2026-06-01").status == 0)
    }

    @Test func noColourInAPipe() throws {
        let result = try run("check", Repository.example("lao-cai/as-found"))
        #expect(!result.output.contains("\u{1B}"))
        #expect(result.output.contains("van-ban/2026-du-thao-quy-trinh.yaml:34:17: lỗi [authority/step-without-competence] (dự thảo)"))
        #expect(result.output.hasSuffix("4 lỗi, 12 cảnh báo, 3 gợi ý.\n"))
        let english = try run("check", Repository.example("lao-cai/as-found"), "--lang", "en")
        #expect(english.output.hasSuffix("4 errors, 12 warnings, 3 notes.\n"))
    }

    @Test func jsonIsJSON() throws {
        let result = try run("check", Repository.example("lao-cai/as-found"), "--format", "json")
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect((object?["findings"] as? [Any])?.count == 19)
        #expect(object?["version"] as? Int == 1)
    }

    /// CI services resolve paths from the top of the repository, where the command runs.
    @Test func formatsForCI() throws {
        let top = Repository.root.resolvingSymlinksInPath()
        let place = "Examples/lao-cai/as-found/van-ban/2026-du-thao-quy-trinh.yaml"
        for directory in ["Examples/lao-cai/as-found", "./Examples/lao-cai//as-found/", top.path + "/Examples/lao-cai/as-found"] {
            let commands = try run("check", directory, "--format", "github", in: top)
            #expect(commands.status == 1 && commands.output.contains("::error file=\(place),line=34,endLine=34,col=17,endColumn=34,title="))
            let sarif = try run("check", directory, "--format", "sarif", in: top)
            #expect(sarif.status == 1 && sarif.output.contains("\"uri\":\"\(place)\""))
            let unit = try run("check", directory, "--format", "junit", in: top)
            #expect(unit.status == 1 && unit.output.contains("file=\"\(place)\" line=\"34\""))
        }
        let inside = try run("check", "--format", "github", in: top.appending(path: "Examples/lao-cai/as-found"))
        #expect(inside.output.contains("::error file=van-ban/2026-du-thao-quy-trinh.yaml,"))
        let outside = try run("check", "../lao-cai/as-found", "--format", "github", in: top.appending(path: "Examples/gia-lap"))
        #expect(outside.output.contains("::error file=van-ban/2026-du-thao-quy-trinh.yaml,"))
        let sarif = try run("check", "Examples/lao-cai/as-found", "--format", "sarif", "--lang", "en", in: top).output
        let log = try #require(try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
        let tool = try #require(((log["runs"] as? [[String: Any]])?.first?["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(tool["rules"] as? [[String: Any]])
        #expect(rules.count == 8 && rules.allSatisfy { ($0["shortDescription"] as? [String: String])?["text"]?.hasSuffix(".") == true })
        #expect(try run("check", Repository.example("gia-lap"), "--format", "junit").status == 0)
        #expect(try run("check", Repository.example("gia-lap"), "--format", "xml").status == 2)
    }

    @Test func errorsKeepABundleFromBeingWritten() throws {
        let file = try folder().appending(path: "x.quyetb").path
        #expect(try run("build", Repository.example("lao-cai/as-found"), "-o", file).status == 1)
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(try run("build", Repository.example("gia-lap"), "-o", file).status == 0)
        let dossier = try run(
            "run", file, "--procedure", "MẪU.01", "--submitted", "08/01/2026 13:30", "--event",
            "Tiếp nhận hồ sơ: đủ hồ sơ @ 08/01/2026 14:30")
        #expect(dossier.status == 0)
        #expect(dossier.output.contains("đang ở: Xem xét hồ sơ; người thực hiện: Công chức xã; kết quả: xong"))
        // 16 working hours from Thursday 14:30; Saturday 10/01/2026 is worked.
        #expect(dossier.output.contains("hạn trả kết quả: 10/01/2026 14:30"))
        #expect(try run("run", file, "--procedure", "MẪU.01", "--submitted", "hôm qua").status == 2)
        #expect(
            try run("run", Repository.example("gia-lap/quyet.yaml"), "--procedure", "MẪU.01", "--submitted", "08/01/2026 13:30").status == 2
        )
    }

    @Test func badInputIsAnsweredInOneLineOrAtItsPlace() throws {
        let empty = try folder()
        let nothing = try run("check", empty.path)
        #expect(nothing.status == 2 && nothing.output.isEmpty && nothing.errors.split(separator: "\n").count == 1)

        func answer(_ name: String, _ bytes: [UInt8]) throws -> String {
            let result = try run("check", try copy(adding: name, bytes).path)
            #expect(result.status == 1 && result.errors.isEmpty)
            return result.output
        }
        #expect(try answer("van-ban/z.yaml", [0x76, 0xC4, 0x6E]).contains("van-ban/z.yaml:1:2: lỗi [syntax/malformed]"))
        #expect(
            try answer("van-ban/z.yaml", Array(repeating: UInt8(ascii: "["), count: 50_000)).contains(
                "z.yaml:1:65: lỗi [syntax/not-allowed]"))
        #expect(
            try answer("van-ban/z.yaml", Array("a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n".utf8)).contains(
                "z.yaml:1:4: lỗi [syntax/not-allowed]"))
        #expect(
            try answer("van-ban/z.yaml", Array("văn bản: \"chưa đóng\nloại: luật\n".utf8)).contains("z.yaml:1:10: lỗi [syntax/malformed]"))
        #expect(try answer("van-ban/z.yaml", []).contains("z.yaml:1:1: lỗi [syntax/malformed]"))
        #expect(
            try answer("van-ban/z.yaml", Array(repeating: UInt8(ascii: "a"), count: 17 << 20)).contains(
                "z.yaml:1:1: lỗi [syntax/malformed]"))
        #expect(
            try answer(
                "danh-muc/z.yaml",
                Array("danh mục: cơ quan\nnhóm:\n  UBND xã: {mỗi dòng của: z.csv, tên: \"UBND {commune}\"}\n".utf8)
            ).contains("danh-muc/z.yaml:3:"))
    }

    @Test func aTableWithoutAColumnIsNamedOnce() throws {
        let url = try copy(
            adding: "danh-muc/z.yaml",
            Array("danh mục: cơ quan\nnhóm:\n  UBND xã: {mỗi dòng của: z.csv, tên: \"UBND {commune}\", địa bàn: \"{commune_code}\"}\n".utf8)
        )
        try Data("code,commune\n1,Xã A\n2,Xã B\n3,Xã C\n".utf8).write(to: url.appending(path: "danh-muc/z.csv"))
        let result = try run("check", url.path)
        #expect(result.status == 1)
        #expect(result.output.split(separator: "\n").count { $0.contains("lỗi [") } == 1)
        #expect(result.output.contains("không có cột “commune_code”"))
    }

    @Test func aCycleOfDelegations() throws {
        let text = """
            văn bản: Vòng tròn
            loại: quyết định
            cơ quan: UBND xã Mẫu
            ban hành: 01/01/2026
            hiệu lực: {từ: 01/01/2026}
            điều khoản:
              - ủy quyền: {từ: UBND xã Mẫu, cho: Chủ tịch UBND xã Mẫu, nhiệm vụ: Việc mẫu}
              - ủy quyền: {từ: Chủ tịch UBND xã Mẫu, cho: UBND xã Mẫu, nhiệm vụ: Việc mẫu}
            """
        let result = try run("check", try copy(adding: "van-ban/z.yaml", Array(text.utf8)).path)
        #expect(result.status == 1)
        #expect(result.output.split(separator: "\n").count { $0.contains("[authority/cycle]") } == 1)
    }
}
