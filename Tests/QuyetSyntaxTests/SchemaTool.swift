import Foundation

/// The command check-jsonschema: from the variable QUYET_CHECK_JSONSCHEMA, else on the path.
enum SchemaTool {
    static let path: String? = {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["QUYET_CHECK_JSONSCHEMA"] { return path }
        return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/check-jsonschema" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// The documents below a folder; none where there is no such folder.
    static func documents(below folder: URL) -> [String] {
        guard let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return all.compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".yaml") }.sorted()
    }

    /// What is said of each text that is refused, by its index.
    static func refused(texts: [String]) throws -> [Int: String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "quyet-schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [String] = []
        for (index, text) in texts.enumerated() {
            let file = folder.appending(path: "\(index).yaml")
            try text.write(to: file, atomically: false, encoding: .utf8)
            files.append(file.path)
        }
        let refused = try refused(files)
        return Dictionary(uniqueKeysWithValues: files.enumerated().compactMap { index, file in refused[file].map { (index, $0) } })
    }

    /// What is said of each file that is refused, by its path.
    static func refused(_ files: [String]) throws -> [String: String] {
        try run(["--schemafile", schema] + files)
    }

    /// What is said of the schema as a schema of its draft.
    static func metaschema() throws -> [String: String] { try run(["--check-metaschema", schema]) }

    private static let schema = packageRoot.appending(path: "Grammar/workspace.schema.json").path

    private static func run(_ arguments: [String]) throws -> [String: String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        process.arguments = ["--output-format", "json", "--verbose"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let report = try decoder.decode(Report.self, from: data)
        var said: [String: String] = [:]
        for error in report.errors ?? [] {
            let all = [error.message] + (error.subErrors ?? []).map(\.message)
            said[error.filename, default: ""] += all.joined(separator: "\n") + "\n"
        }
        for error in report.parseErrors ?? [] { said[error.filename, default: ""] += error.message + "\n" }
        return said
    }

    private struct Report: Decodable {
        struct Problem: Decodable {
            struct Part: Decodable {
                let message: String
            }

            let filename: String
            let message: String
            let subErrors: [Part]?
        }

        let errors: [Problem]?
        let parseErrors: [Problem]?
    }
}
