import ArgumentParser
import Quyet
import QuyetText
import QuyetTime

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Nhập từ bảng có sẵn. · Import from tables that offices have.", subcommands: [Annex.self])

    struct Annex: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "annex",
            abstract: "Phụ lục quy trình (CSV, TSV) thành tệp YAML. · The annex of a decision (CSV, TSV) as a workflow document.",
            discussion: """
                Tiêu đề như của các cơ quan: Bước, Nội dung công việc, Trách nhiệm thực hiện, Thời gian… Điều bảng không nói thì lấy từ tùy chọn, không có thì để “…”.
                Headings as offices use them. What the table does not say comes from options, or stands as “…”.
                Mã kết thúc: 1 có ô không đọc được; 2 không thấy bảng. · Exit status: 1 a cell could not be read; 2 there is no table.
                """)

        @Argument(help: "Bảng. · The table.", completion: .file(extensions: ["csv", "tsv", "txt"])) var table: String
        @Option(help: "Mã thủ tục; mỗi quy trình một mã thì nêu lần lượt. · Code of the procedure; in order, if each workflow has its own.")
        var procedure: [String] = []
        @Option(help: "Số của văn bản. · Number of the instrument.") var number: String?
        @Option(help: "Tên quy trình. · Name of the workflow.") var name: String?
        @Option(help: "Ai ban hành. · Who issues it.") var issuer: String?
        @Option(help: "Ngày có hiệu lực (15/05/2026). · Day from which it is in force (2026-05-15).") var effective: String?
        @Option(help: "Địa chỉ trong văn bản, như “Phụ lục I”. · Address in the instrument.") var at: String?
        @Option(
            name: .shortAndLong,
            help: "Tệp sẽ ghi, không ghi đè; không nêu thì in ra. · File to write, never over another; absent: printed.",
            completion: .file(extensions: ["yaml"])) var output: String?
        @Option(help: "Ngôn ngữ của thông báo và từ khóa. · Language of messages and keywords.") var lang: Language = .vi

        func run() throws {
            var options = AnnexImport.Options()
            (options.procedures, options.number, options.name, options.issuer) = (procedure, number, name, issuer)
            options.effective = try Arguments.day(effective, language: lang)
            (options.address, options.language) = (at, lang)
            let annex: AnnexImport
            do { annex = try AnnexImport(table: table, options) } catch { throw Arguments.fail(error.message, lang) }
            let renderer = TextRenderer(language: lang, colour: Terminal.hasColour)
            for finding in annex.findings { Terminal.complain(renderer.render(finding, annex.sources)) }
            guard let document = annex.document else { throw Status.failure }
            if let output {
                do { try NewFile.write(document, to: output) } catch { throw Arguments.fail(error.message, lang) }
                Terminal.write(
                    ImportText.written([
                        "path": .text(output), "workflows": .number(annex.workflows.count),
                        "steps": .number(annex.workflows.reduce(0) { $0 + $1.steps.count }),
                    ]).rendered(lang) + "\n")
            } else {
                Terminal.write(document)
            }
            if !annex.findings.isEmpty { Terminal.complain(renderer.summary(annex.findings)) }
            if annex.hasUnreadableCells { throw Status.findings }
        }
    }
}

private enum ImportText {
    static let written = Message(
        vi: "Đã ghi {path}: {workflows} quy trình, {steps} bước.", en: "{path} written: {workflows} workflows, {steps} steps.")
}
