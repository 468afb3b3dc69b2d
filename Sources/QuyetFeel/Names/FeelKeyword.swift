import QuyetText

/// A keyword of FEEL with its spellings.
enum FeelKeyword: Int, CaseIterable {
    case `if`
    case then
    case `else`
    case and
    case or
    case not
    case `in`
    case some
    case every
    case satisfies
    case between
    case `for`
    case `return`
    case instanceOf
    case `true`
    case `false`
    case null
    case function

    /// The standard's spelling: matches in lower case only.
    var english: String {
        switch self {
        case .if: "if"
        case .then: "then"
        case .else: "else"
        case .and: "and"
        case .or: "or"
        case .not: "not"
        case .in: "in"
        case .some: "some"
        case .every: "every"
        case .satisfies: "satisfies"
        case .between: "between"
        case .for: "for"
        case .return: "return"
        case .instanceOf: "instance of"
        case .true: "true"
        case .false: "false"
        case .null: "null"
        case .function: "function"
        }
    }

    /// Matches under `VietnameseText`.
    var vietnamese: String {
        switch self {
        case .if: "nếu"
        case .then: "thì"
        case .else: "nếu không"
        case .and: "và"
        case .or: "hoặc"
        case .not: "không phải"
        case .in: "trong"
        case .some: "có"
        case .every: "mọi"
        case .satisfies: "thỏa"
        case .between: "giữa"
        case .for: "với mỗi"
        case .return: "trả về"
        case .instanceOf: "thuộc kiểu"
        case .true: "đúng"
        case .false: "sai"
        case .null: "rỗng"
        case .function: "hàm"
        }
    }

    func spelling(_ spelling: FeelSpelling) -> String { spelling == .standard ? english : vietnamese }

    /// Both spellings, for a message.
    var both: String { "\(vietnamese)” (“\(english)”)" }

    /// Keywords that end an operand: an undeclared name of several words stops before them.
    static let afterOperand: [FeelKeyword] = [.then, .else, .and, .or, .in, .satisfies, .between, .return, .instanceOf]

    /// How many tokens of this keyword stand at `start`; nil if it does not.
    func length(_ tokens: [FeelToken], at start: Int) -> Int? {
        guard tokens[start].kind == .word else { return nil }
        let words = FeelKeyword.words[rawValue]
        if FeelKeyword.matches(words.english, tokens, at: start, key: \.text) { return words.english.count }
        if FeelKeyword.matches(words.vietnamese, tokens, at: start, key: \.key) { return words.vietnamese.count }
        return nil
    }

    private static func matches(_ words: [String], _ tokens: [FeelToken], at start: Int, key: KeyPath<FeelToken, String>) -> Bool {
        guard tokens[start][keyPath: key] == words[0], start + words.count < tokens.count else { return false }
        for offset in 1..<words.count {
            let token = tokens[start + offset]
            if token.kind != .word || token[keyPath: key] != words[offset] { return false }
        }
        return true
    }

    /// The words of each keyword, by raw value.
    private static let words: [(english: [String], vietnamese: [String])] = allCases.map { keyword in
        (
            keyword.english.split(separator: " ").map(String.init),
            keyword.vietnamese.split(separator: " ").map { VietnameseText.key(String($0)) }
        )
    }
}

/// In which spelling keywords are printed.
public enum FeelSpelling: String, Hashable, Sendable, CaseIterable {
    case standard
    case vietnamese
}
