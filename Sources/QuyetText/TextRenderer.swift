import QuyetTime

/// Findings as a person reads them on a terminal.
public struct TextRenderer: Sendable {
    public let language: Language
    public let colour: Bool

    public init(language: Language, colour: Bool) {
        self.language = language
        self.colour = colour
    }

    private var words: FindingWords { FindingWords(language: language) }

    public func render(_ finding: Finding, _ sources: SourceSet) -> String {
        let place = sources.place(finding.span)
        var lines = [
            "\(bold("\(place.file):\(place.line):\(place.column)")): \(levelName(finding.level)) [\(finding.rule)]\(words.draftMark(finding))"
        ]
        lines += wrapped(finding.message.sentence(language), indent: "  ")
        lines += excerpt(place, sources[finding.span.source])
        for reason in words.reasons(finding, sources) { lines += wrapped(reason, indent: "  ") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `2 lỗi, 1 cảnh báo, 3 gợi ý.`, and how many findings comments let pass, if any: `…; 1 phát hiện được cho qua có lý do.`
    public func summary(_ findings: [Finding], silenced: Int = 0) -> String {
        let count = { (level: Level) in findings.count { $0.level == level } }
        switch language {
        case .vi:
            let passed = silenced == 0 ? "" : "; \(silenced) phát hiện được cho qua có lý do"
            return "\(count(.error)) lỗi, \(count(.warning)) cảnh báo, \(count(.note)) gợi ý\(passed)."
        case .en:
            func plural(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
            let passed = silenced == 0 ? "" : "; \(plural(silenced, "finding")) silenced with a reason"
            return "\(plural(count(.error), "error")), \(plural(count(.warning), "warning")), \(plural(count(.note), "note"))\(passed)."
        }
    }

    private func excerpt(_ place: SourcePlace, _ file: SourceFile) -> [String] {
        guard place.line <= file.lineStarts.count else { return [] }
        let scalars = Array(file.text(ofLine: place.line).unicodeScalars.map { $0 == "\t" ? " " : $0 })
        guard !scalars.isEmpty else { return [] }
        // A long line is shown around the place, so that a hostile file cannot flood the terminal.
        let start = max(0, min(place.column - 1, scalars.count) - 60)
        let shown = scalars[start..<min(scalars.count, start + 120)].map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
        let number = String(place.line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
        let marked = place.endLine == place.line ? max(1, place.endColumn - place.column) : scalars.count - place.column + 1
        let length = max(1, min(marked, shown.count - (place.column - 1 - start)))
        let margin = String(repeating: " ", count: gutter.utf8.count)
        let lead = String(repeating: " ", count: max(0, place.column - 1 - start))
        return [
            "\(gutter) │ \(String(String.UnicodeScalarView(shown)))",
            "\(margin) │ \(lead)\(colour ? "\u{1B}[31m" : "")\(String(repeating: "~", count: length))\(colour ? "\u{1B}[0m" : "")",
        ]
    }

    private func wrapped(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            var width = 0
            for word in paragraph.split(separator: " ") {
                let length = word.unicodeScalars.count
                if width > 0, width + 1 + length > 116 {
                    lines.append(indent + line)
                    (line, width) = ("", 0)
                }
                if width > 0 { line += " " }
                line += word
                width += length + (width > 0 ? 1 : 0)
            }
            lines.append(indent + line)
        }
        return lines
    }

    private func levelName(_ level: Level) -> String {
        let name = words.levelName(level)
        guard colour else { return name }
        return "\u{1B}[\(level == .error ? "1;31" : level == .warning ? "1;33" : "1;36")m\(name)\u{1B}[0m"
    }

    private func bold(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
