import QuyetText

/// A comment that lets findings pass: `# quyet: cho qua authority/expires vì …` or `# quyet: allow authority/expires because …`.
///
/// It speaks of its own line where something stands before it, else of the next line that holds text.
public struct SilencingComment: Sendable {
    /// From `#` to its last visible byte.
    public let span: Span
    /// The line it speaks of, from 1; nil below the last text.
    public let line: Int?
    /// The check it names; nil where it names none, or says something else than that a finding may pass.
    public private(set) var rule: Located<String>?
    /// Why; nil where no reason is given.
    public private(set) var reason: String?

    /// Nil for any other comment.
    fileprivate init?(_ file: SourceFile, _ source: SourceID, _ range: Range<Int>, line: Int?) {
        let text = String(decoding: file.bytes[range], as: UTF8.self)
        guard let (name, colon) = SilencingComment.name(text) else { return nil }
        var words = SilencingComment.words(text[text.unicodeScalars.index(after: colon)...])[...]
        let isVerb = Words.take(Words.verbs, from: &words)
        // “Quyết: …” may be prose; `quyet:` speaks to the tool.
        guard isVerb || name == Words.name else { return nil }
        span = Span(source, range.lowerBound, range.upperBound)
        self.line = line
        guard isVerb, let rule = words.popFirst() else { return }
        let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: rule.startIndex)
        self.rule = Located(VietnameseText.composed(String(rule)), Span(source, start, start + rule.utf8.count))
        guard Words.take(Words.reasons, from: &words) else { return }
        let reason = words.joined(separator: " ")
        if reason.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
            self.reason = VietnameseText.composed(reason)
        }
    }

    /// Whether a comment, from its `#`, speaks to the tool.
    static func isNamed(_ comment: String) -> Bool { name(comment) != nil }

    /// The name of the tool before a colon, by its key.
    private static func name(_ comment: String) -> (key: String, colon: String.Index)? {
        guard let colon = comment.unicodeScalars.firstIndex(of: ":") else { return nil }
        let key = VietnameseText.key(String(comment[..<colon].unicodeScalars.dropFirst()))
        return key == Words.name || key == Words.vietnameseName ? (key, colon) : nil
    }

    private static func words(_ text: Substring) -> [Substring] {
        // The whitespace of Unicode beyond ASCII, such as the blank that does not break (U+00A0), begins with C2, E1, E2 or E3.
        if text.utf8.contains(where: { $0 == 0xC2 || $0 >= 0xE1 && $0 <= 0xE3 }) {
            return text.unicodeScalars.split { $0.properties.isWhitespace }.map { Substring($0) }
        }
        return text.utf8.split { $0 == 32 || $0 == 9 }.map { Substring($0) }
    }

    /// What may be written, by its key.
    private enum Words {
        static let name = "quyet"
        static let vietnameseName = VietnameseText.key("quyết")
        static let verbs = ["cho qua", "allow"].map(VietnameseText.key)
        static let reasons = ["vì", "because"].map(VietnameseText.key)

        /// Takes one of these from the beginning; a colon may follow it.
        static func take(_ known: [String], from words: inout ArraySlice<Substring>) -> Bool {
            for entry in known {
                let count = entry.split(separator: " ").count
                var key = VietnameseText.key(words.prefix(count).joined(separator: " "))
                if key.hasSuffix(":") { key.removeLast() }
                if words.count >= count, key == entry {
                    words = words.dropFirst(count)
                    return true
                }
            }
            return false
        }
    }
}

extension DocumentText {
    /// The comments that let findings pass, in the order of the file; a file without the name of the tool in a comment costs a look at its `#`.
    public var silencingComments: [SilencingComment] {
        guard mayHoldSilencing else { return [] }
        var lines = CommentedLines(file)
        // From the end, so that comments above one another are gone over once.
        return SourceComments(file.bytes, tree).all.reversed().compactMap { comment in
            let line = lines.line(of: comment.range.lowerBound)
            return SilencingComment(file, source, comment.range, line: line)
        }.reversed()
    }

    /// Whether `#` and `quy` stand somewhere with nothing but blanks between.
    private var mayHoldSilencing: Bool {
        file.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                // Eight bytes at a time: none of them a number sign.
                if index + 8 <= bytes.count, let base = bytes.baseAddress,
                    !UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self).hasByte(UInt8(ascii: "#"))
                {
                    index += 8
                    continue
                }
                let byte = bytes[index]
                index += 1
                if byte == UInt8(ascii: "#"), SilencingComment.beginsWithName(bytes, index) { return true }
            }
            return false
        }
    }
}

extension SilencingComment {
    /// Whether what follows a `#` begins as the name of the tool does, in either spelling.
    static func beginsWithName(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
        guard index + 3 <= bytes.count else { return false }
        return zip(bytes[index..<index + 3], "quy".utf8).allSatisfy { $0 | 0x20 == $1 }
    }
}

/// The lines that comments speak of, asked from the last comment to the first.
private struct CommentedLines {
    private let file: SourceFile
    /// The comment on its own line that was asked for last, and what it speaks of.
    private var below: (line: Int, target: Int?)?

    init(_ file: SourceFile) { self.file = file }

    /// The comment's own line where something stands before it, else the next with text; nil below the last text.
    mutating func line(of offset: Int) -> Int? {
        let own = file.line(at: UInt32(offset))
        if !isBlank(own, to: offset) { return own }
        var line = own + 1
        while line <= file.lineStarts.count, line != below?.line, isBlank(line, to: end(of: line)) { line += 1 }
        let target = line == below?.line ? below?.target : line <= file.lineStarts.count ? line : nil
        below = (own, target)
        return target
    }

    private func end(of line: Int) -> Int { line < file.lineStarts.count ? Int(file.lineStarts[line]) : file.bytes.count }

    /// Whether nothing but blanks and a comment stands on a line before an offset.
    private func isBlank(_ line: Int, to end: Int) -> Bool {
        var index = Int(file.lineStarts[line - 1])
        if index == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        while index < end, [32, 9, 10, 13].contains(file.bytes[index]) { index += 1 }
        return index >= end || file.bytes[index] == UInt8(ascii: "#")
    }
}
