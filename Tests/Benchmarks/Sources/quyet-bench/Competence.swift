import Foundation
import QuyetLaw
import QuyetTime

/// Rows of competence checked for gaps and overlaps, and dated delegations closed, as `competence_peers.py` writes them: numbers of 32 bits.
///
/// Rows are procedure, commune, office, first day, first day after; before them the numbers of procedures and communes and the days of the
/// horizon. Delegations are giver, receiver, procedure, first day, first day after.
struct CompetenceBenchmark {
    let rows: String
    let delegations: String
    let rounds: Int

    func run() {
        if rows != "-" { judge(numbers(rows)) }
        if delegations != "-" { close(numbers(delegations)) }
    }

    private func numbers(_ path: String) -> [Int32] {
        guard let data = FileManager.default.contents(atPath: path) else { fatalError("\(path) cannot be read") }
        return data.withUnsafeBytes { Array($0.bindMemory(to: Int32.self)) }
    }

    private func interval(_ from: Int32, _ to: Int32) -> DayInterval { DayInterval(Day(number: Int(from)), Day(number: Int(to))) }

    private func judge(_ numbers: [Int32]) {
        let count = (numbers.count - 3) / 5
        var (loaded, judged): ([Double], [Double]) = ([], [])
        var troubles: [CompetenceRows.Trouble] = []
        for _ in 0..<rounds {
            var rows: CompetenceRows?
            loaded.append(
                seconds {
                    var taken = try? CompetenceRows(procedures: Int(numbers[0]), communes: Int(numbers[1]))
                    taken?.reserve(count)
                    numbers.withUnsafeBufferPointer { numbers in
                        for row in 0..<count {
                            let at = 3 + row * 5
                            taken?.append(
                                procedure: UInt32(bitPattern: numbers[at]), commune: UInt32(bitPattern: numbers[at + 1]),
                                office: UInt32(bitPattern: numbers[at + 2]), days: interval(numbers[at + 3], numbers[at + 4]))
                        }
                    }
                    rows = taken
                })
            judged.append(seconds { troubles = rows?.troubles(within: interval(0, numbers[2])) ?? [] })
        }
        let pairs = { (kinds: Set<CompetenceRows.Kind>) in
            Set(troubles.filter { kinds.contains($0.kind) }.map { $0.procedure * Int(numbers[1]) + $0.commune }).count
        }
        print(
            "rows \(count) gaps \(pairs([.gap])) overlaps \(pairs([.overlap, .repeated])) "
                + "taken \(format(median(loaded), 3)) judged \(format(median(judged), 3))")
        if let out = ProcessInfo.processInfo.environment["QUYET_TROUBLES"] {
            let text = troubles.map { "\($0.kind) \($0.procedure) \($0.commune) \($0.days.from.number) \($0.days.to.number)\n" }.joined()
            try? text.write(toFile: out, atomically: true, encoding: .utf8)
        }
    }

    private func close(_ numbers: [Int32]) {
        let edges = stride(from: 0, to: numbers.count - 4, by: 5).map { at in
            DatedDelegation(
                giver: UInt32(bitPattern: numbers[at]), receiver: UInt32(bitPattern: numbers[at + 1]),
                procedure: UInt32(bitPattern: numbers[at + 2]), days: interval(numbers[at + 3], numbers[at + 4]))
        }
        var closed: [Double] = []
        var (count, circles) = (0, 0)
        for _ in 0..<rounds {
            var closure: DelegationClosure?
            closed.append(seconds { closure = try? DelegationClosure(edges) })
            (count, circles) = (closure?.count ?? -1, closure?.circles.count ?? -1)
        }
        print("delegations \(edges.count) facts \(count) circles \(circles) closed \(format(median(closed), 3))")
    }
}
