import ArgumentParser
import Quyet
import QuyetText

struct ContinuityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "continuity",
        abstract:
            "Có thủ tục nào bị gián đoạn không, và mọi lần chuyển thẩm quyền. · Whether anything is interrupted, and every change of hands.",
        discussion: """
            Mã kết thúc 1 khi có gián đoạn hoặc có nội dung chưa xét được.
            Exit status 1 where something is interrupted or was not judged.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Ngày đầu; không nêu thì “xét từ”. · First day; else that of the horizon.") var from: String?
    @Option(help: "Ngày cuối; không nêu thì “xét đến hết”. · Last day; else that of the horizon.") var to: String?
    @Option(help: "Dạng kết quả; html để in. · Form of the output; html for printing.") var format = Format.text
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws {
        let (first, last) = try (Arguments.day(from, language: lang ?? .vi), Arguments.day(to, language: lang ?? .vi))
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        let continuity: Continuity
        do {
            continuity = try workspace.continuity(from: first, to: last)
        } catch {
            throw Arguments.fail(error.message, language)
        }
        switch format {
        case .text: Terminal.write(continuity.text(language))
        case .json: Terminal.write(continuity.json(language))
        case .html: Terminal.write(continuity.html(language))
        }
        if continuity.verdict != .uninterrupted { throw Status.findings }
    }
}
