import QuyetFeel
import QuyetMachine
import QuyetTime

extension Engine {
    /// Steps that are active, in the order of the text; none once the dossier has ended.
    public func active(_ dossier: Dossier) -> [ActiveStep] {
        guard dossier.ending == nil else { return [] }
        let machine = workspace.machines[dossier.machine]
        return machine.activeSteps(dossier.marking).map { index in
            let step = machine.steps[index]
            return ActiveStep(
                name: step.name, actor: step.actor.map { workspace.name(of: $0, commune: dossier.commune) },
                coActors: step.coActors.map { workspace.name(of: $0, commune: dossier.commune) }, due: due(index, dossier),
                outcomes: offered(dossier, step: index))
        }
    }

    /// Who may decide on the dossier on a day, by the resolved competence that the bundle carries.
    ///
    /// - Parameters:
    ///   - day: the day of the act.
    ///   - act: an act that no provision names is judged like deciding.
    public func decider(_ dossier: Dossier, on day: Day, act: Act = .decide) -> Decider {
        guard workspace.horizon.contains(day) else { return .outsideHorizon }
        let plan = workspace.procedures[dossier.procedure]
        guard let segments = (plan.competence.first { $0.act == act } ?? plan.competence.first)?.segments else { return .gap }
        let (index, missing) = plan.cases.index(of: dossier.facts)
        let matching = segments.filter { segment in
            segment.days.contains(day) && (index.map { segment.cases.contains($0) } ?? true)
                && (dossier.commune.map { segment.communes.contains($0) } ?? true)
        }
        guard let first = matching.first else { return .gap }
        let holders = Set(first.holders)
        guard matching.allSatisfy({ Set($0.holders) == holders }) else { return missing.map { .dependsOnFact($0) } ?? .dependsOnCommune }
        if dossier.commune == nil, !holders.isEmpty {
            // Communes that no segment covers have nobody.
            let covered = matching.reduce(BitSet()) { $0.union($1.communes) }
            guard BitSet(all: workspace.communes.count).isSubset(of: covered) else { return .dependsOnCommune }
        }
        let names = first.holders.map { workspace.name(of: $0, commune: dossier.commune) }
        switch names.count {
        case 0: return .gap
        case 1: return .one(names[0], chain: first.chains.first ?? [])
        default: return .overlap(names)
        }
    }
}
