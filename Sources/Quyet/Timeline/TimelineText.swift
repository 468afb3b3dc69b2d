import QuyetText
import QuyetTime

extension CompetenceTimeline {
    /// The time line as a person reads it on a terminal.
    public func text(_ language: Language) -> String {
        var lines = [name.isEmpty ? subject.id : "\(subject.id)  \(name)", TimelineMessages.horizon(horizon).sentence(language)]
        if bands.isEmpty { lines += ["", TimelineMessages.empty.rendered(language)] }
        for band in bands {
            lines += ["", TimelineMessages.heading(band, namesAct: namesActs).sentence(language) + ":"]
            let periods = band.segments.map { MessageArgument.period($0.days).rendered(language) }
            let width = periods.map(\.unicodeScalars.count).max() ?? 0
            for (segment, period) in zip(band.segments, periods) {
                let margin = String(repeating: " ", count: width - period.unicodeScalars.count + 2)
                lines.append("  \(period)\(margin)\(TimelineMessages.result(segment).rendered(language))")
                guard segment.isOverlap else { continue }
                for holding in segment.holdings {
                    lines.append(String(repeating: " ", count: width + 6) + TimelineMessages.holding(holding).rendered(language))
                }
            }
        }
        lines += [""] + notVerified.map { $0.sentence(language) } + [conclusion.rendered(language)]
        return lines.joined(separator: "\n") + "\n"
    }

    /// How it stands, in one sentence; without a claim where something was not judged.
    var conclusion: Message {
        if isJudged, gaps + overlaps > 0 { return TimelineMessages.troubles(["gaps": .number(gaps), "overlaps": .number(overlaps)]) }
        return bands.isEmpty || !notVerified.isEmpty ? TimelineMessages.unsure : TimelineMessages.whole
    }

    /// The time line as JSON: keys in a fixed order.
    public func json(_ language: Language) -> String {
        let root = JSONWriter()
        root.object {
            $0.key("version").number(1)
            $0.key("subject").subject(subject)
            $0.key("name").string(name)
            $0.key("horizon").days(horizon)
            $0.key("bands").array(bands) { json, band in
                json.object {
                    $0.key("act").string(band.act.spelling(.en))
                    $0.key("communes").communes(band.communes, language)
                    $0.key("cases").string(band.cases.rendered(language))
                    $0.key("segments").array(band.segments) { json, segment in
                        json.object {
                            $0.key("result").string(segment.isGap ? "gap" : segment.isOverlap ? "overlap" : "held")
                            $0.key("period").days(segment.days)
                            $0.key("words").string(MessageArgument.period(segment.days).rendered(language))
                            $0.key("holders").array(segment.holdings) { $0.holding($1) }
                        }
                    }
                }
            }
            $0.key("gaps").number(gaps)
            $0.key("overlaps").number(overlaps)
            $0.key("notVerified").messages(notVerified, language)
        }
        return root.text + "\n"
    }
}
