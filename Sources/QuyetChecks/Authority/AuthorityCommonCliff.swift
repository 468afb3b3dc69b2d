import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Một ủy quyền hoặc phân cấp và căn cứ thẩm quyền của bên giao cùng kết thúc một ngày. Hôm đó không chỉ nơi nhận hết thẩm quyền: bên giao
/// cũng chỉ còn thẩm quyền nếu có quy định mới.
///
/// Gia hạn một mình ủy quyền là chưa đủ; phải xem cả căn cứ của bên giao.
///
/// ### Sai
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///
/// ### Đúng
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 31/05/2026}
///
/// ## English
/// A delegation or decentralisation and what gives its giver the competence end on one day. Not only the receiver loses it then: the giver
/// has it on only by a new text.
///
/// To renew the delegation alone is not enough; the basis of the giver has to be looked at too.
///
/// ### Wrong
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///
/// ### Right
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 31/05/2026}
struct AuthorityCommonCliff: Check {
    let id = "authority/common-cliff"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence]

    private struct Cause: Hashable {
        let provision: Int
        let basis: Int
    }

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var groups = FindingGroups<Cause>()
        for subject in context.decidedSubjects {
            let links = law.links(of: subject)
            for line in context.timeLines[subject] ?? [] {
                for period in line.periods where period.days.to < context.horizon.to {
                    let end = period.days.to
                    for chain in period.chains {
                        let ending = chain.filter { link in
                            let days = law.provisions[links[link].provision].days
                            return days.contains(end + -1) && !days.contains(end)
                        }
                        guard let last = ending.last, let basis = ending.dropLast().last, links[last].from != nil else { continue }
                        groups.add(
                            Cause(provision: links[last].provision, basis: links[basis].provision), DayInterval(period.days.from, end),
                            context.subject(subject),
                            context.witness(subject, communes: line.communes, cases: line.cases, from: end + -1))
                    }
                }
            }
        }
        return groups.all.map { group in
            let (own, basis) = (law.citation(group.cause.provision), law.citation(group.cause.basis))
            let last = group.period.to + -1
            return Finding(
                id, level, at: law.span(group.cause.provision),
                message(["own": .text(own), "basis": .text(basis), "day": .day(last), "subjects": context.names(group.subjects)]),
                period: group.period, subjects: group.subjects,
                because: [Because(law.span(group.cause.basis), because(["basis": .text(basis), "day": .day(last)]))],
                witness: group.witness, draft: law.isDraft(group.cause.provision) || law.isDraft(group.cause.basis), advice: advice)
        }
    }
}

private let message = Message(
    vi: "{own} và {basis}, căn cứ thẩm quyền của bên giao, cùng kết thúc sau ngày {day} đối với {subjects}.",
    en: "{own} and {basis}, which gives its giver the competence, both end after {day} for {subjects}.")
private let because = Message(vi: "{basis} có hiệu lực đến hết {day}", en: "{basis} is in force until the end of {day}")
private let advice = Message(
    vi: "trước ngày đó phải có quy định mới về thẩm quyền của bên giao, không chỉ gia hạn việc giao.",
    en: "see before that day to a new basis for the giver, not only to a renewal.")
