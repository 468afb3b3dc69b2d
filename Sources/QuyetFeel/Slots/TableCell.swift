/// A cell of a decision table whose tests are constants: what it says of every kind of value that has a place in an index.
struct TableCell {
    /// A constant, numbers and days as places among the break points of the column: `2k + 1` for the point `k`, and even numbers for the
    /// gaps around them.
    indirect enum Constant {
        case null
        case boolean(Bool)
        case number(Int)
        case day(Int)
        case text(Int)
        case list([Constant])
        case range(lower: Constant?, lowerClosed: Bool, upper: Constant?, upperClosed: Bool)
        /// A value that is never equal to a boolean, number, day or text, and has no order with them.
        case foreign
    }

    enum Test {
        case any
        case equal(Constant)
        case notEqual(Constant)
        case value(Constant)
    }

    /// What is tested.
    enum Probe {
        case null
        case boolean(Bool)
        case number(Int)
        case day(Int)
        case text(Int)
        /// A text that the column does not mention.
        case otherText
    }

    let tests: [Test]
    let isNegated: Bool

    /// Whether the cell accepts a value.
    func accepts(_ probe: Probe) -> Bool {
        var result: Bool? = false
        for test in tests {
            let found: Bool?
            switch test {
            case .any: found = true
            case .equal(let constant): found = TableCell.isEqual(probe, constant)
            case .notEqual(let constant): found = Kleene.not(TableCell.isEqual(probe, constant))
            case .value(let constant): found = TableCell.matches(probe, constant)
            }
            result = Kleene.or(result, found)
        }
        return (isNegated ? Kleene.not(result) : result) == true
    }

    private static func isEqual(_ probe: Probe, _ constant: Constant) -> Bool? {
        switch (probe, constant) {
        case (.null, .null): true
        case (.null, _), (_, .null): false
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)), (.day(let left), .day(let right)), (.text(let left), .text(let right)):
            left == right
        case (.otherText, .text): false
        default: nil
        }
    }

    /// As `FeelValue.matches`.
    private static func matches(_ probe: Probe, _ constant: Constant) -> Bool? {
        switch constant {
        case .range(let lower, let lowerClosed, let upper, let upperClosed):
            var result: Bool? = true
            if let lower { result = Kleene.and(result, order(probe, lower).map { $0 > 0 || ($0 == 0 && lowerClosed) }) }
            if let upper { result = Kleene.and(result, order(probe, upper).map { $0 < 0 || ($0 == 0 && upperClosed) }) }
            return result
        case .list(let elements):
            return elements.contains { element in
                if case .range = element { matches(probe, element) == true } else { isEqual(probe, element) == true }
            }
        default: return isEqual(probe, constant)
        }
    }

    private static func order(_ probe: Probe, _ constant: Constant) -> Int? {
        switch (probe, constant) {
        case (.number(let left), .number(let right)), (.day(let left), .day(let right)): left - right
        default: nil
        }
    }
}
