import QuyetFeel
import QuyetTime
import Testing

@Suite struct ExtensionTests {
    private let scope = FeelScope(("ngày nộp", .date), ("số ngày", .number))
    /// 30 April and 1 May off, a Saturday worked.
    private let environment = FeelEnvironment(
        calendar: WorkingCalendar(
            holidays: [day(2026, 4, 30), day(2026, 5, 1)], workedWeekends: [day(2026, 5, 9)], knownUntil: day(2026, 12, 31)),
        parameter: { name, on in name == "lương cơ sở" ? .integer(on < day(2026, 7, 1) ? 2_340_000 : 2_500_000) : nil },
        competence: { office, procedure, _, commune in
            procedure != "1.1" ? nil : office == "Sở A" && (commune == nil || commune == "Xã B")
        })

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day) ?? .distantPast }

    private func outcome(_ text: String, in environment: FeelEnvironment?) throws -> FeelOutcome {
        let tree = try #require(parsed(text, scope), "\(text)")
        #expect(FeelChecker.check(tree, scope: scope).diagnostics.isEmpty, "\(text)")
        let program = try #require(FeelProgram.compile(tree, slots: ["ngày nộp", "số ngày"]).program)
        return program.outcome([.date(ExtensionTests.day(2026, 4, 29)), .integer(2)], in: environment)
    }

    @Test(arguments: [
        // Wednesday 29 April; Thursday and Friday are off.
        "calendar.add working days(ngày nộp, 1) = @\"2026-05-04\"", "lịch.cộng ngày làm việc(ngày nộp, số ngày) = @\"2026-05-05\"",
        "lịch.cộng ngày làm việc(ngày nộp, 0) = ngày nộp", "lịch.cộng ngày làm việc(@\"2026-05-08\", 1) = @\"2026-05-09\"",
        "lịch.cộng ngày làm việc(@\"2026-05-04\", -1) = ngày nộp", "lịch.cộng ngày làm việc(@\"2026-05-03\", -1) = ngày nộp",
        "calendar.working days between(ngày nộp, @\"2026-05-05\") = 2", "lịch.số ngày làm việc(@\"2026-05-05\", ngày nộp) = -2",
        "lịch.số ngày làm việc(ngày nộp, ngày nộp) = 0", "lịch.số ngày làm việc(ngày nộp, @\"2026-05-09\") = 6",
        "không phải(lịch.là ngày làm việc(@\"2026-05-01\")) và lịch.là ngày làm việc(@\"2026-05-09\")",
        "calendar.is working day(date: ngày nộp)",
        "tham số.giá trị(\"lương cơ sở\", @\"2026-06-30\") = 2340000", "parameter.value(\"lương cơ sở\", @\"2026-07-01\") = 2500000",
        "thẩm quyền.thuộc(\"Sở A\", \"1.1\", ngày nộp)", "authority.holds(\"Sở A\", \"1.1\", ngày nộp, \"Xã B\")",
        "not(authority.holds(\"Sở A\", \"1.1\", ngày nộp, \"Xã C\"))",
        "LỊCH.Là ngày làm việc(ngày nộp)", "count([1, 2][lịch.là ngày làm việc(@\"2026-05-09\")]) = 2",
    ])
    func holds(_ text: String) throws {
        let found = try outcome(text, in: environment)
        #expect(found.value == .boolean(true), "\(text): \(found.diagnostics.map(\.messageEn))")
        // Without an environment there is no value, and it says why.
        guard !text.hasPrefix("count") else { return }
        let without = try outcome(text, in: nil)
        #expect(without.value != .boolean(true) && !without.diagnostics.isEmpty, "\(text)")
    }

    @Test(arguments: [
        "tham số.giá trị(\"không có\", ngày nộp)", "thẩm quyền.thuộc(\"Sở A\", \"9.9\", ngày nộp)",
        "lịch.cộng ngày làm việc(ngày nộp, 1.5)",
        "lịch.cộng ngày làm việc(ngày nộp, 9999999)", "lịch.cộng ngày làm việc(@\"999999999-01-01\", 1)",
    ])
    func isNull(_ text: String) throws {
        let outcome = try outcome(text, in: environment)
        #expect(outcome.value == .null && outcome.diagnostics.map(\.code) == [.noValue])
    }

    @Test func bothSpellings() throws {
        let tree = try #require(
            parsed("lịch.cộng ngày làm việc(ngày nộp, 5) > ngày nộp và thẩm quyền.thuộc(\"a\", \"b\", ngày nộp)", scope))
        let english = "calendar.add working days(ngày nộp, 5) > ngày nộp and authority.holds(\"a\", \"b\", ngày nộp)"
        #expect(FeelPrinter.print(tree) == english)
        #expect(parsed(english, scope) == tree)
        let vietnamese = FeelPrinter.print(tree, spelling: .vietnamese)
        #expect(vietnamese.hasPrefix("lịch.cộng ngày làm việc(ngày nộp, 5)"))
        #expect(parsed(vietnamese, scope) == tree)
    }

    @Test func exportFlagsThem() throws {
        let text = "ngày nộp > @\"2026-01-01\" and lịch.là ngày làm việc(ngày nộp)"
        let tree = try #require(parsed(text, scope))
        #expect(tree.usesExtensions)
        #expect(tree.nonStandard.map(\.code) == [.nonStandard])
        #expect(try #require(parsed("count([1]) = 1", scope)).usesExtensions == false)
    }

    /// A namespace gives way to a declared name.
    @Test func declaredNamesWin() throws {
        let declared = FeelScope(("calendar", .context([FeelField("is working day", .function)])))
        let tree = try #require(FeelParser.expression("calendar.is working day(1)", scope: declared).expression)
        #expect(!tree.usesExtensions)
    }

    @Test func typesAndNulls() throws {
        let wrong = try #require(parsed("lịch.là ngày làm việc(\"29/04/2026\")", scope))
        let found = FeelChecker.check(wrong, scope: scope).diagnostics
        #expect(found.map(\.suggestion) == ["@\"2026-04-29\""])
        let open = "tham số.giá trị(\"a\", ngày nộp) > 5"
        let check = FeelChecker.check(try #require(parsed(open, scope)), scope: scope, text: open)
        #expect(check.mayBeNull.map(\.suggestion) == ["tham số.giá trị(\"a\", ngày nộp) != null và \(open)"])
    }

    /// The quick counts are those of walking day by day.
    @Test func countsAsWalking() throws {
        let calendar = try #require(environment.calendar)
        let first = ExtensionTests.day(2026, 4, 1)
        for start in 0..<60 {
            for length in 0..<40 {
                let (from, to) = (first + start, first + start + length)
                var walked = 0
                var day = from
                while day < to {
                    day = day + 1
                    if calendar.isWorkingDay(day) { walked += 1 }
                }
                #expect(calendar.workingDays(after: from, through: to) == walked)
                if length > 0, calendar.isWorkingDay(to) { #expect(calendar.day(after: walked, workingDaysFrom: from) == to) }
            }
        }
    }
}
