/// Files as static strings, so that the tool works from any folder.
func embedded(root: String, files: [String]) throws -> String {
    var out = "// Made from the files of the project when the package is built.\n\nenum EmbeddedFiles {\n"
    out += "    /// Path below the root, and the file's text.\n    static let all: [(path: String, text: StaticString)] = [\n"
    for file in files.sorted() {
        let text = try read(file)
        guard file.hasPrefix(root + "/") else { throw GenerationError(description: "\(file) is not below \(root)") }
        var hashes = "#"
        while text.contains("\"" + hashes) || text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
        out += "        (\(literal(String(file.dropFirst(root.count + 1)))), \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)),\n"
    }
    return out + "    ]\n}\n"
}
