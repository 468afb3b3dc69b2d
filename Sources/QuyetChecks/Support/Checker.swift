import QuyetLaw
import QuyetText
import QuyetTime

/// Runs the checks over a workspace.
public enum Checker {
    /// All findings in order; with `date`, those that hold on that day, with their full periods.
    public static func run(_ context: CheckContext, date: Day? = nil) -> [Finding] {
        let findings = CheckRegistry.all.flatMap { $0.run(context) }
        return only(findings, on: date).inOrder(context.law.sources)
    }

    /// What holds on a day: findings without days hold always.
    public static func only(_ findings: [Finding], on date: Day?) -> [Finding] {
        guard let date else { return findings }
        return findings.filter { $0.period?.contains(date) ?? true }
    }
}
