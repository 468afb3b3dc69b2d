import QuyetTime

/// Findings as JSON: keys in a fixed order, the same bytes on every run (architecture.md, "What each finding looks like").
public struct JSONRenderer: Sendable {
    public let language: Language

    public init(language: Language) { self.language = language }

    /// `notVerified` says in words which families were not judged, and why; an empty list says that all were.
    /// `silenced` are findings that comments let pass: a list apart, each with its reason and the place of the comment.
    public func render(
        _ findings: [Finding], _ sources: SourceSet, notVerified: [Message] = [], silenced: [SilencedFinding] = []
    ) -> String {
        let root = JSONWriter()
        root.object {
            $0.key("version").number(1)
            $0.key("findings").array(findings) { json, finding in json.object { write(finding, sources, $0) } }
            if !silenced.isEmpty {
                $0.key("silenced").array(silenced) { json, silenced in json.object { write(silenced, sources, $0) } }
            }
            if !notVerified.isEmpty {
                $0.key("notVerified").array(notVerified) { $0.string($1.rendered(language)) }
            }
        }
        return root.text + "\n"
    }

    private func write(_ finding: Finding, _ sources: SourceSet, _ json: JSONWriter) {
        let place = sources.place(finding.span)
        json.key("rule").string(finding.rule)
        json.key("level").string(finding.level.rawValue)
        json.key("file").string(place.file)
        json.key("line").number(place.line)
        json.key("column").number(place.column)
        json.key("endLine").number(place.endLine)
        json.key("endColumn").number(place.endColumn)
        json.key("message").string(finding.message.sentence(language))
        if let period = finding.period { json.key("period").period(period) }
        json.key("subjects").subjects(finding.subjects)
        json.key("because").array(finding.because) { json, because in
            let at = sources.place(because.span)
            json.object {
                $0.key("file").string(at.file)
                $0.key("line").number(at.line)
                $0.key("message").string(because.message.rendered(language))
            }
        }
        if let witness = finding.witness { json.key("witness").witness(witness) }
        if finding.draft { json.key("draft").bool(true) }
        if let advice = finding.advice { json.key("advice").string(advice.rendered(language)) }
        json.key("fixes").array(finding.fixes) { json, fix in
            let at = sources.place(fix.span)
            json.object {
                $0.key("title").string(fix.title.rendered(language))
                $0.key("edits").array([fix]) { json, fix in
                    json.object {
                        $0.key("file").string(at.file)
                        $0.key("line").number(at.line)
                        $0.key("column").number(at.column)
                        $0.key("endLine").number(at.endLine)
                        $0.key("endColumn").number(at.endColumn)
                        $0.key("newText").string(fix.replacement)
                    }
                }
            }
        }
    }

    private func write(_ silenced: SilencedFinding, _ sources: SourceSet, _ json: JSONWriter) {
        write(silenced.finding, sources, json)
        let at = sources.place(silenced.comment)
        json.key("reason").string(silenced.reason)
        json.key("comment").object {
            $0.key("file").string(at.file)
            $0.key("line").number(at.line)
        }
    }
}

extension JSONWriter {
    /// First day, and first day after the last.
    func period(_ period: DayInterval) { array([period.from, period.to]) { $0.string($1.iso) } }

    func subjects(_ subjects: [Subject]) {
        array(subjects) { json, subject in
            json.object {
                $0.key("kind").string(subject.kind.rawValue)
                $0.key("id").string(subject.id)
            }
        }
    }

    func witness(_ witness: Witness) {
        object { json in
            if !witness.data.isEmpty {
                json.key("data").object { for fact in witness.data { $0.key(fact.name).string(fact.value) } }
            }
            if !witness.path.isEmpty { json.key("path").array(witness.path) { $0.string($1) } }
            if let commune = witness.commune { json.key("commune").string(commune) }
            if let date = witness.date { json.key("date").string(date.iso) }
        }
    }
}
