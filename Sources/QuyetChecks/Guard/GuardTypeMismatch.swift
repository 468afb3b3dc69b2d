import QuyetText

/// ## Tiếng Việt
/// Điều kiện so sánh những thứ không cùng loại, hoặc một giá trị không có trong dữ liệu đã khai báo.
/// ## English
/// A condition compares things of different kinds, or a value that the declared data does not have.
struct GuardTypeMismatch: ReadingCheck {
    let id = "guard/type"
    let level = Level.error
}
