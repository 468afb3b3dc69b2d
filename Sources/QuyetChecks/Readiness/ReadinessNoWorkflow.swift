import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Một cơ quan của tỉnh hoặc xã có thẩm quyền giải quyết thủ tục nhưng không có quy trình nội bộ nào có hiệu lực vào những ngày này.
///
/// Không có quy trình thì không biết ai làm bước nào, trong bao lâu, và hệ thống không chạy được thủ tục.
///
/// ### Sai
///
///     thẩm quyền:
///       của: UBND tỉnh Mẫu
///       thủ tục: ["MẪU.01"]
///
/// ### Đúng
///
///     quy trình:
///       tên: Cấp giấy
///       thủ tục: "MẪU.01"
///
/// ## English
/// An office of the province or of a commune is competent for a procedure for which no workflow is in force on these days.
///
/// Without a workflow nobody knows who does what and by when, and no system can run the procedure.
///
/// ### Wrong
///
///     thẩm quyền:
///       của: UBND tỉnh Mẫu
///       thủ tục: ["MẪU.01"]
///
/// ### Right
///
///     quy trình:
///       tên: Cấp giấy
///       thủ tục: "MẪU.01"
struct ReadinessNoWorkflow: Check {
    let id = "readiness/no-workflow"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence, .machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.missingFindings(id, level, message, advice) { procedure, law in
            procedure.workflows
        }
    }
}

private let message = Message(
    vi: "{holder} giải quyết {subjects} {period}, nhưng không có quy trình nội bộ nào.",
    en: "{holder} handles {subjects} {period}, but there is no workflow.")
private let advice = Message(
    vi: "phê duyệt quy trình nội bộ có hiệu lực từ ngày nhận thẩm quyền.",
    en: "approve a workflow that is in force from the day on which the competence is received.")
