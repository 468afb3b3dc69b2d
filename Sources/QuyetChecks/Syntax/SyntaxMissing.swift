import QuyetText

/// ## Tiếng Việt
/// Thiếu một mục bắt buộc, như số văn bản, ngày hiệu lực, người thực hiện bước.
///
/// Không có mục đó thì không xét được văn bản; máy không tự đoán thay.
///
/// ### Sai
///
///     cơ quan: UBND tỉnh Mẫu
///     hiệu lực: {từ: 01/01/2026}
///
/// ### Đúng
///
///     cơ quan: UBND tỉnh Mẫu
///     ban hành: 15/12/2025
///     hiệu lực: {từ: 01/01/2026}
///
/// ## English
/// A required key is missing, such as the number of the instrument, its date of effect, or who does a step.
///
/// Without it the instrument cannot be judged, and nothing is guessed in its place.
///
/// ### Wrong
///
///     cơ quan: UBND tỉnh Mẫu
///     hiệu lực: {từ: 01/01/2026}
///
/// ### Right
///
///     cơ quan: UBND tỉnh Mẫu
///     ban hành: 15/12/2025
///     hiệu lực: {từ: 01/01/2026}
struct SyntaxMissing: ReadingCheck {
    let id = "syntax/missing"
    let level = Level.error
}
