import QuyetText

/// ## Tiếng Việt
/// Tệp nằm trong thư mục nhưng không được đọc: đuôi .yml, bảng CSV không danh mục nào dùng, không gian khác bên trong không gian này.
///
/// Người viết tưởng văn bản đã được xét, nhưng nó không có tác dụng gì ở đây.
///
/// ### Sai
///
///     # van-ban/02.yml
///     văn bản: Giả định 02/QĐ-UBND
///
/// ### Đúng
///
///     # van-ban/02.yaml
///     văn bản: Giả định 02/QĐ-UBND
///
/// ## English
/// The file lies in the folder but is not read: it ends in .yml, is a CSV table that no register uses, or is another workspace inside
/// this one.
///
/// Its author believes it was judged, but it has no effect here.
///
/// ### Wrong
///
///     # van-ban/02.yml
///     văn bản: Giả định 02/QĐ-UBND
///
/// ### Right
///
///     # van-ban/02.yaml
///     văn bản: Giả định 02/QĐ-UBND
struct SyntaxUnreachableFile: ReadingCheck {
    let id = "syntax/unreachable-file"
    let level = Level.warning
}
