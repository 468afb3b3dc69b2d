import QuyetMachine
import QuyetRuntime
import QuyetTime
import Testing

/// The legal clock and due dates (language.md, "State machine" and "Scenarios").
@Suite struct ClockTests {
    /// Reception, handling, waiting for a supplement.
    private func supplement(_ clock: ClockMode, backToReception: Bool = false) -> MachineBuilder {
        var builder = MachineBuilder()
        let (receive, handle) = (builder.step("Tiếp nhận", .receive), builder.step("Thụ lý", .appraise))
        let wait = builder.step("Chờ bổ sung", .awaitSupplement, clock: clock)
        builder.on(receive, "đủ hồ sơ", to: handle)
        builder.on(receive, "cần bổ sung", to: wait)
        builder.on(receive, "từ chối", end: "từ chối")
        builder.on(handle, "cần bổ sung", to: wait)
        builder.on(handle, "đạt", end: "đã cấp")
        builder.on(wait, "đã bổ sung", to: backToReception ? receive : handle)
        return builder
    }

    /// Scenario (a): 9 of 40 working hours had run; 31 remain from 04/06 10:00.
    @Test func pause() throws {
        let engine = supplement(.pause).engine(limit: .working(minutes: 5 * 480))
        var dossier = try engine.receive(at: "01/06/2026 08:30")
        #expect(engine.due(dossier) == .notStarted)
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "01/06/2026 09:00", to: &dossier)
        #expect(engine.due(dossier) == .at(try at("08/06/2026 09:00")))
        try engine.apply("Thụ lý: cần bổ sung", at: "02/06/2026 10:00", to: &dossier)
        #expect(engine.due(dossier) == .stopped(remaining: 31 * 60))
        try engine.apply("Chờ bổ sung: đã bổ sung", at: "04/06/2026 10:00", to: &dossier)
        #expect(engine.due(dossier) == .at(try at("10/06/2026 09:00")))
    }

    /// Scenario (b): the clock is zero on leaving and starts when reception accepts again.
    @Test func resetByWayOfReception() throws {
        let engine = supplement(.reset, backToReception: true).engine(limit: .working(minutes: 40 * 60))
        var dossier = try engine.receive(at: "04/05/2026 08:00")
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "04/05/2026 08:30", to: &dossier)
        try engine.apply("Thụ lý: cần bổ sung", at: "04/05/2026 15:00", to: &dossier)
        #expect(engine.due(dossier) == .stopped(remaining: 40 * 60 - 300))
        try engine.apply("Chờ bổ sung: đã bổ sung", at: "06/05/2026 08:00", to: &dossier)
        #expect(engine.due(dossier) == .notStarted)
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "06/05/2026 08:30", to: &dossier)
        #expect(engine.due(dossier) == .at(try at("13/05/2026 08:30")))
    }

    @Test func resetElsewhereRunsOnFromZero() throws {
        let engine = supplement(.reset).engine(limit: .working(minutes: 40 * 60))
        var dossier = try engine.receive(at: "04/05/2026 08:30")
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "04/05/2026 08:30", to: &dossier)
        try engine.apply("Thụ lý: cần bổ sung", at: "05/05/2026 15:00", to: &dossier)
        try engine.apply("Chờ bổ sung: đã bổ sung", at: "06/05/2026 08:30", to: &dossier)
        #expect(try dossier.clock.workingMinutes == 0 && engine.due(dossier) == .at(at("13/05/2026 08:30")))
    }

    /// Reception that asks for a supplement, or refuses, has not accepted.
    @Test func startsOnlyWhenReceptionAccepts() throws {
        let engine = supplement(.pause, backToReception: true).engine(limit: .working(minutes: 480))
        var dossier = try engine.receive(at: "01/06/2026 08:00")
        try engine.apply("Tiếp nhận: cần bổ sung", at: "01/06/2026 09:00", to: &dossier)
        #expect(engine.due(dossier) == .notStarted && dossier.clock.started == nil)
        try engine.apply("Chờ bổ sung: đã bổ sung", at: "02/06/2026 09:00", to: &dossier)
        #expect(engine.due(dossier) == .notStarted)
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "02/06/2026 10:00", to: &dossier)
        #expect(engine.due(dossier) == .at(try at("03/06/2026 10:00")))
        var refused = try engine.receive(at: "01/06/2026 08:00")
        try engine.apply("Tiếp nhận: từ chối", at: "01/06/2026 09:00", to: &refused)
        #expect(engine.due(refused) == .notStarted)
    }

    /// Calendar limits to the minute; two days of standing still are two days later.
    @Test(arguments: [
        (TimeSpan.days(10), "11/06/2026 09:00", "13/06/2026 09:00"), (.months(1), "01/07/2026 09:00", "03/07/2026 09:00"),
        (.sameDay, "01/06/2026 17:30", "01/06/2026 17:30"),
    ])
    func calendarLimits(_ limit: TimeSpan, _ due: String, _ later: String) throws {
        let engine = supplement(.pause).engine(limit: limit)
        var dossier = try engine.receive(at: "01/06/2026 08:30")
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "01/06/2026 09:00", to: &dossier)
        #expect(engine.due(dossier) == .at(try at(due)))
        try engine.apply("Thụ lý: cần bổ sung", at: "01/06/2026 15:00", to: &dossier)
        #expect(engine.due(dossier) == .stopped(remaining: nil))
        try engine.apply("Chờ bổ sung: đã bổ sung", at: "03/06/2026 15:00", to: &dossier)
        #expect(engine.due(dossier) == .at(try at(later)))
    }

    @Test func sameDayAfterHoursIsTheNextWorkingDay() throws {
        let engine = supplement(.pause).engine(limit: .sameDay)
        var dossier = try engine.receive(at: "05/06/2026 18:00")
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "05/06/2026 18:00", to: &dossier)
        #expect(engine.due(dossier) == .at(try at("08/06/2026 17:30")))
    }

    /// What ran out stays due when it was, whatever happens after.
    @Test func anOverrunLimitKeepsItsDate() throws {
        let engine = supplement(.pause).engine(limit: .working(minutes: 480))
        var dossier = try engine.receive(at: "01/06/2026 08:00")
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "01/06/2026 09:00", to: &dossier)
        try engine.advance(&dossier, to: at("03/06/2026 09:00"))
        #expect(engine.due(dossier) == .at(try at("02/06/2026 09:00")))
        try engine.apply("Thụ lý: cần bổ sung", at: "04/06/2026 09:00", to: &dossier)
        #expect(engine.due(dossier) == .at(try at("02/06/2026 09:00")))
        try engine.apply("Chờ bổ sung: đã bổ sung", at: "05/06/2026 09:00", to: &dossier)
        #expect(try engine.due(dossier) == .at(at("02/06/2026 09:00")) && dossier.clock.expired != nil)
    }

    /// It stands still while any active step stops it.
    @Test func aParallelStepStopsIt() throws {
        var builder = MachineBuilder()
        let receive = builder.step("Tiếp nhận", .receive)
        let (consult, inspect) = (builder.step("Lấy ý kiến", .consult, clock: .pause), builder.step("Thực địa", .inspect))
        let decide = builder.step("Ký", .decide)
        let fork = builder.parallel([consult, inspect], needed: 2, to: decide)
        builder.on(receive, "đủ hồ sơ", to: fork)
        builder.on(decide, "ký", end: "đã cấp")
        let engine = builder.engine(limit: .working(minutes: 480))
        var dossier = try engine.receive(at: "01/06/2026 08:00")
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "01/06/2026 08:00", to: &dossier)
        #expect(engine.due(dossier) == .stopped(remaining: 480))
        try engine.apply("Thực địa: xong", at: "01/06/2026 10:00", to: &dossier)
        #expect(engine.due(dossier) == .stopped(remaining: 480))
        try engine.apply("Lấy ý kiến: xong", at: "02/06/2026 08:00", to: &dossier)
        #expect(engine.due(dossier) == .at(try at("02/06/2026 17:30")))
    }

    @Test func limitsThatCannotBeReckoned() throws {
        for (limit, expected) in [
            (nil, DueDate.noLimit), (.uncounted, .noLimit), (.days(.max), .beyondCalendar), (.months(.max), .beyondCalendar),
            (.working(minutes: .max), .beyondCalendar), (.days(9_000_000), .beyondCalendar),
        ] as [(TimeSpan?, DueDate)] {
            let engine = supplement(.pause).engine(limit: limit)
            var dossier = try engine.receive(at: "01/06/2026 08:30")
            try engine.apply("Tiếp nhận: đủ hồ sơ", at: "01/06/2026 09:00", to: &dossier)
            #expect(engine.due(dossier) == expected)
        }
    }
}
