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

/// A deterministic generator (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
