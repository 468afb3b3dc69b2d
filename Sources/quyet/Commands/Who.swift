import ArgumentParser
import Quyet
import QuyetMachine
import QuyetText
import QuyetTime

struct WhoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who", abstract: "Ai có thẩm quyền, theo từng văn bản. · Who is competent, provision by provision.")

    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Mã thủ tục, hoặc lời của nhiệm vụ. · Code of the procedure, or the words of the task.") var procedure: String
    @Option(help: "Xã, phường: tên hoặc mã. · Commune: name or code.") var commune: String?
    @Option(help: "Ngày (15/05/2026). · Day (2026-05-15).") var date: String
    @Option(help: "Dữ liệu hồ sơ: “phương tiện=đường sắt”. · A fact of the dossier.") var data: [String] = []
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws {
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        guard let day = try Arguments.day(date, language: language) else { return }
        let question = CompetenceQuestion(
            subject: procedure, commune: commune, day: day, data: try Arguments.facts(data, language: language))
        let answer: CompetenceAnswer
        do {
            answer = try workspace.who(question)
        } catch {
            throw Arguments.fail(error.message, language)
        }
        if workspace.hasTextErrors { Terminal.complain(WhoText.unsure.rendered(language)) }
        if answer.chains.isEmpty {
            Terminal.write(WhoText.nobody(["day": .day(day)]).rendered(language) + "\n")
            throw Status.findings
        }
        for chain in answer.chains {
            Terminal.write(WhoText.competent(["office": .text(chain.office), "day": .day(day)]).rendered(language) + "\n")
            for (index, link) in chain.links.enumerated() {
                let place = workspace.sources.place(link.span)
                Terminal.write("  \(index + 1). \(link.message.rendered(language)) (\(place.file):\(place.line))\n")
            }
        }
        if answer.chains.count > 1 {
            Terminal.write(WhoText.overlap.rendered(language) + "\n")
            throw Status.findings
        }
    }
}

private enum WhoText {
    static let competent = Message(vi: "Ngày {day}: {office} có thẩm quyền quyết định.", en: "{day}: {office} is competent to decide.")
    static let nobody = Message(
        vi: "Ngày {day}: không cơ quan nào có thẩm quyền quyết định.", en: "{day}: no office is competent to decide.")
    static let overlap = Message(
        vi: "Chồng chéo: có nhiều hơn một cơ quan có thẩm quyền.", en: "Overlap: more than one office is competent.")
    static let unsure = Message(
        vi: "Cảnh báo: văn bản còn lỗi (quyet check), câu trả lời chỉ dựa trên phần đọc được.",
        en: "Warning: the text has errors (quyet check); the answer rests on what could be read.")
}
