import QuyetLaw
import QuyetMachine
import QuyetText

/// ## Tiếng Việt
/// Quy trình không có bước trả kết quả nào ở bộ phận một cửa (qua “thuộc” hoặc “làm việc tại”).
///
/// Người dân nộp ở một nơi thì nhận kết quả ở đó, không phải tự đi hỏi từng phòng.
///
/// ### Sai
///
///     - bước: Trả kết quả
///       việc: trả kết quả
///       ai: Sở Mẫu
///
/// ### Đúng
///
///     - bước: Trả kết quả
///       việc: trả kết quả
///       ai: Công chức Một cửa
///
/// ## English
/// The workflow has no step that returns the result at a one-stop unit (through “under” or “works at”).
///
/// A citizen gets the result where the dossier was submitted, without asking from room to room.
///
/// ### Wrong
///
///     - bước: Trả kết quả
///       việc: trả kết quả
///       ai: Sở Mẫu
///
/// ### Right
///
///     - bước: Trả kết quả
///       việc: trả kết quả
///       ai: Công chức Một cửa
struct WorkflowNoReturn: Check {
    let id = "workflow/no-return"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .registers]

    func run(_ context: CheckContext) -> [Finding] {
        context.oneStopFindings(id, level, act: .returnResult, message, advice)
    }
}

private let message = Message(
    vi: "Quy trình “{workflow}” không có bước trả kết quả ở bộ phận một cửa.",
    en: "The workflow “{workflow}” returns no result at a one-stop unit.")
private let advice = Message(
    vi: "thêm bước “việc: trả kết quả” do người của bộ phận một cửa làm; kiểm tra “thuộc” và “làm việc tại” của chức danh đó.",
    en: "add a step “act: return result” done by somebody at a one-stop unit; check “of” and “works at” of that position.")
