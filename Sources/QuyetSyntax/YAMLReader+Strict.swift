import QuyetText

extension YAMLReader {
    /// Tabs outside quotes and comments, and U+0085 and U+2028/9 outside quotes, are errors.
    mutating func refuseForbiddenCharacters(complete: Bool) {
        let suspects = forbiddenOffsets()
        guard !suspects.isEmpty else { return }
        var quoted: [Range<Int>] = []
        for node in tree.nodes where node.kind == .scalar && node.style != .plain { quoted.append(Int(node.lower)..<Int(node.upper)) }
        var found = false
        // Scalars and suspects are both in the order of the file, so each is passed once.
        var (next, comments) = (0, CommentFinder(file, tree))
        for (offset, length) in suspects {
            while next < quoted.count, quoted[next].upperBound <= offset { next += 1 }
            if next < quoted.count, quoted[next].contains(offset) { continue }
            let isTab = file.bytes[offset] == 9
            // The other separators end a comment for libyaml: what the eye takes for its rest would be read as text.
            if isTab, comments.isInComment(offset) { continue }
            // A broken file's quotes are not all known: there only what stands before the break is judged.
            if !complete, let problem = findings.first(where: { $0.rule == "syntax/malformed" }), offset > Int(problem.span.lower) + 1 {
                continue
            }
            found = true
            report(
                "syntax/not-allowed", offset, offset + length, isTab ? Messages.tab : Messages.lineSeparator,
                advice: isTab ? Messages.tabAdvice : Messages.lineSeparatorAdvice)
        }
        // The tab is the cause of what libyaml then complains of.
        if found, !complete { findings.removeAll { $0.rule == "syntax/malformed" } }
    }

    private func forbiddenOffsets() -> [(offset: Int, length: Int)] {
        file.bytes.withUnsafeBufferPointer { buffer in
            var result: [(Int, Int)] = []
            var index = 0
            while index < buffer.count, result.count < 1_000_000 {
                // Eight bytes at a time: none of them a tab, nor the lead of U+0085 or U+2028/9.
                if index + 8 <= buffer.count, let base = buffer.baseAddress {
                    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                    if !(word.hasByte(9) || word.hasByte(0xC2) || word.hasByte(0xE2)) {
                        index += 8
                        continue
                    }
                }
                let byte = buffer[index]
                if byte == 9 {
                    result.append((index, 1))
                } else if byte == 0xC2, index + 1 < buffer.count, buffer[index + 1] == 0x85 {
                    result.append((index, 2))
                } else if byte == 0xE2, index + 2 < buffer.count, buffer[index + 1] == 0x80,
                    buffer[index + 2] == 0xA8 || buffer[index + 2] == 0xA9
                {
                    result.append((index, 3))
                }
                index += 1
            }
            return result
        }
    }

    /// Duplicate keys and merge keys, in every mapping.
    mutating func refuseDuplicates() {
        var names = KeyNames()
        var seen: [(name: UInt32, node: NodeID)] = []
        for index in tree.nodes.indices where tree.nodes[index].kind == .mapping {
            seen.removeAll(keepingCapacity: true)
            var position = index + 1
            let end = Int(tree.nodes[index].next)
            while position < end {
                let key = NodeID(position)
                let node = tree.nodes[position]
                position = Int(tree.nodes[Int(node.next)].next)
                guard node.kind == .scalar else {
                    report("syntax/wrong-type", Int(node.lower), Int(node.upper), Messages.keyNotText)
                    continue
                }
                if tree.isAbsent(key) { continue }
                if node.textLength == 2, node.style == .plain, tree.text(key) == "<<" {
                    report("syntax/not-allowed", Int(node.lower), Int(node.upper), Messages.mergeKey, advice: Messages.aliasAdvice)
                    continue
                }
                let name = names.id(tree, key)
                if let first = names.isLarge(seen.count) ? names.first(of: name, in: index) : seen.first(where: { $0.name == name })?.node {
                    guard findings.count < YAMLReader.findingLimit * 4 else { return }
                    findings.append(
                        Finding(
                            "syntax/duplicate", .error, at: tree.span(key), Messages.duplicateKey(["key": .text(tree.text(key))]),
                            because: [Because(tree.span(first), Messages.firstHere)], advice: Messages.duplicateAdvice))
                } else {
                    seen.append((name, key))
                    names.note(name, in: index, key)
                }
            }
        }
    }
}

/// Ids of keys after normalisation; each spelling is normalised once, since the keys of a file are few and repeat.
private struct KeyNames {
    private var bySpelling: [UInt64: (node: NodeID, id: UInt32)] = [:]
    private var ids: [String: UInt32] = [:]
    /// The last mapping in which a name stood, and where: for mappings too large to search.
    private var last: [(mapping: Int, node: NodeID)] = []

    func isLarge(_ count: Int) -> Bool { count > 16 }

    func first(of name: UInt32, in mapping: Int) -> NodeID? { last[Int(name)].mapping == mapping ? last[Int(name)].node : nil }

    mutating func note(_ name: UInt32, in mapping: Int, _ node: NodeID) { last[Int(name)] = (mapping, node) }

    mutating func id(_ tree: YAMLTree, _ node: NodeID) -> UInt32 {
        let hash = tree.hash(node)
        if let known = bySpelling[hash], tree.isSameText(known.node, node) { return known.id }
        let key = VietnameseText.key(tree.text(node))
        let id = ids[key] ?? UInt32(ids.count)
        if ids[key] == nil {
            ids[key] = id
            last.append((-1, node))
        }
        bySpelling[hash] = (node, id)
        return id
    }
}

/// Tells comments from text, for offsets that are asked for in ascending order.
private struct CommentFinder {
    private let file: SourceFile
    private let scalars: [Range<Int>]
    private var next = 0
    private var index = 0
    private var line = 0
    private var isComment = false

    init(_ file: SourceFile, _ tree: YAMLTree) {
        self.file = file
        scalars = tree.nodes.filter { $0.kind == .scalar }.map { Int($0.lower)..<Int($0.upper) }
    }

    /// Whether a `#` that begins a comment stands before the offset on its line.
    mutating func isInComment(_ offset: Int) -> Bool {
        let asked = file.line(at: UInt32(offset))
        if asked != line {
            line = asked
            index = Int(file.lineStarts[asked - 1])
            isComment = false
        }
        let start = Int(file.lineStarts[asked - 1])
        while index < offset, !isComment {
            if file.bytes[index] == UInt8(ascii: "#"), index == start || file.bytes[index - 1] == 32 || file.bytes[index - 1] == 9 {
                while next < scalars.count, scalars[next].upperBound <= index { next += 1 }
                isComment = !(next < scalars.count && scalars[next].lowerBound < index)
            }
            index += 1
        }
        return isComment
    }
}

extension UInt64 {
    /// Whether one of its eight bytes has this value (S. Anderson, "Bit Twiddling Hacks": a zero byte after exclusive or).
    fileprivate func hasByte(_ byte: UInt8) -> Bool {
        let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
    }
}
