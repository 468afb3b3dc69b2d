/// A part of a document before it is written.
///
/// A key or a keyword is given in both spellings, `vi|en`; names and texts are Vietnamese in both.
indirect enum Node: Sendable {
    /// A text, quoted where YAML needs it.
    case text(String)
    /// A keyword or a span, `vi|en`.
    case word(String)
    /// A number as it stands.
    case number(String)
    case day(Day)
    /// A day with a time, `08:30`.
    case moment(Day, String)
    /// A FEEL expression with Vietnamese keywords.
    case feel(String)
    /// A text that is always quoted: codes of procedures, templates, numerals that are texts.
    case quoted(String)
    /// A cell of a decision table.
    case cell(String)
    /// Whatever it is, exactly so: for what is wrong on purpose.
    case raw(String)
    case list([Node], flow: Bool)
    case map([Entry], flow: Bool)
    /// A node whose place is noted under a name.
    case marked(String, Node)
    /// A node with a comment behind it, at the end of its line.
    case remarked(Node, String)

    static func block(_ entries: Entry?...) -> Node { .map(entries.compactMap { $0 }, flow: false) }
    static func flow(_ entries: Entry?...) -> Node { .map(entries.compactMap { $0 }, flow: true) }
    static func items(_ nodes: [Node]) -> Node { .list(nodes, flow: false) }
    static func row(_ nodes: [Node]) -> Node { .list(nodes, flow: true) }
    static func codes(_ codes: [String]) -> Node { .list(codes.map { .quoted($0) }, flow: true) }
    static func texts(_ texts: [String]) -> Node { .list(texts.map { .text($0) }, flow: true) }
}

/// A key with its value.
struct Entry: Sendable {
    var key: String
    var value: Node
    /// Lines of comment before it.
    var before: [String] = []
    /// The name under which the place of the key is noted.
    var mark: String?

    init(_ key: String, _ value: Node, before: [String] = [], mark: String? = nil) {
        (self.key, self.value, self.before, self.mark) = (key, value, before, mark)
    }

    /// An entry that stands only where there is a value.
    init?(_ key: String, ifAny value: Node?) {
        guard let value else { return nil }
        self.init(key, value)
    }
}

/// How a document is spelled.
struct Spelling {
    var english = false
    /// Letters and their accents apart (NFD).
    var decomposed = false
    /// The older placement of tone marks: `hoá`, `uỷ`.
    var oldToneMarks = false
}

/// A file of the workspace.
struct Document {
    enum Kind: String, CaseIterable { case manifest, register, table, instrument, rule, scenario }

    var path: String
    var kind: Kind
    var comments: [String] = []
    var entries: [Entry] = []
    var spelling = Spelling()
    /// The text of a table (CSV), instead of entries.
    var table: String?
    /// What a fault does to the text once it is written.
    var rewrite: ((String) -> String)?
}
