import Foundation
import QuyetFeel
import QuyetTime
import QuyetVerification

/// The nets of `flow_peers.py` and a decision table, judged: milliseconds, the states that were looked at, and the verdict.
struct FlowBenchmark {
    let rounds: Int

    func run() {
        for count in [10, 20, 50, 500] { judge("seq 1 \(count)", sequence(count)) }
        for (branches, steps) in [(5, 5), (6, 10), (10, 1), (17, 1), (60, 10)] {
            judge("par \(branches) \(steps)", parallel(branches, steps, isJoined: true))
        }
        judge("xorjoin 3 3", parallel(3, 3, isJoined: false))
        // What cannot be judged branch by branch: an outcome of one branch ends the dossier.
        for (branches, steps) in [(5, 5), (4, 10)] {
            judge("open \(branches) \(steps)", parallel(branches, steps, isJoined: true, isOpen: true))
        }
        judge("seq 1 100000", sequence(100_000))
        table(rows: 1_500, columns: 5)
        table(rows: 10_000, columns: 1)
    }

    private func judge(_ name: String, _ net: WorkflowNet) {
        var times: [Double] = []
        var verdict = Soundness()
        for _ in 0..<(net.places < 1_000 ? rounds * 20 : rounds) {
            times.append(
                seconds {
                    verdict = Soundness.verify(net, GuardTruths(groups: 1, open: [BitSet?](repeating: nil, count: net.transitions.count)))
                })
        }
        print(
            "\(name) sound \(verdict.troubles.isEmpty && verdict.isComplete) states \(verdict.states) ms \(format(median(times) * 1_000, 4))"
        )
    }

    private func sequence(_ count: Int) -> WorkflowNet {
        let transitions = (0..<count).map { step in
            WorkflowNet.Transition(
                from: [step], to: step + 1 < count ? [step + 1] : [], isEnding: step + 1 == count, isSilent: false)
        }
        return WorkflowNet(
            places: count, transitions: transitions, initial: [0], bounds: [Int?](repeating: nil, count: count),
            isStep: [Bool](repeating: true, count: count))
    }

    private func parallel(_ branches: Int, _ steps: Int, isJoined: Bool, isOpen: Bool = false) -> WorkflowNet {
        // The fork, the branches one after another, where each is done, the last step.
        let places = 1 + branches * steps + branches + 1
        let (done, last) = (1 + branches * steps, places - 1)
        var transitions: [WorkflowNet.Transition] = [
            WorkflowNet.Transition(from: [0], to: (0..<branches).map { 1 + $0 * steps }, isSilent: true)
        ]
        for branch in 0..<branches {
            for step in 0..<steps {
                let place = 1 + branch * steps + step
                transitions.append(
                    WorkflowNet.Transition(from: [place], to: [step + 1 < steps ? place + 1 : done + branch], isSilent: false))
            }
        }
        if isOpen { transitions.append(WorkflowNet.Transition(from: [1], to: [], isEnding: true, isSilent: false)) }
        let all = (0..<branches).map { done + $0 }
        if isJoined {
            transitions.append(WorkflowNet.Transition(from: all, to: [last], isSilent: true))
        } else {
            for place in all { transitions.append(WorkflowNet.Transition(from: [place], to: [last], isSilent: true)) }
        }
        transitions.append(WorkflowNet.Transition(from: [last], to: [], isEnding: true, isSilent: false))
        return WorkflowNet(
            places: places, transitions: transitions, initial: [0], bounds: [Int?](repeating: nil, count: places),
            isStep: (0..<places).map { $0 > 0 && ($0 < done || $0 == last) })
    }

    /// Rows that divide the first columns finely and leave some cases out and some twice.
    private func table(rows: Int, columns: Int) {
        var state: UInt64 = 20_261_125
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let sizes = columns == 1 ? [rows] : [rows / 3 + 2, 6, 12, 4, 2]
        let boxes = (0..<rows).map { row in
            sizes.indices.map { column -> BitSet in
                if column == 0 { return BitSet([columns == 1 ? row : row / 3]) }
                let third = sizes[column] / 3 + 1
                // Three rows share a value of the first column and divide the second; the others are mostly any.
                if column == 1 { return BitSet((row % 3 * 2)..<(row % 3 * 2 + 2)) }
                return below(20) == 0 ? BitSet(0..<third) : BitSet(all: sizes[column])
            }
        }
        var (gapTimes, overlapTimes): ([Double], [Double]) = ([], [])
        var (gaps, overlaps, isComplete) = (0, 0, false)
        for _ in 0..<rounds {
            var table: BoxTable?
            gapTimes.append(
                seconds {
                    table = BoxTable(columns: sizes, rows: boxes)
                    let found = table?.gaps()
                    (gaps, isComplete) = (found?.boxes.count ?? 0, found?.isComplete ?? false)
                })
            overlapTimes.append(seconds { overlaps = table?.overlaps().count ?? 0 })
        }
        print(
            "table \(rows)x\(columns) gaps \(gaps)\(isComplete ? "" : "+") overlaps \(overlaps) ms \(format(median(gapTimes) * 1_000, 2)) "
                + "\(format(median(overlapTimes) * 1_000, 2))")
    }
}
