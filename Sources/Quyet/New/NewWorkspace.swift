import QuyetSyntax
import QuyetText
import QuyetTime

/// A new workspace: the manifest, and a small example with made-up names that checks clean.
public struct NewWorkspace: Sendable {
    /// Name of the workspace.
    public let name: String
    /// Code of the province.
    public let province: String
    /// The horizon, both days included.
    public let from: Day
    public let to: Day

    public init(name: String, province: String, from: Day, to: Day) {
        (self.name, self.province, self.from, self.to) = (name, province, from, to)
    }

    /// Its files by path, in the order in which they are written.
    public func files(in language: Language) -> [(path: String, text: String)] {
        let instruments = NewFolders.instruments.name(language)
        let registers = NewFolders.registers.name(language)
        func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        return [
            (WorkspaceText.manifestName, NewExample.manifest),
            ("\(registers)/\(say("co-quan", "units")).yaml", NewExample.units),
            ("\(registers)/\(say("chuc-danh", "positions")).yaml", NewExample.positions),
            ("\(registers)/\(say("he-thong", "systems")).yaml", NewExample.systems),
            ("\(instruments)/\(say("01-tham-quyen", "01-competence")).yaml", NewExample.competence),
            ("\(instruments)/\(say("02-cong-bo", "02-publication")).yaml", NewExample.publication),
            ("\(instruments)/\(say("03-quy-trinh", "03-workflow")).yaml", NewExample.workflow),
            ("\(instruments)/\(say("04-trien-khai", "04-deployment")).yaml", NewExample.deployment),
            ("\(NewFolders.scenarios.name(language))/\(say("ho-so-du", "complete-dossier")).yaml", NewExample.scenario),
        ].map { path, template in (path, NewExample.fill(template, self, language).written(path, in: language)) }
    }

    /// Writes it into a folder, which is made if it is absent; returns the paths. Nothing is written if any of its files is there.
    ///
    /// - Throws: `WorkspaceError` where a file is there already, or nothing can be written.
    public func write(to folder: String, in language: Language) throws(WorkspaceError) -> [String] {
        let root = NewFile.withoutSlash(folder)
        let files = files(in: language)
        for file in files where NewFile.exists("\(root)/\(file.path)") { throw .exists("\(root)/\(file.path)") }
        var written: [String] = []
        for file in files {
            let path = "\(root)/\(file.path)"
            try NewFile.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
            try NewFile.write(file.text, to: path)
            written.append(path)
        }
        return written
    }
}
