import QuyetChecks
import QuyetLaw
import QuyetLowering
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// A workspace of decisions: open it, check it, compile it, ask it.
public struct Workspace: Sendable {
    public let text: WorkspaceText
    public let law: Law
    public let lowering: Lowering
    /// Everything found while reading, building the law and lowering.
    public let reading: [Finding]
    /// What is read but not judged.
    let notJudged: NotJudged

    /// Opens the folder; what is wrong inside it becomes findings.
    ///
    /// - Parameter known: Only instruments issued by this day count, and drafts; nil for all.
    /// - Throws: `WorkspaceError` when there is no folder or no manifest.
    public init(folder: String, known: Day? = nil) throws(WorkspaceError) {
        self.init(WorkspaceText(try Folder.read(folder)), known: known)
    }

    public init(_ text: WorkspaceText, known: Day? = nil, without: String? = nil) {
        self.text = text
        notJudged = NotJudged(text)
        law = LawBuilder.build(text, national: NationalCalendar.register, known: known, without: without)
        lowering = Lowering(law)
        reading = text.findings + law.findings + lowering.findings
    }

    public var sources: SourceSet { text.sources }

    /// The language that the manifest asks for.
    public var language: Language { text.manifest?.language?.value == .en ? .en : .vi }

    /// What a check found.
    public struct Report: Sendable {
        public let findings: [Finding]
        /// What a comment with a reason lets pass.
        public let silenced: [SilencedFinding]
        /// What was not judged, and why; empty when everything was.
        public let notVerified: [Message]
    }

    /// Checks everything, or what holds on `date`.
    ///
    /// While the text itself is wrong, competence, workflows and readiness are not judged: what is missing from the text would be taken for
    /// missing from the law. The report says so. What comments let pass is told apart.
    ///
    /// - Parameter ahead: With a date, how many days after it ends of competence are told (`authority/expires`).
    public func check(date: Day? = nil, ahead: Int = CheckContext.usualLookAhead) -> Report {
        let isJudged = !hasTextErrors
        let found = isJudged ? Checker.run(CheckContext(law, lowering, reading: reading, lookAhead: date.map { ($0, ahead) })) : reading
        let outcome = Silencing.apply(text, to: found, isJudged: isJudged)
        return Report(
            findings: Checker.only(outcome.findings, on: date).inOrder(sources),
            silenced: outcome.silenced.filter { $0.finding.holds(on: date) }.inOrder(sources),
            notVerified: notVerified)
    }

    /// What is not judged, and why: errors of the text, rule packs without rules, what is read but not judged yet.
    var notVerified: [Message] { whyNotJudged + notJudged.messages }

    /// Errors of the text, and rule packs without rules.
    var whyNotJudged: [Message] {
        let packs = (text.manifest?.rulePacks ?? []).map { Workspace.packNotJudged(["pack": .text($0.value)]) }
        return (hasTextErrors ? [Workspace.notJudged] : []) + packs
    }

    /// Whether something is read but not judged without which the law would be another: then nothing is built.
    public var leavesLawOpen: Bool { notJudged.changesLaw }

    /// Whether something stands in the text that keeps the law from being judged.
    public var hasTextErrors: Bool {
        reading.contains { Silencing.keepsFromJudging($0.rule, $0.level) }
    }

    static let notJudged = Message(
        vi: "Chưa xét thẩm quyền, quy trình và sự sẵn sàng: phải sửa các lỗi của văn bản ở trên trước.",
        en: "Competence, workflows and readiness were not judged: the errors of the text above must be mended first.")

    static let packNotJudged = Message(
        vi: "Chưa xét bộ quy tắc “{pack}”: phiên bản này chưa có quy tắc nào của bộ này.",
        en: "The rule pack “{pack}” was not judged: this version holds no rule of it.")

    /// The compiled workspace: what a bundle carries.
    public var compiled: CompiledWorkspace { lowering.workspace }
}
