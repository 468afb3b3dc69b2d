import Foundation
import QuyetMachine
import QuyetTestSupport
import QuyetTime
import Testing

@testable import QuyetVerification

/// Holds the time along the ways of a net to a clock that runs through every timed state; `QUYET_HEAVY` asks for many more.
@Suite("Working time and its twin")
struct WorkingTimeTwinTests {
    /// A dossier at work: what is marked, counted, and how long each active step still takes.
    private struct Timed: Hashable {
        let state: SoundnessTwin.State
        let left: [Int: Int]
        let elapsed: Int
    }

    @Test("the most and the least that the clock shows")
    func equal() {
        let isHeavy = ProcessInfo.processInfo.environment["QUYET_HEAVY"] != nil
        var random = SeededGenerator(20_261_127)
        var (compared, blocks, undecided) = (0, 0, 0)
        for number in 0..<(isHeavy ? 100_000 : 1_500) {
            let net = RandomNet(&random)
            let times = StepTimes(
                minutes: (0..<net.places).map { _ in random.below(4) * 60 },
                clocks: (0..<net.places).map { net.isStep[$0] && random.once(in: 8) ? (random.once(in: 2) ? .pause : .reset) : .run })
            let verdict = Soundness.verify(net.net, net.truths, times: times)
            guard verdict.isComplete, verdict.troubles.isEmpty else { continue }
            for group in 0..<net.groups where !SoundnessTwinTests.hasOverlap(net.net, net.truths, group) {
                guard let found = verdict.times[group] else {
                    undecided += 1
                    continue
                }
                guard let expected = Self.clock(net, times, group) else { continue }
                compared += 1
                if !ParallelBlocks(net.net).blocks.isEmpty { blocks += 1 }
                #expect(!found.isUnbounded, "net \(number)")
                guard found.longest == expected.longest, found.shortest == expected.shortest else {
                    Issue.record("net \(number), group \(group): \(found), expected \(expected)\n\(net)\n\(times)")
                    return
                }
            }
        }
        #expect(compared > 150 && blocks > 25 && undecided > 2, "\(compared), \(blocks), \(undecided)")
    }

    /// The most that the clock shows whenever somebody acts, and the least at an ending; nil where there are too many timed states.
    private static func clock(_ random: RandomNet, _ times: StepTimes, _ group: Int) -> (longest: Int, shortest: Int?)? {
        let net = random.net
        guard let twin = SoundnessTwin(net, random.truths, group: group), case .state(let start) = twin.start else { return nil }
        var longest = 0
        var shortest: Int?
        func timed(_ state: SoundnessTwin.State, _ left: [Int: Int], _ elapsed: Int) -> Timed {
            var own: [Int: Int] = [:]
            for place in state.marked where net.isStep[place] { own[place] = left[place] ?? times.minutes[place] }
            return Timed(state: state, left: own, elapsed: elapsed)
        }
        var seen: Set<Timed> = []
        var open = [timed(start, [:], 0)]
        while let now = open.popLast() {
            guard seen.insert(now).inserted else { continue }
            guard seen.count < 20_000 else { return nil }
            guard let soonest = now.left.values.min() else { continue }
            let runs = now.left.keys.allSatisfy { times.clocks[$0] == .run }
            let elapsed = now.elapsed + (runs ? soonest : 0)
            let rest = now.left.mapValues { $0 - soonest }
            for (transition, result) in twin.after(now.state) {
                guard let place = net.transitions[transition].from.first, rest[place] == 0 else { continue }
                longest = max(longest, elapsed)
                let shown = times.clocks[place] == .reset ? 0 : elapsed
                switch result {
                case .state(let next):
                    var left = rest
                    left[place] = nil
                    open.append(timed(next, left, shown))
                case .ended: shortest = min(shortest ?? shown, shown)
                default: continue
                }
            }
        }
        return (longest, shortest)
    }
}
