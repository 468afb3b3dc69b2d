/// JSON whose keys keep their order, so that what is made is the same every time.
indirect enum OrderedJSON {
    case text(String)
    case number(Int)
    case bool(Bool)
    case list([OrderedJSON])
    case object([(key: String, value: OrderedJSON)])

    /// Pretty-printed; what fits on a line stands on one.
    func rendered() -> String { rendered(indent: 0, used: 0) + "\n" }

    private static let width = 140

    private func rendered(indent: Int, used: Int) -> String {
        let flat = compact
        if used + flat.utf8.count <= OrderedJSON.width { return flat }
        let pad = String(repeating: " ", count: indent + 2)
        let end = "\n" + String(repeating: " ", count: indent)
        switch self {
        case .list(let items):
            return "[\n" + items.map { pad + $0.rendered(indent: indent + 2, used: indent + 3) }.joined(separator: ",\n") + end + "]"
        case .object(let entries):
            let lines = entries.map { key, value in
                let head = pad + OrderedJSON.quoted(key) + ": "
                return head + value.rendered(indent: indent + 2, used: head.utf8.count + 1)
            }
            return "{\n" + lines.joined(separator: ",\n") + end + "}"
        default: return flat
        }
    }

    private var compact: String {
        switch self {
        case .text(let text): OrderedJSON.quoted(text)
        case .number(let number): String(number)
        case .bool(let value): String(value)
        case .list(let items): "[" + items.map(\.compact).joined(separator: ", ") + "]"
        case .object(let entries): "{" + entries.map { OrderedJSON.quoted($0.key) + ": " + $0.value.compact }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    init(stringLiteral text: String) { self = .text(text) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(integerLiteral number: Int) { self = .number(number) }
    init(arrayLiteral items: OrderedJSON...) { self = .list(items) }
    init(dictionaryLiteral entries: (String, OrderedJSON)...) { self = .object(entries.map { (key: $0.0, value: $0.1) }) }
}
