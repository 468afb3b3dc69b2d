import QuyetLaw
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime
import QuyetVerification

extension CheckContext {
    /// By the key of a procedure's code, the most that one of its workflows takes.
    func longestOfProcedures() -> [String: (time: WorkingTime, machine: Machine)] {
        var result: [String: (time: WorkingTime, machine: Machine)] = [:]
        for verdict in verdicts where !isBroken(verdict) {
            guard let time = verdict.longest?.time else { continue }
            for code in verdict.machine.procedures.map(VietnameseText.key) where (result[code]?.time.longest ?? -1) < time.longest {
                result[code] = (time, verdict.machine)
            }
        }
        return result
    }

    /// Groups of procedures that are handled together, of which one alone can take longer than their common limit.
    func exceededGroups(_ check: some Check, _ message: Message, _ steps: Message, advice: Message) -> [Finding] {
        let groups = law.provisions.indices.compactMap { index -> (provision: Int, text: HandoverGroupNode)? in
            guard case .handoverGroup(let text) = law.provisions[index].content,
                !law.provisions[index].days.intersection(horizon).isEmpty
            else { return nil }
            return (index, text)
        }
        guard !groups.isEmpty else { return [] }
        let longest = longestOfProcedures()
        return groups.flatMap { provision, group -> [Finding] in
            guard let limit = group.limit ?? group.limitAsLimit?.is,
                let minutes = limit.value.timeSpan(dayIsWorkingDay: false)?.workingMinutes
            else { return [] }
            return group.procedures.compactMap { code -> Finding? in
                guard let (time, machine) = longest[VietnameseText.key(code.value)], time.longest > minutes else { return nil }
                return Finding(
                    check.id, check.level, at: limit.span,
                    message([
                        "code": .text(code.value), "group": .text(group.name?.value ?? ""), "worst": .minutes(time.longest),
                        "limit": .minutes(minutes),
                    ]), subjects: [Subject(.procedure, code.value), Subject(.workflow, machine.name)],
                    because: machine.version.span.map { [Because($0, steps)] } ?? [],
                    witness: Witness(path: time.path.compactMap { machine.label(machine.transitions[$0]) }),
                    draft: law.isDraft(provision) || machine.isDraft, advice: advice)
            }
        }
    }
}
