import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Văn bản có hiệu lực trước khi căn cứ mà nó viện dẫn có hiệu lực.
///
/// Điều này có thể đúng (văn bản quy định chi tiết được ban hành sớm), nhưng nên xem lại ngày.
///
/// ### Sai
///
///     # van-ban/01.yaml
///     hiệu lực: {từ: 01/03/2026}
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///     hiệu lực: {từ: 01/01/2026}
///
/// ### Đúng
///
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///     hiệu lực: {từ: 01/03/2026}
///
/// ## English
/// An instrument is in force before the text that it cites as its basis is.
///
/// That may be right (an implementing text issued early), but the dates deserve a look.
///
/// ### Wrong
///
///     # van-ban/01.yaml
///     hiệu lực: {từ: 01/03/2026}
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///     hiệu lực: {từ: 01/01/2026}
///
/// ### Right
///
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///     hiệu lực: {từ: 01/03/2026}
struct InstrumentNotYetInForce: Check {
    let id = "instrument/not-yet-in-force"
    let level = Level.note
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var findings: [Finding] = []
        for record in law.instruments {
            for basis in record.text.bases {
                guard let target = law.instrument(numbered: basis.value.instrument),
                    let start = law.instruments[target].text.effective?.from
                else { continue }
                let before = DaySet(DayInterval(.distantPast, start.value))
                for period in law.living(record).intersection(before).intersection(context.horizon).intervals {
                    findings.append(
                        Finding(
                            id, level, at: basis.span,
                            message([
                                "number": .text(record.number.value), "cited": .text(basis.value.instrument), "period": .period(period),
                            ]), period: period, subjects: [Subject(.instrument, record.number.value)],
                            because: [Because(start.span, because(["cited": .text(basis.value.instrument), "day": .day(start.value)]))],
                            draft: record.text.isDraft || law.instruments[target].text.isDraft, advice: advice))
                }
            }
        }
        return findings
    }
}

private let message = Message(
    vi: "{number} căn cứ vào {cited}, nhưng {period} căn cứ đó chưa có hiệu lực.",
    en: "{number} is based on {cited}, which {period} is not yet in force.")
private let because = Message(vi: "{cited} có hiệu lực từ {day}", en: "{cited} is in force from {day}")
private let advice = Message(
    vi: "xem lại ngày có hiệu lực của một trong hai văn bản.", en: "look again at the dates of the two instruments.")
