import QuyetMachine
import QuyetText

/// ## Tiếng Việt
/// Một bước dừng đồng hồ của thời hạn giải quyết, và sau bước đó không còn bước nào mà đồng hồ chạy: hồ sơ bị dừng rồi chỉ có thể kết
/// thúc.
///
/// Dừng chờ bổ sung mà không có đường trở lại thì không bao giờ trễ hạn trên hệ thống, dù người dân chờ mãi. Bước trả kết quả được dừng:
/// việc đã xong.
///
/// ### Sai
///
///     kết quả: {quá hạn: {kết thúc: trả lại hồ sơ}}
///
/// ### Đúng
///
///     kết quả: {đã bổ sung: Thẩm định, quá hạn: {kết thúc: trả lại hồ sơ}}
///
/// ## English
/// A step stops the legal clock and no step follows in which it runs: the dossier is stopped and can then only end.
///
/// A wait for papers that leads nowhere back is never late in the system, however long the citizen waits. A step that returns the result
/// may stop it: the work is done.
///
/// ### Wrong
///
///     kết quả: {quá hạn: {kết thúc: trả lại hồ sơ}}
///
/// ### Right
///
///     kết quả: {đã bổ sung: Thẩm định, quá hạn: {kết thúc: trả lại hồ sơ}}
struct TimeClockNeverResumes: Check {
    let id = "time/clock-never-resumes"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        context.machines.flatMap { _, machine -> [Finding] in
            let running = machine.steps.indices.filter { machine.steps[$0].clock == .run }
            return machine.steps.indices.compactMap { index -> Finding? in
                let step = machine.steps[index]
                guard step.clock != .run, step.act != .returnResult, let span = step.origin.span,
                    !machine.leads(from: index, to: running)
                else { return nil }
                return machine.finding(
                    self, step, at: span, message(["step": .text(step.name), "workflow": .text(machine.name)]), advice: advice)
            }
        }
    }
}

private let message = Message(
    vi: "Bước “{step}” của quy trình “{workflow}” dừng thời hạn, và sau đó đồng hồ không bao giờ chạy lại.",
    en: "The step “{step}” of the workflow “{workflow}” stops the clock, and nothing after it starts it again.")
private let advice = Message(
    vi: "thêm kết quả đưa hồ sơ trở lại một bước xử lý, ví dụ “đã bổ sung: …”.",
    en: "add an outcome that leads back to a step of handling, such as “supplemented: …”.")
