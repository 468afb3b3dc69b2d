import QuyetText

@testable import QuyetSyntax

/// What a text of YAML holds, as the tests of the formatter compare it.
struct Outline {
    let file: SourceFile
    let tree: YAMLTree

    /// Nil when the reader refuses the text.
    init?(_ bytes: [UInt8]) {
        file = SourceFile(path: "a.yaml", bytes: bytes)
        let (tree, findings) = YAMLReader.read(file, SourceID(index: 0))
        guard let tree, findings.isEmpty, Outline.hasTextKeys(tree) else { return nil }
        self.tree = tree
    }

    /// Keys that are lists are refused when the document is read.
    private static func hasTextKeys(_ tree: YAMLTree) -> Bool {
        tree.nodes.indices.allSatisfy { index in
            tree.nodes[index].kind != .mapping || tree.entries(NodeID(index)).allSatisfy { tree[$0.key].kind == .scalar }
        }
    }

    var count: Int { tree.root.map { Int(tree[$0].next) } ?? 0 }

    var hasAbsentKey: Bool {
        (0..<count).contains { index in
            tree[NodeID(index)].kind == .mapping && tree.entries(NodeID(index)).contains { tree.isAbsent($0.key) }
        }
    }

    func formatted(_ spelling: (NodeID) -> String? = { _ in nil }) -> [UInt8] { DocumentFormatter.format(file, tree, spelling: spelling) }

    /// The first node at which two trees differ: in kind, shape or text, or in quotes where they carry meaning.
    func difference(_ other: Outline) -> String? {
        // A document of nothing but `---` has one empty text, which says nothing.
        if count <= 1, other.count == 0 { return count == 0 || tree.isAbsent(NodeID(0)) ? nil : "nothing left" }
        guard count == other.count else { return "\(count) nodes became \(other.count)" }
        var keys: Set<NodeID> = []
        for index in 0..<count {
            let id = NodeID(index)
            if tree[id].kind == .mapping { keys.formUnion(tree.entries(id).map(\.key)) }
            let (old, new) = (tree[id], other.tree[id])
            guard old.kind == new.kind, old.next == new.next, tree.isAbsent(id) == other.tree.isAbsent(id) else {
                return "shape at \(index)"
            }
            guard old.kind == .scalar else { continue }
            var (text, written) = (tree.text(id), other.tree.text(id))
            guard text.utf8.elementsEqual(written.utf8) else { return "\(text.debugDescription) became \(written.debugDescription)" }
            if old.style == .block, new.style != .block, !keys.contains(id),
                !text.unicodeScalars.contains(where: { "\u{85}\u{2028}\u{2029}\u{FEFF}".unicodeScalars.contains($0) }),
                !file.bytes[Int(old.lower)..<Int(old.upper)].contains(0xC2)
            {
                return "no block any more: \(text)"
            }
            let keeps = text.withUTF8 { QuotingRules.keepsQuotes(UnsafeRawBufferPointer($0)) }
            if old.style == .quoted, keeps, new.style != .quoted { return "\(text.debugDescription) lost its quotes" }
            let isNumeral = text.utf8.first.map { $0 < 0x3A && $0 > 0x2A } ?? false
            let isWord = written.withUTF8 { $0.first.map { $0 != 34 } ?? false } && !text.contains("\"")
            if old.style == .plain, isNumeral || isWord && keeps, new.style != .plain, !text.hasPrefix("---"), !text.hasPrefix("..."),
                text != "-", !text.utf8.starts(with: [0xEF, 0xBB, 0xBF]),
                !text.contains("\""), !text.contains("\n")
            {
                return "\(text.debugDescription) got quotes"
            }
        }
        return nil
    }

    /// The comments in order with the number of scalars before each, and whether it stands on its own line (and is not the rest of the
    /// comment above); found apart from the formatter.
    var comments: [(text: String, scalars: Int, isOwn: Bool)] {
        var result: [(text: String, scalars: Int, isOwn: Bool)] = []
        let bytes = file.bytes
        var (offset, scalars, columnAbove) = (0, 0, -1)
        func collect(_ from: Int, _ to: Int) {
            columnAbove = -1
            var index = from
            while index < to {
                guard bytes[index] == 35 else {
                    index += 1
                    continue
                }
                var end = index
                while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
                var last = end
                while bytes[last - 1] == 32 || bytes[last - 1] == 9 { last -= 1 }
                var start = index
                while start > 0, bytes[start - 1] == 32 { start -= 1 }
                let text = String(decoding: bytes[index..<last], as: UTF8.self)
                let column = Columns.count(bytes[Int(file.lineStarts[file.line(at: UInt32(index)) - 1])..<index])
                let startsLine = start == 0 || bytes[start - 1] == 10 || bytes[start - 1] == 13
                let isOwn = startsLine && (column != columnAbove || text.hasPrefix("# quyet:"))
                result.append((text, scalars, isOwn))
                columnAbove = isOwn ? -1 : column
                index = end
            }
        }
        for index in 0..<count where tree[NodeID(index)].kind == .scalar && !tree.isAbsent(NodeID(index)) {
            let node = tree[NodeID(index)]
            collect(offset, Int(node.lower))
            if node.style == .block {
                var end = Int(node.lower)
                while end < Int(node.upper), bytes[end] != 10, bytes[end] != 13 { end += 1 }
                scalars += 1
                collect(Int(node.lower), end)
                scalars -= 1
            }
            scalars += 1
            offset = Int(node.upper)
        }
        collect(offset, bytes.count)
        return result
    }

    /// A flow collection, or a line in the middle of a text, that passes the width although it could be broken.
    var tooWide: String? {
        for index in 0..<count {
            let node = tree[NodeID(index)]
            guard node.kind == .scalar, node.style != .block else { continue }
            let (first, last) = (file.line(at: node.lower), file.line(at: node.upper))
            for line in first..<last where line > first {
                let text = file.text(ofLine: line)
                if Columns.count(Array(text.utf8)) > DocumentFormatter.width, text.drop(while: { $0 == " " }).contains(" "),
                    !text.contains("  ")
                {
                    return "line \(line) of a text"
                }
            }
        }
        for index in 0..<count {
            let node = tree[NodeID(index)]
            guard node.kind != .scalar, node.style == .flow, Int(node.next) > index + 1 else { continue }
            let line = file.line(at: node.upper)
            if file.line(at: node.lower) != line { return "line \(line): a flow collection over lines" }
            let start = Int(file.lineStarts[line - 1])
            if Columns.count(file.bytes[start..<Int(node.upper)]) > DocumentFormatter.width { return "line \(line)" }
        }
        return nil
    }

    /// What the layout itself must not hold: blanks at line ends, CR, two blank lines, a blank one at the beginning or end.
    var flaws: String? {
        let bytes = file.bytes
        guard let last = bytes.last else { return nil }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "a byte-order mark" }
        if bytes[0] == 10 { return "a blank line at the beginning" }
        if last != 10 { return "no line end at the end" }
        let block = (0..<count).filter { tree[NodeID($0)].style == .block && tree[NodeID($0)].kind == .scalar }.map {
            Int(tree[NodeID($0)].lower)..<Int(tree[NodeID($0)].upper)
        }
        let scalars = (0..<count).filter { tree[NodeID($0)].kind == .scalar }.map {
            Int(tree[NodeID($0)].lower)..<Int(tree[NodeID($0)].upper)
        }
        for index in bytes.indices {
            if bytes[index] == 13 { return "a CR" }
            guard bytes[index] == 10, index > 0 else { continue }
            if bytes[index - 1] == 32, !block.contains(where: { $0.contains(index - 1) }) {
                return "a blank at the end of a line, at \(index)"
            }
            if bytes[index - 1] == 10, !scalars.contains(where: { $0.contains(index) }) {
                if index + 1 == bytes.count { return "a blank line at the end" }
                if index > 1, bytes[index - 2] == 10, !scalars.contains(where: { $0.contains(index - 1) }) { return "two blank lines" }
            }
        }
        return nil
    }
}
