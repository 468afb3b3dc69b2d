import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Thủ tục được công bố mà không có thời hạn giải quyết, nên không có ngày hẹn trả và không ai biết thế nào là trễ.
///
/// Công bố là nơi người dân đọc thời hạn; quy trình nội bộ không thay được. Văn bản trích (“trích: có”) không bị xét.
///
/// ### Sai
///
///     - công bố: {thủ tục: MẪU.01, thay đổi: mới, tên: Cấp giấy, lĩnh vực: Mẫu}
///
/// ### Đúng
///
///     - công bố: {thủ tục: MẪU.01, thay đổi: mới, tên: Cấp giấy, lĩnh vực: Mẫu, thời hạn giải quyết: 5 ngày làm việc}
///
/// ## English
/// A procedure is published without a time limit, so that there is no due date and nobody knows what is late.
///
/// The publication is where the citizen reads the limit; an internal workflow is no substitute. Excerpts are not judged.
///
/// ### Wrong
///
///     - công bố: {thủ tục: MẪU.01, thay đổi: mới, tên: Cấp giấy, lĩnh vực: Mẫu}
///
/// ### Right
///
///     - công bố: {thủ tục: MẪU.01, thay đổi: mới, tên: Cấp giấy, lĩnh vực: Mẫu, thời hạn giải quyết: 5 ngày làm việc}
struct TimeNoLimit: Check {
    let id = "time/no-limit"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.publications]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        return law.procedures.flatMap { procedure -> [Finding] in
            let published = procedure.publications.compactMap { index -> (provision: Int, text: PublicationNode)? in
                guard case .publication(let text) = law.provisions[index].content else { return nil }
                return (index, text)
            }
            let limited = published.filter { $0.text.statesLimit }.reduce(DaySet()) { $0.union(law.provisions[$1.provision].days) }
            return published.compactMap { provision, text -> Finding? in
                let days = law.provisions[provision].days.intersection(context.horizon).intersection(procedure.life).subtracting(limited)
                guard text.change?.value != .abolished, !law.instrument(of: provision).text.isExcerpt, let first = days.intervals.first,
                    let code = text.procedure
                else { return nil }
                let isFull = days == law.provisions[provision].days.intersection(context.horizon)
                return Finding(
                    id, level, at: code.span, message(["code": .text(procedure.code)]), period: isFull ? nil : first,
                    subjects: [Subject(.procedure, procedure.code)], draft: law.isDraft(provision), advice: advice)
            }
        }
    }
}

extension PublicationNode {
    /// Whether it says how long the procedure may take: as one limit, in cases, in stages, or for every way of submitting.
    fileprivate var statesLimit: Bool {
        let submitted = [ways?.inPerson, ways?.online, ways?.byPost].compactMap(\.self)
        return !limits.isEmpty || !(limitAsLimit?.stages.isEmpty ?? true)
            || !submitted.isEmpty && submitted.allSatisfy { $0.ref.field(WayNode.Key.limit) != nil }
    }
}

private let message = Message(
    vi: "Thủ tục {code} được công bố mà không có thời hạn giải quyết.", en: "The procedure {code} is published without a time limit.")
private let advice = Message(vi: "thêm “thời hạn giải quyết: …”.", en: "add “limit: …”.")
