/// Writes documents as YAML: its own writer, since it must quote exactly what the language takes for something else.
struct Writer {
    private(set) var bytes: [UInt8] = []
    /// Places noted: line and column, both from 1; a column counts characters.
    private(set) var places: [String: (line: Int, column: Int)] = [:]
    /// How often each key was written.
    private(set) var keys: [String: Int] = [:]
    private let english: Bool
    private var line = 1
    private var column = 1

    init(english: Bool) { self.english = english }

    mutating func document(_ document: Document) {
        for comment in document.comments { put("# \(comment)\n") }
        entries(document.entries, indent: 0, first: false)
    }

    // MARK: Structure

    private mutating func entries(_ entries: [Entry], indent: Int, first: Bool) {
        var isFirst = first
        for entry in entries {
            if !isFirst {
                for comment in entry.before {
                    pad(indent)
                    put("# \(comment)\n")
                }
                pad(indent)
            }
            isFirst = false
            key(entry)
            value(entry.value, indent: indent, inList: false)
        }
    }

    private mutating func key(_ entry: Entry) {
        if let mark = entry.mark { places[mark] = (line, column) }
        keys[entry.key, default: 0] += 1
        scalar(spelled(entry.key), flow: false)
        put(":")
    }

    private mutating func value(_ node: Node, indent: Int, inList: Bool) {
        switch node {
        case .marked(let name, let inner):
            mark(name, inner)
            value(inner, indent: indent, inList: inList)
        case .remarked(let inner, let comment):
            put(" ")
            flow(inner)
            put("     # \(comment)\n")
        case .map(let entries, flow: false) where !entries.isEmpty:
            put("\n")
            self.entries(entries, indent: indent + 2, first: false)
        case .list(let items, flow: false) where !items.isEmpty:
            put("\n")
            list(items, indent: indent + 2)
        default:
            put(" ")
            flow(node)
            put("\n")
        }
    }

    private mutating func list(_ items: [Node], indent: Int) {
        for item in items {
            if case .map(let entries, flow: false) = unmarked(item), let first = entries.first {
                for comment in first.before {
                    pad(indent)
                    put("# \(comment)\n")
                }
                pad(indent)
                put("- ")
                if case .marked(let name, _) = item { places[name] = (line, column) }
                self.entries(entries, indent: indent + 2, first: true)
            } else {
                pad(indent)
                put("- ")
                if case .marked(let name, _) = item { places[name] = (line, column) }
                if case .remarked(let inner, let comment) = unmarked(item) {
                    flow(inner)
                    put("     # \(comment)")
                } else {
                    flow(item)
                }
                put("\n")
            }
        }
    }

    private func unmarked(_ node: Node) -> Node {
        if case .marked(_, let inner) = node { return unmarked(inner) }
        return node
    }

    /// The place of a value: where it begins, behind the blank before it.
    private mutating func mark(_ name: String, _ node: Node) {
        switch unmarked(node) {
        case .map(_, flow: false), .list(_, flow: false): places[name] = (line + 1, 1)
        default: places[name] = (line, column + 1)
        }
    }

    // MARK: Flow style and scalars

    private mutating func flow(_ node: Node, inside: Bool = false) {
        switch node {
        case .marked(let name, let inner):
            if inside { places[name] = (line, column) }
            flow(inner, inside: inside)
        case .remarked(let inner, _): flow(inner, inside: inside)
        case .text(let text): scalar(text, flow: inside)
        case .word(let word): scalar(spelled(word), flow: inside, isWord: true)
        case .number(let text): scalar(english ? swapped(text, ",", ".") : text, flow: inside, isWord: true)
        case .day(let day): put(english ? day.iso : day.vietnamese)
        case .moment(let day, let time): put((english ? day.iso : day.vietnamese) + " " + time)
        case .feel(let text): expression(english ? Feel.english(text) : text, flow: inside)
        case .quoted(let text): doubleQuoted(text)
        case .cell(let text): singleQuoted(english ? Feel.english(text) : text)
        case .raw(let text): put(text)
        case .list(let items, _):
            put("[")
            for (index, item) in items.enumerated() {
                if index > 0 { put(", ") }
                flow(item, inside: true)
            }
            put("]")
        case .map(let entries, _):
            put("{")
            for (index, entry) in entries.enumerated() {
                if index > 0 { put(", ") }
                if let mark = entry.mark { places[mark] = (line, column) }
                keys[entry.key, default: 0] += 1
                scalar(spelled(entry.key), flow: true)
                put(": ")
                flow(entry.value, inside: true)
            }
            put("}")
        }
    }

    private func spelled(_ word: String) -> String {
        guard let bar = word.utf8.firstIndex(of: UInt8(ascii: "|")) else { return word }
        return english ? String(word[word.index(after: bar)...]) : String(word[..<bar])
    }

    private mutating func scalar(_ text: String, flow: Bool, isWord: Bool = false) {
        if Scalar.isPlain(text, flow: flow, isWord: isWord) { put(text) } else { doubleQuoted(text) }
    }

    private mutating func expression(_ text: String, flow: Bool) {
        if !flow, Scalar.isPlain(text, flow: false, isWord: true) { put(text) } else { singleQuoted(text) }
    }

    private mutating func doubleQuoted(_ text: String) {
        put("\"")
        put(swapped(swapped(text, "\\", "\\\\"), "\"", "\\\""))
        put("\"")
    }

    private mutating func singleQuoted(_ text: String) {
        put("'")
        put(swapped(text, "'", "''"))
        put("'")
    }

    private mutating func pad(_ count: Int) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
        column += count
    }

    private mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            bytes.append(contentsOf: buffer)
            for byte in buffer {
                if byte == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
            }
        }
    }
}
