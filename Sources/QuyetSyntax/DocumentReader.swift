import QuyetText
import QuyetTime

/// Reads a tree into typed documents; whatever is not the language becomes a finding at its place, and reading goes on at the next item.
struct DocumentReader {
    let tree: YAMLTree
    let file: SourceFile
    private(set) var findings: [Finding] = []
    /// Whether a bare *ngày* is a working day in the workflow being read.
    var dayIsWorkingDay = false

    init(_ tree: YAMLTree, _ file: SourceFile) {
        self.tree = tree
        self.file = file
    }

    /// Most findings of one file; what follows is left out, and said to be.
    static let findingLimit = 200

    /// Adds a finding, up to the limit.
    mutating func add(_ finding: Finding) {
        if findings.count < DocumentReader.findingLimit {
            findings.append(finding)
        } else if findings.count == DocumentReader.findingLimit {
            let limit = Messages.tooManyFindings(["limit": .number(DocumentReader.findingLimit)])
            findings.append(Finding("syntax/malformed", .error, at: finding.span, limit))
        }
    }

    func span(_ node: NodeID) -> Span { tree.span(node) }

    mutating func report(_ rule: String, at node: NodeID, _ message: Message, advice: Message? = nil, fixes: [Fix] = []) {
        add(Finding(rule, .error, at: span(node), message, advice: advice, fixes: fixes))
    }

    /// What YAML has left of a decimal that it cut: reported, and not judged again.
    private var cut: Set<NodeID> = []

    mutating func wrongType(_ node: NodeID, expected: Message) {
        if cut.contains(node) { return }
        let found: MessageArgument
        switch tree[node].kind {
        case .mapping: found = .message(Message(vi: "một nhóm mục", en: "a group of keys"))
        case .sequence: found = .message(Message(vi: "một danh sách", en: "a list"))
        case .scalar where tree.isAbsent(node): found = .message(Message(vi: "không gì cả", en: "nothing"))
        case .scalar: found = .message(Message(vi: "“{text}”", en: "“{text}”", ["text": .text(shortened(tree.text(node)))]))
        }
        report("syntax/wrong-type", at: node, Messages.wrongType(["expected": .message(expected), "found": found]))
    }

    private func shortened(_ text: String) -> String { text.unicodeScalars.count > 60 ? String(text.prefix(60)) + "…" : text }
}

/// The entries of one mapping, by keyword. `span` is that of the key that opens it, for findings about what is missing.
struct Entries<Word: KeywordSet> {
    let span: Span
    private var items: [(word: Word, key: NodeID, value: NodeID)] = []

    init(span: Span) { self.span = span }

    mutating func append(_ word: Word, _ key: NodeID, _ value: NodeID) { items.append((word, key, value)) }

    subscript(_ word: Word) -> NodeID? { items.first { $0.word == word }?.value }
    func key(_ word: Word) -> NodeID? { items.first { $0.word == word }?.key }
    var all: [(word: Word, key: NodeID, value: NodeID)] { items }
}

extension DocumentReader {
    /// The entries of a mapping whose keys are keywords; nil (with a finding) if it is none. `openKeys` takes the keys that are names.
    mutating func entries<Word: KeywordSet>(
        _ node: NodeID, _ words: Word.Type, at opener: NodeID? = nil, later: KeywordTableLookup? = nil,
        openKeys: ((inout DocumentReader, NodeID, NodeID) -> Void)? = nil
    ) -> Entries<Word>? {
        guard tree[node].kind == .mapping else {
            wrongType(node, expected: Expected.mapping)
            return nil
        }
        var entries = Entries<Word>(span: span(opener ?? node))
        var previous: NodeID?
        for (key, value) in tree.entries(node) {
            defer { previous = value }
            guard tree[key].kind == .scalar else { continue }
            if isCutDecimal(key, value, after: previous) {
                reportDecimalComma(after: previous, cut: key)
                continue
            }
            let text = tree.text(key)
            if let word = Word.table.word(text) {
                if entries[word] == nil { entries.append(word, key, value) }
            } else if let later, later.contains(text) {
                report("syntax/not-allowed", at: key, Messages.notReadYet(["key": .text(text)]))
            } else if let openKeys {
                openKeys(&self, key, value)
            } else {
                reportUnknown(key: key, candidates: Word.table.allSpellings)
            }
        }
        return entries
    }

    mutating func reportUnknown(key: NodeID, candidates: [String]) {
        guard findings.count <= DocumentReader.findingLimit else { return }
        let text = tree.text(key)
        let message = Messages.unknownKey(["key": .text(text)])
        if let name = Suggestion.nearest(to: text, among: candidates) {
            report(
                "syntax/unknown-key", at: key, message, advice: Messages.didYouMean(["name": .text(name)]),
                fixes: [Fix(Messages.replaceBy(["name": .text(name)]), span(key), name)])
        } else {
            let vi = stride(from: 0, to: candidates.count, by: 2).map { MessageArgument.text(candidates[$0]) }
            let en = stride(from: 1, to: candidates.count, by: 2).map { MessageArgument.text(candidates[$0]) }
            let keys = Message(vi: "{vi}", en: "{en}", ["vi": .list(vi), "en": .list(en)])
            report("syntax/unknown-key", at: key, message, advice: Messages.unknownKeyAdvice(["keys": .message(keys)]))
        }
    }

    mutating func missing<Word: KeywordSet>(_ word: Word, at span: Span) {
        add(Finding("syntax/missing", .error, at: span, Messages.missing(["key": .message(both(word))])))
    }

    func both<Word: KeywordSet>(_ word: Word) -> Message {
        Message(vi: "{vi}", en: "{en}", ["vi": .text(word.spelling(.vi)), "en": .text(word.spelling(.en))])
    }

    /// The value of a required key, or nil with a finding.
    mutating func required<Word: KeywordSet>(_ entries: Entries<Word>, _ word: Word) -> NodeID? {
        if let value = entries[word] { return value }
        missing(word, at: entries.span)
        return nil
    }

    // MARK: Decimal commas that YAML has cut

    /// `{hạn: 1,5 giờ}` holds the key `5 giờ` without a value, directly after a comma that follows a digit.
    private func isCutDecimal(_ key: NodeID, _ value: NodeID, after previous: NodeID?) -> Bool {
        guard tree.isAbsent(value), let previous else { return false }
        return isCut(key, after: previous)
    }

    func isCut(_ node: NodeID, after previous: NodeID) -> Bool {
        let (left, right) = (tree[previous], tree[node])
        guard left.kind == .scalar, right.kind == .scalar, left.style == .plain, right.style == .plain, right.textLength > 0,
            left.upper + 1 == right.lower, left.upper > left.lower
        else { return false }
        let (last, comma, first) = (file.bytes[Int(left.upper) - 1], file.bytes[Int(left.upper)], file.bytes[Int(right.lower)])
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return digits.contains(last) && comma == UInt8(ascii: ",") && digits.contains(first)
    }

    mutating func reportDecimalComma(after previous: NodeID?, cut: NodeID) {
        guard let previous else { return }
        self.cut.insert(previous)
        let text = "\(tree.text(previous)),\(tree.text(cut))"
        let span = Span(tree.source, Int(tree[previous].lower), Int(tree[cut].upper))
        let quoted = "\"\(text)\""
        add(
            Finding(
                "syntax/decimal-comma-in-flow", .error, at: span, Messages.decimalComma(["text": .text(text)]),
                advice: Messages.decimalCommaAdvice(["quoted": .text(quoted)]),
                fixes: [Fix(Messages.replaceBy(["name": .text(quoted)]), span, quoted)]))
    }
}

/// Whether a text is one of the words of some keyword table.
struct KeywordTableLookup {
    let contains: (String) -> Bool
    init<Word: KeywordSet>(_ words: Word.Type) { contains = { Word.table.word($0) != nil } }
}

/// What a place expects, as it is said to people.
enum Expected {
    static let mapping = Message(vi: "một nhóm mục “tên: giá trị”", en: "a group of “key: value”")
    static let list = Message(vi: "một danh sách", en: "a list")
    static let text = Message(vi: "chữ", en: "text")
    static let day = Message(vi: "một ngày có thật, như 15/05/2026", en: "a real date, such as 15/05/2026 or 2026-05-15")
    static let moment = Message(vi: "ngày và giờ, như 15/05/2026 08:30", en: "a date and time, such as 15/05/2026 08:30")
    static let hours = Message(vi: "khoảng giờ, như 08:00-12:00", en: "a range of hours, such as 08:00-12:00")
    static let yesOrNo = Message(vi: "“có” hoặc “không”", en: "“yes” or “no”")
    static let span = Message(
        vi: "một khoảng thời gian, như 1,5 giờ hoặc 5 ngày làm việc", en: "a length of time, such as 1.5 hours or 5 working days")
    static let times = Message(vi: "số lần, như 2 lần", en: "a number of times, such as 2 times")
    static let count = Message(vi: "một số nguyên từ 1", en: "a whole number from 1")
    static let number = Message(vi: "một số", en: "a number")
    static let address = Message(vi: "địa chỉ điều khoản, như khoản 2 Điều 3", en: "the address of a provision, such as khoản 2 Điều 3")
}
