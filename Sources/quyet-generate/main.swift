// Makes Swift sources from the project's data when the package is built:
//   grammar IN.yaml OUT.swift         the parser's tables and the typed documents
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
    case "embed" where arguments.count >= 4:
        try write(embedded(root: arguments[2], files: Array(arguments[4...])), to: arguments[3])
    case "checks" where arguments.count >= 3:
        try write(checkRegistry(files: Array(arguments[3...])), to: arguments[2])
    default:
        throw GenerationError(description: "usage: grammar IN OUT | embed ROOT OUT FILE… | checks OUT FILE…")
    }
} catch {
    FileHandle.standardError.write(Data("quyet-generate: \(error)\n".utf8))
    exit(1)
}
