import QuyetText
import QuyetTime

/// A key that ends in a time of day: `nhận sau 15:00`.
enum TimedKey {
    /// The minute of the day that a text names after the spelling of the key, or nil if it is no such key.
    static func minute(_ text: String, of key: GrammarKey) -> Int? {
        guard let space = text.lastIndex(of: " "), let minute = Moment.minuteOfDay(parsing: text[text.index(after: space)...]) else {
            return nil
        }
        let words = VietnameseText.key(String(text[..<space]))
        return [key.vi, key.en].contains { VietnameseText.key(String($0.dropLast(2))) == words } ? minute : nil
    }
}
