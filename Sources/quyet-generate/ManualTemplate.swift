/// What of the manual is written by hand: the opening, and examples by the shape that they show.
struct ManualTemplate {
    let opening: String
    let examples: [String: String]

    /// Reads `<!-- example: SHAPE -->` lines; what stands before the first is the opening.
    init(_ text: String, name: String) throws {
        var parts: [(shape: String, lines: [Substring])] = [("", [])]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("<!-- example: "), line.hasSuffix(" -->") {
                parts.append((String(line.dropFirst(14).dropLast(4)), []))
            } else {
                parts[parts.count - 1].lines.append(line)
            }
        }
        func body(_ lines: [Substring]) -> String {
            var lines = lines[...]
            while lines.first?.isEmpty == true { lines.removeFirst() }
            while lines.last?.isEmpty == true { lines.removeLast() }
            return lines.joined(separator: "\n")
        }
        opening = body(parts[0].lines) + "\n"
        var examples: [String: String] = [:]
        for part in parts.dropFirst() {
            guard examples.updateValue(body(part.lines), forKey: part.shape) == nil else {
                throw GenerationError(description: "\(name): two examples of “\(part.shape)”")
            }
        }
        self.examples = examples
    }
}
