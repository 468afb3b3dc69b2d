/// Findings as JUnit XML, in the shape that Jenkins and GitLab read.
///
/// A file is a test suite and a finding of it a test case, named for its rule and place; a file without findings is one case that passed.
/// Only errors fail. Warnings and notes pass, with what they say as output; what was not judged is a suite of skipped cases, so that it is
/// seen and is not taken for passed. `folder` is where the workspace lies, seen from the folder where the command ran; empty where that is
/// the same.
public struct JUnitRenderer: Sendable {
    public let language: Language
    public let folder: String

    public init(language: Language, folder: String = "") {
        self.language = language
        self.folder = folder
    }

    /// `notVerified` says in words which families were not judged, and why; `silenced` are findings that comments let pass, which are skipped
    /// cases of their own suite.
    public func render(
        _ findings: [Finding], _ sources: SourceSet, notVerified: [Message] = [], silenced: [SilencedFinding] = []
    ) -> String {
        let byFile = Dictionary(grouping: findings, by: \.span.source)
        let suites = sources.files.indices.map { (path: sources.files[$0].path, findings: byFile[SourceID(index: $0)] ?? []) }
        let failures = findings.count { $0.level == .error }
        let skipped = notVerified.count + silenced.count
        let cases = suites.reduce(skipped) { $0 + max(1, $1.findings.count) }
        let xml = XMLWriter()
        xml.element("testsuites", [("name", "quyet")] + counts(cases, failures: failures, skipped: skipped)) { xml in
            for suite in suites { write(suite.path, suite.findings, sources, xml) }
            if !notVerified.isEmpty { self.skipped(words.notVerified, notVerified.map { $0.rendered(language) }, xml) }
            if !silenced.isEmpty { self.skipped(words.silenced, silenced.map { text(of: $0, sources) }, xml) }
        }
        return xml.text
    }

    private var words: FindingWords { FindingWords(language: language) }

    private func write(_ path: String, _ findings: [Finding], _ sources: SourceSet, _ xml: XMLWriter) {
        let failures = findings.count { $0.level == .error }
        xml.element("testsuite", [("name", path)] + counts(max(1, findings.count), failures: failures, skipped: 0)) { xml in
            if findings.isEmpty {
                xml.element("testcase", attributes(words.label(vi: "không có phát hiện", en: "no finding"), path, line: nil))
            }
            var uses: [String: Int] = [:]
            for finding in findings {
                let place = sources.place(finding.span)
                let name = "\(finding.rule)\(words.draftMark(finding)) \(place.line):\(place.column)"
                let use = uses[name, default: 0] + 1
                uses[name] = use
                // Cases of one name would be taken for runs of one test.
                let attributes = attributes(use == 1 ? name : "\(name) #\(use)", path, line: place.line)
                xml.element("testcase", attributes) { write(finding, sources, $0) }
            }
        }
    }

    private func write(_ finding: Finding, _ sources: SourceSet, _ xml: XMLWriter) {
        let text = TextRenderer(language: language, colour: false).render(finding, sources)
        switch finding.level {
        case .error: xml.element("failure", [("message", finding.message.sentence(language)), ("type", finding.rule)], text: text)
        case .warning, .note: xml.element("system-out", [], text: text)
        }
    }

    private func skipped(_ title: String, _ messages: [String], _ xml: XMLWriter) {
        xml.element("testsuite", [("name", title)] + counts(messages.count, failures: 0, skipped: messages.count)) { xml in
            for (index, message) in messages.enumerated() {
                xml.element(
                    "testcase", [("name", "\(title) \(index + 1)"), ("classname", "quyet"), ("time", "0")]
                ) { $0.element("skipped", [("message", message)]) }
            }
        }
    }

    private func text(of silenced: SilencedFinding, _ sources: SourceSet) -> String {
        let place = sources.place(silenced.finding.span)
        return "\(place.file):\(place.line): [\(silenced.finding.rule)] \(silenced.finding.message.sentence(language)) "
            + "\(words.label(vi: "Lý do", en: "Reason")): \(silenced.reason)"
    }

    private func counts(_ tests: Int, failures: Int, skipped: Int) -> [(String, String)] {
        [
            ("tests", String(tests)), ("failures", String(failures)), ("errors", "0"), ("skipped", String(skipped)), ("time", "0"),
        ]
    }

    private func attributes(_ name: String, _ path: String, line: Int?) -> [(String, String)] {
        var attributes = [("name", name), ("classname", className(path)), ("file", CIPath.joined(folder, path))]
        if let line { attributes.append(("line", String(line))) }
        return attributes + [("time", "0")]
    }

    /// Folders and file with dots between, as Jenkins divides packages from classes: `van-ban.01-tham-quyen`.
    private func className(_ path: String) -> String {
        var parts = path.split(separator: "/").map(String.init)
        if let last = parts.last, let dot = last.lastIndex(of: "."), dot > last.startIndex { parts[parts.count - 1] = String(last[..<dot]) }
        return parts.map { $0.replacing(".", with: "_") }.joined(separator: ".")
    }
}
