import QuyetText
import QuyetTime

extension DocumentReader {
    mutating func scalar(_ node: Int, _ kind: ScalarKind) {
        switch kind {
        case .anything: return
        case .target: return target(node)
        case .territory: return territory(node)
        case .row: return row(node)
        default: break
        }
        guard nodes[node].kind == .scalar, !nodes[node].isAbsent || kind == .tests else {
            wrongType(node, expected: DocumentReader.expected(kind))
            return
        }
        nodes[node].mark = Grammar.mark(kind)
        guard kind.isJudged else { return }
        let key = kind == .span && dayIsWorkingDay ? UInt8.max : kind.rawValue
        if !memo.isGood(bytes(node), kind: key, judge: { isGood($0, kind) }) { bad(node, kind) }
    }

    /// Whether a text is of a kind. A bare *ngày* is judged by its place.
    private func isGood(_ text: String, _ kind: ScalarKind) -> Bool {
        switch kind {
        case .day: Day(parsing: text) != nil
        case .moment: Moment(parsing: text) != nil
        case .span: StatedSpan(parsing: text)?.timeSpan(dayIsWorkingDay: dayIsWorkingDay) != nil
        case .times: StatedSpan.times(parsing: text).map { $0 > 0 } ?? false
        case .number: FactValue.numeral(text) != nil && !ScalarSlip.groupsThousands(text)
        case .yesOrNo: YesOrNoWord.table.word(text) != nil
        case .hours: OfficeHours.range(parsing: text) != nil
        case .wait: WaitWord.table.word(text) != nil || StatedSpan.times(parsing: text).map { $0 > 0 } ?? false
        default: true
        }
    }

    private static func expected(_ kind: ScalarKind) -> Message {
        switch kind {
        case .day: Expected.day
        case .moment: Expected.moment
        case .span: Expected.span
        case .times: Expected.times
        case .number: Expected.number
        case .yesOrNo: Expected.yesOrNo
        case .hours: Expected.hours
        case .wait: Expected.count
        case .target: Expected.target
        case .territory: Expected.territory
        case .row: Expected.row
        default: Expected.text
        }
    }

    /// A scalar that is not of its kind: what it should be, and what may have been meant.
    private mutating func bad(_ node: Int, _ kind: ScalarKind) {
        guard !isFull else { return }
        let slip = ScalarSlip(text(node), kind)
        wrongType(node, expected: DocumentReader.expected(kind), slip)
    }

    mutating func word(_ node: Int, set: Int) {
        guard nodes[node].kind == .scalar, !nodes[node].isAbsent else {
            wrongType(node, expected: Expected.text)
            return
        }
        if let word = spellings.word(bytes(node), set: set) {
            nodes[node].mark = Grammar.mark(words: set, word: word)
            return
        }
        // Guessed already: the register that a file is of is read twice.
        guard !isFull, Grammar.word(nodes[node].mark, ofSet: set) == nil else { return }
        let text = text(node)
        let words = Grammar.wordSets[set]
        let cleaned = Suggestion.cleaned(text)
        let isQuoted = cleaned != text && spellings.word(cleaned, set: set) != nil
        let message = isQuoted ? SlipMessages.curlyQuotes(["word": .text(cleaned)]) : Messages.wrongWord(["word": .text(text)])
        if let name = Suggestion.nearest(to: text, among: words.allSpellings) {
            // Read on as if the word stood there, so that nothing else is missed because of it.
            nodes[node].mark = spellings.word(name, set: set).map { Grammar.mark(words: set, word: $0) } ?? .none
            report(
                "syntax/wrong-type", at: node, message, advice: Messages.didYouMean(["name": .text(name)]),
                fixes: [Fix(Messages.replaceBy(["name": .text(name)]), span(node), name)])
        } else {
            let all = Message(
                vi: "{vi}", en: "{en}", ["vi": .list(words.words.map { .text($0.vi) }), "en": .list(words.words.map { .text($0.en) })])
            report("syntax/wrong-type", at: node, message, advice: Messages.wrongWordAdvice(["words": .message(all)]))
        }
    }

    /// `tiếp`, the name of a step, or `{kết thúc: …}`.
    private mutating func target(_ node: Int) {
        if nodes[node].kind == .mapping { return shape(node, TargetNode.shape, opener: nil) }
        guard nodes[node].kind == .scalar, !nodes[node].isAbsent else { return wrongType(node, expected: Expected.target) }
        let next = spellings.key(bytes(node), shape: TargetNode.shape)
        nodes[node].mark = next == 0 ? TargetNode.Key.next : Grammar.mark(.target)
    }

    /// `toàn tỉnh`, communes, or a condition over the columns of the commune table.
    private mutating func territory(_ node: Int) {
        if nodes[node].kind == .sequence {
            for item in items(node) { scalar(item, .text) }
            return
        }
        guard nodes[node].kind == .scalar, !nodes[node].isAbsent else { return wrongType(node, expected: Expected.territory) }
        let whole = spellings.word(bytes(node), set: TerritoryWord.set)
        nodes[node].mark = whole.map { Grammar.mark(words: TerritoryWord.set, word: $0) } ?? Grammar.mark(.territory)
    }

    private mutating func row(_ node: Int) {
        guard nodes[node].kind == .sequence else { return wrongType(node, expected: Expected.row) }
        for item in items(node) { scalar(item, .expression) }
    }
}
