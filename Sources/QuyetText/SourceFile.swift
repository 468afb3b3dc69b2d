import Synchronization

extension UInt64 {
    /// Whether one of its eight bytes has this value (S. Anderson, "Bit Twiddling Hacks": a zero byte after exclusive or).
    @inlinable public func hasByte(_ byte: UInt8) -> Bool {
        let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
    }
}

/// Index of a file in `SourceSet`.
public struct SourceID: Hashable, Comparable, Sendable {
    public let index: Int32
    public init(index: Int) { self.index = Int32(index) }
    public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A stretch of bytes `[lower, upper)` of one file.
public struct Span: Hashable, Sendable {
    public let source: SourceID
    public let lower: UInt32
    public let upper: UInt32

    public init(_ source: SourceID, _ lower: Int, _ upper: Int) {
        self.source = source
        self.lower = UInt32(clamping: lower)
        self.upper = UInt32(clamping: max(lower, upper))
    }
}

/// A value read from a file, with the place where it stands.
public struct Located<Value> {
    public var value: Value
    public var span: Span

    public init(_ value: Value, _ span: Span) {
        self.value = value
        self.span = span
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// Where the lines of a text begin, found when it is first asked for: most files of a workspace have no finding, and need no places.
private final class LineTable: Sendable {
    private let starts = Mutex<[UInt32]?>(nil)

    func starts(of bytes: [UInt8]) -> [UInt32] {
        starts.withLock { starts in
            if let starts { return starts }
            let found = LineTable.scan(bytes)
            starts = found
            return found
        }
    }

    private static func scan(_ bytes: [UInt8]) -> [UInt32] {
        var starts: [UInt32] = [0]
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                // Eight bytes at a time: none of them a line end.
                if index + 8 <= buffer.count, let base = buffer.baseAddress {
                    let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                    if !word.hasByte(10), !word.hasByte(13) {
                        index += 8
                        continue
                    }
                }
                let byte = buffer[index]
                index += 1
                if byte == 10 {
                    starts.append(UInt32(index))
                } else if byte == 13 {
                    if index < buffer.count, buffer[index] == 10 { index += 1 }
                    starts.append(UInt32(index))
                }
            }
        }
        return starts
    }
}

/// One file's bytes and its lines. Lines end at LF, CR LF or CR, never at U+0085 or U+2028.
public struct SourceFile: Sendable {
    /// Path relative to the workspace, with `/`.
    public let path: String
    public let bytes: [UInt8]
    private let lines = LineTable()

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Byte offset of the first byte of each line, ascending; the first is 0.
    public var lineStarts: [UInt32] { lines.starts(of: bytes) }

    /// Line, from 1, that holds the byte at `offset`.
    public func line(at offset: UInt32) -> Int {
        let lineStarts = lineStarts
        var (low, high) = (0, lineStarts.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// Line and column, both from 1; columns are Unicode scalars.
    public func position(at offset: UInt32) -> (line: Int, column: Int) {
        let line = line(at: offset)
        let start = firstByte(ofLine: line)
        let end = min(Int(offset), bytes.count)
        guard start < end else { return (line, 1) }
        var column = 1
        for byte in bytes[start..<end] where byte & 0xC0 != 0x80 { column += 1 }
        return (line, column)
    }

    /// Offset of a line's first byte; a byte order mark, which no editor shows, is no part of the first line.
    private func firstByte(ofLine line: Int) -> Int {
        line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : Int(lineStarts[line - 1])
    }

    /// The text of a line (from 1) without its line end.
    public func text(ofLine line: Int) -> String {
        let start = firstByte(ofLine: line)
        var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
        while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

/// All files of a workspace, sorted by path.
public struct SourceSet: Sendable {
    public private(set) var files: [SourceFile]

    public init(_ files: [SourceFile] = []) { self.files = files }

    public subscript(_ id: SourceID) -> SourceFile { files[Int(id.index)] }

    public mutating func add(_ file: SourceFile) -> SourceID {
        files.append(file)
        return SourceID(index: files.count - 1)
    }

    public func place(_ span: Span) -> SourcePlace {
        let file = self[span.source]
        let (line, column) = file.position(at: span.lower)
        let (endLine, endColumn) = file.position(at: span.upper)
        return SourcePlace(file: file.path, line: line, column: column, endLine: endLine, endColumn: endColumn)
    }
}

/// A span as people count: lines and columns from 1, columns in Unicode scalars, the end exclusive.
public struct SourcePlace: Hashable, Sendable {
    public let file: String
    public let line: Int
    public let column: Int
    public let endLine: Int
    public let endColumn: Int

    public init(file: String, line: Int, column: Int, endLine: Int, endColumn: Int) {
        self.file = file
        self.line = line
        self.column = column
        self.endLine = endLine
        self.endColumn = endColumn
    }
}
