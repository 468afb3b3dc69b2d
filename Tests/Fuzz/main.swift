// Mutates kept inputs and feeds them to every parser: YAML and documents, tables, FEEL, bundles. A crash ends the process with its input in
// the folder for temporary files; the same seed gives the same inputs.
import Foundation
import Quyet
import QuyetBundle
import QuyetFeel
import QuyetRuntime
import QuyetSyntax
import QuyetText
import QuyetTime

struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Pieces that matter to one of the parsers.
let tokens = [
    "{", "}", "[", "]", ":", ",", "- ", "\n", "\r\n", "\t", "#", "&a", "*a", "!!str", "<<: ", "\"", "'", "|\n", ">\n", "---\n", "...",
    "1,5 giờ", "31/02/2026",
    "\u{2028}", "\u{85}", "\u{FEFF}", "không phải", " và ", " hoặc ", "trong", "@\"2026-02-30\"", "[1..5)", "(((((",
    "9999999999999999999999999999999999999", "..",
    "if ", " then ", "ê\u{301}", "uỷ", "{commune}", "điều khoản:", "quy trình:", "kết quả:", "tiếp", "0x", "\u{0}", "song song:", "chọn:",
]

func mutated(_ seed: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = seed
    for _ in 0...Int.random(in: 0...6, using: &random) {
        let at = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0 where !bytes.isEmpty: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1 where !bytes.isEmpty: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...20, using: &random)))
        case 2: bytes.insert(contentsOf: tokens.randomElement(using: &random).map { Array($0.utf8) } ?? [], at: at)
        case 3 where !bytes.isEmpty:
            let end = min(bytes.count, at + Int.random(in: 1...200, using: &random))
            bytes.insert(contentsOf: Array(bytes[at..<end]), at: Int.random(in: 0...bytes.count, using: &random))
        case 4: bytes = Array(bytes.prefix(at))
        case 5 where !bytes.isEmpty:
            let other = Int.random(in: 0..<bytes.count, using: &random)
            bytes.swapAt(at, other)
        default: bytes.append(contentsOf: tokens.randomElement(using: &random).map { Array($0.utf8) } ?? [])
        }
    }
    return bytes
}

let arguments = CommandLine.arguments
let seconds = arguments.count > 1 ? Double(arguments[1]) ?? 20 : 20
let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
let last = FileManager.default.temporaryDirectory.appending(path: "quyet-fuzz-last").path

func inputs(_ folder: URL) -> [WorkspaceText.Input] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.sorted().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.compactMap { path in
        FileManager.default.contents(atPath: folder.appending(path: path).path).map { WorkspaceText.Input(path: path, bytes: [UInt8]($0)) }
    }
}

let small = inputs(root.appending(path: "Examples/gia-lap"))
let corpus = (FileManager.default.enumerator(atPath: root.appending(path: "Tests/Fuzz/corpus").path)?.compactMap { $0 as? String } ?? [])
    .sorted().compactMap {
        FileManager.default.contents(atPath: root.appending(path: "Tests/Fuzz/corpus/\($0)").path).map { [UInt8]($0) }
    }
let draft =
    FileManager.default.contents(atPath: root.appending(path: "Examples/lao-cai/as-found/van-ban/2026-du-thao-quy-trinh.yaml").path).map {
        [UInt8]($0)
    } ?? []
let conditions = [
    "phương tiện != \"đường sắt\"", "khối lượng > 10 và không phải(phương tiện = \"đường bộ\")", "loại hàng hóa trong [1, 2, 3, 4, 9]",
    "nếu khối lượng > 1.5 thì đúng nếu không sai", "khối lượng between 1 and [2..3]", "some x in [1,2] satisfies x = khối lượng",
    "date(\"2026-05-15\") < @\"2027-01-01\"",
]
let scope = FeelScope(
    ("phương tiện", .enumeration([.string("đường bộ"), .string("đường sắt")])), ("loại hàng hóa", .number), ("khối lượng", .number),
    ("có yếu tố nước ngoài", .boolean))
let bundle = (try? Bundle.encode(Workspace(WorkspaceText(small)).compiled)) ?? []
guard !small.isEmpty, !draft.isEmpty, !bundle.isEmpty, !corpus.isEmpty else {
    print("quyet-fuzz: the examples or the corpus are missing")
    exit(2)
}

/// Everything that a broken document may reach: reading, the law, the checks, both renderers, the scenarios.
func exercise(_ files: [WorkspaceText.Input]) {
    let workspace = Workspace(WorkspaceText(files))
    let report = workspace.check()
    _ = JSONRenderer(language: .vi).render(report.findings, workspace.sources)
    for finding in report.findings { _ = TextRenderer(language: .en, colour: false).render(finding, workspace.sources) }
    if !workspace.hasTextErrors { _ = workspace.runScenarios() }
}

var random = Seeded(state: seed)
var runs = 0
let end = Date().addingTimeInterval(seconds)
while Date() < end {
    runs += 1
    switch runs % 4 {
    case 0:
        let text = mutated(Array((conditions.randomElement(using: &random) ?? "").utf8), &random)
        try? Data(text).write(to: URL(fileURLWithPath: last))
        let parse = FeelParser.expression(String(decoding: text, as: UTF8.self), scope: scope)
        if let tree = parse.validExpression {
            let check = FeelChecker.check(tree, scope: scope)
            let program = FeelProgram.compile(check.expression, slots: scope.declarations.map(\.name)).program
            _ = program?.evaluate([.string("đường bộ"), .integer(3), .integer(12), .null])
            _ = FeelPrinter.print(tree, spelling: .vietnamese)
        }
        _ = FeelParser.unaryTests(String(decoding: text, as: UTF8.self), scope: scope)
    case 1:
        let bytes = mutated(bundle, &random)
        try? Data(bytes).write(to: URL(fileURLWithPath: last))
        if let workspace = try? Bundle.decode(bytes) {
            let engine = Engine(workspace)
            for plan in workspace.procedures {
                guard
                    var dossier = try? engine.receive(
                        procedure: plan.code, submitted: Moment(workspace.horizon.from, minuteOfDay: 540), commune: nil, facts: [])
                else { continue }
                for _ in 0..<8 {
                    guard let step = engine.active(dossier).first, let outcome = step.outcomes.first else { break }
                    guard (try? engine.apply(step: step.name, outcome: outcome, at: dossier.now, to: &dossier)) != nil else { break }
                    _ = engine.due(dossier)
                }
            }
        }
    case 2:
        let bytes = mutated(corpus.randomElement(using: &random) ?? draft, &random)
        try? Data(bytes).write(to: URL(fileURLWithPath: last))
        exercise(small + [WorkspaceText.Input(path: "van-ban/z.yaml", bytes: bytes)])
    default:
        var files = small
        let index = Int.random(in: 0..<files.count, using: &random)
        let bytes = mutated(files[index].bytes ?? [], &random)
        try? Data(bytes).write(to: URL(fileURLWithPath: last))
        files[index] = WorkspaceText.Input(path: files[index].path, bytes: bytes)
        exercise(files)
    }
}
print("quyet-fuzz: \(runs) inputs in \(Int(seconds)) s, seed \(seed), no crash")
