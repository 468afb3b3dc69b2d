import ArgumentParser
import Quyet
import QuyetText
import QuyetTime

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Xét một không gian văn bản. · Check a workspace.",
        discussion: "Không có --date thì xét mọi ngày từ “xét từ” đến “xét đến hết”. · Without --date every day of the horizon is checked.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.") var directory = "."
    @Option(help: "Chỉ những gì đúng vào ngày này (15/05/2026). · Only what holds on this day (2026-05-15).") var date: String?
    @Option(help: "Dạng kết quả. · Form of the output.") var format = Format.text
    @Option(help: "Ngôn ngữ của thông báo. · Language of the messages.") var lang: Language?

    func run() throws {
        let day = try Arguments.day(date, language: lang ?? .vi)
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        let report = workspace.check(date: day)
        switch format {
        case .json:
            Terminal.write(JSONRenderer(language: language).render(report.findings, workspace.sources, notVerified: report.notVerified))
        case .text:
            let renderer = TextRenderer(language: language, colour: Terminal.hasColour)
            for finding in report.findings { Terminal.write(renderer.render(finding, workspace.sources) + "\n") }
            for message in report.notVerified { Terminal.write(message.rendered(language) + "\n") }
            Terminal.write(renderer.summary(report.findings) + "\n")
        }
        if report.findings.contains(where: { $0.level == .error }) { throw Status.findings }
    }
}
