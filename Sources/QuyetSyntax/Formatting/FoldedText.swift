/// A plain or quoted text in several lines: YAML reads one line end as a space and each empty line as a line end.
enum FoldedText {
    /// Whether a text can stand in several lines: folding would eat blanks around a line end, and at its ends nobody would see one.
    static func isSafe(_ text: UnsafeRawBufferPointer) -> Bool {
        guard text.first != 10, text.last != 10 else { return false }
        var previous: UInt8 = 0
        for byte in text {
            if byte == 10, previous == 32 || previous == 9 { return false }
            if previous == 10, byte == 32 || byte == 9 { return false }
            previous = byte
        }
        return true
    }

    /// The quotes of a text whose line ends, if any, are lines here and need no escape.
    static func quotes(_ text: UnsafeRawBufferPointer, wasPlain: Bool) -> QuotingRules.Quotes {
        let joined = text.map { $0 == 10 ? 32 : $0 }
        return joined.withUnsafeBytes { QuotingRules.quotes($0, wasPlain: wasPlain, inFlow: false) }
    }

    /// The stretches between single spaces and line ends, with the number of line ends before each.
    static func forEachWord(_ text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, Int, Bool) -> Void) {
        var (start, index, lineEnds) = (0, 0, 0)
        while index < text.count {
            if text[index] == 10 {
                body(UnsafeRawBufferPointer(rebasing: text[start..<index]), lineEnds, false)
                lineEnds = 0
                while index < text.count, text[index] == 10 {
                    lineEnds += 1
                    index += 1
                }
                start = index
            } else if text[index] == 32, isSingle(text, index) {
                body(UnsafeRawBufferPointer(rebasing: text[start..<index]), lineEnds, false)
                lineEnds = 0
                index += 1
                start = index
            } else {
                index += 1
            }
        }
        body(UnsafeRawBufferPointer(rebasing: text[start...]), lineEnds, true)
    }

    private static func isSingle(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
        guard index > 0, index + 1 < text.count else { return false }
        let (before, after) = (text[index - 1], text[index + 1])
        return before > 32 && after > 32
    }
}
