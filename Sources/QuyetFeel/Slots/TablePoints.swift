/// The constants that the cells of a column mention, sorted.
struct TablePoints: Sendable {
    private(set) var numbers: [FeelDecimal] = []
    /// The numbers as multiples of 10^exponent; empty where they do not fit.
    private(set) var scaled: [Int64] = []
    private(set) var exponent = 0
    private(set) var days: [Int64] = []
    private(set) var texts = FeelSymbols()

    init(_ values: [FeelValue]) {
        var numbers: Set<FeelDecimal> = []
        var days: Set<Int64> = []
        for value in values { collect(value, &numbers, &days) }
        self.numbers = numbers.sorted()
        self.days = days.sorted()
        exponent = Int(min(self.numbers.map(\.exponent).min() ?? 0, 0))
        for number in self.numbers {
            guard let point = TablePoints.scaled(number, to: exponent) else {
                scaled = []
                break
            }
            scaled.append(point)
        }
    }

    private mutating func collect(_ value: FeelValue, _ numbers: inout Set<FeelDecimal>, _ days: inout Set<Int64>) {
        switch value {
        case .number(let number): numbers.insert(number)
        case .date(let day): days.insert(Int64(day.number))
        case .string(let text): _ = texts.intern(text)
        case .list(let elements): for element in elements { collect(element, &numbers, &days) }
        case .range(let interval):
            for bound in [interval.lower, interval.upper] { if let bound { collect(bound.value, &numbers, &days) } }
        default: return
        }
    }

    private static func scaled(_ number: FeelDecimal, to exponent: Int) -> Int64? {
        guard let small = number.small else { return nil }
        return scaled(small, by: Int(number.exponent) - exponent)
    }

    @inline(__always)
    static func scaled(_ payload: Int64, by shift: Int) -> Int64? {
        if shift == 0 { return payload }
        guard shift > 0, shift <= 18 else { return nil }
        let (product, overflow) = payload.multipliedReportingOverflow(by: Int64(PowerOfTen.small(shift)))
        return overflow ? nil : product
    }

    // MARK: Places

    /// Places of numbers: the points and the gaps around them.
    var numberPlaces: Int { 2 * numbers.count + 1 }
    var dayPlaces: Int { 2 * days.count + 1 }

    /// Whether every number is a multiple of 10^exponent that fits a word.
    var isScaled: Bool { scaled.count == numbers.count }

    /// The place of a number.
    func place(of number: FeelDecimal) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return 2 * low + (low < numbers.count && numbers[low] == number ? 1 : 0)
    }

    func place(ofDay day: Int64) -> Int { TablePoints.place(of: day, in: days, from: 0, count: days.count) }

    /// The place of a value among sorted points.
    @inline(__always)
    static func place(of value: Int64, in points: [Int64], from start: Int, count: Int) -> Int {
        var (low, high) = (start, start &+ count)
        if count <= 8 {
            // No branch to foresee.
            for place in low..<high { low &+= points[place] < value ? 1 : 0 }
        } else {
            while low < high {
                let middle = (low &+ high) / 2
                if points[middle] < value { low = middle &+ 1 } else { high = middle }
            }
        }
        return 2 &* (low &- start) &+ (low < start &+ count && points[low] == value ? 1 : 0)
    }

    /// A constant by its places.
    func constant(_ value: FeelValue, inList: Bool = false) -> TableCell.Constant {
        switch value {
        case .null: return .null
        case .boolean(let truth): return .boolean(truth)
        case .number(let number): return .number(place(of: number))
        case .date(let day): return .day(place(ofDay: Int64(day.number)))
        case .string(let text): return texts.id(of: text).map { .text(Int($0)) } ?? .foreign
        case .list(let elements): return inList ? .foreign : .list(elements.map { constant($0, inList: true) })
        case .range(let interval):
            return .range(
                lower: interval.lower.map { constant($0.value, inList: true) }, lowerClosed: interval.lower?.isClosed ?? false,
                upper: interval.upper.map { constant($0.value, inList: true) }, upperClosed: interval.upper?.isClosed ?? false)
        default: return .foreign
        }
    }
}
