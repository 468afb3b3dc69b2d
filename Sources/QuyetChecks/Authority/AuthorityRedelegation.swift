import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Cơ quan giao chỉ có thẩm quyền nhờ một ủy quyền hoặc phân cấp không cho giao tiếp (cấm ủy quyền lại), nên việc giao không có tác dụng.
/// ## English
/// The office holds only by a delegation or decentralisation that forbids passing on, so nothing is passed on.
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
