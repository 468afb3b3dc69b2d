import QuyetMachine
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Một bước có hạn tính bằng “ngày” mà quy trình không ghi “tính theo”: khi đó là ngày lịch, kể cả thứ bảy, chủ nhật, ngày lễ, điều mà
/// phụ lục thường không muốn nói.
///
/// Bước chờ bổ sung vẫn tính ngày lịch và không bị hỏi.
///
/// ### Sai
///
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ### Đúng
///
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày làm việc}
///
/// ## English
/// A step has an allotment in days and the workflow does not say “counted in”: then they are calendar days, weekends and holidays
/// included, which annexes seldom mean.
///
/// Steps that wait for papers keep calendar days and are not asked about.
///
/// ### Wrong
///
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày}
///
/// ### Right
///
///     - {bước: Thẩm định, việc: thẩm định, ai: Sở Mẫu, hạn: 1 ngày làm việc}
struct TimeAmbiguousDay: Check {
    let id = "time/ambiguous-day"
    let level = Level.warning
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.machines.flatMap { index, machine -> [Finding] in
            guard case .workflow(let text) = context.law.provisions[context.lowering.provisions[index]].content, text.countedIn == nil
            else { return [] }
            return machine.steps.indices.compactMap { number -> Finding? in
                let step = machine.steps[number]
                guard case .days? = step.allotment, step.act != .awaitSupplement,
                    let span = context.lowering.places[index][number].allotment ?? step.origin.span
                else { return nil }
                return machine.finding(
                    self, step, at: span, message(["step": .text(step.name), "workflow": .text(machine.name)]), advice: advice)
            }
        }
    }
}

private let message = Message(
    vi: "Hạn của bước “{step}” tính bằng ngày lịch hay ngày làm việc? Quy trình “{workflow}” không ghi “tính theo”.",
    en: "Is the allotment of the step “{step}” in calendar or working days? The workflow “{workflow}” does not say “counted in”.")
private let advice = Message(
    vi: "thêm “tính theo: ngày làm việc” vào quy trình, hoặc viết rõ “ngày làm việc”.",
    en: "add “counted in: working days” to the workflow, or write “working days”.")
