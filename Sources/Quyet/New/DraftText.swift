import QuyetSyntax
import QuyetText

/// A document that the tool writes for a person to go on with: composed with Vietnamese keywords, then laid out as the formatter lays it out,
/// in the spelling of a language.
struct DraftText {
    private(set) var lines: [String] = []

    /// A document from its text.
    init(_ text: String = "") {
        if !text.isEmpty { lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    /// A line of YAML, `level` levels of two spaces in.
    mutating func line(_ level: Int, _ text: String) { lines.append(String(repeating: "  ", count: level) + text) }

    /// A comment; what would end it or hide in it becomes a space.
    mutating func comment(_ level: Int, _ text: String) { line(level, "# \(DraftText.clean(text))") }

    /// A text as YAML takes it wherever it stands; the layout drops the quotes that say nothing.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in clean(text).unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    /// `["a", "b"]`.
    static func list(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ", "))]" }

    /// One line: control characters, line ends of any kind and marks that no editor shows become spaces, runs of spaces one.
    static func clean(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var pending = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                pending = !result.isEmpty
            } else {
                if pending { result.append(" ") }
                pending = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }

    /// The document in its canonical layout.
    func written(_ path: String, in language: Language) -> String {
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        let read = WorkspaceText([WorkspaceText.Input(path: path, bytes: bytes)])
        guard let text = read.texts.first else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: DocumentFormatter.format(text, language: language) ?? bytes, as: UTF8.self)
    }
}

/// Spans as each language writes them.
enum SpanSpelling {
    /// `1,5 giờ` → `1.5 hours`; nil for what is no span.
    static func english(_ text: String) -> String? {
        guard let span = StatedSpan(parsing: text) else { return nil }
        if let word = SpanWordWord.table.word(text) { return word.spelling(.en) }
        let number = text.prefix { $0.isNumber || $0 == "," || $0 == "." }.replacing(",", with: ".")
        let unit = span.unit == .calendarDays ? "days" : span.unit.spelling(.en)
        return "\(number) \(number == "1" && unit.hasSuffix("s") ? String(unit.dropLast()) : unit)"
    }

    /// Working minutes in the largest unit that states them simply: `16 giờ`, `1,5 giờ`, `20 phút`.
    static func vietnamese(minutes: Int) -> String {
        if minutes % 60 == 0 { return "\(minutes / 60) giờ" }
        if minutes % 30 == 0 { return "\(minutes / 60),5 giờ" }
        return "\(minutes) phút"
    }
}
