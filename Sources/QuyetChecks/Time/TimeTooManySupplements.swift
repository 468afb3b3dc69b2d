import QuyetMachine
import QuyetText

/// ## Tiếng Việt
/// Quy trình cho phép yêu cầu người dân bổ sung hồ sơ quá 2 lần.
///
/// Mỗi lần bổ sung là một lần đi lại và một lần dừng thời hạn. Công chức phải nêu hết những gì còn thiếu trong một lần.
///
/// ### Sai
///
///     tối đa: 5 lần
///
/// ### Đúng
///
///     tối đa: 1 lần
///
/// ## English
/// The workflow allows a citizen to be asked for more papers more than twice.
///
/// Each time is one more journey and one more stop of the clock. What is missing has to be said at once.
///
/// ### Wrong
///
///     tối đa: 5 lần
///
/// ### Right
///
///     tối đa: 1 lần
struct TimeTooManySupplements: Check {
    let id = "time/too-many-supplements"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    /// Times that a citizen may be asked for papers before it is told: a matter of judgement, no rule of law.
    static let most = 2

    func run(_ context: CheckContext) -> [Finding] {
        context.machines.flatMap { index, machine -> [Finding] in
            machine.steps.indices.compactMap { number -> Finding? in
                let step = machine.steps[number]
                guard step.act == .awaitSupplement, let bound = step.visitBound, bound > TimeTooManySupplements.most,
                    let span = context.lowering.places[index][number].visits ?? step.origin.span
                else { return nil }
                return machine.finding(self, step, at: span, message(["step": .text(step.name), "count": .number(bound)]), advice: advice)
            }
        }
    }
}

private let message = Message(
    vi: "Bước “{step}” cho phép yêu cầu bổ sung đến {count} lần.", en: "The step “{step}” lets papers be asked for {count} times.")
private let advice = Message(vi: "giảm “tối đa”.", en: "lower “at most”.")
