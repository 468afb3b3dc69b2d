import Foundation
import QuyetTestSupport
import QuyetTime
import Testing

@testable import QuyetVerification

/// Holds the judgement of nets to a look at every marking; `QUYET_HEAVY` asks for many more.
@Suite("Soundness and its twin")
struct SoundnessTwinTests {
    @Test("the same troubles at the same places, with ways there that can be gone")
    func equal() {
        let isHeavy = ProcessInfo.processInfo.environment["QUYET_HEAVY"] != nil
        var random = SeededGenerator(20_261_125)
        var seen: [Soundness.Kind: Int] = [:]
        var (sound, collapsed) = (0, 0)
        for number in 0..<(isHeavy ? 100_000 : 1_000) {
            let net = RandomNet(&random)
            let differences = Self.differences(net)
            guard differences.isEmpty else {
                Issue.record("net \(number):\n\(net)\n\(differences.joined(separator: "\n"))")
                return
            }
            let verdict = Soundness.verify(net.net, net.truths)
            for kind in Set(verdict.troubles.map(\.kind)) { seen[kind, default: 0] += 1 }
            if verdict.troubles.isEmpty { sound += 1 }
            if !ParallelBlocks(net.net).blocks.isEmpty { collapsed += 1 }
        }
        for kind in Soundness.Kind.allCases { #expect(seen[kind, default: 0] > 10, "\(kind): \(seen[kind, default: 0])") }
        #expect(sound > 100 && collapsed > 150, "\(sound), \(collapsed)")
    }

    static func differences(_ random: RandomNet) -> [String] {
        let (net, truths) = (random.net, random.truths)
        let verdict = Soundness.verify(net, truths)
        var result: [String] = []
        guard verdict.isComplete else { return ["not complete"] }
        var reached: Set<Int> = []
        for group in 0..<truths.groups {
            guard let twin = SoundnessTwin(net, truths, group: group) else { return [] }
            let told = Soundness.verify(
                net, GuardTruths(groups: 1, open: truths.open.map { $0.map { BitSet($0.contains(group) ? [0] : []) } })
            )
            .troubles
            if hasOverlap(net, truths, group) { continue }
            func places(_ kind: Soundness.Kind) -> Set<Int> { Set(told.filter { $0.kind == kind }.compactMap(\.place)) }
            func has(_ kind: Soundness.Kind) -> Bool { told.contains { $0.kind == kind } }
            func expect(_ what: String, _ found: Bool, _ expected: Bool) {
                if found != expected { result.append("group \(group): \(what): found \(found)") }
            }
            reached.formUnion(twin.reached)
            let isCut: Bool
            if case .state = twin.start { isCut = false } else { isCut = true }
            if isCut { continue }
            let noWay = !twin.results { $0 == .noWay }.isEmpty
            expect("no way", has(.noWay), noWay)
            let twice = twin.results { if case .twice = $0 { true } else { false } }
            expect("twice", has(.lackOfSynchronisation), !twice.isEmpty)
            let improper = Set(
                twin.results { _ in true }.compactMap { if case .ended(leaving: true, by: let ending) = $0 { ending } else { nil } })
            let improperFound = Set(told.filter { $0.kind == .improperEnd }.compactMap(\.transition))
            if improper != improperFound { result.append("group \(group): improper ends \(improperFound), expected \(improper)") }
            // A stuck state is told by one of its steps, and no step is told that is not stuck.
            if !places(.deadEnd).isSubset(of: twin.unoffered) { result.append("group \(group): dead ends \(places(.deadEnd))") }
            for state in twin.stuck {
                let steps = twin.states[state].marked.filter { net.isStep[$0] }
                if steps.isEmpty {
                    let isDeadlock = !twin.states[state].marked.isEmpty
                    if !has(isDeadlock ? .deadlock : .deadEnd) { result.append("group \(group): nothing told of \(twin.states[state])") }
                } else if places(.deadEnd).isDisjoint(with: steps) {
                    result.append("group \(group): no dead end in \(twin.states[state])")
                }
            }
            let isWaiting = twin.stuck.contains { state in
                !twin.states[state].marked.isEmpty && !twin.states[state].marked.contains { net.isStep[$0] }
            }
            expect("deadlock", has(.deadlock), isWaiting)
            let endless = !twin.results { $0 == .endless }.isEmpty
            let livelock = twin.finishing.count < twin.states.count || endless
            if livelock && !has(.livelock) { result.append("group \(group): no livelock told") }
            let isClear = !noWay && twice.isEmpty && !has(.deadEnd)
            if isClear { expect("livelock", has(.livelock), livelock) }
            if twin.hasLoop && !has(.unboundedLoop) { result.append("group \(group): no loop told") }
            if !livelock && !endless { expect("loop", has(.unboundedLoop), twin.hasLoop) }
            for trouble in told { if let problem = replay(trouble, twin, net) { result.append("group \(group): \(trouble): \(problem)") } }
        }
        let found = Set(verdict.reached.members)
        let isPruned = verdict.troubles.contains { $0.kind == .lackOfSynchronisation || $0.kind == .noWay || $0.kind == .livelock }
        if !isPruned, !(0..<truths.groups).contains(where: { hasOverlap(net, truths, $0) }) {
            if !reached.isSubset(of: found) { result.append("not reached: \(reached.subtracting(found))") }
            let steps = found.subtracting(reached).filter { net.isStep[$0] }
            if !steps.isEmpty { result.append("reached by none: \(steps)") }
        }
        return result
    }

    static func hasOverlap(_ net: WorkflowNet, _ truths: GuardTruths, _ group: Int) -> Bool {
        var seen: Set<Int> = []
        for (index, transition) in net.transitions.enumerated()
        where transition.isSilent && transition.from.count == 1 && truths.open[index]?.contains(group) ?? false {
            if !seen.insert(transition.from[0]).inserted { return true }
        }
        return false
    }

    /// Goes the way of a witness; what is wrong with it.
    private static func replay(_ trouble: Soundness.Trouble, _ twin: SoundnessTwin, _ net: WorkflowNet) -> String? {
        guard case .state(var state) = twin.start else { return nil }
        for (number, transition) in trouble.path.enumerated() {
            guard let place = net.transitions[transition].from.first, state.marked.contains(place) else {
                return "\(transition) is not enabled"
            }
            let result = twin.fire(transition, state)
            guard number == trouble.path.count - 1 else {
                guard case .state(let next) = result else { return "\(transition) comes to \(result)" }
                state = next
                continue
            }
            switch (trouble.kind, result) {
            case (.lackOfSynchronisation, .twice), (.improperEnd, .ended(leaving: true, by: _)), (.noWay, .noWay), (.livelock, .endless):
                return nil
            case (_, .state(let next)): state = next
            default: return "the last comes to \(result)"
            }
        }
        switch trouble.kind {
        case .deadEnd, .livelock:
            if let place = trouble.place, !state.marked.contains(place) { return "\(place) is not active in \(state)" }
            if trouble.kind == .deadEnd, let place = trouble.place,
                twin.after(state).contains(where: { net.transitions[$0.0].from == [place] })
            {
                return "\(place) goes on"
            }
        case .deadlock:
            if !twin.after(state).isEmpty { return "goes on" }
        case .unboundedLoop: break
        case .lackOfSynchronisation, .improperEnd, .noWay: return "the way does not come there"
        }
        return nil
    }
}
