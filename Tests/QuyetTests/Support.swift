import Foundation
import Quyet
import QuyetSyntax
import QuyetText
import Testing

/// Folders of the repository.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static func example(_ name: String) -> String { root.appending(path: "Examples/\(name)").path }

    /// The acceptance data beside the repository, or nil with a message where it is not at hand.
    static var shared: URL? {
        let folder = root.deletingLastPathComponent().appending(path: "shared")
        if FileManager.default.fileExists(atPath: folder.appending(path: "acceptance").path) { return folder }
        print("skipped: there is no folder shared/ beside the repository")
        return nil
    }
}

/// A workspace from texts, by path.
func workspace(_ files: [String: String]) -> Workspace {
    Workspace(WorkspaceText(files.map { WorkspaceText.Input(path: $0.key, bytes: Array($0.value.utf8)) }))
}
