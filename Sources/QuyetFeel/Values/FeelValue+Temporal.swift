import QuyetTime

extension FeelValue {
    init(_ temporal: FeelTemporal) {
        switch temporal {
        case .date(let day): self = .date(day)
        case .time(let time): self = .time(time)
        case .dateTime(let value): self = .dateTime(value)
        case .dayTimeDuration(let duration): self = .daysAndTimeDuration(duration)
        case .yearMonthDuration(let duration): self = .yearsAndMonthsDuration(duration)
        }
    }

    /// The value of `@"text"`.
    init?(temporal text: String) {
        guard let temporal = FeelTemporal(literal: text) else { return nil }
        self.init(temporal)
    }

    /// FEEL's `=` of two values of one temporal type; nil for any other pair.
    func isTemporallyEqual(to other: FeelValue) -> Bool? {
        switch (self, other) {
        case (.date(let left), .date(let right)): left == right
        case (.time(let left), .time(let right)): left.isEqual(to: right)
        case (.dateTime(let left), .dateTime(let right)): left.isEqual(to: right)
        case (.daysAndTimeDuration(let left), .daysAndTimeDuration(let right)): left == right
        case (.yearsAndMonthsDuration(let left), .yearsAndMonthsDuration(let right)): left == right
        default: nil
        }
    }

    /// The order of two values of one temporal type; nil for any other pair, and for a local time beside one with a zone.
    func temporalOrdering(to other: FeelValue) -> FeelOrdering? {
        func ordering(_ difference: Int?) -> FeelOrdering? { difference.map { FeelOrdering($0, 0) } }
        return switch (self, other) {
        case (.date(let left), .date(let right)): FeelOrdering(left, right)
        case (.time(let left), .time(let right)): ordering(left.compare(right))
        case (.dateTime(let left), .dateTime(let right)): ordering(left.compare(right))
        case (.daysAndTimeDuration(let left), .daysAndTimeDuration(let right)): FeelOrdering(left, right)
        case (.yearsAndMonthsDuration(let left), .yearsAndMonthsDuration(let right)): FeelOrdering(left, right)
        default: nil
        }
    }

    /// A property of a date, time or duration; nil where there is none of this name.
    func temporalField(_ name: String) -> FeelValue? {
        switch self {
        case .date(let day): return day.field(name)
        case .time(let time): return time.field(name)
        case .dateTime(let value):
            if name == "time offset" { return value.timeOffset.map { .daysAndTimeDuration($0) } ?? .null }
            return value.day.field(name) ?? value.time.field(name)
        case .daysAndTimeDuration(let duration):
            switch name {
            case "days": return FeelDecimal(coefficient: duration.days, exponent: 0).map { .number($0) }
            case "hours": return .integer(duration.hours)
            case "minutes": return .integer(duration.minutes)
            case "seconds": return .number(duration.seconds)
            default: return nil
            }
        case .yearsAndMonthsDuration(let duration):
            switch name {
            case "years": return .integer(Int(duration.yearsPart))
            case "months": return .integer(Int(duration.monthsPart))
            default: return nil
            }
        default: return nil
        }
    }
}

extension Day {
    fileprivate func field(_ name: String) -> FeelValue? {
        switch name {
        case "year": .integer(year)
        case "month": .integer(month)
        case "day": .integer(day)
        case "weekday": .integer(weekday)
        default: nil
        }
    }
}

extension FeelTime {
    fileprivate func field(_ name: String) -> FeelValue? {
        switch name {
        case "hour": .integer(hour)
        case "minute": .integer(minute)
        case "second": .number(second)
        case "time offset": timeOffset.map { .daysAndTimeDuration($0) } ?? .null
        case "timezone": timezone.map { .string($0) } ?? .null
        default: nil
        }
    }
}

extension FeelArithmetic {
    /// The result where a side is a date, time or duration (DMN 1.5, tables 54 to 57); nil where there is none or it is out of range.
    func temporalResult(_ left: FeelValue, _ right: FeelValue) -> FeelValue? {
        switch self {
        case .add: sum(left, right) ?? sum(right, left)
        case .subtract: difference(left, right)
        case .multiply: product(left, right) ?? product(right, left)
        case .divide: quotient(left, right)
        case .power: nil
        }
    }

    private func sum(_ left: FeelValue, _ right: FeelValue) -> FeelValue? {
        switch (left, right) {
        case (.date(let day), .daysAndTimeDuration(let duration)): day.adding(duration).map { .date($0) }
        case (.date(let day), .yearsAndMonthsDuration(let duration)): day.adding(duration).map { .date($0) }
        case (.dateTime(let value), .daysAndTimeDuration(let duration)): value.adding(duration).map { .dateTime($0) }
        case (.dateTime(let value), .yearsAndMonthsDuration(let duration)): value.adding(duration).map { .dateTime($0) }
        case (.time(let time), .daysAndTimeDuration(let duration)): .time(time.adding(duration))
        case (.daysAndTimeDuration(let a), .daysAndTimeDuration(let b)): a.adding(b).map { .daysAndTimeDuration($0) }
        case (.yearsAndMonthsDuration(let a), .yearsAndMonthsDuration(let b)): a.adding(b).map { .yearsAndMonthsDuration($0) }
        default: nil
        }
    }

    private func difference(_ left: FeelValue, _ right: FeelValue) -> FeelValue? {
        switch (left, right) {
        case (.date(let a), .date(let b)): .daysAndTimeDuration(a.duration(since: b))
        // A date beside a date and time is its midnight in UTC (clause 10.3.2.9.4).
        case (.date(let a), .dateTime(let b)): FeelDateTime(midnightUTC: a).duration(since: b).map { .daysAndTimeDuration($0) }
        case (.dateTime(let a), .date(let b)): a.duration(since: FeelDateTime(midnightUTC: b)).map { .daysAndTimeDuration($0) }
        case (.dateTime(let a), .dateTime(let b)): a.duration(since: b).map { .daysAndTimeDuration($0) }
        case (.time(let a), .time(let b)): a.duration(since: b).map { .daysAndTimeDuration($0) }
        case (.date(let day), .daysAndTimeDuration(let duration)): day.subtracting(duration).map { .date($0) }
        case (.date(let day), .yearsAndMonthsDuration(let duration)): day.subtracting(duration).map { .date($0) }
        case (.dateTime(let value), .daysAndTimeDuration(let duration)): value.subtracting(duration).map { .dateTime($0) }
        case (.dateTime(let value), .yearsAndMonthsDuration(let duration)): value.subtracting(duration).map { .dateTime($0) }
        case (.time(let time), .daysAndTimeDuration(let duration)): .time(time.subtracting(duration))
        case (.daysAndTimeDuration(let a), .daysAndTimeDuration(let b)): a.subtracting(b).map { .daysAndTimeDuration($0) }
        case (.yearsAndMonthsDuration(let a), .yearsAndMonthsDuration(let b)): a.subtracting(b).map { .yearsAndMonthsDuration($0) }
        default: nil
        }
    }

    private func product(_ left: FeelValue, _ right: FeelValue) -> FeelValue? {
        switch (left, right) {
        case (.daysAndTimeDuration(let duration), .number(let factor)): duration.multiplied(by: factor).map { .daysAndTimeDuration($0) }
        case (.yearsAndMonthsDuration(let duration), .number(let factor)):
            duration.multiplied(by: factor).map { .yearsAndMonthsDuration($0) }
        default: nil
        }
    }

    private func quotient(_ left: FeelValue, _ right: FeelValue) -> FeelValue? {
        switch (left, right) {
        case (.daysAndTimeDuration(let a), .number(let b)): a.divided(by: b).map { .daysAndTimeDuration($0) }
        case (.yearsAndMonthsDuration(let a), .number(let b)): a.divided(by: b).map { .yearsAndMonthsDuration($0) }
        case (.daysAndTimeDuration(let a), .daysAndTimeDuration(let b)): a.divided(by: b).map { .number($0) }
        case (.yearsAndMonthsDuration(let a), .yearsAndMonthsDuration(let b)): a.divided(by: b).map { .number($0) }
        default: nil
        }
    }
}
