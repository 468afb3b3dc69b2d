import Foundation
import QuyetFeel
import QuyetInterchange
import Testing

/// A model of one version around the given elements.
func document(_ body: String, namespace: String = "https://www.omg.org/spec/DMN/20230324/MODEL/", attributes: String = "") throws(DMNError)
    -> DMNDocument
{
    let text = "<definitions xmlns=\"\(namespace)\" name=\"m\" namespace=\"urn:m\" \(attributes)>\(body)</definitions>"
    return try DMNReader.read(Array(text.utf8), name: "m.dmn")
}

/// The logic of the one decision.
func logic(_ body: String) throws -> BoxedExpression {
    let model = try document("<decision id=\"d\" name=\"D\"><variable name=\"D\"/>\(body)</decision>").model
    return try #require(model.decisions.first?.logic)
}

/// The error with which a text is refused, or nil.
func refusal(_ text: String) -> DMNError? { refusal(Array(text.utf8)) }

func refusal(_ bytes: [UInt8]) -> DMNError? {
    do {
        _ = try DMNReader.read(bytes, name: "m.dmn")
        return nil
    } catch { return error }
}

/// The conformance suite beside the repository, or nil with a message where it is not at hand.
var conformanceSuite: URL? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.deletingLastPathComponent().appending(path: "shared/tck")
    if FileManager.default.fileExists(atPath: folder.path) { return folder }
    print("skipped: there is no folder shared/tck beside the repository")
    return nil
}

func files(below folder: URL, _ suffix: String) -> [URL] {
    let all = FileManager.default.enumerator(at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.path.hasSuffix(suffix) }.sorted { $0.path < $1.path }
}

extension BoxedExpression {
    /// The text of a literal expression.
    var literal: String? { if case .literal(let text) = kind { text } else { nil } }
}
