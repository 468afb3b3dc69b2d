/// Writes XML 1.0, indented, in the order in which it is told.
///
/// Characters that XML 1.0 cannot hold, even escaped, become U+FFFD.
final class XMLWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    /// An element with other elements in it; without any, an empty one.
    func element(_ name: String, _ attributes: [(String, String)], _ body: (XMLWriter) -> Void) {
        open(name, attributes)
        text += ">\n"
        depth += 1
        body(self)
        depth -= 1
        text += "\(indent)</\(name)>\n"
    }

    /// An element with text in it.
    func element(_ name: String, _ attributes: [(String, String)], text content: String) {
        open(name, attributes)
        text += ">"
        append(content, inAttribute: false)
        text += "</\(name)>\n"
    }

    func element(_ name: String, _ attributes: [(String, String)]) {
        open(name, attributes)
        text += "/>\n"
    }

    private var indent: String { String(repeating: "  ", count: depth) }

    private func open(_ name: String, _ attributes: [(String, String)]) {
        text += "\(indent)<\(name)"
        for (name, value) in attributes {
            text += " \(name)=\""
            append(value, inAttribute: true)
            text += "\""
        }
    }

    private func append(_ value: String, inAttribute: Bool) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            // A reader turns a bare carriage return into a line feed, and in attributes every line end and tab into a space.
            case "\r": text += "&#13;"
            case "\n" where inAttribute: text += "&#10;"
            case "\t" where inAttribute: text += "&#9;"
            default: text.unicodeScalars.append(XMLWriter.isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
    }

    /// `Char` of XML 1.0, section 2.2; surrogates are no scalars.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
        default: false
        }
    }
}
