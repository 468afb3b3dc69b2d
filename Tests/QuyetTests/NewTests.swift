import Foundation
import Quyet
import QuyetText
import QuyetTime
import Testing

/// `quyet new`: what it writes is clean, in both languages, and never takes the place of a file.
@Suite struct NewTests {
    struct Names {
        let minister, chair, head, officer, registrar, receptionist, folder: String

        static func of(_ language: Language) -> Names {
            language == .vi
                ? Names(
                    minister: "Bộ trưởng Bộ Mẫu", chair: "Chủ tịch UBND tỉnh Mẫu", head: "Lãnh đạo phòng Mẫu", officer: "Công chức Sở Mẫu",
                    registrar: "Văn thư Mẫu", receptionist: "Công chức Một cửa Mẫu", folder: "van-ban")
                : Names(
                    minister: "Sample Minister", chair: "Sample Province Chair", head: "Sample Division Head", officer: "Sample Officer",
                    registrar: "Sample Registrar", receptionist: "Sample Receptionist", folder: "instruments")
        }
    }

    private func day(_ text: String) throws -> Day { try #require(Day(parsing: text)) }

    private func newWorkspace(_ language: Language) throws -> String {
        let folder = try CommandRunner.folder().appending(path: "w").path
        let workspace = NewWorkspace(name: "Mẫu: \"một\" # hai", province: "01", from: try day("01/01/2026"), to: try day("31/12/2027"))
        #expect(try workspace.write(to: folder, in: language).count == 9)
        return folder
    }

    @Test(arguments: Language.allCases) func isClean(_ language: Language) throws {
        let folder = try newWorkspace(language)
        let first = try Workspace(folder: folder)
        #expect(first.language == language && first.check().findings.isEmpty && first.check().notVerified.isEmpty)
        let names = Names.of(language)
        let effective = try day("01/06/2026")
        let delegation = try NewDelegation(
            number: "12/QĐ-BM", from: names.minister, to: names.chair, procedures: ["MẪU.02"], effective: effective
        ).write(to: folder + "/", in: language)
        #expect(delegation == "\(folder)/\(names.folder)/12-qd-bm.yaml")
        // The province is competent now, and nothing else is ready.
        let second = try Workspace(folder: folder).check().findings
        #expect(Set(second.map(\.rule)) == ["readiness/no-publication", "readiness/no-workflow"])
        _ = try NewPublication(
            number: "13/QĐ-UBND", procedure: "MẪU.02", name: "Công nhận", authority: names.chair, limit: "5 ngày làm việc",
            effective: effective,
            issuer: names.chair, levels: ["province"]
        ).write(to: folder, in: language)
        _ = try NewWorkflow(
            number: "14/QĐ-UBND", procedure: "MẪU.02", issuer: names.chair, effective: effective, total: "5 working days",
            roles: NewWorkflow.Roles(
                reception: names.receptionist, assignment: names.head, handling: names.officer, decision: names.chair,
                registry: names.registrar,
                return: names.receptionist)
        ).write(to: folder, in: language)
        let last = try Workspace(folder: folder)
        #expect(last.check().findings.isEmpty)
        #expect(Formatting.unformatted(folder, language) == [])
    }

    /// English documents have no Vietnamese keyword, Vietnamese ones no English one.
    @Test func isInOneSpelling() throws {
        let workspace = NewWorkspace(name: "A", province: "01", from: try day("01/01/2026"), to: try day("31/12/2026"))
        for (path, text) in workspace.files(in: .en) {
            #expect(path.utf8.allSatisfy { $0 < 0x80 })
            // The kind of a one-stop unit is a text that rules read.
            #expect(text.replacing("MẪU", with: "").replacing("bộ phận một cửa", with: "").utf8.allSatisfy { $0 < 0x80 }, "\(path)")
        }
        for (path, text) in workspace.files(in: .vi) {
            #expect(path.utf8.allSatisfy { $0 < 0x80 })
            #expect(!text.contains("instrument") && !text.contains("‹") && !text.contains("{from}"), "\(path)")
        }
    }

    @Test func aDelegationMayEnd() throws {
        let delegation = NewDelegation(
            number: "1/QĐ", from: "A", to: "B", procedures: ["P1", "P2"], effective: try day("01/06/2026"), until: try day("28/02/2027"),
            issuer: "C",
            task: "Cấp phép")
        let text = delegation.text(in: .vi)
        for line in ["hiệu lực: {từ: 01/06/2026, đến hết: 28/02/2027}", "cơ quan: C", "nhiệm vụ: Cấp phép", "thủ tục: [P1, P2]"] {
            #expect(text.contains(line), "\(line)")
        }
        #expect(delegation.text(in: .en).contains("effective: {from: 2026-06-01, to: 2027-02-28}"))
    }

    @Test func nothingIsWrittenOver() throws {
        let folder = try newWorkspace(.vi)
        let workspace = NewWorkspace(name: "A", province: "01", from: try day("01/01/2026"), to: try day("31/12/2026"))
        #expect(throws: WorkspaceError.self) { try workspace.write(to: folder, in: .vi) }
        let delegation = NewDelegation(number: "1", from: "a", to: "b", procedures: ["c"], effective: try day("01/01/2026"))
        let path = try delegation.write(to: folder, in: .vi)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(throws: WorkspaceError.self) { try delegation.write(to: folder, in: .en) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(throws: WorkspaceError.self) { try delegation.write(to: folder + "/van-ban", in: .vi) }
    }

    @Test func fileNamesAreASCII() {
        #expect(NewFile.name("12/2026/QĐ-UBND", fallback: "x") == "12-2026-qd-ubnd")
        #expect(NewFile.name("../../etc/passwd", fallback: "x") == "etc-passwd")
        #expect(NewFile.name("…", fallback: "uy-quyen") == "uy-quyen")
        #expect(NewFile.name("Uỷ quyền số 5", fallback: "x") == "uy-quyen-so-5")
        #expect(NewFile.name(String(repeating: "a/", count: 500), fallback: "x").utf8.count <= 160)
    }

    /// Whatever is typed comes back as text of the document.
    @Test func hostileValues() throws {
        for value in [
            "a: b", "- x", "\"", "'", "# c", "{x}", "a\nb: c", "\u{0}\u{7}x", "%", "&a", "*a", "!t", "@", "`", "\u{2028}y", "\\", "yes",
            "01", "…",
        ] {
            let delegation = NewDelegation(number: value, from: value, to: value, procedures: [value], effective: try day("01/01/2026"))
            let text = delegation.text(in: .vi)
            let read = workspace(["quyet.yaml": "không gian: A\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n", "van-ban/a.yaml": text])
            #expect(read.text.findings.isEmpty, "\(value.debugDescription): \(text)")
        }
    }

    @Test func whatIsMissingIsNamed() throws {
        let folder = try newWorkspace(.vi)
        let result = try CommandRunner.run(["new", "delegation", folder, "--number", "1", "--from", "a"])
        #expect(result.status == 2 && result.output.isEmpty && result.errors == "quyet: thiếu --to: người nhận ủy quyền.\n")
        let english = try CommandRunner.run(["new", "workflow", folder, "--number", "1", "--lang", "en"])
        #expect(english.status == 2 && english.errors.hasPrefix("quyet: --procedure is missing"))
        #expect(try CommandRunner.run(["new", "workspace", folder + "x", "--name", "A"]).errors.contains("--province"))
        #expect(try CommandRunner.run(["new", "delegation", folder + "/none"]).status == 2)
        let day = try CommandRunner.run(
            ["new", "delegation", folder, "--number", "1", "--from", "a", "--to", "b", "--procedures", "c", "--effective", "31/02/2026"])
        #expect(day.status == 2 && day.errors.contains("31/02/2026"))
        let limit = try CommandRunner.run(
            [
                "new", "publication", folder, "--number", "1", "--procedure", "a", "--name", "b", "--authority", "c", "--issuer", "d",
                "--effective",
                "01/01/2026", "--limit", "sớm",
            ])
        #expect(limit.status == 2 && limit.errors.contains("“sớm”"))
    }

    @Test func theCommandWrites() throws {
        let folder = try CommandRunner.folder().appending(path: "a/b").path
        let made = try CommandRunner.run(["new", "workspace", folder, "--name", "Tỉnh Mẫu", "--province", "01", "--lang", "en"])
        #expect(made.status == 0 && made.output.contains("instruments/01-competence.yaml"))
        #expect(try CommandRunner.run(["check", folder]).status == 0)
        #expect(try CommandRunner.run(["test", folder]).status == 0)
        #expect(try CommandRunner.run(["new", "workspace", folder, "--name", "Tỉnh Mẫu", "--province", "01", "--lang", "en"]).status == 2)
        let delegation = try CommandRunner.run(
            [
                "new", "delegation", folder, "--number", "5/QĐ", "--from", "Sample Minister", "--to", "Sample Province Chair",
                "--procedures",
                "MẪU.02", "--effective", "2026-06-01",
            ])
        #expect(delegation.status == 0 && delegation.output.contains("instruments/5-qd.yaml"))
    }
}

extension Formatting {
    /// The files of a folder that `quyet fmt --check` would name.
    fileprivate static func unformatted(_ folder: String, _ language: Language) -> [String] {
        guard let formatting = try? Formatting([folder], language: language) else { return ["unreadable"] }
        return zip(formatting.sources.files, formatting.outcomes).compactMap { file, outcome in
            if case .unchanged = outcome { nil } else { file.path }
        }
    }
}
