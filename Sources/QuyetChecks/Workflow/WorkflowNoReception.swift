import QuyetLaw
import QuyetMachine
import QuyetText

/// ## Tiếng Việt
/// Quy trình không có bước tiếp nhận nào ở bộ phận một cửa (qua “thuộc” hoặc “làm việc tại”), nên người dân không có nơi nộp hồ sơ.
///
/// Hồ sơ được tiếp nhận qua trung tâm phục vụ hành chính công cấp tỉnh, cấp xã (Nghị định 118/2025/NĐ-CP; độ tin cậy: cao).
///
/// ### Sai
///
///     - {bước: Tiếp nhận, việc: tiếp nhận, ai: Sở Mẫu, hạn: 2 giờ}
///
/// ### Đúng
///
///     - {bước: Tiếp nhận, việc: tiếp nhận, ai: Công chức Một cửa, hạn: 2 giờ}
///
/// ## English
/// The workflow has no step of reception at a one-stop unit (through “under” or “works at”), so a citizen has nowhere to submit.
///
/// Dossiers are received by the public service centres of province and commune (NĐ 118/2025; confidence: high).
///
/// ### Wrong
///
///     - {bước: Tiếp nhận, việc: tiếp nhận, ai: Sở Mẫu, hạn: 2 giờ}
///
/// ### Right
///
///     - {bước: Tiếp nhận, việc: tiếp nhận, ai: Công chức Một cửa, hạn: 2 giờ}
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
    vi: "Quy trình “{workflow}” không có bước tiếp nhận ở bộ phận một cửa.",
    en: "The workflow “{workflow}” has no reception at a one-stop unit.")
private let advice = Message(
    vi: "thêm bước “việc: tiếp nhận” do người của bộ phận một cửa làm; kiểm tra “thuộc” và “làm việc tại” của chức danh đó.",
    en: "add a step “act: receive” done by somebody at a one-stop unit; check “of” and “works at” of that position.")
