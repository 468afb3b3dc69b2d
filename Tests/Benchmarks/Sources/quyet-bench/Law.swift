import Foundation
import QuyetLaw
import QuyetSyntax
import QuyetText

/// From files to the proof of competence: read, consolidated, resolved for every procedure, act, commune, day and case.
///
/// Run over provinces of several sizes, it shows how time and memory grow with the archive.
struct LawBenchmark {
    let folder: String
    var rounds = 5

    func run() {
        var (read, built, resolved): ([Double], [Double], [Double]) = ([], [], [])
        var (boxes, troubles, bytes, subjects) = (0, 0, 0, 0)
        for _ in 0..<rounds {
            var text = WorkspaceText([WorkspaceText.Input]())
            read.append(
                seconds {
                    let inputs = files()
                    bytes = inputs.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
                    text = WorkspaceText(inputs)
                })
            var law: Law?
            built.append(seconds { law = LawBuilder.build(text, national: nil) })
            guard let law else { return }
            subjects = law.subjects.count
            resolved.append(
                seconds {
                    let results = Cores.map(law.subjects) { subject in
                        law.acts(of: subject).map { law.competence(of: subject, act: $0) }.map {
                            ($0.timeLines.reduce(0) { $0 + $1.periods.count }, $0.troubles.count)
                        }
                    }.flatMap(\.self)
                    boxes = results.reduce(0) { $0 + $1.0 }
                    troubles = results.reduce(0) { $0 + $1.1 }
                })
        }
        let total = median(read) + median(built) + median(resolved)
        print(
            "law: \(format(Double(bytes) / 1_000_000)) MB, \(subjects) subjects, \(boxes) periods, \(troubles) troubles; medians of \(rounds): "
                + "read \(format(median(read), 2)) s, consolidated \(format(median(built), 2)) s, resolved \(format(median(resolved), 2)) s, "
                + "together \(format(total, 2)) s; peak \(format(Double(peakMemory()) / 1_000_000, 0)) MB")
    }

    private func files() -> [WorkspaceText.Input] {
        var inputs: [WorkspaceText.Input] = []
        for case let path as String in FileManager.default.enumerator(atPath: folder) ?? FileManager.DirectoryEnumerator()
        where path.hasSuffix(".yaml") || path.hasSuffix(".csv") {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else { continue }
            inputs.append(WorkspaceText.Input(path: path, bytes: Array(data)))
        }
        return inputs.sorted { $0.path < $1.path }
    }

    private func peakMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }
}
