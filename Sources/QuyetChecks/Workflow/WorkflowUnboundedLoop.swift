import QuyetText
import QuyetVerification

/// ## Tiếng Việt
/// Một kết quả đưa hồ sơ quay lại bước trước mà không bước nào trong vòng có số lần tối đa, nên có thể quay lại mãi.
///
/// Thời gian giải quyết khi đó không có giới hạn, và không ai chứng minh được hồ sơ sẽ đúng hạn. Ghi “tối đa: 2 lần” ở bước được quay lại.
///
/// ### Sai
///
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đạt: tiếp, làm lại: Phân công}}
///
/// ### Đúng
///
///     - {bước: Phân công, việc: phân công, ai: Sở Mẫu, tối đa: 2 lần, hạn: 1 giờ}
///
/// ## English
/// An outcome leads back to an earlier step and no step of the round has a bound, so that it can be taken for ever.
///
/// The time that the procedure takes has no limit then, and nobody can prove that a dossier is on time. Write “at most: 1 time” at a
/// step of the round.
///
/// ### Wrong
///
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày, kết quả: {đạt: tiếp, làm lại: Phân công}}
///
/// ### Right
///
///     - {bước: Phân công, việc: phân công, ai: Sở Mẫu, tối đa: 2 lần, hạn: 1 giờ}
struct WorkflowUnboundedLoop: Check {
    let id = "workflow/unbounded-loop"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.findings(self, .unboundedLoop, { _, _ in message }, advice: advice)
    }
}

private let message = Message(
    vi: "“{outcome}” đưa hồ sơ quay lại, và không bước nào trong vòng có số lần tối đa.",
    en: "“{outcome}” leads back, and no step of the round has a bound.")
private let advice = Message(
    vi: "thêm “tối đa: 2 lần” vào bước mà kết quả này đưa hồ sơ quay lại; lần đầu cũng được tính.",
    en: "add “at most: 2 times” to the step that it leads back to; the first time counts too.")
