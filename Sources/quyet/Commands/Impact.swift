import ArgumentParser
import Quyet
import QuyetText

struct ImpactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Văn bản này thay đổi những gì: trước và sau. · What an instrument changes: without it and with it.",
        discussion: """
            Dùng cho dự thảo trước khi ký. Mã kết thúc 1 khi văn bản gây thêm lỗi.
            For drafts before they are signed. Exit status 1 where the instrument brings errors with it.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "Số, ký hiệu văn bản. · Number of the instrument.") var instrument: String
    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Dạng kết quả. · Form of the output.") var format = Format.text
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws {
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        let impact: Impact
        do {
            impact = try workspace.impact(of: instrument)
        } catch {
            throw Arguments.fail(error.message, language)
        }
        Terminal.write(format == .json ? impact.json(language, workspace.sources) : impact.text(language, workspace.sources))
        if impact.appeared.contains(where: { $0.level == .error }) { throw Status.findings }
    }
}
