extension TreeWriter {
    /// Writes a key or scalar, in several lines (indented by `content`) where it stands so in the source and is too long for one. True
    /// when it did take several.
    @discardableResult
    mutating func writeScalar(_ id: NodeID, inFlow: Bool, content: Int?) -> Bool {
        let node = tree[id]
        let replacement = spelling(id)
        let source = bytes[Int(node.lower)..<Int(node.upper)]
        let hasLines = node.style != .block && replacement == nil && source.contains { $0 == 10 || $0 == 13 }
        if node.style == .plain, replacement == nil, !hasLines {
            source.withUnsafeBytes { text in
                let mayStay = QuotingRules.mayStayPlain(text, startsLine: output.lineBytes == 0, inFlow: inFlow)
                writeQuoted(text, mayStay ? .none : QuotingRules.quoted(text))
            }
            return false
        }
        var text = replacement ?? tree.text(id)
        return text.withUTF8 { utf8 in
            let text = UnsafeRawBufferPointer(utf8)
            if hasLines, let content, FoldedText.isSafe(text) { return writeLines(text, wasPlain: node.style == .plain, content) }
            writeQuoted(text, QuotingRules.quotes(text, wasPlain: node.style == .plain, inFlow: inFlow))
            return false
        }
    }

    /// A text that has several lines in the source: in one if it reads the same and fits, else wrapped at spaces.
    private mutating func writeLines(_ text: UnsafeRawBufferPointer, wasPlain: Bool, _ content: Int) -> Bool {
        let start = output.bytes.count
        let hasLineEnds = text.contains(10)
        var quotes = QuotingRules.Quotes.none
        if !wasPlain || !QuotingRules.mayStayPlain(text, startsLine: output.lineBytes == 0, inFlow: false) {
            quotes = FoldedText.quotes(text, wasPlain: wasPlain)
        }
        if !hasLineEnds {
            writeQuoted(text, quotes)
            if output.column <= DocumentFormatter.width { return false }
            output.truncate(to: start)
        }
        var isBroken = false
        var column = output.column
        if quotes != .none { output.append(quotes == .single ? UInt8(ascii: "'") : UInt8(ascii: "\"")) }
        column += quotes == .none ? 0 : 1
        FoldedText.forEachWord(text) { word, lineEnds, isLast in
            scratch.removeAll(keepingCapacity: true)
            QuotingRules.escape(word, quotes, into: &scratch)
            let width = Columns.count(scratch)
            if lineEnds > 0 {
                for _ in 0..<lineEnds { output.breakLine(0) }
                output.breakLine(content)
                (column, isBroken) = (content + width, true)
            } else if word.baseAddress == text.baseAddress {
                column += width
            } else if column + 1 + width + (isLast && quotes != .none ? 1 : 0) > DocumentFormatter.width {
                output.breakLine(content)
                (column, isBroken) = (content + width, true)
            } else {
                output.append(UInt8(ascii: " "))
                column += 1 + width
            }
            output.append(scratch)
        }
        if quotes != .none { output.append(quotes == .single ? UInt8(ascii: "'") : UInt8(ascii: "\"")) }
        return isBroken
    }

    private mutating func writeQuoted(_ text: UnsafeRawBufferPointer, _ quotes: QuotingRules.Quotes) {
        switch quotes {
        case .none: output.append(text)
        case .single:
            output.append(UInt8(ascii: "'"))
            output.append(text)
            output.append(UInt8(ascii: "'"))
        case .double:
            scratch.removeAll(keepingCapacity: true)
            QuotingRules.escape(text, .double, into: &scratch)
            output.append(UInt8(ascii: "\""))
            output.append(scratch)
            output.append(UInt8(ascii: "\""))
        }
    }
}
