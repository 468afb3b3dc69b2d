import QuyetText
import QuyetVerification

/// ## Tiếng Việt
/// Các nhánh song song chờ nhau mà không còn bước nào đang làm: một kết quả dẫn vào giữa nhánh khác, nên nhánh của chính nó không bao giờ
/// xong.
///
/// Hồ sơ đứng yên dù mọi người đã làm xong việc của mình, và không ai thấy nó trong danh sách việc. Đường ngắn nhất dẫn đến đó được nêu
/// ra.
///
/// ### Sai
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {chuyển: Kiểm tra thực địa}}
///
/// ### Đúng
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {xong: tiếp}}
///
/// ## English
/// Parallel branches wait for each other and no step is active any more: an outcome leads into the middle of another branch, so that its
/// own branch is never done.
///
/// The dossier stands still although everybody has done their work, and nobody sees it in their list. The shortest way there is told.
///
/// ### Wrong
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {chuyển: Kiểm tra thực địa}}
///
/// ### Right
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {xong: tiếp}}
struct WorkflowDeadlock: Check {
    let id = "workflow/deadlock"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.findings(self, .deadlock, { trouble, _ in trouble.crosses ? crosses : message }, advice: advice)
    }
}

private let crosses = Message(
    vi: "“{outcome}” dẫn vào nhánh khác của khối song song, nên nhánh của nó không bao giờ xong và khối không bao giờ qua được.",
    en: "“{outcome}” leads into another branch of a parallel block, so its own is never done and the block is never passed.")
private let message = Message(
    vi: "Sau “{outcome}” hồ sơ có thể kẹt: các nhánh song song chờ nhau mà không còn bước nào đang làm.",
    en: "After “{outcome}” a dossier can be stuck: parallel branches wait for each other and no step is active.")
private let advice = Message(
    vi: "cho kết quả này đi tiếp trong nhánh của nó; việc dùng chung cho các nhánh đặt sau khối song song.",
    en: "let the outcome go on in its own branch; what the branches share comes after the block.")
