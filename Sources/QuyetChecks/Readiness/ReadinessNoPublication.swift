import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Một cơ quan của tỉnh hoặc xã có thẩm quyền giải quyết thủ tục nhưng thủ tục chưa được công bố vào những ngày này.
/// ## English
/// An office of the province or of a commune is competent for a procedure that is not published on these days.
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
    vi: "{holder} giải quyết {subjects} {period}, nhưng thủ tục chưa được công bố.", en: "{holder} handles {subjects} {period}, but it is not published.")
private let advice = Message(vi: "ban hành quyết định công bố thủ tục.", en: "publish the procedure.")
