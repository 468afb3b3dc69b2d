extension Suggestion {
    /// The nearest number of an instrument. Of numbers every other one is near by its letters: only one that differs in a single digit, or
    /// in its letters alone, is a hint and no guess.
    public static func nearestNumber(to text: String, among numbers: some Sequence<String>) -> String? {
        let own = digits(text)
        return nearest(
            to: text,
            among: numbers.filter { number in
                let other = digits(number)
                return own == other || own.count > 2 && distance(own, other, limit: 1) <= 1
            })
    }

    private static func digits(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0.value >= 48 && $0.value <= 57 } }
}
