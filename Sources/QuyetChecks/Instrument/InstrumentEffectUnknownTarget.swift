import QuyetText

/// ## Tiếng Việt
/// Văn bản bãi bỏ hoặc thay thế một văn bản hay điều khoản không có trong kho, nên không tác động vào đâu cả.
///
/// Gõ sai một số là văn bản cũ vẫn còn hiệu lực, và hai văn bản cùng điều chỉnh một việc.
///
/// ### Sai
///
///     bãi bỏ: {văn bản: Giả định 07/QĐ-UBND}
///
/// ### Đúng
///
///     bãi bỏ: {văn bản: Giả định 01/QĐ-UBND}
///
/// ## English
/// The instrument repeals or replaces an instrument or provision that the archive does not have, so nothing is done.
///
/// One wrong digit and the old text stays in force, so two texts govern one matter.
///
/// ### Wrong
///
///     bãi bỏ: {văn bản: Giả định 07/QĐ-UBND}
///
/// ### Right
///
///     bãi bỏ: {văn bản: Giả định 01/QĐ-UBND}
struct InstrumentEffectUnknownTarget: ReadingCheck {
    let id = "instrument/effect-unknown-target"
    let level = Level.error
}
