/// A keyword of FEEL with its spellings.
enum FeelKeyword: CaseIterable {
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

    /// Matches under `VietnameseKey`.
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
        for (words, isEnglish) in [(FeelKeyword.table[self]?.english ?? [], true), (FeelKeyword.table[self]?.vietnamese ?? [], false)] {
            guard start + words.count < tokens.count else { continue }
            var matches = true
            for (offset, word) in words.enumerated() where matches {
                let token = tokens[start + offset]
                matches = token.kind == .word && (isEnglish ? token.text : token.key) == word
            }
            if matches { return words.count }
        }
        return nil
    }

    private static let table: [FeelKeyword: (english: [String], vietnamese: [String])] = {
        var result: [FeelKeyword: (english: [String], vietnamese: [String])] = [:]
        for keyword in allCases {
            result[keyword] = (
                keyword.english.split(separator: " ").map(String.init),
                keyword.vietnamese.split(separator: " ").map { VietnameseKey.key(String($0)) }
            )
        }
        return result
    }()
}

/// In which spelling keywords are printed.
public enum FeelSpelling: String, Hashable, Sendable, CaseIterable {
    case standard
    case vietnamese
}
