import QuyetTime

/// Functions that make dates, times and durations, or ask the calendar (DMN 1.5, clauses 10.3.4.1, 10.3.4.6 and 10.3.4.12).
extension FeelFunction {
    static let temporal: [FeelFunction] = makers + calendar

    private static let makers: [FeelFunction] = [
        FeelFunction("date", [.init("from", .any)], .date) { arguments throws(FeelFailure) in
            switch arguments[0] {
            case .date: return arguments[0]
            case .dateTime(let value): return .date(value.day)
            case .string(let text):
                guard let day = Day(feel: text) else { throw FeelFailure.noDate(text) }
                return .date(day)
            default: throw FeelFailure("Cần chuỗi chữ, ngày hoặc ngày giờ.", "This wants a string, a date or a date and time.")
            }
        },
        FeelFunction("date", [.init("year", .number), .init("month", .number), .init("day", .number)], .date) {
            arguments throws(FeelFailure) in
            let (year, month, day) = (try integer(arguments[0]), try integer(arguments[1]), try integer(arguments[2]))
            guard let date = Day(year: year, month: month, day: day) else { throw FeelFailure.noDate("\(day)/\(month)/\(year)") }
            return .date(date)
        },
        FeelFunction("time", [.init("from", .any)], .time) { arguments throws(FeelFailure) in
            switch arguments[0] {
            case .time: return arguments[0]
            case .dateTime(let value): return .time(value.time)
            // The midnight of a date is in UTC (conformance suite, 1116).
            case .date: return .time(.utcMidnight)
            case .string(let text):
                guard let time = FeelTime(text) else { throw FeelFailure.noTime(text) }
                return .time(time)
            default: throw FeelFailure("Cần chuỗi chữ, giờ hoặc ngày giờ.", "This wants a string, a time or a date and time.")
            }
        },
        FeelFunction(
            "time",
            [.init("hour", .number), .init("minute", .number), .init("second", .number), .optional("offset", .daysAndTimeDuration)], .time
        ) { arguments throws(FeelFailure) in
            var zone: FeelZone?
            if case .daysAndTimeDuration(let offset) = arguments[3] {
                guard let found = FeelZone(offset: offset) else { throw FeelFailure.noTime(offset.description) }
                zone = found
            }
            let (hour, minute, second) = (try integer(arguments[0]), try integer(arguments[1]), try number(arguments[2]))
            guard let time = FeelTime(hour: hour, minute: minute, second: second, zone: zone) else {
                throw FeelFailure.noTime("\(hour):\(minute):\(second)")
            }
            return .time(time)
        },
        FeelFunction("date and time", [.init("from", .any)], .dateTime) { arguments throws(FeelFailure) in
            switch arguments[0] {
            case .dateTime: return arguments[0]
            case .date(let day): return .dateTime(FeelDateTime(midnightUTC: day))
            case .string(let text):
                guard let value = FeelDateTime(text) else { throw FeelFailure.noDate(text) }
                return .dateTime(value)
            default: throw FeelFailure("Cần chuỗi chữ, ngày hoặc ngày giờ.", "This wants a string, a date or a date and time.")
            }
        },
        FeelFunction("date and time", [.init("date", .any), .init("time", .time)], .dateTime) { arguments throws(FeelFailure) in
            guard case .time(let time) = arguments[1] else { throw FeelFailure.noTime(arguments[1].text) }
            return .dateTime(FeelDateTime(day: try day(arguments[0]), time: time))
        },
        FeelFunction("date and time", [.init("date", .any), .init("timezone", .string)], .dateTime) { arguments throws(FeelFailure) in
            guard case .dateTime(let value) = arguments[0], let region = FeelRegion(try string(arguments[1])), let instant = value.instant,
                let moved = FeelDateTime(instant: instant, zone: .region(region))
            else {
                throw FeelFailure(
                    "Cần ngày giờ có múi giờ và tên một múi giờ.", "This wants a date and time with a zone, and the name of a zone.")
            }
            return .dateTime(moved)
        },
        FeelFunction("duration", [.init("from", .string)], .any) { arguments throws(FeelFailure) in
            let text = try string(arguments[0])
            guard let duration = FeelTemporal(duration: text) else {
                throw FeelFailure("“\(text)” không phải khoảng thời gian như P5D.", "“\(text)” is not a duration like P5D.")
            }
            return FeelValue(duration)
        },
        FeelFunction("years and months duration", [.init("from", .any), .init("to", .any)], .yearsAndMonthsDuration) {
            arguments throws(FeelFailure) in
            .yearsAndMonthsDuration(try day(arguments[0]).yearsAndMonths(until: try day(arguments[1])))
        },
        FeelFunction("now", [], .dateTime, inFrame: { _, frame throws(FeelFailure) in .dateTime(try frame.now()) }),
        FeelFunction("today", [], .date, inFrame: { _, frame throws(FeelFailure) in .date(try frame.now().day) }),
    ]

    private static let calendar: [FeelFunction] = [
        FeelFunction("day of year", [.init("date", .any)], .number) { arguments throws(FeelFailure) in
            .integer(try day(arguments[0]).dayOfYear)
        },
        FeelFunction("day of week", [.init("date", .any)], .string) { arguments throws(FeelFailure) in
            .string(try day(arguments[0]).feelDayOfWeek)
        },
        FeelFunction("month of year", [.init("date", .any)], .string) { arguments throws(FeelFailure) in
            .string(try day(arguments[0]).feelMonthOfYear)
        },
        FeelFunction("week of year", [.init("date", .any)], .number) { arguments throws(FeelFailure) in
            .integer(try day(arguments[0]).weekOfYear)
        },
    ]

    /// The day of a date or of a date and time.
    private static func day(_ value: FeelValue) throws(FeelFailure) -> Day {
        switch value {
        case .date(let day): day
        case .dateTime(let value): value.day
        default: throw FeelFailure("Cần một ngày hoặc ngày giờ.", "This wants a date or a date and time.")
        }
    }

    private static func integer(_ value: FeelValue) throws(FeelFailure) -> Int {
        guard let integer = try number(value).integer else { throw FeelFailure("Cần một số nguyên.", "This wants a whole number.") }
        return integer
    }
}

extension FeelFailure {
    fileprivate static func noDate(_ text: String) -> FeelFailure {
        FeelFailure("“\(text)” không phải một ngày có thật.", "“\(text)” is not a date that exists.")
    }

    fileprivate static func noTime(_ text: String) -> FeelFailure {
        FeelFailure("“\(text)” không phải một giờ có thật.", "“\(text)” is not a time that exists.")
    }
}

extension FeelFrame {
    fileprivate func now() throws(FeelFailure) -> FeelDateTime {
        guard let instant else {
            throw FeelFailure("Không có thời điểm nào được cho trước.", "No instant was given.")
        }
        return instant
    }
}

extension FeelTime {
    static let utcMidnight = FeelTime(wrapping: 0, zone: .utc)
}
