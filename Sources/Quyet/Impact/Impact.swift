import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// What an instrument changes: the workspace without it beside the workspace with it.
public struct Impact: Sendable {
    /// A procedure or task whose competent offices differ; only the groups of communes and cases that do.
    public struct Competence: Sendable {
        public let subject: Subject
        public let name: String
        public let before: [CompetenceTimeline.Band]
        public let after: [CompetenceTimeline.Band]
    }

    /// A provision whose days in force differ; without days where it is not there at all.
    public struct Provision: Sendable {
        public let citation: String
        public let content: Message
        public let place: SourcePlace
        public let before: DaySet
        public let after: DaySet
    }

    public let number: String
    public let isDraft: Bool
    public let days: DaySet
    public let competence: [Competence]
    public let provisions: [Provision]
    /// Findings that are there only with it, and only without it.
    public let appeared: [Finding]
    public let gone: [Finding]
    /// What was not judged, with it or without it.
    public let notVerified: [Message]
}

extension Workspace {
    /// What an instrument of the archive changes.
    ///
    /// - Throws: `QuestionError` when there is no instrument of this number.
    public func impact(of number: String) throws(QuestionError) -> Impact {
        guard let index = law.instrument(numbered: number) else {
            let near = Suggestion.nearestNumber(to: number, among: law.instruments.map(\.number.value))
            throw QuestionError(message: ImpactMessages.unknown(number, near))
        }
        let record = law.instruments[index]
        let without = Workspace(text, without: record.number.value)
        var competence: [Impact.Competence] = []
        let earlier = Dictionary(without.law.subjects.map { (without.subjectName($0), $0) }) { first, _ in first }
        let later = Dictionary(law.subjects.map { (subjectName($0), $0) }) { first, _ in first }
        for subject in (without.law.subjects.map { without.subjectName($0) } + law.subjects.map { subjectName($0) }).unique {
            let (before, after) = (earlier[subject], later[subject])
            let (old, new) = (before.map { without.bands(of: $0) } ?? [], after.map { bands(of: $0) } ?? [])
            let changedOld = old.filter { band in !new.contains { band.tellsTheSame(as: $0) } }
            let changedNew = new.filter { band in !old.contains { band.tellsTheSame(as: $0) } }
            if changedOld.isEmpty, changedNew.isEmpty { continue }
            competence.append(
                Impact.Competence(
                    subject: subject, name: after.map { publishedName($0) } ?? before.map { without.publishedName($0) } ?? "",
                    before: changedOld, after: changedNew))
        }
        let (reportBefore, reportAfter) = (without.check(), check())
        func key(_ finding: Finding) -> String {
            let place = sources.place(finding.span)
            return "\(finding.rule) \(place.file):\(place.line):\(place.column) \(finding.message.rendered(.vi))"
        }
        let (old, new) = (Set(reportBefore.findings.map(key)), Set(reportAfter.findings.map(key)))
        return Impact(
            number: record.number.value, isDraft: record.text.isDraft, days: record.days, competence: competence,
            provisions: changedProvisions(without), appeared: reportAfter.findings.filter { !old.contains(key($0)) },
            gone: reportBefore.findings.filter { !new.contains(key($0)) },
            notVerified: (reportBefore.notVerified + reportAfter.notVerified).unique)
    }

    private func changedProvisions(_ without: Workspace) -> [Impact.Provision] {
        let before = Dictionary(without.law.provisions.map { ($0.text.span, $0.days) }) { first, _ in first }
        return law.provisions.enumerated().compactMap { index, provision in
            let old = before[provision.text.span] ?? DaySet()
            guard old != provision.days, let content = ImpactMessages.content(provision.content) else { return nil }
            return Impact.Provision(
                citation: law.citation(index), content: content, place: sources.place(law.span(index)), before: old, after: provision.days)
        }
    }
}

extension CompetenceTimeline.Band {
    /// Whether the same is said of the same communes and cases.
    func tellsTheSame(as other: Self) -> Bool {
        act == other.act && communes.words == other.communes.words && cases == other.cases && segments == other.segments
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order of their first places.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
