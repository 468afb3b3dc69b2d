import ArgumentParser
import Quyet
import QuyetText

struct FmtCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Viết lại văn bản theo một kiểu chuẩn. · Write documents in the one canonical style.",
        discussion: """
            Nội dung không đổi; chú thích và dòng trống được giữ. Tệp còn lỗi thì để nguyên và báo lỗi. “-” đọc từ đầu vào, ghi ra đầu ra.
            The meaning does not change; comments and blank lines are kept. A file with errors is left alone and told of. “-” reads standard \
            input and writes standard output.
            """)

    @Argument(help: "Tệp hoặc thư mục. · Files or folders.", completion: .file(extensions: ["yaml"])) var paths: [String] = ["."]
    @Flag(help: "Không ghi; mã kết thúc 1 nếu có tệp chưa đúng kiểu. · Write nothing; exit status 1 if a file is not in the style.")
    var check =
        false
    @Option(help: "Ngôn ngữ của từ khóa, ngày và thời hạn. · Language of keywords, dates and lengths of time.") var lang: Language?

    func run() throws {
        let language = lang ?? .vi
        if paths == ["-"] { return try formatInput(language) }
        let formatting: Formatting
        do {
            formatting = try Formatting(paths, language: lang)
        } catch {
            throw Arguments.fail(error.message, language)
        }
        let renderer = TextRenderer(language: language, colour: Terminal.hasColour)
        for finding in formatting.findings { Terminal.write(renderer.render(finding, formatting.sources) + "\n") }
        var (changed, refused) = (0, 0)
        for (file, outcome) in zip(formatting.sources.files, formatting.outcomes) {
            switch outcome {
            case .unchanged: continue
            case .refused: refused += 1
            case .changed(let bytes):
                changed += 1
                Terminal.write(file.path + "\n")
                if check { continue }
                do {
                    try Formatting.write(bytes, to: file.path)
                } catch {
                    throw Arguments.fail(error.message, language)
                }
            }
        }
        let summary = check ? FmtText.checked : FmtText.written
        Terminal.write(
            summary([
                "changed": .number(changed), "refused": .number(refused), "files": .number(formatting.outcomes.count),
            ]).rendered(language) + "\n")
        if refused > 0 || check && changed > 0 { throw Status.findings }
    }

    private func formatInput(_ language: Language) throws {
        let formatting = Formatting(text: Terminal.input(), path: "-", language: lang)
        switch formatting.outcomes.first {
        case .changed(let bytes): Terminal.write(String(decoding: bytes, as: UTF8.self))
        case .refused:
            let renderer = TextRenderer(language: language, colour: false)
            for finding in formatting.findings { Terminal.complain(renderer.render(finding, formatting.sources)) }
            throw Status.findings
        case .unchanged, nil: Terminal.write(String(decoding: formatting.sources.files.first?.bytes ?? [], as: UTF8.self))
        }
    }
}

private enum FmtText {
    static let written = Message(
        vi: "{files} tệp: đã viết lại {changed}, để nguyên {refused} tệp còn lỗi.",
        en: "{files} files: {changed} written anew, {refused} left alone because of errors.")
    static let checked = Message(
        vi: "{files} tệp: {changed} chưa đúng kiểu, {refused} còn lỗi.",
        en: "{files} files: {changed} not in the style, {refused} with errors.")
}
