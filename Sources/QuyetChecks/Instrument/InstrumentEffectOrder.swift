import QuyetText

/// ## Tiếng Việt
/// Hai văn bản cùng tác động lên một điều khoản từ cùng một ngày, mỗi văn bản một cách, mà không rõ tác động nào trước.
///
/// Vừa sửa vừa bãi bỏ, hay sửa thành hai nội dung khác nhau: thứ tự quyết định nội dung còn lại, nên phải nói rõ. Hai lần bãi bỏ, thay thế
/// cho cùng kết quả thì không bị nhắc ở đây.
///
/// ### Sai
///
///     # van-ban/02.yaml
///     bãi bỏ: {văn bản: Giả định 01/QĐ-UBND, tại: Điều 1}
///     # van-ban/03.yaml
///     ngưng hiệu lực: {văn bản: Giả định 01/QĐ-UBND, tại: Điều 1, đến hết: 30/09/2026}
///
/// ### Đúng
///
///     # van-ban/03.yaml
///     ngưng hiệu lực: {văn bản: Giả định 01/QĐ-UBND, tại: Điều 1, từ: 01/03/2026, đến hết: 31/03/2026}
///
/// ## English
/// Two instruments have an effect on one provision from one day, each in its own way, and nothing says which comes first.
///
/// Amended and repealed, or amended into two texts: the order decides what is left, so it has to be said. Two repeals or replacements,
/// which come to the same, are not told here.
///
/// ### Wrong
///
///     # van-ban/02.yaml
///     bãi bỏ: {văn bản: Giả định 01/QĐ-UBND, tại: Điều 1}
///     # van-ban/03.yaml
///     ngưng hiệu lực: {văn bản: Giả định 01/QĐ-UBND, tại: Điều 1, đến hết: 30/09/2026}
///
/// ### Right
///
///     # van-ban/03.yaml
///     ngưng hiệu lực: {văn bản: Giả định 01/QĐ-UBND, tại: Điều 1, từ: 01/03/2026, đến hết: 31/03/2026}
struct InstrumentEffectOrder: ReadingCheck {
    let id = "instrument/effect-order"
    let level = Level.error
}
