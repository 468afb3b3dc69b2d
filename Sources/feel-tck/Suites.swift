import Foundation
import QuyetFeel
import QuyetInterchange

/// A file of test cases with the models beside it.
struct SuiteFile {
    let file: URL
    /// The path of its folder below the one that is run.
    let folder: String
    /// The path of the file itself, for the level.
    let path: String

    /// The files of test cases below a folder, in the order of their paths; nil where it cannot be read.
    static func all(below root: URL) -> [SuiteFile]? {
        let root = root.resolvingSymlinksInPath()
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder), isFolder.boolValue,
            let paths = try? FileManager.default.subpathsOfDirectory(atPath: root.path)
        else { return nil }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
            let name = path.split(separator: "/").last ?? ""
            guard name.hasSuffix(".xml"), name.contains("-test-") else { return nil }
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            let file = root.appending(path: path)
            return SuiteFile(file: file, folder: folder.isEmpty ? "." : folder, path: file.path)
        }
    }

    /// The level by the path of the file, or by a label of the suite.
    func level(_ labels: [String]) -> String {
        if let match = path.firstMatch(of: /compliance-level-([0-9]+)/) { return String(match.1) }
        for label in labels { if let match = label.firstMatch(of: /Compliance Level ([0-9]+)/) { return String(match.1) } }
        return "other"
    }

    /// The suite, or why it cannot be read.
    func suite() -> Result<TestSuite, Unreadable> {
        Unreadable.catching(file) { bytes, name throws(DMNError) in try TestCasesReader.read(bytes, name: name) }
    }

    /// The engine for a model, or why there is none. The other models of the folder may be imported; one of them that cannot be read is
    /// as good as missing.
    func engine(_ modelName: String?) -> Result<Engine, Unreadable> {
        guard let modelName, !modelName.isEmpty else { return .failure(Unreadable(reason: "the file names no model")) }
        let folder = file.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard names.contains(modelName) else { return .failure(Unreadable(reason: "there is no model \(modelName)")) }
        let others = names.filter { $0.hasSuffix(".dmn") && $0 != modelName }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { try? Self.model(folder.appending(path: $0)).get() }
        return Self.model(folder.appending(path: modelName)).map { Engine($0, importing: others) }
    }

    private static func model(_ file: URL) -> Result<DecisionModel, Unreadable> {
        Unreadable.catching(file) { bytes, name throws(DMNError) in try DMNReader.read(bytes, name: name).model }
    }
}

/// Why a file cannot be used.
struct Unreadable: Error {
    let reason: String

    static func catching<T>(_ file: URL, _ read: ([UInt8], String) throws(DMNError) -> T) -> Result<T, Unreadable> {
        let name = file.lastPathComponent
        guard let data = try? Data(contentsOf: file) else { return .failure(Unreadable(reason: "\(name) cannot be opened")) }
        do {
            return .success(try read(Array(data), name))
        } catch {
            return .failure(Unreadable(reason: error.description))
        }
    }
}
