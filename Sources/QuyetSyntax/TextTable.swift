import QuyetText

/// A CSV file (RFC 4180; comma or semicolon), with a head row.
public struct TextTable: Sendable {
    public let path: String
    public let columns: [String]
    public let rows: [[String]]
    /// Line of each row in its file, from 1.
    public let lines: [Int]

    public func index(ofColumn name: String) -> Int? {
        let key = VietnameseText.key(name)
        return columns.firstIndex { VietnameseText.key($0) == key }
    }

    /// Reads a table; problems are reported at `place`, where a register names it.
    static func read(_ file: SourceFile, at place: Span) -> (table: TextTable?, findings: [Finding]) {
        if UTF8Check.firstInvalid(file.bytes) != nil {
            let reason = Message(vi: "không phải UTF-8", en: "it is not UTF-8")
            return (
                nil,
                [
                    Finding(
                        "syntax/malformed", .error, at: place, Messages.csvMissing(["file": .text(file.path), "reason": .message(reason)]))
                ]
            )
        }
        let head = file.bytes.prefix { $0 != 10 && $0 != 13 }
        let isSemicolon = !head.contains(UInt8(ascii: ",")) && head.contains(UInt8(ascii: ";"))
        let (cellRecords, openQuote) = records(of: file, separator: isSemicolon ? UInt8(ascii: ";") : UInt8(ascii: ","))
        let records = cellRecords.map { (cells: $0.cells.map(\.text), line: $0.line) }
        var findings: [Finding] = []
        if let openQuote {
            findings.append(
                Finding("syntax/malformed", .error, at: place, Messages.csvQuote(["file": .text(file.path), "line": .number(openQuote)])))
        }
        guard let columns = records.first?.cells else {
            let reason = Message(vi: "bảng trống", en: "the table is empty")
            findings.append(
                Finding("syntax/malformed", .error, at: place, Messages.csvMissing(["file": .text(file.path), "reason": .message(reason)])))
            return (nil, findings)
        }
        var good: [(cells: [String], line: Int)] = []
        for record in records.dropFirst() {
            if record.cells.count == columns.count {
                good.append(record)
            } else if findings.count < YAMLReader.findingLimit {
                findings.append(
                    Finding(
                        "syntax/malformed", .error, at: place,
                        Messages.csvRow([
                            "line": .number(record.line), "file": .text(file.path), "found": .number(record.cells.count),
                            "expected": .number(columns.count),
                        ])))
            }
        }
        return (TextTable(path: file.path, columns: columns, rows: good.map(\.cells), lines: good.map(\.line)), findings)
    }
}

/// A cell of a delimited text.
public struct TextCell: Hashable, Sendable {
    /// Its text without quotes, Vietnamese letters composed.
    public let text: String
    /// Bytes of the file that it takes, its quotes included.
    public let bytes: Range<Int>

    public init(text: String, bytes: Range<Int>) {
        self.text = text
        self.bytes = bytes
    }
}

/// A row of a delimited text: a quoted cell may go over several lines.
public struct TextRecord: Hashable, Sendable {
    public let cells: [TextCell]
    /// Line on which it begins, from 1.
    public let line: Int
}

extension TextTable {
    /// The rows of a delimited text (RFC 4180 with any separator of one byte), blank lines left out, and the line of a quote that is never
    /// closed. A byte order mark is no part of the first cell; rows may differ in length.
    public static func records(of file: SourceFile, separator: UInt8) -> (records: [TextRecord], openQuote: Int?) {
        var bytes = file.bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var records: [TextRecord] = []
        var (cells, cell): ([TextCell], [UInt8]) = ([], [])
        var (line, recordLine, quoted, wasQuoted) = (1, 1, false, false)
        var start = bytes.startIndex
        func endCell(_ end: Int) {
            cells.append(TextCell(text: VietnameseText.composed(String(decoding: cell, as: UTF8.self)), bytes: start..<end))
            cell.removeAll(keepingCapacity: true)
            wasQuoted = false
        }
        func endRecord(_ end: Int) {
            if !cells.isEmpty || !cell.isEmpty || wasQuoted {
                endCell(end)
                records.append(TextRecord(cells: cells, line: recordLine))
            }
            cells.removeAll()
        }
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if quoted {
                if byte == UInt8(ascii: "\"") {
                    if index < bytes.endIndex, bytes[index] == byte {
                        cell.append(byte)
                        index += 1
                    } else {
                        quoted = false
                    }
                } else {
                    if byte == 10 { line += 1 }
                    cell.append(byte)
                }
            } else if byte == UInt8(ascii: "\""), cell.isEmpty {
                (quoted, wasQuoted) = (true, true)
            } else if byte == separator {
                endCell(index - 1)
                start = index
            } else if byte == 10 || byte == 13 {
                let end = index - 1
                if byte == 13, index < bytes.endIndex, bytes[index] == 10 { index += 1 }
                endRecord(end)
                start = index
                line += 1
                recordLine = line
            } else {
                cell.append(byte)
            }
        }
        endRecord(bytes.endIndex)
        return (records, quoted ? recordLine : nil)
    }
}
