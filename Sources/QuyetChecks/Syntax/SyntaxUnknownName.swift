import QuyetText

/// ## Tiếng Việt
/// Tên này không được khai báo trong danh mục nào, hoặc biểu thức đọc một dữ liệu mà công bố không khai.
/// ## English
/// No register declares this name, or an expression reads a fact that no publication declares.
struct SyntaxUnknownName: ReadingCheck {
    let id = "syntax/unknown-name"
    let level = Level.error
}
