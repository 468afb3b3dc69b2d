import QuyetText
import QuyetTime

extension Continuity {
    /// The statement as a person reads it on a terminal.
    public func text(_ language: Language) -> String {
        let judged = Message(
            vi: "{workspace}, xét {period}: {scope}.", en: "{workspace}, judged {period}; {scope}.",
            ["workspace": .text(workspace), "period": .period(days), "scope": .message(ContinuityMessages.scope(self))])
        var lines = [judged.rendered(language), ""]
        lines += ContinuityMessages.statements(self).map { $0.rendered(language) }
        lines += ["", ContinuityMessages.interruptions.rendered(language) + ":"]
        if interruptions.isEmpty { lines.append("  " + ContinuityMessages.noInterruption(self).rendered(language)) }
        for (index, interruption) in interruptions.enumerated() {
            let head = "\(interruption.title.rendered(language)), \(MessageArgument.period(interruption.days).rendered(language))"
            lines.append("  \(index + 1). \(head): \(interruption.words.rendered(language))")
            lines.append("     \(Continuity.names(interruption.subjects)); \(interruption.box.rendered(language))")
            lines += interruption.reasons.map { "     \($0.rendered(language))" }
        }
        if !notVerified.isEmpty {
            lines += ["", ContinuityMessages.notVerified.rendered(language) + ":"]
            lines += notVerified.map { "  - \($0.sentence(language))" }
        }
        if !besides.isEmpty {
            lines += ["", ContinuityMessages.besides.rendered(language) + ":"]
            lines += besides.map { "  - \($0.sentence(language))" }
        }
        lines += ["", ContinuityMessages.changes.rendered(language) + ":"]
        if changes.isEmpty { lines.append("  " + ContinuityMessages.none.rendered(language)) }
        var day: Day?
        for change in changes {
            if change.day != day { lines.append("  \(MessageArgument.day(change.day).rendered(language))") }
            day = change.day
            let hands = "\(change.fromWords.rendered(language)) → \(change.toWords.rendered(language))"
            lines.append("    \(Continuity.names(change.subjects)): \(hands)")
            lines.append("      \(change.box.rendered(language))")
            lines += change.causes.map { "      \($0.words.rendered(language))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func names(_ subjects: [Subject]) -> String { subjects.map(\.id).joined(separator: ", ") }
}
