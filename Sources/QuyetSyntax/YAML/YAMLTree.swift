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

/// One node: 16 bytes. A container's children follow it; its subtree ends before `next`.
public struct YAMLNode: Sendable {
    public enum Kind: UInt8, Sendable { case scalar, sequence, mapping }
    public enum Style: UInt8, Sendable { case plain, quoted, block, flow }

    public let kind: Kind
    /// Two bits of style, and whether the text is in the tree's pool.
    private let form: UInt8
    /// What the grammar makes of the node; set when the document is read.
    public internal(set) var mark: GrammarMark = .none
    /// Byte offsets in the source.
    public let lower: UInt32
    public internal(set) var upper: UInt32
    /// Index of the node after the subtree.
    public internal(set) var next: UInt32

    init(kind: Kind, style: Style, isPooled: Bool, lower: Int, upper: Int, next: Int) {
        self.kind = kind
        form = style.rawValue | (isPooled ? 4 : 0)
        self.lower = UInt32(lower)
        self.upper = UInt32(upper)
        self.next = UInt32(next)
    }

    public var style: Style { Style(rawValue: form & 3) ?? .plain }
    /// Whether a scalar's text is not in the source byte for byte, but in the tree's pool.
    var isPooled: Bool { form & 4 != 0 }

    /// Where the text of a scalar stands in the source: within its quotes, if it has any.
    var verbatim: Range<Int> { style == .quoted ? Int(lower) + 1..<Int(upper) - 1 : Int(lower)..<Int(upper) }

    /// An empty plain scalar: a key without a value.
    var isAbsent: Bool { kind == .scalar && form == Style.plain.rawValue && lower == upper }
}

/// A document as an arena of nodes in document order: no class, enum box or `String` a node. A scalar's text is a stretch of the source;
/// only what YAML folds or unescapes is kept beside it.
public struct YAMLTree: Sendable {
    /// The text of a scalar in the pool.
    struct Pooled: Sendable {
        let node: UInt32
        let start: UInt32
        let length: UInt32
    }

    public let source: SourceID
    public internal(set) var nodes: [YAMLNode] = []
    let bytes: [UInt8]
    var pool: [UInt8] = []
    /// By node, ascending.
    var pooled: [Pooled] = []

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
        if node.isPooled {
            let range = YAMLTree.range(of: UInt32(id.index), in: pooled)
            return pool.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
        }
        return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[node.verbatim])) }
    }

    /// Where the text of a node is in the pool.
    static func range(of node: UInt32, in pooled: [Pooled]) -> Range<Int> {
        var (low, high) = (0, pooled.count)
        while low < high {
            let middle = (low + high) / 2
            if pooled[middle].node < node { low = middle + 1 } else { high = middle }
        }
        guard low < pooled.count, pooled[low].node == node else { return 0..<0 }
        return Int(pooled[low].start)..<Int(pooled[low].start + pooled[low].length)
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
