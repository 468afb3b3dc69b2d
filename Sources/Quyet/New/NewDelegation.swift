import QuyetText
import QuyetTime

/// A draft decision that delegates.
public struct NewDelegation: NewDocument {
    public static let fallbackName = "uy-quyen"
    public let number: String
    /// The office that gives, and the one that receives.
    public let from: String
    public let to: String
    public let procedures: [String]
    public let effective: Day
    /// The last day, if there is one.
    public let until: Day?
    /// Who signs; absent: the office that gives.
    public let issuer: String?
    /// What is delegated, in words.
    public let task: String?

    public init(
        number: String, from: String, to: String, procedures: [String], effective: Day, until: Day? = nil, issuer: String? = nil,
        task: String? = nil
    ) {
        (self.number, self.from, self.to, self.procedures, self.effective) = (number, from, to, procedures, effective)
        (self.until, self.issuer, self.task) = (until, issuer, task)
    }

    public func text(in language: Language) -> String {
        var draft = DraftText()
        let isVietnamese = language == .vi
        Self.head(
            &draft,
            comment: isVietnamese
                ? "Dự thảo: xét trước khi ký bằng quyet check. Ký rồi thì bỏ “tình trạng”, thêm “ban hành”, “ký”, “căn cứ”."
                : "A draft: check it before it is signed (quyet check). Once signed, remove “status” and add “issued”, “signed”, “bases”.",
            number: number, issuer: issuer ?? from, effective: effective, to: until,
            title: isVietnamese ? "Ủy quyền của \(from) cho \(to)" : "Delegation by \(from) to \(to)")
        draft.line(0, "điều khoản:")
        draft.line(1, isVietnamese ? "- tại: Điều 1" : "- tại: Article 1")
        draft.line(2, "ủy quyền:")
        draft.line(3, "từ: \(DraftText.quoted(from))")
        draft.line(3, "cho: \(DraftText.quoted(to))")
        if let task { draft.line(3, "nhiệm vụ: \(DraftText.quoted(task))") }
        draft.line(3, "thủ tục: \(DraftText.list(procedures))")
        draft.line(3, "ủy quyền tiếp: không")
        return draft.written("van-ban/a.yaml", in: language)
    }
}
