import QuyetText

/// ## Tiếng Việt
/// Giá trị không đúng loại: ngày không có thật, chữ ở chỗ cần số, danh sách ở chỗ cần một mục, từ không nằm trong danh sách cho phép.
/// ## English
/// The value is of the wrong kind: a date that does not exist, text for a number, a list for a single item, a word that is not one of those allowed.
struct SyntaxWrongType: ReadingCheck {
    let id = "syntax/wrong-type"
    let level = Level.error
}
