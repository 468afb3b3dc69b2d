import QuyetText
import QuyetTime

extension DocumentReader {
    mutating func text(_ node: NodeID) -> Located<String>? {
        guard tree[node].kind == .scalar, !tree.isAbsent(node) else {
            wrongType(node, expected: Expected.text)
            return nil
        }
        return Located(VietnameseText.composed(tree.text(node)), span(node))
    }

    /// A list of texts; a single text is a list of one.
    mutating func texts(_ node: NodeID) -> [Located<String>] {
        items(node).compactMap { text($0) }
    }

    /// The items of a sequence; a scalar or mapping stands for a list of one. Decimal commas cut by YAML are found here too.
    mutating func items(_ node: NodeID) -> [NodeID] {
        guard tree[node].kind == .sequence else {
            if tree.isAbsent(node) {
                wrongType(node, expected: Expected.list)
                return []
            }
            return [node]
        }
        var result: [NodeID] = []
        for item in tree.children(node) {
            if tree[node].style == .flow, let previous = result.last, isCut(item, after: previous), !isWholeNumber(item) {
                reportDecimalComma(after: previous, cut: item)
                result.removeLast()
                continue
            }
            result.append(item)
        }
        return result
    }

    private func isWholeNumber(_ node: NodeID) -> Bool { tree.text(node).utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }

    mutating func word<Word: KeywordSet>(_ node: NodeID, _ words: Word.Type) -> Located<Word>? {
        guard let text = text(node) else { return nil }
        if let word = Word.table.word(text.value) { return Located(word, text.span) }
        let message = Messages.wrongWord(["word": .text(text.value)])
        if let name = Suggestion.nearest(to: text.value, among: Word.table.allSpellings) {
            report(
                "syntax/wrong-type", at: node, message, advice: Messages.didYouMean(["name": .text(name)]),
                fixes: [Fix(Messages.replaceBy(["name": .text(name)]), span(node), name)])
        } else {
            let vi = Word.allCases.map { MessageArgument.text($0.spelling(.vi)) }
            let en = Word.allCases.map { MessageArgument.text($0.spelling(.en)) }
            let words = Message(vi: "{vi}", en: "{en}", ["vi": .list(vi), "en": .list(en)])
            report("syntax/wrong-type", at: node, message, advice: Messages.wrongWordAdvice(["words": .message(words)]))
        }
        return nil
    }

    mutating func yesOrNo(_ node: NodeID) -> Located<Bool>? {
        guard tree[node].kind == .scalar, let word = YesOrNoWord.table.word(tree.text(node)) else {
            wrongType(node, expected: Expected.yesOrNo)
            return nil
        }
        return Located(word == .yes, span(node))
    }

    mutating func day(_ node: NodeID) -> Located<Day>? {
        guard tree[node].kind == .scalar, let day = Day(parsing: tree.text(node)) else {
            wrongType(node, expected: Expected.day)
            return nil
        }
        return Located(day, span(node))
    }

    mutating func moment(_ node: NodeID) -> Located<Moment>? {
        guard tree[node].kind == .scalar, let moment = Moment(parsing: tree.text(node)) else {
            wrongType(node, expected: Expected.moment)
            return nil
        }
        return Located(moment, span(node))
    }

    /// `dayIsWorkingDay` says what a bare *ngày* means here; a fraction of a calendar day is refused.
    mutating func timeSpan(_ node: NodeID, dayIsWorkingDay: Bool = false) -> Located<StatedSpan>? {
        guard tree[node].kind == .scalar, let value = StatedSpan(parsing: tree.text(node)),
            value.timeSpan(dayIsWorkingDay: dayIsWorkingDay) != nil
        else {
            wrongType(node, expected: Expected.span)
            return nil
        }
        return Located(value, span(node))
    }

    /// `2 lần`, or a bare number from 1.
    mutating func times(_ node: NodeID) -> Located<Int>? {
        guard tree[node].kind == .scalar, let count = StatedSpan.times(parsing: tree.text(node)), count > 0 else {
            wrongType(node, expected: Expected.times)
            return nil
        }
        return Located(count, span(node))
    }

    mutating func expression(_ node: NodeID) -> Expression? {
        guard let text = text(node) else { return nil }
        let node = tree[node]
        let raw = tree.text(NodeID(Int(node.next) - 1))
        let start = Int(node.lower) + (node.style == .quoted ? 1 : 0)
        let bytes = Array(raw.utf8)
        // Inside a quoted text with escapes offsets do not carry over: then the whole text is the place.
        let verbatim = start + bytes.count <= file.bytes.count && Array(file.bytes[start..<start + bytes.count]) == bytes
        return Expression(text: raw, span: text.span, start: verbatim ? start : nil)
    }

    mutating func address(_ node: NodeID) -> Located<ProvisionAddress>? {
        guard let text = text(node) else { return nil }
        return Located(ProvisionAddress(parsing: text.value), text.span)
    }

    mutating func period(_ node: NodeID, at opener: NodeID? = nil) -> StatedPeriod? {
        guard let entries = entries(node, EffectiveWord.self, at: opener) else { return nil }
        let from = entries[.from].flatMap { day($0) }
        var to: Located<Day>?
        if let last = entries[.to].flatMap({ day($0) }) { to = Located(last.value + 1, last.span) }
        if let before = entries[.before].flatMap({ day($0) }) {
            if to != nil, let key = entries.key(.before) { report("syntax/not-allowed", at: key, Messages.bothEnds) }
            to = before
        }
        if let from, let to, from.value >= to.value {
            add(
                Finding("syntax/wrong-type", .error, at: to.span, Messages.emptyPeriod, because: [Because(from.span, Messages.firstHere)]))
        }
        return StatedPeriod(from: from, to: to, span: span(node))
    }
}
