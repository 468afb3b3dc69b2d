import ArgumentParser
import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct QuyetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quyet",
        abstract:
            "Kiểm tra, biên dịch và chạy các quyết định về thủ tục hành chính. · Check, compile and run decisions on administrative procedures.",
        discussion: """
            Mã kết thúc: 0 không có lỗi; 1 có lỗi; 2 không làm được việc được yêu cầu.
            Exit status: 0 no error-level finding; 1 there is one; 2 the command could not do its work.
            """,
        version: "0.1.0",
        subcommands: [
            CheckCommand.self, BuildCommand.self, RunCommand.self, TestCommand.self, WhoCommand.self, ShowCommand.self, FmtCommand.self,
            DumpCommand.self, ExplainCommand.self, ImportCommand.self, NewCommand.self, TimelineCommand.self,
            ContinuityCommand.self, StaleCommand.self, ImpactCommand.self, DiagramCommand.self,
        ])
}

@main
enum Main {
    static func main() {
        do {
            var command = try QuyetCommand.parseAsRoot()
            try command.run()
        } catch {
            let code = QuyetCommand.exitCode(for: error)
            let message = QuyetCommand.fullMessage(for: error)
            if code.isSuccess {
                Terminal.write(message + "\n")
            } else if !message.isEmpty {
                Terminal.complain(message)
            }
            // A wrong use of the command is its failure to do its work.
            exit(code == .validationFailure ? Status.failure.rawValue : code.rawValue)
        }
    }
}
