/// What is wrong with an expression, where, and what to write instead.
public struct FeelDiagnostic: Hashable, Sendable {
    /// The kind of mistake.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A character or sign that FEEL does not have, or an unfinished string or comment.
        case lexical
        case syntax
        case unknownName
        case unknownField
        case typeMismatch
        /// A literal that the declared domain of the fact does not have.
        case outsideDomain
        /// A date, number or call whose value cannot exist.
        case badLiteral
        /// An operation that has no value for these operands: what the standard turns into null.
        case noValue
        /// Well typed, and yet null for some values: a fact that may be left out, a division by what may be zero.
        case mayBeNull
        /// A function that the standard does not have, where only the standard is wanted.
        case nonStandard
        /// Longer or more deeply nested than is accepted.
        case limit
        /// A declaration that is a keyword, is declared twice, or can be read in two ways.
        case ambiguousName
    }

    public let code: Code
    /// Byte offsets in the text of the expression.
    public let range: FeelRange
    public let messageVi: String
    public let messageEn: String
    /// Text that may stand in the place of `range`.
    public let suggestion: String?
    /// The facts that it is about, where it is about facts that may be left out.
    public let names: [String]

    public init(_ code: Code, _ range: FeelRange, vi: String, en: String, suggestion: String? = nil, names: [String] = []) {
        self.code = code
        self.range = range
        messageVi = vi
        messageEn = en
        self.suggestion = suggestion
        self.names = names
    }
}

extension FeelDiagnostic {
    static func badCharacter(_ found: String, _ range: FeelRange, replacement: String?) -> FeelDiagnostic {
        guard let replacement else {
            return FeelDiagnostic(
                .lexical, range, vi: "Ký tự “\(found)” không dùng được ở đây.", en: "The character “\(found)” cannot be used here.")
        }
        return FeelDiagnostic(
            .lexical, range, vi: "Ký hiệu \(found) không có trong FEEL: hãy viết \(replacement)",
            en: "FEEL has no sign \(found): write \(replacement)", suggestion: replacement)
    }

    static func unterminatedString(_ range: FeelRange) -> FeelDiagnostic {
        FeelDiagnostic(
            .lexical, range, vi: "Chuỗi chữ thiếu dấu nháy đóng: thêm \" ở cuối chuỗi.",
            en: "The string has no closing quote: add \" at its end.")
    }

    static func unterminatedComment(_ range: FeelRange) -> FeelDiagnostic {
        FeelDiagnostic(.lexical, range, vi: "Chú thích thiếu dấu đóng */.", en: "The comment is not closed: add */.")
    }

    static func badEscape(_ range: FeelRange) -> FeelDiagnostic {
        FeelDiagnostic(
            .lexical, range, vi: "Mã ký tự không hợp lệ: sau \\u là 4, sau \\U là 6 chữ số hệ 16 của một ký tự có thật.",
            en: "Invalid character code: \\u wants 4, \\U 6 hexadecimal digits of a character that exists.")
    }

    static func expected(_ vi: String, _ en: String, found token: FeelToken) -> FeelDiagnostic {
        let isEnd = token.kind == .end
        return FeelDiagnostic(
            .syntax, token.range, vi: "Cần \(vi), nhưng \(isEnd ? "biểu thức đã hết" : "gặp “\(token.text)”").",
            en: "Expected \(en), but \(isEnd ? "the expression ends" : "found “\(token.text)”").")
    }

    static func unknownName(_ name: String, _ range: FeelRange, suggestion: String?) -> FeelDiagnostic {
        FeelDiagnostic(
            .unknownName, range, vi: "Không có dữ liệu nào tên “\(name)”." + (suggestion.map { " Có phải là “\($0)”?" } ?? ""),
            en: "Nothing is declared as “\(name)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? ""), suggestion: suggestion)
    }

    static func unknownField(_ name: String, _ range: FeelRange, suggestion: String?) -> FeelDiagnostic {
        FeelDiagnostic(
            .unknownField, range, vi: "Không có thuộc tính “\(name)” ở đây." + (suggestion.map { " Có phải là “\($0)”?" } ?? ""),
            en: "There is no property “\(name)” here." + (suggestion.map { " Did you mean “\($0)”?" } ?? ""), suggestion: suggestion)
    }

    static func quotesMissing(_ name: String, _ range: FeelRange, quoted: String) -> FeelDiagnostic {
        FeelDiagnostic(
            .unknownName, range, vi: "“\(name)” là một giá trị, không phải tên dữ liệu: hãy viết trong dấu nháy, \(quoted).",
            en: "“\(name)” is a value, not a name: write it in quotes, \(quoted).", suggestion: quoted)
    }

    static func tooDeep(_ range: FeelRange) -> FeelDiagnostic {
        FeelDiagnostic(
            .limit, range, vi: "Biểu thức lồng quá \(FeelParser.maximumDepth) tầng: hãy tách ra.",
            en: "The expression nests deeper than \(FeelParser.maximumDepth) levels: split it.")
    }

    static func tooLong(_ length: Int) -> FeelDiagnostic {
        FeelDiagnostic(
            .limit, FeelRange(0, length), vi: "Biểu thức dài \(length) byte, quá giới hạn \(FeelParser.maximumLength) byte.",
            en: "The expression has \(length) bytes; the limit is \(FeelParser.maximumLength).")
    }
}
