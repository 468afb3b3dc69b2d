import QuyetLaw
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Bước quyết định của quy trình do một người không có thẩm quyền thực hiện vào những ngày này. Kết quả do người đó ký không có giá trị.
/// Được ký: chính cơ quan có thẩm quyền, người đứng đầu của nó, cấp phó đã đăng ký (KT.), hoặc một nhóm mà mọi thành viên đều được ký.
///
/// Thẩm quyền của tập thể UBND khác với thẩm quyền của cá nhân Chủ tịch (khoản 5 Điều 2 Nghị định 146/2025/NĐ-CP; độ tin cậy: cao).
///
/// ### Sai
///
///     - {bước: Ký, việc: quyết định, ai: Sở Mẫu, hạn: 4 giờ}
///
/// ### Đúng
///
///     - {bước: Ký, việc: quyết định, ai: UBND tỉnh Mẫu, hạn: 4 giờ}
///
/// ## English
/// The deciding step of a workflow is done by somebody who is not competent on these days; what they sign is void. May sign: the
/// competent office itself, its head, a registered deputy (KT.), or a group all of whose members may.
///
/// The competence of a People's Committee is not that of its Chair (NĐ 146/2025 art. 2.5; confidence: high).
///
/// ### Wrong
///
///     - {bước: Ký, việc: quyết định, ai: Sở Mẫu, hạn: 4 giờ}
///
/// ### Right
///
///     - {bước: Ký, việc: quyết định, ai: UBND tỉnh Mẫu, hạn: 4 giờ}
struct AuthorityStepWithoutCompetence: Check {
    let id = "authority/step-without-competence"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.competence, .machines]

    private struct Cause: Hashable {
        let machine: Int
        let step: Int
        let holder: Holder
        let provision: Int
    }

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var groups = FindingGroups<Cause>()
        var chains: [Cause: [Because]] = [:]
        for (index, machine) in context.machines {
            for item in context.cases(ofMachine: index) {
                let (procedure, admitted) = (item.procedure, item.admitted)
                let subject = CompetenceSubject.procedure(item.procedureIndex)
                for (act, resolution) in context.lowering.competence[subject] ?? [] {
                    for (step, text) in machine.steps.enumerated() where text.act == Act(act) {
                        guard let actor = text.actor.map({ Holder($0) }) else { continue }
                        for line in resolution.timeLines where line.cases.overlaps(admitted) {
                            for period in line.periods where period.ends.count == 1 {
                                guard let last = period.chains.first?.last,
                                    !law.registers.mayAct(actor, for: period.ends[0], in: line.communes)
                                else { continue }
                                let cause = Cause(
                                    machine: index, step: step, holder: period.ends[0], provision: procedure.links[last].provision)
                                for days in machine.life.intersection(period.days).intervals {
                                    if chains[cause] == nil { chains[cause] = law.because(period.chains[0], procedure.links) }
                                    groups.add(
                                        cause, days, context.subject(subject),
                                        context.witness(
                                            subject, communes: line.communes, cases: line.cases.intersection(admitted), from: days.from))
                                }
                            }
                        }
                    }
                }
            }
        }
        return groups.all.map { group in
            let machine = context.lowering.workspace.machines[group.cause.machine]
            let step = machine.steps[group.cause.step]
            let actor = step.actor.map { law.name(Holder($0)) } ?? .text("—")
            return Finding(
                id, level, at: step.origin.span ?? law.span(context.lowering.provisions[group.cause.machine]),
                message([
                    "step": .text(step.name), "actor": actor, "act": step.act.map { .message($0.word.message) } ?? .text(""),
                    "period": .period(group.period), "holder": law.name(group.cause.holder),
                ]), period: group.period, subjects: group.subjects + [Subject(.step, step.name)], because: chains[group.cause] ?? [],
                witness: group.witness, draft: machine.isDraft || law.isDraft(group.cause.provision),
                advice: advice(["holder": law.name(group.cause.holder)]))
        }
    }
}

private let message = Message(
    vi: "Bước “{step}” do {actor} {act}, nhưng {period} người có thẩm quyền là {holder}.",
    en: "The step “{step}” (act: {act}) is done by {actor}, but {period} the competent office is {holder}.")
private let advice = Message(
    vi: "để bước này cho {holder}, hoặc ban hành văn bản thay đổi thẩm quyền.",
    en: "give the step to {holder}, or issue an instrument that changes the competence.")
