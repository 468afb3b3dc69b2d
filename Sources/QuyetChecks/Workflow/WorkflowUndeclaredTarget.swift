import QuyetText

/// ## Tiếng Việt
/// Kết quả của một bước dẫn đến một bước không có trong quy trình; hồ sơ sẽ kẹt ở đó.
///
/// Thường do đổi tên bước mà quên sửa nơi gọi, hoặc nghĩ đến một bước rồi quên viết.
///
/// ### Sai
///
///     kết quả: {ký: tiếp, từ chối: Báo từ chối}
///
/// ### Đúng
///
///     kết quả: {ký: tiếp, từ chối: Thông báo từ chối}
///     - bước: Thông báo từ chối
///
/// ## English
/// The outcome of a step leads to a step that the workflow does not have; the dossier would be stuck there.
///
/// Mostly a step was renamed and a caller forgotten, or a step was thought of and never written.
///
/// ### Wrong
///
///     kết quả: {ký: tiếp, từ chối: Báo từ chối}
///
/// ### Right
///
///     kết quả: {ký: tiếp, từ chối: Thông báo từ chối}
///     - bước: Thông báo từ chối
struct WorkflowUndeclaredTarget: ReadingCheck {
    let id = "workflow/undeclared-target"
    let level = Level.error
}
