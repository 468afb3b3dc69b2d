import ArgumentParser
import Quyet
import QuyetText

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Giải thích một phép kiểm tra, một mục hoặc một từ của ngôn ngữ. · Explain a check, a key or a word.",
        discussion: "Không nêu gì thì in danh sách các phép kiểm tra. · Without a name the checks are listed.")

    @Argument(
        help: "Mã như authority/gap, hoặc một mục như “thời hạn giải quyết”. · Id such as authority/gap, or a key such as “limit”.",
        completion: .list(Manual.checks.map(\.id)))
    var name: String?
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language = .vi

    func run() throws {
        guard let name else {
            for check in Manual.checks { Terminal.write("\(check.id)  \(check.level.rawValue)  \(check.scope)\n") }
            return
        }
        guard let page = Manual.page(name, lang) ?? Manual.entry(name, lang) else {
            let near = Suggestion.nearest(to: name, among: Manual.names)
            throw Arguments.fail(
                near.map { ExplainText.near(["name": .text(name), "near": .text($0)]) } ?? ExplainText.unknown(["name": .text(name)]), lang)
        }
        Terminal.write(page)
    }
}

private enum ExplainText {
    static let near = Message(
        vi: "Không có phép kiểm tra, mục hay từ nào là “{name}”; có phải ý bạn là “{near}”?",
        en: "There is no check, key or word “{name}”; did you mean “{near}”?")
    static let unknown = Message(
        vi: "Không có phép kiểm tra, mục hay từ nào là “{name}”.", en: "There is no check, key or word “{name}”.")
}
