import QuyetLaw
import QuyetLowering
import QuyetMachine
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Bước liên thông chuyển hồ sơ sang một thủ tục không có quy trình đang có hiệu lực, không nêu thủ tục nào, hoặc các thủ tục chờ nhau
/// thành vòng.
///
/// Bên chuyển chờ kết quả mà bên nhận không có quy trình để làm thì hồ sơ nằm giữa hai cơ quan.
///
/// ### Sai
///
///     - {bước: Chuyển thuế, việc: liên thông, thủ tục: MẪU.99, hạn: 1 ngày}
///
/// ### Đúng
///
///     - {bước: Chuyển thuế, việc: liên thông, thủ tục: MẪU.02, hạn: 1 ngày}
///
/// ## English
/// A hand-over leads to a procedure that has no workflow in force, names none, or the procedures wait for each other in a circle.
///
/// When one side waits for a result and the other has no workflow to make it, the dossier lies between two offices.
///
/// ### Wrong
///
///     - {bước: Chuyển thuế, việc: liên thông, thủ tục: MẪU.99, hạn: 1 ngày}
///
/// ### Right
///
///     - {bước: Chuyển thuế, việc: liên thông, thủ tục: MẪU.02, hạn: 1 ngày}
struct WorkflowUnpairedHandover: Check {
    let id = "workflow/unpaired-handover"
    let level = Level.error
    let scope = CheckScope.workspace
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] { unpaired(context) + groups(context) + circles(context) }

    private func unpaired(_ context: CheckContext) -> [Finding] {
        context.machines.flatMap { index, machine -> [Finding] in
            context.lowering.handovers[index].compactMap { handover -> Finding? in
                let step = machine.steps[handover.step]
                guard let span = step.origin.span else { return nil }
                guard let code = handover.procedure else {
                    return finding(context, machine, step, span, nil, nameless(["step": .text(step.name)]))
                }
                let waiting = machine.life.intersection(DaySet(context.horizon))
                let missing = waiting.subtracting(days(of: code.value, context))
                guard let first = missing.intervals.first else { return nil }
                return finding(
                    context, machine, step, span, missing == waiting ? nil : first,
                    unknown(["step": .text(step.name), "code": .text(code.value)]))
            }
        }
    }

    /// Procedures that are handled together, of which one has no workflow.
    private func groups(_ context: CheckContext) -> [Finding] {
        let law = context.law
        return law.provisions.indices.flatMap { index -> [Finding] in
            guard case .handoverGroup(let group) = law.provisions[index].content else { return [] }
            let waiting = law.provisions[index].days.intersection(DaySet(context.horizon))
            return group.procedures.compactMap { code -> Finding? in
                let missing = waiting.subtracting(days(of: code.value, context))
                guard let first = missing.intervals.first else { return nil }
                return Finding(
                    id, level, at: code.span, member(["group": .text(group.name?.value ?? ""), "code": .text(code.value)]),
                    period: missing == waiting ? nil : first, subjects: [Subject(.procedure, code.value)], draft: law.isDraft(index),
                    advice: advice)
            }
        }
    }

    private func days(of code: String, _ context: CheckContext) -> DaySet {
        context.law.procedure(code).map { context.machines(of: $0).reduce(DaySet()) { $0.union($1.machine.life) } } ?? DaySet()
    }

    /// Procedures each of which waits for the next.
    private func circles(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var steps: [[Int]: (machine: Machine, step: Step)] = [:]
        var successors = [[Int]](repeating: [], count: law.procedures.count)
        for (index, machine) in context.machines {
            for handover in context.lowering.handovers[index] {
                guard let to = handover.procedure.flatMap({ law.procedureIndex($0.value) }) else { continue }
                for from in machine.procedures.compactMap({ law.procedureIndex($0) }) {
                    successors[from].append(to)
                    if steps[[from, to]] == nil { steps[[from, to]] = (machine, machine.steps[handover.step]) }
                }
            }
        }
        return StronglyConnected.components(successors).compactMap { members -> Finding? in
            guard members.count > 1 || successors[members[0]].contains(members[0]) else { return nil }
            let inside = Set(members)
            let edges = steps.filter { inside.contains($0.key[0]) && inside.contains($0.key[1]) }
                .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            guard let first = edges.first?.value, let span = first.step.origin.span else { return nil }
            let codes = members.map { law.procedures[$0].code }
            return Finding(
                id, level, at: span, (codes.count == 1 ? itself : circle)(["codes": .list(codes.map { .text($0) })]),
                subjects: codes.map { Subject(.procedure, $0) },
                because: edges.dropFirst().compactMap { edge in
                    edge.value.step.origin.span.map { Because($0, waits(["code": .text(law.procedures[edge.key[0]].code)])) }
                }, draft: first.machine.isDraft, advice: circleAdvice)
        }
    }

    private func finding(
        _ context: CheckContext, _ machine: Machine, _ step: Step, _ span: Span, _ period: DayInterval?, _ message: Message
    ) -> Finding {
        Finding(
            id, level, at: span, message, period: period,
            subjects: machine.procedures.map { Subject(.procedure, $0) } + [Subject(.step, step.name)], draft: machine.isDraft,
            advice: advice)
    }
}

private let nameless = Message(
    vi: "Bước liên thông “{step}” không nêu chuyển sang thủ tục nào.", en: "The hand-over “{step}” names no procedure.")
private let unknown = Message(
    vi: "Bước “{step}” chuyển sang thủ tục {code}, nhưng thủ tục đó không có quy trình đang có hiệu lực.",
    en: "The step “{step}” hands over to the procedure {code}, which has no workflow in force.")
private let member = Message(
    vi: "Thủ tục {code} trong nhóm liên thông “{group}” không có quy trình đang có hiệu lực.",
    en: "The procedure {code} of the group “{group}” has no workflow in force.")
private let circle = Message(vi: "Các thủ tục {codes} chờ nhau thành vòng.", en: "The procedures {codes} wait for each other in a circle.")
private let itself = Message(vi: "Thủ tục {codes} chờ chính nó.", en: "The procedure {codes} waits for itself.")
private let waits = Message(vi: "thủ tục {code} cũng chờ, ở bước này", en: "the procedure {code} waits too, at this step")
private let advice = Message(
    vi: "kiểm tra mã thủ tục, hoặc ban hành quy trình cho thủ tục đó.", en: "check the code, or issue a workflow for that procedure.")
private let circleAdvice = Message(
    vi: "bỏ một bước liên thông trong vòng này.", en: "drop one of the hand-overs of the circle.")
