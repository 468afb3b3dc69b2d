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
    /// Byte offsets in the source.
    public let lower: UInt32
    public internal(set) var upper: UInt32
    /// A scalar's text in the tree's pool.
    public let textStart: UInt32
    public let textLength: UInt32
    /// Index of the node after the subtree.
    public internal(set) var next: UInt32
}

/// A document as an arena of nodes in document order and a pool of scalar bytes: no class, enum box or `String` a node.
public struct YAMLTree: Sendable {
    public let source: SourceID
    public internal(set) var nodes: [YAMLNode] = []
    var pool: [UInt8] = []

    init(source: SourceID) { self.source = source }

    public var root: NodeID? { nodes.isEmpty ? nil : NodeID(0) }

    public subscript(_ id: NodeID) -> YAMLNode { nodes[Int(id.index)] }

    public func span(_ id: NodeID) -> Span { Span(source, Int(self[id].lower), Int(self[id].upper)) }

    public func text(_ id: NodeID) -> String {
        let node = self[id]
        let start = Int(node.textStart)
        return String(decoding: pool[start..<start + Int(node.textLength)], as: UTF8.self)
    }

    /// An empty plain scalar: a key without a value.
    public func isAbsent(_ id: NodeID) -> Bool {
        let node = self[id]
        return node.kind == .scalar && node.style == .plain && node.textLength == 0
    }

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

    /// A hash of a scalar's bytes, eight at a time; equal texts are compared by `isSameText`.
    func hash(_ id: NodeID) -> UInt64 {
        let node = self[id]
        return pool.withUnsafeBytes { bytes in
            var hash = UInt64(node.textLength) &* 0x9E37_79B9_7F4A_7C15
            var index = Int(node.textStart)
            let end = index + Int(node.textLength)
            while index + 8 <= end {
                hash = (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
                hash ^= hash >> 32
                index += 8
            }
            while index < end {
                hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
                index += 1
            }
            return hash
        }
    }

    func isSameText(_ left: NodeID, _ right: NodeID) -> Bool {
        let (a, b) = (self[left], self[right])
        guard a.textLength == b.textLength else { return false }
        return pool.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return true }
            return memcmp(base + Int(a.textStart), base + Int(b.textStart), Int(a.textLength)) == 0
        }
    }
}
