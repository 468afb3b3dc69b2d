import QuyetSyntax
import QuyetText
import QuyetTime

extension Law {
    /// Later texts that meet a clause of early lapse and about which nothing is confirmed.
    mutating func findPossibleLapses() {
        var clauses: [(provision: Int, clause: EarlyLapseNode)] = []
        var settled: Set<Settled> = []
        for (index, provision) in provisions.enumerated() {
            switch provision.content {
            case .earlyLapse(let clause): clauses.append((index, clause))
            case .confirmation(let text):
                guard let one = text.instrument.flatMap({ instrument(numbered: $0.value) }),
                    let other = text.becauseOf.flatMap({ instrument(numbered: $0.value) })
                else { continue }
                settled.insert(Settled(instrument: one, because: other))
            default: continue
            }
        }
        guard !clauses.isEmpty else { return }
        let about = instruments.map { matter(of: $0) }
        var byMatter: [String: [Int]] = [:]
        for (index, keys) in about.enumerated() { for key in keys.keys { byMatter[key, default: []].append(index) } }
        for (provision, clause) in clauses {
            let own = provisions[provision].instrument
            let kinds = Set(clause.whenIssued.map(\.value))
            let tasks = clause.about?.value == .sameTask
            var met: [Int: [String]] = [:]
            // A text on a procedure that carries out a task is a text on the task.
            for (key, shown) in about[own] where tasks || !key.hasPrefix("task ") {
                for other in byMatter[key] ?? [] where other != own { met[other, default: []].append(shown) }
            }
            let inForce = living(instruments[own]).intersection(provisions[provision].days)
            for (other, matter) in met.sorted(by: { $0.key < $1.key }) {
                let record = instruments[other]
                guard let kind = record.text.kind?.value, kinds.contains(kind), let day = record.days.first,
                    let first = instruments[own].days.first, day > first, !settled.contains(Settled(instrument: own, because: other))
                else { continue }
                let days = inForce.intersection(DayInterval(day, .distantFuture))
                guard !days.isEmpty else { continue }
                possibleLapses.append(PossibleLapse(provision: provision, instrument: other, matter: matter.sorted(), days: days))
            }
        }
    }

    private struct Settled: Hashable {
        let instrument: Int
        let because: Int
    }

    /// Procedures and tasks that an instrument is about, by key, as written.
    private func matter(of record: InstrumentRecord) -> [String: String] {
        var result: [String: String] = [:]
        for index in record.provisions {
            var codes: [Located<String>] = []
            switch provisions[index].content {
            case .transfer(let transfer):
                codes = transfer.procedures
                if let task = transfer.task { result["task " + VietnameseText.key(task.value)] = task.value }
            case .publication(let publication): codes = [publication.procedure].compactMap { $0 } + publication.replaces
            case .workflow(let workflow): codes = workflow.allProcedures
            case .deployment(let deployment): codes = deployment.procedures
            case .fragment, .effect, .earlyLapse, .confirmation: continue
            // Requirements, venues, tables and what else is about procedures.
            case .venue, .requirement, .prohibition, .handoverGroup, .decisionTable, .other: codes = provisions[index].text.namedProcedures
            }
            for code in codes { result["code " + VietnameseText.key(code.value)] = code.value }
        }
        return result
    }
}
