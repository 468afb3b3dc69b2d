import QuyetFeel
import QuyetTime

/// A machine as text, for people and for golden tests.
public struct MachinePrinter: Sendable {
    private let workspace: CompiledWorkspace

    public init(_ workspace: CompiledWorkspace) { self.workspace = workspace }

    public func print(_ machine: Machine) -> String {
        var lines = ["machine “\(machine.name)” \(machine.procedures.joined(separator: ", "))\(machine.isDraft ? " (draft)" : "")"]
        lines.append(
            "  version \(machine.version.instrument); \(machine.version.provision) (\(machine.version.file):\(machine.version.line))")
        lines.append(
            "  life "
                + machine.life.intervals.map { "[\($0.from.iso), \($0.to >= .distantFuture ? "…" : $0.to.iso))" }.joined(separator: " "))
        if let admission = machine.admission { lines.append("  when \(FeelPrinter.print(admission))") }
        for (index, step) in machine.steps.enumerated() {
            var parts = ["  step \(index) “\(step.name)”"]
            if let act = step.act { parts.append("act \(act)") }
            if let actor = step.actor { parts.append("by \(workspace.name(of: actor, commune: nil))") }
            if !step.coActors.isEmpty {
                parts.append("with \(step.coActors.map { workspace.name(of: $0, commune: nil) }.joined(separator: ", "))")
            }
            if let allotment = step.allotment { parts.append("in \(MachinePrinter.text(allotment))") }
            if step.clock != .run { parts.append("clock \(step.clock)") }
            if let bound = step.visitBound { parts.append("at most \(bound)") }
            if !step.differentFrom.isEmpty { parts.append("different people from \(step.differentFrom)") }
            if !step.sameAs.isEmpty { parts.append("same people as \(step.sameAs)") }
            lines.append(parts.joined(separator: "; "))
        }
        lines.append("  initial \(machine.initial.map { place(machine.places[$0]) }.joined(separator: " "))")
        for transition in machine.transitions { lines.append("  " + text(transition, machine)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func text(_ transition: Transition, _ machine: Machine) -> String {
        let from = transition.from.map { place(machine.places[$0]) }.joined(separator: " ")
        var result = from
        if transition.needed < transition.from.count { result += " (\(transition.needed) of \(transition.from.count))" }
        switch transition.label {
        case .outcome(_, let outcome): result += " —\(outcome)→ "
        case .silent: result += " → "
        }
        result += transition.to.map { place(machine.places[$0]) }.joined(separator: " ")
        if let ending = transition.ending { result += "end “\(ending)”" }
        if transition.to.isEmpty, transition.ending == nil { result += "nothing" }
        if let guardCondition = transition.guardCondition { result += " if \(FeelPrinter.print(guardCondition))" }
        if !transition.clears.isEmpty { result += " clears \(transition.clears.map { place(machine.places[$0]) }.joined(separator: " "))" }
        return result
    }

    private func place(_ place: Place) -> String {
        switch place {
        case .step(let index): "\(index)"
        case .choice(let index): "choice\(index)"
        case .fork(let index): "fork\(index)"
        case .branchDone(let block, let branch): "done\(block).\(branch)"
        }
    }

    private static func text(_ span: TimeSpan) -> String {
        switch span {
        case .working(let minutes): "\(minutes) working minutes"
        case .days(let days): "\(days) calendar days"
        case .months(let months): "\(months) months"
        case .sameDay: "the same day"
        case .uncounted: "uncounted time"
        }
    }
}
