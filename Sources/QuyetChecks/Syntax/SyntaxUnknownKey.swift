import QuyetText

/// ## Tiếng Việt
/// Tên mục không có ở chỗ này. Một mục gõ sai sẽ bị bỏ qua nếu không bị báo, và quyết định sẽ mất một phần nội dung.
///
/// Vì vậy không có mục nào bị bỏ qua trong im lặng, kể cả khi chỉ sai một dấu.
///
/// ### Sai
///
///     trích yêu: Giao thẩm quyền cấp giấy mẫu
///
/// ### Đúng
///
///     trích yếu: Giao thẩm quyền cấp giấy mẫu
///
/// ## English
/// The key does not exist in this place. A mistyped key would be passed over if it were not reported, and the decision would lose a part.
///
/// So no key is passed over in silence, not even for one wrong accent.
///
/// ### Wrong
///
///     trích yêu: Giao thẩm quyền cấp giấy mẫu
///
/// ### Right
///
///     trích yếu: Giao thẩm quyền cấp giấy mẫu
struct SyntaxUnknownKey: ReadingCheck {
    let id = "syntax/unknown-key"
    let level = Level.error
}
