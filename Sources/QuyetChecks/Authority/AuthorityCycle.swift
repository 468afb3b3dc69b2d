import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Các văn bản giao thẩm quyền theo một vòng: A giao cho B, B lại giao cho A. Không ai thật sự giữ thẩm quyền; các quy định trong vòng
/// không có tác dụng.
/// ## English
/// The provisions pass the competence in a circle: A to B, and B to A again. Nobody holds it; the links of the circle carry nothing.
struct AuthorityCycle: Check {
    let id = "authority/cycle"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence]

    func run(_ context: CheckContext) -> [Finding] {
        context.linkFindings(.cycle, id, level, message, advice)
    }
}

private let message = Message(
    vi: "{period} thẩm quyền đối với {subjects} được giao theo một vòng, bắt đầu từ {from} cho {to}.",
    en: "{period} the competence for {subjects} is passed in a circle, beginning with {from} to {to}.")
private let advice = Message(
    vi: "bỏ một trong các quy định của vòng.",
    en: "remove one of the links of the circle.")
