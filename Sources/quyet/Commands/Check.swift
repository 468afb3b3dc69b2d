import ArgumentParser
import Quyet
import QuyetText
import QuyetTime

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Xét một không gian văn bản. · Check a workspace.",
        discussion: "Không có --date thì xét mọi ngày từ “xét từ” đến “xét đến hết”. · Without --date every day of the horizon is checked.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, junit, github }

    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Chỉ những gì đúng vào ngày này (15/05/2026). · Only what holds on this day (2026-05-15).") var date: String?
    @Option(help: "Cùng --date: báo trước những gì hết hạn trong số ngày này. · With --date: tell what ends within so many days.")
    var ahead = 60
    @Option(
        help: """
            Dạng kết quả; sarif, junit, github cho CI, đường dẫn tính từ thư mục đang đứng. · Form of the output; sarif, junit and github \
            for CI, with paths from the current folder.
            """) var format = Format.text
    @Option(help: "Ngôn ngữ của thông báo. · Language of the messages.") var lang: Language?

    func run() throws {
        let day = try Arguments.day(date, language: lang ?? .vi)
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        let report = workspace.check(date: day, ahead: min(max(ahead, 0), 36_500))
        let (findings, sources) = (report.findings, workspace.sources)
        let (notVerified, silenced) = (report.notVerified, report.silenced)
        switch format {
        case .json:
            Terminal.write(JSONRenderer(language: language).render(findings, sources, notVerified: notVerified, silenced: silenced))
        case .sarif:
            let renderer = SARIFRenderer(
                language: language, folder: Arguments.folder(directory), version: QuyetCommand.configuration.version,
                descriptions: { Manual.summary($0, language) })
            Terminal.write(renderer.render(findings, sources, notVerified: notVerified, silenced: silenced))
        case .junit:
            let renderer = JUnitRenderer(language: language, folder: Arguments.folder(directory))
            Terminal.write(renderer.render(findings, sources, notVerified: notVerified, silenced: silenced))
        case .github:
            let renderer = GitHubRenderer(language: language, folder: Arguments.folder(directory))
            Terminal.write(renderer.render(findings, sources, notVerified: notVerified, silenced: silenced.count))
        case .text:
            let renderer = TextRenderer(language: language, colour: Terminal.hasColour)
            for finding in findings { Terminal.write(renderer.render(finding, sources) + "\n") }
            for message in notVerified { Terminal.write(message.rendered(language) + "\n") }
            Terminal.write(renderer.summary(findings, silenced: silenced.count) + "\n")
        }
        if findings.contains(where: { $0.level == .error }) { throw Status.findings }
    }
}
