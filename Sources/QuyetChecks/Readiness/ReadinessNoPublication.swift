import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Một cơ quan của tỉnh hoặc xã có thẩm quyền giải quyết thủ tục nhưng thủ tục chưa được công bố vào những ngày này.
///
/// Người dân chỉ biết tên, thời hạn, nơi nộp và phí khi thủ tục được công bố. Căn cứ: khoản 2 Điều 13 Nghị định 63/2010/NĐ-CP (độ tin
/// cậy: cao, nhưng có thể đã được thay thế năm 2026).
///
/// ### Sai
///
///     thẩm quyền:
///       của: UBND tỉnh Mẫu
///       thủ tục: ["MẪU.01"]
///
/// ### Đúng
///
///     công bố:
///       thủ tục: "MẪU.01"
///       thay đổi: mới
///
/// ## English
/// An office of the province or of a commune is competent for a procedure that is not published on these days.
///
/// A citizen learns the name, time, place and fee from the publication. Basis: NĐ 63/2010 art. 13.2 (confidence: high, but it may have
/// been replaced in 2026).
///
/// ### Wrong
///
///     thẩm quyền:
///       của: UBND tỉnh Mẫu
///       thủ tục: ["MẪU.01"]
///
/// ### Right
///
///     công bố:
///       thủ tục: "MẪU.01"
///       thay đổi: mới
struct ReadinessNoPublication: Check {
    let id = "readiness/no-publication"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        context.missingFindings(id, level, message, advice) { procedure, law in
            procedure.publications.filter { !law.abolishes($0) }
        }
    }
}

private let message = Message(
    vi: "{holder} giải quyết {subjects} {period}, nhưng thủ tục chưa được công bố.",
    en: "{holder} handles {subjects} {period}, but it is not published.")
private let advice = Message(vi: "ban hành quyết định công bố thủ tục.", en: "publish the procedure.")
