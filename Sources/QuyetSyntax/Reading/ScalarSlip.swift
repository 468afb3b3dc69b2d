import QuyetText

/// What a value that is not of its kind was meant to be.
struct ScalarSlip {
    /// What is wrong with it, in place of the general words.
    var message: Message?
    var advice: Message?
    /// What to write, where it is certain.
    var replacement: String?

    init(_ text: String, _ kind: ScalarKind) {
        switch kind {
        case .day: readDay(text)
        case .span: readSpan(text)
        case .number, .times: readNumber(text, kind)
        case .yesOrNo: readYesOrNo(text)
        default: break
        }
    }

    /// A number whose separators group thousands, so that it would be read as a thousandth of what is meant.
    static func groupsThousands(_ text: String) -> Bool {
        let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        guard parts.count > 1, let first = parts.first, (1...3).contains(first.count), first.first != 48 else { return false }
        return parts.dropFirst().allSatisfy { $0.count == 3 } && parts.allSatisfy { $0.allSatisfy { $0 >= 48 && $0 <= 57 } }
    }

    private mutating func readDay(_ text: String) {
        let slip = DateSlip(text)
        message = slip.reason.map { SlipMessages.notADay(["text": .text(text), "reason": .message($0)]) }
        replacement = slip.meant
        advice = slip.meant.map { SlipMessages.write(["text": .text($0)]) } ?? slip.advice ?? SlipMessages.dayForm
    }

    private mutating func readSpan(_ text: String) {
        let cleaned = Suggestion.cleaned(text)
        let number = String(cleaned.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") })
        guard !number.isEmpty, number.utf8.count <= 9 else {
            replacement = nearest(to: cleaned, among: SpanWordWord.table.allSpellings)
            advice = replacement.map { SlipMessages.write(["text": .text($0)]) } ?? SlipMessages.spanInDigits
            return
        }
        let unit = VietnameseText.bareKey(String(cleaned.dropFirst(number.count)))
        if unit.isEmpty {
            message = SlipMessages.spanWithoutUnit(["text": .text(text)])
            advice = SlipMessages.spanUnits(["number": .text(number)])
            return
        }
        if StatedSpan(parsing: cleaned)?.unit == .calendarDays {
            message = SlipMessages.halfDay(["text": .text(text)])
            replacement = "\(number) ngày làm việc"
        } else if ["ngay lv", "nlv", "ngay l.v", "ngay lam", "ngay lam viec"].contains(unit) {
            replacement = "\(number) ngày làm việc"
        } else if ["h", "g", "gio", "tieng"].contains(unit) {
            replacement = "\(number) giờ"
        } else if ["ph", "p", "phut"].contains(unit) {
            replacement = "\(number) phút"
        } else if ["tuan", "weeks", "week"].contains(unit) {
            message = SlipMessages.weeks
            advice = SlipMessages.spanUnits(["number": .text(number)])
            return
        } else if let near = nearest(to: unit, among: SpanUnitWord.table.allSpellings) {
            replacement = "\(number) \(near)"
        }
        // What is offered must itself be right.
        if let offered = replacement, StatedSpan(parsing: offered) == nil { replacement = nil }
        advice = replacement.map { SlipMessages.write(["text": .text($0)]) } ?? SlipMessages.spanUnits(["number": .text(number)])
    }

    private mutating func readNumber(_ text: String, _ kind: ScalarKind) {
        var cleaned = VietnameseText.composed(Suggestion.cleaned(text)).filter { $0 != " " && $0 != "\u{A0}" }
        let suffix = cleaned.drop { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        let isMoney = ["d", "dong", "vnd"].contains(VietnameseText.bareKey(String(suffix)))
        if isMoney { cleaned.removeLast(suffix.count) }
        if ScalarSlip.groupsThousands(cleaned) {
            cleaned.removeAll { $0 == "." || $0 == "," }
            message = SlipMessages.thousands(["text": .text(text)])
            replacement = cleaned
        } else if isMoney || cleaned != text, FactValue.numeral(cleaned) != nil {
            replacement = cleaned
        }
        if kind == .times, replacement.flatMap({ StatedSpan.times(parsing: $0) }) == nil { replacement = nil }
        advice = replacement.map { SlipMessages.write(["text": .text($0)]) }
    }

    private mutating func readYesOrNo(_ text: String) {
        let bare = VietnameseText.bareKey(Suggestion.cleaned(text))
        if ["dung", "true", "x", "y", "1", "v", "ok", "✓", "☑", "[x]"].contains(bare) {
            replacement = YesOrNoWord.table.spelling(.yes, .vi)
        } else if ["sai", "false", "n", "0", "ko", "k", "khong co", "chua"].contains(bare) {
            replacement = YesOrNoWord.table.spelling(.no, .vi)
        } else {
            replacement = nearest(to: text, among: YesOrNoWord.table.allSpellings)
        }
        advice = replacement.map { SlipMessages.write(["text": .text($0)]) }
    }

    private func nearest(to text: String, among words: [String]) -> String? { Suggestion.nearest(to: text, among: words) }
}
