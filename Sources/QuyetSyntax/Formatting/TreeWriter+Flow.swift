extension TreeWriter {
    /// Writes a flow collection on the line where it fits and holds no comment; otherwise nothing.
    mutating func writeFlow(_ node: NodeID) -> Bool {
        guard tree[node].style == .flow, !comments.contains(in: Int(tree[node].lower)..<Int(tree[node].upper)) else { return false }
        let count = output.bytes.count
        flatColumns = output.column
        if writeFlat(node) {
            gap = lastTextEnd(node)
            return true
        }
        output.truncate(to: count)
        return false
    }

    /// Writes in one line, counting its columns; false as soon as they pass the width, so that what does not fit costs no more than a line.
    private mutating func writeFlat(_ node: NodeID) -> Bool {
        if tree[node].kind == .scalar {
            guard tree.textLength(node) <= Columns.mostBytes else { return false }
            let start = output.bytes.count
            writeScalar(node, inFlow: true, content: nil)
            flatColumns += Columns.count(output.bytes[start...])
            return flatColumns <= DocumentFormatter.width
        }
        let isMapping = tree[node].kind == .mapping
        output.append(isMapping ? "{" : "[")
        // Both brackets.
        flatColumns += 2
        var item = NodeID(Int(node.index) + 1)
        var isFirst = true
        while item.index < tree[node].next {
            if !isFirst {
                output.append(", ")
                flatColumns += 2
            }
            isFirst = false
            guard writeFlat(item) else { return false }
            if isMapping {
                item = next(item)
                if !tree.isAbsent(item) {
                    output.append(": ")
                    flatColumns += 2
                    guard writeFlat(item) else { return false }
                }
            }
            item = next(item)
        }
        output.append(isMapping ? "}" : "]")
        return flatColumns <= DocumentFormatter.width
    }

    /// The column of the values of a mapping that is a register: every value a flow mapping on its line, no gap too wide.
    mutating func valueColumn(_ mapping: NodeID, _ indentation: Int) -> Int? {
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
            // What stands inside an empty one comes to stand behind it.
            let end = isLeaf(value) ? tree[value].lower : tree[value].upper
            guard !comments.contains(in: Int(tree[key].upper)..<Int(end)) else { return nil }
            output.startLine(indentation)
            writeScalar(key, inFlow: false, content: nil)
            let width = output.column
            flatColumns = width
            guard width <= DocumentFormatter.width, writeFlat(value) else { return nil }
            (narrowest, widest) = (min(narrowest, width), max(widest, width))
            widestValue = max(widestValue, flatColumns - width)
            let gap = widest - narrowest + 1
            guard gap <= DocumentFormatter.widestGap, widest + 2 + widestValue <= DocumentFormatter.width else { return nil }
            output.truncate(to: count)
            key = next(value)
        }
        return widest + 2
    }
}
