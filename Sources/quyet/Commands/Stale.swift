import ArgumentParser
import Quyet
import QuyetText

struct StaleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stale",
        abstract: "Văn bản nào còn viện dẫn quy định không còn hiệu lực. · Which instruments cite what no longer stands.",
        discussion: """
            Không có --date thì xét mọi ngày từ “xét từ” đến “xét đến hết”. Mã kết thúc 1 khi có viện dẫn đã cũ.
            Without --date every day of the horizon is asked about. Exit status 1 where a citation is stale.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Chỉ vào ngày này (15/05/2026). · Only on this day (2026-05-15).") var date: String?
    @Option(help: "Dạng kết quả. · Form of the output.") var format = Format.text
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws {
        let day = try Arguments.day(date, language: lang ?? .vi)
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        let stale: StaleCitations
        do {
            stale = try workspace.staleCitations(on: day)
        } catch {
            throw Arguments.fail(error.message, language)
        }
        switch format {
        case .text: Terminal.write(stale.text(language))
        case .json: Terminal.write(stale.json(language))
        }
        if !stale.items.isEmpty { throw Status.findings }
    }
}
