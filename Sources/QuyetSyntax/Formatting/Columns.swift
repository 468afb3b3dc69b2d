import QuyetText

/// Columns as people count them.
enum Columns {
    /// The columns of a text's bytes: its scalars after composition.
    static func count(_ bytes: some Collection<UInt8>) -> Int {
        var (count, hasMarks) = (0, false)
        for byte in bytes {
            if byte & 0xC0 != 0x80 { count += 1 }
            // Combining marks (U+0300…U+036F) begin with CC or CD.
            if byte == 0xCC || byte == 0xCD { hasMarks = true }
        }
        return hasMarks ? VietnameseText.composed(String(decoding: bytes, as: UTF8.self)).unicodeScalars.count : count
    }

    /// No text of more bytes stands in the width: a letter has at most five (a base and two marks).
    static let mostBytes = DocumentFormatter.width * 5
}
