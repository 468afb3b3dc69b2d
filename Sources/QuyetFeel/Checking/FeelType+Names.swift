import QuyetText

extension FeelType {
    /// The type as a Vietnamese message calls it.
    public var vietnameseName: String {
        switch base {
        case .any: "giá trị bất kỳ"
        case .null: "rỗng"
        case .boolean: "đúng/sai"
        case .number: "số"
        case .string: "chuỗi chữ"
        case .date: "ngày"
        case .time: "giờ"
        case .dateTime: "ngày giờ"
        case .daysAndTimeDuration, .yearsAndMonthsDuration: "khoảng thời gian"
        case .list: "danh sách"
        case .range: "khoảng giá trị"
        case .context: "đối tượng"
        case .function, .signature: "hàm"
        case .enumeration: "giá trị trong danh mục"
        case .bounded, .constrained: "số"
        }
    }

    /// The type as an English message calls it.
    public var englishName: String {
        switch base {
        case .any: "any value"
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .date: "a date"
        case .time: "a time"
        case .dateTime: "a date and time"
        case .daysAndTimeDuration, .yearsAndMonthsDuration: "a duration"
        case .list: "a list"
        case .range: "a range"
        case .context: "a context"
        case .function, .signature: "a function"
        case .enumeration: "a value of an enumeration"
        case .bounded, .constrained: "a number"
        }
    }
}

extension FeelDiagnostic {
    /// A string that no value of the domain equals.
    static func outsideDomain(_ text: String, _ values: [String], _ range: FeelRange) -> FeelDiagnostic {
        let nearest = Suggestion.nearest(to: text, among: values).map(FeelPrinter.quoted)
        return outside(FeelPrinter.quoted(text), values.map(FeelPrinter.quoted), nearest, range)
    }

    /// A number that the domain does not have.
    static func outsideDomain(_ number: FeelDecimal, _ values: [String], _ range: FeelRange) -> FeelDiagnostic {
        outside(number.description, values, nil, range)
    }

    private static func outside(_ found: String, _ values: [String], _ nearest: String?, _ range: FeelRange) -> FeelDiagnostic {
        let shown = values.prefix(12).joined(separator: ", ") + (values.count > 12 ? ", …" : "")
        return FeelDiagnostic(
            .outsideDomain, range, vi: "\(found) không có trong miền giá trị (\(shown))." + (nearest.map { " Có phải là \($0)?" } ?? ""),
            en: "\(found) is not in the declared domain (\(shown))." + (nearest.map { " Did you mean \($0)?" } ?? ""), suggestion: nearest)
    }

    /// A number beyond the declared bounds.
    static func outsideBounds(_ number: FeelDecimal, _ interval: FeelInterval, _ range: FeelRange) -> FeelDiagnostic {
        var bounds: [String] = []
        if let lower = interval.lower, case .number(let value) = lower.value { bounds.append("\(lower.isClosed ? ">=" : ">") \(value)") }
        if let upper = interval.upper, case .number(let value) = upper.value { bounds.append("\(upper.isClosed ? "<=" : "<") \(value)") }
        let shown = bounds.joined(separator: ", ")
        return FeelDiagnostic(
            .outsideDomain, range, vi: "\(number) nằm ngoài giới hạn đã khai báo (\(shown)).",
            en: "\(number) lies outside the declared bounds (\(shown)).")
    }
}
