import QuyetFeel
import QuyetMachine
import QuyetText
import QuyetTime
import Testing

@testable import QuyetBundle

/// What is written is read back equal, and the same workspace gives the same bytes.
@Suite struct RoundTripTests {
    @Test(arguments: [1, 2]) func equalButForSpans(_ line: Int) throws {
        let bytes = try Bundle.encode(Sample.workspace(span: true, line: line))
        let (read, expected) = (try Bundle.decode(bytes), try Sample.workspace(span: false, line: line))
        for (left, right) in zip(read.procedures, expected.procedures) {
            #expect(left.forms == right.forms && left.cases == right.cases && left == right)
        }
        for (left, right) in zip(read.machines, expected.machines) {
            #expect(left.steps == right.steps && left.places == right.places && left.transitions == right.transitions)
        }
        #expect(read == expected)
    }

    @Test func theSameWorkspaceGivesTheSameBytes() throws {
        let bytes = try Bundle.encode(Sample.workspace())
        #expect(bytes.starts(with: Array("QUYETB".utf8) + [0, 1]))
        #expect(try Bundle.encode(Sample.workspace(span: false)) == bytes)
        #expect(try Bundle.encode(Bundle.decode(bytes)) == bytes)
        #expect(try Bundle.encode(Sample.workspace(line: 2)) != bytes)
    }

    /// A hundred machines that share their texts and conditions are not a hundred times as large.
    @Test func whatRecursIsWrittenOnce() throws {
        let one = try Sample.workspace()
        let many = CompiledWorkspace(
            name: one.name, horizon: one.horizon, calendar: one.calendar, communes: one.communes, offices: one.offices,
            families: one.families,
            procedures: one.procedures, machines: (0..<100).map { _ in one.machines[0] })
        let message = try Quyet_Bundle_V1_Workspace(serializedBytes: Array(try Bundle.encode(many).dropFirst(8)))
        #expect(message.conditions.count == Sample.conditions.count && Set(message.texts).count == message.texts.count)
        #expect(try Bundle.decode(Bundle.encode(many)).machines == (0..<100).map { _ in try Sample.workspace(span: false).machines[0] })
    }

    /// FEEL compares texts by code point, Swift by canonical equivalence: spellings stay apart.
    @Test func normalisationFormsStayApart() throws {
        let (composed, decomposed) = ("ghi chú = \"\u{E1}\"", "ghi chú = \"a\u{301}\"")
        let base = try Sample.workspace().machines[0]
        let transitions = try [composed, decomposed].map { text in
            Transition(
                label: .silent, from: [15], needed: 1, clears: [], to: [0], ending: nil, guardCondition: try Sample.tree(text),
                origin: Sample.origin(1, span: false))
        }
        let whole = try Sample.workspace()
        let machine = Machine(
            name: base.name, procedures: base.procedures, version: base.version, isDraft: false, life: base.life, admission: nil,
            steps: base.steps, places: base.places, transitions: transitions, initial: [0], statedTotal: nil)
        let workspace = CompiledWorkspace(
            name: "", horizon: whole.horizon, calendar: whole.calendar, communes: whole.communes, offices: whole.offices,
            families: whole.families,
            procedures: [], machines: [machine])
        let read = try Bundle.decode(Bundle.encode(workspace)).machines[0].transitions.compactMap(\.guardCondition)
        let truths = read.map { tree in
            ["\u{E1}", "a\u{301}"].map { FeelProgram.compile(tree, slots: ["ghi chú"]).program?.truth([.string($0)]) }
        }
        #expect(truths == [[true, false], [false, true]])
    }

    @Test func whatCannotBeWrittenIsTold() throws {
        let whole = try Sample.workspace()
        func workspace(families: [Family] = [], machine: Machine? = nil, horizon: DayInterval? = nil) -> CompiledWorkspace {
            CompiledWorkspace(
                name: "", horizon: horizon ?? whole.horizon, calendar: whole.calendar, communes: whole.communes, offices: [],
                families: families,
                procedures: [], machines: machine.map { [$0] } ?? [])
        }
        func machine(
            admission: FeelExpression? = nil, allotment: TimeSpan? = nil, initial: [Int] = [], actor: OfficeRef? = nil, bound: Int? = nil
        ) -> Machine {
            let origin = Sample.origin(1, span: false)
            let step = Step(
                name: "", act: nil, actor: actor, coActors: [], allotment: allotment, clock: .run, visitBound: bound, differentFrom: [],
                sameAs: [], origin: origin)
            return Machine(
                name: "", procedures: [], version: origin, isDraft: false, life: .always, admission: admission, steps: [step],
                places: [.step(0)], transitions: [], initial: initial, statedTotal: nil)
        }
        let long = FeelExpression(.string(String(repeating: "a", count: 70_000)))
        for (bad, part) in [
            (workspace(families: [Family(name: "", members: [nil])]), BundlePart.office),
            (workspace(families: [Family(name: "", members: [Int?](repeating: 0, count: 70))]), .office),
            (workspace(families: [Family(name: "", members: [Int?](repeating: -7, count: 70))]), .office),
            (workspace(machine: machine(admission: long)), .condition),
            (workspace(machine: machine(admission: FeelExpression(.name("không khai báo \u{1}")))), .condition),
            (workspace(machine: machine(allotment: .days(.max))), .span), (workspace(machine: machine(allotment: .days(-1))), .span),
            (workspace(machine: machine(allotment: .days(999_999_999))), .span), (workspace(machine: machine(initial: [1])), .machine),
            (workspace(machine: machine(initial: [-1])), .machine), (workspace(machine: machine(actor: .office(0))), .office),
            (workspace(machine: machine(bound: .min)), .machine),
            (workspace(horizon: DayInterval(Day(number: .min), Day(number: .max))), .days),
        ] {
            #expect(throws: BundleError.unwritable(part)) { try Bundle.encode(bad) }
        }
        #expect(try Bundle.decode(Bundle.encode(workspace(machine: machine(initial: [0])))).machines.count == 1)
    }
}
