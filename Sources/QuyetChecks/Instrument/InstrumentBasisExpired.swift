import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Văn bản còn hiệu lực nhưng căn cứ mà nó viện dẫn đã hết thời hạn hiệu lực ghi trong chính căn cứ đó.
///
/// Căn cứ có thời hạn thì hết hạn mà không cần ai bãi bỏ; văn bản dựa vào nó phải được rà soát trước ngày đó.
///
/// ### Sai
///
///     # van-ban/01.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///     hiệu lực: {từ: 15/01/2026}
///
/// ### Đúng
///
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///     hiệu lực: {từ: 15/01/2026, đến hết: 30/06/2026}
///
/// ## English
/// An instrument is in force, but the text that it cites as its basis has run out by its own terms.
///
/// A basis with a term ends without anybody repealing it; what rests on it has to be looked at before that day.
///
/// ### Wrong
///
///     # van-ban/01.yaml
///     hiệu lực: {từ: 01/01/2026, đến hết: 30/06/2026}
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///     hiệu lực: {từ: 15/01/2026}
///
/// ### Right
///
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///     hiệu lực: {từ: 15/01/2026, đến hết: 30/06/2026}
struct InstrumentBasisExpired: Check {
    let id = "instrument/basis-expired"
    let level = Level.warning
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var findings: [Finding] = []
        for record in law.instruments {
            for basis in record.text.bases {
                guard let target = law.instrument(numbered: basis.value.instrument),
                    let end = law.instruments[target].days.intervals.last?.to,
                    end < .distantFuture
                else { continue }
                let after = DaySet(DayInterval(end, .distantFuture))
                // What was repealed before it ran out is told by `instrument/basis-repealed`.
                if law.effects.contains(where: { $0.ends && $0.instrument == target && $0.address == nil && $0.days.from <= end }) {
                    continue
                }
                for period in law.living(record).intersection(after).intersection(context.horizon).intervals {
                    findings.append(
                        Finding(
                            id, level, at: basis.span,
                            message([
                                "number": .text(record.number.value), "cited": .text(basis.value.instrument), "period": .period(period),
                            ]), period: period, subjects: [Subject(.instrument, record.number.value)],
                            because: [
                                Because(
                                    law.instruments[target].text.effective?.end?.span ?? law.instruments[target].number.span,
                                    because(["cited": .text(basis.value.instrument), "day": .day(end + -1)]))
                            ],
                            draft: record.text.isDraft || law.instruments[target].text.isDraft, advice: advice))
                }
            }
        }
        return findings
    }
}

private let message = Message(
    vi: "{number} căn cứ vào {cited}, nhưng {period} căn cứ đó đã hết thời hạn hiệu lực.",
    en: "{number} is based on {cited}, which {period} has run out.")
private let because = Message(vi: "{cited} có hiệu lực đến hết {day}", en: "{cited} is in force until the end of {day}")
private let advice = Message(
    vi: "thay thế văn bản này trước ngày đó, hoặc kéo dài hiệu lực của căn cứ.",
    en: "replace this instrument before that day, or have the basis extended.")
