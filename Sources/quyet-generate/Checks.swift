/// The registry of checks: every file `<Family>/<Family><Name>.swift` declares the type it is named for, whose doc comment is its manual page.
func checkRegistry(files: [String]) throws -> String {
    var entries: [(type: Substring, doc: String)] = []
    for file in files.sorted() {
        let parts = file.split(separator: "/")
        let type = parts[parts.count - 1].dropLast(".swift".count)
        var doc: [Substring] = []
        var found = false
        for line in try read(file).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("///") {
                doc.append(line.dropFirst(line.hasPrefix("/// ") ? 4 : 3))
            } else if line.hasPrefix("struct \(type): ") {
                found = true
                break
            } else {
                doc.removeAll()
            }
        }
        guard found else { throw GenerationError(description: "\(file): no line “struct \(type): …” at the margin") }
        guard !doc.isEmpty else { throw GenerationError(description: "\(file): \(type) has no doc comment") }
        entries.append((type, doc.joined(separator: "\n")))
    }
    var out = "// Made from the files in Sources/QuyetChecks when the package is built.\n\nextension CheckRegistry {\n"
    out += "    static let checks: [any Check] = [\n" + entries.map { "        \($0.type)(),\n" }.joined() + "    ]\n\n"
    out += "    static let docs: [String] = [\n" + entries.map { "        #\"\"\"\n\($0.doc)\n\"\"\"#,\n" }.joined() + "    ]\n}\n"
    return out
}
