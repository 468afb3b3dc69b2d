import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Cơ quan giao chỉ có thẩm quyền nhờ một ủy quyền hoặc phân cấp không cho giao tiếp (cấm ủy quyền lại), nên việc giao không có tác dụng.
///
/// Cơ quan nhận ủy quyền không được ủy quyền hoặc phân cấp tiếp (khoản 2 Điều 2 Nghị định 146/2025/NĐ-CP; độ tin cậy: cao). Điều cấm ủy
/// quyền lại ở Điều 14 Luật 72/2025/QH15: độ tin cậy cao về thực tiễn, trung bình về số điều.
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
/// The office holds only by a delegation or decentralisation that forbids passing on, so nothing is passed on.
///
/// Who holds by delegation may not pass it on (NĐ 146/2025 art. 2.2; confidence: high). The ban in Law 72/2025/QH15 art. 14: confidence
/// high as to practice, medium as to the article.
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
struct AuthorityRedelegation: Check {
    let id = "authority/redelegation"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence]

    func run(_ context: CheckContext) -> [Finding] {
        context.linkFindings(.redelegation, id, level, message, advice)
    }
}

private let message = Message(
    vi: "{from} chỉ có thẩm quyền đối với {subjects} nhờ một quy định không cho giao tiếp, nên {period} không được giao cho {to}.",
    en: "{from} holds the competence for {subjects} only by a provision that forbids passing it on, so {period} it cannot pass it to {to}.")
private let advice = Message(
    vi: "để cơ quan có thẩm quyền gốc giao trực tiếp cho {to}, hoặc bỏ quy định này.",
    en: "let the original holder pass it to {to} directly, or remove this provision.")
