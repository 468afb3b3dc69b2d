import QuyetLaw
import QuyetText
import QuyetTime

extension CheckContext {
    private struct Cause: Hashable {
        let provision: Int
        let from: Holder?
        let to: Holder
    }

    /// Findings about links that carry nothing, one a provision and period.
    func linkFindings(_ kind: Resolution.Trouble.Kind, _ id: String, _ level: Level, _ message: Message, _ advice: Message) -> [Finding] {
        var groups = FindingGroups<Cause>()
        for subject in decidedSubjects {
            let links = law.links(of: subject)
            for (_, resolution) in lowering.competence[subject] ?? [] {
                for trouble in resolution.troubles where trouble.kind == kind {
                    let link = links[trouble.link]
                    groups.add(
                        Cause(provision: link.provision, from: link.from, to: link.to), trouble.days, self.subject(subject),
                        witness(subject, communes: trouble.communes, cases: trouble.cases, from: trouble.days.from))
                }
            }
        }
        return groups.all.map { group in
            let names: [String: MessageArgument] = [
                "from": group.cause.from.map { law.name($0) } ?? .text("—"), "to": law.name(group.cause.to),
                "subjects": self.names(group.subjects),
                "period": .period(group.period),
            ]
            return Finding(
                id, level, at: law.span(group.cause.provision), message(names), period: group.period, subjects: group.subjects,
                witness: group.witness,
                draft: law.isDraft(group.cause.provision), advice: advice(names))
        }
    }
}
