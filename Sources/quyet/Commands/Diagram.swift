import ArgumentParser
import Quyet
import QuyetText
import QuyetTime

struct DiagramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "Vẽ quy trình của một thủ tục, mỗi cơ quan một làn. · Draws the workflows of a procedure, a lane an office.",
        discussion: """
            Đường dẫn đến chỗ sai (nếu có) được vẽ màu đỏ. Thủ tục có nhiều quy trình thì nêu tên quy trình, hoặc ngày.
            The way into a trouble, where there is one, is drawn in red. Of several workflows name one, or a day.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case svg, dot, mermaid }

    @Argument(help: "Mã thủ tục. · Code of the procedure.") var procedure: String
    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Tên quy trình. · Name of the workflow.") var workflow: String?
    @Option(help: "Chỉ quy trình có hiệu lực ngày này (15/05/2026). · Only workflows in force on this day (2026-05-15).") var date: String?
    @Option(help: "Mã lỗi có đường đi cần tô đỏ. · The id of the finding whose way is marked.") var mark: String?
    @Option(help: "Dạng kết quả. · Form of the output.") var format = Format.svg
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws {
        let workspace = try Arguments.workspace(directory, language: lang)
        let language = lang ?? workspace.language
        let day = try Arguments.day(date, language: language)
        var diagrams: [WorkflowDiagram]
        do {
            diagrams = try workspace.diagrams(of: procedure, on: day, marking: mark)
        } catch {
            throw Arguments.fail(error.message, language)
        }
        if let workflow {
            let named = diagrams.filter { VietnameseText.key($0.name) == VietnameseText.key(workflow) }
            guard !named.isEmpty else {
                throw Arguments.fail(
                    DiagramCommand.unknown(["name": .text(workflow), "names": .list(diagrams.map { .text("“\($0.name)”") })]), language)
            }
            diagrams = named
        }
        guard let first = diagrams.first else { throw Arguments.fail(DiagramCommand.none(["code": .text(procedure)]), language) }
        guard diagrams.count == 1 || format != .svg else {
            throw Arguments.fail(
                DiagramCommand.several(["code": .text(procedure), "names": .list(diagrams.map { .text("“\($0.name)” (\($0.citation))") })]),
                language)
        }
        switch format {
        case .svg: Terminal.write(first.svg(language))
        case .dot: for diagram in diagrams { Terminal.write(diagram.dot) }
        case .mermaid: for diagram in diagrams { Terminal.write(diagram.mermaid) }
        }
    }

    private static let none = Message(vi: "Thủ tục {code} không có quy trình nào.", en: "The procedure {code} has no workflow.")
    private static let unknown = Message(
        vi: "Không có quy trình nào tên “{name}”; các quy trình: {names}.", en: "There is no workflow named “{name}”; there are: {names}.")
    private static let several = Message(
        vi: "Thủ tục {code} có nhiều quy trình; chọn bằng --workflow hoặc --date: {names}.",
        en: "The procedure {code} has several workflows; choose by --workflow or --date: {names}.")
}
