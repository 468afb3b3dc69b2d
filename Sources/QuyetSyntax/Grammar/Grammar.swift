import QuyetText

/// What a node of a document is, once read: 0 for nothing known, else a key of a shape, a word of a set, or a kind of scalar.
///
/// Keys come first, in the order of `Grammar/language.yaml`, then words, then kinds of scalars.
public struct GrammarMark: Hashable, Sendable {
    public let number: UInt16
    init(_ number: Int) { self.number = UInt16(number) }
    init(number: UInt16) { self.number = number }

    static let none = GrammarMark(0)
    /// A node of which nothing is known.
    public static let unknown = none

    /// The kind of scalar that it stands for.
    public var scalarKind: ScalarKind? { Grammar.scalarKind(self) }

    /// Whether it stands for a key of a shape.
    public var isKey: Bool { number > 0 && Int(number) < (Grammar.firstKey.last ?? 0) }
}

/// Kinds of scalars that the reader judges. Those that name something registered are texts to it.
public enum ScalarKind: UInt8, Sendable, CaseIterable {
    case text, template, table, unitName, positionName, officeName, systemName, instrumentNumber, procedureCode, day, moment, span, times,
        number, yesOrNo, hours
    case expression, tests, address, citation, value, wait, marker, row, territory, target, anything

    /// Whether its text must have a form; of the others any text will do.
    var isJudged: Bool {
        switch self {
        case .day, .moment, .span, .times, .number, .yesOrNo, .hours, .wait: true
        default: false
        }
    }
}

/// What the value of a key can be; numbers are indices into `Grammar.types`, `Grammar.shapes` and `Grammar.wordSets`.
enum GrammarType: Sendable {
    case scalar(ScalarKind)
    case word(Int)
    case shape(Int)
    /// Some keys of a shape.
    case partial(Int)
    case list(Int)
    case names(Int)
    /// Told apart by the form of the value.
    case either([Int])
}

/// A key of a shape.
public struct GrammarKey: Sendable {
    public let en: String
    public let vi: String
    let type: Int
    public let isRequired: Bool
    let isContent: Bool
    public let docVI: String
    public let docEN: String

    init(_ en: String, _ vi: String, type: Int, required: Bool, content: Bool, docVI: String, docEN: String) {
        self.en = en
        self.vi = vi
        self.type = type
        isRequired = required
        isContent = content
        self.docVI = docVI
        self.docEN = docEN
    }

    /// `nhận sau *`: the key ends in a time of day.
    var takesTime: Bool { en.hasSuffix(" *") }

    public func spelling(_ language: Language) -> String { language == .vi ? vi : en }

    /// Both spellings, each for its language.
    var message: Message { Message(vi: "{vi}", en: "{en}", ["vi": .text(vi), "en": .text(en)]) }
}

/// A group of keys that may stand in one place of a document.
public struct GrammarShape: Sendable {
    public let name: String
    public let vi: String
    public let en: String
    public let keys: [GrammarKey]
    /// Keys of which at least one must be written.
    let needs: [Int]
    /// The type of the value of any other key, which is a name.
    let open: Int?
    let requiredMask: UInt64
    let needsMask: UInt64
    let contentMask: UInt64

    init(_ name: String, vi: String, en: String, needs: [Int], open: Int?, keys: [GrammarKey]) {
        self.name = name
        self.vi = vi
        self.en = en
        self.keys = keys
        self.needs = needs
        self.open = open
        func mask(_ isIn: (Int) -> Bool) -> UInt64 { keys.indices.reduce(0) { isIn($1) ? $0 | 1 << UInt64($1) : $0 } }
        requiredMask = mask { keys[$0].isRequired }
        needsMask = mask { needs.contains($0) }
        contentMask = mask { keys[$0].isContent }
    }

    var allSpellings: [String] { keys.flatMap { [$0.vi, $0.en] } }
}

/// Words of which one may be the value of a key.
public struct GrammarWords: Sendable {
    public let name: String
    /// What the words are.
    public let vi: String
    public let en: String
    public let words: [(vi: String, en: String)]
    /// What each word means; empty where the word says it all.
    public let docs: [(vi: String, en: String)]

    init(_ name: String, vi: String, en: String, _ words: [(vi: String, en: String)], docs: [(vi: String, en: String)]) {
        self.name = name
        self.vi = vi
        self.en = en
        self.words = words
        self.docs = docs
    }

    var allSpellings: [String] { words.flatMap { [$0.vi, $0.en] } }
}

/// The grammar of the language, from `Grammar/language.yaml`: every shape and every set of words.
public enum Grammar {
    /// The shapes in the order of the grammar.
    public static var allShapes: [GrammarShape] { shapes }
    /// The sets of words in the order of the grammar.
    public static var allWords: [GrammarWords] { wordSets }

    /// The mark of a shape's first key.
    static let firstKey: [Int] = shapes.reduce(into: [1]) { $0.append(($0.last ?? 1) + $1.keys.count) }
    /// The mark of a set's first word.
    static let firstWord: [Int] = wordSets.reduce(into: [firstKey.last ?? 1]) { $0.append(($0.last ?? 1) + $1.words.count) }
    private static var firstScalar: Int { firstWord.last ?? 1 }

    static func mark(shape: Int, key: Int) -> GrammarMark { GrammarMark(firstKey[shape] + key) }
    static func mark(words: Int, word: Int) -> GrammarMark { GrammarMark(firstWord[words] + word) }
    static func mark(_ kind: ScalarKind) -> GrammarMark { GrammarMark(firstScalar + Int(kind.rawValue)) }

    /// The word of a set that a mark stands for.
    static func word(_ mark: GrammarMark, ofSet set: Int) -> Int? {
        let index = Int(mark.number) - firstWord[set]
        return index >= 0 && index < wordSets[set].words.count ? index : nil
    }

    /// The kind of scalar that a mark stands for.
    static func scalarKind(_ mark: GrammarMark) -> ScalarKind? {
        let index = Int(mark.number) - firstScalar
        return index >= 0 ? ScalarKind(rawValue: UInt8(index)) : nil
    }

    /// Whether a mark is a key that says what a provision does.
    static func isContent(_ mark: GrammarMark) -> Bool {
        let index = Int(mark.number) - firstKey[ProvisionNode.shape]
        let keys = shapes[ProvisionNode.shape].keys
        return keys.indices.contains(index) && keys[index].isContent
    }

    /// Whether the value of a key is a group of keys.
    static func isGroup(_ mark: GrammarMark) -> Bool { mark.isKey && groups[Int(mark.number)] }

    private static let groups: [Bool] =
        [false]
        + shapes.flatMap { shape in shape.keys.map { key in if case .shape = types[key.type] { true } else { false } } }

    /// The key of the same shape that says the same in another way: one stands for the other.
    static func alternative(_ mark: GrammarMark) -> GrammarMark? {
        switch mark {
        case EffectiveNode.Key.to: EffectiveNode.Key.before
        case EffectiveNode.Key.before: EffectiveNode.Key.to
        case WorkflowNode.Key.procedure: WorkflowNode.Key.procedures
        case WorkflowNode.Key.procedures: WorkflowNode.Key.procedure
        case DutyNode.Key.recurring: DutyNode.Key.before
        case DutyNode.Key.before: DutyNode.Key.recurring
        default: nil
        }
    }

    /// The shape whose key a mark stands for.
    public static func shape(of mark: GrammarMark) -> GrammarShape? {
        guard mark.isKey, let next = firstKey.firstIndex(where: { $0 > Int(mark.number) }) else { return nil }
        return shapes[next - 1]
    }

    /// Both spellings of a key or word, or nil for a mark that is neither.
    public static func spellings(_ mark: GrammarMark) -> (vi: String, en: String)? {
        let number = Int(mark.number)
        guard number > 0, number < allSpellings.count else { return nil }
        return allSpellings[number]
    }

    private static let allSpellings: [(vi: String, en: String)] =
        [("", "")] + shapes.flatMap { $0.keys.map { ($0.vi, $0.en) } } + wordSets.flatMap { $0.words }
}
