import QuyetText
import QuyetTime

/// What a date that cannot be read was meant to be.
struct DateSlip {
    /// Why it is not a date; nil where the form alone is wrong.
    var reason: Message?
    /// The date in the form of documents, where only one can be meant.
    var meant: String?
    /// What to do where nothing certain is meant.
    var advice: Message?

    init(_ written: String) {
        let text = DateSlip.digitsForLetters(Suggestion.cleaned(written))
        let numbers = DateSlip.numbers(text)
        guard numbers.count == 3 else {
            if numbers.count == 2, text.utf8.count <= 12 { reason = SlipMessages.dateWithoutDay }
            return
        }
        let isISO = numbers[0].digits == 4
        let (first, second, third) = isISO ? (numbers[2], numbers[1], numbers[0]) : (numbers[0], numbers[1], numbers[2])
        var (day, month, year) = (first.value, second.value, third.value)
        if third.digits == 2 {
            year += 2000
            reason = SlipMessages.shortYear
        } else if third.digits != 4 {
            reason = SlipMessages.shortYear
            return
        }
        if month > 12, day <= 12 {
            reason = SlipMessages.swapped(["month": .number(month)])
            swap(&day, &month)
        }
        if month < 1 || month > 12 {
            reason = SlipMessages.noMonth(["month": .number(month)])
        } else if day < 1 || day > DateSlip.days(in: month, year) {
            reason = SlipMessages.noDay(["month": .number(month), "year": .number(year), "days": .number(DateSlip.days(in: month, year))])
            advice = SlipMessages.lookAtDay
        } else if let date = Day(parsing: "\(day)/\(month)/\(year)") {
            meant = date.vietnamese
        }
    }

    private static func days(in month: Int, _ year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// The letters O and l where a digit belongs: next to digits and separators only.
    private static func digitsForLetters(_ text: String) -> String {
        guard text.unicodeScalars.allSatisfy({ "0123456789OolI/-. ".unicodeScalars.contains($0) }) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { "Oo".unicodeScalars.contains($0) ? "0" : "lI".unicodeScalars.contains($0) ? "1" : $0 }))
    }

    /// The numbers of a text of numbers, separators and the words *ngày*, *tháng*, *năm*; none when it holds anything else.
    private static func numbers(_ text: String) -> [(value: Int, digits: Int)] {
        guard text.utf8.count <= 60 else { return [] }
        var result: [(Int, Int)] = []
        for part in VietnameseText.bareKey(text).split(whereSeparator: { " /-.,".contains($0) }) {
            if ["ngay", "thang", "nam"].contains(part) { continue }
            guard part.utf8.count <= 4, part.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let value = Int(part) else { return [] }
            result.append((value, part.utf8.count))
        }
        return result
    }
}
