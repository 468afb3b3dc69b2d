import ArgumentParser
import Quyet
import QuyetText

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Biên dịch thành gói để chạy. · Compile into a bundle that runs.",
        discussion: "Có lỗi thì không ghi gói. · With an error no bundle is written.")

    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(name: .shortAndLong, help: "Tệp gói. · The bundle.", completion: .file(extensions: ["quyetb"])) var output: String
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws {
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        let report = workspace.check()
        // Of what was wrong before any check, machines may hold less than the text says, whoever let it pass.
        let made = Set(workspace.reading)
        let errors = (report.findings + report.silenced.map(\.finding).filter(made.contains)).filter { $0.level == .error }
        guard errors.isEmpty else {
            let renderer = TextRenderer(language: language, colour: Terminal.hasColour)
            for finding in errors { Terminal.write(renderer.render(finding, workspace.sources) + "\n") }
            Terminal.complain(BuildText.refused(["count": .number(errors.count)]).rendered(language))
            throw Status.findings
        }
        if workspace.leavesLawOpen {
            for message in report.notVerified { Terminal.complain(message.rendered(language)) }
            throw Arguments.fail(BuildText.open, language)
        }
        do {
            let size = try BundleFile.write(workspace.compiled, to: output)
            Terminal.write(
                BuildText.written([
                    "path": .text(output), "size": .number(size), "machines": .number(workspace.compiled.machines.count),
                    "procedures": .number(workspace.compiled.procedures.count),
                ]).rendered(language) + "\n")
        } catch {
            throw Arguments.fail(error.message, language)
        }
    }
}

private enum BuildText {
    static let open = Message(
        vi: "Không tạo gói: văn bản có nội dung làm thay đổi thẩm quyền hoặc hiệu lực mà phiên bản này chưa xét.",
        en: "No bundle was written: the text changes competence or what is in force in ways that this version does not judge.")
    static let refused = Message(vi: "Không tạo gói vì có {count} lỗi.", en: "No bundle was written, since there are {count} errors.")
    static let written = Message(
        vi: "Đã ghi {path}: {procedures} thủ tục, {machines} quy trình, {size} byte.",
        en: "{path} written: {procedures} procedures, {machines} workflows, {size} bytes.")
}
