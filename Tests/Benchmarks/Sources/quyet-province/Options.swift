import Foundation

/// What the command line asks for.
struct Options: Sendable {
    enum Language: String {
        case vietnamese = "vi"
        case english = "en"
        case mixed
    }

    var output = ""
    var seed: UInt64 = 15
    var data = ""
    /// In eighths: 8 is a province of its real size.
    var eighths = 8
    var nation = false
    var faults = 0
    var kinds: [String] = []
    var language = Language.vietnamese
    var counts: String?
    var province = "15"

    static let usage = """
        quyet-province OUT [--seed N] [--data DIR] [--province CODE] [--scale 1/8|1/4|1/2|1|2] [--nation]
                           [--faults N] [--kinds a,b,c] [--lang vi|en|mixed] [--counts FILE]
        """

    /// A number of things at this scale.
    func scaled(_ count: Int) -> Int { max(2, count * eighths / 8) }

    /// Data beside the repository, seen from this package or from the repository's root.
    private static var found: String {
        ["../../../shared/data", "../shared/data"].first { FileManager.default.fileExists(atPath: $0 + "/units.csv") }
            ?? "../../../shared/data"
    }

    /// The options of a command line; a word on what is wrong is thrown.
    static func parse(_ arguments: [String]) throws(Problem) -> Options {
        var options = Options()
        var rest = arguments[...]
        func value(_ flag: String) throws(Problem) -> String {
            guard let next = rest.popFirst() else { throw Problem("\(flag) wants a value") }
            return next
        }
        func number(_ flag: String) throws(Problem) -> UInt64 {
            let text = try value(flag)
            guard let number = UInt64(text) else { throw Problem("\(flag) wants a number, not \(text)") }
            return number
        }
        while let argument = rest.popFirst() {
            switch argument {
            case "--seed": options.seed = try number(argument)
            case "--data": options.data = try value(argument)
            case "--province": options.province = try value(argument)
            case "--nation": options.nation = true
            case "--faults": options.faults = Int(min(try number(argument), 100_000))
            case "--kinds": options.kinds = try value(argument).split(separator: ",").map(String.init)
            case "--counts": options.counts = try value(argument)
            case "--lang":
                let text = try value(argument)
                guard let language = Language(rawValue: text) else { throw Problem("--lang wants vi, en or mixed") }
                options.language = language
            case "--scale":
                let scales = ["1/8": 1, "1/4": 2, "1/2": 4, "1": 8, "2": 16]
                guard let eighths = scales[try value(argument)] else { throw Problem("--scale wants 1/8, 1/4, 1/2, 1 or 2") }
                options.eighths = eighths
            default:
                if argument.hasPrefix("-") || !options.output.isEmpty { throw Problem("unknown argument \(argument)") }
                options.output = argument
            }
        }
        if options.output.isEmpty { throw Problem("where to?") }
        while options.output.count > 1, options.output.hasSuffix("/") { options.output.removeLast() }
        if options.data.isEmpty { options.data = ProcessInfo.processInfo.environment["QUYET_DATA"] ?? found }
        return options
    }
}

/// What went wrong, for the user.
struct Problem: Error {
    let words: String
    init(_ words: String) { self.words = words }
}
