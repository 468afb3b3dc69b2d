import QuyetText

/// The words of which one may be a value in a document; made from Grammar/language.yaml.
public protocol KeywordSet: Hashable, Sendable, CaseIterable, RawRepresentable where RawValue == UInt8 {
    static var table: KeywordTable<Self> { get }
    /// Index in `Grammar.allWords`.
    static var set: Int { get }
}

extension KeywordSet {
    /// The spelling in a language.
    public func spelling(_ language: Language) -> String { Self.table.spelling(self, language) }
}

/// Both spellings of each word of one place, found by bytes first and by normalised text second.
public struct KeywordTable<Word: KeywordSet>: Sendable {
    public let place: String
    private let exact: [String: Word]
    private let normalised: [String: Word]
    private let spellings: [UInt8: (vi: String, en: String)]

    public init(place: String, _ words: [(Word, vi: String, en: String)]) {
        self.place = place
        var exact: [String: Word] = [:]
        var normalised: [String: Word] = [:]
        var spellings: [UInt8: (vi: String, en: String)] = [:]
        for (word, vi, en) in words {
            exact[vi] = word
            exact[en] = word
            normalised[VietnameseText.key(vi)] = word
            normalised[VietnameseText.key(en)] = word
            spellings[word.rawValue] = (vi, en)
        }
        self.exact = exact
        self.normalised = normalised
        self.spellings = spellings
    }

    public func word(_ text: String) -> Word? { exact[text] ?? normalised[VietnameseText.key(text)] }

    public func spelling(_ word: Word, _ language: Language) -> String {
        guard let both = spellings[word.rawValue] else { return "" }
        return language == .vi ? both.vi : both.en
    }

    /// Spellings in both languages, in the order of the grammar.
    public var allSpellings: [String] { Word.allCases.flatMap { [spelling($0, .vi), spelling($0, .en)] } }
}

extension KeywordSet {
    /// The word in the language of the message.
    public var message: Message { Message(vi: "{vi}", en: "{en}", ["vi": .text(spelling(.vi)), "en": .text(spelling(.en))]) }
}
