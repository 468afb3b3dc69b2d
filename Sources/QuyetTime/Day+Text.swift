extension Day {
    /// `2026-05-15`.
    public var iso: String {
        let (year, month, day) = components
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// `15/05/2026`, as Vietnamese offices write it.
    public var vietnamese: String {
        let (year, month, day) = components
        return "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))"
    }

    /// `15 May 2026`.
    public var english: String {
        let (year, month, day) = components
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ]
        return "\(day) \(names[month - 1]) \(year)"
    }

    public init?(iso text: some StringProtocol) { self.init(parsing: text, onlyISO: true) }

    /// Reads `15/05/2026`, `5/5/2026` or `2026-05-15`; nil for anything else and for days that do not exist.
    public init?(parsing text: some StringProtocol) { self.init(parsing: text, onlyISO: false) }

    private init?(parsing text: some StringProtocol, onlyISO: Bool) {
        let bytes = Array(text.utf8)
        let separator: UInt8 = bytes.contains(UInt8(ascii: "/")) && !onlyISO ? UInt8(ascii: "/") : UInt8(ascii: "-")
        let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, let first = digits(parts[0]), let second = digits(parts[1]), let third = digits(parts[2]) else {
            return nil
        }
        if separator == UInt8(ascii: "/") {
            guard parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return nil }
            self.init(documentYear: third, month: second, day: first)
        } else {
            guard parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
            self.init(documentYear: first, month: second, day: third)
        }
    }

    private init?(documentYear year: Int, month: Int, day: Int) {
        guard Day.documentYears.contains(year) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

func padded(_ value: Int, _ width: Int) -> String {
    if value < 0 { return "-" + padded(-value, width) }
    let text = String(value)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
}

/// A run of one to nine ASCII digits as a number, else nil.
func digits(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
    }
    return value
}
