import QuyetText

/// ## Tiếng Việt
/// Tệp nằm trong thư mục nhưng không được đọc: đuôi .yml, bảng CSV không danh mục nào dùng, không gian khác bên trong không gian này.
/// ## English
/// The file lies in the folder but is not read: it ends in .yml, is a CSV table that no register uses, or is another workspace inside this one.
struct SyntaxUnreachableFile: ReadingCheck {
    let id = "syntax/unreachable-file"
    let level = Level.warning
}
