import QuyetText

/// Writes the tree in document order: the comments before each text go with it.
struct TreeWriter {
    let tree: YAMLTree
    let bytes: [UInt8]
    let spelling: (NodeID) -> String?
    let comments: SourceComments
    var output = LayoutBuffer()
    var scratch: [UInt8] = []
    /// Columns of the line on which a flow collection is being written.
    var flatColumns = 0

    /// The collection whose item is being written.
    private(set) var owner: NodeID?
    var nextComment = 0
    var nextBlank = 0
    /// Where the last text that was written ends in the source: the name of the gap after it.
    var gap = -1
    /// The comment of a flow collection that is written as block, on the way to the first line of it.
    var hoisted: SourceComment?

    /// The next item after a collection stands in this one; its column tells which comments still belong to the collection.
    struct Following { let owner: NodeID }

    init(_ file: SourceFile, _ tree: YAMLTree, _ spelling: @escaping (NodeID) -> String?) {
        self.tree = tree
        self.spelling = spelling
        bytes = file.bytes
        comments = SourceComments(file.bytes, tree)
        output.reserve(bytes.count + bytes.count / 8)
    }

    mutating func writeDocument() {
        if let root = tree.root, !tree.isAbsent(root) {
            startItem(root, 0)
            writeHere(root, 0, level: 0, content: DocumentFormatter.level, Following(owner: root))
        }
        while nextComment < comments.all.count { writeOwnComment(0) }
        output.alignComments()
    }

    // MARK: Collections

    /// Writes a node where the line stands, after `- ` or an indentation: a collection's first item follows on the line.
    private mutating func writeHere(
        _ node: NodeID, _ indentation: Int, level: Int, content: Int, _ following: Following, mayBeFlow: Bool = true
    ) {
        if isLeaf(node) {
            writeLeaf(node, content: content, level: level)
        } else if mayBeFlow, writeFlow(node) {
            endLine(level)
        } else {
            if mayBeFlow { hoistComment(node) }
            writeItems(node, indentation, following)
        }
    }

    /// The items of a collection in block form, the first one where the line stands.
    private mutating func writeItems(_ node: NodeID, _ indentation: Int, _ following: Following) {
        let isMapping = tree[node].kind == .mapping
        let end = tree[node].next
        let column = isMapping ? valueColumn(node, indentation) : nil
        var item = NodeID(Int(node.index) + 1)
        var isFirst = true
        while item.index < end {
            if !isFirst { startItem(item, indentation) }
            isFirst = false
            owner = node
            let value = isMapping ? next(item) : item
            let sibling = next(value)
            let following = sibling.index < end ? Following(owner: node) : following
            if isMapping {
                writeEntry(node, item, value, indentation, column, following)
            } else if tree.isAbsent(item) {
                output.append(UInt8(ascii: "-"))
                gap = Int(tree[item].lower)
                endLine(indentation)
                writeCommentsOfMissing(node, indentation)
            } else {
                output.append("- ")
                let inner = indentation + DocumentFormatter.level
                writeHere(item, inner, level: indentation, content: inner, following)
            }
            item = sibling
        }
        while belongsToEnd(of: node, following) { writeOwnComment(indentation) }
    }

    private mutating func writeEntry(
        _ mapping: NodeID, _ key: NodeID, _ value: NodeID, _ indentation: Int, _ column: Int?, _ following: Following
    ) {
        writeKey(key, indentation)
        gap = Int(tree[key].upper)
        guard !tree.isAbsent(value) else {
            endLine(indentation)
            writeCommentsOfMissing(mapping, indentation)
            return
        }
        let inner = indentation + DocumentFormatter.level
        var mayBeFlow = true
        if !isCommentNext {
            let count = output.bytes.count
            let spaces = column.map { max(1, $0 - output.column) } ?? 1
            if isLeaf(value) {
                output.append(spaces: spaces)
                writeLeaf(value, content: inner, level: indentation)
                return
            }
            if tree[value].style == .flow {
                output.append(spaces: spaces)
                if writeFlow(value) {
                    endLine(indentation)
                    return
                }
                output.truncate(to: count)
                hoistComment(value)
                mayBeFlow = false
            }
        }
        endLine(indentation)
        output.isJustOpened = true
        startItem(value, inner)
        writeHere(value, inner, level: inner, content: inner, following, mayBeFlow: mayBeFlow)
    }

    /// `key:`; a key too long for a simple one takes the explicit form.
    private mutating func writeKey(_ key: NodeID, _ indentation: Int) {
        let start = output.bytes.count
        writeScalar(key, inFlow: false, content: nil)
        // YAML finds the colon of a simple key within 1024 characters.
        if output.bytes.count - start > 1000 {
            output.insert("? ", at: start)
            output.breakLine(indentation)
        }
        output.append(UInt8(ascii: ":"))
    }

    private mutating func writeLeaf(_ node: NodeID, content: Int, level: Int) {
        gap = Int(tree[node].upper)
        if tree[node].kind != .scalar {
            output.append(tree[node].kind == .mapping ? "{}" : "[]")
            endLine(level)
        } else if tree[node].style != .block || !writeBlockScalar(node, content: content, level: level) {
            let isBroken = writeScalar(node, inFlow: false, content: content)
            // A text of several lines has no neighbours to align with.
            if isBroken { output.alignComments() }
            endLine(isBroken ? -1 : level)
        }
    }

    // MARK: The tree

    func isLeaf(_ node: NodeID) -> Bool { tree[node].kind == .scalar || Int(tree[node].next) == Int(node.index) + 1 }

    func next(_ node: NodeID) -> NodeID { NodeID(Int(tree[node].next)) }

    func firstTextStart(_ node: NodeID) -> Int {
        var node = node
        while !isLeaf(node) { node = NodeID(Int(node.index) + 1) }
        return Int(tree[node].lower)
    }

    /// Where the last text of a flow collection ends.
    func lastTextEnd(_ node: NodeID) -> Int {
        let last = NodeID(Int(tree[node].next) - 1)
        // Only a key without its value stands before nothing.
        return Int(tree[tree.isAbsent(last) ? NodeID(Int(last.index) - 1) : last].upper)
    }

    /// The column at which a block collection stands in the source.
    func sourceColumn(_ node: NodeID) -> Int {
        let lower = Int(tree[node].lower)
        var start = lower
        while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
        return lower - start - (start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }
}
