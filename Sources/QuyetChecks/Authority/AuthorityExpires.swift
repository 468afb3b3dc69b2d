import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Xét tại một ngày (`--date`): điều khoản giao thẩm quyền sẽ hết hiệu lực trong số ngày tới (`--ahead`, mặc định 60), và điều gì xảy ra khi
/// đó: thẩm quyền về cơ quan nào, hay không còn ai.
///
/// Cần thời gian để ban hành văn bản mới, sửa quy trình và tài khoản trước ngày đó.
///
/// ### Sai
///
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///
/// ### Đúng
///
///     hiệu lực: {từ: 01/01/2026, đến hết: 31/12/2026}
///
/// ## English
/// Asked for a day (`--date`): a provision that gives competence ends within the days ahead (`--ahead`, 60 unless told), and what happens then:
/// to which office the competence goes, or that nobody has it.
///
/// New instruments, workflows and accounts take time before that day.
///
/// ### Wrong
///
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///
/// ### Right
///
///     hiệu lực: {từ: 01/01/2026, đến hết: 31/12/2026}
struct AuthorityExpires: Check {
    let id = "authority/expires"
    let level = Level.note
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence, .calendar]

    private struct Cause: Hashable {
        let provision: Int
        let from: Holder
        let next: [Holder]
    }

    func run(_ context: CheckContext) -> [Finding] {
        guard let ahead = context.lookAhead else { return [] }
        let law = context.law
        var groups = FindingGroups<Cause>()
        for subject in context.decidedSubjects {
            let links = law.links(of: subject)
            for line in context.timeLines[subject] ?? [] {
                guard let position = line.periods.firstIndex(where: { $0.days.contains(ahead.day) }) else { continue }
                let period = line.periods[position]
                let end = period.days.to
                guard end < context.horizon.to, end <= ahead.day + ahead.days, period.ends.count == 1, let chain = period.chains.first,
                    let last = chain.last(where: { !law.provisions[links[$0].provision].days.contains(end) })
                else { continue }
                let next = line.periods.first { $0.days.from == end }?.ends ?? []
                groups.add(
                    Cause(provision: links[last].provision, from: period.ends[0], next: next), period.days, context.subject(subject),
                    context.witness(subject, communes: line.communes, cases: line.cases, from: end))
            }
        }
        return groups.all.map { group in
            let names: [String: MessageArgument] = [
                "citation": .text(law.citation(group.cause.provision)), "last": .day(group.period.to + -1), "day": .day(group.period.to),
                "from": law.name(group.cause.from), "next": .list(group.cause.next.map { law.name($0) }),
                "subjects": context.names(group.subjects), "left": .number(group.period.to.number - ahead.day.number),
            ]
            return Finding(
                id, level, at: law.span(group.cause.provision),
                (group.cause.next.isEmpty ? nobody : group.cause.next == [group.cause.from] ? same : other)(names), period: group.period,
                subjects: group.subjects, witness: group.witness, draft: law.isDraft(group.cause.provision), advice: advice)
        }
    }
}

private let nobody = Message(
    vi: "Còn {left} ngày: {citation} hết hiệu lực sau ngày {last}; từ {day} không ai có thẩm quyền đối với {subjects} thay {from}.",
    en: "{left} days left: {citation} ends after {last}; from {day} nobody is competent for {subjects} in place of {from}.")
private let other = Message(
    vi: "Còn {left} ngày: {citation} hết hiệu lực sau ngày {last}; từ {day} thẩm quyền đối với {subjects} chuyển từ {from} sang {next}.",
    en: "{left} days left: {citation} ends after {last}; from {day} the competence for {subjects} passes from {from} to {next}.")
private let same = Message(
    vi:
        "Còn {left} ngày: {citation} hết hiệu lực sau ngày {last}; từ {day} {from} vẫn có thẩm quyền đối với {subjects}, theo văn bản khác.",
    en: "{left} days left: {citation} ends after {last}; from {day} {from} stays competent for {subjects}, by another instrument.")
private let advice = Message(
    vi: "ban hành văn bản mới trước ngày đó, hoặc chuẩn bị quy trình và tài khoản cho nơi nhận.",
    en: "issue a new instrument before that day, or prepare workflows and accounts for whoever takes over.")
