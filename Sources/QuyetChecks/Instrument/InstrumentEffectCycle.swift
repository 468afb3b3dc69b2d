import QuyetText

/// ## Tiếng Việt
/// Hai văn bản làm nhau hết hiệu lực trong cùng một ngày, hoặc một văn bản làm chính mình hết hiệu lực ngay ngày có hiệu lực. Không tác
/// động nào trong vòng đó được tính.
///
/// Không ai biết văn bản nào còn hiệu lực, nên cũng không ai biết cơ quan nào có thẩm quyền.
///
/// ### Sai
///
///     # van-ban/01.yaml
///     bãi bỏ: {văn bản: Giả định 02/QĐ-UBND}
///     # van-ban/02.yaml
///     bãi bỏ: {văn bản: Giả định 01/QĐ-UBND}
///
/// ### Đúng
///
///     # van-ban/02.yaml
///     bãi bỏ: {văn bản: Giả định 01/QĐ-UBND}
///
/// ## English
/// Two instruments end each other on one day, or one ends itself on the day it takes effect. No effect of such a circle counts.
///
/// Nobody knows which of the texts is in force, nor, by them, which office is competent.
///
/// ### Wrong
///
///     # van-ban/01.yaml
///     bãi bỏ: {văn bản: Giả định 02/QĐ-UBND}
///     # van-ban/02.yaml
///     bãi bỏ: {văn bản: Giả định 01/QĐ-UBND}
///
/// ### Right
///
///     # van-ban/02.yaml
///     bãi bỏ: {văn bản: Giả định 01/QĐ-UBND}
struct InstrumentEffectCycle: ReadingCheck {
    let id = "instrument/effect-cycle"
    let level = Level.error
}
