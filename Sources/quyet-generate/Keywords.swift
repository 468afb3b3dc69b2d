/// `make-up day` → `makeUpDay`.
func identifier(_ words: String) -> String {
    let parts = words.split(whereSeparator: { $0 == " " || $0 == "-" })
    return parts.enumerated().map { $0.offset == 0 ? String($0.element) : $0.element.prefix(1).uppercased() + $0.element.dropFirst() }
        .joined()
}

/// Always quoted: a keyword of the language may be one of Swift.
func escaped(_ name: String) -> String { "`\(name)`" }

func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// The two-level mapping of keywords.yaml (place, then English: Vietnamese) as one enum a place.
func keywordTables(_ text: String, name: String) throws -> String {
    var places: [(name: String, words: [(en: String, vi: String)])] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let line = raw.prefix { $0 != "#" }
        if line.allSatisfy({ $0 == " " }) { continue }
        guard let colon = line.firstIndex(of: ":") else { throw GenerationError(description: "\(name):\(index + 1): a colon is missing") }
        let key = line[..<colon].trimming()
        let value = line[line.index(after: colon)...].trimming()
        if line.hasPrefix("  ") {
            guard !places.isEmpty, !value.isEmpty else {
                throw GenerationError(description: "\(name):\(index + 1): a keyword needs both spellings")
            }
            places[places.count - 1].words.append((key, value))
        } else {
            guard value.isEmpty else { throw GenerationError(description: "\(name):\(index + 1): a place has no value of its own") }
            places.append((key, []))
        }
    }
    var out = "// Made from Grammar/keywords.yaml when the package is built.\n\n"
    for place in places {
        let type = identifier(place.name)
        let typeName = type.prefix(1).uppercased() + type.dropFirst() + "Word"
        out += "/// Words that may stand in the place “\(place.name)”.\npublic enum \(typeName): UInt8, KeywordSet {\n    case "
        out += place.words.map { escaped(identifier($0.en)) }.joined(separator: ", ") + "\n\n"
        out += "    public static let table = KeywordTable<Self>(place: \(literal(place.name)), [\n"
        for word in place.words { out += "        (.\(escaped(identifier(word.en))), vi: \(literal(word.vi)), en: \(literal(word.en))),\n" }
        out += "    ])\n}\n\n"
    }
    out +=
        "/// All keyword places: for tests and the manual.\npublic let keywordPlaces: [(place: String, words: [(vi: String, en: String)])] = [\n"
    for place in places {
        out +=
            "    (\(literal(place.name)), [" + place.words.map { "(\(literal($0.vi)), \(literal($0.en)))" }.joined(separator: ", ")
            + "]),\n"
    }
    return out + "]\n"
}

extension Substring {
    func trimming() -> String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
