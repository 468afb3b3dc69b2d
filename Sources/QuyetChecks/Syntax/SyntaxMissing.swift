import QuyetText

/// ## Tiếng Việt
/// Thiếu một mục bắt buộc, như số văn bản, ngày hiệu lực, người thực hiện bước.
/// ## English
/// A required key is missing, such as the number of the instrument, its date of effect, or who does a step.
struct SyntaxMissing: ReadingCheck {
    let id = "syntax/missing"
    let level = Level.error
}
