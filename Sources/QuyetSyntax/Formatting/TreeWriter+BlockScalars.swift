extension TreeWriter {
    /// Writes a `|` or `>` text; false, with nothing written, when it cannot stand in this form at another indentation.
    mutating func writeBlockScalar(_ id: NodeID, content: Int, level: Int) -> Bool {
        let node = tree[id]
        let range = Int(node.lower)..<Int(node.upper)
        var text = tree.text(id)
        // U+0085 and U+2028/9 end lines here too, and the next would need its own indentation.
        guard spelling(id) == nil, !text.withUTF8({ QuotingRules.hasHiddenScalar(UnsafeRawBufferPointer($0)) }),
            !bytes[range].withUnsafeBytes({ QuotingRules.hasHiddenScalar($0) })
        else { return false }
        let header = BlockScalarHeader(bytes, range)
        let lines = lines(of: id, header)
        output.append(header.isFolded ? ">" : "|")
        // A first line that begins with a blank hides where the indentation ends.
        if let first = lines.first(where: { !$0.isEmpty })?.first, first == 32 || first == 9 {
            output.append(UInt8(ascii: "0") + UInt8(DocumentFormatter.level))
        }
        // At the end of a file a last line without its end reads as if it were stripped.
        let isUnended = !text.isEmpty && text.utf8.last != 10
        if isUnended || header.stripsLines { output.append("-") } else if header.keepsLines { output.append("+") }
        endLine(level)
        output.alignComments()
        for line in lines {
            output.startLine(line.isEmpty ? 0 : content)
            output.append(line)
            output.append(10)
        }
        return true
    }

    /// The lines of a block scalar without their indentation; those below the last only where they belong to the text.
    private func lines(of id: NodeID, _ header: BlockScalarHeader) -> [ArraySlice<UInt8>] {
        let node = tree[id]
        var lines: [ArraySlice<UInt8>] = []
        var index = min(afterLineEnd(header.end), Int(node.upper))
        while index < Int(node.upper) {
            var end = index
            while end < Int(node.upper), bytes[end] != 10, bytes[end] != 13 { end += 1 }
            lines.append(bytes[index..<end])
            index = afterLineEnd(end)
        }
        let indentation = indentation(header, lines)
        for (index, line) in lines.enumerated() {
            let blanks = line.prefix(indentation).prefix { $0 == 32 }.count
            lines[index] = line.dropFirst(blanks)
        }
        if !header.keepsLines { while lines.last?.isEmpty == true { lines.removeLast() } }
        return lines
    }

    private func afterLineEnd(_ offset: Int) -> Int {
        guard offset < bytes.count else { return offset }
        return bytes[offset] == 13 && offset + 1 < bytes.count && bytes[offset + 1] == 10 ? offset + 2 : offset + 1
    }

    /// The columns that YAML takes for the indentation of a block scalar's lines: as stated, from the collection around it; else the
    /// widest of the blank lines above its first line and that line's own.
    private func indentation(_ header: BlockScalarHeader, _ lines: [ArraySlice<UInt8>]) -> Int {
        let parent = owner.map { sourceColumn($0) }
        if let stated = header.indentation { return (parent ?? 0) + stated }
        var widest = 0
        for line in lines {
            let blanks = line.prefix { $0 == 32 }.count
            widest = max(widest, blanks)
            if blanks < line.count { break }
        }
        return max(widest, (parent ?? -1) + 1, 1)
    }
}
