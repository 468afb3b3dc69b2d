import QuyetText

/// Slips of the hand behind what libyaml cannot read, looked for on the lines where it stopped.
extension YAMLReader {
    /// The finding for a slip that is recognised: the lines at the offsets are looked at in turn, then the one above the first.
    func slip(at offset: Int, context: Int?, problem: String) -> Finding? {
        if let opened = quoteOver(offset) { return opened }
        let line = file.line(at: UInt32(min(offset, file.bytes.count)))
        var lines = [line]
        if let context { lines.append(file.line(at: UInt32(min(context, file.bytes.count)))) }
        if let above = (max(1, line - 5)..<line).last(where: { !file.text(ofLine: $0).trimmed.isEmpty }) { lines.append(above) }
        for line in lines {
            if let found = SlipLine(file, line, source).found { return found }
        }
        if problem == "mapping values are not allowed in this context", let found = misaligned(line, offset) { return found }
        if let stray = strayBracket(offset) { return stray }
        guard problem != "did not find expected key" else { return nil }
        return SlipLine(file, line, source).value(at: offset, problem: problem)
            ?? (problem == "could not find expected ':'"
                ? lines.dropFirst().lazy.compactMap { SlipLine(file, $0, source).noColon }.first : nil)
    }

    /// A key whose line, or the line above, is not aligned with the others.
    private func misaligned(_ line: Int, _ offset: Int) -> Finding? {
        let this = SlipLine(file, line, source)
        guard this.hasKey(endingAt: offset) else { return nil }
        let above = (max(1, line - 20)..<line).reversed().filter { !file.text(ofLine: $0).trimmed.isEmpty }
        guard let first = above.first else { return nil }
        let last = SlipLine(file, first, source)
        // The line above stands out when this one agrees with the line before it.
        if above.count > 1, SlipLine(file, above[1], source).indentation == this.indentation { return last.misaligned(this.indentation) }
        return this.misaligned(last.indentation)
    }

    /// A quote that was not closed on its line, and took the opening quote of a later value for its end.
    private func quoteOver(_ offset: Int) -> Finding? {
        guard let node = tree.nodes.last(where: { $0.kind == .scalar }), node.style == .quoted, node.upper > node.lower else { return nil }
        let (first, last) = (file.line(at: node.lower), file.line(at: node.upper - 1))
        guard first < last, last == file.line(at: UInt32(min(offset, file.bytes.count))) else { return nil }
        let lower = Int(node.lower)
        return Finding(
            "syntax/malformed", .error, at: Span(source, lower, lower + 1), Messages.openQuote, advice: Messages.openQuoteAdvice)
    }

    private func strayBracket(_ offset: Int) -> Finding? {
        guard file.bytes.indices.contains(offset), [UInt8(ascii: "}"), UInt8(ascii: "]")].contains(file.bytes[offset]) else { return nil }
        let text = String(UnicodeScalar(file.bytes[offset]))
        return Finding(
            "syntax/malformed", .error, at: Span(source, offset, offset + 1), SlipMessages.strayBracket(["text": .text(text)]),
            advice: SlipMessages.strayAdvice)
    }

    /// A byte order mark of UTF-16, or every other byte zero.
    static func isUTF16(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(400)
        return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || start.count { $0 == 0 } * 4 > start.count
    }

    /// What a file that is no UTF-8 seems to be.
    static func encoding(_ file: SourceFile, _ source: SourceID, at offset: Int) -> Finding {
        let bytes = file.bytes
        if isUTF16(bytes) {
            return Finding("syntax/malformed", .error, at: Span(source, 0, 0), SlipMessages.utf16, advice: Messages.notUTF8Advice)
        }
        // Windows-1258 writes tones as bytes of their own after a vowel, and ơ ư as F5 FD; TCVN3 has one byte for a letter with its tone.
        var (tones, precomposed) = (0, 0)
        for byte in bytes[offset...].prefix(4000) where byte >= 0x80 {
            switch byte {
            case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2, 0xF0, 0xFD: tones += 1
            case 0xA1...0xBE: precomposed += 1
            default: break
            }
        }
        let span = Span(source, offset, offset + 1)
        if tones > precomposed {
            return Finding("syntax/malformed", .error, at: span, SlipMessages.windows1258, advice: Messages.notUTF8Advice)
        }
        if precomposed > 0 { return Finding("syntax/malformed", .error, at: span, SlipMessages.tcvn3, advice: SlipMessages.tcvn3Advice) }
        return Finding("syntax/malformed", .error, at: span, Messages.notUTF8, advice: Messages.notUTF8Advice)
    }
}
