import QuyetSyntax
import QuyetText
import QuyetTime

/// A draft decision that publishes a procedure.
public struct NewPublication: NewDocument {
    public static let fallbackName = "cong-bo"
    public let number: String
    public let procedure: String
    /// Name of the procedure.
    public let name: String
    /// The office that decides.
    public let authority: String
    /// The limit, as a span in either language.
    public let limit: String
    public let effective: Day
    public let issuer: String
    /// Levels at which it is handled: `tỉnh`, `xã`, in either language.
    public let levels: [String]
    /// Whether the procedure was published before, and this amends it.
    public let isAmendment: Bool

    public init(
        number: String, procedure: String, name: String, authority: String, limit: String, effective: Day, issuer: String,
        levels: [String] = [], isAmendment: Bool = false
    ) {
        (self.number, self.procedure, self.name, self.authority, self.limit) = (number, procedure, name, authority, limit)
        (self.effective, self.issuer, self.levels) = (effective, issuer, levels)
        self.isAmendment = isAmendment
    }

    public func text(in language: Language) throws(QuestionError) -> String {
        let limit = try NewValues.span(limit)
        var words: [String] = []
        for level in levels {
            guard let word = LevelWord.table.word(level) else { throw QuestionError(message: NewValues.noLevel(["text": .text(level)])) }
            words.append(word.spelling(.vi))
        }
        let isVietnamese = language == .vi
        var draft = DraftText()
        Self.head(
            &draft,
            comment: isVietnamese
                ? "Dự thảo công bố. Thêm những gì quyết định nói: lĩnh vực, dữ liệu, thành phần hồ sơ, phí, lệ phí."
                : "A draft publication. Add what the decision says: sector, data, components, fees and charges.",
            number: number, issuer: issuer, effective: effective,
            title: isVietnamese ? "Công bố thủ tục \(name)" : "Publication of the procedure: \(name)")
        draft.line(0, "điều khoản:")
        draft.line(1, isVietnamese ? "- tại: Phụ lục" : "- tại: Annex")
        draft.line(2, "công bố:")
        draft.line(3, "thủ tục: \(DraftText.quoted(procedure))")
        draft.line(3, "thay đổi: \(isAmendment ? "sửa đổi" : "mới")")
        draft.line(3, "tên: \(DraftText.quoted(name))")
        if !words.isEmpty { draft.line(3, "cấp thực hiện: [\(words.joined(separator: ", "))]") }
        draft.line(3, "cơ quan có thẩm quyền: \(DraftText.quoted(authority))")
        draft.line(3, "thời hạn giải quyết: \(limit)")
        return draft.written("van-ban/a.yaml", in: language)
    }
}

/// What values of flags must be.
enum NewValues {
    /// A span of the language, in Vietnamese.
    static func span(_ text: String) throws(QuestionError) -> String {
        guard let span = StatedSpan(parsing: text),
            span.timeSpan(dayIsWorkingDay: false) != nil || span.timeSpan(dayIsWorkingDay: true) != nil
        else {
            throw QuestionError(message: noSpan(["text": .text(text)]))
        }
        if let word = SpanWordWord.table.word(text) { return word.spelling(.vi) }
        return "\(text.drop { $0.isWhitespace }.prefix { $0.isNumber || $0 == "," || $0 == "." }) \(span.unit.spelling(.vi))"
    }

    static let noSpan = Message(
        vi: "“{text}” không phải là một khoảng thời gian, như “5 ngày làm việc”.",
        en: "“{text}” is not a span of time, such as “5 working days”.")
    static let noLevel = Message(
        vi: "“{text}” không phải là một cấp: trung ương, tỉnh, xã.", en: "“{text}” is not a level: central, province, commune.")
    static let noWorkingTime = Message(
        vi: "Tổng thời gian “{text}” phải tính theo ngày hoặc giờ làm việc, ít nhất 2 giờ.",
        en: "The total “{text}” must be in working days or hours, at least 2 hours.")
}
