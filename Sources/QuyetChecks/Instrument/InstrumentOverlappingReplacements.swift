import QuyetLaw
import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Hai văn bản cùng thay thế một văn bản hay điều khoản, nên không rõ văn bản nào kế tục nó.
///
/// Văn bản sau phải thay thế văn bản trước, không phải văn bản đã bị thay thế.
///
/// ### Sai
///
///     # van-ban/03.yaml
///     thay thế: {văn bản: Giả định 01/QĐ-UBND}
///
/// ### Đúng
///
///     # van-ban/03.yaml
///     thay thế: {văn bản: Giả định 02/QĐ-UBND}
///
/// ## English
/// Two instruments replace one text, so it is not clear which of them succeeds it.
///
/// The later one has to replace the earlier one, not the text that was replaced already.
///
/// ### Wrong
///
///     # van-ban/03.yaml
///     thay thế: {văn bản: Giả định 01/QĐ-UBND}
///
/// ### Right
///
///     # van-ban/03.yaml
///     thay thế: {văn bản: Giả định 02/QĐ-UBND}
struct InstrumentOverlappingReplacements: Check {
    let id = "instrument/overlapping-replacements"
    let level = Level.error
    let scope = CheckScope.instrument
    let reads: [CheckInput] = [.archive]

    func run(_ context: CheckContext) -> [Finding] {
        let law = context.law
        var before: [Int: [AppliedEffect]] = [:]
        var findings: [Finding] = []
        // Effects stand in the order of their days.
        for effect in law.effects where effect.kind == .replacement {
            defer { before[effect.instrument, default: []].append(effect) }
            guard
                let other = before[effect.instrument]?.first(where: { other in
                    other.days.overlaps(effect.days)
                        && law.provisions[other.provision].instrument != law.provisions[effect.provision].instrument
                        && overlap(other, effect)
                })
            else { continue }
            let target = [law.instruments[effect.instrument].number.value, effect.address?.text].compactMap { $0 }.joined(separator: ", ")
            let common = other.days.intersection(effect.days)
            findings.append(
                Finding(
                    id, level, at: effect.span,
                    message([
                        "later": .text(law.citation(effect.provision)), "earlier": .text(law.citation(other.provision)),
                        "target": .text(target), "day": .day(common.from),
                    ]), period: common.intersection(context.horizon),
                    subjects: [Subject(.instrument, law.instrument(of: effect.provision).number.value)],
                    because: [
                        Because(
                            other.span,
                            because([
                                "earlier": .text(law.citation(other.provision)), "target": .text(target), "day": .day(other.days.from),
                            ]))
                    ],
                    draft: law.isDraft(effect.provision) || law.isDraft(other.provision), advice: advice))
        }
        return findings
    }

    private func overlap(_ left: AppliedEffect, _ right: AppliedEffect) -> Bool {
        guard let one = left.address, let other = right.address else { return true }
        return one.covers(other) || other.covers(one)
    }
}

private let message = Message(
    vi: "{later} thay thế {target} từ {day}, nhưng {earlier} đã thay thế rồi.",
    en: "{later} replaces {target} from {day}, but {earlier} has replaced it already.")
private let because = Message(vi: "{earlier} thay thế {target} từ {day}", en: "{earlier} replaces {target} from {day}")
private let advice = Message(
    vi: "thay thế văn bản đang có hiệu lực, hoặc bỏ một trong hai điều khoản thay thế.",
    en: "replace the text that is in force, or drop one of the two replacements.")
