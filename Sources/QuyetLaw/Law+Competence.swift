import QuyetSyntax
import QuyetTime

/// What competence is resolved for.
public enum CompetenceSubject: Hashable, Sendable {
    /// Index into `Law.procedures`.
    case procedure(Int)
    /// Index into `Law.tasks`.
    case task(Int)
}

extension Law {
    public var subjects: [CompetenceSubject] {
        procedures.indices.map(CompetenceSubject.procedure) + tasks.indices.map(CompetenceSubject.task)
    }

    public func links(of subject: CompetenceSubject) -> [CompetenceLink] {
        switch subject {
        case .procedure(let index): procedures[index].links
        case .task(let index): tasks[index].links
        }
    }

    /// Deciding, and every act that some provision about the subject names.
    public func acts(of subject: CompetenceSubject) -> [ActWord] {
        let named = Set(links(of: subject).flatMap { $0.acts ?? [] }).subtracting([.decide])
        return [.decide] + named.sorted { $0.rawValue < $1.rawValue }
    }

    /// Who is competent for an act of a subject, on every day of the horizon, in every commune and case.
    public func competence(of subject: CompetenceSubject, act: ActWord = .decide) -> Resolution {
        let life: DaySet
        let cases: BitSet
        switch subject {
        case .procedure(let index): (life, cases) = (procedures[index].life, procedures[index].cases.all)
        case .task(let index): (life, cases) = (tasks[index].life, BitSet(all: 1))
        }
        return Resolver.resolve(links(of: subject), act: act, life: life, cases: cases, registers: registers, horizon: horizon)
    }
}
