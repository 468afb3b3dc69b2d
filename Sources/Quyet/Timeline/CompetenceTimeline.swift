import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// Who is competent for one procedure or task, from when to when, for each group of communes and cases that goes together.
public struct CompetenceTimeline: Sendable {
    /// Days in a row with one result: one office, none (a gap), or several (an overlap).
    public struct Segment: Hashable, Sendable {
        public let days: DayInterval
        public let holdings: [Holding]

        public var isGap: Bool { holdings.isEmpty }
        public var isOverlap: Bool { holdings.count > 1 }
        /// It rests on an instrument that is not signed yet.
        public var isDraft: Bool { holdings.contains(where: \.isDraft) }
    }

    /// One group of communes and cases, for one act.
    public struct Band: Sendable {
        public let act: ActWord
        public let communes: CommuneGroup
        public let cases: Message
        /// Ascending, without holes: the days from the first provision about the subject until it is abolished.
        public let segments: [Segment]
    }

    public let subject: Subject
    /// The name published last; empty where none is.
    public let name: String
    public let horizon: DayInterval
    public let bands: [Band]
    /// False while the text has errors, or the conditions cannot be decided: then a gap may be one of the text, not of the law.
    public let isJudged: Bool
    /// What was not judged, and why; with anything here the bands show only what could be read.
    public let notVerified: [Message]

    public var gaps: Int { bands.reduce(0) { $0 + $1.segments.count { $0.isGap } } }
    public var overlaps: Int { bands.reduce(0) { $0 + $1.segments.count { $0.isOverlap } } }
    /// Whether more than one act is told, so that each band has to say which.
    var namesActs: Bool { bands.contains { $0.act != .decide } }
}

extension Workspace {
    /// The time line of a procedure, by its code, or of a task, by its words; read from the same results that `check` judges.
    ///
    /// - Throws: `QuestionError` for an unknown subject.
    public func timeline(of name: String) throws(QuestionError) -> CompetenceTimeline {
        let subject = try subject(name)
        return CompetenceTimeline(
            subject: subjectName(subject), name: publishedName(subject), horizon: law.horizon, bands: bands(of: subject),
            isJudged: !hasTextErrors && undecided(subject) == nil, notVerified: [undecided(subject)].compactMap { $0 } + notVerified)
    }

    /// The groups of communes and cases of a subject, act by act.
    func bands(of subject: CompetenceSubject) -> [CompetenceTimeline.Band] {
        (lowering.competence[subject] ?? []).flatMap { act, resolution in joined(resolution.timeLines).map { band($0, act, subject) } }
    }

    /// The name under which a procedure was published last; empty for a task, or where none was.
    func publishedName(_ subject: CompetenceSubject) -> String {
        if case .procedure(let index) = subject { law.procedures[index].name } else { "" }
    }

    private func band(_ line: JoinedLine, _ act: ActWord, _ subject: CompetenceSubject) -> CompetenceTimeline.Band {
        let links = law.links(of: subject)
        return CompetenceTimeline.Band(
            act: act, communes: CommuneGroup(line.communes, law.registers), cases: caseWords(subject).words(line.cases),
            segments: line.periods.map { CompetenceTimeline.Segment(days: $0.days, holdings: holdings($0, at: line.communes, links)) })
    }

    /// Lines of other communes that tell the same are one line; in the order of their first commune and case.
    func joined(_ lines: [Resolution.TimeLine]) -> [JoinedLine] {
        var result: [JoinedLine] = []
        for line in lines where !line.periods.isEmpty {
            if let index = result.firstIndex(where: { $0.cases == line.cases && same($0.periods, line.periods) }) {
                result[index].communes = result[index].communes.union(line.communes)
            } else {
                result.append(JoinedLine(communes: line.communes, cases: line.cases, periods: line.periods))
            }
        }
        return result.sorted { ($0.communes.first ?? 0, $0.cases.first ?? 0) < ($1.communes.first ?? 0, $1.cases.first ?? 0) }
    }

    private func same(_ left: [Resolution.Box], _ right: [Resolution.Box]) -> Bool {
        left.elementsEqual(right) { $0.days == $1.days && $0.ends == $1.ends && $0.chains == $1.chains }
    }
}

/// A line through time at all communes and cases that tell the same.
struct JoinedLine {
    var communes: BitSet
    let cases: BitSet
    /// Ascending; their own communes are those of one line only.
    let periods: [Resolution.Box]
}
