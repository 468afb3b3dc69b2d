import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// An instrument as it stands on a day: every provision in force with the text it comes from, and what is not in force with the reason.
public struct ConsolidatedText: Sendable {
    /// One provision.
    public struct Provision: Sendable {
        /// As written; nil where the provision states none.
        public let address: String?
        /// Its text as the document has it, without the indentation of its place.
        public let lines: [String]
        /// Days in force.
        public let days: DaySet
        /// The amending provisions that made it so, cited, the last one first; none for the instrument's own text.
        public let sources: [String]
        public let place: SourcePlace
        /// Effects that took days from it or gave it days.
        public let effects: [Effect]
    }

    /// An effect on a provision.
    public struct Effect: Sendable {
        public let kind: EffectKind
        /// The provision that works it.
        public let citation: String
        public let days: DayInterval
        public let place: SourcePlace
    }

    public let number: String
    public let title: String?
    public let issuer: String
    public let issued: Day?
    public let isDraft: Bool
    public let isExcerpt: Bool
    public let day: Day
    /// Days on which the instrument as a whole is in force.
    public let days: DaySet
    public let inForce: [Provision]
    public let notInForce: [Provision]
}

extension Workspace {
    /// The consolidated text of an instrument on a day.
    ///
    /// - Throws: `QuestionError` when the archive has no instrument of this number.
    public func consolidated(_ number: String, on day: Day) throws(QuestionError) -> ConsolidatedText {
        guard let index = law.instrument(numbered: number) else {
            let near = Suggestion.nearestNumber(to: number, among: law.instruments.map(\.number.value))
            throw QuestionError(message: ImpactMessages.unknown(number, near))
        }
        let record = law.instruments[index]
        var effects: [Int: [ConsolidatedText.Effect]] = [:]
        for effect in law.effects where effect.instrument == index {
            for target in effect.targets {
                effects[target, default: []].append(
                    ConsolidatedText.Effect(
                        kind: effect.kind, citation: law.citation(effect.provision), days: effect.days,
                        place: sources.place(law.span(effect.provision))))
            }
        }
        let provisions = law.readingOrder(of: record).map { index in
            let provision = law.provisions[index]
            return ConsolidatedText.Provision(
                address: provision.address?.value.text, lines: lines(of: provision.text.ref), days: provision.days,
                sources: law.amendments(of: index).map { law.citation($0) }, place: sources.place(law.span(index)),
                effects: effects[index] ?? [])
        }
        return ConsolidatedText(
            number: record.number.value, title: record.text.title?.value, issuer: record.text.issuer?.value ?? "",
            issued: record.text.issued?.value, isDraft: record.text.isDraft, isExcerpt: record.text.isExcerpt, day: day, days: record.days,
            inForce: provisions.filter { $0.days.contains(day) }, notInForce: provisions.filter { !$0.days.contains(day) })
    }

    /// The lines of a provision; where amendments have changed keys of it, each key with the text in force.
    private func lines(of ref: NodeRef) -> [String] {
        guard ref.isChanged else { return lines(of: ref.span, throughLine: true) }
        return ref.entries.flatMap { key, value in
            value.isChanged
                ? ["\(key.text?.value ?? ""):"] + lines(of: value).map { "  " + $0 }
                : lines(of: Span(key.span.source, Int(key.span.lower), Int(max(key.span.upper + 1, value.span.upper))), throughLine: false)
        }
    }

    /// The lines of a place, each as far in as it stands to the first; without empty ones. What follows on its last line is left out, or is
    /// a remark.
    private func lines(of span: Span, throughLine: Bool) -> [String] {
        let file = sources[span.source]
        let first = file.line(at: span.lower)
        let last = file.line(at: max(span.lower, span.upper - 1))
        let indentation = Int(span.lower - file.lineStarts[first - 1])
        return (first...last).compactMap { line in
            var text = Substring(file.text(ofLine: line)).utf8
            if line == last, !throughLine { text = text.prefix(Int(span.upper) - Int(file.lineStarts[line - 1])) }
            let own = text.prefix { $0 == 32 }.count
            let shown = text.dropFirst(line == first ? indentation : min(own, indentation))
            return shown.allSatisfy { $0 == 32 } ? nil : String(Substring(shown))
        }
    }
}

extension Law {
    /// The provisions of an instrument, each that an amendment put in after the ones that it stands for.
    func readingOrder(of record: InstrumentRecord) -> [Int] {
        let own = record.provisions.filter { provisions[$0].source == nil }
        return record.provisions.enumerated().map { position, index -> (Int, Int, Int) in
            guard provisions[index].source != nil else { return (own.firstIndex(of: index) ?? position, 0, index) }
            let related = own.lastIndex { old in
                guard let new = provisions[index].address?.value, let old = provisions[old].address?.value else { return false }
                return new.covers(old) || old.covers(new)
            }
            return (related ?? own.count, 1, index)
        }.sorted { $0 < $1 }.map(\.2)
    }

    /// The provisions that have made a provision what it is, the last one first.
    func amendments(of provision: Int) -> [Int] {
        var result: [Int] = []
        var next: Int? = provision
        while let index = next, let source = provisions[index].source {
            result.append(source)
            next = provisions[index].former
        }
        return result
    }
}
