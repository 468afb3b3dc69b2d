/// The comments and blank lines of a document, read from between its scalars, since libyaml reports neither.
struct SourceComments {
    /// In order of the source.
    private(set) var all: [SourceComment] = []
    /// Offsets of the texts above which a blank line stands, ascending.
    private(set) var blanks: [Int] = []

    private let bytes: [UInt8]

    init(_ bytes: [UInt8], _ tree: YAMLTree) {
        self.bytes = bytes
        var gap = GapStart(offset: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, name: -1, canTrail: false)
        var open: [(end: Int, isMapping: Bool, isKey: Bool)] = []
        for index in 0..<(tree.root.map { Int(tree[$0].next) } ?? 0) {
            let node = tree[NodeID(index)]
            while let last = open.last, last.end <= index { open.removeLast() }
            let isKey = open.last.map { $0.isMapping && $0.isKey } ?? false
            let isItem = open.last.map { !$0.isMapping } ?? false
            if let last = open.last, last.isMapping { open[open.count - 1].isKey = !last.isKey }
            let (lower, upper) = (Int(node.lower), Int(node.upper))
            if node.kind != .scalar {
                if Int(node.next) > index + 1 {
                    open.append((Int(node.next), node.kind == .mapping, true))
                    continue
                }
                scan(gap, to: lower, before: lower)
                gap = GapStart(offset: upper, name: upper)
                gap.canTrail = !scanEmpty(lower + 1..<max(lower + 1, upper - 1), name: upper)
            } else if tree.isAbsent(NodeID(index)) {
                // A missing item has its dash for a place; a missing value has none.
                guard isItem else { continue }
                scan(gap, to: lower, before: lower)
                gap = GapStart(offset: lower, name: lower)
            } else {
                scan(gap, to: lower, before: lower)
                gap = node.style == .block ? afterBlockScalar(lower..<upper) : GapStart(offset: upper, name: upper)
                gap.isBeforeValue = isKey && !tree.isAbsent(NodeID(index + 1))
            }
        }
        scan(gap, to: bytes.count, before: nil)
    }

    /// Whether some comment stands in a stretch of the source.
    func contains(in range: Range<Int>) -> Bool {
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < all.count && all[low].range.lowerBound < range.upperBound
    }

    // MARK: The gaps

    private struct GapStart {
        var offset: Int
        var name: Int
        /// Line ends already passed.
        var lineEnds = 0
        /// Whether the next comment may still stand on the line of the text before.
        var canTrail = true
        /// The text before is a key and the gap leads to its value.
        var isBeforeValue = false
    }

    private enum Token { case text, closer, opener }

    private mutating func scan(_ start: GapStart, to end: Int, before anchor: Int?) {
        var (index, lineEnds, canTrail, hasLeft) = (start.offset, start.lineEnds, start.canTrail, start.lineEnds > 0)
        var (isBlank, token, isOpened) = (false, Token.text, false)
        // The comment of the line above, when nothing else stands between.
        var above: Int?
        while index < end {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 10, 13:
                if byte == 13, index < end, bytes[index] == 10 { index += 1 }
                lineEnds += 1
                hasLeft = true
                if lineEnds > 1, !isOpened { isBlank = true }
            case UInt8(ascii: "#"):
                let onLine = lineEnds == 0 && token != .opener || start.isBeforeValue && !hasLeft
                let range = commentRange(index - 1, end)
                var place = canTrail && onLine ? SourceComment.Place.trailing : .own
                let lineStart = lineStart(index - 1)
                var column = index - 1 - lineStart
                if place == .trailing {
                    column = Columns.count(bytes[lineStart..<index - 1])
                } else if lineEnds == 1, let above, all[above].place != .own, all[above].column == column, !isSilencing(range) {
                    place = .continuation
                }
                above = all.count
                all.append(
                    SourceComment(
                        range: range, column: column, gap: start.name, place: place, isAfterOpener: isOpened, hasBlankBefore: isBlank))
                (index, lineEnds, canTrail, isBlank) = (max(range.upperBound, index), 0, false, false)
                while index < end, bytes[index] != 10, bytes[index] != 13 { index += 1 }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                (lineEnds, token, above) = (0, .closer, nil)
                if !isOpened { isBlank = false }
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                (lineEnds, token, above) = (0, .closer, nil)
            case UInt8(ascii: "-") where index + 1 < end && bytes[index] == byte && bytes[index + 1] == byte:
                // `---`, which begins a document, is left out.
                (index, lineEnds, above, canTrail) = (index + 2, 0, nil, false)
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "{"):
                (lineEnds, token, above, isOpened) = (0, .opener, nil, true)
            case UInt8(ascii: "."):
                (lineEnds, above, canTrail) = (0, nil, false)
            default: break
            }
        }
        if isBlank, let anchor { blanks.append(anchor) }
    }

    /// The comments inside an empty `[]` or `{}` stand after it; whether there are any.
    private mutating func scanEmpty(_ range: Range<Int>, name: Int) -> Bool {
        var (index, found) = (range.lowerBound, false)
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "#") else {
                index += 1
                continue
            }
            let comment = commentRange(index, range.upperBound)
            all.append(
                SourceComment(
                    range: comment, column: index - lineStart(index), gap: name, place: found ? .own : .trailing, isAfterOpener: false,
                    hasBlankBefore: false))
            found = true
            while index < range.upperBound, bytes[index] != 10, bytes[index] != 13 { index += 1 }
        }
        return found
    }

    /// The gap after `|` or `>` text; a comment beside the sign is its trailing one.
    private mutating func afterBlockScalar(_ range: Range<Int>) -> GapStart {
        let header = BlockScalarHeader(bytes, range)
        if let comment = header.comment {
            all.append(
                SourceComment(
                    range: commentRange(comment, range.upperBound), column: comment - lineStart(comment), gap: range.upperBound,
                    place: .trailing, isAfterOpener: false, hasBlankBefore: false))
        }
        // What is kept belongs to the text to the last empty line; else the empty lines below it stand outside.
        if header.keepsLines { return GapStart(offset: range.upperBound, name: range.upperBound, lineEnds: 1, canTrail: false) }
        var offset = range.upperBound
        while offset > header.end, bytes[offset - 1] == 32 || bytes[offset - 1] == 10 || bytes[offset - 1] == 13 { offset -= 1 }
        return GapStart(offset: offset, name: range.upperBound, canTrail: false)
    }

    /// `# quyet: …` speaks of the item on the line below and goes with no comment above.
    private func isSilencing(_ range: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { SilencingComment.beginsWithName($0, range.lowerBound + 1) }
            && SilencingComment.isNamed(String(decoding: bytes[range], as: UTF8.self))
    }

    private func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
        return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : start
    }

    private func commentRange(_ start: Int, _ limit: Int) -> Range<Int> {
        var end = start
        while end < limit, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        while end > start, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
        return start..<end
    }
}
