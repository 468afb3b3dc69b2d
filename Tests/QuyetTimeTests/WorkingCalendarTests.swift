import QuyetTestSupport
import QuyetTime
import Testing

@Suite("The working calendar")
struct WorkingCalendarTests {
    private static let first = Day(year: 2026, month: 5, day: 1) ?? .distantPast
    private static let span = 60

    /// For each minute of the stretch, whether it is worked: minute by minute, with nothing shared but the lists of days.
    private func worked(_ hours: [Range<Int>], _ holidays: Set<Int>, _ weekends: Set<Int>) -> [Bool] {
        var result: [Bool] = []
        for offset in 0..<Self.span {
            let isWeekend = (offset + 5) % 7 == 6 || (offset + 5) % 7 == 0  // 1 May 2026 is a Friday
            let works = weekends.contains(offset) || !isWeekend && !holidays.contains(offset)
            for minute in 0..<1440 { result.append(works && hours.contains { $0.contains(minute) }) }
        }
        return result
    }

    @Test("due moments and working minutes, against counting minutes", arguments: 1...6 as ClosedRange<UInt64>)
    func counting(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let hours = [WorkingCalendar.usualHours, [0..<1440], [420..<421, 600..<700, 1400..<1440]][random.below(3)]
        let holidays = Set((0..<10).map { _ in random.below(Self.span) })
        let weekends = Set((0..<4).map { _ in random.below(Self.span) }.filter { ($0 + 5) % 7 == 6 || ($0 + 5) % 7 == 0 })
        let calendar = WorkingCalendar(
            officeHours: hours.reversed(), holidays: holidays.map { Self.first + $0 }, workedWeekends: weekends.map { Self.first + $0 },
            knownUntil: Self.first + Self.span)
        let table = worked(hours, holidays, weekends)
        var before = [0]
        for isWorked in table { before.append(before[before.count - 1] + (isWorked ? 1 : 0)) }
        let origin = Moment(Self.first, minuteOfDay: 0).minutes
        for _ in 0..<400 {
            let start = random.below(table.count)
            let end = random.below(table.count)
            let from = Moment(minutes: origin + Int64(start))
            #expect(
                calendar.workingMinutes(from: from, to: Moment(minutes: origin + Int64(end)))
                    == (start < end ? before[end] - before[start] : 0))
            let asked = random.below(2_000)
            // The first moment at which so many worked minutes lie behind.
            guard let due = (start..<before.count).first(where: { before[$0] - before[start] >= asked }) else { continue }
            let answer = try #require(calendar.moment(after: asked, workingMinutesFrom: from))
            #expect(answer.minutes - origin == Int64(due), "\(asked) minutes from \(from.iso): \(answer.iso)")
            #expect(calendar.workingMinutes(from: from, to: answer) == asked)
        }
    }

    @Test(
        "the due dates of language.md and of the acceptance case",
        arguments: [("2026-06-04 10:00", 31, "2026-06-10T09:00"), ("2026-05-06 08:30", 40, "2026-05-13T08:30")])
    func dueDates(_ start: String, _ hours: Int, _ due: String) throws {
        let calendar = WorkingCalendar(holidays: [], workedWeekends: [], knownUntil: .distantFuture)
        let from = try #require(Moment(parsing: start))
        #expect(calendar.moment(after: hours * 60, workingMinutesFrom: from)?.iso == due)
    }

    @Test("a calendar without working time has no due moment")
    func nothingWorked() {
        let calendar = WorkingCalendar(officeHours: [], holidays: [], workedWeekends: [], knownUntil: .distantFuture)
        #expect(calendar.moment(after: 1, workingMinutesFrom: Moment(Self.first, minuteOfDay: 0)) == nil)
        #expect(calendar.moment(after: 0, workingMinutesFrom: Moment(Self.first, minuteOfDay: 0))?.day == Self.first)
    }

    @Test("a holiday on a worked Saturday is a working day only by exchange")
    func exchange() {
        let saturday = Self.first + 1
        let calendar = WorkingCalendar(holidays: [Self.first], workedWeekends: [saturday], knownUntil: .distantFuture)
        #expect(!calendar.isWorkingDay(Self.first) && calendar.isWorkingDay(saturday) && !calendar.isWorkingDay(saturday + 1))
    }
}
