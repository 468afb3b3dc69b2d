import QuyetLaw
import QuyetMachine
import QuyetText

extension CheckContext {
    /// The states of a machine, one space for each group of admitted cases that its guards tell apart.
    func stateSpaces(of machine: Machine) -> [StateSpace] {
        var result: [StateSpace] = []
        var seen: Set<[Bool]> = []
        for code in machine.procedures {
            guard let procedure = law.procedure(code), procedure.undecided == nil else { continue }
            for group in MachineCases(machine, procedure).groups where seen.insert(group.truths).inserted {
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
