import QuyetLaw
import QuyetMachine
import QuyetText

extension CheckContext {
    /// The states of a machine, one space for each group of admitted cases that its guards tell apart.
    func findStateSpaces(of index: Int, _ machine: Machine) -> [StateSpace] {
        var result: [StateSpace] = []
        var seen: Set<[Bool]> = []
        for item in cases(ofMachine: index) {
            for group in item.groups where seen.insert(group.truths).inserted {
                result.append(StateSpace(machine, truths: group.truths))
            }
        }
        return result
    }

    func hasUndeclaredTarget(_ transition: Transition) -> Bool {
        guard transition.to.isEmpty, transition.ending == nil, let span = transition.origin.span else { return false }
        return reading.contains { finding in
            // The target stands after its outcome, on the same line or the next.
            finding.rule == "workflow/undeclared-target" && finding.span.source == span.source && finding.span.lower >= span.upper
                && law.sources.place(finding.span).line <= law.sources.place(span).line + 1
        }
    }
}
