import Foundation
import QuyetTestSupport
import QuyetText
import QuyetTime
import Testing

@testable import QuyetLaw
@testable import QuyetSyntax

/// Holds the resolver to its twin on random worlds; `QUYET_HEAVY` asks for many more.
@Suite("The resolver and its twin")
struct ResolverTwinTests {
    @Test("the same ends, troubles and chains on every day, commune and case")
    func equal() {
        let isHeavy = ProcessInfo.processInfo.environment["QUYET_HEAVY"] != nil
        var random = SeededGenerator(20_260_515)
        var seen = Counts()
        for number in 0..<(isHeavy ? 100_000 : 2_000) {
            let world = CompetenceWorld(&random)
            let differences = Self.differences(world, &seen)
            guard differences.isEmpty else {
                Issue.record("world \(number):\n\(Self.smallest(world).description)")
                return
            }
        }
        // The worlds are worth something only if they hold all that can happen.
        #expect(seen.gaps > 100 && seen.single > 100 && seen.overlaps > 100)
        #expect(seen.cycles > 100 && seen.notHolders > 100 && seen.redelegations > 100)
    }

    struct Counts {
        var (gaps, single, overlaps, cycles, notHolders, redelegations) = (0, 0, 0, 0, 0, 0)

        mutating func add(_ answer: CompetenceTwin.Answer) {
            switch answer.ends.count {
            case 0: gaps += 1
            case 1: single += 1
            default: overlaps += 1
            }
            cycles += answer.cycles.count
            notHolders += answer.notHolders.count
            redelegations += answer.redelegations.count
        }
    }

    /// The world with links taken away while it still shows a difference.
    static func smallest(_ world: CompetenceWorld) -> CompetenceWorld {
        var (world, ignored) = (world, Counts())
        var index = 0
        while index < world.twin.links.count {
            var less = world
            less.twin.links.remove(at: index)
            if differences(less, &ignored).isEmpty { index += 1 } else { world = less }
        }
        return world
    }

    static func differences(_ world: CompetenceWorld, _ seen: inout Counts) -> [String] {
        let registers = world.registers
        let resolution = world.resolve(registers)
        var result: [String] = []
        let lines = resolution.timeLines
        for day in 0..<world.days {
            let date = CompetenceWorld.day(day)
            for commune in 0..<world.communes {
                for dossier in 0..<world.cases {
                    let place = "day \(day), commune \(commune), case \(dossier)"
                    let boxes = resolution.boxes.filter {
                        $0.days.contains(date) && $0.communes.contains(commune) && $0.cases.contains(dossier)
                    }
                    let troubles = resolution.troubles.filter {
                        $0.days.contains(date) && $0.communes.contains(commune) && $0.cases.contains(dossier)
                    }
                    guard world.life.contains(day) else {
                        if !boxes.isEmpty || !troubles.isEmpty { result.append("\(place): something outside the subject's life") }
                        continue
                    }
                    let expected = world.twin.answer(day: day, commune: commune, dossier: dossier)
                    seen.add(expected)
                    var found = CompetenceTwin.Answer()
                    for trouble in troubles {
                        let isNew: Bool
                        switch trouble.kind {
                        case .cycle: isNew = found.cycles.insert(trouble.link).inserted
                        case .notHolder: isNew = found.notHolders.insert(trouble.link).inserted
                        case .redelegation: isNew = found.redelegations.insert(trouble.link).inserted
                        }
                        if !isNew { result.append("\(place): link \(trouble.link) reported twice") }
                    }
                    guard let box = boxes.first, boxes.count == 1 else {
                        result.append("\(place): \(boxes.count) boxes")
                        continue
                    }
                    found.ends = Set(box.ends.compactMap { registers.office($0, at: commune) })
                    if found.ends.count != box.ends.count { result.append("\(place): an end without an office") }
                    if found != expected { result.append("\(place): expected \(expected), found \(found)") }
                    for (end, chain) in zip(box.ends, box.chains)
                    where !world.isChain(chain, to: registers.office(end, at: commune), at: commune, on: day) {
                        result.append("\(place): \(chain) is no chain to \(end)")
                    }
                    let line = lines.filter { $0.communes.contains(commune) && $0.cases.contains(dossier) }
                    let periods = line.flatMap(\.periods).filter { $0.days.contains(date) }
                    if line.count != 1 || periods.count != 1 || periods[0].ends != box.ends { result.append("\(place): time lines") }
                }
            }
        }
        return result
    }
}

extension CompetenceWorld: CustomStringConvertible {
    static func day(_ number: Int) -> Day { Day(number: 20_000 + number) }

    static func days(_ set: Set<Int>) -> DaySet { DaySet(set.map { DayInterval(day($0), day($0 + 1)) }) }

    var description: String {
        var (lines, ignored) = (
            ["members \(twin.members), lives \(twin.lives), heirs \(twin.heirs), life \(life.sorted())"], ResolverTwinTests.Counts()
        )
        for (index, link) in twin.links.enumerated() { lines.append("link \(index): \(link)") }
        return (lines + ResolverTwinTests.differences(self, &ignored).prefix(3)).joined(separator: "\n")
    }

    var registers: Registers {
        let nowhere = Span(SourceID(index: 0), 0, 0)
        var registers = Registers()
        registers.communes = (0..<communes).map { CommuneRecord(code: String($0), name: String($0), columns: []) }
        registers.offices = (0..<offices).map { index in
            OfficeRecord(
                name: String(index), span: nowhere, isPosition: false, level: .province, kind: nil, parent: nil,
                territory: BitSet(all: communes), isHead: false, deputyOf: nil, members: [], worksAt: nil,
                days: twin.lives[index].map { DaySet(DayInterval(CompetenceWorld.day($0.lowerBound), CompetenceWorld.day($0.upperBound))) }
                    ?? .always,
                successors: twin.heirs[index].map { [Successor(office: .office($0), communes: nil)] } ?? [])
        }
        registers.families = [
            FamilyRecord(
                name: "family", span: nowhere, offices: Array(plainOffices..<offices), members: twin.members,
                territory: BitSet((0..<communes).filter { twin.members[$0] != nil }))
        ]
        for office in plainOffices..<offices { registers.familyOfOffice[office] = 0 }
        return registers
    }

    func resolve(_ registers: Registers) -> Resolution {
        let nowhere = Span(SourceID(index: 0), 0, 0)
        func holder(_ office: CompetenceTwin.Office) -> Holder {
            switch office {
            case .plain(let index): .office(index)
            case .family: .member(0)
            }
        }
        let links = twin.links.enumerated().map { index, link in
            let kind: Transfer.Kind
            switch link.kind {
            case .original: kind = .original
            case .delimitation: kind = .delimitation
            case .devolution: kind = .devolution
            case .decentralisation: kind = .decentralisation
            case .delegation: kind = .delegation
            }
            var transfer = Transfer(kind: kind, to: Located("", nowhere))
            transfer.onward = link.onward.map { Located($0, nowhere) }
            return CompetenceLink(
                provision: index, transfer: transfer, from: link.from.map(holder), to: holder(link.to), communes: BitSet(link.communes),
                cases: BitSet(link.cases), acts: link.isForAct ? (index % 2 == 0 ? nil : [.decide, .appraise]) : [.appraise],
                days: Self.days(link.days))
        }
        return Resolver.resolve(
            links, act: .decide, life: Self.days(life), cases: BitSet(all: cases), registers: registers,
            horizon: DayInterval(Self.day(0), Self.day(days)))
    }

    /// Whether the links lead from original competence to the office on a day, each beginning where the one before it ends.
    func isChain(_ chain: [Int], to end: Int?, at commune: Int, on day: Int) -> Bool {
        func office(_ office: CompetenceTwin.Office) -> Int? { twin.office(office, commune, day) }
        guard let first = chain.first, let last = chain.last, twin.links[first].from == nil, office(twin.links[last].to) == end else {
            return false
        }
        return zip(chain, chain.dropFirst()).allSatisfy { before, after in
            guard let giver = twin.links[after].from else { return false }
            return office(giver) == office(twin.links[before].to)
        }
    }
}
