import QuyetText

/// ## Tiếng Việt
/// Cùng một mục, tên hay số văn bản được viết hai lần; không biết lấy bản nào.
/// ## English
/// The same key, name or number of an instrument is written twice; which one counts cannot be known.
struct SyntaxDuplicate: ReadingCheck {
    let id = "syntax/duplicate"
    let level = Level.error
}
