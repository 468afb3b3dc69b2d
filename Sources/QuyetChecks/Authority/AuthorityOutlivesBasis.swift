import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Ủy quyền kéo dài quá ngày căn cứ thẩm quyền của bên giao hết thời hạn; sau ngày đó bên giao có thẩm quyền theo quy định khác.
///
/// Việc giao được quyết định theo căn cứ cũ; phải xem lại việc giao có còn phù hợp với quy định mới không. Nếu bên giao không còn thẩm quyền
/// thì đó là `authority/not-holder`.
///
/// ### Sai
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/09/2026}
///
/// ### Đúng
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 31/05/2026}
///
/// ## English
/// A delegation goes on past the day on which the basis of its giver's competence runs out; after it the giver holds by another text.
///
/// It was decided on the old basis, so it has to be looked at whether it fits the new one. Where the giver no longer holds, that is
/// `authority/not-holder`.
///
/// ### Wrong
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/09/2026}
///
/// ### Right
///
///     # van-ban/02.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 31/05/2026}
struct AuthorityOutlivesBasis: Check {
    let id = "authority/outlives-basis"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.archive, .competence]

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
                for period in line.periods {
                    for chain in period.chains {
                        for (above, below) in zip(chain, chain.dropFirst()) where links[below].transfer.kind == .delegation {
                            let cause = Cause(provision: links[below].provision, basis: links[above].provision)
                            guard
                                let end = law.provisions[cause.basis].days.intervals.first(where: { $0.contains(period.days.from) })?.to,
                                end < period.days.to, !isToldOtherwise(cause, end, law)
                            else { continue }
                            groups.add(
                                cause, DayInterval(end, period.days.to), context.subject(subject),
                                context.witness(subject, communes: line.communes, cases: line.cases, from: end))
                        }
                    }
                }
            }
        }
        return groups.all.map { group in
            let (own, basis) = (law.citation(group.cause.provision), law.citation(group.cause.basis))
            let last = group.period.from + -1
            return Finding(
                id, level, at: law.span(group.cause.provision),
                message([
                    "own": .text(own), "basis": .text(basis), "day": .day(last), "subjects": context.names(group.subjects),
                ]),
                period: group.period, subjects: group.subjects,
                because: [Because(law.span(group.cause.basis), because(["basis": .text(basis), "day": .day(last)]))],
                witness: group.witness, draft: law.isDraft(group.cause.provision) || law.isDraft(group.cause.basis), advice: advice)
        }
    }

    /// A basis that was repealed did not run out; one that the instrument cites is `instrument/basis-expired`.
    private func isToldOtherwise(_ cause: Cause, _ end: Day, _ law: Law) -> Bool {
        law.effects.contains { $0.ends && $0.days.from == end && $0.targets.contains(cause.basis) }
            || law.instrument(of: cause.provision).text.bases.contains {
                law.instrument(numbered: $0.value.instrument) == law.provisions[cause.basis].instrument
            }
    }
}

private let message = Message(
    vi: "{own} còn ủy quyền đối với {subjects} sau ngày {day}, khi {basis}, căn cứ thẩm quyền của bên giao, đã hết thời hạn.",
    en: "{own} goes on delegating {subjects} after {day}, when {basis}, which gave its giver the competence, has run out.")
private let because = Message(vi: "{basis} có hiệu lực đến hết {day}", en: "{basis} is in force until the end of {day}")
private let advice = Message(
    vi: "ủy quyền lại theo quy định mới, hoặc cho ủy quyền kết thúc cùng căn cứ của bên giao.",
    en: "delegate anew on the new text, or let the delegation end with the basis of its giver.")
