import Foundation
import PackagePlugin

/// Makes the sources that come from data: the grammar's tables and documents, embedded files, the registry of checks.
@main
struct QuyetSources: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let tool = try context.tool(named: "quyet-generate").url
        let root = context.package.directoryURL
        let out = context.pluginWorkDirectoryURL
        func command(_ name: String, _ arguments: [String], _ inputs: [URL], _ output: URL) -> Command {
            .buildCommand(displayName: name, executable: tool, arguments: arguments, inputFiles: inputs, outputFiles: [output])
        }
        switch target.name {
        case "QuyetSyntax":
            let input = root.appending(path: "Grammar/language.yaml")
            let output = out.appending(path: "Grammar+Made.swift")
            return [command("Grammar", ["grammar", input.path, output.path], [input], output)]
        case "QuyetLaw":
            let files = try below(root.appending(path: "Rules"), ending: ".yaml")
            let output = out.appending(path: "EmbeddedFiles.swift")
            return [command("Rules", ["embed", root.path, output.path] + files.map(\.path), files, output)]
        case "QuyetChecks":
            let files = try below(target.folder, ending: ".swift").filter {
                $0.deletingLastPathComponent().lastPathComponent != target.folder.lastPathComponent
                    && $0.deletingLastPathComponent().lastPathComponent != "Support"
            }
            let output = out.appending(path: "CheckRegistry+Made.swift")
            return [command("Checks", ["checks", output.path] + files.map(\.path), files, output)]
        default:
            return []
        }
    }

    private func below(_ folder: URL, ending: String) throws -> [URL] {
        guard let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return paths.compactMap { $0 as? URL }.filter { $0.lastPathComponent.hasSuffix(ending) }.sorted { $0.path < $1.path }
    }
}

extension Target {
    fileprivate var folder: URL { (self as? SwiftSourceModuleTarget)?.directoryURL ?? URL(fileURLWithPath: name) }
}
