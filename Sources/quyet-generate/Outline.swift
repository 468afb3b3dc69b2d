/// An indented outline, `key: value` a line, two spaces a level: the subset of YAML in which the grammar is written.
final class Outline {
    let key: String
    let value: String
    let line: Int
    private(set) var children: [Outline] = []

    init(key: String, value: String, line: Int) {
        self.key = key
        self.value = value
        self.line = line
    }

    subscript(_ key: String) -> String? { children.first { $0.key == key }?.value }
    func child(_ key: String) -> Outline? { children.first { $0.key == key } }

    static func read(_ text: String, name: String) throws -> Outline {
        let root = Outline(key: "", value: "", line: 0)
        var open: [(indent: Int, node: Outline)] = [(-2, root)]
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let indent = raw.prefix { $0 == " " }.count
            let line = raw.dropFirst(indent)
            if line.isEmpty || line.hasPrefix("#") { continue }
            func fail(_ why: String) -> GenerationError { GenerationError(description: "\(name):\(index + 1): \(why)") }
            while let last = open.last, last.indent >= indent { open.removeLast() }
            guard let parent = open.last, indent == parent.indent + 2, parent.node.value.isEmpty else { throw fail("wrong indentation") }
            var rest = line
            let key: String
            if rest.hasPrefix("\"") {
                guard let end = rest.dropFirst().firstIndex(of: "\"") else { throw fail("a quote is not closed") }
                key = String(rest[rest.index(after: rest.startIndex)..<end])
                rest = rest[rest.index(after: end)...]
                guard rest.hasPrefix(":") else { throw fail("a colon is missing") }
                rest = rest.dropFirst()
            } else {
                guard let colon = rest.range(of: ":(?= |$)", options: .regularExpression)?.lowerBound else {
                    throw fail("a colon is missing")
                }
                key = String(rest[..<colon])
                rest = rest[rest.index(after: colon)...]
            }
            var value = rest.trimming()
            if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 { value = String(value.dropFirst().dropLast()) }
            guard parent.node.children.allSatisfy({ $0.key != key }) else { throw fail("“\(key)” stands twice") }
            let node = Outline(key: key, value: value, line: index + 1)
            parent.node.children.append(node)
            open.append((indent, node))
        }
        return root
    }
}

extension Substring {
    func trimming() -> String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
