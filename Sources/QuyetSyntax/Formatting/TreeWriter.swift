import QuyetText

/// Writes the tree in document order: the comments before each text go with it.
struct TreeWriter {
    let tree: YAMLTree
    let bytes: [UInt8]
    let spelling: (NodeID) -> String?
    let comments: SourceComments
    var output = LayoutBuffer()
    var scratch: [UInt8] = []

    /// The collection whose item is being written.
    private(set) var owner: NodeID?
    private var nextComment = 0
    private var nextBlank = 0
    /// Where the last text that was written ends in the source: the name of the gap after it.
    private var gap = -1
    /// The comment of a flow collection that is written as block, on the way to the first line of it.
    private var hoisted: SourceComment?

    /// The next item after a collection stands in this one; its column tells which comments still belong to the collection.
    private struct Following { let owner: NodeID }

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

    // MARK: Flow collections

    /// Writes a flow collection on the line where it fits and holds no comment; otherwise nothing.
    private mutating func writeFlow(_ node: NodeID) -> Bool {
        guard tree[node].style == .flow, !comments.contains(in: Int(tree[node].lower)..<Int(tree[node].upper)) else { return false }
        let count = output.bytes.count
        if writeFlat(node), output.column <= DocumentFormatter.width {
            gap = lastTextEnd(node)
            return true
        }
        output.truncate(to: count)
        return false
    }

    /// False when it grows too long, which is seen after a bounded number of bytes.
    private mutating func writeFlat(_ node: NodeID) -> Bool {
        if tree[node].kind == .scalar {
            guard tree[node].textLength <= Columns.mostBytes else { return false }
            writeScalar(node, inFlow: true, content: nil)
            return output.lineBytes <= Columns.mostBytes
        }
        let isMapping = tree[node].kind == .mapping
        output.append(isMapping ? "{" : "[")
        var item = NodeID(Int(node.index) + 1)
        var isFirst = true
        while item.index < tree[node].next {
            if !isFirst { output.append(", ") }
            isFirst = false
            guard writeFlat(item) else { return false }
            if isMapping {
                item = next(item)
                if !tree.isAbsent(item) {
                    output.append(": ")
                    guard writeFlat(item) else { return false }
                }
            }
            item = next(item)
        }
        output.append(isMapping ? "}" : "]")
        return true
    }

    /// The column of the values of a mapping that is a register: every value a flow mapping on its line, no gap too wide.
    private mutating func valueColumn(_ mapping: NodeID, _ indentation: Int) -> Int? {
        var key = NodeID(Int(mapping.index) + 1)
        while key.index < tree[mapping].next {
            let value = next(key)
            guard tree[value].kind == .mapping, tree[value].style == .flow else { return nil }
            key = next(value)
        }
        let count = output.bytes.count
        let keepsStart = output.lineStart
        defer { output.restore(count, lineStart: keepsStart) }
        var (narrowest, widest, widestValue) = (Int.max, 0, 0)
        key = NodeID(Int(mapping.index) + 1)
        while key.index < tree[mapping].next {
            let value = next(key)
            guard !comments.contains(in: Int(tree[key].upper)..<Int(tree[value].upper)) else { return nil }
            output.startLine(indentation)
            writeScalar(key, inFlow: false, content: nil)
            let width = output.column
            guard output.lineBytes <= Columns.mostBytes, writeFlat(value) else { return nil }
            (narrowest, widest) = (min(narrowest, width), max(widest, width))
            widestValue = max(widestValue, output.column - width)
            let gap = widest - narrowest + 1
            guard gap <= DocumentFormatter.widestGap, widest + 2 + widestValue <= DocumentFormatter.width else { return nil }
            output.truncate(to: count)
            key = next(value)
        }
        return widest + 2
    }

    // MARK: Comments

    private var isCommentNext: Bool { nextComment < comments.all.count && comments.all[nextComment].gap == gap }

    /// Begins the line of an item: before it, what stands above it in the source.
    private mutating func startItem(_ node: NodeID, _ indentation: Int) {
        let lower = firstTextStart(node)
        while nextComment < comments.all.count, comments.all[nextComment].range.lowerBound < lower { writeOwnComment(indentation) }
        while nextBlank < comments.blanks.count, comments.blanks[nextBlank] < lower { nextBlank += 1 }
        if nextBlank < comments.blanks.count, comments.blanks[nextBlank] == lower { output.blankLine() }
        output.startLine(indentation)
    }

    /// Ends the line of a text, with the comment that stands beside it and the lines that go on with that comment.
    mutating func endLine(_ level: Int) {
        var comment: SourceComment?
        if let waiting = hoisted {
            (comment, hoisted) = (waiting, nil)
        } else if isCommentNext, comments.all[nextComment].place == .trailing {
            comment = comments.all[nextComment]
            nextComment += 1
        }
        output.endLine(level: level, comment: comment.map { bytes[$0.range] })
        guard comment != nil else { return }
        while nextComment < comments.all.count, comments.all[nextComment].place == .continuation {
            output.continueComment(bytes[comments.all[nextComment].range])
            nextComment += 1
        }
    }

    private mutating func writeOwnComment(_ indentation: Int) {
        let comment = comments.all[nextComment]
        nextComment += 1
        if comment.hasBlankBefore { output.blankLine() }
        output.commentLine(bytes[comment.range], indentation)
    }

    /// The comment behind a flow collection that becomes block speaks of all of it: it goes to its first line.
    private mutating func hoistComment(_ node: NodeID) {
        guard tree[node].style == .flow, nextComment < comments.all.count else { return }
        let comment = comments.all[nextComment]
        guard comment.place == .trailing, comment.gap == lastTextEnd(node),
            !comments.contains(in: Int(tree[node].lower)..<Int(tree[node].upper))
        else { return }
        hoisted = comment
        nextComment += 1
    }

    /// Whether the next comment stands at the end of a collection rather than above what follows: inside its brackets, or indented at
    /// least as its items and deeper than what follows.
    private func belongsToEnd(of node: NodeID, _ following: Following) -> Bool {
        guard isCommentNext else { return false }
        let comment = comments.all[nextComment]
        if comment.isAfterOpener { return false }
        if tree[node].style == .flow { return comment.range.lowerBound < Int(tree[node].upper) }
        return comment.column >= sourceColumn(node) && comment.column > sourceColumn(following.owner)
    }

    /// Comments in the place of a missing value, such as a list that is commented out, stay there.
    private mutating func writeCommentsOfMissing(_ owner: NodeID, _ indentation: Int) {
        guard tree[owner].style == .block else { return }
        while isCommentNext, !comments.all[nextComment].isAfterOpener, comments.all[nextComment].column > sourceColumn(owner) {
            writeOwnComment(indentation + DocumentFormatter.level)
        }
    }

    // MARK: The tree

    private func isLeaf(_ node: NodeID) -> Bool { tree[node].kind == .scalar || Int(tree[node].next) == Int(node.index) + 1 }

    private func next(_ node: NodeID) -> NodeID { NodeID(Int(tree[node].next)) }

    private func firstTextStart(_ node: NodeID) -> Int {
        var node = node
        while !isLeaf(node) { node = NodeID(Int(node.index) + 1) }
        return Int(tree[node].lower)
    }

    /// Where the last text of a flow collection ends.
    private func lastTextEnd(_ node: NodeID) -> Int {
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
