import QuyetFeel
import QuyetTime
import Testing

@Suite struct TemporalTextTests {
    @Test(arguments: [
        "2017-12-31", "-2017-01-01", "999999999-12-31", "-999999999-12-31", "0000-02-29", "0001-01-01", "-0001-01-01", "12345-06-07",
    ])
    func dates(_ text: String) { #expect(Day(feel: text)?.feelText == text) }

    @Test(arguments: [
        "", "2012-12-25T", "2012/12/25", "0000-12-25T", "9999999999-12-25", "2017-13-10", "2017-00-10", "998-12-31", "01211-12-31",
        "2012T-12-2511:00:00Z", "+2012-12-02", "2017-02-29", "2017-1-01", "2017-01-1", "2017-01-01Z", "--2017-01-01", " 2017-01-01",
        "2017-01-01 ", "２017-01-01", "2017-01-0١", "2017-01-01\u{301}", "2017-01-01\0", "2017−01−01",
    ])
    func noDates(_ text: String) { #expect(Day(feel: text) == nil) }

    @Test(arguments: [
        ("01:02:03", "01:02:03"), ("00:00:00", "00:00:00"), ("24:00:00", "00:00:00"), ("11:22:33.123456789", "11:22:33.123456789"),
        ("11:22:33.120", "11:22:33.12"), ("11:22:33.1234567899", "11:22:33.123456789"), ("23:59:00Z", "23:59:00Z"),
        ("13:20:00-05:00", "13:20:00-05:00"), ("11:22:33-00:00", "11:22:33Z"), ("11:22:33+00:00", "11:22:33Z"),
        ("11:59:45+02:45:55", "11:59:45+02:45:55"), ("11:59:45-18:00", "11:59:45-18:00"),
        ("10:20:00@Europe/Paris", "10:20:00@Europe/Paris"),
        ("10:20:00.5@Etc/UTC", "10:20:00.5@Etc/UTC"),
        ("10:20:00@America/Argentina/ComodRivadavia", "10:20:00@America/Argentina/ComodRivadavia"),
    ])
    func times(_ text: String, _ printed: String) { #expect(FeelTime(text)?.description == printed) }

    @Test(arguments: [
        "", "25:00:00", "24:00:01", "24:00:00.1", "00:60:00", "00:00:60", "00:00:61", "07:01:2", "13:20:00-19:00", "13:20:00+18:01",
        "13:20:00+5:00", "13:20:00+5", "13:20:00+02:00@Europe/Paris", "7:20", "07:2", "07:20", "11:30:00T", "T11:30:00", "11:30:00z",
        "2012T-12-2511:00:00Z", "11:30:00.", "11:30:00@", "11:30:00@xyz/abc", "11:30:00@europe/paris", "11:30:00@Europe/Paris ",
        "11:30:00@Europe/Parı\u{301}s", "11:30:00@@Europe/Paris", "11:30:00Z@Etc/UTC", "11:30:00@../etc/passwd", "11:30:00+02:60",
    ])
    func noTimes(_ text: String) { #expect(FeelTime(text) == nil) }

    @Test(arguments: [
        ("2017-12-31T11:22:33.345", "2017-12-31T11:22:33.345"), ("-2017-12-31T11:22:33", "-2017-12-31T11:22:33"),
        ("2017-12-31", "2017-12-31T00:00:00"), ("2021-01-01T24:00:00", "2021-01-02T00:00:00"),
        ("-2017-12-31T11:22:33.456+01:35", "-2017-12-31T11:22:33.456+01:35"), ("2016-12-24T23:59:00-08:00", "2016-12-24T23:59:00-08:00"),
        ("999999999-12-31T23:59:59.999999999@Europe/Paris", "999999999-12-31T23:59:59.999999999@Europe/Paris"),
        ("-999999999-12-31T23:59:59.999999999+02:00", "-999999999-12-31T23:59:59.999999999+02:00"),
    ])
    func datesWithTimes(_ text: String, _ printed: String) { #expect(FeelDateTime(text)?.description == printed) }

    @Test(arguments: [
        "11:00:00", "2011-12-0310:15:30", "2011-12-03T10:15:30+01:00@Europe/Paris", "9999999999-12-27T11:22:33", "2017-13-10T11:22:33",
        "2017-00-10T11:22:33", "2017-13-0T11:22:33", "998-12-31T11:22:33", "01211-12-31T11:22:33", "2017-12-31T24:01:00",
        "2017-12-31T00:00:61", "2017-12-31T7:00:00", "2017-12-31T13:20:00@xyz/abc", "2017-12-31T13:20:00-19:00", "2017-12-31T07:2",
        "2017-12-31T", "999999999-12-31T24:00:00", "2017-12-31t11:22:33", "2017-12-31 11:22:33",
    ])
    func noDatesWithTimes(_ text: String) { #expect(FeelDateTime(text) == nil) }

    @Test(arguments: [
        ("P1D", "P1D"), ("PT0.999S", "PT0.999S"), ("PT0.000S", "PT0S"), ("PT0H", "PT0S"), ("-P0D", "PT0S"), ("-PT1H2M", "-PT1H2M"),
        ("PT1000M0.999999999S", "PT16H40M0.999999999S"), ("PT240H", "P10D"), ("P2DT100M", "P2DT1H40M"), ("P1DT2H3M4.5S", "P1DT2H3M4.5S"),
        ("PT0.0000000019S", "PT0.000000001S"), ("P13DT2H14S", "P13DT2H14S"), ("P1Y2M", "P1Y2M"), ("P0Y", "P0M"), ("-P1Y", "-P1Y"),
        ("P1Y27M", "P3Y3M"), ("-P100M", "-P8Y4M"), ("P999999999M", "P83333333Y3M"), ("P99999999Y", "P99999999Y"), ("P0Y0M", "P0M"),
        ("P9223372036854775807M", "P768614336404564650Y7M"), ("P1000000000000000000000D", "P1000000000000000000000D"),
    ])
    func durations(_ text: String, _ printed: String) { #expect(FeelTemporal(duration: text)?.description == printed) }

    @Test(arguments: [
        "", "P", "-P", "PT", "P0", "1Y", "P1H", "P1DT", "P1Y1D", "P1M1Y", "PT1S1M", "PT1M1M", "P1YT2H", "PT1.5H", "PT.5S", "PT1.S", "P-1D",
        "+P1D", "--P1D", "p1d", "P1D ", "P1.5D", "PT1H2", "P1W", "PTT1H", "P9223372036854775807Y", "P99999999999999999999999999999D",
        "P１D", "P1D\u{301}",
    ])
    func noDurations(_ text: String) { #expect(FeelTemporal(duration: text) == nil) }

    @Test func literals() {
        #expect(FeelTemporal(literal: "foo") == nil)
        #expect(FeelTemporal(literal: "2019-03-31") == Day(year: 2019, month: 3, day: 31).map { .date($0) })
        #expect(FeelTemporal(literal: "10:30:11") == FeelTime("10:30:11").map { .time($0) })
        #expect(FeelTemporal(literal: "P10D") == .dayTimeDuration(FeelDayTimeDuration(seconds: 864_000)))
        #expect(FeelTemporal(literal: "P10Y") == .yearMonthDuration(FeelYearMonthDuration(months: 120)))
        #expect(FeelTemporal(literal: "2018-12-08T10:30:11@Australia/Melbourne")?.description == "2018-12-08T10:30:11@Australia/Melbourne")
    }

    /// Texts of the letters that matter: nothing traps, and what is read prints as a text that reads as the same.
    @Test func hostileTexts() {
        var random = SeededGenerator(11)
        let letters = Array("0123456789999--::.TZzPYMDHS+@/ é".unicodeScalars)
        let starts = ["", "2017-", "P", "-P", "PT", "11:22:", "2017-12-31T", "2017-12-31T11:22:33", "11:22:33", "-999999999-"]
        for _ in 0..<20_000 {
            var text = starts.randomElement(using: &random) ?? ""
            for _ in 0..<Int.random(in: 0...14, using: &random) { text.unicodeScalars.append(letters.randomElement(using: &random) ?? "0") }
            guard let value = FeelTemporal(literal: text) else { continue }
            #expect(FeelTemporal(literal: value.description) == value, "\(text)")
        }
        #expect(FeelTemporal(literal: String(repeating: "9", count: 100_000)) == nil)
        #expect(FeelTemporal(literal: "P" + String(repeating: "0", count: 100_000) + "1D")?.description == "P1D")
    }
}
