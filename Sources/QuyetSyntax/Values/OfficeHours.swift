import QuyetTime

/// Hours of a working day as a calendar writes them.
enum OfficeHours {
    /// Reads `08:00-12:00`, giving minutes after midnight.
    static func range(parsing text: String) -> Range<Int>? {
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
        let minutes = parts.compactMap { Moment.minuteOfDay(parsing: $0.filter { $0 != " " }) }
        return parts.count == 2 && minutes.count == 2 && minutes[0] < minutes[1] ? minutes[0]..<minutes[1] : nil
    }
}
