import QuyetTime

extension FeelArithmetic {
    /// The result, null where there is none.
    func apply(_ left: FeelValue, _ right: FeelValue) -> FeelValue {
        if self == .add, case .string(let a) = left, case .string(let b) = right { return .string(a + b) }
        guard case .number(let a) = left, case .number(let b) = right else { return .null }
        let result: FeelDecimal? =
            switch self {
            case .add: a + b
            case .subtract: a - b
            case .multiply: a * b
            case .divide: a / b
            case .power: b.integer.flatMap { a.raised(to: $0) }
            }
        return result.map { .number($0) } ?? .null
    }
}

extension FeelValue {
    /// A field of a context or date, or the fields of a list's elements.
    func field(_ name: String) -> FeelValue {
        switch self {
        case .context(let fields): return fields[name] ?? .null
        case .list(let elements): return .list(elements.map { $0.field(name) })
        case .date(let day):
            switch name {
            case "year": return .integer(day.year)
            case "month": return .integer(day.month)
            case "day": return .integer(day.day)
            case "weekday": return .integer(day.weekday)
            default: return .null
            }
        default: return .null
        }
    }

    /// Whether this value passes a test that is a value, a list of values and ranges, or a range.
    func matches(_ test: FeelValue) -> Bool? {
        switch test {
        case .range(let interval):
            if case .range = self { return isEqual(to: test) }
            return interval.contains(self)
        case .list(let elements):
            var result: Bool? = false
            if case .list = self { result = isEqual(to: test) }
            for element in elements {
                if result == true { return true }
                let found: Bool?
                if case .range(let interval) = element { found = interval.contains(self) } else { found = isEqual(to: element) }
                result = Kleene.or(result, found)
            }
            return result
        default: return isEqual(to: test)
        }
    }
}

extension FeelType {
    /// Whether a value is an instance of the type.
    func holds(_ value: FeelValue) -> Bool {
        switch (base, value) {
        case (.any, _): return value != .null
        case (.null, .null): return true
        case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date): return true
        case (.list(let element), .list(let values)): return values.allSatisfy { element == .any || element.holds($0) }
        case (.range(let element), .range(let interval)):
            return element == .any || [interval.lower, interval.upper].allSatisfy { $0.map { element.holds($0.value) } ?? true }
        case (.context(let fields), .context(let values)):
            return fields.allSatisfy { field in values[field.name].map { field.type.holds($0) } ?? false }
        default: return false
        }
    }
}
