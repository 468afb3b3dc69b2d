import QuyetText

/// ## Tiếng Việt
/// Cùng một mục, tên hay số văn bản được viết hai lần; không biết lấy bản nào.
///
/// Lấy bản nào cũng có thể sai ý người ký, nên phải hỏi lại.
///
/// ### Sai
///
///     căn cứ: [Giả định 01/QĐ-UBND]
///     căn cứ: [Giả định 03/QĐ-UBND]
///
/// ### Đúng
///
///     căn cứ: [Giả định 01/QĐ-UBND, Giả định 03/QĐ-UBND]
///
/// ## English
/// The same key, name or number of an instrument is written twice; which one counts cannot be known.
///
/// Taking either could go against what was signed, so it has to be asked.
///
/// ### Wrong
///
///     căn cứ: [Giả định 01/QĐ-UBND]
///     căn cứ: [Giả định 03/QĐ-UBND]
///
/// ### Right
///
///     căn cứ: [Giả định 01/QĐ-UBND, Giả định 03/QĐ-UBND]
struct SyntaxDuplicate: ReadingCheck {
    let id = "syntax/duplicate"
    let level = Level.error
}
