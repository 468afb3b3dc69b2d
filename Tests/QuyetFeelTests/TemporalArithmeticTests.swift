import QuyetFeel
import QuyetTime
import Testing

@Suite struct TemporalArithmeticTests {
    private func sum(_ left: FeelTemporal, _ right: FeelTemporal, minus: Bool) -> String? {
        switch (left, right) {
        case (.date(let a), .date(let b)): minus ? a.duration(since: b).description : nil
        case (.date(let a), .dateTime(let b)): minus ? FeelDateTime(midnightUTC: a).duration(since: b)?.description : nil
        case (.dateTime(let a), .date(let b)): minus ? a.duration(since: FeelDateTime(midnightUTC: b))?.description : nil
        case (.dateTime(let a), .dateTime(let b)): minus ? a.duration(since: b)?.description : nil
        case (.time(let a), .time(let b)): minus ? a.duration(since: b)?.description : nil
        case (.date(let a), .dayTimeDuration(let b)): (minus ? a.subtracting(b) : a.adding(b))?.feelText
        case (.date(let a), .yearMonthDuration(let b)): (minus ? a.subtracting(b) : a.adding(b))?.feelText
        case (.dateTime(let a), .dayTimeDuration(let b)): (minus ? a.subtracting(b) : a.adding(b))?.description
        case (.dateTime(let a), .yearMonthDuration(let b)): (minus ? a.subtracting(b) : a.adding(b))?.description
        case (.time(let a), .dayTimeDuration(let b)): (minus ? a.subtracting(b) : a.adding(b)).description
        case (.dayTimeDuration(let a), .dayTimeDuration(let b)): (minus ? a.subtracting(b) : a.adding(b))?.description
        case (.yearMonthDuration(let a), .yearMonthDuration(let b)): (minus ? a.subtracting(b) : a.adding(b))?.description
        default: nil
        }
    }

    @Test(arguments: [
        "2021-01-12T10:10:10+11:00 + P1DT1H = 2021-01-13T11:10:10+11:00", "2021-01-01T24:00:00 + PT1S = 2021-01-02T00:00:01",
        "2021-01-12T10:10:10@Australia/Melbourne + P1DT1H = 2021-01-13T11:10:10@Australia/Melbourne",
        "-2021-01-01T10:10:10@Australia/Melbourne + -P1D = -2022-12-31T10:10:10@Australia/Melbourne",
        "-2021-01-01T10:10:10+11:00 + -P1M = -2022-12-01T10:10:10+11:00", "2021-01-01T10:10:10 + -P1M = 2020-12-01T10:10:10",
        "2021-01-01 + PT36H = 2021-01-02", "2021-01-02 - PT1S = 2021-01-01", "2021-01-02 - -PT24H = 2021-01-03",
        "2021-01-31 + P1M = 2021-02-28",
        "2020-02-29 - P1Y = 2019-02-28", "10:15:00+11:00 + P1D = 10:15:00+11:00",
        "10:15:00@Australia/Melbourne - PT1H = 09:15:00@Australia/Melbourne",
        "00:30:00 - PT1H = 23:30:00", "10:10:10 - 11:10:10 = -PT1H", "10:10:10+11:00 - 09:10:10+11:00 = PT1H",
        "10:10:10+11:00 - 00:10:10+01:00 = PT0S", "10:10:10@Australia/Melbourne - 11:10:10@Australia/Melbourne = -PT1H",
        "10:10:10 - 10:10:10Z = null", "10:10:10Z - 10:10:10@Etc/UTC = PT0S", "10:10:10Z - 10:10:10@Europe/Paris = null",
        "2021-01-02T10:10:10 - 2021-01-01T10:10:10 = P1D", "2021-01-02T10:10:10@Europe/Paris - 2021-01-01T10:10:10 = null",
        "2021-01-02T10:10:10@Europe/Paris - 2021-01-01T10:10:10@Asia/Dhaka = P1DT5H", "2021-01-02T00:00:00Z - 2021-01-02 = PT0S",
        "2021-01-02T10:10:10@Europe/Paris - 1995-01-01T10:10:10@Asia/Dhaka = P9498DT5H",
        "2021-01-02T10:10:10+01:00 - 2021-01-01 = P1DT9H10M10S",
        "2021-01-02T10:10:10@Europe/Paris - 1995-01-01 = P9498DT9H10M10S", "2021-01-02 - 2021-01-01T10:10:10 = null",
        "2021-01-02 - 1995-01-01T10:10:10@Australia/Melbourne = P9498DT49M50S",
        "2016-12-24T23:59:00-08:00 - 2015-12-24T00:00:01-01:00 = P367DT6H58M59S",
        "P367DT6H58M59S + P13DT2H14S = P380DT8H59M13S", "P1D - PT2H = PT22H", "-P1D - -PT2H = -PT22H", "P1Y + -P2M = P10M",
        "-P1Y - P2M = -P1Y2M",
        "2021-03-27T12:00:00@Europe/Paris + P1D = 2021-03-28T13:00:00@Europe/Paris",
        "2021-03-27T12:00:00@Europe/Paris + P1M = 2021-04-27T12:00:00@Europe/Paris",
        "2021-03-28T02:30:00@Europe/Paris - 2021-03-28T01:30:00Z = PT0S", "2021-10-31T02:30:00@Europe/Paris - 2021-10-31T00:30:00Z = PT0S",
        "999999999-12-31 + P1D = null", "999999999-12-31 + P1M = null", "-999999999-01-01 - PT1S = null",
        "999999999-12-31T23:59:59 + PT1S = null",
        "-999999999-01-01T00:00:00@Asia/Ho_Chi_Minh - P1D = null", "0001-01-01 - P9223372036854775807M = null",
        "2021-01-01 + P1000000000000000000000D = null", "2021-01-01T00:00:00Z + P1000000000000000000000D = null",
        "999999999-12-31 - -999999999-01-01 = P730484999633D",
    ])
    func sums(_ line: String) throws {
        let words = line.split(separator: " ")
        let left = try #require(FeelTemporal(literal: words[0]))
        let right = try #require(FeelTemporal(literal: words[2]))
        #expect(sum(left, right, minus: words[1] == "-") == (words[4] == "null" ? nil : String(words[4])))
    }

    @Test(arguments: [
        "P4DT1H * 1.5 = P6DT1H30M", "P1D * 0 = PT0S", "PT1H * 24 = P1D", "-P1D * 10 = -P10D", "PT1S / 3 = PT0.333333333S",
        "PT2S / 3 = PT0.666666667S",
        "PT0.000000001S * 0.5 = PT0S", "PT0.000000003S * 0.5 = PT0.000000002S", "-PT0.000000003S * 0.5 = -PT0.000000002S", "P1D / 0 = null",
        "P1Y11M * -2.5 = -P4Y9M", "P1M * 26 = P2Y2M", "P2M * -1.5 = -P3M", "P10Y / 0 = null", "P10Y11M / 2.5 = P4Y4M",
        "P10Y11M / -2.5 = -P4Y4M",
        "P9223372036854775807M * 2 = null", "P1D * 1e6000 = null", "P1D * 1e-6000 = PT0S", "P1D * 1e30 = null", "P1M * 0.99 = P0M",
    ])
    func products(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        let number = try #require(FeelDecimal(words[2]))
        let result: String? =
            switch try #require(FeelTemporal(duration: words[0])) {
            case .dayTimeDuration(let value): (words[1] == "*" ? value.multiplied(by: number) : value.divided(by: number))?.description
            case .yearMonthDuration(let value): (words[1] == "*" ? value.multiplied(by: number) : value.divided(by: number))?.description
            default: nil
            }
        #expect(result == (words[4] == "null" ? nil : words[4]), "\(line)")
    }

    @Test func quotients() throws {
        let day = FeelDayTimeDuration(seconds: 86_400)
        #expect(FeelDayTimeDuration(seconds: 129_600).divided(by: day) == FeelDecimal("1.5"))
        #expect(day.divided(by: .zero as FeelDayTimeDuration) == nil)
        #expect(FeelYearMonthDuration(months: 18).divided(by: FeelYearMonthDuration(months: 12)) == FeelDecimal("1.5"))
        #expect(FeelYearMonthDuration(months: 18).divided(by: .zero as FeelYearMonthDuration) == nil)
        #expect(day.negated?.absolute == day)
        #expect(FeelYearMonthDuration(months: -3).absolute?.months == 3)
        #expect(FeelYearMonthDuration(months: .min).negated == nil)
        #expect(FeelDayTimeDuration(nanoseconds: .min).absolute == nil)
    }

    @Test(arguments: [
        "2011-12-22 2013-08-24 P1Y8M", "2015-01-21 2016-01-21 P1Y", "2016-01-21 2015-01-21 -P1Y",
        "2017-12-31T13:00:00 2017-12-31T12:00:00 P0M",
        "2016-09-30T23:25:00 2017-12-28T12:12:12 P1Y2M", "2010-05-30T03:55:58 2017-12-15T00:59:59 P7Y6M",
        "2014-12-31T23:59:59 -2019-10-01T12:32:59 -P4033Y2M",
        "2017-09-05T10:20:00-01:00 -2019-10-01T12:32:59+02:00 -P4035Y11M",
        "2016-08-25T15:20:59+02:00 2017-08-10T10:20:00@Europe/Paris P11M",
        "2011-08-25T15:59:59@Europe/Paris 2015-08-25T15:20:59+02:00 P4Y", "2013-08-24 2017-12-15T00:59:59 P4Y3M",
        "2014-12-31T23:59:59 2016-12-31T00:00:01 P2Y",
        "-999999999-01-01 999999999-12-31 P1999999998Y11M",
    ])
    func yearsAndMonths(_ line: String) throws {
        let words = line.split(separator: " ")
        let from = try #require(FeelDateTime(words[0]))
        let until = try #require(FeelDateTime(words[1]))
        #expect(from.yearsAndMonths(until: until).description == words[2])
    }

    /// Adding days and months agrees with stepping day by day.
    @Test func stepping() throws {
        for (start, count) in [("1999-12-25", 1500), ("-0002-12-25", 1500), ("-0401-02-25", 400)] {
            let first = try #require(Day(feel: start))
            var (year, month, date) = first.components
            for step in 0..<count {
                let day = try #require(first.adding(FeelDayTimeDuration(seconds: step * 86_400 + step % 86_400)))
                #expect(day.components == (year, month, date))
                #expect(Day(feel: day.feelText) == day)
                #expect(day.dayOfYear == (1..<month).reduce(date) { $0 + Day.length(ofMonth: $1, year: year) })
                date += 1
                if date > Day.length(ofMonth: month, year: year) { (month, date) = (month + 1, 1) }
                if month > 12 { (year, month) = (year + 1, 1) }
            }
            for months in -40...40 {
                let later = try #require(first.adding(FeelYearMonthDuration(months: Int64(months))))
                #expect(first.yearsAndMonths(until: later).months == Int64(months))
            }
        }
    }

    @Test func weeks() throws {
        let expected = [
            "2003-12-29": 1, "2003-12-31": 1, "2004-01-01": 1, "2005-01-01": 53, "2010-01-01": 53, "2019-09-17": 38, "1970-01-01": 1,
            "2020-12-31": 53, "2021-01-03": 53, "2021-01-04": 1,
        ]
        for (text, week) in expected { #expect(Day(feel: text)?.weekOfYear == week, "\(text)") }
        for text in ["999999999-12-31", "-999999999-01-01"] {
            let day = try #require(Day(feel: text))
            #expect((1...53).contains(day.weekOfYear))
        }
        let monday = try #require(Day(feel: "2021-01-11"))
        #expect(monday.feelDayOfWeek == "Monday" && monday.feelMonthOfYear == "January")
        #expect(Day(feel: "2020-12-31")?.dayOfYear == 366)
        #expect(Day(feel: "-999999999-12-31")?.dayOfYear == 365)
    }
}
