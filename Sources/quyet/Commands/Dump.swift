import ArgumentParser
import Quyet
import QuyetText

struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump", abstract: "In ra kết quả của từng giai đoạn biên dịch. · Print what a stage of the compiler holds.")

    @Argument(help: "Thư mục có tệp quyet.yaml. · The folder that holds quyet.yaml.", completion: .directory) var directory = "."
    @Option(help: "Giai đoạn. · Stage.") var stage = Stage.machine
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language?

    func run() throws { Terminal.write(try Arguments.workspace(directory, language: lang).dump(stage)) }
}

extension Stage: ExpressibleByArgument {}
