import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Có ngày, có xã hoặc có trường hợp không cơ quan nào có thẩm quyền quyết định. Người dân nộp hồ sơ vào ngày đó sẽ không ai giải quyết
/// được (Luật 72/2025/QH15: không để gián đoạn, bỏ sót).
///
/// Căn cứ: khoản 6 Điều 2 Nghị định 146/2025/NĐ-CP và điểm b khoản 2 Điều 11 Luật 72/2025/QH15 (độ tin cậy: cao).
///
/// ### Sai
///
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///
/// ### Đúng
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/07/2026}
///
/// ## English
/// On some day, in some commune or case no office is competent to decide. A dossier of that day can be handled by nobody (Law
/// 72/2025/QH15: no interruption, no omission).
///
/// Basis: NĐ 146/2025 art. 2.6 and Law 72/2025/QH15 art. 11.2.b (confidence: high).
///
/// ### Wrong
///
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///
/// ### Right
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/07/2026}
struct AuthorityGap: Check {
    let id = "authority/gap"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence]

    private struct Cause: Hashable {
        let provision: Int
        let act: ActWord
        let isLapse: Bool
    }

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var groups = FindingGroups<Cause>()
        for subject in context.decidedSubjects {
            for (act, resolution) in context.lowering.competence[subject] ?? [] {
                for line in resolution.timeLines {
                    for (index, period) in line.periods.enumerated() where period.ends.isEmpty {
                        let before = index > 0 ? line.periods[index - 1].chains.first?.last : nil
                        let provision = before.map { law.links(of: subject)[$0].provision } ?? firstProvision(subject, law)
                        guard let provision else { continue }
                        groups.add(
                            Cause(provision: provision, act: act, isLapse: before != nil), period.days, context.subject(subject),
                            context.witness(subject, communes: line.communes, cases: line.cases, from: period.days.from))
                    }
                }
            }
        }
        return groups.all.map { group in
            Finding(
                id, level, at: law.span(group.cause.provision),
                message([
                    "subjects": context.names(group.subjects), "act": .message(group.cause.act.message), "period": .period(group.period),
                ]), period: group.period,
                subjects: group.subjects,
                because: group.cause.isLapse
                    ? [Because(law.span(group.cause.provision), lapse(["citation": .text(law.citation(group.cause.provision))]))] : [],
                witness: group.witness, draft: law.isDraft(group.cause.provision), advice: advice)
        }
    }

    private func firstProvision(_ subject: CompetenceSubject, _ law: Law) -> Int? {
        switch subject {
        case .procedure(let index):
            law.procedures[index].provisions.min {
                (law.provisions[$0].days.first ?? .distantFuture, $0) < (law.provisions[$1].days.first ?? .distantFuture, $1)
            }
        case .task(let index): law.tasks[index].provisions.first
        }
    }
}

private let message = Message(
    vi: "{period} không cơ quan nào có thẩm quyền {act} đối với {subjects}.", en: "{period} no office is competent ({act}) for {subjects}.")
private let lapse = Message(vi: "{citation} là căn cứ thẩm quyền trước đó", en: "{citation} gave the competence before that")
private let advice = Message(
    vi: "thêm văn bản quy định thẩm quyền cho những ngày này.", en: "add the instrument that gives the competence on these days.")
