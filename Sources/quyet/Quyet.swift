import ArgumentParser

@main
struct QuyetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quyet",
        abstract: "Kiểm tra, biên dịch và chạy các quyết định về thủ tục hành chính. · Check, compile and run decisions on administrative procedures.",
        version: "0.1.0",
        subcommands: [CheckCommand.self, WhoCommand.self, DumpCommand.self, ExplainCommand.self])
}
