import QuyetText

/// ## Tiếng Việt
/// Mã thủ tục có thừa chữ số so với mã quốc gia (một chữ số, dấu chấm, sáu chữ số), thường vì số chú thích cuối trang dính vào mã khi
/// sao bảng từ văn bản.
///
/// Mã sai thì thủ tục này không phải là thủ tục đã công bố: thẩm quyền, quy trình và hệ thống của nó không nối được với nhau.
///
/// ### Sai
///
///     thủ tục: ["1.0149681"]
///
/// ### Đúng
///
///     thủ tục: ["1.014968"]
///
/// ## English
/// A procedure's code has more digits than a national code (one digit, a point, six digits), mostly because the mark of a footnote was
/// stuck to it when a table was copied.
///
/// With a wrong code this is not the procedure that was published: its competence, workflow and system do not meet.
///
/// ### Wrong
///
///     thủ tục: ["1.0149681"]
///
/// ### Right
///
///     thủ tục: ["1.014968"]
struct PublicationCodeFormat: ReadingCheck {
    let id = "publication/code-format"
    let level = Level.error
}
