import QuyetSyntax
import QuyetText
import QuyetTime

/// The document that an annex becomes.
struct AnnexDocument {
    /// What stands where the table says nothing: no real number, office or day looks like it.
    static let placeholder = "…"

    let file: String
    let title: [String]
    let workflows: [AnnexImport.Workflow]
    let options: AnnexImport.Options

    private var isVietnamese: Bool { options.language == .vi }

    var text: String {
        var draft = DraftText()
        let file = file.split(separator: "/").last.map(String.init) ?? file
        draft.comment(
            0,
            isVietnamese
                ? "Nhập từ \(file). Đối chiếu từng bước với văn bản; điền những chỗ có “…”."
                : "Imported from \(file). Compare every step with the original; fill in what says “…”.")
        for line in title { draft.comment(0, line) }
        draft.line(0, "văn bản: \(DraftText.quoted(options.number ?? "…/QĐ-UBND"))")
        draft.line(0, "loại: quyết định")
        draft.line(0, "tình trạng: dự thảo")
        draft.line(0, "cơ quan: \(DraftText.quoted(options.issuer ?? AnnexDocument.placeholder))")
        draft.line(0, "hiệu lực: {từ: \(options.effective?.vietnamese ?? "\"\(AnnexDocument.placeholder)\"")}")
        draft.line(0, "trích: có")
        draft.line(0, "điều khoản:")
        for (index, workflow) in workflows.enumerated() { write(workflow, index, &draft) }
        return draft.written("van-ban/\(file).yaml", in: options.language)
    }

    private func write(_ workflow: AnnexImport.Workflow, _ index: Int, _ draft: inout DraftText) {
        if let address = options.address {
            draft.line(1, "- tại: \(DraftText.quoted(address))")
            draft.line(2, "quy trình:")
        } else {
            draft.line(1, "- quy trình:")
        }
        draft.line(4, "tên: \(DraftText.quoted(workflow.name))")
        if options.procedures.count == workflows.count || options.procedures.count == 1 {
            draft.line(4, "thủ tục: \(DraftText.quoted(options.procedures.count == 1 ? options.procedures[0] : options.procedures[index]))")
        } else if options.procedures.isEmpty {
            draft.line(4, "thủ tục: \(DraftText.quoted(AnnexDocument.placeholder))")
        } else {
            draft.line(4, "áp dụng cho: \(DraftText.list(options.procedures))")
        }
        draft.line(4, "tính theo: ngày làm việc")
        if let total = workflow.total { draft.line(4, "tổng thời gian: \(total)") }
        draft.line(4, "các bước:")
        for (index, step) in workflow.steps.enumerated() { write(step, isLast: index == workflow.steps.count - 1, &draft) }
    }

    private func write(_ step: AnnexImport.Step, isLast: Bool, _ draft: inout DraftText) {
        if VietnameseText.key(AnnexWork.trimmed(step.work)) != VietnameseText.key(step.name), !step.work.isEmpty {
            draft.comment(5, AnnexWork.trimmed(step.work))
        }
        draft.line(5, "- bước: \(DraftText.quoted(step.name))")
        if let act = step.act { draft.line(6, "việc: \(act.spelling(.vi))") }
        draft.line(6, "ai: \(DraftText.quoted(step.actor ?? AnnexDocument.placeholder))")
        if !step.with.isEmpty { draft.line(6, "phối hợp: \(DraftText.list(step.with))") }
        draft.line(6, "hạn: \(step.allotment ?? "\"\(AnnexDocument.placeholder)\"")")
        // A dossier that ends here would leave the steps below unreachable.
        if step.act == .returnResult, isLast {
            draft.line(
                6, isVietnamese ? "kết quả: {đã trả: {kết thúc: đã trả kết quả}}" : "kết quả: {returned: {kết thúc: result returned}}")
        }
    }
}
