import QuyetText

/// A name that expressions may read, with its type and domain.
public struct FeelDeclaration: Hashable, Sendable {
    public let name: String
    public let type: FeelType
    /// The value may be null: a fact that a dossier may leave out (`có thể trống`).
    public let mayBeNull: Bool

    public init(_ name: String, _ type: FeelType, mayBeNull: Bool = false) {
        self.name = name
        self.type = type
        self.mayBeNull = mayBeNull
    }
}

/// The names an expression may read.
///
/// Names may hold spaces, diacritics and signs; they match by longest name first, before any keyword, under `VietnameseText`.
public struct FeelScope: Sendable {
    /// In the order declared.
    public let declarations: [FeelDeclaration]
    /// Named types, for `instance of` and parameters.
    let types: [(name: String, type: FeelType)]
    let typeNames: NameIndex
    private let names: NameIndex
    private let byKey: [String: Int]

    /// The element within a filter's brackets.
    public static let item = "item"
    /// The tested value in a cell.
    public static let testedValue = "?"

    /// The results so far, within the body of a `for`.
    static let partial = "partial"

    public init(_ declarations: [FeelDeclaration]) { self.init(declarations, types: []) }

    init(_ declarations: [FeelDeclaration], types: [(name: String, type: FeelType)]) {
        self.declarations = declarations
        self.types = types
        typeNames = NameIndex(types.map(\.name))
        names = NameIndex(declarations.map(\.name))
        var byKey: [String: Int] = [:]
        for (index, declaration) in declarations.enumerated() {
            let key = VietnameseText.key(declaration.name)
            if byKey[key] == nil { byKey[key] = index }
        }
        self.byKey = byKey
    }

    public init(_ declarations: (String, FeelType)...) { self.init(declarations.map { FeelDeclaration($0.0, $0.1) }) }

    /// The declaration with this name, in any spelling; of two, the first.
    public func declaration(of name: String) -> FeelDeclaration? { byKey[VietnameseText.key(name)].map { declarations[$0] } }

    /// The longest declared name that begins at a token.
    func longestMatch(_ tokens: [FeelToken], at start: Int) -> (declaration: FeelDeclaration, count: Int)? {
        names.longestMatch(tokens, at: start).map { (declarations[$0.index], $0.count) }
    }
}

/// Names by their first token, longest first.
struct NameIndex: Sendable {
    private var entries: [String: [(index: Int, pieces: [String])]] = [:]

    init(_ names: [String]) {
        for (index, name) in names.enumerated() {
            let pieces = NameIndex.pieces(name)
            guard let first = pieces.first else { continue }
            entries[first, default: []].append((index, pieces))
        }
        for key in entries.keys { entries[key]?.sort { ($1.pieces.count, $0.index) < ($0.pieces.count, $1.index) } }
    }

    /// The keys of the tokens of a name; empty for what cannot be a name.
    static func pieces(_ name: String) -> [String] {
        let lexed = FeelLexer.tokens(name)
        guard lexed.diagnostics.isEmpty else { return [] }
        let tokens = lexed.tokens.dropLast()
        return tokens.allSatisfy({ $0.kind == .word || $0.kind == .number || $0.kind == .symbol }) ? tokens.map(\.key) : []
    }

    func longestMatch(_ tokens: [FeelToken], at start: Int) -> (index: Int, count: Int)? {
        guard tokens[start].kind != .string, let candidates = entries[tokens[start].key] else { return nil }
        candidate: for candidate in candidates where start + candidate.pieces.count < tokens.count {
            for (offset, piece) in candidate.pieces.enumerated() {
                let token = tokens[start + offset]
                if token.kind == .string || token.kind == .temporal || token.key != piece { continue candidate }
            }
            return (candidate.index, candidate.pieces.count)
        }
        return nil
    }
}
