import QuyetText

/// One line of a file that YAML cannot read, and what is wrong with it.
struct SlipLine {
    private let source: SourceID
    /// Byte offset of the line.
    private let start: Int
    private let scalars: [Unicode.Scalar]
    /// The first scalar after the indentation and the hyphens of lists.
    private let content: Int

    init(_ file: SourceFile, _ line: Int, _ source: SourceID) {
        self.source = source
        let isFirst = line == 1 && file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        start = isFirst ? 3 : Int(file.lineStarts[line - 1])
        // Of a hostile line only the beginning is looked at.
        scalars = Array(file.text(ofLine: line).unicodeScalars.prefix(2000))
        var index = 0
        while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
        while index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1] == " " {
            index += 2
            while index < scalars.count, scalars[index] == " " { index += 1 }
        }
        content = index
    }

    /// A slip that can be seen from the line alone.
    var found: Finding? { hardSpace ?? bullet ?? wideColon ?? wideComma ?? glued }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    private func span(_ range: Range<Int>) -> Span {
        let lower = start + scalars[..<range.lowerBound].reduce(0) { $0 + UTF8.width($1) }
        return Span(source, lower, lower + scalars[range].reduce(0) { $0 + UTF8.width($1) })
    }

    private func finding(_ range: Range<Int>, _ message: Message, _ advice: Message?, _ fix: String? = nil) -> Finding {
        let span = span(range)
        let fixes = fix.map { [Fix(Messages.replaceBy(["name": .text($0)]), span, $0)] } ?? []
        return Finding("syntax/malformed", .error, at: span, message, advice: advice, fixes: fixes)
    }

    private var hardSpace: Finding? {
        let isStrange = { (scalar: Unicode.Scalar) in scalar.value > 0x7F && scalar.properties.isWhitespace }
        guard let index = scalars[..<content].firstIndex(where: isStrange) else { return nil }
        var end = index
        while end < content, isStrange(scalars[end]) { end += 1 }
        return finding(
            index..<end, SlipMessages.hardSpace, SlipMessages.hardSpaceAdvice, String(repeating: " ", count: end - index))
    }

    private var bullet: Finding? {
        guard content < scalars.count else { return nil }
        let first = scalars[content]
        let next = content + 1 < scalars.count ? scalars[content + 1] : " "
        guard "•·–—".unicodeScalars.contains(first) || first == "-" && next.properties.isAlphabetic else { return nil }
        var end = content + 1
        while end < scalars.count, scalars[end] == " " || scalars[end] == "\u{A0}" { end += 1 }
        let rest = text(end..<scalars.count)
        let message = first == "-" ? SlipMessages.hyphenWithoutSpace : SlipMessages.bulletKey(["bullet": .text(String(first))])
        return finding(content..<content + 1, message, SlipMessages.bulletAdvice(["rest": .text(rest)]), end > content + 1 ? "-" : "- ")
    }

    /// The key that the line begins with, up to a separator.
    private func key(before separators: String) -> Range<Int>? {
        guard let place = scalars[content...].firstIndex(where: { separators.unicodeScalars.contains($0) }) else { return nil }
        return isKey(text(content..<place)) ? content..<place : nil
    }

    private func isKey(_ text: String) -> Bool {
        let name = text.trimmed
        return !name.isEmpty && Grammar.shapes.indices.contains { SpellingIndex.shared.key(name, shape: $0) != nil }
    }

    private var wideColon: Finding? {
        guard let key = key(before: ":："), scalars[key.upperBound] == "：" else { return nil }
        let value = text(key.upperBound + 1..<scalars.count).trimmed
        let written = "\(text(key).trimmed): \(value)"
        return finding(
            key.upperBound..<key.upperBound + 1, SlipMessages.wideColon, SlipMessages.wideColonAdvice(["text": .text(written)]),
            key.upperBound + 1 < scalars.count && scalars[key.upperBound + 1] == " " ? ":" : ": ")
    }

    private var wideComma: Finding? {
        guard scalars.contains("{") || scalars.contains("["), let place = scalars.firstIndex(of: "，") else { return nil }
        return finding(place..<place + 1, SlipMessages.wideComma, SlipMessages.wideCommaAdvice, ", ")
    }

    private var glued: Finding? {
        guard let key = key(before: ":=") else { return nil }
        let place = key.upperBound
        guard scalars[place] == "=" || place + 1 < scalars.count && !scalars[place + 1].properties.isWhitespace else { return nil }
        let written = "\(text(key).trimmed): \(text(place + 1..<scalars.count).trimmed)"
        return finding(
            content..<scalars.count, SlipMessages.glued, SlipMessages.write(["text": .text(written)]), written)
    }

    /// The line has a key, and no colon after it.
    var noColon: Finding? {
        guard content < scalars.count, !scalars[content...].contains(":") else { return nil }
        let words = scalars.indices[content...].filter { scalars[$0] == " " } + [scalars.count]
        guard let end = words.last(where: { isKey(text(content..<$0)) }) else { return nil }
        let written = "\(text(content..<end)): \(text(end..<scalars.count).trimmed)".trimmed
        return finding(
            content..<end, SlipMessages.noColon(["text": .text(text(content..<end))]), SlipMessages.write(["text": .text(written)]),
            text(content..<end) + ":")
    }

    /// A value that must be quoted, on a line that has one key.
    func value(at offset: Int, problem: String) -> Finding? {
        guard let colon = scalars.indices.dropLast().first(where: { scalars[$0] == ":" && scalars[$0 + 1] == " " && $0 >= content }) else {
            return nil
        }
        var first = colon + 1
        while first < scalars.count, scalars[first] == " " { first += 1 }
        guard first < scalars.count, !"{[\"'|>#".unicodeScalars.contains(scalars[first]) else { return nil }
        let range = first..<scalars.count
        let quoted = SlipLine.quoted(text(range).trimmed)
        let advice = SlipMessages.quoteAdvice(["text": .text(quoted)])
        switch problem {
        case "mapping values are not allowed in this context":
            guard Int(span(range).lower) < offset else { return nil }
            return finding(range, SlipMessages.colonInValue, advice, quoted)
        case "found character that cannot start any token":
            guard Int(span(range).lower) == offset else { return nil }
            return finding(range, SlipMessages.startsWith(["text": .text(String(scalars[first]))]), advice, quoted)
        case "did not find expected alphabetic or numeric character", "did not find expected whitespace or line break",
            "did not find expected tag URI", "found undefined tag handle":
            guard "*&!".unicodeScalars.contains(scalars[first]), Int(span(range).lower) <= offset else { return nil }
            return finding(range, SlipMessages.startsWith(["text": .text(String(scalars[first]))]), advice, quoted)
        default: return nil
        }
    }

    /// Spaces before the first character.
    var indentation: Int { scalars.firstIndex { $0 != " " } ?? scalars.count }

    /// Whether the line begins with a key and its first colon stands at an offset.
    func hasKey(endingAt offset: Int) -> Bool { key(before: ":").map { Int(span($0).upper) == offset } ?? false }

    /// The line is not aligned with those around it.
    func misaligned(_ expected: Int) -> Finding {
        let found = indentation
        let range = found > 0 ? 0..<found : 0..<min(1, scalars.count)
        let spaces = String(repeating: " ", count: expected)
        let span = found > 0 ? span(range) : Span(source, start, start)
        return Finding(
            "syntax/malformed", .error, at: span, SlipMessages.indentation(["found": .number(found), "expected": .number(expected)]),
            advice: SlipMessages.indentationAdvice(["expected": .number(expected)]),
            fixes: [Fix(SlipMessages.indentationAdvice(["expected": .number(expected)]), span, spaces)])
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) } + "\""
    }
}
