import QuyetText
import QuyetTime

/// A node of a document that has been read.
public struct NodeRef: Sendable {
    public let document: DocumentText
    let index: Int32
    /// What an amendment has changed of this mapping, if anything.
    let change: Change?

    /// A mapping whose keys stand for those of another.
    final class Change: Sendable {
        let ref: NodeRef
        init(_ ref: NodeRef) { self.ref = ref }
    }

    init(_ document: DocumentText, _ index: Int, _ change: Change? = nil) {
        self.document = document
        self.index = Int32(index)
        self.change = change
    }

    /// This group of keys with the keys of another in the place of its own: groups within are joined key by key; texts, lists and names with
    /// what they stand for are taken as a whole. Its place stays; what is taken keeps its own.
    public func changed(by other: NodeRef) -> NodeRef {
        guard node.kind == .mapping, other.node.kind == .mapping else { return other }
        return NodeRef(document, Int(index), Change(change.map { $0.ref.changed(by: other) } ?? other))
    }

    /// Whether an amendment has changed some of its keys.
    public var isChanged: Bool { change != nil }

    public var id: NodeID { NodeID(Int(index)) }
    public var node: YAMLNode { document.tree.nodes[Int(index)] }
    public var span: Span { document.tree.span(id) }
    var raw: String { document.tree.text(id) }
    private func ref(_ index: Int) -> NodeRef { NodeRef(document, index) }

    // MARK: Entries

    /// The key whose value this is: the node before it, where that is a keyword.
    var opener: NodeRef? {
        guard index > 0 else { return nil }
        let before = ref(Int(index) - 1)
        return before.node.kind == .scalar && before.node.mark != .none ? before : nil
    }

    /// The key with this mark.
    public func key(_ mark: GrammarMark) -> NodeRef? {
        change?.ref.key(mark) ?? keptKey(mark)
    }

    /// The key that is written here, unless an amendment says the same by another key.
    private func keptKey(_ mark: GrammarMark) -> NodeRef? { isReplaced(mark) ? nil : ownKey(mark) }

    private func isReplaced(_ mark: GrammarMark) -> Bool {
        guard let change, let other = Grammar.alternative(mark) else { return false }
        return change.ref.key(other) != nil
    }

    private func ownKey(_ mark: GrammarMark) -> NodeRef? {
        guard node.kind == .mapping else { return nil }
        var index = Int(self.index) + 1
        let end = Int(node.next)
        while index < end {
            let key = document.tree.nodes[index]
            if key.mark == mark { return ref(index) }
            index = Int(document.tree.nodes[Int(key.next)].next)
        }
        return nil
    }

    /// The value of the key with this mark.
    public func field(_ mark: GrammarMark) -> NodeRef? {
        let own = keptKey(mark).map { ref(Int($0.node.next)) }
        guard let change, let changed = change.ref.field(mark) else { return own }
        return Grammar.isGroup(mark) ? own?.changed(by: changed) ?? changed : changed
    }

    /// Keys and values of a mapping, in the order written; keys that an amendment adds come last.
    public var entries: [(key: NodeRef, value: NodeRef)] {
        guard node.kind == .mapping else { return [] }
        let own = document.tree.entries(id).map { (key: ref(Int($0.key.index)), value: ref(Int($0.value.index))) }
        guard let change else { return own }
        var changes = change.ref.entries
        let kept = own.compactMap { entry -> (key: NodeRef, value: NodeRef)? in
            let mark = entry.key.node.mark
            guard let found = changes.firstIndex(where: { $0.key.node.mark == mark }) else { return isReplaced(mark) ? nil : entry }
            let changed = changes.remove(at: found)
            return (changed.key, Grammar.isGroup(mark) ? entry.value.changed(by: changed.value) : changed.value)
        }
        return kept + changes
    }

    /// The items of a sequence; a single value stands for a list of one.
    public var items: [NodeRef] {
        guard node.kind == .sequence else { return node.isAbsent ? [] : [self] }
        return document.tree.children(id).map { ref(Int($0.index)) }
    }

    /// The entries of a mapping whose keys are names, leaving out values that `read` cannot read.
    func named<Value>(_ read: (NodeRef) -> Value?) -> [(name: Located<String>, value: Value)] {
        entries.compactMap { key, value in
            guard let name = key.text, let value = read(value) else { return nil }
            return (name, value)
        }
    }

    func node<Node: DocumentNode>(_ type: Node.Type) -> Node? { node.kind == .mapping ? Node(self) : nil }

    // MARK: Scalars

    /// Text with Vietnamese letters composed.
    public var text: Located<String>? {
        guard node.kind == .scalar, !node.isAbsent else { return nil }
        return Located(VietnameseText.composed(raw), span)
    }

    private func parsed<Value>(_ parse: (String) -> Value?) -> Located<Value>? {
        guard node.kind == .scalar else { return nil }
        return parse(raw).map { Located($0, span) }
    }

    var day: Located<Day>? { parsed { Day(parsing: $0) } }
    var moment: Located<Moment>? { parsed { Moment(parsing: $0) } }
    var timeSpan: Located<StatedSpan>? { parsed { StatedSpan(parsing: $0) } }
    var times: Located<Int>? { parsed { StatedSpan.times(parsing: $0) } }
    var hours: Located<Range<Int>>? { parsed { OfficeHours.range(parsing: $0) } }
    var yesOrNo: Located<Bool>? { parsed { YesOrNoWord.table.word($0).map { $0 == .yes } } }
    var address: Located<ProvisionAddress>? { text.map { Located(ProvisionAddress(parsing: $0.value), $0.span) } }
    var citation: Located<Citation>? { text.map { Located(Citation(parsing: $0.value), $0.span) } }

    func word<Word: KeywordSet>(_ words: Word.Type) -> Located<Word>? {
        guard node.kind == .scalar, let index = Grammar.word(node.mark, ofSet: Word.set), let word = Word(rawValue: UInt8(index)) else {
            return nil
        }
        return Located(word, span)
    }

    /// FEEL, or nil for an empty value.
    var expression: Expression? {
        guard node.kind == .scalar, !node.isAbsent else { return nil }
        // Inside a quoted text with escapes offsets do not carry over: then the whole text is the place.
        return Expression(text: raw, span: span, start: node.isPooled ? nil : node.verbatim.lowerBound)
    }

    var row: [Expression]? { node.kind == .sequence ? items.compactMap(\.expression) : nil }

    var territory: Territory? {
        if node.kind == .sequence { return .communes(items.compactMap(\.text)) }
        guard let text else { return nil }
        if Grammar.word(node.mark, ofSet: TerritoryWord.set) != nil { return .wholeProvince(text.span) }
        if text.value.contains(where: { "=<>".contains($0) }) { return expression.map(Territory.condition) }
        return .communes([text])
    }

    var target: TargetText? {
        if node.kind == .mapping { return TargetNode(self).end.map(TargetText.end) }
        guard let text else { return nil }
        return node.mark == TargetNode.Key.next ? .next(text.span) : .step(text)
    }

    /// Unquoted numerals without a leading zero are numbers; all else is text (language.md, "Publication").
    var factValue: Located<FactValue>? {
        guard let text else { return nil }
        if node.style == .plain {
            if ["true", "false", "đúng", "sai"].contains(text.value) {
                return Located(.boolean(text.value == "true" || text.value == "đúng"), text.span)
            }
            if let numeral = FactValue.numeral(text.value) { return Located(.number(numeral), text.span) }
        }
        return Located(.text(text.value), text.span)
    }

    // MARK: Procedures

    /// Codes of procedures within the node, in the order written, whatever amendments change of it.
    var ownProcedureCodes: [Located<String>] {
        let nodes = document.tree.nodes
        return (Int(index)..<Int(node.next)).compactMap { nodes[$0].mark.scalarKind == .procedureCode ? ref($0).text : nil }
    }

    /// The same of a node that amendments have changed.
    var procedureCodes: [Located<String>] {
        switch node.kind {
        case .mapping where isChanged: entries.flatMap(\.value.procedureCodes)
        default: ownProcedureCodes
        }
    }
}
