import Foundation

/// Runs the conformance suite of DMN: every case of every `*-test-*.xml` below a folder.
@main
enum FeelTCK {
    private static let usage = "usage: feel-tck DIR [--csv FILE]\n"

    static func main() {
        var folders: [String] = []
        var table: String?
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            if argument == "--csv", table == nil, let file = arguments.popFirst() {
                table = file
            } else if argument.hasPrefix("-") {
                stop(usage)
            } else {
                folders.append(argument)
            }
        }
        guard folders.count == 1 else { stop(usage) }
        guard let files = SuiteFile.all(below: URL(filePath: folders[0])) else { stop("feel-tck: \(folders[0]) is not a folder\n") }
        guard !files.isEmpty else { stop("feel-tck: there are no files *-test-*.xml below \(folders[0])\n") }
        let report = Report(verdicts: files.flatMap(Verdict.all))
        if let table {
            do {
                try Data(report.csv.utf8).write(to: URL(filePath: table))
            } catch {
                stop("feel-tck: \(table) cannot be written\n")
            }
        }
        FileHandle.standardOutput.write(Data(report.text.utf8))
        exit(report.failed == 0 ? 0 : 1)
    }

    private static func stop(_ message: String) -> Never {
        FileHandle.standardError.write(Data(message.utf8))
        exit(2)
    }
}
