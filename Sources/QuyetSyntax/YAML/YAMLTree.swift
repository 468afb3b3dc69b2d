import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Index of a node in its tree.
public struct NodeID: Hashable, Sendable {
    public let index: Int32
    init(_ index: Int) { self.index = Int32(index) }
}

/// One node: 24 bytes. A container's children follow it; its subtree ends before `next`.
public struct YAMLNode: Sendable {
    public enum Kind: UInt8, Sendable { case scalar, sequence, mapping }
    public enum Style: UInt8, Sendable { case plain, quoted, block, flow }

    public let kind: Kind
    public let style: Style
    /// What the grammar makes of the node; set when the document is read.
    public internal(set) var mark: GrammarMark = .none
    /// Byte offsets in the source.
    public let lower: UInt32
    public internal(set) var upper: UInt32
    /// Where a scalar's text begins: in the source where it stands there byte for byte, else (highest bit set) in the tree's pool.
    let text: UInt32
    public let textLength: UInt32
    /// Index of the node after the subtree.
    public internal(set) var next: UInt32

    static let pooled: UInt32 = 1 << 31
    var isPooled: Bool { text & YAMLNode.pooled != 0 }
    var textStart: Int { Int(text & ~YAMLNode.pooled) }

    /// An empty plain scalar: a key without a value.
    var isAbsent: Bool { kind == .scalar && style == .plain && textLength == 0 }
}

/// A document as an arena of nodes in document order: no class, enum box or `String` a node. A scalar's text is a stretch of the source;
/// only what YAML folds or unescapes is kept beside it.
public struct YAMLTree: Sendable {
    public let source: SourceID
    public internal(set) var nodes: [YAMLNode] = []
    let bytes: [UInt8]
    var pool: [UInt8] = []

    init(source: SourceID, bytes: [UInt8]) {
        self.source = source
        self.bytes = bytes
    }

    public var root: NodeID? { nodes.isEmpty ? nil : NodeID(0) }

    public subscript(_ id: NodeID) -> YAMLNode { nodes[Int(id.index)] }

    public func span(_ id: NodeID) -> Span { Span(source, Int(self[id].lower), Int(self[id].upper)) }

    public func text(_ id: NodeID) -> String { withText(id) { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of a scalar's text.
    func withText<Result>(_ id: NodeID, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let node = self[id]
        let range = node.textStart..<node.textStart + Int(node.textLength)
        return (node.isPooled ? pool : bytes).withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// An empty plain scalar: a key without a value.
    public func isAbsent(_ id: NodeID) -> Bool { self[id].isAbsent }

    /// Items of a sequence; keys and values in turn of a mapping.
    public func children(_ id: NodeID) -> [NodeID] {
        var result: [NodeID] = []
        var index = Int(id.index) + 1
        let end = Int(self[id].next)
        while index < end {
            result.append(NodeID(index))
            index = Int(nodes[index].next)
        }
        return result
    }

    public func entries(_ id: NodeID) -> [(key: NodeID, value: NodeID)] {
        let all = children(id)
        return stride(from: 0, to: all.count - 1, by: 2).map { (all[$0], all[$0 + 1]) }
    }
}
