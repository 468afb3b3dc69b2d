import QuyetSyntax
import QuyetText
import QuyetTime

/// A length of time as the annex of a decision has it in a cell: `0,5 giờ`, `02 ngày làm việc`, `1/2 ngày`, `Không quá 2 giờ`, `Trong ngày`.
struct AnnexTime: Equatable {
    /// As the language writes it, in Vietnamese: `1,5 giờ`, `không tính`.
    let text: String
    /// Whether the cell says more than the text does (*không quá*, fractions, sums), so that a person should look at it.
    let isGuess: Bool

    /// Reads a cell; `unit` is what the heading says of bare numbers: *Thời hạn (giờ)*. Nil for what it cannot be sure of.
    init?(_ cell: String, unit: SpanUnitWord? = nil) {
        guard cell.utf8.count <= 400 else { return nil }
        var words = AnnexTime.words(cell)
        if words.isEmpty { return nil }
        if AnnexTime.isOfficeHours(words) {
            (text, isGuess) = ("không tính", false)
            return
        }
        if AnnexTime.promised.contains(where: { words.starts(with: $0) }) {
            (text, isGuess) = ("không tính", true)
            return
        }
        var isGuess = AnnexTime.dropPrefix(&words)
        if AnnexTime.sameDay.contains(words) {
            (text, isGuess) = ("trong ngày", isGuess)
            self.isGuess = isGuess
            return
        }
        if words.first == AnnexTime.within { words.removeFirst() }
        var parts: [(amount: Amount, unit: SpanUnitWord)] = []
        var rest = words[...]
        while let (amount, length) = Amount.read(rest) {
            rest = rest.dropFirst(length)
            AnnexTime.dropRepeatedNumber(&rest)
            if let (read, length) = AnnexTime.unit(rest) {
                rest = rest.dropFirst(length)
                parts.append((amount, read))
            } else if parts.count == 1, parts[0].unit == .hours, rest.isEmpty, words.dropLast().last == "h" {
                // `1h30`
                parts.append((amount, .minutes))
            } else if let unit, parts.isEmpty, rest.isEmpty {
                parts.append((amount, unit))
            } else {
                return nil
            }
            if rest.first == AnnexTime.and, rest.count > 1 { rest = rest.dropFirst() }
        }
        if !rest.isEmpty {
            guard AnnexTime.isFrom(rest) else { return nil }
            isGuess = true
        }
        // `2 giờ 3 giờ` is no sum.
        guard Set(parts.map { $0.unit == .calendarDays ? .workingDays : $0.unit }).count == parts.count else { return nil }
        guard let first = parts.first, let text = AnnexTime.text(parts) else { return nil }
        self.text = text
        self.isGuess = isGuess || parts.count > 1 || !first.amount.isDecimal
    }

    // MARK: Words

    /// Words as the comparison has them, brackets and marks at their ends taken off; `2giờ` and `08h` are two words.
    private static func words(_ cell: String) -> [String] {
        let text = VietnameseText.key(DraftText.clean(cell).replacing("≤", with: " khong qua ").replacing("½", with: " 1/2 "))
        var result: [String] = []
        for piece in text.split(separator: " ") {
            var word = piece
            while let last = word.utf8.last, ".,;:()".utf8.contains(last) { word = word.dropLast() }
            while let first = word.utf8.first, "(<=~".utf8.contains(first) { word = word.dropFirst() }
            func isAmount(_ character: Character) -> Bool {
                character.isASCII && (character.isNumber || character == "," || character == "." || character == "/")
            }
            let digits = word.prefix(while: isAmount)
            word = word.dropFirst(digits.count)
            if !digits.isEmpty { result.append(String(digits)) }
            // `1h30`
            if !digits.isEmpty, word.hasPrefix("h"), word.dropFirst().first.map(isAmount) == true {
                result.append("h")
                word = word.dropFirst()
                let minutes = word.prefix(while: isAmount)
                result.append(String(minutes))
                word = word.dropFirst(minutes.count)
            }
            if !word.isEmpty { result.append(String(word)) }
        }
        return result
    }

    private static func key(_ text: String) -> String { VietnameseText.key(text) }
    private static func keys(_ text: String) -> [String] { text.split(separator: " ").map { key(String($0)) } }

    private static let within = key("trong")
    private static let and = key("và")
    private static let officeHours = key("giờ hành chính")
    private static let uncounted: Set<[String]> = [keys("không tính"), keys("không tính thời gian"), ["uncounted"], ["office", "hours"]]
    /// When the result is due is on the applicant's slip.
    private static let promised = ["theo giấy hẹn", "theo phiếu hẹn", "theo ngày hẹn", "theo giấy tiếp nhận"].map(keys)
    private static let sameDay: Set<[String]> = [
        keys("trong ngày"), keys("ngay trong ngày"), keys("trong ngày làm việc"), keys("ngay trong ngày làm việc"), ["same", "day"],
    ]
    private static let prefixes: [[String]] = [
        "không quá", "không vượt quá", "không quá thời hạn", "tối đa", "tối đa không quá", "chậm nhất", "trong vòng", "trong thời hạn",
        "trong thời gian",
        "khong qua", "at most", "within",
    ].map(keys).sorted { $0.count > $1.count }

    private static func isOfficeHours(_ words: [String]) -> Bool {
        uncounted.contains(words)
            || words.joined(separator: " ").contains(officeHours) && !words.contains { $0.utf8.contains { $0 >= 48 && $0 <= 57 } }
    }

    /// Drops *không quá* and the like; true if there was one.
    private static func dropPrefix(_ words: inout [String]) -> Bool {
        for prefix in prefixes where words.starts(with: prefix) && words.count > prefix.count {
            words.removeFirst(prefix.count)
            return true
        }
        return false
    }

    /// `05 (năm) ngày`: the number once more in words.
    private static func dropRepeatedNumber(_ rest: inout ArraySlice<String>) {
        if let word = rest.first, Amount.words[word] != nil, rest.count > 1 { rest = rest.dropFirst() }
    }

    /// `kể từ khi nhận hồ sơ`: from when it runs, which the place of the step says.
    private static func isFrom(_ rest: ArraySlice<String>) -> Bool {
        [keys("kể từ"), keys("tính từ"), keys("từ khi"), keys("từ ngày"), keys("sau khi"), keys("làm việc kể từ")].contains {
            rest.starts(with: $0)
        }
    }

    private static let units: [(words: [String], unit: SpanUnitWord)] = [
        ("giờ làm việc", SpanUnitWord.hours), ("giờ", .hours), ("h", .hours), ("tiếng", .hours), ("working hours", .hours),
        ("working hour", .hours),
        ("hours", .hours), ("hour", .hours), ("ngày làm việc", .workingDays), ("working days", .workingDays), ("working day", .workingDays),
        ("ngày", .calendarDays), ("days", .calendarDays), ("day", .calendarDays), ("phút", .minutes), ("minutes", .minutes),
        ("minute", .minutes),
        ("min", .minutes), ("p", .minutes), ("tháng", .months),
    ].map { (keys($0.0), $0.1) }.sorted { $0.0.count > $1.0.count }

    static func unit(_ words: ArraySlice<String>) -> (SpanUnitWord, Int)? {
        units.first { words.starts(with: $0.words) }.map { ($0.unit, $0.words.count) }
    }

    /// The unit that a heading names: *Thời gian (giờ)*, *hours*.
    static func unit(ofHeading heading: String) -> SpanUnitWord? {
        let words = words(heading)
        for index in words.indices.reversed() {
            if let (unit, length) = unit(words[index...]), index + length == words.count, words.count > length || words == ["hours"] {
                return unit
            }
        }
        return nil
    }

    // MARK: Amounts

    /// A number as written: a decimal, or a fraction.
    struct Amount: Equatable {
        let numerator: Int
        let denominator: Int
        /// The decimal as the language writes it, without leading zeros; nil for a fraction.
        let decimal: String?
        var isDecimal: Bool { decimal != nil }

        static let words: [String: Int] = Dictionary(
            zip(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"].map { VietnameseText.key($0) }, 1...10),
            uniquingKeysWith: { first, _ in first })
        private static let half = VietnameseText.key("nửa")

        /// The amount at the beginning, and how many words it takes.
        static func read(_ words: ArraySlice<String>) -> (Amount, Int)? {
            guard let word = words.first else { return nil }
            if word == half { return (Amount(numerator: 1, denominator: 2, decimal: nil), 1) }
            if let number = Amount.words[word] { return (Amount(numerator: number, denominator: 1, decimal: String(number)), 1) }
            let parts = word.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count == 2, let top = whole(parts[0]), let bottom = whole(parts[1]), top > 0, bottom > 0, bottom <= 100 {
                return (Amount(numerator: top, denominator: bottom, decimal: nil), 1)
            }
            let decimal = word.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
            guard (1...2).contains(decimal.count), let before = whole(decimal[0]) else { return nil }
            guard decimal.count == 2 else { return (Amount(numerator: before, denominator: 1, decimal: String(before)), 1) }
            guard let after = whole(decimal[1]), decimal[1].utf8.count <= 3 else { return nil }
            let scale = [10, 100, 1000][decimal[1].utf8.count - 1]
            return (
                Amount(
                    numerator: before * scale + after, denominator: scale, decimal: after == 0 ? String(before) : "\(before),\(decimal[1])"),
                1
            )
        }

        private static func whole(_ text: Substring) -> Int? {
            guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
            return Int(text)
        }

        /// This many units of `minutes` each, where that is a whole number of minutes.
        func minutes(_ minutes: Int) -> Int? {
            let product = numerator * minutes
            return product % denominator == 0 ? product / denominator : nil
        }
    }

    /// The parts in words of the language. Days are working days here, as the workflow counts them.
    private static func text(_ parts: [(amount: Amount, unit: SpanUnitWord)]) -> String? {
        if parts.count == 1, let decimal = parts[0].amount.decimal {
            let text = "\(decimal) \(parts[0].unit.spelling(.vi))"
            return decimal != "0" && StatedSpan(parsing: text)?.timeSpan(dayIsWorkingDay: true) != nil ? text : nil
        }
        if parts.count == 1, parts[0].amount.denominator == 2, parts[0].amount.numerator < 1000, parts[0].unit != .minutes,
            parts[0].unit != .months
        {
            return "\(parts[0].amount.numerator / 2)\(parts[0].amount.numerator % 2 == 0 ? "" : ",5") \(parts[0].unit.spelling(.vi))"
        }
        var total = 0
        for (amount, unit) in parts {
            let each: Int
            switch unit {
            case .minutes: each = 1
            case .hours, .workingHours: each = 60
            case .workingDays, .calendarDays: each = TimeSpan.minutesPerWorkingDay
            case .months, .times: return nil
            }
            guard let minutes = amount.minutes(each) else { return nil }
            total += minutes
        }
        return total > 0 ? SpanSpelling.vietnamese(minutes: total) : nil
    }
}
