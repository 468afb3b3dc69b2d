import QuyetText

/// ## Tiếng Việt
/// Điều kiện so sánh những thứ không cùng loại, hoặc một giá trị không có trong dữ liệu đã khai báo.
///
/// Một so sánh như vậy không bao giờ đúng, nên nhánh của nó không bao giờ được chọn mà không ai biết. Số thì không đặt trong ngoặc kép.
///
/// ### Sai
///
///     - nếu: khối lượng > "10"
///
/// ### Đúng
///
///     - nếu: khối lượng > 10
///
/// ## English
/// A condition compares things of different kinds, or a value that the declared data does not have.
///
/// Such a comparison is never true, so its branch would silently never be taken. A number stands without quotes.
///
/// ### Wrong
///
///     - nếu: khối lượng > "10"
///
/// ### Right
///
///     - nếu: khối lượng > 10
struct GuardTypeMismatch: ReadingCheck {
    let id = "guard/type"
    let level = Level.error
}
