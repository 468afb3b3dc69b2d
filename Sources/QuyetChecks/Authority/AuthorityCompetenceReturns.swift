import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Ủy quyền hoặc phân cấp hết hạn và thẩm quyền trở về cơ quan đã giao. Không phải lỗi, nhưng quy trình, tài khoản và biểu mẫu phải sẵn
/// sàng vào ngày đó.
///
/// Ủy quyền phải có thời hạn xác định (khoản 1 Điều 14 Luật 72/2025/QH15; độ tin cậy: cao), nên ngày này bao giờ cũng đến.
///
/// ### Sai
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///
/// ### Đúng
///
///     # van-ban/03.yaml
///     hiệu lực: {từ: 01/07/2026, đến hết: 31/12/2026}
///
/// ## English
/// A delegation or decentralisation ends and the competence returns to an office above. No error, but workflows, accounts and forms have
/// to be ready on that day.
///
/// A delegation has a definite period (Law 72/2025/QH15 art. 14.1; confidence: high), so the day always comes.
///
/// ### Wrong
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///
/// ### Right
///
///     # van-ban/03.yaml
///     hiệu lực: {từ: 01/07/2026, đến hết: 31/12/2026}
struct AuthorityCompetenceReturns: Check {
    let id = "authority/competence-returns"
    let level = Level.note
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence]

    private struct Cause: Hashable {
        /// Provisions that ended, from the one nearest to the office that had it.
        let ended: [Int]
        let from: Holder
        let to: Holder
    }

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var groups = FindingGroups<Cause>()
        for subject in context.decidedSubjects {
            let links = law.links(of: subject)
            for line in context.timeLines[subject] ?? [] {
                for (index, period) in line.periods.enumerated() where index > 0 {
                    let before = line.periods[index - 1]
                    guard before.days.to == period.days.from, before.ends.count == 1, period.ends.count == 1,
                        let chain = before.chains.first,
                        before.ends[0] != period.ends[0]
                    else { continue }
                    // The office that has it now stood above the one that had it.
                    guard let position = chain.lastIndex(where: { registersGiver(links[$0], period.ends[0], law) }) else { continue }
                    var until = index
                    while until + 1 < line.periods.count, line.periods[until + 1].ends == period.ends { until += 1 }
                    groups.add(
                        Cause(ended: chain[position...].reversed().map { links[$0].provision }, from: before.ends[0], to: period.ends[0]),
                        DayInterval(period.days.from, line.periods[until].days.to), context.subject(subject),
                        context.witness(subject, communes: line.communes, cases: line.cases, from: period.days.from))
                }
            }
        }
        return groups.all.map { group in
            let ended = group.cause.ended.filter { !law.provisions[$0].days.contains(group.period.from) }
            let place = ended.first ?? group.cause.ended[0]
            return Finding(
                id, level, at: law.span(place),
                message([
                    "subjects": context.names(group.subjects), "period": .period(group.period), "from": law.name(group.cause.from),
                    "to": law.name(group.cause.to),
                ]), period: group.period, subjects: group.subjects,
                because: ended.map {
                    Because(law.span($0), because(["citation": .text(law.citation($0)), "day": .day(group.period.from)]))
                },
                witness: group.witness, draft: group.cause.ended.contains { law.isDraft($0) },
                advice: advice(["to": law.name(group.cause.to)]))
        }
    }

    private func registersGiver(_ link: CompetenceLink, _ holder: Holder, _ law: Law) -> Bool {
        guard let from = link.from else { return false }
        if from == holder { return true }
        // A member of a family, named or by its commune.
        if case .member(let family) = holder, case .office(let office) = from {
            return law.registers.families[family].offices.contains(office)
        }
        return false
    }
}

private let message = Message(
    vi: "{period} thẩm quyền đối với {subjects} trở về {to}, vì thẩm quyền của {from} kết thúc.",
    en: "{period} the competence for {subjects} returns to {to}, since that of {from} ends.")
private let because = Message(vi: "{citation} không còn hiệu lực từ {day}", en: "{citation} is no longer in force from {day}")
private let advice = Message(
    vi: "chuẩn bị quy trình để {to} quyết định từ ngày đó, hoặc ban hành văn bản giao thẩm quyền mới trước ngày đó.",
    en: "prepare a workflow in which {to} decides from that day, or issue a new instrument before it.")
