import Foundation
import Quyet
import QuyetSyntax
import QuyetText

/// A workspace held open: what an edit of one file costs until its findings are there.
struct SessionBenchmark {
    let folder: String

    func run() {
        guard var session = try? TextSession(folder: folder) else {
            print("session: \(folder) is no workspace")
            return
        }
        let sources = session.sources
        let files = sources.files.filter { $0.path.hasPrefix("van-ban/") && $0.path.hasSuffix(".yaml") }
        let registers = sources.files.filter { $0.path.hasPrefix("danh-muc/") && $0.path.hasSuffix(".yaml") }
        func edit(_ path: String, _ text: String) -> Double {
            var count = 0
            let time = seconds {
                session.replace(path, with: Array(text.utf8))
                count = session.findings(in: path).count
            }
            precondition(count >= 0)
            return time * 1000
        }
        // Every edit is taken back, so that the next one meets the workspace as it was.
        func edits(_ files: [SourceFile], _ change: (String) -> String) -> [Double] {
            files.flatMap { file -> [Double] in
                let text = String(decoding: file.bytes, as: UTF8.self)
                return [edit(file.path, change(text)), edit(file.path, text)]
            }
        }
        func say(_ what: String, _ times: [Double]) {
            print("  \(what): median \(format(median(times), 2)) ms, most \(format(times.max() ?? 0, 2)) ms of \(times.count)")
        }
        let some = stride(from: 0, to: files.count, by: max(1, files.count / 100)).map { files[$0] }
        let largest = files.sorted { $0.bytes.count > $1.bytes.count }.prefix(20)
        print("session: \(sources.files.count) files; edit to findings (20 ms wanted)")
        say("a comment added", edits(some) { $0 + "# x\n" })
        say("a key misspelt", edits(some) { $0.replacing("cơ quan:", with: "cơ qan:", maxReplacements: 1) })
        say("the number changed, which others name", edits(some) { $0.replacing("văn bản: ", with: "văn bản: X", maxReplacements: 1) })
        say("the largest files", edits(Array(largest)) { $0 + "# x\n" })
        say("a register changed", edits(registers) { $0 + "# x\n" })
    }
}
