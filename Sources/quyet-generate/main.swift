// Makes Swift sources from the project's data when the package is built, and files of the repository by `make grammar`:
//   grammar IN.yaml OUT.swift         the parser's tables and the typed documents
//   schema IN.yaml OUT.json           JSON Schema for editors and other checkers
//   completion IN.yaml OUT.json       places, keys and words for editors
//   manual vi|en IN.yaml OUT.md       the reference manual, with the template manual/vi.md or manual/en.md beside the grammar
//   made ROOT                         all files of the repository that are made from the grammar and from the checks
//   embed ROOT OUT.swift FILE…        files as bytes in the binary, named by their path below ROOT
//   checks OUT.swift FILE…            the registry of checks, from the files in the family folders
import Foundation

struct GenerationError: Error, CustomStringConvertible {
    let description: String
}

func read(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

func write(_ text: String, to path: String) throws { try text.write(toFile: path, atomically: true, encoding: .utf8) }

let arguments = CommandLine.arguments
do {
    switch arguments.dropFirst().first {
    case "grammar" where arguments.count == 4:
        var swift = GrammarSwift(try GrammarModel(try read(arguments[2]), name: arguments[2]))
        try write(swift.render(), to: arguments[3])
    case "schema" where arguments.count == 4:
        try write(GrammarSchema(try GrammarModel(try read(arguments[2]), name: arguments[2])).render(), to: arguments[3])
    case "completion" where arguments.count == 4:
        try write(GrammarCompletion(try GrammarModel(try read(arguments[2]), name: arguments[2])).render(), to: arguments[3])
    case "manual" where arguments.count == 5:
        guard let language = GrammarManual.Language(rawValue: arguments[2]) else {
            throw GenerationError(description: "the language of a manual is vi or en")
        }
        let model = try GrammarModel(try read(arguments[3]), name: arguments[3])
        let template = URL(fileURLWithPath: arguments[3]).deletingLastPathComponent().appending(path: "manual/\(language.rawValue).md")
        try write(MadeFiles.manual(model, language, template: template.path), to: arguments[4])
    case "made" where arguments.count == 3:
        for file in try MadeFiles.all(root: arguments[2]) { try write(file.text, to: "\(arguments[2])/\(file.path)") }
    case "embed" where arguments.count >= 4:
        try write(embedded(root: arguments[2], files: Array(arguments[4...])), to: arguments[3])
    case "checks" where arguments.count >= 3:
        try write(checkRegistry(files: Array(arguments[3...])), to: arguments[2])
    default:
        throw GenerationError(
            description:
                "usage: grammar IN OUT | schema IN OUT | completion IN OUT | manual vi|en IN OUT | made ROOT | embed ROOT OUT FILE… | checks OUT FILE…"
        )
    }
} catch {
    FileHandle.standardError.write(Data("quyet-generate: \(error)\n".utf8))
    exit(1)
}
