import QuyetTestSupport

/// A small, slow, obviously right resolver: it knows nothing of intervals, boxes, families or sweeps, and asks for each day, commune and
/// case on its own what language.md, "Competence", says.
struct CompetenceTwin {
    enum Kind: CaseIterable { case original, delimitation, devolution, decentralisation, delegation }

    /// One link, with plain sets.
    struct Link {
        var kind: Kind
        /// Nil for original competence and delimitation.
        var from: Office?
        var to: Office
        /// `ủy quyền tiếp`, where stated.
        var onward: Bool?
        var days: Set<Int>
        var communes: Set<Int>
        var cases: Set<Int>
        /// Whether it names the act that is asked for.
        var isForAct: Bool
    }

    enum Office: Hashable {
        /// One office, the same everywhere.
        case plain(Int)
        /// Whichever office is the family's member where the matter belongs.
        case family
    }

    struct Answer: Equatable {
        var ends: Set<Int> = []
        var cycles: Set<Int> = []
        var notHolders: Set<Int> = []
        var redelegations: Set<Int> = []
    }

    var links: [Link]
    /// The family's member at each commune.
    var members: [Int?]
    /// Days on which an office exists, where that is not always; one stretch.
    var lives: [Int: Range<Int>] = [:]
    /// Who takes over from an office that has ceased to exist.
    var heirs: [Int: Int] = [:]

    /// Who stands for what is named, on a day: nobody before it exists; its heir, or its heir's, afterwards.
    func office(_ office: Office, _ commune: Int, _ day: Int) -> Int? {
        var current: Int?
        switch office {
        case .plain(let index): current = index
        case .family: current = members[commune]
        }
        var passed: Set<Int> = []
        while let index = current, let life = lives[index], !life.contains(day) {
            guard day >= life.upperBound, passed.insert(index).inserted else { return nil }
            current = heirs[index]
        }
        return current
    }

    func answer(day: Int, commune: Int, dossier: Int) -> Answer {
        var arrows: [(link: Int, from: Int?, to: Int)] = []
        for (index, link) in links.enumerated()
        where link.isForAct && link.days.contains(day) && link.communes.contains(commune) && link.cases.contains(dossier) {
            guard let to = office(link.to, commune, day) else { continue }
            if let giver = link.from {
                guard let from = office(giver, commune, day) else { continue }
                // Merged into one, they have nothing left to give each other.
                if from == to, giver != link.to { continue }
                arrows.append((index, from, to))
            } else {
                arrows.append((index, nil, to))
            }
        }
        var result = Answer()
        // Circles are sought first: an arrow lies on one when its end leads back to its beginning.
        func leads(_ start: Int, _ goal: Int) -> Bool {
            var known: Set<Int> = [start]
            var grew = true
            while grew {
                grew = false
                for arrow in arrows { if let from = arrow.from, known.contains(from), known.insert(arrow.to).inserted { grew = true } }
            }
            return known.contains(goal)
        }
        let circular = arrows.filter { arrow in arrow.from.map { leads(arrow.to, $0) } ?? false }
        for arrow in circular {
            // The first of the arrows that share its circle.
            let together = circular.filter { leads($0.to, arrow.to) && leads(arrow.to, $0.to) }
            if together.allSatisfy({ arrow.link <= $0.link }) { result.cycles.insert(arrow.link) }
        }
        let rest = arrows.filter { arrow in !circular.contains { $0.link == arrow.link } }
        // What an office holds by: links from nobody, and links whose giver holds by a link that lets it give. Grown until it is still.
        var carrying: Set<Int> = []
        func allows(_ link: Link, _ next: Kind) -> Bool {
            if let stated = link.onward { return stated }
            switch link.kind {
            case .original, .delimitation, .devolution: return true
            case .decentralisation: return next == .delegation
            case .delegation: return false
            }
        }
        func holdings(_ office: Int) -> [Int] { rest.filter { $0.to == office && carrying.contains($0.link) }.map(\.link) }
        var grew = true
        while grew {
            grew = false
            for arrow in rest where !carrying.contains(arrow.link) {
                if let giver = arrow.from, !holdings(giver).contains(where: { allows(links[$0], links[arrow.link].kind) }) { continue }
                carrying.insert(arrow.link)
                grew = true
            }
        }
        for arrow in rest where !carrying.contains(arrow.link) {
            guard let giver = arrow.from else { continue }
            if holdings(giver).isEmpty { result.notHolders.insert(arrow.link) } else { result.redelegations.insert(arrow.link) }
        }
        let holders = Set(rest.filter { carrying.contains($0.link) }.map(\.to))
        result.ends = holders.filter { holder in !rest.contains { $0.from == holder && carrying.contains($0.link) } }
        return result
    }
}

/// A random small world.
struct CompetenceWorld {
    let days: Int
    let communes: Int
    let cases: Int
    /// Offices that are no family's member come first, then the members.
    let plainOffices: Int
    /// Offices in all.
    let offices: Int
    let life: Set<Int>
    var twin: CompetenceTwin

    init(_ random: inout SeededGenerator) {
        days = 1 + random.below(12)
        communes = 1 + random.below(4)
        cases = 1 + random.below(3)
        plainOffices = 1 + random.below(4)
        var next = plainOffices
        var members: [Int?] = []
        for _ in 0..<communes {
            // Some communes have no member, some share one.
            if random.once(in: 6) {
                members.append(nil)
            } else if random.once(in: 6), next > plainOffices {
                members.append(next - 1)
            } else {
                members.append(next)
                next += 1
            }
        }
        offices = next
        let (plain, all) = (plainOffices, next)
        func office(_ random: inout SeededGenerator) -> CompetenceTwin.Office {
            if random.once(in: 4) { return .family }
            return .plain(random.below(random.once(in: 5) ? all : plain))
        }
        func some(_ bound: Int, _ random: inout SeededGenerator) -> Set<Int> {
            random.once(in: 2) ? Set(0..<bound) : Set((0..<bound).filter { _ in random.once(in: 2) })
        }
        var links: [CompetenceTwin.Link] = []
        for _ in 0..<1 + random.below(7) {
            let kind = random.once(in: 4) ? .original : CompetenceTwin.Kind.allCases[random.below(5)]
            let isOriginal = kind == .original || kind == .delimitation
            var inForce: Set<Int> = []
            for _ in 0..<1 + random.below(2) {
                let from = random.below(days)
                inForce.formUnion(from..<from + 1 + random.below(days - from))
            }
            links.append(
                CompetenceTwin.Link(
                    kind: kind, from: isOriginal ? nil : office(&random), to: office(&random),
                    onward: [nil, nil, true, false][random.below(4)],
                    days: random.once(in: 2) ? Set(0..<days) : inForce, communes: some(communes, &random), cases: some(cases, &random),
                    isForAct: !random.once(in: 8)))
        }
        let begin = random.below(3)
        life = random.once(in: 8) ? some(days, &random) : Set((0..<days).filter { $0 >= begin })
        twin = CompetenceTwin(links: links, members: members)
        // Mergers: the members of a family live and end together.
        guard random.once(in: 2) else { return }
        let familyLife = random.once(in: 2) ? random.below(2)..<1 + random.below(days + 1) + 1 : nil
        for index in 0..<all {
            let life = index >= plain ? familyLife : random.once(in: 3) ? random.below(2)..<2 + random.below(days) : nil
            guard let life else { continue }
            twin.lives[index] = life
            let heir = random.below(all)
            if heir != index, !random.once(in: 5) { twin.heirs[index] = heir }
        }
    }
}
