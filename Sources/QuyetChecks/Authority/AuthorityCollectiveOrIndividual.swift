import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Quyết định công bố nêu UBND có thẩm quyền, nhưng người có thẩm quyền là Chủ tịch UBND, hoặc ngược lại. Tập thể và người đứng đầu là hai
/// chủ thể khác nhau.
///
/// Người dân gửi đơn đến đúng nơi, nhưng quyết định được ký sai hình thức có thể bị khiếu nại. Bước quy trình do sai chủ thể làm thì thuộc
/// `authority/step-without-competence`.
///
/// ### Sai
///
///     cơ quan có thẩm quyền: UBND tỉnh Mẫu
///
/// ### Đúng
///
///     cơ quan có thẩm quyền: Chủ tịch UBND tỉnh Mẫu
///
/// ## English
/// The publication names the committee, but its Chair is the competent office, or the reverse. The collective and its head are two different
/// holders.
///
/// The dossier reaches the right house, but a decision signed in the wrong capacity can be contested. A step done by the wrong one of the two
/// is told by `authority/step-without-competence`.
///
/// ### Wrong
///
///     cơ quan có thẩm quyền: UBND tỉnh Mẫu
///
/// ### Right
///
///     cơ quan có thẩm quyền: Chủ tịch UBND tỉnh Mẫu
struct AuthorityCollectiveOrIndividual: Check {
    let id = "authority/collective-or-individual"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        return context.decidedSubjects.flatMap { subject -> [Finding] in
            guard case .procedure(let index) = subject else { return [] }
            return law.procedures[index].publications.compactMap { provision -> Finding? in
                guard case .publication(let publication) = law.provisions[provision].content, let stated = publication.authority,
                    let named = law.registers.holder(named: stated.value)
                else { return nil }
                for line in context.timeLines[subject] ?? [] {
                    for period in line.periods {
                        let days = law.provisions[provision].days.intersection(period.days)
                        guard let first = days.intervals.first, period.ends.count == 1, let chain = period.chains.first,
                            law.registers.areCounterparts(named, period.ends[0])
                        else { continue }
                        let names: [String: MessageArgument] = [
                            "named": .text(stated.value), "holder": law.name(period.ends[0]), "code": .text(law.procedures[index].code),
                            "period": .period(first),
                        ]
                        return Finding(
                            id, level, at: stated.span, message(names), period: first, subjects: [context.subject(subject)],
                            because: law.because(chain, law.links(of: subject)),
                            witness: context.witness(subject, communes: line.communes, cases: line.cases, from: first.from),
                            draft: law.isDraft(provision), advice: advice(names))
                    }
                }
                return nil
            }
        }
    }
}

extension Registers {
    /// Whether one is a collective and the other its head.
    func areCounterparts(_ one: Holder, _ other: Holder) -> Bool {
        func heads(_ head: Holder, _ unit: Holder) -> Bool {
            record(head)?.isPosition == true && record(head)?.isHead == true && parent(of: head) == unit
        }
        return heads(one, other) || heads(other, one)
    }
}

private let message = Message(
    vi:
        "Công bố nêu {named} có thẩm quyền đối với {code}, nhưng {period} người có thẩm quyền là {holder}: tập thể và người đứng đầu là hai chủ thể khác nhau.",
    en:
        "The publication names {named} for {code}, but {period} the competent office is {holder}: a collective and its head are two different holders."
)
private let advice = Message(
    vi: "sửa công bố thành {holder}, hoặc xem lại điều khoản giao thẩm quyền.",
    en: "publish {holder}, or look at the provision that gives the competence again.")
