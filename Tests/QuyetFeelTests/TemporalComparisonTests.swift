import QuyetFeel
import QuyetTime
import Testing

@Suite struct TemporalComparisonTests {
    /// `=`, and `<` where it has a value.
    @Test(arguments: [
        ("10:30:00.0000", "10:30:00", true, false), ("10:30:00.0001", "10:30:00", true, false),
        ("10:30:00Z", "10:30:00+00:00", true, false),
        ("20:00:50+00:00", "21:00:50+01:00", true, false), ("10:30:00@Europe/Paris", "10:30:00@Europe/Paris", true, false),
        ("10:30:00@Europe/Paris", "10:31:00@Europe/Paris", false, true), ("10:30:00", "10:30:00Z", false, nil),
        ("10:30:00+01:00", "10:30:00@Europe/Paris", false, nil), ("10:30:00Z", "10:30:00@Etc/UTC", true, false),
        ("10:30:00", "10:30:01", false, true),
    ])
    func times(_ left: String, _ right: String, _ isEqual: Bool, _ isLess: Bool?) throws {
        let (a, b) = (try #require(FeelTime(left)), try #require(FeelTime(right)))
        #expect(a.isEqual(to: b) == isEqual)
        #expect(a.isLess(than: b) == isLess)
        #expect(b.isEqual(to: a) == isEqual)
    }

    @Test(arguments: [
        ("2018-12-08", "2018-12-08T00:00:00", true, false), ("2018-12-08T00:00:00.0001", "2018-12-08T00:00:00.0000", true, false),
        ("2018-12-08T00:00:00", "2018-12-07T00:00:00", false, false),
        ("2018-12-08T00:00:00@Europe/Paris", "2018-12-08T00:00:00@Asia/Dhaka", false, false),
        ("2018-10-08T00:00:00+02:00", "2018-10-08T00:00:00@Europe/Paris", true, false),
        ("2018-02-08T00:00:00+01:00", "2018-02-08T00:00:00@Europe/Paris", true, false),
        ("2002-04-02T12:00:00@Australia/Melbourne", "2002-04-02T12:00:00@Australia/Sydney", true, false),
        ("2018-12-08T00:00:00+00:00", "2018-12-08T00:00:00@Etc/UTC", true, false),
        ("2002-04-02T12:00:00-01:00", "2002-04-02T17:00:00+04:00", true, false),
        ("2018-12-08T00:00:00", "2018-12-08T00:00:00Z", false, nil), ("2018-12-08T00:00:00Z", "2018-12-08T00:00:00-00:01", false, true),
        ("-0001-12-31T23:59:59.5Z", "0000-01-01T00:00:00Z", false, true),
    ])
    func datesWithTimes(_ left: String, _ right: String, _ isEqual: Bool, _ isLess: Bool?) throws {
        let (a, b) = (try #require(FeelDateTime(left)), try #require(FeelDateTime(right)))
        #expect(a.isEqual(to: b) == isEqual)
        #expect(a.isLess(than: b) == isLess)
    }

    /// FEEL's `is`.
    @Test(arguments: [
        ("23:00:50Z", "23:00:50+00:00", true), ("23:00:50", "23:00:50Z", false), ("23:00:50@Australia/Melbourne", "23:00:50+10:00", false),
        ("20:00:50+00:00", "21:00:50+01:00", false), ("2002-04-02T12:00:00-01:00", "2002-04-02T17:00:00+04:00", false),
        ("2002-04-02T23:00:00@Australia/Melbourne", "2002-04-02T23:00:00@Australia/Sydney", false), ("P1D", "PT24H", true),
        ("P1Y", "P12M", true),
        ("2012-12-25", "2012-12-25T00:00:00Z", false),
        ("2012-12-25T10:10:10@Australia/Melbourne", "2012-12-25T10:10:10@Australia/Melbourne", true),
    ])
    func identity(_ left: String, _ right: String, _ isSame: Bool) throws {
        let (a, b) = (try #require(FeelTemporal(literal: left)), try #require(FeelTemporal(literal: right)))
        #expect((a == b) == isSame)
    }

    @Test func properties() throws {
        let moment = try #require(FeelDateTime("2018-12-10T10:30:01.25@Europe/Paris"))
        #expect(moment.day.components == (2018, 12, 10) && moment.day.weekday == 1)
        #expect(moment.time.hour == 10 && moment.time.minute == 30 && moment.time.wholeSecond == 1 && moment.time.nanosecond == 250_000_000)
        #expect(moment.time.second == FeelDecimal("1.25"))
        #expect(moment.timezone == "Europe/Paris" && moment.timeOffset?.description == "PT1H")
        #expect(moment.time.timeOffset == nil)
        #expect(moment.inUTC?.description == "2018-12-10T09:30:01.25Z")
        #expect(FeelTime("00:00:01-01:00")?.timeOffset?.description == "-PT1H")
        #expect(FeelTime("10:30:00")?.timeOffset == nil)
        #expect(FeelDateTime("2018-12-10")?.timeOffset == nil)
        #expect(FeelDateTime(midnightUTC: moment.day).time.description == "00:00:00Z")
        let duration = try #require(FeelDayTimeDuration("-P1DT2H3M4.5S"))
        #expect(duration.days == -1 && duration.hours == -2 && duration.minutes == -3 && duration.seconds == FeelDecimal("-4.5"))
        #expect(duration.wholeSeconds == -4 && duration.nanosecond == -500_000_000)
        let months = FeelYearMonthDuration(months: -14)
        #expect(months.yearsPart == -1 && months.monthsPart == -2)
    }

    @Test func composition() throws {
        let offset = { (text: String) in FeelDayTimeDuration(text).flatMap { FeelZone(offset: $0) } }
        let second = try #require(FeelDecimal("01.3"))
        #expect(FeelTime(hour: 12, minute: 59, second: second, zone: offset("-PT1H"))?.description == "12:59:01.3-01:00")
        #expect(FeelTime(hour: 11, minute: 59, second: 45, zone: offset("-PT0H"))?.description == "11:59:45Z")
        #expect(FeelTime(hour: 11, minute: 59, second: 45, zone: offset("-PT2H45M55S"))?.description == "11:59:45-02:45:55")
        #expect(FeelTime(hour: 24, minute: 59, second: 45, zone: nil) == nil)
        #expect(FeelTime(hour: 23, minute: 59, second: 60, zone: nil) == nil)
        #expect(FeelTime(hour: 23, minute: 59, second: -1, zone: nil) == nil)
        #expect(offset("PT19H") == nil && offset("PT0.5S") == nil && offset("P99999999D") == nil)
    }
}
