import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Các văn bản giao thẩm quyền theo một vòng: A giao cho B, B lại giao cho A. Các quy định trong vòng không có tác dụng.
///
/// Mỗi văn bản đọc riêng thì đúng; chỉ khi đặt cạnh nhau mới thấy không ai chịu trách nhiệm theo các văn bản đó.
///
/// ### Sai
///
///     - tại: Điều 1
///       phân cấp:
///         từ: UBND tỉnh Mẫu
///         cho: Sở Mẫu
///     - tại: Điều 2
///       phân cấp:
///         từ: Sở Mẫu
///         cho: UBND tỉnh Mẫu
///
/// ### Đúng
///
///     - tại: Điều 1
///       phân cấp:
///         từ: UBND tỉnh Mẫu
///         cho: Sở Mẫu
///
/// ## English
/// The provisions pass the competence in a circle: A to B, and B to A again. The links of the circle carry nothing.
///
/// Each text is right when read alone; only side by side do they show that nobody is answerable under them.
///
/// ### Wrong
///
///     - tại: Điều 1
///       phân cấp:
///         từ: UBND tỉnh Mẫu
///         cho: Sở Mẫu
///     - tại: Điều 2
///       phân cấp:
///         từ: Sở Mẫu
///         cho: UBND tỉnh Mẫu
///
/// ### Right
///
///     - tại: Điều 1
///       phân cấp:
///         từ: UBND tỉnh Mẫu
///         cho: Sở Mẫu
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
    vi: "{period} thẩm quyền đối với {subjects} được giao theo một vòng tròn, bắt đầu từ việc {from} giao cho {to}.",
    en: "{period} the competence for {subjects} is passed in a circle, beginning with {from} to {to}.")
private let advice = Message(
    vi: "bỏ một trong các quy định của vòng.",
    en: "remove one of the links of the circle.")
