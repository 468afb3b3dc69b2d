// Prints speeds, each beside a floor measured in the same run:
//   quyet-bench REPOSITORY           (needs the release build of quyet there)
//   quyet-bench REPOSITORY rules     only the section on decision rules
//   quyet-bench REPOSITORY read DIR  only the cold read of a workspace
//   quyet-bench REPOSITORY session DIR  edits of single files in a workspace held open
//   quyet-bench REPOSITORY law DIR [ROUNDS]  reads, consolidates and resolves a workspace: seconds of each, peak memory
//   quyet-bench REPOSITORY flow [ROUNDS]                         machines and decision tables judged, see flow_peers.py
//   quyet-bench REPOSITORY competence ROWS DELEGATIONS [ROUNDS]  rows and delegations of another system, see competence_peers.py
//   quyet-bench REPOSITORY once DIR  reads a workspace once: documents, findings, bytes, and the peak memory of the process
//   quyet-bench REPOSITORY loops N   only the hot loops of the rules, N times, for counting allocations
import CLibYAML
import Foundation
import QuyetSyntax
import QuyetText

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func seconds(_ body: () -> Void) -> Double {
    let start = ContinuousClock.now
    body()
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
}

/// A whole process, from spawn to its end, its output thrown away.
func run(_ executable: String, _ arguments: [String]) -> Double {
    seconds {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var pointers: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        guard posix_spawn(&process, executable, &actions, nil, &pointers, environ) == 0 else {
            fatalError("cannot run \(executable): make build first")
        }
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }
}

func format(_ value: Double, _ digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }

let root = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "../.."
let section = CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : ""
if section == "session", CommandLine.arguments.count > 3 {
    SessionBenchmark(folder: CommandLine.arguments[3]).run()
    exit(0)
}
if section == "law", CommandLine.arguments.count > 3 {
    LawBenchmark(folder: CommandLine.arguments[3], rounds: CommandLine.arguments.count > 4 ? Int(CommandLine.arguments[4]) ?? 5 : 5).run()
    exit(0)
}
if section == "flow" {
    FlowBenchmark(rounds: CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 9 : 9).run()
    exit(0)
}
if section == "competence", CommandLine.arguments.count > 4 {
    CompetenceBenchmark(
        rows: CommandLine.arguments[3], delegations: CommandLine.arguments[4],
        rounds: CommandLine.arguments.count > 5 ? Int(CommandLine.arguments[5]) ?? 5 : 5
    ).run()
    exit(0)
}
if section == "read" || section == "once", CommandLine.arguments.count > 3 {
    let reading = ReadingBenchmark(folder: CommandLine.arguments[3])
    if section == "once" { reading.once() } else { reading.run() }
    exit(0)
}
let rules = RulesBenchmark(fixture: "\(root)/Tests/Benchmarks/Fixtures/rules.csv")
switch section {
case "loops":
    rules.hotLoops(passes: CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 1 : 1)
    exit(0)
default: rules.run()
}
if section == "rules" { exit(0) }

let quyet = "\(root)/.build/release/quyet"
let example = "\(root)/Examples/lao-cai/resolved"

// A cold check as a whole process; the floor is the same program doing nothing.
let rounds = 31
let floors = (0..<rounds).map { _ in run(quyet, ["--version"]) }
let checks = (0..<rounds).map { _ in run(quyet, ["check", example]) }
print(
    "cold check of \(example): median \(format(median(checks) * 1000)) ms of \(rounds) (start-up alone \(format(median(floors) * 1000)) ms; bound 50 ms)"
)

// YAML to tree, beside the bare event loop of libyaml on the same bytes.
guard let draft = FileManager.default.contents(atPath: "\(root)/Examples/lao-cai/as-found/van-ban/2026-du-thao-quy-trinh.yaml"),
    let text = String(data: draft, encoding: .utf8), let cut = text.range(of: "  - tại: mục I\n")
else { fatalError("the example is missing: run from the repository") }
let head = String(text[..<cut.lowerBound])
let body = String(text[cut.lowerBound...])
let large = head + String(repeating: body, count: 14_000_000 / body.utf8.count)
let file = SourceFile(path: "large.yaml", bytes: Array(large.utf8))
let megabytes = Double(file.bytes.count) / 1_000_000

func bareEvents() -> Int {
    var parser = yaml_parser_t()
    yaml_parser_initialize(&parser)
    defer { yaml_parser_delete(&parser) }
    return file.bytes.withUnsafeBufferPointer { buffer in
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
        var count = 0
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else { return -1 }
            defer { yaml_event_delete(&event) }
            count += 1
            if event.type == YAML_STREAM_END_EVENT { return count }
        }
    }
}

var events: [Double] = []
var trees: [Double] = []
for _ in 0..<7 {
    events.append(seconds { precondition(bareEvents() > 0) })
    trees.append(seconds { precondition(YAMLReader.read(file, SourceID(index: 0)).tree != nil) })
}
let (floor, own) = (median(events), median(trees))
print(
    "YAML, \(format(megabytes)) MB: bare libyaml events \(format(megabytes / floor)) MB/s, tree with strict checks \(format(megabytes / own)) MB/s, "
        + "\(format(floor / own * 100, 0)) % of the floor (medians of 7)")
