import QuyetLaw
import QuyetLowering
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime
import QuyetVerification

/// ## Tiếng Việt
/// Thời hạn được chia thành chặng, và các bước mà cơ quan của một chặng thực hiện có thể mất nhiều thời gian hơn chặng đó; hoặc bước liên
/// thông dành ít thời gian hơn thủ tục được chuyển sang có thể cần.
///
/// Mỗi cơ quan chịu trách nhiệm về chặng của mình: quá hạn ở một chặng là trễ, dù tổng số vẫn đủ.
///
/// ### Sai
///
///     - {cơ quan: Sở Mẫu, là: 1 ngày làm việc}
///
/// ### Đúng
///
///     - {cơ quan: Sở Mẫu, là: 2 ngày làm việc}
///
/// ## English
/// The limit is in stages, and the steps that the office of a stage does can take longer than the stage; or a hand-over leaves less time
/// than the procedure that takes over may need.
///
/// Each office answers for its own stage: to be late in one is to be late, even where the sum is kept.
///
/// ### Wrong
///
///     - {cơ quan: Sở Mẫu, là: 1 ngày làm việc}
///
/// ### Right
///
///     - {cơ quan: Sở Mẫu, là: 2 ngày làm việc}
struct TimeStageExceeded: Check {
    let id = "time/stage-exceeded"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .publications]

    func run(_ context: CheckContext) -> [Finding] { stages(context) + handovers(context) }

    private func stages(_ context: CheckContext) -> [Finding] {
        let law = context.law
        return law.procedures.flatMap { procedure -> [Finding] in
            procedure.publications.flatMap { provision -> [Finding] in
                guard case .publication(let text) = law.provisions[provision].content else { return [] }
                let days = law.provisions[provision].days.intersection(context.horizon)
                let offices = (text.limitAsLimit?.stages ?? []).compactMap { $0.office.flatMap { law.registers.holder(named: $0.value) } }
                return (text.limitAsLimit?.stages ?? []).compactMap { stage -> Finding? in
                    guard let name = stage.office, let office = law.registers.holder(named: name.value), let limit = stage.is,
                        let minutes = limit.value.timeSpan(dayIsWorkingDay: false)?.workingMinutes
                    else { return nil }
                    let exceeding = context.machines(of: procedure).lazy.filter { !$0.machine.life.intersection(days).isEmpty }
                        .compactMap { context.verdictOfMachine[$0.index].map { context.verdicts[$0] } }
                        .compactMap { verdict in context.time(of: office, among: offices, in: verdict).map { (verdict.machine, $0) } }
                        .first { $0.1.longest > minutes }
                    guard let (machine, time) = exceeding else { return nil }
                    return Finding(
                        id, level, at: limit.span,
                        message([
                            "office": .text(name.value), "workflow": .text(machine.name), "longest": .minutes(time.longest),
                            "limit": .minutes(minutes),
                        ]), subjects: [Subject(.procedure, procedure.code), Subject(.workflow, machine.name)],
                        because: machine.version.span.map { [Because($0, steps)] } ?? [],
                        witness: Witness(path: time.path.compactMap { machine.label(machine.transitions[$0]) }),
                        draft: machine.isDraft || law.isDraft(provision), advice: advice)
                }
            }
        }
    }

    /// Hand-overs that wait for less time than the other procedure may take.
    private func handovers(_ context: CheckContext) -> [Finding] {
        guard context.lowering.handovers.contains(where: { !$0.isEmpty }) else { return [] }
        let longest = context.longestOfProcedures()
        return context.machines.flatMap { index, machine -> [Finding] in
            context.lowering.handovers[index].compactMap { handover -> Finding? in
                let step = machine.steps[handover.step]
                // What waits for itself is workflow/unpaired-handover.
                guard let code = handover.procedure,
                    !machine.procedures.contains(where: { VietnameseText.key($0) == VietnameseText.key(code.value) }),
                    let inner = longest[VietnameseText.key(code.value)],
                    let own = step.allotment?.workingMinutes, step.allotment != .uncounted, inner.time.longest > own,
                    let span = context.lowering.places[index][handover.step].allotment ?? step.origin.span
                else { return nil }
                return Finding(
                    id, level, at: span,
                    waits([
                        "step": .text(step.name), "own": .minutes(own), "code": .text(code.value), "longest": .minutes(inner.time.longest),
                    ]), subjects: machine.procedures.map { Subject(.procedure, $0) } + [Subject(.step, step.name)],
                    because: inner.machine.version.span.map { [Because($0, steps)] } ?? [], draft: machine.isDraft, advice: advice)
            }
        }
    }
}

extension CheckContext {
    /// The most that the steps of an office take on one way; nil where time is no sum. What belongs to several offices is the innermost's.
    func time(of office: Holder, among offices: [Holder], in verdict: MachineVerdict) -> WorkingTime? {
        let (machine, registers) = (verdict.machine, law.registers)
        let times = machine.stepTimes { step in
            guard let actor = step.actor.map({ Holder($0) }), registers.belongs(actor, to: office) else { return false }
            return !offices.contains { $0 != office && registers.belongs($0, to: office) && registers.belongs(actor, to: $0) }
        }
        guard !verdict.truths.isEmpty else { return nil }
        let found = Soundness.verify(WorkflowNet(machine), machine.guardTruths(verdict.truths), times: times).times
        return found.compactMap(\.self).max { $0.longest < $1.longest }
    }
}

private let message = Message(
    vi: "Các bước của {office} trong quy trình “{workflow}” có thể mất {longest}, quá chặng {limit}.",
    en: "The steps of {office} in the workflow “{workflow}” can take {longest}, above a stage of {limit}.")
private let waits = Message(
    vi: "Bước liên thông “{step}” dành {own}, nhưng thủ tục {code} có thể mất {longest}.",
    en: "The hand-over “{step}” leaves {own}, but the procedure {code} can take {longest}.")
private let steps = Message(vi: "các bước ở đây", en: "the steps are here")
private let advice = Message(
    vi: "rút ngắn các bước, hoặc chia lại các chặng.", en: "shorten the steps, or divide the stages anew.")
