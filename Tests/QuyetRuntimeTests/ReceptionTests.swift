import QuyetFeel
import QuyetMachine
import QuyetRuntime
import QuyetTime
import Testing

/// What is fixed at reception: procedure, workflow, facts and limit.
@Suite struct ReceptionTests {
    private let change: Day
    private let engine: Engine

    /// Road and rail from the start; one workflow for both from 01/07/2026, which forgets light rail dossiers.
    init() throws {
        change = try #require(Day(year: 2026, month: 7, day: 1))
        var builder = MachineBuilder()
        builder.facts = [
            Fact(name: "phương tiện", domain: .oneOf([.string("đường bộ"), .string("đường sắt")]), isOptional: false),
            Fact(name: "hóa chất", domain: .oneOf([.integer(1), .integer(2)]), isOptional: true),
        ]
        let receive = builder.step("Tiếp nhận", .receive)
        builder.on(receive, "xong", end: "đã trả")
        let (before, after) = (DaySet(DayInterval(.distantPast, change)), DaySet(DayInterval(change, .distantFuture)))
        let limits = [("= \"đường bộ\"", 5), ("!= \"đường bộ\"", 3)].map { condition, days in
            TimeLimit(
                condition: builder.tree("phương tiện \(condition)"), limit: .working(minutes: days * 480), origin: MachineBuilder.origin)
        }
        engine = Engine(
            builder.workspace(
                [
                    builder.machine("Đường bộ", life: before, when: "phương tiện = \"đường bộ\""),
                    builder.machine("Đường sắt", life: before, when: "phương tiện = \"đường sắt\" and hóa chất < 2"),
                    builder.machine("Chung", life: after),
                    builder.machine("Trùng", life: after, when: "phương tiện = \"đường sắt\""),
                ], limits: limits))
    }

    private func name(_ moment: String, _ facts: (name: String, value: FactInput)...) throws -> String {
        engine.workspace.machines[try engine.receive(at: moment, facts).machine].name
    }

    @Test func theWorkflowInForceThatAdmits() throws {
        #expect(try name("30/06/2026 23:59", ("phương tiện", .text("đường bộ"))) == "Đường bộ")
        #expect(try name("01/07/2026 00:00", ("phương tiện", .text("đường bộ"))) == "Chung")
        // Names and listed values in any spelling of letters and tone marks.
        #expect(try name("01/06/2026 08:00", ("Phương Tiện", .text("ĐƯỜNG SẮT")), ("hoá chất", .value(.integer(1)))) == "Đường sắt")
        #expect(throws: RuntimeError.undetermined(["hóa chất"])) { try name("01/06/2026 08:00", ("phương tiện", .text("đường sắt"))) }
        #expect(throws: RuntimeError.noWorkflow("1.000001", change + -1)) {
            try name("30/06/2026 08:00", ("phương tiện", .text("đường sắt")), ("hóa chất", .text("2")))
        }
        #expect(throws: RuntimeError.severalWorkflows(["Chung", "Trùng"])) {
            try name("01/07/2026 08:00", ("phương tiện", .text("đường sắt")))
        }
    }

    @Test func theLimitOfTheCaseStays() throws {
        var dossier = try engine.receive(at: "30/06/2026 16:30", [("phương tiện", .text("đường bộ"))])
        #expect(dossier.limit == .working(minutes: 2400))
        try engine.apply("Tiếp nhận: xong", at: "02/07/2026 08:00", to: &dossier)
        #expect(engine.workspace.machines[dossier.machine].name == "Đường bộ")
        #expect(
            try engine.receive(at: "01/06/2026 08:00", [("phương tiện", .text("đường sắt")), ("hóa chất", .text("1"))]).limit
                == .working(minutes: 1440))
    }

    @Test func factsAreHeldToTheirDeclarations() throws {
        #expect(throws: RuntimeError.factMissing("phương tiện")) { try name("01/06/2026 08:00") }
        #expect(throws: RuntimeError.factOutsideDomain("phương tiện", value: "máy bay")) {
            try name("01/06/2026 08:00", ("phương tiện", .text("máy bay")))
        }
        #expect(throws: RuntimeError.factOutsideDomain("phương tiện", value: "—")) {
            try name("01/06/2026 08:00", ("phương tiện", .value(.null)))
        }
        #expect(throws: RuntimeError.factTwice("phương tiện")) {
            try name("01/06/2026 08:00", ("phương tiện", .text("đường bộ")), ("PHƯƠNG TIỆN", .text("đường sắt")))
        }
        #expect(throws: RuntimeError.unknownFact("trọng lượng", known: ["phương tiện", "hóa chất"])) {
            try name("01/06/2026 08:00", ("trọng lượng", .text("1")))
        }
    }

    @Test func namesOfProceduresAndCommunes() throws {
        #expect(throws: RuntimeError.unknownProcedure("1.00001", near: "1.000001")) {
            try engine.receive(procedure: "1.00001", submitted: at("01/06/2026 08:00"), commune: nil, facts: [])
        }
        #expect(throws: RuntimeError.unknownCommune("Bát Xác", near: nil)) {
            try engine.receive(at: "01/06/2026 08:00", commune: "Bát Xác", [("phương tiện", .text("đường bộ"))])
        }
        let byName = try engine.receive(at: "01/06/2026 08:00", commune: "xã bát xát", [("phương tiện", .text("đường bộ"))])
        #expect(byName.commune == 0)
        #expect(try engine.receive(at: "01/06/2026 08:00", commune: "02692", [("phương tiện", .text("đường bộ"))]).commune == 1)
    }

    @Test func everyErrorSpeaksBothLanguages() throws {
        let moment = try at("01/06/2026 08:00")
        let errors: [RuntimeError] = [
            .unknownProcedure("a", near: nil), .unknownProcedure("a", near: "b"), .unknownCommune("a", near: "b"),
            .unknownFact("a", known: []),
            .unknownFact("a", known: ["b"]), .factTwice("a"), .factOutsideDomain("a", value: "b"), .factMissing("a"), .undetermined(["a"]),
            .undetermined(["a"], step: "b"),
            .noTruth(vi: "Vì a.", en: "For a."), .noTruth(vi: "Vì a.", en: "For a.", step: "b"),
            .noWorkflow("a", change), .severalWorkflows(["a", "b"]), .ended("a"), .timeGoesBack(moment, now: moment), .momentOutOfRange,
            .stepNotActive("a", active: ["b"]), .unknownOutcome("a", offered: []), .spent(outcome: "a", bound: 1), .noBranch(step: "a"),
            .noBranch(step: ""), .severalBranches(step: "a"), .endless,
        ]
        for error in errors {
            let (vi, en) = (error.message.rendered(.vi), error.message.rendered(.en))
            #expect(vi != en && !vi.contains("{") && !en.contains("{") && (vi.hasSuffix(".") || vi.hasSuffix("?")))
        }
    }
}
