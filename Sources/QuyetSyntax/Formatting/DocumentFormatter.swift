import QuyetText

/// Writes a document in its one canonical layout, by the tree of its YAML: what a text says stays, only how it stands on the page changes.
///
/// Two-space levels, flow collections in one line where they fit, quotes only where they carry meaning, comments where their item stands.
/// The layout of a canonical document is itself.
public struct DocumentFormatter {
    /// Columns a line may have: Unicode scalars after composition, as an editor shows them. Comments do not count.
    public static let width = 140
    /// Columns of one level.
    static let level = 2
    /// The widest gap that brings values or comments into one column.
    static let widestGap = 40

    /// The canonical text of a document that was read without findings.
    ///
    /// `spelling` gives the new value of a key or scalar whose canonical spelling differs from what stands there; it may be asked more
    /// than once for a node. A tree that strict YAML refuses (a key that is no text) comes back as it stands.
    public static func format(_ file: SourceFile, _ tree: YAMLTree, spelling: (NodeID) -> String?) -> [UInt8] {
        guard hasTextKeys(tree) else { return file.bytes }
        return withoutActuallyEscaping(spelling) { spelling in
            var writer = TreeWriter(file, tree, spelling)
            writer.writeDocument()
            return writer.output.bytes
        }
    }

    private static func hasTextKeys(_ tree: YAMLTree) -> Bool {
        guard let root = tree.root else { return true }
        for index in 0..<Int(tree[root].next) where tree[NodeID(index)].kind == .mapping {
            var key = index + 1
            while key < Int(tree[NodeID(index)].next) {
                if tree[NodeID(key)].kind != .scalar || tree.isAbsent(NodeID(key)) { return false }
                key = Int(tree[NodeID(key + 1)].next)
            }
        }
        return true
    }
}
