import QuyetText

/// ## Tiếng Việt
/// Giá trị không đúng loại: ngày không có thật, chữ ở chỗ cần số, danh sách ở chỗ cần một mục, từ không nằm trong danh sách cho phép.
///
/// Một ngày sai làm mọi kết luận về hiệu lực phía sau sai theo.
///
/// ### Sai
///
///     ban hành: 31/11/2025
///
/// ### Đúng
///
///     ban hành: 15/12/2025
///
/// ## English
/// The value is of the wrong kind: a date that does not exist, text for a number, a list for a single item, a word that is not one of
/// those allowed.
///
/// One wrong date makes every conclusion about force after it wrong.
///
/// ### Wrong
///
///     ban hành: 31/11/2025
///
/// ### Right
///
///     ban hành: 15/12/2025
struct SyntaxWrongType: ReadingCheck {
    let id = "syntax/wrong-type"
    let level = Level.error
}
