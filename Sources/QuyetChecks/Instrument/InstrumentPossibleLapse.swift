import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Văn bản tự quy định hết hiệu lực sớm khi có văn bản khác về cùng việc, và một văn bản như thế đã có hiệu lực, nhưng chưa ai xác nhận.
/// Trong khi chưa xác nhận, văn bản được coi là còn hiệu lực.
///
/// Nếu nó đã hết hiệu lực thì thẩm quyền theo nó cũng hết; cơ quan ban hành phải nói rõ.
///
/// ### Sai
///
///     # van-ban/01.yaml
///     hết hiệu lực sớm: {khi có: [nghị định], về: cùng thủ tục}
///
/// ### Đúng
///
///     # van-ban/03.yaml
///     xác nhận: {văn bản: Giả định 01/QĐ-UBND, do văn bản: Giả định 02/NĐ-CP, hết hiệu lực: không}
///
/// ## English
/// The instrument says that it lapses when another text on the same matter takes effect, such a text has taken effect, and nobody has
/// recorded whether it lapsed. Until that is recorded it is taken to be in force.
///
/// If it has lapsed, the competence under it has ended too: its issuer has to say so.
///
/// ### Wrong
///
///     # van-ban/01.yaml
///     hết hiệu lực sớm: {khi có: [nghị định], về: cùng thủ tục}
///
/// ### Right
///
///     # van-ban/03.yaml
///     xác nhận: {văn bản: Giả định 01/QĐ-UBND, do văn bản: Giả định 02/NĐ-CP, hết hiệu lực: không}
struct InstrumentPossibleLapse: Check {
    let id = "instrument/possible-lapse"
    let level = Level.warning
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        return law.possibleLapses.flatMap { lapse in
            let own = law.instrument(of: lapse.provision)
            let other = law.instruments[lapse.instrument]
            let matter = MessageArgument.list(lapse.matter.map { .text($0) })
            return lapse.days.intersection(context.horizon).intervals.map { period in
                Finding(
                    id, level, at: law.span(lapse.provision),
                    message([
                        "number": .text(own.number.value), "other": .text(other.number.value), "matter": matter, "period": .period(period),
                    ]), period: period, subjects: [Subject(.instrument, own.number.value)],
                    because: [
                        Because(
                            other.number.span,
                            because(["other": .text(other.number.value), "matter": matter, "day": .day(other.days.first ?? period.from)]))
                    ],
                    draft: own.text.isDraft || other.text.isDraft,
                    advice: advice(["number": .text(own.number.value), "other": .text(other.number.value)]))
            }
        }
    }
}

private let message = Message(
    vi: "{number} có thể đã hết hiệu lực sớm {period}, vì đã có {other} về {matter}; chưa có xác nhận, nên vẫn coi là còn hiệu lực.",
    en: "{number} may have lapsed early {period}, since {other} is about {matter}; nothing confirms it, so it is taken to be in force.")
private let because = Message(vi: "{other} về {matter} có hiệu lực từ {day}", en: "{other}, about {matter}, takes effect on {day}")
private let advice = Message(
    vi: "ghi trong một văn bản điều khoản “xác nhận” với “văn bản: {number}”, “do văn bản: {other}” và “hết hiệu lực: có” hoặc “không”.",
    en: "record in an instrument a “confirmation” with “instrument: {number}”, “because of: {other}” and “lapsed: yes” or “no”.")
