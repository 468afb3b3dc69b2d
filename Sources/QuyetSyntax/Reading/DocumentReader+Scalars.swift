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
        if let isGood = judge(kind), !memo.isGood(bytes(node), kind: memoKind(kind), judge: isGood) { bad(node, kind) }
    }

    /// A bare *ngày* is judged by its place.
    private func memoKind(_ kind: ScalarKind) -> UInt8 { kind == .span && dayIsWorkingDay ? .max : kind.rawValue }

    private func judge(_ kind: ScalarKind) -> ((String) -> Bool)? {
        switch kind {
        case .day: return { Day(parsing: $0) != nil }
        case .moment: return { Moment(parsing: $0) != nil }
        case .span:
            let dayIsWorkingDay = dayIsWorkingDay
            return { StatedSpan(parsing: $0)?.timeSpan(dayIsWorkingDay: dayIsWorkingDay) != nil }
        case .times: return { StatedSpan.times(parsing: $0).map { $0 > 0 } ?? false }
        case .number: return { FactValue.numeral($0) != nil }
        case .yesOrNo: return { YesOrNoWord.table.word($0) != nil }
        case .hours: return { OfficeHours.range(parsing: $0) != nil }
        case .wait: return { WaitWord.table.word($0) != nil || StatedSpan.times(parsing: $0).map { $0 > 0 } ?? false }
        default: return nil
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
        wrongType(node, expected: DocumentReader.expected(kind))
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
        guard !isFull else { return }
        let text = text(node)
        let words = Grammar.wordSets[set]
        let message = Messages.wrongWord(["word": .text(text)])
        if let name = Suggestion.nearest(to: text, among: words.allSpellings) {
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

    /// A key that the shape does not have: what was meant, or what may stand here.
    mutating func unknown(_ key: Int, value: Int, shape index: Int) {
        guard !isFull else { return }
        let text = text(key)
        let shape = Grammar.shapes[index]
        let message = Messages.unknownKey(["key": .text(text)])
        if let name = Suggestion.nearest(to: text, among: shape.allSpellings) {
            report(
                "syntax/unknown-key", at: key, message, advice: Messages.didYouMean(["name": .text(name)]),
                fixes: [Fix(Messages.replaceBy(["name": .text(name)]), span(key), name)])
        } else {
            let keys = Message(
                vi: "{vi}", en: "{en}", ["vi": .list(shape.keys.map { .text($0.vi) }), "en": .list(shape.keys.map { .text($0.en) })])
            report("syntax/unknown-key", at: key, message, advice: Messages.unknownKeyAdvice(["keys": .message(keys)]))
        }
    }
}
