import QuyetText

/// ## Tiếng Việt
/// Chữ này có trong YAML hoặc trong ngôn ngữ nhưng không được dùng ở đây: anchor, alias, tag, Tab, khóa gộp, nhiều văn bản trong một tệp,
/// lồng quá 64 tầng, hoặc một từ mà phiên bản này chưa đọc.
///
/// Một văn bản phải chỉ có một cách đọc, và đọc được bằng mắt thường; các lối viết tắt của YAML làm mất điều đó.
///
/// ### Sai
///
///     ---
///     văn bản: Giả định 02/QĐ-UBND
///
/// ### Đúng
///
///     # van-ban/02.yaml
///     văn bản: Giả định 02/QĐ-UBND
///
/// ## English
/// This is YAML, or a word of the language, but not allowed here: anchors, aliases, tags, tabs, merge keys, several documents in a file,
/// nesting deeper than 64, or a word that this version does not read.
///
/// A document must have one reading, plain to the eye; YAML's shorthands take that away.
///
/// ### Wrong
///
///     ---
///     văn bản: Giả định 02/QĐ-UBND
///
/// ### Right
///
///     # van-ban/02.yaml
///     văn bản: Giả định 02/QĐ-UBND
struct SyntaxNotAllowed: ReadingCheck {
    let id = "syntax/not-allowed"
    let level = Level.error
}
