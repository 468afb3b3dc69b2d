import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Hai cơ quan khác nhau cùng là nơi cuối cùng có thẩm quyền, trong cùng một ngày, xã và trường hợp. Văn bản sau không tự thắng văn bản
/// trước: phải bãi bỏ hoặc thay thế.
///
/// Người dân không biết nộp ở đâu, và văn bản do cơ quan không có thẩm quyền ký dễ bị khiếu nại. Căn cứ: khoản 6 Điều 2 Nghị định
/// 146/2025/NĐ-CP, không chồng chéo (độ tin cậy: cao).
///
/// ### Sai
///
///     thẩm quyền:
///       của: Sở Mẫu
///       thủ tục: ["MẪU.01"]
///
/// ### Đúng
///
///     phân cấp:
///       từ: UBND tỉnh Mẫu
///       cho: Sở Mẫu
///       thủ tục: ["MẪU.01"]
///
/// ## English
/// Two different offices are both at the end of a chain of competence, on the same day, in the same commune and case. A later text does
/// not win silently: the earlier one has to be repealed or replaced.
///
/// A citizen cannot know where to go, and what the wrong office signs can be contested. Basis: NĐ 146/2025 art. 2.6, no overlap
/// (confidence: high).
///
/// ### Wrong
///
///     thẩm quyền:
///       của: Sở Mẫu
///       thủ tục: ["MẪU.01"]
///
/// ### Right
///
///     phân cấp:
///       từ: UBND tỉnh Mẫu
///       cho: Sở Mẫu
///       thủ tục: ["MẪU.01"]
struct AuthorityOverlap: Check {
    let id = "authority/overlap"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence]

    private struct Shared: Hashable {
        let provisions: [Int]
        let ends: [Holder]
        let act: ActWord
    }

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var groups = FindingGroups<Shared>()
        var chains: [Shared: [Because]] = [:]
        for subject in context.decidedSubjects {
            let links = law.links(of: subject)
            for (act, resolution) in context.lowering.competence[subject] ?? [] {
                for line in resolution.timeLines {
                    for period in line.periods where period.ends.count > 1 {
                        let shared = Shared(
                            provisions: period.chains.compactMap { $0.last.map { links[$0].provision } }, ends: period.ends, act: act)
                        if chains[shared] == nil { chains[shared] = unique(period.chains.flatMap { law.because($0, links) }) }
                        groups.add(
                            shared, period.days, context.subject(subject),
                            context.witness(subject, communes: line.communes, cases: line.cases, from: period.days.from))
                    }
                }
            }
        }
        return groups.all.compactMap { group in
            // The newcomer is where the trouble begins.
            guard
                let newest = group.cause.provisions.max(by: {
                    (law.provisions[$0].days.first ?? .distantPast, $0) < (law.provisions[$1].days.first ?? .distantPast, $1)
                })
            else { return nil }
            return Finding(
                id, level, at: law.span(newest),
                message([
                    "subjects": context.names(group.subjects), "act": .message(group.cause.act.message), "period": .period(group.period),
                    "offices": .list(group.cause.ends.map { law.name($0) }),
                ]), period: group.period, subjects: group.subjects, because: chains[group.cause] ?? [], witness: group.witness,
                draft: group.cause.provisions.contains { law.isDraft($0) }, advice: advice)
        }
    }

    private func unique(_ items: [Because]) -> [Because] {
        var seen: Set<Because> = []
        return items.filter { seen.insert($0).inserted }
    }
}

private let message = Message(
    vi: "{period} có nhiều hơn một cơ quan có thẩm quyền {act} đối với {subjects}: {offices}.",
    en: "{period} more than one office is competent ({act}) for {subjects}: {offices}.")
private let advice = Message(
    vi: "bãi bỏ hoặc thay thế một trong các quy định, hoặc nêu rõ điều kiện, địa bàn của từng cơ quan.",
    en: "repeal or replace one of the provisions, or state each office's condition or territory.")
