import QuyetText
import QuyetVerification

/// ## Tiếng Việt
/// Hồ sơ kết thúc trong khi một bước khác còn đang làm: việc dở dang bị bỏ lại.
///
/// Cơ quan đang cho ý kiến không biết hồ sơ đã đóng, và văn bản họ gửi về không gắn vào đâu. Kết thúc đặt sau khối song song.
///
/// ### Sai
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đồng ý: tiếp, phản đối: {kết thúc: từ chối}}}
///
/// ### Đúng
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đồng ý: tiếp, phản đối: tiếp}}
///
/// ## English
/// The dossier ends while another step is still active: work is left behind.
///
/// The office that was asked does not know that the dossier is closed, and what it sends belongs to nothing. Ends come after the parallel
/// block.
///
/// ### Wrong
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đồng ý: tiếp, phản đối: {kết thúc: từ chối}}}
///
/// ### Right
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đồng ý: tiếp, phản đối: tiếp}}
struct WorkflowImproperEnd: Check {
    let id = "workflow/improper-end"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.findings(self, .improperEnd, { _, _ in message }, advice: advice)
    }
}

private let message = Message(
    vi: "“{outcome}” kết thúc hồ sơ khi nhánh khác còn đang làm.", en: "“{outcome}” ends the dossier while another branch is still at work."
)
private let advice = Message(
    vi: "cho nhánh đi hết rồi mới kết thúc ở sau khối, hoặc dùng “đợi: một” để các nhánh kia được rút lại.",
    en: "end after the block, when every branch is done, or use “wait: one”, which withdraws the others.")
