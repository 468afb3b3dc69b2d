import CLibYAML
import Foundation
import QuyetSyntax
import QuyetText

/// The cold read of a workspace, beside the bare event loop of libyaml over the same bytes in the same run.
struct ReadingBenchmark {
    private let inputs: [WorkspaceText.Input]
    private let folder: String
    private let rounds: Int

    init(folder: String, rounds: Int = 7) {
        self.folder = folder
        self.rounds = rounds
        var inputs: [WorkspaceText.Input] = []
        for case let path as String in FileManager.default.enumerator(atPath: folder) ?? FileManager.DirectoryEnumerator()
        where path.hasSuffix(".yaml") || path.hasSuffix(".csv") {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else { continue }
            inputs.append(WorkspaceText.Input(path: path, bytes: Array(data)))
        }
        self.inputs = inputs.sorted { $0.path < $1.path }
    }

    private var documents: [WorkspaceText.Input] { inputs.filter { $0.path.hasSuffix(".yaml") } }

    /// Reads once and says the peak of the process: run as a process of its own.
    func once() {
        let text = WorkspaceText(inputs)
        let bytes = inputs.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
        print("\(text.documents.count) \(text.findings.count) \(bytes) \(peakMemory())")
    }

    func run() {
        let documents = documents
        let size = documents.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
        let megabytes = Double(size) / 1_000_000
        print("read: \(documents.count) documents, \(format(megabytes)) MB, medians of \(rounds)")
        var (events, trees, typed, both): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
        for _ in 0..<rounds {
            events.append(seconds { for input in documents { precondition(bareEvents(input.bytes ?? []) > 0) } })
            trees.append(
                seconds {
                    for (index, input) in documents.enumerated() {
                        _ = YAMLReader.read(SourceFile(path: input.path, bytes: input.bytes ?? []), SourceID(index: index))
                    }
                })
            typed.append(seconds { _ = WorkspaceText(documents, cores: 1) })
            both.append(seconds { _ = WorkspaceText(documents, cores: 2) })
        }
        let floor = median(events)
        print("  libyaml events, one core: \(format(megabytes / floor)) MB/s")
        print("  tree, one core: \(format(megabytes / median(trees))) MB/s, \(format(floor / median(trees) * 100, 0)) % of it (85 wanted)")
        print("  typed documents, one core: \(format(megabytes / median(typed))) MB/s, \(format(floor / median(typed) * 100, 0)) % (60 wanted)")
        print(
            "  typed documents, two cores: \(format(megabytes / median(both))) MB/s, \(format(median(typed) / median(both), 2)) times one core (1.6 wanted)"
        )
    }

    private func bareEvents(_ bytes: [UInt8]) -> Int {
        var parser = yaml_parser_t()
        yaml_parser_initialize(&parser)
        defer { yaml_parser_delete(&parser) }
        return bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            var count = 0
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { return count }
                defer { yaml_event_delete(&event) }
                count += 1
                if event.type == YAML_STREAM_END_EVENT { return count }
            }
        }
    }

    private func peakMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }
}
