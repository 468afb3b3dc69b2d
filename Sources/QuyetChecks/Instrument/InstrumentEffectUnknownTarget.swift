import QuyetText

/// ## Tiếng Việt
/// Văn bản bãi bỏ hoặc thay thế một văn bản hay điều khoản không có trong kho, nên không tác động vào đâu cả.
/// ## English
/// The instrument repeals or replaces an instrument or provision that the archive does not have, so nothing is done.
struct InstrumentEffectUnknownTarget: ReadingCheck {
    let id = "instrument/effect-unknown-target"
    let level = Level.error
}
