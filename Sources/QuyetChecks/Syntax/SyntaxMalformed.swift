import QuyetText

/// ## Tiếng Việt
/// Tệp không phải là văn bản UTF-8, không phải YAML, trống, hoặc quá lớn.
///
/// Phần sau chỗ đó không được đọc, nên không có gì trong đó được xét.
/// ## English
/// The file is not UTF-8 text, is not YAML, is empty, or is too large.
///
/// What follows the place was not read, so nothing in it was judged.
struct SyntaxMalformed: ReadingCheck {
    let id = "syntax/malformed"
    let level = Level.error
}
