import ArgumentParser
import Quyet
import QuyetText

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Giải thích một phép kiểm tra. · Explain a check.",
        discussion: "Không nêu mã thì in danh sách các phép kiểm tra. · Without an id the checks are listed.")

    @Argument(help: "Mã, như authority/gap. · Id, such as authority/gap.", completion: .list(Manual.checks.map(\.id))) var id: String?
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language = .vi

    func run() throws {
        guard let id else {
            for check in Manual.checks { Terminal.write("\(check.id)  \(check.level.rawValue)  \(check.scope)\n") }
            return
        }
        guard let page = Manual.page(id, lang) else {
            let near = Suggestion.nearest(to: id, among: Manual.checks.map(\.id))
            throw Arguments.fail(
                near.map { ExplainText.near(["id": .text(id), "near": .text($0)]) } ?? ExplainText.unknown(["id": .text(id)]), lang)
        }
        Terminal.write(page)
    }
}

private enum ExplainText {
    static let near = Message(
        vi: "Không có phép kiểm tra “{id}”; có phải ý bạn là “{near}”?", en: "There is no check “{id}”; did you mean “{near}”?")
    static let unknown = Message(vi: "Không có phép kiểm tra “{id}”.", en: "There is no check “{id}”.")
}
