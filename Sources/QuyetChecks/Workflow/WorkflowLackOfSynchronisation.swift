import QuyetText
import QuyetVerification

/// ## Tiếng Việt
/// Một kết quả đưa hồ sơ ra khỏi khối song song khi nhánh khác còn đang làm, hoặc một bước được giao lần thứ hai khi lần trước chưa xong.
///
/// Hai người cùng làm một việc, hoặc kết quả được trả khi ý kiến bắt buộc chưa có. Việc của các nhánh phải chờ nhau ở cuối khối.
///
/// ### Sai
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đồng ý: tiếp, không ý kiến: Ký}}
///
/// ### Đúng
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đồng ý: tiếp, không ý kiến: tiếp}}
///
/// ## English
/// An outcome leads out of a parallel block while another branch is still at work, or a step is activated again before it was left.
///
/// Two people do one piece of work, or the result is returned before a required opinion is there. The branches must wait for each other
/// at the end of the block.
///
/// ### Wrong
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đồng ý: tiếp, không ý kiến: Ký}}
///
/// ### Right
///
///     - {bước: Hỏi ý kiến, việc: lấy ý kiến, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đồng ý: tiếp, không ý kiến: tiếp}}
struct WorkflowLackOfSynchronisation: Check {
    let id = "workflow/lack-of-synchronisation"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.findings(self, .lackOfSynchronisation, { trouble, _ in trouble.crosses ? leaves : twice }, advice: advice)
    }
}

private let leaves = Message(
    vi: "“{outcome}” đưa hồ sơ qua ranh giới của khối song song trong khi nhánh khác chưa xong; khi đó đang làm: {steps}.",
    en: "“{outcome}” leads across the bounds of a parallel block before the other branches are done; then at work: {steps}.")
private let twice = Message(
    vi: "Bước “{step}” có thể được giao lần nữa khi lần trước chưa xong.",
    en: "The step “{step}” can be activated again before it was left.")
private let advice = Message(
    vi: "cho kết quả này đi tiếp đến cuối nhánh; muốn bỏ các nhánh kia thì dùng “đợi: một”.",
    en: "let the outcome go on to the end of its branch; to withdraw the other branches use “wait: one”.")
