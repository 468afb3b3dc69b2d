import QuyetSyntax
import QuyetText
import QuyetTime

/// A draft decision with a workflow of six steps: reception, assignment, handling, decision, registry, return.
public struct NewWorkflow: NewDocument {
    public static let fallbackName = "quy-trinh"

    /// Who does each step.
    public struct Roles: Sendable {
        public let reception: String
        public let assignment: String
        public let handling: String
        public let decision: String
        public let registry: String
        public let `return`: String

        public init(reception: String, assignment: String, handling: String, decision: String, registry: String, return: String) {
            (self.reception, self.assignment, self.handling) = (reception, assignment, handling)
            (self.decision, self.registry, self.return) = (decision, registry, `return`)
        }
    }

    public let number: String
    public let procedure: String
    public let issuer: String
    public let effective: Day
    /// Total of the steps, in working time: `5 ngày làm việc`. Returning the result is not counted.
    public let total: String
    public let roles: Roles
    /// Name of the workflow.
    public let name: String?
    /// Number of an instrument that it replaces as a whole.
    public let replaces: String?

    public init(
        number: String, procedure: String, issuer: String, effective: Day, total: String, roles: Roles, name: String? = nil,
        replaces: String? = nil
    ) {
        (self.number, self.procedure, self.issuer, self.effective) = (number, procedure, issuer, effective)
        (self.total, self.roles, self.name) = (total, roles, name)
        self.replaces = replaces
    }

    public func text(in language: Language) throws(QuestionError) -> String {
        let span = try NewValues.span(total)
        guard let minutes = StatedSpan(parsing: span)?.timeSpan(dayIsWorkingDay: true)?.workingMinutes, minutes >= 120 else {
            throw QuestionError(message: NewValues.noWorkingTime(["text": .text(total)]))
        }
        let isVietnamese = language == .vi
        func say(_ vi: String, _ en: String) -> String { isVietnamese ? vi : en }
        var draft = DraftText()
        let name = name ?? say("Quy trình \(procedure)", "Workflow \(procedure)")
        Self.head(
            &draft,
            comment: say(
                "Dự thảo quy trình: thời gian các bước là gợi ý, tổng bằng tổng thời gian. Sửa cho đúng phụ lục.",
                "A draft workflow: the time of the steps is a proposal that adds up to the total. Make it say what the annex says."),
            number: number, issuer: issuer, effective: effective,
            title: say("Quy trình giải quyết thủ tục \(procedure)", "Workflow of the procedure \(procedure)"))
        draft.line(0, "điều khoản:")
        draft.line(1, say("- tại: Phụ lục", "- tại: Annex"))
        draft.line(2, "quy trình:")
        draft.line(3, "tên: \(DraftText.quoted(name))")
        draft.line(3, "thủ tục: \(DraftText.quoted(procedure))")
        draft.line(3, "tính theo: ngày làm việc")
        draft.line(3, "tổng thời gian: \(span)")
        draft.line(3, "các bước:")
        // Small steps take a sixteenth of the total, from a quarter of an hour to two hours; handling takes what is left.
        let small = max(15, min(120, minutes / 16 / 15 * 15))
        let decision = max(15, min(480, minutes / 4 / 15 * 15))
        let handling = minutes - 3 * small - decision
        func step(_ name: String, _ act: String, _ actor: String, _ minutes: Int?, _ outcomes: String? = nil) {
            draft.line(4, "- bước: \(DraftText.quoted(name))")
            draft.line(5, "việc: \(act)")
            draft.line(5, "ai: \(DraftText.quoted(actor))")
            draft.line(5, "hạn: \(minutes.map { SpanSpelling.vietnamese(minutes: $0) } ?? "không tính")")
            if let outcomes { draft.line(5, "kết quả: {\(outcomes)}") }
        }
        let refused = say("từ chối tiếp nhận", "reception refused")
        step(
            say("Tiếp nhận hồ sơ", "Reception"), "tiếp nhận", roles.reception, small,
            "\(say("đủ hồ sơ", "complete")): tiếp, \(refused): {kết thúc: \(refused)}")
        step(say("Phân công", "Assignment"), "phân công", roles.assignment, small)
        step(say("Thụ lý", "Handling"), "thụ lý", roles.handling, handling)
        step(
            say("Ký kết quả", "Decision"), "quyết định", roles.decision, decision,
            "\(say("đồng ý", "granted")): tiếp, \(say("từ chối", "refused")): tiếp")
        step(say("Phát hành", "Registry"), "văn thư", roles.registry, small)
        step(
            say("Trả kết quả", "Return"), "trả kết quả", roles.return, nil,
            "\(say("đã trả", "returned")): {kết thúc: \(say("đã trả kết quả", "result returned"))}")
        if let replaces { draft.line(1, "- thay thế: {văn bản: \(DraftText.quoted(replaces))}") }
        return draft.written("van-ban/a.yaml", in: language)
    }
}
