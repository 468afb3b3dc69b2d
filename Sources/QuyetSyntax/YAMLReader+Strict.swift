import QuyetText

extension YAMLReader {
    /// Tabs, U+0085 and U+2028/9 are errors outside quotes and comments.
    mutating func refuseForbiddenCharacters(complete: Bool) {
        let suspects = forbiddenOffsets()
        guard !suspects.isEmpty else { return }
        var quoted: [Range<Int>] = []
        for node in tree.nodes where node.kind == .scalar && node.style != .plain { quoted.append(Int(node.lower)..<Int(node.upper)) }
        var found = false
        for (offset, length) in suspects {
            if quoted.contains(where: { $0.contains(offset) }) || isInComment(offset) { continue }
            // A broken file's quotes are not all known: there only what stands before the break is judged.
            if !complete, let problem = findings.first(where: { $0.rule == "syntax/malformed" }), offset > Int(problem.span.lower) + 1 {
                continue
            }
            found = true
            let isTab = file.bytes[offset] == 9
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
            while index < buffer.count, result.count < 10_000 {
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

    /// Whether a `#` that begins a comment stands before the offset on its line.
    private func isInComment(_ offset: Int) -> Bool {
        let start = Int(file.lineStarts[file.line(at: UInt32(offset)) - 1])
        var index = start
        while index < offset {
            if file.bytes[index] == UInt8(ascii: "#"), index == start || file.bytes[index - 1] == 32 || file.bytes[index - 1] == 9 {
                let inScalar = tree.nodes.contains { $0.kind == .scalar && Int($0.lower) < index && index < Int($0.upper) }
                if !inScalar { return true }
            }
            index += 1
        }
        return false
    }

    /// Duplicate keys and merge keys, in every mapping.
    mutating func refuseDuplicates() {
        for index in tree.nodes.indices where tree.nodes[index].kind == .mapping {
            var seen: [String: NodeID] = [:]
            for (key, _) in tree.entries(NodeID(index)) {
                guard tree[key].kind == .scalar else {
                    report("syntax/wrong-type", Int(tree[key].lower), Int(tree[key].upper), Messages.keyNotText)
                    continue
                }
                if tree.isAbsent(key) { continue }
                let text = tree.text(key)
                if text == "<<", tree[key].style == .plain {
                    report(
                        "syntax/not-allowed", Int(tree[key].lower), Int(tree[key].upper), Messages.mergeKey, advice: Messages.aliasAdvice)
                    continue
                }
                let normalised = VietnameseText.key(text)
                if let first = seen[normalised] {
                    guard findings.count < YAMLReader.findingLimit * 4 else { return }
                    findings.append(
                        Finding(
                            "syntax/duplicate", .error, at: tree.span(key), Messages.duplicateKey(["key": .text(text)]),
                            because: [Because(tree.span(first), Messages.firstHere)], advice: Messages.duplicateAdvice))
                } else {
                    seen[normalised] = key
                }
            }
        }
    }
}
