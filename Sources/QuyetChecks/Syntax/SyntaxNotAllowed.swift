import QuyetText

/// ## Tiếng Việt
/// Chữ này có trong YAML hoặc trong ngôn ngữ nhưng không được dùng ở đây: anchor, alias, tag, Tab, khóa gộp, nhiều văn bản trong một tệp, lồng quá 64 tầng, hoặc một từ mà phiên bản này chưa đọc.
/// ## English
/// This is YAML, or a word of the language, but not allowed here: anchors, aliases, tags, tabs, merge keys, several documents in a file, nesting deeper than 64, or a word that this version does not read.
struct SyntaxNotAllowed: ReadingCheck {
    let id = "syntax/not-allowed"
    let level = Level.error
}
