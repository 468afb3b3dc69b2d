import QuyetText

/// Keys that are not of the shape in which they stand.
extension DocumentReader {
    /// A key that the shape does not have: what was meant, where it belongs, or what may stand here. Gives the key that was plainly meant.
    mutating func unknown(_ key: Int, shape index: Int, seen: UInt64) -> Int? {
        guard !isFull else { return nil }
        let text = text(key)
        let shape = Grammar.shapes[index]
        if let (separator, name) = glued(text, index) { return reportGlued(key, separator, name, index, seen) }
        let near = Suggestion.nearest(to: text, among: shape.allSpellings)
        let meant = near.flatMap { spellings.key($0, shape: index) }
        if let bullet = text.unicodeScalars.first, "•·–—-*".unicodeScalars.contains(bullet) {
            let rest = Suggestion.cleaned(text)
            report(
                "syntax/unknown-key", at: key, SlipMessages.bulletKey(["bullet": .text(String(bullet))]),
                advice: SlipMessages.bulletAdvice(["rest": .text("\(rest): …")]),
                fixes: [Fix(Messages.replaceBy(["name": .text("- \(rest)")]), span(key), "- \(rest)")])
            return unseen(meant, seen)
        }
        if let near {
            let isSame = VietnameseText.key(near) == VietnameseText.key(Suggestion.cleaned(text))
            let isOnlyMarks = VietnameseText.bareKey(near) == VietnameseText.bareKey(text)
            if isOnlyMarks || isSame || places(of: text, besides: index).isEmpty {
                let hidden = text.unicodeScalars.contains(where: Suggestion.isInvisible)
                let message =
                    !isSame ? Messages.unknownKey : hidden ? SlipMessages.invisibleInKey : SlipMessages.quotedKey
                report(
                    "syntax/unknown-key", at: key,
                    message(["key": .text(String(text.unicodeScalars.filter { !Suggestion.isInvisible($0) }))]),
                    advice: isSame ? SlipMessages.write(["text": .text(near)]) : Messages.didYouMean(["name": .text(near)]),
                    fixes: [Fix(Messages.replaceBy(["name": .text(near)]), span(key), near)])
                return unseen(meant, seen)
            }
        }
        let keys = Message(
            vi: "{vi}", en: "{en}", ["vi": .list(shape.keys.map { .text($0.vi) }), "en": .list(shape.keys.map { .text($0.en) })])
        let places = places(of: text, besides: index)
        let message =
            places.isEmpty
            ? Messages.unknownKey(["key": .text(text)])
            : SlipMessages.keyElsewhere(["key": .text(text), "places": .list(places)])
        report("syntax/unknown-key", at: key, message, advice: Messages.unknownKeyAdvice(["keys": .message(keys)]))
        return nil
    }

    private func unseen(_ key: Int?, _ seen: UInt64) -> Int? { key.flatMap { seen & 1 << UInt64($0) == 0 ? $0 : nil } }

    /// The first shapes that have a key, as they are called.
    private func places(of text: String, besides index: Int) -> [MessageArgument] {
        let shapes = Grammar.shapes.indices.filter { $0 != index && spellings.key(text, shape: $0) != nil }
        return shapes.prefix(3).map { place in
            let shape = Grammar.shapes[place]
            let lower = { (text: String) in text.prefix(1).lowercased() + text.dropFirst() }
            return .message(Message(vi: "{vi}", en: "{en}", ["vi": .text("“\(lower(shape.vi))”"), "en": .text("“\(lower(shape.en))”")]))
        }
    }

    /// A key of the shape to which its value was written without a colon and a space: `loại:quyết định`, `loại = quyết định`, `loại：…`.
    private func glued(_ text: String, _ index: Int) -> (separator: Unicode.Scalar, key: Int)? {
        guard let place = text.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "=" || $0 == "：" }) else { return nil }
        let name = String(text.unicodeScalars[..<place]).trimmed
        return spellings.key(name, shape: index).map { (text.unicodeScalars[place], $0) }
    }

    private mutating func reportGlued(_ key: Int, _ separator: Unicode.Scalar, _ found: Int, _ index: Int, _ seen: UInt64) -> Int? {
        let parts = text(key).unicodeScalars.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
        let value = parts.count > 1 ? String(String.UnicodeScalarView(parts[1])).trimmed : ""
        let written = "\(String(String.UnicodeScalarView(parts[0])).trimmed): \(value)"
        report(
            "syntax/unknown-key", at: key, SlipMessages.glued, advice: SlipMessages.write(["text": .text(written)]),
            fixes: value.isEmpty ? [] : [Fix(Messages.replaceBy(["name": .text(written)]), span(key), written)])
        gluedKeys.insert(key)
        return unseen(found, seen)
    }

    /// A provision that states several things: told at the second of them.
    mutating func twoContents(_ node: Int, _ count: Int) {
        let keys = entries(node).map(\.key).filter { Grammar.isContent(nodes[$0].mark) }
        let names = keys.prefix(8).map { MessageArgument.text(text($0)) }
        report(
            "syntax/missing", at: keys.count > 1 ? keys[1] : node,
            SlipMessages.twoContents(["found": .number(count), "keys": .list(names)]), advice: SlipMessages.twoContentsAdvice)
    }

    /// Whether the key that says what the document is stands twice: then the rest of the file is told of once.
    mutating func pastedTwice(_ key: Int, _ mark: GrammarMark) -> Bool {
        guard let (first, _) = field(0, mark), first == 1, DocumentWord.table.word(text(key)) != nil else { return false }
        add(
            Finding(
                "syntax/duplicate", .error, at: span(key), SlipMessages.pastedTwice, because: [Because(span(first), Messages.firstHere)],
                advice: SlipMessages.pastedAdvice))
        return true
    }
}

extension String {
    /// Without spaces at either end.
    var trimmed: String {
        guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[first...last])
    }
}
