// Mutates kept inputs and feeds them to every parser but FEEL's, which `feel/run.sh` fuzzes: YAML and documents, tables, bundles, DMN models.
// A crash ends the process with its input in the folder for temporary files; the same seed gives the same inputs.
import Foundation
import Quyet
import QuyetBundle
import QuyetFeel
import QuyetInterchange
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
    "<text>", "</text>", "<list>", "</context>", "<!--", "<![CDATA[", "&lt;", "&x;", "<!DOCTYPE x>", " typeRef=\"tHoSo\"", " href=\"#k\"",
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
/// The kept inputs whose names end so, in the order of their names.
func kept(_ suffix: String) -> [[UInt8]] {
    let folder = root.appending(path: "Tests/Fuzz/corpus")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(suffix) }.sorted().compactMap { path in
        FileManager.default.contents(atPath: folder.appending(path: path).path).map { [UInt8]($0) }
    }
}

let corpus = kept(".yaml")
let models = kept(".dmn")
let draft =
    FileManager.default.contents(atPath: root.appending(path: "Examples/lao-cai/as-found/van-ban/2026-du-thao-quy-trinh.yaml").path).map {
        [UInt8]($0)
    } ?? []
let bundle = (try? Bundle.encode(Workspace(WorkspaceText(small)).compiled)) ?? []
guard !small.isEmpty, !draft.isEmpty, !bundle.isEmpty, !corpus.isEmpty, !models.isEmpty else {
    print("quyet-fuzz: the examples or the corpus are missing")
    exit(2)
}

/// Everything that a broken document may reach: reading, the law, the checks, all renderers, the scenarios.
func exercise(_ files: [WorkspaceText.Input]) {
    let workspace = Workspace(WorkspaceText(files))
    let report = workspace.check()
    _ = JSONRenderer(language: .vi).render(report.findings, workspace.sources)
    _ = SARIFRenderer(language: .en, version: "0", descriptions: { _ in nil }).render(report.findings, workspace.sources)
    _ = JUnitRenderer(language: .vi).render(report.findings, workspace.sources)
    _ = GitHubRenderer(language: .en).render(report.findings, workspace.sources)
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
        let bytes = mutated(models.randomElement(using: &random) ?? [], &random)
        try? Data(bytes).write(to: URL(fileURLWithPath: last))
        guard let model = (try? DMNReader.read(bytes, name: "z.dmn"))?.model else { break }
        let compiled = CompiledModel(model, importing: [model])
        let rows = FeelValue.list([
            .context(FeelContext([("phương tiện", .string("đường bộ")), ("khối lượng", .integer(6))])), .null, .integer(3),
        ])
        for inputs in [[], model.inputData.map { ModelInput($0.variable.name, rows) }] {
            for decision in model.decisions { _ = compiled.evaluate(decision: decision.variable.name, inputs: inputs) }
            for service in model.services { _ = compiled.evaluate(service: service.variable.name, inputs: inputs) }
            for knowledge in model.knowledgeModels { _ = compiled.evaluate(knowledgeModel: knowledge.variable.name, inputs: inputs) }
        }
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
