/// A procedure as it is planned: everything that its publication and its workflows must agree on.
struct Procedure {
    let code: String
    let name: String
    let field: String
    let room: String
    /// How its workflows divide dossiers; nil where there is one workflow.
    var division: Division?
    /// What a choice within its workflows reads.
    var choice: Division?
    /// Declared beyond what conditions read.
    var further: [FactTemplate] = []
    /// One limit, or one for each part of the division.
    var limits: [Limit]
    /// Days of the department and of the committee, where the limit is written in stages.
    var stages: (department: Int, committee: Int)?
    var countsCalendarDays = false
    /// Shares its workflows with the procedure before it.
    var followsPrevious = false
    /// Handed to by others of its lot: short and plain.
    var isHandedTo = false
    var feeTable: String?
    var kind = "quốc gia|national"

    func limit(_ part: Int) -> Limit { limits.count == 1 ? limits[0] : limits[part] }

    var facts: [FactTemplate] {
        (division.map { [$0.fact] } ?? []) + (choice.map { [$0.fact] } ?? []) + further
    }
}

/// The makers of procedures.
extension Lot {
    /// Plans the procedures of a lot of which `office` decides at first.
    static func procedures(_ lot: LotSeed, office: Office, plan: LotPlan, _ random: inout SplitMix64) -> [Procedure] {
        let sector = lot.sector
        if let calm = lot.calm {
            let name = "\(Vocabulary.verbs[lot.index % 9]) \(sector.objects[lot.numberInSector % sector.objects.count]) (lô \(lot.index))"
            return (0..<lot.size).map { place in
                Procedure(
                    code: lot.code(place), name: name, field: sector.fields[0], room: sector.rooms[0], division: calm.division,
                    further: calm.facts, limits: [calm.limit], stages: calm.stages)
            }
        }
        let object = sector.objects[lot.numberInSector % sector.objects.count]
        let qualifier = Vocabulary.qualifiers[lot.numberInSector / sector.objects.count % Vocabulary.qualifiers.count]
        let field = sector.fields[lot.numberInSector % sector.fields.count]
        var result: [Procedure] = []
        // Where a condition of competence parts the dossiers, all procedures of the lot part them alike.
        let common = plan == .conditional ? random.pick(Vocabulary.facts).divided(into: 2, &random) : nil
        for index in 0..<lot.size {
            let real = index < lot.real.count ? lot.real[index] : nil
            let name = real?.name ?? "\(Vocabulary.verbs[index % Vocabulary.verbs.count]) \(object)\(qualifier)"
            var procedure = Procedure(
                code: real?.code ?? lot.code(index), name: name, field: field, room: random.pick(sector.rooms),
                limits: [Limit.random(&random, committee: office.isProvinceCommittee || plan.reachesCommittee, commune: office.isCommune)])
            if index == 0, lot.size > 3, plan == .plain, !office.isProvinceCommittee {
                procedure.isHandedTo = true
                procedure.limits = [.workingDays(2)]
            } else if index > 0, random.chance(15), !result[index - 1].isHandedTo, plan != .abolished || index < lot.size - 2 {
                let previous = result[index - 1]
                procedure = Procedure(
                    code: procedure.code, name: name, field: field, room: previous.room, division: previous.division,
                    choice: previous.choice,
                    further: previous.further, limits: previous.limits, stages: previous.stages,
                    countsCalendarDays: previous.countsCalendarDays, followsPrevious: true)
            } else {
                divide(&procedure, common, office, plan, &random)
            }
            procedure.kind = lot.procedureKind(index)
            result.append(procedure)
        }
        return result
    }

    private static func divide(
        _ procedure: inout Procedure, _ common: Division?, _ office: Office, _ plan: LotPlan, _ random: inout SplitMix64
    ) {
        var pool = Vocabulary.facts.filter { $0.name != common?.fact.name }
        func take() -> FactTemplate { pool.remove(at: random.below(pool.count)) }
        let wanted = plan.changesHands ? random.pick([1, 1, 2]) : random.pick([1, 2, 2, 3, 3, 3, 4, 4])
        if let common {
            procedure.division = common
        } else if wanted > 1 {
            var fact = take()
            while wanted > 2, case .boolean = fact.domain { fact = take() }
            procedure.division = fact.divided(into: wanted, &random)
        }
        if random.chance(35) { procedure.choice = take().divided(into: 2, &random) }
        if random.chance(40) { procedure.further = [take()] }
        let first = procedure.limits[0]
        if case .calendarDays = first {
            procedure.countsCalendarDays = !office.isProvinceCommittee && !plan.reachesCommittee && random.chance(40)
        } else if let division = procedure.division, first != .sameDay, random.chance(45) {
            procedure.limits = division.parts.map { _ in
                Limit.random(&random, committee: office.isProvinceCommittee || plan.reachesCommittee, commune: office.isCommune)
            }
            // Within one case list all limits count alike, so that the text reads as decisions do.
            procedure.limits = procedure.limits.map { limit in
                switch limit {
                case .workingDays: limit
                default: .workingDays(random.pick([5, 7, 10, 15]))
                }
            }
        } else if case .workingDays(let days) = first, days >= 5, office.isProvinceCommittee, !plan.changesHands, random.chance(30) {
            procedure.stages = (days - days / 3, days / 3)
        }
    }
}
