import ArgumentParser
import Quyet
import QuyetText
import QuyetTime

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Lập không gian, văn bản mới từ mẫu. · Start a workspace or an instrument.",
        discussion: """
            Ở cửa sổ dòng lệnh, điều còn thiếu sẽ được hỏi; không bao giờ ghi đè tệp đã có.
            On a terminal, what is missing is asked for; no file is ever written over.
            """,
        subcommands: [WorkspaceFolder.self, Delegation.self, Publication.self, Workflow.self])

    /// What every draft needs.
    struct Common: ParsableArguments {
        @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
        @Option(help: "Số của văn bản, như “12/QĐ-UBND”. · Number of the instrument.") var number: String?
        @Option(help: "Ngày có hiệu lực (15/05/2026). · Day from which it is in force (2026-05-15).") var effective: String?
        @Option(help: "Ngôn ngữ; không nêu thì theo quyet.yaml. · Language; absent: that of quyet.yaml.") var lang: Language?

        /// The language of the workspace, unless another is asked for.
        func language() throws -> Language {
            // A wrong folder is answered before anything is asked.
            let workspace = try Arguments.workspace(directory, language: lang)
            return lang ?? workspace.language
        }

        func write(_ document: some NewDocument, _ language: Language) throws {
            do {
                let path = try document.write(to: directory, in: language)
                Terminal.write(NewText.written(["path": .text(path), "folder": .text(directory)]).rendered(language) + "\n")
            } catch {
                throw Arguments.fail(error.message, language)
            }
        }
    }

    struct WorkspaceFolder: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "workspace", abstract: "Không gian mới, có ví dụ chạy được. · A new workspace with a working example.")

        @Argument(help: "Thư mục sẽ lập. · The folder to make.", completion: .directory) var directory: String
        @Option(help: "Tên không gian. · Name of the workspace.") var name: String?
        @Option(help: "Mã tỉnh. · Code of the province.") var province: String?
        @Option(help: "Ngày đầu được xét; không nêu thì đầu năm nay. · First day examined; absent: that of this year.") var from: String?
        @Option(help: "Ngày cuối được xét; không nêu thì cuối năm sau năm đầu. · Last day examined; absent: the end of the year after.")
        var to: String?
        @Option(help: "Ngôn ngữ. · Language.") var lang: Language = .vi

        func run() throws {
            var ask = Ask(language: lang)
            guard !directory.isEmpty else { throw Arguments.fail(NewText.noFolder, lang) }
            let name = try ask.text("--name", self.name, NewText.name)
            let province = try ask.text("--province", self.province, NewText.province)
            let first = try Arguments.day(from, language: lang) ?? Day(year: NewCommand.thisYear, month: 1, day: 1)
            guard let first, let last = try Arguments.day(to, language: lang) ?? Day(year: first.components.year + 1, month: 12, day: 31)
            else {
                throw Arguments.fail(NewText.horizon, lang)
            }
            guard last - first >= 30 else { throw Arguments.fail(NewText.horizon, lang) }
            do {
                let paths = try NewWorkspace(name: name, province: province, from: first, to: last).write(to: directory, in: lang)
                for path in paths { Terminal.write(path + "\n") }
                Terminal.write(NewText.made(["folder": .text(directory)]).rendered(lang) + "\n")
            } catch {
                throw Arguments.fail(error.message, lang)
            }
        }
    }

    struct Delegation: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delegation", abstract: "Dự thảo quyết định ủy quyền. · A draft decision that delegates.")

        @OptionGroup var common: Common
        @Option(help: "Người ủy quyền. · The office that gives.") var from: String?
        @Option(help: "Người nhận ủy quyền. · The office that receives.") var to: String?
        @Option(parsing: .upToNextOption, help: "Mã các thủ tục. · Codes of the procedures.") var procedures: [String] = []
        @Option(help: "Ngày cuối có hiệu lực. · Last day in force.") var until: String?
        @Option(help: "Ai ban hành; không nêu thì là người ủy quyền. · Who issues it; absent: the office that gives.") var issuer: String?
        @Option(help: "Nhiệm vụ được ủy quyền, bằng lời. · What is delegated, in words.") var task: String?

        func run() throws {
            let language = try common.language()
            var ask = Ask(language: language)
            let number = try ask.text("--number", common.number, NewText.number)
            let from = try ask.text("--from", from, NewText.giver)
            let to = try ask.text("--to", to, NewText.receiver)
            let given = procedures.flatMap { $0.split(separator: ",").map(\.trimmed) }.filter { !$0.isEmpty }
            let codes =
                given.isEmpty
                ? try ask.text("--procedures", nil, NewText.procedures).split(separator: ",").map(\.trimmed).filter { !$0.isEmpty } : given
            let effective = try ask.day("--effective", common.effective, NewText.effective)
            let until = try Arguments.day(until, language: language)
            if let until, until < effective { throw Arguments.fail(NewText.backwards, language) }
            try common.write(
                NewDelegation(
                    number: number, from: from, to: to, procedures: codes, effective: effective, until: until, issuer: issuer, task: task),
                language)
        }
    }

    struct Publication: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "publication", abstract: "Dự thảo công bố một thủ tục. · A draft that publishes a procedure.")

        @OptionGroup var common: Common
        @Option(help: "Mã thủ tục. · Code of the procedure.") var procedure: String?
        @Option(help: "Tên thủ tục. · Name of the procedure.") var name: String?
        @Option(help: "Cơ quan có thẩm quyền. · The office that decides.") var authority: String?
        @Option(help: "Thời hạn giải quyết, như “5 ngày làm việc”. · The limit, such as “5 working days”.") var limit: String?
        @Option(help: "Ai ban hành. · Who issues it.") var issuer: String?
        @Option(help: "Cấp thực hiện: tỉnh, xã. · Levels: province, commune.") var level: [String] = []
        @Flag(help: "Sửa đổi một thủ tục đã công bố. · Amends a procedure that was published.") var amends = false

        func run() throws {
            let language = try common.language()
            var ask = Ask(language: language)
            let number = try ask.text("--number", common.number, NewText.number)
            let procedure = try ask.text("--procedure", procedure, NewText.procedure)
            let name = try ask.text("--name", name, NewText.procedureName)
            let authority = try ask.text("--authority", authority, NewText.authority)
            let limit = try ask.text("--limit", limit, NewText.limit)
            let issuer = try ask.text("--issuer", issuer, NewText.issuer)
            let effective = try ask.day("--effective", common.effective, NewText.effective)
            try common.write(
                NewPublication(
                    number: number, procedure: procedure, name: name, authority: authority, limit: limit, effective: effective,
                    issuer: issuer, levels: level, isAmendment: amends), language)
        }
    }

    struct Workflow: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "workflow",
            abstract: "Dự thảo quy trình: tiếp nhận, phân công, thụ lý, ký, phát hành, trả. · A draft workflow of six steps.")

        @OptionGroup var common: Common
        @Option(help: "Mã thủ tục. · Code of the procedure.") var procedure: String?
        @Option(help: "Tên quy trình. · Name of the workflow.") var name: String?
        @Option(help: "Ai ban hành. · Who issues it.") var issuer: String?
        @Option(help: "Tổng thời gian, như “5 ngày làm việc”. · The total, such as “5 working days”.") var total: String?
        @Option(help: "Ai tiếp nhận. · Who receives.") var reception: String?
        @Option(help: "Ai phân công. · Who assigns.") var assignment: String?
        @Option(help: "Ai thụ lý. · Who handles.") var handling: String?
        @Option(help: "Ai quyết định. · Who decides.") var decision: String?
        @Option(help: "Ai phát hành. · Who keeps the registry.") var registry: String?
        @Option(
            name: .customLong("return"),
            help: "Ai trả kết quả; không nêu thì là người tiếp nhận. · Who returns the result; absent: who receives.")
        var returning: String?
        @Option(help: "Số văn bản mà văn bản này thay thế. · Number of an instrument that it replaces.") var replaces: String?

        func run() throws {
            let language = try common.language()
            var ask = Ask(language: language)
            let number = try ask.text("--number", common.number, NewText.number)
            let procedure = try ask.text("--procedure", procedure, NewText.procedure)
            let issuer = try ask.text("--issuer", issuer, NewText.issuer)
            let effective = try ask.day("--effective", common.effective, NewText.effective)
            let total = try ask.text("--total", total, NewText.total)
            let reception = try ask.text("--reception", reception, NewText.reception)
            let roles = NewWorkflow.Roles(
                reception: reception, assignment: try ask.text("--assignment", assignment, NewText.assignment),
                handling: try ask.text("--handling", handling, NewText.handling),
                decision: try ask.text("--decision", decision, NewText.decision),
                registry: try ask.text("--registry", registry, NewText.registry), return: returning ?? reception)
            try common.write(
                NewWorkflow(
                    number: number, procedure: procedure, issuer: issuer, effective: effective, total: total, roles: roles, name: name,
                    replaces: replaces),
                language)
        }
    }

    /// The year by the clock, in Việt Nam: a new workspace begins with it.
    private static var thisYear: Int {
        Day(number: (time(nil) + 7 * 3600) / 86_400).components.year
    }
}

/// Asks on a terminal for what is missing; elsewhere a missing flag is a wrong use of the command.
private struct Ask {
    let language: Language

    mutating func text(_ flag: String, _ given: String?, _ question: Message) throws -> String {
        if let given {
            guard !Substring(given).trimmed.isEmpty else {
                throw Arguments.fail(NewText.empty(["flag": .text(flag)]), language)
            }
            return given
        }
        while true {
            guard isatty(0) == 1 else {
                throw Arguments.fail(NewText.missing(["flag": .text(flag), "what": .message(question)]), language)
            }
            Terminal.ask("\(question.sentence(language)): ")
            guard let line = readLine() else {
                throw Arguments.fail(NewText.missing(["flag": .text(flag), "what": .message(question)]), language)
            }
            let text = Substring(line).trimmed
            if !text.isEmpty { return text }
        }
    }

    mutating func day(_ flag: String, _ given: String?, _ question: Message) throws -> Day {
        while true {
            let text = try text(flag, given, question)
            if let day = Day(parsing: text) { return day }
            let problem = Arguments.noDay(text)
            if given != nil || isatty(0) != 1 { throw Arguments.fail(problem, language) }
            Terminal.complain(problem.rendered(language))
        }
    }
}

private enum NewText {
    static let written = Message(
        vi: "Đã ghi {path}. Xét lại: quyet check {folder}", en: "{path} written. Check it: quyet check {folder}")
    static let made = Message(
        vi: "Đã lập không gian. Thử: quyet check {folder}; quyet test {folder}",
        en: "The workspace is made. Try: quyet check {folder}; quyet test {folder}")
    static let missing = Message(vi: "thiếu {flag}: {what}.", en: "{flag} is missing: {what}.")
    static let empty = Message(vi: "{flag} không được để trống.", en: "{flag} must not be empty.")
    static let noFolder = Message(vi: "thiếu tên thư mục sẽ lập.", en: "the name of the folder to make is missing.")
    static let horizon = Message(
        vi: "Khoảng được xét (--from, --to) phải dài ít nhất 30 ngày.", en: "The days examined (--from, --to) must be at least 30.")
    static let backwards = Message(
        vi: "Ngày cuối (--until) đứng trước ngày có hiệu lực.", en: "The last day (--until) is before the first.")
    static let name = Message(vi: "tên không gian, như tên tỉnh", en: "the name of the workspace, such as the province")
    static let province = Message(vi: "mã tỉnh", en: "the code of the province")
    static let number = Message(vi: "số của văn bản, như “12/QĐ-UBND”", en: "the number of the instrument, such as “12/QĐ-UBND”")
    static let effective = Message(vi: "ngày có hiệu lực, như 15/05/2026", en: "the day from which it is in force, such as 2026-05-15")
    static let giver = Message(vi: "người ủy quyền", en: "the office that gives")
    static let receiver = Message(vi: "người nhận ủy quyền", en: "the office that receives")
    static let procedures = Message(vi: "mã các thủ tục, cách nhau bằng dấu phẩy", en: "the codes of the procedures, separated by commas")
    static let procedure = Message(vi: "mã thủ tục", en: "the code of the procedure")
    static let procedureName = Message(vi: "tên thủ tục", en: "the name of the procedure")
    static let authority = Message(vi: "cơ quan có thẩm quyền quyết định", en: "the office that decides")
    static let limit = Message(vi: "thời hạn giải quyết, như “5 ngày làm việc”", en: "the limit, such as “5 working days”")
    static let total = Message(vi: "tổng thời gian, như “5 ngày làm việc”", en: "the total time, such as “5 working days”")
    static let issuer = Message(vi: "ai ban hành", en: "who issues it")
    static let reception = Message(vi: "ai tiếp nhận hồ sơ", en: "who receives the dossier")
    static let assignment = Message(vi: "ai phân công", en: "who assigns it")
    static let handling = Message(vi: "ai thụ lý", en: "who handles it")
    static let decision = Message(vi: "ai quyết định", en: "who decides")
    static let registry = Message(vi: "ai phát hành", en: "who keeps the registry")
}
