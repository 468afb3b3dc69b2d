import QuyetText
import QuyetTime

/// A length of time as written, before its place says what a bare *ngày* means.
public struct StatedSpan: Hashable, Sendable {
    public let unit: SpanUnitWord
    /// Exact: for hours and days in minutes of an hour unit; see `timeSpan`.
    let thousandths: Int
    let word: SpanWordWord?

    /// `1 giờ`, `0,5 ngày làm việc`, `30 ngày`, `2 tháng`, `trong ngày`, `không tính`; comma and point are equal. Nil for anything else.
    public init?(parsing text: String) {
        let trimmed = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).joined(separator: " ")
        if let word = SpanWordWord.table.word(trimmed) {
            self.word = word
            unit = .workingDays
            thousandths = 0
            return
        }
        guard let (amount, rest) = StatedSpan.number(trimmed), let unit = SpanUnitWord.table.word(StatedSpan.plural(rest)), unit != .times
        else { return nil }
        word = nil
        thousandths = amount
        self.unit = unit == .workingHours ? .hours : unit
        if timeSpan(dayIsWorkingDay: true) == nil { return nil }
    }

    /// `1 hour` is `1 hours` to the table.
    private static func plural(_ unit: String) -> String {
        ["hour", "minute", "working hour", "working day", "calendar day", "month", "time"].contains(unit)
            ? unit + "s" : unit == "day" || unit == "days" ? "calendar days" : unit
    }

    static func times(parsing text: String) -> Int? {
        guard let (amount, rest) = number(text), amount % 1000 == 0, rest.isEmpty || SpanUnitWord.table.word(plural(rest)) == .times else {
            return nil
        }
        return amount / 1000
    }

    /// The leading number in thousandths, and what follows it. At most six digits before and three after the separator.
    private static func number(_ text: String) -> (Int, String)? {
        let bytes = Array(text.utf8)
        var index = 0
        var whole = 0
        while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 {
            guard index < 6 else { return nil }
            whole = whole * 10 + Int(bytes[index] - 48)
            index += 1
        }
        guard index > 0 else { return nil }
        var fraction = 0
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "."), bytes[index + 1] >= 48,
            bytes[index + 1] <= 57
        {
            index += 1
            var scale = 100
            while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 {
                guard scale > 0 || bytes[index] == 48 else { return nil }
                fraction += Int(bytes[index] - 48) * scale
                scale /= 10
                index += 1
            }
        }
        while index < bytes.count, bytes[index] == 32 { index += 1 }
        return (whole * 1000 + fraction, String(decoding: bytes[index...], as: UTF8.self))
    }

    /// The span with its unit decided; nil when it is finer than a minute or a fraction of a calendar day.
    public func timeSpan(dayIsWorkingDay: Bool) -> TimeSpan? {
        switch word {
        case .sameDay: return .sameDay
        case .uncounted: return .uncounted
        case nil: break
        }
        func exact(_ perUnit: Int) -> Int? { (thousandths * perUnit) % 1000 == 0 ? thousandths * perUnit / 1000 : nil }
        switch unit {
        case .minutes: return exact(1).map { .working(minutes: $0) }
        case .hours, .workingHours: return exact(60).map { .working(minutes: $0) }
        case .workingDays: return exact(TimeSpan.minutesPerWorkingDay).map { .working(minutes: $0) }
        case .calendarDays:
            return dayIsWorkingDay ? exact(TimeSpan.minutesPerWorkingDay).map { .working(minutes: $0) } : exact(1).map { .days($0) }
        case .months: return exact(1).map { .months($0) }
        case .times: return nil
        }
    }
}
