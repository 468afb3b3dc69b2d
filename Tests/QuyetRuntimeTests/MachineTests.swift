import QuyetFeel
import QuyetMachine
import QuyetRuntime
import QuyetTime
import Testing

/// How a dossier moves: outcomes, choices, parallel blocks, visit bounds, steps that are overdue.
@Suite struct MachineTests {
    @Test func linear() throws {
        var builder = MachineBuilder()
        let (receive, decide) = (builder.step("Tiếp nhận", .receive, by: .office(1)), builder.step("Ký", .decide, by: .member(0)))
        builder.on(receive, "đủ hồ sơ", to: decide)
        builder.on(receive, "từ chối", end: "từ chối tiếp nhận")
        builder.on(decide, "xong", end: "đã cấp")
        let engine = builder.engine()
        var dossier = try engine.receive(at: "01/06/2026 08:30", commune: "02692")
        #expect(engine.names(dossier) == ["Tiếp nhận"] && engine.active(dossier)[0].actor == "Giám đốc Sở")
        #expect(engine.active(dossier)[0].outcomes == ["đủ hồ sơ", "từ chối"])
        try engine.apply("TIẾP NHẬN: Đủ hồ sơ", at: "01/06/2026 09:00", to: &dossier)
        #expect(engine.active(dossier).map(\.actor) == ["UBND Phường Sa Pa"])
        try engine.apply("Ký: done", at: "01/06/2026 09:00", to: &dossier)
        #expect(dossier.ending == "đã cấp" && engine.active(dossier).isEmpty && dossier.visits == [1, 1])
        #expect(dossier.journal.map(\.outcome) == ["đủ hồ sơ", "xong"])
        #expect(throws: RuntimeError.ended("đã cấp")) { try engine.apply("Ký: xong", at: "02/06/2026 09:00", to: &dossier) }
    }

    @Test func refusalsSayWhyAndChangeNothing() throws {
        var builder = MachineBuilder()
        let (receive, decide) = (builder.step("Tiếp nhận", .receive), builder.step("Ký duyệt", .decide))
        builder.on(receive, "đủ hồ sơ", to: decide)
        builder.on(decide, "ký", end: "đã cấp")
        let engine = builder.engine()
        var dossier = try engine.receive(at: "01/06/2026 08:30")
        let before = dossier
        #expect(throws: RuntimeError.stepNotActive("Ký duyệt", active: ["Tiếp nhận"])) {
            try engine.apply("Ký duyệt: ký", at: "01/06/2026 09:00", to: &dossier)
        }
        #expect(throws: RuntimeError.unknownOutcome("đủ", offered: ["đủ hồ sơ"])) {
            try engine.apply("Tiếp nhận: đủ", at: "01/06/2026 09:00", to: &dossier)
        }
        #expect(throws: RuntimeError.timeGoesBack(try at("01/06/2026 08:29"), now: before.now)) {
            try engine.apply("Tiếp nhận: đủ hồ sơ", at: "01/06/2026 08:29", to: &dossier)
        }
        for minutes in [Int64.min, .max] {
            #expect(throws: RuntimeError.momentOutOfRange) { try engine.advance(&dossier, to: Moment(minutes: minutes)) }
            #expect(throws: RuntimeError.momentOutOfRange) {
                try engine.receive(procedure: "1.000001", submitted: Moment(minutes: minutes), commune: nil, facts: [])
            }
        }
        #expect(dossier == before)
        let message = RuntimeError.stepNotActive("Tiep nhan", active: ["Tiếp nhận", "Ký duyệt"]).message
        #expect(message.rendered(.vi) == "Hồ sơ không ở bước “Tiep nhan”; đang ở: Tiếp nhận, Ký duyệt; có phải ý bạn là “Tiếp nhận”?")
        #expect(
            message.rendered(.en) == "The dossier is not at “Tiep nhan”; it is at: Tiếp nhận, Ký duyệt; did you mean “Tiếp nhận”?")
    }

    /// A condition that is null is no *false*: the error names what is missing, and only that.
    @Test func nullConditionsNameWhatIsMissing() throws {
        func failure(_ condition: String, _ facts: [(name: String, value: FactInput)]) throws -> RuntimeError? {
            var builder = MachineBuilder()
            builder.facts = [
                Fact(name: "khối lượng", domain: .number(FeelInterval(lower: nil, upper: nil)), isOptional: true),
                Fact(name: "số xe", domain: .number(FeelInterval(lower: nil, upper: nil)), isOptional: true),
                Fact(name: "ngày hẹn", domain: .date(FeelInterval(lower: nil, upper: nil)), isOptional: true),
            ]
            let (receive, decide) = (builder.step("Tiếp nhận", .receive), builder.step("Ký", .decide))
            let choice = builder.choice()
            builder.on(receive, "đủ hồ sơ", to: choice)
            builder.silent(choice, to: decide, if: condition)
            builder.silent(choice, end: "trả", if: "not(\(condition))")
            let engine = builder.engine()
            var dossier = try engine.receive(at: "01/06/2026 08:30", facts)
            do throws(RuntimeError) {
                try engine.apply(step: "Tiếp nhận", outcome: "đủ hồ sơ", at: dossier.now, to: &dossier)
                return nil
            } catch { return error }
        }
        let weight: [(name: String, value: FactInput)] = [("khối lượng", .text("4"))]
        #expect(try failure("khối lượng > 5", []) == .undetermined(["khối lượng"], step: "Tiếp nhận"))
        #expect(try failure("khối lượng > 5", weight) == nil)
        #expect(try failure("khối lượng = null and số xe > 5", []) == .undetermined(["số xe"], step: "Tiếp nhận"))
        #expect(try failure("khối lượng != null and khối lượng > 5", []) == nil)
        #expect(try failure("khối lượng / số xe > 5", weight) == .undetermined(["số xe"], step: "Tiếp nhận"))
        let error = try #require(try failure("khối lượng / số xe > 5", weight + [("số xe", .text("0"))]))
        #expect(
            error.message.rendered(.vi)
                == "Sau bước “Tiếp nhận” một điều kiện không đúng cũng không sai với hồ sơ này. Không chia được cho 0.")
        #expect(
            error.message.rendered(.en)
                == "After the step “Tiếp nhận” a condition is neither true nor false of this dossier. There is no division by 0.")
        #expect(
            RuntimeError.undetermined(["số xe"], step: "Tiếp nhận").message.rendered(.vi)
                == "Sau bước “Tiếp nhận” chưa xác định được nhánh nào, vì hồ sơ thiếu dữ liệu: số xe.")
        // The working calendar is at hand.
        #expect(try failure("lịch.là ngày làm việc(ngày hẹn)", [("ngày hẹn", .text("01/06/2026"))]) == nil)
        #expect(try failure("lịch.là ngày làm việc(ngày hẹn)", []) == .undetermined(["ngày hẹn"], step: "Tiếp nhận"))
    }

    @Test(arguments: [1, 2, 3]) func parallel(_ needed: Int) throws {
        var builder = MachineBuilder()
        let receive = builder.step("Tiếp nhận", .receive)
        let branches = ["Công an", "Y tế", "Thực địa"].map { builder.step($0, .consult) }
        let decide = builder.step("Ký", .decide)
        let fork = builder.parallel(branches, needed: needed, to: decide)
        builder.on(receive, "đủ hồ sơ", to: fork)
        builder.on(decide, "ký", end: "đã cấp")
        let engine = builder.engine()
        var dossier = try engine.receive(at: "01/06/2026 08:30")
        try engine.apply("Tiếp nhận: đủ hồ sơ", at: "01/06/2026 09:00", to: &dossier)
        #expect(engine.names(dossier) == ["Công an", "Y tế", "Thực địa"])
        for (count, name) in ["Y tế", "Thực địa", "Công an"].prefix(needed).enumerated() {
            #expect(engine.names(dossier).count == 3 - count && engine.names(dossier).contains(name))
            try engine.apply("\(name): xong", at: "02/06/2026 09:00", to: &dossier)
        }
        // The others are withdrawn.
        #expect(engine.names(dossier) == ["Ký"] && dossier.entered.count == 1)
    }

    /// Guards over facts; a null is never false.
    @Test func choice() throws {
        var builder = MachineBuilder()
        builder.facts = [
            Fact(name: "khối lượng", domain: .number(FeelInterval(lower: nil, upper: nil)), isOptional: true),
            Fact(name: "có yếu tố nước ngoài", domain: .boolean, isOptional: true),
        ]
        let (receive, council, decide) = (builder.step("Tiếp nhận", .receive), builder.step("Hội đồng"), builder.step("Ký", .decide))
        let choice = builder.choice()
        builder.on(receive, "đủ hồ sơ", to: choice)
        builder.silent(choice, to: council, if: "khối lượng > 10 and có yếu tố nước ngoài")
        builder.silent(choice, to: decide, if: "khối lượng <= 10")
        builder.silent(choice, end: "chuyển trả", if: "khối lượng < 0")
        let engine = builder.engine()
        func state(_ facts: [(name: String, value: FactInput)]) throws -> [String] {
            var dossier = try engine.receive(at: "01/06/2026 08:30", facts)
            try engine.apply("Tiếp nhận: đủ hồ sơ", at: "01/06/2026 08:30", to: &dossier)
            return engine.names(dossier)
        }
        #expect(try state([("khối lượng", .text("10,5")), ("có yếu tố nước ngoài", .text("đúng"))]) == ["Hội đồng"])
        // What is missing matters only where it decides.
        #expect(try state([("khối lượng", .text("4"))]) == ["Ký"])
        #expect(throws: RuntimeError.undetermined(["có yếu tố nước ngoài"], step: "Tiếp nhận")) { try state([("khối lượng", .text("11"))]) }
        #expect(throws: RuntimeError.undetermined(["khối lượng", "có yếu tố nước ngoài"], step: "Tiếp nhận")) { try state([]) }
        #expect(throws: RuntimeError.noBranch(step: "Tiếp nhận")) {
            try state([("khối lượng", .text("11")), ("có yếu tố nước ngoài", .text("sai"))])
        }
        #expect(throws: RuntimeError.severalBranches(step: "Tiếp nhận")) { try state([("khối lượng", .text("-1"))]) }
    }

    @Test func endlessLoopsAreTold() throws {
        var builder = MachineBuilder()
        let receive = builder.step("Tiếp nhận", .receive)
        let (one, two) = (builder.choice(), builder.choice())
        builder.on(receive, "đủ hồ sơ", to: one)
        builder.silent(one, to: two)
        builder.silent(two, to: one)
        let engine = builder.engine()
        var dossier = try engine.receive(at: "01/06/2026 08:30")
        #expect(throws: RuntimeError.endless) { try engine.apply("Tiếp nhận: đủ hồ sơ", at: "01/06/2026 08:30", to: &dossier) }
        #expect(RuntimeError.endless.message.rendered(.en).contains("10000"))
    }

    /// An outcome is not on offer when it leads to a step whose visits are spent, by itself or through a choice.
    @Test(arguments: [false, true]) func visitBound(_ throughChoice: Bool) throws {
        var builder = MachineBuilder()
        let (handle, wait) = (builder.step("Thụ lý"), builder.step("Chờ bổ sung", .awaitSupplement, atMost: 1))
        let choice = builder.choice()
        builder.silent(choice, to: wait)
        builder.on(handle, "cần bổ sung", to: throughChoice ? choice : wait)
        builder.on(handle, "đạt", end: "đã cấp")
        builder.on(wait, "đã bổ sung", to: handle)
        let engine = builder.engine()
        var dossier = try engine.receive(at: "01/06/2026 08:30")
        try engine.apply("Thụ lý: cần bổ sung", at: "01/06/2026 09:00", to: &dossier)
        try engine.apply("Chờ bổ sung: đã bổ sung", at: "02/06/2026 09:00", to: &dossier)
        #expect(engine.active(dossier).map(\.outcomes) == [["đạt"]])
        #expect(throws: RuntimeError.spent(outcome: "cần bổ sung", bound: 1)) {
            try engine.apply("Thụ lý: cần bổ sung", at: "03/06/2026 09:00", to: &dossier)
        }
    }

    /// Working time by the calendar, days and months by date; at the due moment, and before the event.
    @Test(arguments: [
        (TimeSpan.working(minutes: 480), "02/06/2026 10:00"), (.days(30), "01/07/2026 10:00"), (.months(1), "01/07/2026 10:00"),
        (.sameDay, "01/06/2026 17:30"),
    ])
    func overdue(_ allotment: TimeSpan, _ due: String) throws {
        var builder = MachineBuilder()
        let (handle, wait) = (builder.step("Thụ lý"), builder.step("Chờ bổ sung", .awaitSupplement, in: allotment))
        builder.on(handle, "cần bổ sung", to: wait)
        builder.on(wait, "đã bổ sung", to: handle)
        builder.on(wait, "quá hạn", end: "trả lại hồ sơ")
        let engine = builder.engine()
        var dossier = try engine.receive(at: "01/06/2026 08:30")
        try engine.apply("Thụ lý: cần bổ sung", at: "01/06/2026 10:00", to: &dossier)
        #expect(engine.active(dossier)[0].due == (try at(due)))
        // At the due moment itself the applicant is in time.
        var inTime = dossier
        try engine.apply("Chờ bổ sung: đã bổ sung", at: due, to: &inTime)
        #expect(inTime.ending == nil)
        let late = Moment(minutes: try at(due).minutes + 1)
        #expect(throws: RuntimeError.ended("trả lại hồ sơ")) {
            try engine.apply(step: "Chờ bổ sung", outcome: "đã bổ sung", at: late, to: &dossier)
        }
        try engine.advance(&dossier, to: late)
        #expect(try dossier.ending == "trả lại hồ sơ" && dossier.now == at(due) && dossier.journal.last?.isAutomatic == true)
    }

    @Test func severalOverdueStepsGoInTheOrderOfTheirDueMoments() throws {
        var builder = MachineBuilder()
        let first = builder.step("Một", in: .working(minutes: 60))
        let second = builder.step("Hai", in: .working(minutes: 60))
        builder.on(first, "overdue", to: second)
        builder.on(second, "quá hạn", to: first)
        let engine = builder.engine()
        var dossier = try engine.receive(at: "01/06/2026 08:00")
        try engine.advance(&dossier, to: at("01/06/2026 11:30"))
        #expect(dossier.journal.map { "\($0.step) \($0.at.clock)" } == ["Một 09:00", "Hai 10:00", "Một 11:00"])
        #expect(try engine.names(dossier) == ["Hai"] && dossier.now == at("01/06/2026 11:30"))
        #expect(throws: RuntimeError.endless) { try engine.advance(&dossier, to: at("01/06/2126 11:30")) }
    }
}
