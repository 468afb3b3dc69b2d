import ArgumentParser
import Quyet
import QuyetText

struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "test", abstract: "Chạy các kịch bản. · Run the scenarios.")

    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws {
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        if workspace.hasTextErrors { throw Arguments.fail(TestText.textErrors, language) }
        let results = workspace.runScenarios()
        for result in results {
            let place = workspace.sources.place(result.span)
            let verdict = (result.failures.isEmpty ? TestText.passed : TestText.failed).rendered(language)
            Terminal.write("\(place.file):\(place.line): \(verdict): \(result.name)\n")
            for (span, message) in result.failures {
                let at = workspace.sources.place(span)
                Terminal.write("  \(at.file):\(at.line):\(at.column): \(message.rendered(language))\n")
            }
        }
        let failed = results.count { !$0.failures.isEmpty }
        Terminal.write(TestText.summary(["passed": .number(results.count - failed), "failed": .number(failed)]).rendered(language) + "\n")
        if failed > 0 { throw Status.findings }
    }
}

private enum TestText {
    static let passed = Message(vi: "đạt", en: "passed")
    static let failed = Message(vi: "KHÔNG ĐẠT", en: "FAILED")
    static let summary = Message(vi: "{passed} kịch bản đạt, {failed} không đạt.", en: "{passed} scenarios passed, {failed} failed.")
    static let textErrors = Message(
        vi: "Văn bản còn lỗi, chưa chạy được kịch bản; xem quyet check.",
        en: "The text has errors, so no scenario was run; see quyet check.")
}
