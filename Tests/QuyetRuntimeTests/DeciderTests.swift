import QuyetFeel
import QuyetMachine
import QuyetRuntime
import QuyetTime
import Testing

/// Who may decide, by the resolved competence of the day, commune and case.
@Suite struct DeciderTests {
    private let fact = Fact(name: "loại", domain: .oneOf([.integer(1), .integer(2)]), isOptional: true)
    private let start: Day
    private let middle: Day

    init() throws {
        start = try #require(Day(year: 2026, month: 1, day: 1))
        middle = try #require(Day(year: 2026, month: 6, day: 15))
    }

    private func segment(_ days: DayInterval, communes: [Int], cases: [Int] = [0], _ holders: OfficeRef...) -> CompetenceSegment {
        CompetenceSegment(
            days: days, communes: BitSet(communes), cases: BitSet(cases), holders: holders,
            chains: holders.map { [ChainLink(kind: .original, from: nil, to: $0, origin: MachineBuilder.origin, isDraft: false)] })
    }

    private func engine(_ segments: [CompetenceSegment], cases: CaseSpace = .single, facts: [Fact] = []) -> Engine {
        var builder = MachineBuilder()
        builder.facts = facts
        let decide = builder.step("Ký", .decide)
        builder.on(decide, "ký", end: "đã cấp")
        return Engine(builder.workspace([builder.machine()], segments: segments, cases: cases))
    }

    private func name(_ decider: Decider) -> String {
        switch decider {
        case .one(let name, let chain): "\(name) (\(chain.count))"
        case .gap: "gap"
        case .overlap(let names): names.joined(separator: " + ")
        case .dependsOnCommune: "commune?"
        case .dependsOnFact(let name): "\(name)?"
        case .outsideHorizon: "outside"
        }
    }

    @Test func byDay() throws {
        let engine = engine([
            segment(DayInterval(start, middle), communes: [0, 1], .office(0)),
            segment(DayInterval(middle, .distantFuture), communes: [0, 1], .office(1), .office(0)),
        ])
        let dossier = try engine.receive(at: "01/06/2026 08:00")
        #expect(name(engine.decider(dossier, on: middle + -1)) == "UBND tỉnh (1)")
        #expect(name(engine.decider(dossier, on: middle)) == "Giám đốc Sở + UBND tỉnh")
        #expect(name(engine.decider(dossier, on: start + -1)) == "outside")
    }

    @Test func byCommune() throws {
        let always = DayInterval(start, .distantFuture)
        let differing = engine([segment(always, communes: [0], .office(0)), segment(always, communes: [1], .office(1))])
        #expect(name(differing.decider(try differing.receive(at: "01/06/2026 08:00"), on: middle)) == "commune?")
        #expect(name(differing.decider(try differing.receive(at: "01/06/2026 08:00", commune: "02692"), on: middle)) == "Giám đốc Sở (1)")
        // All agree, though in several segments.
        let agreeing = engine([
            segment(always, communes: [0], .office(0), .office(1)), segment(always, communes: [1], .office(1), .office(0)),
        ])
        #expect(name(agreeing.decider(try agreeing.receive(at: "01/06/2026 08:00"), on: middle)) == "UBND tỉnh + Giám đốc Sở")
        // A commune that nothing covers has nobody.
        let partial = engine([segment(always, communes: [1], .office(0))])
        #expect(name(partial.decider(try partial.receive(at: "01/06/2026 08:00"), on: middle)) == "commune?")
        #expect(name(partial.decider(try partial.receive(at: "01/06/2026 08:00", commune: "02683"), on: middle)) == "gap")
        let family = engine([segment(always, communes: [0, 1], .member(0))])
        #expect(name(family.decider(try family.receive(at: "01/06/2026 08:00", commune: "02683"), on: middle)) == "UBND Xã Bát Xát (1)")
    }

    @Test func byCase() throws {
        let always = DayInterval(start, .distantFuture)
        let cases = CaseSpace(axes: [CaseSpace.Axis(name: "loại", cells: [.value(.integer(1)), .value(.integer(2))])])
        let engine = engine(
            [segment(always, communes: [0, 1], cases: [0], .office(0)), segment(always, communes: [0, 1], cases: [1], .office(1))],
            cases: cases, facts: [fact])
        #expect(name(engine.decider(try engine.receive(at: "01/06/2026 08:00", [("loại", .text("2"))]), on: middle)) == "Giám đốc Sở (1)")
        #expect(name(engine.decider(try engine.receive(at: "01/06/2026 08:00"), on: middle)) == "loại?")
    }
}
