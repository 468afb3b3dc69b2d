import Foundation
import Testing

/// A text kept in `Goldens`, rewritten only when asked, and never in CI.
enum Golden {
    static func check(_ name: String, _ text: String) throws {
        let file = Repository.root.appending(path: "Tests/QuyetTests/Goldens/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
            #expect(ProcessInfo.processInfo.environment["CI"] == nil, "goldens are not rewritten in CI")
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name)")
    }

    /// A small workspace with a gap, an overlap, a link that carries nothing, changes of hands and stale citations.
    static var handover: String { Repository.root.appending(path: "Tests/QuyetTests/Fixtures/doi-tay").path }
}
