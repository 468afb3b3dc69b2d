import QuyetSyntax
import QuyetText

/// Any bytes may stand in a workspace's folder: each input is read as a document. Whatever happens, it must end, with a bounded number of
/// findings that have places within the file. A document without findings is formatted and read again: it says the same, and formatting it
/// once more changes nothing.
///
/// Run by libFuzzer (`Tests/Fuzz/front/run.sh`), which grows the corpus by the code that an input reaches.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
    let path = isManifest(bytes) ? WorkspaceText.manifestName : "van-ban/a.yaml"
    let read = WorkspaceText([WorkspaceText.Input(path: path, bytes: bytes)], cores: 1)
    precondition(read.findings.count <= 300, "\(read.findings.count) findings")
    for finding in read.findings {
        precondition(finding.span.lower <= finding.span.upper && Int(finding.span.upper) <= count, "a finding outside the file")
        precondition(!finding.message.rendered(.vi).isEmpty && !finding.message.rendered(.en).isEmpty, "a finding without words")
    }
    for finding in read.findings.prefix(2) { _ = TextRenderer(language: .vi, colour: true).render(finding, read.sources) }
    guard read.findings.isEmpty else { return 0 }
    guard let old = read.texts.first else { preconditionFailure("neither a document nor a reason") }

    let written = DocumentFormatter.format(old.file, old.tree) { _ in nil }
    let again = WorkspaceText([WorkspaceText.Input(path: path, bytes: written)], cores: 1)
    precondition(again.findings.isEmpty, "formatting makes a finding: \(again.findings[0].message.rendered(.en))")
    guard let new = again.texts.first else { preconditionFailure("nothing is left") }
    same(old, new)
    precondition(DocumentFormatter.format(new.file, new.tree) { _ in nil } == written, "formatting twice is not formatting once")
    return 0
}

/// Two readings say the same: nodes with their marks and texts, and the comments that let findings pass.
private func same(_ old: DocumentText, _ new: DocumentText) {
    precondition(old.kind == new.kind, "the document is of another kind")
    precondition(old.tree.nodes.count == new.tree.nodes.count, "\(old.tree.nodes.count) nodes became \(new.tree.nodes.count)")
    for index in old.tree.nodes.indices {
        let (left, right) = (old.tree.nodes[index], new.tree.nodes[index])
        precondition(left.kind == right.kind && left.next == right.next && left.mark == right.mark, "node \(index) is another")
    }
    if let root = old.tree.root { sameTexts(old.tree, new.tree, root) }
    let (before, after) = (old.silencingComments, new.silencingComments)
    precondition(before.count == after.count, "\(before.count) silencing comments became \(after.count)")
    for (left, right) in zip(before, after) {
        precondition(left.rule?.value == right.rule?.value && left.reason == right.reason, "a silencing comment was changed")
        precondition((left.line == nil) == (right.line == nil), "a silencing comment speaks of something else")
    }
}

private func sameTexts(_ old: YAMLTree, _ new: YAMLTree, _ node: NodeID) {
    if old[node].kind == .scalar {
        precondition(old.text(node).utf8.elementsEqual(new.text(node).utf8), "\(old.text(node)) became \(new.text(node))")
    } else {
        for child in old.children(node) { sameTexts(old, new, child) }
    }
}

/// Whether the text begins as a manifest does; the other kinds are known by their first key.
private func isManifest(_ bytes: [UInt8]) -> Bool {
    let text = bytes.drop { [0xEF, 0xBB, 0xBF].contains($0) }
    return text.starts(with: "kh".utf8) || text.starts(with: "work".utf8)
}
