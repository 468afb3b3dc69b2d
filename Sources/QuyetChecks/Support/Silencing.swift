import QuyetSyntax
import QuyetText

/// Applies the comments that let findings pass.
///
/// A comment needs a reason and names one check, whose findings on its line it lets pass. What keeps a text from being read or judged is never
/// let pass; a comment that is wrong lets nothing pass, and one that lets nothing pass is told.
public enum Silencing {
    public struct Outcome: Sendable {
        /// What is left, with what is said of the comments.
        public var findings: [Finding] = []
        public var silenced: [SilencedFinding] = []
    }

    /// Whether a finding keeps texts from being read or judged.
    public static func keepsFromJudging(_ rule: String, _ level: Level) -> Bool {
        level == .error && (rule.hasPrefix("syntax/") || rule == "guard/type" || rule == "publication/code-format")
    }

    /// Most findings of one check about the comments of one file.
    static let findingLimit = 20

    /// - Parameters:
    ///   - findings: What was found on every day of the horizon: with a day in mind, a comment that serves another day is used.
    ///   - isJudged: Whether all checks were run; else no comment is called unused.
    public static func apply(_ text: WorkspaceText, to findings: [Finding], isJudged: Bool) -> Outcome {
        let comments = text.texts.flatMap(\.silencingComments)
        if comments.isEmpty { return Outcome(findings: findings) }
        let levels = Dictionary(CheckRegistry.all.map { ($0.id, $0.level) }) { first, _ in first }
        var outcome = Outcome()
        var report = Report()
        var places: [Place: Int] = [:]
        var unused: Set<Int> = []
        for (index, comment) in comments.enumerated() {
            if let problem = SyntaxSilencing.problem(of: comment, levels) {
                report.add(SyntaxSilencing().id, comment) { SyntaxSilencing.finding(problem, $0) }
                continue
            }
            unused.insert(index)
            guard let rule = comment.rule?.value, let line = comment.line else { continue }
            let place = Place(comment.span.source, line, rule)
            if places[place] == nil { places[place] = index }
        }
        let silencing = Set(places.keys.map(\.source))
        for finding in findings {
            let source = finding.span.source
            let place = silencing.contains(source) ? Place(source, lineOf(finding, text), finding.rule) : nil
            guard let index = place.flatMap({ places[$0] }), let reason = comments[index].reason,
                !keepsFromJudging(finding.rule, finding.level)
            else {
                outcome.findings.append(finding)
                continue
            }
            unused.remove(index)
            outcome.silenced.append(SilencedFinding(finding, reason: reason, comment: comments[index].span))
        }
        if isJudged {
            for index in unused.sorted() { report.add(SyntaxUnusedSilencing().id, comments[index], SyntaxUnusedSilencing.finding) }
        }
        outcome.findings += report.findings
        return outcome
    }

    private static func lineOf(_ finding: Finding, _ text: WorkspaceText) -> Int {
        text.sources[finding.span.source].line(at: finding.span.lower)
    }

    private struct Place: Hashable {
        let source: SourceID
        let line: Int
        /// By its key.
        let rule: String

        init(_ source: SourceID, _ line: Int, _ rule: String) {
            self.source = source
            self.line = line
            self.rule = VietnameseText.key(rule)
        }
    }

    /// Findings about comments, up to the limit of each file.
    private struct Report {
        private struct Key: Hashable {
            let source: SourceID
            let rule: String
        }
        private var counts: [Key: Int] = [:]
        private(set) var findings: [Finding] = []

        mutating func add(_ rule: String, _ comment: SilencingComment, _ finding: (SilencingComment) -> Finding) {
            let key = Key(source: comment.span.source, rule: rule)
            counts[key, default: 0] += 1
            if counts[key, default: 0] <= Silencing.findingLimit { findings.append(finding(comment)) }
        }
    }
}
