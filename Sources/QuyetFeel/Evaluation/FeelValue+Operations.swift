extension FeelValue {
    /// A property: an entry of a context, or what dates, times, durations and ranges have (DMN 1.5, table 65). Nil where there is none of
    /// this name.
    func field(_ name: String) -> FeelValue? {
        switch self {
        case .context(let context): return context[name]
        case .range(let interval):
            guard interval.form != .notEqual else { return nil }
            switch name {
            case "start": return interval.lower?.value ?? .null
            case "end": return interval.upper?.value ?? .null
            case "start included": return .boolean(interval.lower?.isClosed ?? false)
            case "end included": return .boolean(interval.upper?.isClosed ?? false)
            default: return nil
            }
        default: return temporalField(name)
        }
    }

    /// Whether this value passes a test that is a value, a list of values and ranges, or a range; nil where it cannot be compared.
    func matches(_ test: FeelValue) -> Bool? {
        switch test {
        case .range(let interval):
            if case .range = self { return isEqual(to: test) }
            return interval.contains(self)
        case .list(let elements):
            if case .list = self, isEqual(to: test) == true { return true }
            for element in elements {
                let found: Bool?
                if case .range(let interval) = element { found = interval.contains(self) } else { found = isEqual(to: element) }
                if found == true { return true }
            }
            return false
        default: return isEqual(to: test)
        }
    }
}
