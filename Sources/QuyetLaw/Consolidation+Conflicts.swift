import QuyetSyntax
import QuyetText
import QuyetTime

extension Consolidation {
    /// Two effects of different instruments on one provision on one day, whose order would matter and is not stated.
    mutating func findConflicts(_ plans: [Planned], _ worked: [Int], _ standing: [[Int]]) {
        var byTarget: [Int: [Int]] = [:]
        for plan in worked { for target in standing[plan] { byTarget[target, default: []].append(plan) } }
        // One finding for one cause: an effect that changes, however many end its target.
        var told: Set<Int> = []
        for (target, those) in byTarget.sorted(by: { $0.key < $1.key }) where those.count > 1 {
            // Of those before, the first two of different instruments answer for all: of effects that end, and of others.
            var (ending, changing): ([Int], [Int]) = ([], [])
            for later in those.sorted() {
                let (instrument, ends) = (instrument(working: plans[later]), plans[later].effect.kind.takesAway)
                let against = ends ? changing : (ending + changing).sorted()
                if let earlier = against.first(where: { self.instrument(working: plans[$0]) != instrument }),
                    told.insert(plans[ends ? earlier : later].provision).inserted
                {
                    findings.append(EffectMessages.conflict(plans[later], plans[earlier], target: target, law))
                }
                func keep(_ kept: inout [Int]) {
                    guard kept.count < 2, !kept.contains(where: { self.instrument(working: plans[$0]) == instrument }) else { return }
                    kept.append(later)
                }
                if ends { keep(&ending) } else { keep(&changing) }
            }
        }
    }

    private func instrument(working plan: Planned) -> Int { law.provisions[plan.provision].instrument }
}

extension EffectKind {
    /// Whether it only takes away, so that two of them come to the same in either order.
    fileprivate var takesAway: Bool { [.repeal, .replacement, .lapse, .revocation].contains(self) }
}
