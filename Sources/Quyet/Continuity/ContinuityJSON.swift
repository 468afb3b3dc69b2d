import QuyetText
import QuyetTime

extension Continuity {
    /// The statement as JSON: keys in a fixed order.
    public func json(_ language: Language) -> String {
        let root = JSONWriter()
        root.object {
            $0.key("version").number(1)
            $0.key("workspace").string(workspace)
            $0.key("period").days(days)
            $0.key("procedures").number(procedures)
            $0.key("tasks").number(tasks)
            $0.key("communes").number(communes)
            $0.key("verdict").string(verdict.rawValue)
            $0.key("statement").messages(ContinuityMessages.statements(self), language)
            $0.key("interruptions").array(interruptions) { json, interruption in
                json.object { write(interruption, $0, language) }
            }
            $0.key("changes").array(changes) { json, change in json.object { write(change, $0, language) } }
            $0.key("notVerified").messages(notVerified, language)
            $0.key("besides").messages(besides, language)
            $0.key("drafts").array(drafts) { $0.string($1) }
        }
        return root.text + "\n"
    }

    private func write(_ interruption: Interruption, _ json: JSONWriter, _ language: Language) {
        json.key("kind").string(interruption.kind.rawValue)
        json.key("message").string(interruption.words.sentence(language))
        json.key("act").string(interruption.act.spelling(.en))
        json.key("period").days(interruption.days)
        json.key("subjects").array(interruption.subjects) { $0.subject($1) }
        json.key("communes").communes(interruption.communes, language)
        json.key("cases").string(interruption.cases.rendered(language))
        json.key("offices").array(interruption.offices) { $0.string($1) }
        json.key("because").array(interruption.provisions) { $0.provision($1) }
    }

    private func write(_ change: Change, _ json: JSONWriter, _ language: Language) {
        json.key("day").string(change.day.iso)
        json.key("act").string(change.act.spelling(.en))
        json.key("subjects").array(change.subjects) { $0.subject($1) }
        json.key("communes").communes(change.communes, language)
        json.key("cases").string(change.cases.rendered(language))
        for (key, offices) in [("from", change.from), ("to", change.to)] {
            json.key(key)
            if let offices { json.array(offices) { $0.string($1) } } else { json.null() }
        }
        json.key("because").array(change.causes) { json, cause in
            json.object {
                $0.key("kind").string(cause.kind.rawValue)
                $0.key("message").string(cause.words.sentence(language))
                $0.key("provision").provision(cause.provision)
                if let link = cause.link { $0.key("link").string(link.key) }
                if let by = cause.by { $0.key("by").provision(by) }
            }
        }
    }
}

extension JSONWriter {
    func provision(_ provision: CitedProvision) {
        object {
            $0.key("citation").string(provision.citation)
            $0.key("file").string(provision.file)
            $0.key("line").number(provision.line)
            if provision.isDraft { $0.key("draft").bool(true) }
        }
    }
}
