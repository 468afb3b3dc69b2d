import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Văn bản tác động lên một văn bản hay điều khoản đã hết hiệu lực trước đó, nên không còn gì để tác động.
///
/// Thường là vì người soạn chưa biết văn bản kia đã bị bãi bỏ, hoặc muốn tác động lên văn bản mới thay thế nó.
///
/// ### Sai
///
///     # van-ban/03.yaml
///     ngưng hiệu lực: {văn bản: Giả định 01/QĐ-UBND}
///
/// ### Đúng
///
///     # van-ban/03.yaml
///     ngưng hiệu lực: {văn bản: Giả định 02/QĐ-UBND}
///
/// ## English
/// The instrument has an effect on a text that had ended before, so there is nothing left to work on.
///
/// Mostly its author did not know of the repeal, or means the text that replaced it.
///
/// ### Wrong
///
///     # van-ban/03.yaml
///     ngưng hiệu lực: {văn bản: Giả định 01/QĐ-UBND}
///
/// ### Right
///
///     # van-ban/03.yaml
///     ngưng hiệu lực: {văn bản: Giả định 02/QĐ-UBND}
struct InstrumentRepealedStillUsed: Check {
    let id = "instrument/repealed-still-used"
    let level = Level.warning
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        return law.effects.compactMap { effect in
            let record = law.instruments[effect.instrument]
            // An instrument without provisions is ended as a whole; an excerpt may leave out what is meant.
            guard effect.targets.isEmpty, !record.provisions.isEmpty, !record.text.isExcerpt else { return nil }
            // Told once: two replacements of one text are `overlapping-replacements`.
            let earlier = law.effects.last { other in
                other.provision != effect.provision && other.instrument == effect.instrument && other.ends
                    && other.days.from <= effect.days.from
                    && (other.address == nil || effect.address.map { other.address?.covers($0) ?? false } ?? false)
            }
            if let earlier, effect.kind == .replacement, earlier.kind == .replacement { return nil }
            // Two effects of one day are `effect-order`.
            if let earlier, earlier.days.from == effect.days.from { return nil }
            let target = [record.number.value, effect.address?.text].compactMap { $0 }.joined(separator: ", ")
            return Finding(
                id, level, at: effect.span,
                message(["citation": .text(law.citation(effect.provision)), "target": .text(target), "day": .day(effect.days.from)]),
                period: DayInterval(effect.days.from, .distantFuture).intersection(context.horizon),
                subjects: [Subject(.instrument, law.instrument(of: effect.provision).number.value)],
                because: earlier.map {
                    [
                        Because(
                            law.span($0.provision),
                            because(["citation": .text(law.citation($0.provision)), "target": .text(target), "day": .day($0.days.from)]))
                    ]
                } ?? [],
                draft: law.isDraft(effect.provision), advice: advice)
        }
    }
}

private let message = Message(
    vi: "{citation} tác động lên {target} từ {day}, nhưng khi đó {target} không còn hiệu lực.",
    en: "{citation} has an effect on {target} from {day}, when {target} is no longer in force.")
private let because = Message(vi: "{citation} làm {target} hết hiệu lực từ {day}", en: "{citation} ends {target} from {day}")
private let advice = Message(
    vi: "bỏ điều khoản này, hoặc nêu văn bản đang có hiệu lực.", en: "drop this provision, or name the text that is in force.")
