import QuyetMachine
import QuyetText
import QuyetTime

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
        context.machines.flatMap { index, machine -> [Finding] in
            var seen: Set<Span> = []
            var findings: [Finding] = []
            if machine.initial.isEmpty, let span = machine.version.span {
                findings.append(Finding(id, level, at: span, empty(["workflow": .text(machine.name)]), draft: machine.isDraft))
            }
            for space in context.stateSpaces[index] ?? [] {
                for stuck in space.stuck {
                    // A choice without a true condition is guard/not-total, and a target that does not exist workflow/undeclared-target.
                    if stuck.marking.members.contains(where: { if case .choice = machine.places[$0] { true } else { false } }) { continue }
                    let origin = stuck.transition.map { machine.transitions[$0] }
                    if let origin, context.hasUndeclaredTarget(origin) { continue }
                    let active = machine.activeSteps(stuck.marking)
                    guard let span = active.first.flatMap({ machine.steps[$0].origin.span }) ?? origin?.origin.span,
                        seen.insert(span).inserted
                    else { continue }
                    let names = active.map { machine.steps[$0].name }
                    let last = stuck.path.last ?? ""
                    findings.append(
                        Finding(
                            id, level, at: span,
                            names.isEmpty ? nothing(["last": .text(last)]) : waiting(["steps": .list(names.map { .text($0) })]),
                            subjects: machine.procedures.map { Subject(.procedure, $0) } + names.map { Subject(.step, $0) },
                            witness: Witness(path: stuck.path), draft: machine.isDraft, advice: advice))
                }
            }
            return findings
        }
    }
}

private let nothing = Message(
    vi: "Sau “{last}” hồ sơ không còn bước nào mà chưa kết thúc.", en: "After “{last}” no step follows and the dossier has not ended.")
private let waiting = Message(
    vi: "Hồ sơ có thể kẹt ở “{steps}”: không kết quả nào còn được chọn.", en: "A dossier can be stuck at “{steps}”: no outcome is on offer."
)
private let empty = Message(vi: "Quy trình “{workflow}” không có bước nào.", en: "The workflow “{workflow}” has no steps.")
private let advice = Message(
    vi: "thêm bước tiếp theo, hoặc cho kết quả này kết thúc hồ sơ: {kết thúc: …}.",
    en: "add the step that follows, or let the outcome end the dossier: {end: …}.")
