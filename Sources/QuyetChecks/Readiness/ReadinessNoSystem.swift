import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Một cơ quan của tỉnh hoặc xã có thẩm quyền giải quyết thủ tục nhưng thủ tục chưa được triển khai trên hệ thống nào vào những ngày này.
///
/// Hồ sơ phải được theo dõi trên một hệ thống duy nhất cho mỗi thủ tục (theo một công văn cấp tỉnh năm 2026; độ tin cậy: trung bình).
///
/// ### Sai
///
///     thẩm quyền:
///       của: UBND tỉnh Mẫu
///       thủ tục: ["MẪU.01"]
///
/// ### Đúng
///
///     triển khai: {thủ tục: ["MẪU.01"], hệ thống: Hệ thống Mẫu}
///
/// ## English
/// An office of the province or of a commune is competent for a procedure that is deployed on no system on these days.
///
/// Each procedure is tracked on one system of record (a provincial letter of 2026; confidence: medium).
///
/// ### Wrong
///
///     thẩm quyền:
///       của: UBND tỉnh Mẫu
///       thủ tục: ["MẪU.01"]
///
/// ### Right
///
///     triển khai: {thủ tục: ["MẪU.01"], hệ thống: Hệ thống Mẫu}
struct ReadinessNoSystem: Check {
    let id = "readiness/no-system"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        context.missingFindings(id, level, message, advice) { procedure, law in
            procedure.deployments
        }
    }
}

private let message = Message(
    vi: "{holder} giải quyết {subjects} {period}, nhưng thủ tục chưa được triển khai trên hệ thống nào.",
    en: "{holder} handles {subjects} {period}, but it is deployed on no system.")
private let advice = Message(vi: "thêm điều khoản “triển khai” nêu hệ thống.", en: "add a “deployment” provision that names the system.")
