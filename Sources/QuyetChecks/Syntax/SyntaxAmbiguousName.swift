import QuyetText

/// ## Tiếng Việt
/// Một tên trùng với từ khóa, trùng với tên khác, hoặc có thể đọc theo hai cách.
/// ## English
/// A name equals a keyword or another name, or can be read in two ways.
struct SyntaxAmbiguousName: ReadingCheck {
    let id = "syntax/ambiguous-name"
    let level = Level.error
}
