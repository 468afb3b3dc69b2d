import QuyetLaw
import QuyetMachine
import QuyetText

/// ## Tiếng Việt
/// Quy trình không có bước tiếp nhận nào ở bộ phận một cửa (qua “thuộc” hoặc “làm việc tại”), nên người dân không có nơi nộp hồ sơ.
/// ## English
/// The workflow has no step of reception at a one-stop unit (through “under” or “works at”), so a citizen has nowhere to submit.
struct WorkflowNoReception: Check {
    let id = "workflow/no-reception"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .registers]

    func run(_ context: CheckContext) -> [Finding] {
        context.oneStopFindings(id, level, act: .receive, message, advice)
    }
}

private let message = Message(
    vi: "Quy trình “{workflow}” không có bước tiếp nhận ở bộ phận một cửa.", en: "The workflow “{workflow}” has no reception at a one-stop unit.")
private let advice = Message(
    vi: "thêm bước “việc: tiếp nhận” do người của bộ phận một cửa làm; kiểm tra “thuộc” và “làm việc tại” của chức danh đó.",
    en: "add a step “act: receive” done by somebody at a one-stop unit; check “of” and “works at” of that position.")
