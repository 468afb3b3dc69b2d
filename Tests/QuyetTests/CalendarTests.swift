import Foundation
import QuyetLaw
import QuyetTime
import Testing

/// The national calendar applies without any rule pack and is made from the table of holidays.
@Suite struct CalendarTests {
    @Test func appliesToEveryWorkspace() throws {
        let register = try #require(NationalCalendar.register)
        #expect(register.knownTo?.value.iso == "2030-12-31")
        let calendar = workspace(["quyet.yaml": "không gian: Mẫu\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n"]).compiled.calendar
        #expect(calendar.officeHours == [480..<720, 810..<1050])
        // Tết 2026, and the Saturday that is worked for 2 January.
        #expect(!calendar.isWorkingDay(try #require(Day(iso: "2026-02-17"))))
        #expect(calendar.isWorkingDay(try #require(Day(iso: "2026-01-10"))))
        #expect(!calendar.isWorkingDay(try #require(Day(iso: "2026-01-17"))))
    }

    @Test func aWorkspaceAddsItsOwnDaysAndHours() throws {
        let calendar = workspace([
            "quyet.yaml": "không gian: Mẫu\nxét từ: 01/01/2026\nxét đến hết: 31/12/2026\n",
            "lich.yaml":
                "danh mục: lịch\ngiờ làm việc: [\"07:30-11:30\", \"13:00-17:00\"]\nngày nghỉ: [{ngày: 15/06/2026, tên: Nghỉ mẫu}]\n",
        ]).compiled.calendar
        #expect(calendar.officeHours == [450..<690, 780..<1020])
        #expect(!calendar.isWorkingDay(try #require(Day(iso: "2026-06-15"))))
        #expect(!calendar.isWorkingDay(try #require(Day(iso: "2026-02-17"))))
    }

    @Test func holdsEveryRowOfTheTables() throws {
        guard let shared = Repository.shared else { return }
        let register = try #require(NationalCalendar.register)
        func days(_ name: String) throws -> [String] {
            try String(contentsOf: shared.appending(path: "data/\(name)"), encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
                .map { String($0.prefix(10)) }
        }
        #expect(try Set(register.holidays.map { $0.day?.value.iso ?? "" }) == Set(days("holidays.csv")))
        #expect(try Set(register.makeUpDays.map { $0.day?.value.iso ?? "" }) == Set(days("working-saturdays.csv")))
    }
}
