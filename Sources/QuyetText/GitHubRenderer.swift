/// Findings as workflow commands of GitHub Actions, which shows them beside the lines that they are about.
///
/// Errors, warnings and notices, one line each; what a finding rests on and the way out are part of its message. The last line, which is no
/// command, counts them. `folder` is where the workspace lies, seen from the folder where the command ran; empty where that is the same.
public struct GitHubRenderer: Sendable {
    public let language: Language
    public let folder: String

    public init(language: Language, folder: String = "") {
        self.language = language
        self.folder = folder
    }

    /// `notVerified` says in words which families were not judged, and why: a warning each.
    /// `silenced` counts what comments let pass.
    public func render(_ findings: [Finding], _ sources: SourceSet, notVerified: [Message] = [], silenced: Int = 0) -> String {
        let words = FindingWords(language: language)
        var lines = findings.map { finding in
            let message = [finding.message.sentence(language)] + words.reasons(finding, sources)
            let properties = location(sources.place(finding.span)) + [("title", finding.rule + words.draftMark(finding))]
            return command(finding.level, properties, message.joined(separator: "\n"))
        }
        lines += notVerified.map { command(.warning, [("title", "quyet: \(words.notVerified)")], $0.rendered(language)) }
        lines.append(TextRenderer(language: language, colour: false).summary(findings, silenced: silenced))
        return lines.joined(separator: "\n") + "\n"
    }

    /// GitHub takes columns only where the first line is the last.
    private func location(_ place: SourcePlace) -> [(String, String)] {
        var properties = [
            ("file", CIPath.joined(folder, place.file)), ("line", String(place.line)), ("endLine", String(place.endLine)),
        ]
        if place.line == place.endLine { properties += [("col", String(place.column)), ("endColumn", String(place.endColumn))] }
        return properties
    }

    private func command(_ level: Level, _ properties: [(String, String)], _ message: String) -> String {
        let name = level == .note ? "notice" : level.rawValue
        let written = properties.map { "\($0.0)=\(escaped($0.1, inProperty: true))" }.joined(separator: ",")
        return "::\(name) \(written)::\(escaped(message, inProperty: false))"
    }

    private func escaped(_ text: String, inProperty: Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result.append(contentsOf: "%25".unicodeScalars)
            case "\r": result.append(contentsOf: "%0D".unicodeScalars)
            case "\n": result.append(contentsOf: "%0A".unicodeScalars)
            case ":" where inProperty: result.append(contentsOf: "%3A".unicodeScalars)
            case "," where inProperty: result.append(contentsOf: "%2C".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
