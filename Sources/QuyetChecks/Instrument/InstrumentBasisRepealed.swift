import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Văn bản còn hiệu lực nhưng căn cứ mà nó viện dẫn đã bị bãi bỏ hoặc thay thế. Ủy quyền vẫn còn giá trị, nhưng căn cứ phải được cập
/// nhật.
///
/// Căn cứ cũ để lại trong văn bản làm người đọc viện dẫn một quy định không còn hiệu lực.
///
/// ### Sai
///
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///
/// ### Đúng
///
///     # van-ban/04.yaml
///     căn cứ: [Giả định 03/QĐ-UBND]
///     thay thế: {văn bản: Giả định 02/QĐ-UBND}
///
/// ## English
/// The instrument is in force, but the text that it cites as its basis was repealed or replaced. A delegation survives it, but its basis
/// has to be renewed.
///
/// A basis left as it was makes readers cite what is no longer in force.
///
/// ### Wrong
///
///     # van-ban/02.yaml
///     căn cứ: [Giả định 01/QĐ-UBND]
///
/// ### Right
///
///     # van-ban/04.yaml
///     căn cứ: [Giả định 03/QĐ-UBND]
///     thay thế: {văn bản: Giả định 02/QĐ-UBND}
struct InstrumentBasisRepealed: Check {
    let id = "instrument/basis-repealed"
    let level = Level.warning
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var findings: [Finding] = []
        for record in law.instruments {
            let alive = law.living(record)
            for basis in record.text.bases {
                guard let target = law.instrument(numbered: basis.value.instrument) else { continue }
                for effect in law.effects where effect.ends && effect.instrument == target && covers(effect, basis.value) {
                    for period in alive.intersection(effect.days).intersection(context.horizon).intervals {
                        findings.append(finding(record, basis, effect, period, law))
                    }
                }
            }
        }
        return findings
    }

    private func covers(_ effect: AppliedEffect, _ basis: Citation) -> Bool {
        guard let repealed = effect.address else { return true }
        return basis.address.map { repealed.covers($0) } ?? false
    }

    private func finding(_ record: InstrumentRecord, _ basis: Located<Citation>, _ effect: AppliedEffect, _ period: DayInterval, _ law: Law)
        -> Finding
    {
        let cited = [basis.value.instrument, basis.value.address?.text].compactMap { $0 }.joined(separator: ", ")
        let repealing = law.citation(effect.provision)
        return Finding(
            id, level, at: basis.span,
            message([
                "number": .text(record.number.value), "cited": .text(cited), "repealing": .text(repealing), "period": .period(period),
            ]), period: period,
            subjects: [Subject(.instrument, record.number.value)],
            because: [
                Because(
                    law.span(effect.provision),
                    because(["repealing": .text(repealing), "cited": .text(cited), "day": .day(effect.days.from)]))
            ],
            draft: record.text.isDraft || law.isDraft(effect.provision), advice: advice)
    }
}

private let message = Message(
    vi: "{number} căn cứ vào {cited}, nhưng {period} căn cứ đó không còn hiệu lực do {repealing}.",
    en: "{number} is based on {cited}, which {period} is no longer in force because of {repealing}.")
private let because = Message(
    vi: "{repealing} làm {cited} hết hiệu lực từ {day}", en: "{repealing} ends {cited} from {day}")
private let advice = Message(
    vi: "ban hành văn bản mới căn cứ vào quy định đang có hiệu lực, thay thế văn bản này.",
    en: "issue a new instrument based on what is in force, replacing this one.")
