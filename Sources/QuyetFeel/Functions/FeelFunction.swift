/// A built-in function of FEEL that is evaluated.
struct FeelFunction: Sendable {
    let name: String
    /// One type for each parameter; the last repeats when `isVariadic`.
    let parameters: [FeelType]
    var isVariadic = false
    let result: FeelType
    let apply: @Sendable ([FeelValue]) -> FeelValue

    /// Whether so many arguments may be given.
    func accepts(_ count: Int) -> Bool { isVariadic ? count >= parameters.count : count == parameters.count }

    func parameter(_ index: Int) -> FeelType { parameters[min(index, parameters.count - 1)] }

    /// All forms of all functions.
    static let all: [FeelFunction] = time + text + numbers + lists

    private static let byName: [String: [FeelFunction]] = Dictionary(grouping: all, by: \.name)

    /// The form of a function for so many arguments.
    static func find(_ name: String, arguments: Int) -> FeelFunction? { byName[name]?.first { $0.accepts(arguments) } }

    /// Whether the function is evaluated for some number of arguments.
    static func isEvaluated(_ name: String) -> Bool { byName[name] != nil }
    static func isKnown(_ name: String) -> Bool { knownSet.contains(name) }

    /// Functions of the standard that are parsed only.
    private static let parsedOnly = [
        "date and time", "time", "duration", "years and months duration", "substring", "substring before", "substring after", "upper case",
        "lower case", "replace", "matches", "split", "string join", "string", "number", "round up", "round down", "round half up",
        "round half down",
        "decimal", "modulo", "sqrt", "log", "exp", "odd", "even", "mean", "median", "stddev", "mode", "product", "all", "any", "sublist",
        "append",
        "concatenate", "insert before", "remove", "reverse", "index of", "union", "distinct values", "flatten", "sort", "list replace",
        "get value",
        "get entries", "context", "context put", "context merge", "before", "after", "meets", "met by", "overlaps", "overlaps before",
        "overlaps after", "finishes", "finished by", "includes", "during", "starts", "started by", "coincides", "range", "is", "now",
        "today",
        "day of year", "day of week", "month of year", "week of year",
    ]

    /// Every name that may be called, evaluated or not.
    static let knownNames: [String] = byName.keys.sorted() + parsedOnly
    private static let knownSet = Set(knownNames)
    static let names = NameIndex(knownNames)
}
