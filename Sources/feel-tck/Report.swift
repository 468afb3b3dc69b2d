/// What is printed of all cases, and the table of them.
struct Report {
    let verdicts: [Verdict]

    var passed: Int { verdicts.count { $0.passed } }
    var failed: Int { verdicts.count - passed }

    /// The failed cases, one line a level, and the sum.
    var text: String {
        var lines: [String] = []
        for verdict in verdicts where !verdict.passed {
            for failure in verdict.failures {
                lines.append("FAIL \(verdict.folder) \(verdict.id)" + (failure.node.map { " “\($0)”" } ?? ""))
                lines += failure.lines.map { "    " + Self.oneLine($0) }
            }
        }
        // Levels are numbers or "other", which sorts after them.
        for level in Set(verdicts.map(\.level)).sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
            let all = verdicts.filter { $0.level == level }
            let good = all.count { $0.passed }
            lines.append("level \(level): \(good) passed, \(all.count - good) failed")
        }
        lines.append("TCK: \(passed) passed, \(failed) failed")
        return lines.joined(separator: "\n") + "\n"
    }

    /// `level,folder,case,node,PASS|FAIL,detail`, one line a case: of a failed one the first node that is not as expected.
    var csv: String {
        verdicts.map { verdict in
            let failure = verdict.failures.first
            let fields = [
                verdict.level, verdict.folder, verdict.id, failure?.node ?? "", verdict.passed ? "PASS" : "FAIL",
                failure?.lines.joined(separator: "; ") ?? "",
            ]
            return fields.map(Self.csvField).joined(separator: ",") + "\n"
        }.joined()
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    private static func csvField(_ text: String) -> String {
        let line = oneLine(text)
        guard line.contains(where: { $0 == "," || $0 == "\"" }) else { return line }
        return "\"" + line.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
