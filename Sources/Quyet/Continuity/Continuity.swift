import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// Whether anything is interrupted between two days, where, and every change of hands, day by day.
public struct Continuity: Sendable {
    /// Something wrong in a box of procedures × communes × days × cases.
    public struct Interruption: Sendable {
        public enum Kind: String, Sendable, CaseIterable {
            case gap, overlap, cycle
            /// The giver has nothing to give.
            case notHolder = "not-holder"
            /// The giver may not pass on.
            case redelegation
        }
        public let kind: Kind
        public let act: ActWord
        public let days: DayInterval
        public let subjects: [Subject]
        public let communes: CommuneGroup
        public let cases: Message
        /// The offices of an overlap; of a link that carries nothing, giver and receiver.
        public let offices: [String]
        /// Provisions behind it: those of an overlap, the link that carries nothing, what gave the competence before a gap.
        public let provisions: [CitedProvision]
    }

    /// A day on which the competence passes from one office to another.
    public struct Change: Sendable {
        public let day: Day
        public let act: ActWord
        public let subjects: [Subject]
        public let communes: CommuneGroup
        public let cases: Message
        /// Offices before; empty where none was competent, nil where nothing was provided yet.
        public let from: [String]?
        /// Offices after; empty where none is, nil where the procedure is abolished.
        public let to: [String]?
        public let causes: [ChangeCause]
    }

    /// What may be said of the whole.
    public enum Verdict: String, Sendable {
        case uninterrupted, interrupted, unverified
    }

    public let workspace: String
    /// The days that were asked about.
    public let days: DayInterval
    public let procedures: Int
    public let tasks: Int
    public let communes: Int
    /// False while the text has errors: what is missing from it would be taken for missing from the law, so no interruption is told.
    public let isJudged: Bool
    /// Sorted by their first day.
    public let interruptions: [Interruption]
    /// In the order of their days.
    public let changes: [Change]
    /// What was not judged of who is competent, and why.
    public let notVerified: [Message]
    /// What was not judged either, but does not bear on competence: tables, duties, fees.
    public let besides: [Message]
    /// Unsigned instruments that bear on competence within the days, taken as if they were signed.
    public let drafts: [String]

    /// Nothing is called uninterrupted while something was not judged.
    public var verdict: Verdict {
        if !interruptions.isEmpty { return .interrupted }
        return notVerified.isEmpty ? .uninterrupted : .unverified
    }
}

/// A provision and where it stands.
public struct CitedProvision: Hashable, Sendable {
    public let citation: String
    public let file: String
    public let line: Int
    public let isDraft: Bool
}

/// Why the competence passes on: a provision that begins, or one that ends.
public struct ChangeCause: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case begins, expires
        /// By an effect of another provision.
        case ended
        /// The office that had it ceased to exist; another took over.
        case succeeded
        /// Neither: the chain is another for a reason further away.
        case rests
    }
    public let kind: Kind
    /// The provision, or the office that ceased to exist and where it is registered.
    public let provision: CitedProvision
    /// How a provision that begins gives the competence.
    public let link: Transfer.Kind?
    /// The provision whose effect ends it.
    public let by: CitedProvision?
}

extension Workspace {
    func cited(_ provision: Int) -> CitedProvision {
        let place = sources.place(law.span(provision))
        return CitedProvision(
            citation: law.citation(provision), file: place.file, line: place.line, isDraft: law.isDraft(provision))
    }

    /// The statement for the horizon, or for a part of it.
    ///
    /// - Throws: `QuestionError` where the days lie outside the horizon.
    public func continuity(from: Day? = nil, to: Day? = nil) throws(QuestionError) -> Continuity {
        let days = DayInterval(from ?? law.horizon.from, to.map { $0 + 1 } ?? law.horizon.to)
        guard !days.isEmpty else { throw QuestionError(message: AskedMessages.noDays) }
        guard law.horizon.from <= days.from, days.to <= law.horizon.to else {
            throw QuestionError(message: AskedMessages.outside(["period": .period(days), "horizon": .period(law.horizon)]))
        }
        var interruptions = InterruptionBoxes(workspace: self, days: days)
        var changes = HandChanges(workspace: self, days: days)
        var undecided: [Message] = []
        for subject in law.subjects {
            // Where conditions cannot be decided, boxes would tell of cases that nobody knows.
            if let reason = self.undecided(subject) {
                undecided.append(reason)
                continue
            }
            for (act, resolution) in lowering.competence[subject] ?? [] {
                let lines = joined(resolution.timeLines)
                interruptions.add(subject, act, lines, resolution.troubles)
                changes.add(subject, act, lines)
            }
        }
        let empty = law.subjects.isEmpty ? [AskedMessages.nothing] : []
        let texts = hasTextErrors ? reading.filter { $0.level == .error }.inOrder(sources).map(told) : []
        return Continuity(
            workspace: law.name, days: days, procedures: law.procedures.count, tasks: law.tasks.count,
            communes: law.registers.communes.count { !$0.code.isEmpty }, isJudged: !hasTextErrors,
            interruptions: hasTextErrors ? [] : interruptions.all, changes: changes.all,
            notVerified: empty + undecided + possibleLapses(in: days) + texts + whyNotJudged + notJudged.lawful,
            besides: notJudged.besides,
            drafts: law.instruments.filter { $0.text.isDraft && !law.living($0).intersection(days).isEmpty && bearsOnCompetence($0) }
                .map(\.number.value))
    }

    /// Instruments that may have lapsed: who is competent under them is not settled.
    private func possibleLapses(in days: DayInterval) -> [Message] {
        law.possibleLapses.flatMap { lapse in
            lapse.days.intersection(days).intervals.map { period in
                AskedMessages.lapse([
                    "provision": .message(cited(lapse.provision).words), "other": .text(law.instruments[lapse.instrument].number.value),
                    "period": .period(period),
                ])
            }
        }
    }

    /// Whether an instrument gives, ends or limits a competence; a workflow does none of these.
    private func bearsOnCompetence(_ record: InstrumentRecord) -> Bool {
        record.provisions.contains { index in
            switch law.provisions[index].content {
            case .transfer, .publication, .effect, .earlyLapse, .confirmation: true
            case .workflow, .fragment, .deployment, .venue, .requirement, .prohibition, .handoverGroup, .decisionTable, .other:
                false
            }
        }
    }
}

private enum AskedMessages {
    static let noDays = Message(
        vi: "Ngày đầu phải đứng trước hoặc trùng ngày cuối.", en: "The first day must not come after the last.")
    static let outside = Message(
        vi: "Khoảng {period} không nằm gọn trong khoảng được xét ({horizon}).",
        en: "The days {period} do not lie within the horizon ({horizon}).")
    static let lapse = Message(
        vi: "{period} có thể đã hết hiệu lực sớm, vì đã có {other}, mà chưa có xác nhận: {provision}",
        en: "{period} it may have lapsed, since there is {other}, and nothing confirms it: {provision}")
    static let nothing = Message(
        vi: "Không gian không có thủ tục hay nhiệm vụ nào để xét.", en: "The workspace holds no procedure or task to judge.")
}
