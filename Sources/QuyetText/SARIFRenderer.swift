/// Findings as SARIF 2.1.0 (OASIS), which GitHub, GitLab, Azure DevOps and editors read.
///
/// One run. Columns are counted in Unicode scalars, regions end before their last column, URIs are relative to the folder where the command
/// ran. Braces in messages are doubled, as section 3.11.5 of the standard asks.
public struct SARIFRenderer: Sendable {
    public let language: Language
    /// Where the workspace lies, seen from the folder where the command ran; empty where that is the same.
    public let folder: String
    /// Version of the tool, as semantic versioning has it.
    public let version: String
    /// What a rule flags, in the language of the renderer: one paragraph, whose first sentence says it in short. Nil for an unknown rule.
    public let descriptions: @Sendable (String) -> String?

    public init(language: Language, folder: String = "", version: String, descriptions: @escaping @Sendable (String) -> String?) {
        self.language = language
        self.folder = folder
        self.version = version
        self.descriptions = descriptions
    }

    /// `notVerified` says in words which families were not judged, and why: notifications of the run.
    /// `silenced` are results suppressed in the source, with their reasons; then every result says whether it is suppressed (section 3.27.23).
    public func render(
        _ findings: [Finding], _ sources: SourceSet, notVerified: [Message] = [], silenced: [SilencedFinding] = []
    ) -> String {
        let results = findings.map { ($0, nil as SilencedFinding?) } + silenced.map { ($0.finding, $0) }
        let rules = Set(results.map(\.0.rule)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        var fingerprints = LineFingerprint()
        let json = JSONWriter()
        json.object {
            $0.key("$schema").string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            $0.key("version").string("2.1.0")
            $0.key("runs").array([0]) { json, _ in
                json.object {
                    $0.key("tool").object { $0.key("driver").object { write(rules, $0) } }
                    $0.key("language").string(language.rawValue)
                    $0.key("columnKind").string("unicodeCodePoints")
                    $0.key("newlineSequences").array(["\r\n", "\n", "\r"]) { $0.string($1) }
                    $0.key("originalUriBaseIds").object { $0.key(Self.base).object { $0.key("description").message(Text.base, language) } }
                    $0.key("invocations").array([0]) { json, _ in json.object { write(notVerified, $0) } }
                    $0.key("results").array(results) { json, result in
                        let (finding, suppression) = result
                        let file = sources[finding.span.source]
                        let line = file.text(ofLine: file.line(at: finding.span.lower))
                        let fingerprint = fingerprints.next(finding.rule, file.path, line: line)
                        json.object {
                            write(finding, sources, indices[finding.rule] ?? 0, fingerprint, $0)
                            if !silenced.isEmpty { write(suppression, sources, $0) }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private static let base = "%SRCROOT%"

    private func write(_ rules: [String], _ json: JSONWriter) {
        json.key("name").string("quyet")
        json.key("version").string(version)
        json.key("semanticVersion").string(version)
        json.key("language").string(language.rawValue)
        json.key("rules").array(rules) { json, rule in
            json.object {
                $0.key("id").string(rule)
                guard let description = descriptions(rule) else { return }
                $0.key("shortDescription").message(firstSentence(description))
                $0.key("fullDescription").message(description)
            }
        }
    }

    private func write(_ notVerified: [Message], _ json: JSONWriter) {
        // What could not be judged is a fact about the workspace; the run itself did its work, or there would be no output.
        json.key("executionSuccessful").bool(true)
        json.key("toolExecutionNotifications").array(notVerified) { json, message in
            json.object {
                $0.key("level").string(Level.warning.rawValue)
                $0.key("message").message(message, language)
            }
        }
    }

    private func write(_ finding: Finding, _ sources: SourceSet, _ ruleIndex: Int, _ fingerprint: String, _ json: JSONWriter) {
        let advice = FindingWords(language: language).advice(finding)
        json.key("ruleId").string(finding.rule)
        json.key("ruleIndex").number(ruleIndex)
        json.key("level").string(finding.level.rawValue)
        json.key("message").message(([finding.message.sentence(language)] + (advice.map { [$0] } ?? [])).joined(separator: "\n"))
        json.key("locations").array([finding.span]) { json, span in json.object { location(span, sources, $0) } }
        if !finding.because.isEmpty {
            json.key("relatedLocations").array(finding.because.enumerated()) { json, because in
                json.object {
                    $0.key("id").number(because.offset + 1)
                    location(because.element.span, sources, $0)
                    $0.key("message").message(because.element.message, language)
                }
            }
        }
        json.key("partialFingerprints").object { $0.key("ruleAndLine/v1").string(fingerprint) }
        if !finding.fixes.isEmpty {
            json.key("fixes").array(finding.fixes) { json, fix in json.object { write(fix, sources, $0) } }
        }
        json.key("properties").object {
            if let period = finding.period { $0.key("period").period(period) }
            $0.key("subjects").subjects(finding.subjects)
            if let witness = finding.witness { $0.key("witness").witness(witness) }
            if finding.draft { $0.key("draft").bool(true) }
        }
    }

    private func write(_ suppression: SilencedFinding?, _ sources: SourceSet, _ json: JSONWriter) {
        json.key("suppressions").array([suppression].compactMap { $0 }) { json, suppression in
            json.object {
                $0.key("kind").string("inSource")
                $0.key("justification").string(suppression.reason)
                $0.key("location").object { location(suppression.comment, sources, $0) }
            }
        }
    }

    private func write(_ fix: Fix, _ sources: SourceSet, _ json: JSONWriter) {
        json.key("description").message(fix.title, language)
        json.key("artifactChanges").array([fix]) { json, fix in
            let place = sources.place(fix.span)
            json.object {
                $0.key("artifactLocation").object { artifact(place.file, $0) }
                $0.key("replacements").array([fix]) { json, fix in
                    json.object {
                        $0.key("deletedRegion").object { region(place, $0) }
                        $0.key("insertedContent").object { $0.key("text").string(fix.replacement) }
                    }
                }
            }
        }
    }

    private func location(_ span: Span, _ sources: SourceSet, _ json: JSONWriter) {
        let place = sources.place(span)
        json.key("physicalLocation").object {
            $0.key("artifactLocation").object { artifact(place.file, $0) }
            $0.key("region").object { region(place, $0) }
        }
    }

    private func artifact(_ file: String, _ json: JSONWriter) {
        json.key("uri").string(CIPath.uri(CIPath.joined(folder, file)))
        json.key("uriBaseId").string(Self.base)
    }

    private func region(_ place: SourcePlace, _ json: JSONWriter) {
        json.key("startLine").number(place.line)
        json.key("startColumn").number(place.column)
        json.key("endLine").number(place.endLine)
        json.key("endColumn").number(place.endColumn)
    }

    private func firstSentence(_ text: String) -> String {
        guard let end = text.firstRange(of: ". ") else { return text }
        return String(text[..<end.lowerBound]) + "."
    }
}

extension JSONWriter {
    /// A `message` object of SARIF.
    fileprivate func message(_ text: String) {
        object { $0.key("text").string(text.replacing("{", with: "{{").replacing("}", with: "}}")) }
    }

    fileprivate func message(_ message: Message, _ language: Language) { self.message(message.rendered(language)) }
}

private enum Text {
    static let base = Message(
        vi: "Thư mục nơi lệnh quyet được gọi, trong CI là gốc của kho.",
        en: "The folder where the command quyet was run: in CI, the top of the repository.")
}
