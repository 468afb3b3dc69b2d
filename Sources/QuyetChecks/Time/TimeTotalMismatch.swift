import QuyetMachine
import QuyetText

/// ## Tiếng Việt
/// “Tổng thời gian” mà phụ lục ghi khác với đường dài nhất cộng từ thời gian của các bước.
///
/// Một trong hai con số sai, và người dân được hẹn theo con số nào thì cũng có người thực hiện theo con số kia. Các nhánh song song tính
/// nhánh dài nhất; thời gian tạm dừng không tính; bước tiếp nhận có tính.
///
/// ### Sai
///
///     tổng thời gian: 3 ngày làm việc
///
/// ### Đúng
///
///     tổng thời gian: 2 ngày làm việc
///
/// ## English
/// The total that the annex states is not the longest path of the steps' allotments.
///
/// One of the two is wrong, and whichever the citizen is told, somebody works by the other. Of parallel branches the longest counts;
/// stopped time does not; reception does.
///
/// ### Wrong
///
///     tổng thời gian: 3 ngày làm việc
///
/// ### Right
///
///     tổng thời gian: 2 ngày làm việc
struct TimeTotalMismatch: Check {
    let id = "time/total-mismatch"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.verdicts.compactMap { verdict in
            let machine = verdict.machine
            guard !context.isBroken(verdict), let stated = machine.statedTotal, let (time, group) = verdict.longest, !time.isUnbounded,
                time.longest != stated,
                let span = context.totalSpan(verdict.index) ?? machine.version.span
            else { return nil }
            let (number, dossier) = verdict.examples[group]
            let facts =
                machine.transitions.contains { $0.guardCondition != nil }
                ? context.machineCases[number].procedure.cases.facts(dossier) : []
            return Finding(
                id, level, at: span,
                message(["workflow": .text(machine.name), "stated": .minutes(stated), "longest": .minutes(time.longest)]),
                subjects: machine.procedures.map { Subject(.procedure, $0) } + [Subject(.workflow, machine.name)],
                witness: Witness(data: facts, path: time.path.compactMap { machine.label(machine.transitions[$0]) }),
                draft: machine.isDraft, advice: advice)
        }
    }
}

extension CheckContext {
    /// Where a workflow states its total.
    func totalSpan(_ machine: Int) -> Span? {
        guard case .workflow(let text) = law.provisions[lowering.provisions[machine]].content else { return nil }
        return text.total?.span
    }
}

private let message = Message(
    vi: "Quy trình “{workflow}” ghi tổng thời gian {stated}, nhưng các bước cộng lại là {longest}.",
    en: "The workflow “{workflow}” states a total of {stated}, but its steps come to {longest}.")
private let advice = Message(
    vi: "sửa tổng thời gian, hoặc thời gian của các bước.", en: "mend the total, or the steps.")
