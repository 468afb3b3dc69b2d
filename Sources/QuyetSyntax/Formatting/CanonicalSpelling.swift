import QuyetText
import QuyetTime

/// How keywords, dates and lengths of time of a document are written: in the language asked for, or each in that in which it stands.
struct CanonicalSpelling {
    private let document: DocumentText
    private let language: Language?

    init(_ document: DocumentText, _ language: Language?) {
        self.document = document
        self.language = language
    }

    /// The spelling of a key or scalar, or nil where it stays as it is.
    func text(_ id: NodeID) -> String? {
        let node = document.tree[id]
        guard node.kind == .scalar, node.mark != .none else { return nil }
        let written = document.tree.text(id)
        let spelling = spelling(NodeRef(document, Int(id.index)), written)
        return spelling == written ? nil : spelling
    }

    private func spelling(_ node: NodeRef, _ written: String) -> String? {
        if let both = Grammar.spellings(node.node.mark) { return keyword(both, written) }
        switch Grammar.scalarKind(node.node.mark) {
        case .day: return node.day.map { day($0.value, written) }
        case .moment: return node.moment.map { "\(day($0.value.day, written)) \($0.value.clock)" }
        case .span: return node.timeSpan.flatMap { span($0.value, written) }
        case .times: return node.times.flatMap { times($0.value, written) }
        case .yesOrNo: return YesOrNoWord.table.word(written).flatMap { keyword(both($0), written) }
        case .wait:
            return WaitWord.table.word(written).flatMap { keyword(both($0), written) } ?? node.times.flatMap { times($0.value, written) }
        case .hours: return node.hours.map { "\(Moment.clock($0.value.lowerBound))-\(Moment.clock($0.value.upperBound))" }
        default: return nil
        }
    }

    private func both<Word: KeywordSet>(_ word: Word) -> (vi: String, en: String) { (word.spelling(.vi), word.spelling(.en)) }

    private func keyword(_ both: (vi: String, en: String), _ written: String) -> String {
        if both.vi.hasSuffix(" *") { return timed(both, written) }
        return (language ?? CanonicalSpelling.language(of: written, both)) == .vi ? both.vi : both.en
    }

    /// `nhận sau 15:00`.
    private func timed(_ both: (vi: String, en: String), _ written: String) -> String {
        guard let space = written.lastIndex(of: " "), let minute = Moment.minuteOfDay(parsing: written[written.index(after: space)...])
        else {
            return written
        }
        let words = (vi: String(both.vi.dropLast(2)), en: String(both.en.dropLast(2)))
        let language = language ?? CanonicalSpelling.language(of: String(written[..<space]), words)
        return "\(language == .vi ? words.vi : words.en) \(Moment.clock(minute))"
    }

    /// The language in which a keyword stands.
    private static func language(of written: String, _ both: (vi: String, en: String)) -> Language {
        written == both.vi || VietnameseText.key(written) == VietnameseText.key(both.vi) ? .vi : .en
    }

    private func day(_ day: Day, _ written: String) -> String {
        let language = language ?? (written.utf8.contains(UInt8(ascii: "/")) ? .vi : .en)
        return language == .vi ? day.vietnamese : day.iso
    }

    private func times(_ count: Int, _ written: String) -> String? {
        // A bare number is the same in both languages.
        guard let unit = written.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return "\(count)" }
        let language = language ?? (unit == "l" || unit == "L" ? .vi : .en)
        return language == .vi ? "\(count) lần" : count == 1 ? "1 time" : "\(count) times"
    }

    private func span(_ span: StatedSpan, _ written: String) -> String? {
        if let word = span.word { return keyword(both(word), written) }
        let isVietnamese = written.unicodeScalars.contains { $0.value >= 0x80 }
        let language = language ?? (isVietnamese ? .vi : .en)
        let (whole, fraction) = (span.thousandths / 1000, span.thousandths % 1000)
        var amount = "\(whole)"
        if fraction > 0 {
            var digits = String(fraction + 1000).dropFirst()
            while digits.last == "0" { digits.removeLast() }
            amount += (language == .vi ? "," : ".") + digits
        }
        if language == .vi { return "\(amount) \(span.unit.spelling(.vi))" }
        // A bare *ngày* may mean working days at its place: it stays a bare day.
        let unit = span.unit == .calendarDays ? "days" : span.unit.spelling(.en)
        return "\(amount) \(span.thousandths == 1000 ? String(unit.dropLast()) : unit)"
    }
}

extension DocumentFormatter {
    /// Writes a document in the canonical style, its keywords, dates and lengths of time in `language`, or each in the language in which it
    /// stands; nil if what is written would not read the same (never seen, and never to be written to a file).
    ///
    /// The document must have been read without a finding: what YAML has cut or a reader has refused may change when it is written anew.
    public static func format(_ document: DocumentText, language: Language?) -> [UInt8]? {
        let spelling = CanonicalSpelling(document, language)
        let bytes = format(document.file, document.tree) { spelling.text($0) }
        if bytes == document.file.bytes { return bytes }
        let file = SourceFile(path: document.file.path, bytes: bytes)
        guard let tree = YAMLReader.read(file, document.source).tree, isSame(document.tree, tree, spelling) else { return nil }
        return bytes
    }

    /// Whether two trees have the same shape and texts, but for what is spelled anew.
    private static func isSame(_ old: YAMLTree, _ new: YAMLTree, _ spelling: CanonicalSpelling) -> Bool {
        guard old.nodes.count == new.nodes.count else { return false }
        for index in old.nodes.indices {
            let (before, after) = (old.nodes[index], new.nodes[index])
            guard before.kind == after.kind, before.next == after.next else { return false }
            if before.kind == .scalar {
                let id = NodeID(index)
                let isEqual = old.withText(id) { left in new.withText(id) { left.elementsEqual($0) } }
                if !isEqual, spelling.text(id) != new.text(id) { return false }
            }
        }
        return true
    }
}
