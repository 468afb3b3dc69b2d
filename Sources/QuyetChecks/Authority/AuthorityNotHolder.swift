import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Cơ quan giao (ủy quyền, phân cấp, phân quyền) không có thẩm quyền đó vào những ngày này, nên việc giao không có tác dụng.
///
/// Không ai giao được điều mình không có: văn bản do cơ quan nhận ký theo việc giao đó không có căn cứ thẩm quyền.
///
/// ### Sai
///
///     ủy quyền:
///       từ: Sở Mẫu
///       cho: Trung tâm Mẫu
///
/// ### Đúng
///
///     ủy quyền:
///       từ: UBND tỉnh Mẫu
///       cho: Trung tâm Mẫu
///
/// ## English
/// The office that passes the competence on does not hold it on those days, so nothing is passed on.
///
/// Nobody can pass on what it does not hold: whatever the receiver signs rests on no competence.
///
/// ### Wrong
///
///     ủy quyền:
///       từ: Sở Mẫu
///       cho: Trung tâm Mẫu
///
/// ### Right
///
///     ủy quyền:
///       từ: UBND tỉnh Mẫu
///       cho: Trung tâm Mẫu
struct AuthorityNotHolder: Check {
    let id = "authority/not-holder"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence]

    func run(_ context: CheckContext) -> [Finding] {
        context.linkFindings(.notHolder, id, level, message, advice)
    }
}

private let message = Message(
    vi: "{from} giao cho {to} thẩm quyền đối với {subjects}, nhưng {period} {from} không có thẩm quyền đó.",
    en: "{from} passes the competence for {subjects} to {to}, but {period} {from} does not hold it.")
private let advice = Message(
    vi: "kiểm tra ai đang có thẩm quyền (quyet who), và thời hạn của văn bản giao thẩm quyền cho {from}.",
    en: "check who is competent (quyet who), and until when {from} was.")
