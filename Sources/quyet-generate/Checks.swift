/// The source of one check: a file `<Family>/<Family><Name>.swift` declares the type it is named for, whose doc comment is its manual page.
struct CheckSource {
    let type: String
    /// Vietnamese, then English.
    let doc: [String]
    private let id: String?
    private let level: String?
    private let file: String

    init(file: String) throws {
        self.file = file
        type = String((file.split(separator: "/").last ?? "").dropLast(".swift".count))
        var (doc, found) = ([String](), false)
        var (id, level): (String?, String?)
        for line in try read(file).split(separator: "\n", omittingEmptySubsequences: false) {
            if found {
                id = id ?? line.firstMatch(of: #/^ +let id = "([^"]+)"$/#).map { String($0.1) }
                level = level ?? line.firstMatch(of: #/^ +let level = (?:Level)?\.(\w+)$/#).map { String($0.1) }
            } else if line.hasPrefix("///") {
                doc.append(String(line.dropFirst(line.hasPrefix("/// ") ? 4 : 3)))
            } else if line.hasPrefix("struct \(type): ") {
                found = true
            } else {
                doc.removeAll()
            }
        }
        guard found else { throw GenerationError(description: "\(file): no line “struct \(type): …” at the margin") }
        guard !doc.isEmpty else { throw GenerationError(description: "\(file): \(type) has no doc comment") }
        (self.doc, self.id, self.level) = (doc, id, level)
    }

    /// As its manual names it: `authority/gap`, `error`.
    func name() throws -> (id: String, level: String) {
        guard let id, let level else {
            throw GenerationError(description: "\(file): no lines “let id = …” and “let level = …” with literals")
        }
        return (id, level)
    }
}

/// The registry of checks.
func checkRegistry(files: [String]) throws -> String {
    let checks = try files.sorted().map { try CheckSource(file: $0) }
    var out = "// Made from the files in Sources/QuyetChecks when the package is built.\n\nextension CheckRegistry {\n"
    out += "    static let checks: [any Check] = [\n" + checks.map { "        \($0.type)(),\n" }.joined() + "    ]\n\n"
    out +=
        "    static let docs: [String] = [\n" + checks.map { "        #\"\"\"\n\($0.doc.joined(separator: "\n"))\n\"\"\"#,\n" }.joined()
        + "    ]\n}\n"
    return out
}
