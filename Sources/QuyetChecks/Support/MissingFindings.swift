import QuyetLaw
import QuyetText
import QuyetTime

extension CheckContext {
    /// Findings about days on which a duty of readiness exists and none of the provisions that would meet it is in force: one a provision
    /// that makes the office competent, and period.
    func missingFindings(_ id: String, _ level: Level, _ message: Message, _ advice: Message, meeting: (ProcedureRecord, Law) -> [Int])
        -> [Finding]
    {
        var groups = FindingGroups<Int>()
        for (index, procedure) in law.procedures.enumerated() where procedure.undecided == nil {
            let subject = CompetenceSubject.procedure(index)
            let met = meeting(procedure, law).reduce(DaySet()) { $0.union(law.provisions[$1].days) }
            for period in (duty[subject] ?? DaySet()).subtracting(met).intervals {
                guard let cause = dutyLink(subject, on: period.from) else { continue }
                groups.add(cause, period, self.subject(subject), Witness(date: period.from))
            }
        }
        return groups.all.map { group in
            let holder: MessageArgument
            if case .transfer(let transfer) = law.provisions[group.cause].content {
                holder = .text(transfer.to.value)
            } else {
                holder = .text("—")
            }
            return Finding(
                id, level, at: law.span(group.cause),
                message(["holder": holder, "subjects": names(group.subjects), "period": .period(group.period)]), period: group.period,
                subjects: group.subjects, witness: group.witness, draft: law.isDraft(group.cause), advice: advice)
        }
    }
}

extension Law {
    /// Whether a publication says that the procedure is abolished.
    func abolishes(_ provision: Int) -> Bool {
        if case .publication(let publication) = provisions[provision].content { return publication.change?.value == .abolished }
        return false
    }
}
