/// The text as it is written, line by line; trailing comments of adjacent lines are brought into one column.
struct LayoutBuffer {
    private(set) var bytes: [UInt8] = []
    /// Offset of the line that is being written.
    private(set) var lineStart = 0
    /// After the line that opens a collection, and at the beginning: no blank line may follow.
    var isJustOpened = true

    /// A line with a trailing comment, whose gap is not final before its neighbours are known.
    private struct CommentedLine {
        /// Where its text ends and two spaces and the comment follow.
        let end: Int
        /// Columns of the text; nil for a line that only goes on with the comment above.
        let width: Int?
    }
    private var run: [CommentedLine] = []
    private var runLevel = 0

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Columns of the line so far.
    var column: Int { Columns.count(bytes[lineStart...]) }
    var lineBytes: Int { bytes.count - lineStart }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }
    mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }
    mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    mutating func append(spaces count: Int) { bytes.append(contentsOf: repeatElement(32, count: count)) }

    mutating func insert(_ text: StaticString, at offset: Int) {
        bytes.insert(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), at: offset)
    }

    /// Takes back what was written from an offset of the current line on.
    mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

    /// Takes back lines that were written to be measured.
    mutating func restore(_ count: Int, lineStart: Int) {
        truncate(to: count)
        self.lineStart = lineStart
    }

    mutating func startLine(_ indentation: Int) {
        lineStart = bytes.count
        append(spaces: indentation)
    }

    /// Ends a line. Lines of one level (the indentation of the collection whose item they show) align their comments.
    mutating func endLine(level: Int, comment: ArraySlice<UInt8>?) {
        isJustOpened = false
        guard let comment else {
            alignComments()
            bytes.append(10)
            return
        }
        if level != runLevel { alignComments() }
        runLevel = level
        append(comment, after: column)
    }

    /// Ends the line without a say on the lines around it: a text of several lines goes on.
    mutating func breakLine(_ indentation: Int) {
        alignComments()
        bytes.append(10)
        startLine(indentation)
    }

    /// A comment line that goes on with the one above, in its column.
    mutating func continueComment(_ comment: ArraySlice<UInt8>) {
        startLine(0)
        append(comment, after: nil)
    }

    mutating func commentLine(_ comment: ArraySlice<UInt8>, _ indentation: Int) {
        startLine(indentation)
        append(comment)
        endLine(level: indentation, comment: nil)
    }

    mutating func blankLine() {
        guard !isJustOpened else { return }
        alignComments()
        bytes.append(10)
    }

    private mutating func append(_ comment: ArraySlice<UInt8>, after width: Int?) {
        run.append(CommentedLine(end: bytes.count, width: width))
        append("  ")
        append(comment)
        bytes.append(10)
    }

    /// Ends the run of commented lines: pads each so that the comments stand in one column, as far as no gap grows too wide.
    mutating func alignComments() {
        guard !run.isEmpty else { return }
        defer { run.removeAll(keepingCapacity: true) }
        var pads = [Int](repeating: 0, count: run.count)
        var first = 0
        while first < run.count {
            var (narrowest, widest, last) = (run[first].width ?? 0, run[first].width ?? 0, first + 1)
            while last < run.count {
                if let width = run[last].width {
                    if max(widest, width) - min(narrowest, width) > DocumentFormatter.widestGap { break }
                    (narrowest, widest) = (min(narrowest, width), max(widest, width))
                }
                last += 1
            }
            for line in first..<last { pads[line] = widest - (run[line].width ?? 0) }
            first = last
        }
        guard pads.contains(where: { $0 > 0 }) else { return }
        let start = run[0].end
        let tail = Array(bytes[start...])
        bytes.removeLast(tail.count)
        for (index, line) in run.enumerated() {
            append(spaces: pads[index])
            let next = index + 1 < run.count ? run[index + 1].end - start : tail.count
            bytes.append(contentsOf: tail[line.end - start..<next])
        }
        // The line being written stands after the run.
        lineStart += bytes.count - start - tail.count
    }
}
