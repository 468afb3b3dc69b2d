import QuyetSyntax
import QuyetText
import QuyetTime

/// Findings about effects: on what does not exist, in circles, without order.
enum EffectMessages {
    static let noInstrument = Message(
        vi: "Văn bản “{name}” không có trong kho văn bản, nên không tác động được.",
        en: "The instrument “{name}” is not in the archive, so nothing is done to it.")
    static let noAddress = Message(
        vi: "{number} không có “{address}”, nên không tác động được.", en: "{number} has no “{address}”, so nothing is done to it.")
    static let addIt = Message(
        vi: "kiểm tra số, ký hiệu văn bản; nếu văn bản có thật, thêm nó vào thư mục văn bản.",
        en: "check the number of the instrument; if it exists, add it to the folder.")

    static func unknownInstrument(_ name: Located<String>, _ numbers: [String]) -> Finding {
        let near = Suggestion.nearestNumber(to: name.value, among: numbers)
        return Finding(
            "instrument/effect-unknown-target", .error, at: name.span, noInstrument(["name": .text(name.value)]),
            advice: near.map { LawMessages.didYouMean(["name": .text($0)]) } ?? addIt)
    }

    static func unknownAddress(_ address: Located<ProvisionAddress>, _ instrument: InstrumentRecord) -> Finding {
        Finding(
            "instrument/effect-unknown-target", .error, at: address.span,
            noAddress(["number": .text(instrument.number.value), "address": .text(address.value.text)]))
    }

    static let inWords = Message(
        vi: "“{text}” không phải là địa chỉ điều khoản, nên không biết bỏ phần nào.",
        en: "“{text}” is no address of a provision, so what is dropped is not known.")
    static let inWordsAdvice = Message(
        vi: "nêu điều, khoản bị bỏ; nếu chỉ bỏ một phần chữ, viết lại cả điều khoản ở “bằng”.",
        en: "name the article or clause that is dropped; if only some words are, write the whole provision anew under “by”.")
    static let selfEffect = Message(
        vi: "{citation} làm chính mình hết hiệu lực ngay ngày có hiệu lực, nên không có tác dụng.",
        en: "{citation} ends itself on the day it takes effect, so it works nothing.")
    static let circle = Message(
        vi: "{citations} làm nhau hết hiệu lực trong cùng một ngày, nên không văn bản nào có tác dụng.",
        en: "{citations} end each other on one day, so none of them works.")
    static let circleAdvice = Message(
        vi: "bỏ một trong các tác động, hoặc cho chúng có hiệu lực vào những ngày khác nhau.",
        en: "drop one of these effects, or let them begin on different days.")
    static let partOfCircle = Message(vi: "{citation}, cũng trong vòng này", en: "{citation}, part of the same circle")
    static let noOrder = Message(
        vi: "{later} và {earlier} cùng tác động lên {target} từ {day}, mà không rõ cái nào trước.",
        en: "{later} and {earlier} both have an effect on {target} from {day}, and nothing says which comes first.")
    static let other = Message(vi: "{citation}: tác động kia", en: "{citation}: the other effect")
    static let noOrderAdvice = Message(
        vi: "cho hai tác động bắt đầu vào hai ngày khác nhau, hoặc để một văn bản nêu cả hai.",
        en: "let them begin on different days, or let one instrument state both.")

    static func wordsDropped(_ text: Located<String>) -> Finding {
        Finding(
            "instrument/effect-unknown-target", .error, at: text.span, inWords(["text": .text(text.value)]), advice: inWordsAdvice)
    }

    static let moreThanCan = Message(
        vi: "Các văn bản sửa đổi đã tạo ra {count} điều khoản; từ đây không xét tiếp việc sửa đổi, nên kho văn bản chưa được kiểm tra hết.",
        en: "The amendments have made {count} provisions; from here on amending is not followed, so the archive is not wholly checked.")
    static let moreThanCanAdvice = Message(
        vi: "xem lại các sửa đổi tác động lẫn nhau; chia kho văn bản nếu đúng là có nhiều như vậy.",
        en: "look at amendments that work on each other; divide the archive if there really are so many.")

    static func tooMany(_ span: Span, _ limit: Int) -> Finding {
        Finding(
            "instrument/effect-cycle", .error, at: span, moreThanCan(["count": .number(limit)]), advice: moreThanCanAdvice)
    }

    static let otherContent = Message(
        vi: "{number} không có điều khoản “{key}” nào ở “{address}” để sửa một phần.",
        en: "{number} has no provision “{key}” at “{address}” of which a part could be changed.")
    static let nothingThere = Message(
        vi: "Kho văn bản không có nguyên văn “{address}” của {number}, nên không biết phần không sửa.",
        en: "The archive does not have the text of “{address}” of {number}, so what is not changed is not known.")
    static let noDay = Message(
        vi: "Sửa như vậy thì {citation} không còn hiệu lực ngày nào từ {day}.",
        en: "So changed, {citation} is in force on no day from {day}.")
    static let noDayAdvice = Message(
        vi: "xem lại các ngày; nếu muốn chấm dứt điều khoản, dùng “bãi bỏ”.",
        en: "look at the days again; to end the provision, use “repeal”.")
    static let otherContentAdvice = Message(
        vi: "nêu đúng địa chỉ và loại điều khoản; nếu kho văn bản không có nguyên văn, viết cả điều khoản ở “bằng”.",
        en: "name the right address and kind of provision; if the archive does not have its text, write the whole provision under “by”.")

    static func nothingToChange(_ keys: ProvisionNode, _ address: Located<ProvisionAddress>, _ instrument: InstrumentRecord) -> Finding {
        var arguments: [String: MessageArgument] = ["number": .text(instrument.number.value), "address": .text(address.value.text)]
        if let key = keys.contentKey?.text { arguments["key"] = .text(key.value) }
        return Finding(
            "instrument/effect-unknown-target", .error, at: keys.contentSpan,
            (keys.contentKey == nil ? nothingThere : otherContent)(arguments),
            because: [Because(address.span, toldHere)], advice: otherContentAdvice)
    }

    /// Text of which a change leaves no day.
    static func noDayLeft(_ keys: ProvisionNode, _ citation: String, from day: Day) -> Finding {
        Finding(
            "syntax/wrong-type", .error, at: keys.effective?.end?.span ?? keys.span,
            noDay(["citation": .text(citation), "day": .day(day)]), advice: noDayAdvice)
    }

    static let toldHere = Message(vi: "địa chỉ được nêu ở đây", en: "the address is stated here")

    /// Effects of one day that take away each other's provisions, ascending.
    static func cycle(_ effects: [(provision: Int, span: Span)], _ law: Law) -> Finding {
        let citations = effects.map { MessageArgument.text("“\(law.citation($0.provision))”") }
        return Finding(
            "instrument/effect-cycle", .error, at: effects[0].span,
            effects.count == 1 ? selfEffect(["citation": citations[0]]) : circle(["citations": .list(citations)]),
            because: effects.dropFirst().map { Because($0.span, partOfCircle(["citation": .text(law.citation($0.provision))])) },
            draft: effects.contains { law.isDraft($0.provision) }, advice: circleAdvice)
    }

    static func conflict(
        _ later: Consolidation.Planned, _ earlier: Consolidation.Planned, target: Int, _ law: Law
    ) -> Finding {
        Finding(
            "instrument/effect-order", .error, at: later.span,
            noOrder([
                "later": .text(law.citation(later.provision)), "earlier": .text(law.citation(earlier.provision)),
                "target": .text(law.citation(target)), "day": .day(later.days.from),
            ]),
            because: [Because(earlier.span, other(["citation": .text(law.citation(earlier.provision))]))],
            draft: law.isDraft(later.provision) || law.isDraft(earlier.provision), advice: noOrderAdvice)
    }
}
