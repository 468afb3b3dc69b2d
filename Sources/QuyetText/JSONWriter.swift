/// Writes JSON text in the order in which it is told; strings are escaped as RFC 8259 asks.
public final class JSONWriter {
    public private(set) var text = ""
    private var needsComma = false

    public init() {}

    /// Begins a member of an object; its value is written next.
    @discardableResult
    public func key(_ name: String) -> JSONWriter {
        separate()
        append(quoted: name)
        text += ":"
        needsComma = false
        return self
    }

    public func string(_ value: String) {
        separate()
        append(quoted: value)
        needsComma = true
    }

    public func number(_ value: Int) { raw(String(value)) }
    public func bool(_ value: Bool) { raw(value ? "true" : "false") }
    public func null() { raw("null") }

    public func object(_ body: (JSONWriter) -> Void) { enclosed("{", "}") { body(self) } }

    public func array<Items: Sequence>(_ items: Items, _ body: (JSONWriter, Items.Element) -> Void) {
        enclosed("[", "]") { for item in items { body(self, item) } }
    }

    private func raw(_ value: String) {
        separate()
        text += value
        needsComma = true
    }

    private func enclosed(_ open: String, _ close: String, _ body: () -> Void) {
        separate()
        text += open
        needsComma = false
        body()
        text += close
        needsComma = true
    }

    private func separate() {
        if needsComma { text += "," }
        needsComma = false
    }

    private func append(quoted value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    let hex = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }
}
