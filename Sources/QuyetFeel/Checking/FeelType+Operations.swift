extension FeelType {
    var isTemporal: Bool {
        switch self {
        case .date, .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration: true
        default: false
        }
    }

    var isDuration: Bool { self == .daysAndTimeDuration || self == .yearsAndMonthsDuration }

    /// The type of a property of a value of this type (DMN 1.5, table 65); `any` where the type says nothing, nil where there is none.
    func property(_ name: String) -> FeelType? {
        switch base {
        case .any, .null: return .any
        // The parser reports a name that a declared context does not have.
        case .context(let fields): return fields.first { $0.name == name }?.type ?? .any
        case .date: return ["year", "month", "day", "weekday"].contains(name) ? .number : nil
        case .dateTime:
            if ["year", "month", "day", "weekday"].contains(name) { return .number }
            return FeelType.time.property(name)
        case .time:
            switch name {
            case "hour", "minute", "second": return .number
            case "time offset": return .daysAndTimeDuration
            case "timezone": return .string
            default: return nil
            }
        case .daysAndTimeDuration: return ["days", "hours", "minutes", "seconds"].contains(name) ? .number : nil
        case .yearsAndMonthsDuration: return ["years", "months"].contains(name) ? .number : nil
        case .range(let element):
            switch name {
            case "start", "end": return element
            case "start included", "end included": return .boolean
            default: return nil
            }
        default: return nil
        }
    }
}

extension FeelArithmetic {
    /// The type of the result for these (base) types of the sides; nil where there is never one (DMN 1.5, tables 54 to 57).
    func result(_ left: FeelType, _ right: FeelType) -> FeelType? {
        switch (left, right) {
        case (.any, .any): return self == .add || self == .subtract || self == .multiply || self == .divide ? .any : .number
        case (.number, .number): return .number
        case (.any, let known), (let known, .any), (.null, let known), (let known, .null): return oneSided(known)
        default: break
        }
        switch self {
        case .add:
            switch (left, right) {
            case (.string, .string): return .string
            case (.date, let duration), (let duration, .date): return duration.isDuration ? .date : nil
            case (.dateTime, let duration), (let duration, .dateTime): return duration.isDuration ? .dateTime : nil
            case (.time, .daysAndTimeDuration), (.daysAndTimeDuration, .time): return .time
            default: return left == right && left.isDuration ? left : nil
            }
        case .subtract:
            switch (left, right) {
            case (.date, .date), (.dateTime, .dateTime), (.date, .dateTime), (.dateTime, .date), (.time, .time): return .daysAndTimeDuration
            case (.date, let duration) where duration.isDuration: return .date
            case (.dateTime, let duration) where duration.isDuration: return .dateTime
            case (.time, .daysAndTimeDuration): return .time
            default: return left == right && left.isDuration ? left : nil
            }
        case .multiply:
            if left == .number, right.isDuration { return right }
            return left.isDuration && right == .number ? left : nil
        case .divide:
            if left.isDuration, right == .number { return left }
            return left == right && left.isDuration ? .number : nil
        case .power: return nil
        }
    }

    /// The result where only the type of one side is known.
    private func oneSided(_ known: FeelType) -> FeelType? {
        switch (self, known) {
        case (.power, .number): .number
        case (.add, .string): .string
        case (.add, .number), (.subtract, .number): .number
        case (.multiply, .number), (.divide, .number): .any
        case (.power, _): nil
        default: known.isTemporal ? .any : nil
        }
    }
}
