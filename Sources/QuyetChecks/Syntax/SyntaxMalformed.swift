import QuyetText

/// ## Tiếng Việt
/// Tệp không phải là văn bản UTF-8, không phải YAML, trống, hoặc quá lớn.
///
/// Phần sau chỗ đó không được đọc, nên không có gì trong đó được xét.
///
/// Lỗi hay gặp là một dấu hai chấm hoặc ngoặc kép trong câu văn; đặt cả câu trong ngoặc kép là xong.
///
/// ### Sai
///
///     trích yếu: Quy định: cấp giấy mẫu
///
/// ### Đúng
///
///     trích yếu: "Quy định: cấp giấy mẫu"
///
/// ## English
/// The file is not UTF-8 text, is not YAML, is empty, or is too large.
///
/// What follows the place was not read, so nothing in it was judged.
///
/// The usual slip is a colon or a quote inside a sentence; put the whole sentence in quotes.
///
/// ### Wrong
///
///     trích yếu: Quy định: cấp giấy mẫu
///
/// ### Right
///
///     trích yếu: "Quy định: cấp giấy mẫu"
struct SyntaxMalformed: ReadingCheck {
    let id = "syntax/malformed"
    let level = Level.error
}
