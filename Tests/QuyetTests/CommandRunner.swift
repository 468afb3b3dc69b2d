import Foundation
import Testing

/// The executable that was built beside the tests, run as its users run it.
enum CommandRunner {
    private static let executable: URL? = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "quyet")
        let usual = Repository.root.appending(path: ".build/debug/quyet")
        return [beside, usual].first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    /// Runs it with nothing on standard input.
    static func run(_ arguments: [String], executable program: URL? = nil) throws -> (status: Int32, output: String, errors: String) {
        let process = Process()
        let executable = try #require(program ?? Self.executable, "the executable quyet was not built")
        process.executableURL = executable
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self), String(decoding: complaints, as: UTF8.self))
    }

    static func folder() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appending(path: "quyet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }
}
