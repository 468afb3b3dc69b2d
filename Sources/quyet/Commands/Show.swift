import ArgumentParser
import Quyet
import QuyetText
import QuyetTime

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract:
            "Văn bản hợp nhất tại một ngày, từng điều khoản với nguồn. · An instrument as it stands on a day, each provision with its source."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "Số, ký hiệu văn bản. · Number of the instrument.") var instrument: String
    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Ngày (15/05/2026). · Day (2026-05-15).") var date: String
    @Option(help: "Chỉ tính những văn bản đã ban hành đến ngày này. · Only what had been issued by this day.") var known: String?
    @Option(help: "Dạng kết quả. · Format.") var format = Format.text
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws {
        let known = try Arguments.day(known, language: lang ?? .vi)
        let workspace = try Arguments.workspace(directory, language: lang, known: known)
        let language = lang ?? workspace.language
        guard let day = try Arguments.day(date, language: language) else { return }
        let text: ConsolidatedText
        do {
            text = try workspace.consolidated(instrument, on: day)
        } catch {
            throw Arguments.fail(error.message, language)
        }
        if workspace.hasTextErrors { Terminal.complain(unsure.rendered(language)) }
        Terminal.write(format == .json ? text.json() : text.text(language))
    }
}

private let unsure = Message(
    vi: "Cảnh báo: văn bản còn lỗi (quyet check), nội dung hợp nhất chỉ dựa trên phần đọc được.",
    en: "Warning: the text has errors (quyet check); what is shown rests on what could be read.")
