import QuyetTime
import Testing

@Suite("Days")
struct DayTests {
    /// Counts days one by one, with the lengths of months written out.
    @Test("number, components and weekday of every day of 1900–2200, against counting")
    func counting() throws {
        var number: Int32 = -25_567  // 1900-01-01
        var weekday = 1  // a Monday
        for year in 1900...2200 {
            let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (index, length) in lengths.enumerated() {
                for dayOfMonth in 1...length {
                    let day = try #require(Day(year: year, month: index + 1, day: dayOfMonth))
                    let parts = day.components
                    guard day.number == number, parts == (year, index + 1, dayOfMonth), day.weekday == weekday else {
                        Issue.record("\(year)-\(index + 1)-\(dayOfMonth): \(day.number) \(parts) \(day.weekday)")
                        return
                    }
                    number += 1
                    weekday = weekday % 7 + 1
                }
                #expect(Day(year: year, month: index + 1, day: length + 1) == nil)
                #expect(Day(year: year, month: index + 1, day: 0) == nil)
            }
            #expect(Day(year: year, month: 13, day: 1) == nil)
        }
    }

    @Test(
        "texts that name a day",
        arguments: [
            ("15/05/2026", 2026, 5, 15), ("5/5/2026", 2026, 5, 5), ("2026-05-15", 2026, 5, 15), ("29/02/2028", 2028, 2, 29),
            ("2000-02-29", 2000, 2, 29), ("31/12/9999", 9999, 12, 31), ("01/01/0001", 1, 1, 1),
        ])
    func parsing(_ text: String, _ year: Int, _ month: Int, _ day: Int) {
        #expect(Day(parsing: text) == Day(year: year, month: month, day: day))
        #expect(Day(parsing: text) != nil)
    }

    @Test(
        "texts that name none",
        arguments: [
            "", "31/02/2026", "29/02/2026", "29/02/1900", "31/04/2026", "00/01/2026", "01/00/2026", "01/13/2026", "32/01/2026", "1/1/26",
            "2026/05/15", "15-05-2026", "2026-5-15", "2026-05-15 ", " 15/05/2026", "15/05/2026/1", "+1/05/2026", "15/05/-026", "١٥/05/2026",
            "15/05/20260", "0000-01-01", "2026-05", "15/05", "a/b/c", "//", "15.05.2026",
        ])
    func refused(_ text: String) { #expect(Day(parsing: text) == nil) }

    @Test("a month later, the last day where the month is shorter")
    func months() {
        let cases: [(String, Int, String)] = [
            ("31/01/2026", 1, "28/02/2026"), ("31/01/2028", 1, "29/02/2028"), ("30/11/2026", 3, "28/02/2027"),
            ("31/03/2026", -1, "28/02/2026"), ("15/05/2026", 12, "15/05/2027"), ("15/12/2026", 1, "15/01/2027"),
        ]
        for (start, count, end) in cases { #expect(Day(parsing: start)?.adding(months: count).vietnamese == end) }
    }

    @Test("days as text, read back")
    func printing() throws {
        let day = try #require(Day(year: 2026, month: 5, day: 4))
        #expect(day.vietnamese == "04/05/2026")
        #expect(day.iso == "2026-05-04")
        #expect(day.english == "4 May 2026")
        #expect(Day(parsing: day.iso) == day && Day(parsing: day.vietnamese) == day && Day(iso: "04/05/2026") == nil)
        let moment = Moment(day, minuteOfDay: 510)
        #expect(moment.vietnamese == "04/05/2026 08:30" && Moment(parsing: moment.vietnamese) == moment)
        #expect(Moment(parsing: moment.iso) == moment && Moment(parsing: "04/05/2026 24:00") == nil)
        #expect(Moment(minutes: -1).day.iso == "1969-12-31" && Moment(minutes: -1).minuteOfDay == 1439)
    }
}
