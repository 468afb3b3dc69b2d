import QuyetText
import QuyetTime

extension JSONWriter {
    /// First day, and first day after the last; an end that is open is null.
    func days(_ period: DayInterval) {
        array([period.from, period.to]) { json, day in
            day > .distantPast && day < .distantFuture ? json.string(day.iso) : json.null()
        }
    }

    func periods(_ days: DaySet) { array(days.intervals) { $0.days($1) } }

    func optional(_ value: String?) { if let value { string(value) } else { null() } }

    /// Communes: in words, and by code where not the whole province is meant.
    func communes(_ group: CommuneGroup, _ language: Language) {
        object {
            $0.key("words").string(group.words.rendered(language))
            $0.key("wholeProvince").bool(group.isWholeProvince)
            if !group.isWholeProvince { $0.key("codes").array(group.codes) { $0.string($1) } }
        }
    }

    func holding(_ holding: Holding) {
        object {
            $0.key("office").string(holding.office)
            $0.key("kind").string(holding.kind.key)
            $0.key("citation").string(holding.citation)
            $0.key("file").string(holding.file)
            $0.key("line").number(holding.line)
            if holding.isDraft { $0.key("draft").bool(true) }
        }
    }

    func messages(_ messages: [Message], _ language: Language) { array(messages) { $0.string($1.sentence(language)) } }

    func subject(_ subject: Subject) {
        object {
            $0.key("kind").string(subject.kind.rawValue)
            $0.key("id").string(subject.id)
        }
    }
}
