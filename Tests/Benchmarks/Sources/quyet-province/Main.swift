import Dispatch
import Foundation

/// Generates a province to work on: see Tests/Benchmarks/README.md.
@main
struct Main {
    static func main() {
        do {
            let options = try Options.parse(Array(CommandLine.arguments.dropFirst()))
            try run(options)
        } catch let problem as Problem {
            FileHandle.standardError.write(Data("quyet-province: \(problem.words)\n\(Options.usage)\n".utf8))
            exit(2)
        } catch {
            FileHandle.standardError.write(Data("quyet-province: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ options: Options) throws {
        let data = WorldData(folder: options.data)
        if data.isMadeUp { print("no data in \(options.data): communes are made up") }
        var counts = Counts()
        let wanted = options.nation ? data.provinces : data.provinces.filter { $0.code == options.province }
        guard !wanted.isEmpty else { throw Problem("no province \(options.province)") }
        for entry in wanted {
            let folder = options.nation ? "\(options.output)/\(entry.code)" : options.output
            let writer = WorkspaceWriter(folder: folder, province: Province(entry, options), data: data)
            let (made, planted) = try writer.write()
            counts.add(made)
            if options.faults > 0 { try report(planted, to: folder + ".faults.json") }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(counts).write(to: URL(fileURLWithPath: options.counts ?? options.output + ".counts.json"))
        print(
            """
            \(counts.workspaces) workspaces, \(counts.files.values.reduce(0, +)) files, \(counts.bytes) bytes
            \(counts.procedures) procedures, \(counts.workflows) workflows (\(counts.workflowApplications) with each procedure they serve)
            \(counts.instruments) instruments, \(counts.instrumentsWithEffects) with effects on others; \(counts.scenarios) scenarios
            \(counts.communes) communes, \(counts.officials) officials
            """)
        for (kind, count) in counts.files.sorted(by: { $0.key < $1.key }) {
            print("  \(kind): \(count) files, \(counts.bytesByKind[kind] ?? 0) bytes")
        }
    }

    /// Writes the list of planted faults beside the workspace.
    private static func report(_ faults: [PlantedFault], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(faults).write(to: URL(fileURLWithPath: path))
        print("\(faults.count) faults: \(path)")
    }
}
