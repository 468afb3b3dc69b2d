import QuyetMachine
import QuyetText
import QuyetTime
import QuyetVerification

/// ## Tiếng Việt
/// Hồ sơ có thể rơi vào chỗ không đi tiếp được mà chưa kết thúc: sau bước cuối không có bước nào, hoặc mọi kết quả đều không còn được
/// chọn (đã hết số lần).
///
/// Hồ sơ như vậy treo mãi trên hệ thống dù việc đã xong, và bị tính là quá hạn.
///
/// ### Sai
///
///     - {bước: Trả kết quả, việc: trả kết quả, ai: Công chức Một cửa, hạn: 2 giờ}
///
/// ### Đúng
///
///     - bước: Trả kết quả
///       việc: trả kết quả
///       ai: Công chức Một cửa
///       hạn: 2 giờ
///       kết quả: {đã trả: {kết thúc: đã trả kết quả}}
///
/// ## English
/// A dossier can come to where nothing more can happen although it has not ended: no step follows the last one, or no outcome is on offer
/// any more (its number of times is spent).
///
/// Such a dossier hangs in the system for ever although the work is done, and counts as late.
///
/// ### Wrong
///
///     - {bước: Trả kết quả, việc: trả kết quả, ai: Công chức Một cửa, hạn: 2 giờ}
///
/// ### Right
///
///     - bước: Trả kết quả
///       việc: trả kết quả
///       ai: Công chức Một cửa
///       hạn: 2 giờ
///       kết quả: {đã trả: {kết thúc: đã trả kết quả}}
struct WorkflowDeadEnd: Check {
    let id = "workflow/dead-end"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines]

    func run(_ context: CheckContext) -> [Finding] {
        let withoutSteps = context.machines.compactMap { _, machine -> Finding? in
            guard machine.initial.isEmpty, let span = machine.version.span else { return nil }
            return Finding(id, level, at: span, empty(["workflow": .text(machine.name)]), draft: machine.isDraft)
        }
        let found = context.findings(
            self, .deadEnd, { trouble, _ in trouble.active.isEmpty ? nothing : waiting }, advice: advice,
            // A target that does not exist is workflow/undeclared-target.
            where: { trouble, machine in
                !(trouble.transition.map { context.hasUndeclaredTarget(machine.transitions[$0]) } ?? false)
            })
        return withoutSteps + found
    }
}

private let nothing = Message(
    vi: "Sau “{outcome}” hồ sơ không còn bước nào mà chưa kết thúc.", en: "After “{outcome}” no step follows and the dossier has not ended."
)
private let waiting = Message(
    vi: "Hồ sơ có thể kẹt ở “{steps}”: không kết quả nào còn được chọn.", en: "A dossier can be stuck at “{steps}”: no outcome is on offer."
)
private let empty = Message(vi: "Quy trình “{workflow}” không có bước nào.", en: "The workflow “{workflow}” has no steps.")
private let advice = Message(
    vi: "thêm bước tiếp theo, hoặc cho kết quả này kết thúc hồ sơ: {kết thúc: …}.",
    en: "add the step that follows, or let the outcome end the dossier: {end: …}.")
