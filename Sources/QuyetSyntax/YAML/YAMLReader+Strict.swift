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
