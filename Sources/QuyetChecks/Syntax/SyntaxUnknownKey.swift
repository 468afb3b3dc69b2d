import QuyetText

/// ## Tiếng Việt
/// Tên mục không có ở chỗ này. Một mục gõ sai sẽ bị bỏ qua nếu không bị báo, và quyết định sẽ mất một phần nội dung.
/// ## English
/// The key does not exist in this place. A mistyped key would be passed over if it were not reported, and the decision would lose a part.
struct SyntaxUnknownKey: ReadingCheck {
    let id = "syntax/unknown-key"
    let level = Level.error
}
