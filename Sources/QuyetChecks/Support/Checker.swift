import QuyetText
import QuyetTime

/// Runs the checks over a workspace.
public enum Checker {
    /// What every check finds, on any day of the horizon.
    public static func run(_ context: CheckContext) -> [Finding] {
        Cores.map(CheckRegistry.all, batch: 1) { $0.run(context) }.flatMap(\.self)
    }

    /// What holds on a day: findings without days hold always.
    public static func only(_ findings: [Finding], on date: Day?) -> [Finding] {
        findings.filter { $0.holds(on: date) }
    }
}

extension Finding {
    /// Whether it holds on a day; without days it holds always, and without a day it is asked of any.
    public func holds(on date: Day?) -> Bool { date.flatMap { date in period.map { $0.contains(date) } } ?? true }
}
