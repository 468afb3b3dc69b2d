import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Văn bản ghi có hiệu lực từ một ngày trước ngày ban hành.
///
/// Văn bản không thể có hiệu lực khi chưa được ban hành; thường là nhầm năm hoặc nhầm tháng với ngày. Từng điều khoản vẫn có thể áp
/// dụng sớm hơn bằng mục “hiệu lực” của riêng nó.
///
/// ### Sai
///
///     ban hành: 15/05/2026
///     hiệu lực: {từ: 05/01/2026}
///
/// ### Đúng
///
///     ban hành: 15/05/2026
///     hiệu lực: {từ: 15/05/2026}
///
/// ## English
/// An instrument says that it is in force from a day before it was issued.
///
/// Nothing is in force before it is issued; mostly a year, or a day and a month, were mixed up. A single provision may still apply
/// earlier, by a key “effective” of its own.
///
/// ### Wrong
///
///     ban hành: 15/05/2026
///     hiệu lực: {từ: 05/01/2026}
///
/// ### Right
///
///     ban hành: 15/05/2026
///     hiệu lực: {từ: 15/05/2026}
struct InstrumentEffectiveBeforeIssued: Check {
    let id = "instrument/effective-before-issued"
    let level = Level.error
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive]

    func run(_ context: CheckContext) -> [Finding] {
        context.law.instruments.compactMap { record in
            guard let issued = record.text.issued, let from = record.text.effective?.from, from.value < issued.value else { return nil }
            return Finding(
                id, level, at: from.span,
                message(["number": .text(record.number.value), "from": .day(from.value), "issued": .day(issued.value)]),
                subjects: [Subject(.instrument, record.number.value)], because: [Because(issued.span, because)],
                draft: record.text.isDraft, advice: advice)
        }
    }
}

private let message = Message(
    vi: "{number} có hiệu lực từ {from}, trước khi được ban hành ngày {issued}.",
    en: "{number} is in force from {from}, before it was issued on {issued}.")
private let because = Message(vi: "ngày ban hành", en: "the day of issue")
private let advice = Message(
    vi: "sửa một trong hai ngày; điều khoản áp dụng sớm hơn thì ghi “hiệu lực” ở chính điều khoản đó.",
    en: "mend one of the two days; a provision that applies earlier says so by its own “effective”.")
