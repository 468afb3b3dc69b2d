import QuyetTestSupport
import QuyetTime
import Testing

@testable import QuyetLaw

/// Rows of competence and dated delegations of other systems, beside references that count day by day.
@Suite("Rows of other systems")
struct RowsTests {
    private typealias Row = (procedure: UInt32, commune: UInt32, office: UInt32, from: Int, to: Int)

    private func interval(_ from: Int, _ to: Int) -> DayInterval { DayInterval(Day(number: from), Day(number: to)) }

    /// Kind of every pair and day, from the words: no office, several, one by several rows.
    private func kinds(_ rows: [Row], _ procedures: Int, _ communes: Int, _ horizon: Range<Int>) -> [String: CompetenceRows.Kind] {
        var result: [String: CompetenceRows.Kind] = [:]
        for procedure in 0..<procedures {
            for commune in 0..<communes {
                for day in horizon {
                    let those = rows.filter { $0.procedure == procedure && $0.commune == commune && $0.from <= day && day < $0.to }
                    let offices = Set(those.map(\.office)).count
                    result["\(procedure) \(commune) \(day)"] =
                        offices == 0 ? .gap : offices > 1 ? .overlap : those.count > 1 ? .repeated : nil
                }
            }
        }
        return result
    }

    @Test("gaps, overlaps and repetitions are those that counting day by day finds, in maximal stretches", arguments: 0..<8)
    func rows(_ seed: Int) throws {
        var generator = SeededGenerator(UInt64(700 + seed))
        for _ in 0..<60 {
            let (procedures, communes) = (1 + generator.below(3), 1 + generator.below(3))
            var given: [Row] = []
            for _ in 0..<generator.below(40) {
                let from = generator.below(14) - 2
                given.append(
                    (
                        UInt32(generator.below(procedures + 1)), UInt32(generator.below(communes + 1)), UInt32(generator.below(3)), from,
                        from + generator.below(8) - 1
                    ))
            }
            if generator.once(in: 2) { given.sort { ($0.procedure, $0.commune, $0.from) < ($1.procedure, $1.commune, $1.from) } }
            var rows = try CompetenceRows(procedures: procedures, communes: communes)
            for row in given {
                rows.append(procedure: row.procedure, commune: row.commune, office: row.office, days: interval(row.from, row.to))
            }
            let refused = given.filter { $0.procedure >= procedures || $0.commune >= communes || $0.from >= $0.to }
            #expect(rows.count == given.count && rows.refused.count == refused.count)
            let expected = kinds(given, procedures, communes, 0..<10)
            var found: [String: CompetenceRows.Kind] = [:]
            var last: CompetenceRows.Trouble?
            for trouble in rows.troubles(within: interval(0, 10)) {
                for day in trouble.days.from.number..<trouble.days.to.number {
                    #expect(found.updateValue(trouble.kind, forKey: "\(trouble.procedure) \(trouble.commune) \(day)") == nil)
                }
                let witness = given.filter {
                    $0.procedure == trouble.procedure && $0.commune == trouble.commune && $0.from <= trouble.days.from.number
                        && trouble.days.from.number < $0.to
                }
                #expect(trouble.offices == Set(witness.map(\.office)).sorted())
                if let last, last.kind == trouble.kind, last.procedure == trouble.procedure, last.commune == trouble.commune {
                    #expect(last.days.to < trouble.days.from, "two stretches that are one")
                }
                last = trouble
            }
            #expect(found == expected)
        }
    }

    @Test("more pairs than can be counted are refused")
    func tooMany() {
        #expect(throws: CompetenceRows.Failure.tooManyPairs(1 << 40)) { try CompetenceRows(procedures: 1 << 20, communes: 1 << 20) }
        #expect(throws: CompetenceRows.Failure.tooManyPairs(.max)) { try CompetenceRows(procedures: .max, communes: 2) }
    }

    private func naive(_ edges: Set<DatedDelegation>) -> Set<DatedDelegation> {
        var facts = edges
        while true {
            let longer = facts.flatMap { fact in
                edges.filter { $0.procedure == fact.procedure && $0.giver == fact.receiver && $0.days.overlaps(fact.days) }.map {
                    DatedDelegation(
                        giver: fact.giver, receiver: $0.receiver, procedure: fact.procedure, days: fact.days.intersection($0.days))
                }
            }
            let before = facts.count
            facts.formUnion(longer)
            if facts.count == before { return facts }
        }
    }

    @Test("what follows from dated delegations is the least fixed point, circles included", arguments: 0..<8)
    func closure(_ seed: Int) throws {
        var generator = SeededGenerator(UInt64(900 + seed))
        for _ in 0..<40 {
            let edges = (0..<generator.below(14)).map { _ in
                let from = generator.below(12)
                return DatedDelegation(
                    giver: UInt32(generator.below(5)), receiver: UInt32(generator.below(5)), procedure: UInt32(generator.below(2)),
                    days: interval(from, from + generator.below(9) - 1))
            }
            let closure = try DelegationClosure(edges)
            var facts: [DatedDelegation] = []
            closure.visit { facts.append($0) }
            let expected = naive(Set(edges.filter { !$0.days.isEmpty }))
            #expect(Set(facts) == expected && facts.count == expected.count && closure.count == facts.count)
            #expect(closure.empty == edges.filter(\.days.isEmpty).count)
            let circles = Set(expected.filter { $0.giver == $0.receiver }.map { [$0.procedure, $0.giver] })
            #expect(Set(closure.circles.map { [$0.procedure, $0.giver] }) == circles)
        }
    }

    @Test("a closure beyond its limit says so, and tells nothing")
    func limit() {
        let edges = (0..<20).flatMap { giver in
            (0..<20).map {
                DatedDelegation(giver: UInt32(giver), receiver: UInt32($0), procedure: 1, days: interval(giver, 100 + $0))
            }
        }
        #expect(throws: DelegationClosure.Failure.tooManyFacts(500)) { try DelegationClosure(edges, limit: 500) }
        #expect(throws: DelegationClosure.Failure.tooWide) {
            try DelegationClosure([DatedDelegation(giver: 0, receiver: 1, procedure: 1, days: interval(0, 1 << 21))])
        }
    }
}
