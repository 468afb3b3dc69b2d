/// A piece of text as the lexer sees it.
struct FeelToken: Sendable {
    enum Kind: UInt8, Sendable {
        case word
        case number
        case string
        /// `@"…"`.
        case temporal
        case symbol
        case end
    }

    let kind: Kind
    let range: FeelRange
    /// As written; of a string, the decoded text.
    let text: String
    /// Equal for two spellings of one word.
    let key: String

    func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
}
