import ArgumentParser
import Quyet
import QuyetText

struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract:
            "Ai có thẩm quyền, từ ngày nào đến ngày nào, theo văn bản nào. · Who is competent, from when to when, by which instrument.",
        discussion: """
            Mã kết thúc 1 khi có khoảng trống hoặc chồng chéo.
            Exit status 1 where there is a gap or an overlap.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, svg }

    @Argument(help: "Mã thủ tục, hoặc lời của nhiệm vụ. · Code of the procedure, or the words of the task.") var procedure: String
    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Dạng kết quả. · Form of the output.") var format = Format.text
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws {
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        let timeline: CompetenceTimeline
        do {
            timeline = try workspace.timeline(of: procedure)
        } catch {
            throw Arguments.fail(error.message, language)
        }
        switch format {
        case .text: Terminal.write(timeline.text(language))
        case .json: Terminal.write(timeline.json(language))
        case .svg: Terminal.write(timeline.svg(language))
        }
        if timeline.gaps + timeline.overlaps > 0 { throw Status.findings }
    }
}
