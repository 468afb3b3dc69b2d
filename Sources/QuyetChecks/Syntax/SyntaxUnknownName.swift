import QuyetText

/// ## Tiếng Việt
/// Tên này không được khai báo trong danh mục nào, hoặc biểu thức đọc một dữ liệu mà công bố không khai.
///
/// Sai một chữ trong tên là giao thẩm quyền cho một cơ quan không tồn tại.
///
/// ### Sai
///
///     của: UBND tỉnh Mẫ
///
/// ### Đúng
///
///     của: UBND tỉnh Mẫu
///
/// ## English
/// No register declares this name, or an expression reads a fact that no publication declares.
///
/// One wrong letter gives the competence to an office that does not exist.
///
/// ### Wrong
///
///     của: UBND tỉnh Mẫ
///
/// ### Right
///
///     của: UBND tỉnh Mẫu
struct SyntaxUnknownName: ReadingCheck {
    let id = "syntax/unknown-name"
    let level = Level.error
}
