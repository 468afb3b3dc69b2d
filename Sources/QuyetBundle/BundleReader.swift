import QuyetFeel
import QuyetMachine
import QuyetTime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Makes the compiled workspace from the message, checking everything.
struct BundleReader {
    private let message: Quyet_Bundle_V1_Workspace
    private let origins: [Origin]

    init(_ message: Quyet_Bundle_V1_Workspace) {
        self.message = message
        origins = message.origins.map {
            Origin(instrument: $0.instrument, provision: $0.provision, file: $0.file, line: Int($0.line), span: nil)
        }
    }

    func workspace() throws(BundleError) -> CompiledWorkspace {
        guard let horizon = try days(message.horizonDays).first else { throw .damaged("horizon") }
        let scopes = try scopes()
        var machines: [Machine] = []
        for machine in message.machines { machines.append(try self.machine(machine, scopes)) }
        var procedures: [ProcedurePlan] = []
        for procedure in message.procedures { procedures.append(try plan(procedure, scopes)) }
        var families: [Family] = []
        for family in message.families { families.append(try self.family(family)) }
        return CompiledWorkspace(
            name: message.name, horizon: horizon, calendar: try calendar(message.calendar),
            communes: message.communes.map { Commune(code: $0.code, name: $0.name) },
            offices: message.offices.map { Office(name: $0.name, isPosition: $0.isPosition) }, families: families, procedures: procedures,
            machines: machines)
    }

    /// The names that each procedure's conditions may read.
    private func scopes() throws(BundleError) -> [String: FeelScope] {
        var result: [String: FeelScope] = [:]
        for procedure in message.procedures {
            var declarations: [FeelDeclaration] = []
            for form in procedure.forms {
                for fact in form.facts {
                    let read = try self.fact(fact)
                    if !declarations.contains(where: { $0.name == read.name }) {
                        declarations.append(FeelDeclaration(read.name, read.domain.type))
                    }
                }
            }
            result[procedure.code] = FeelScope(declarations)
        }
        return result
    }

    private func calendar(_ calendar: Quyet_Bundle_V1_Calendar) throws(BundleError) -> WorkingCalendar {
        let hours = calendar.officeHours.map { Int($0) }
        guard hours.count % 2 == 0, hours.allSatisfy({ $0 <= 1440 }) else { throw .damaged("office hours") }
        var ranges: [Range<Int>] = []
        for index in stride(from: 0, to: hours.count, by: 2) {
            guard hours[index] < hours[index + 1] else { throw .damaged("office hours") }
            ranges.append(hours[index]..<hours[index + 1])
        }
        return WorkingCalendar(
            officeHours: ranges, holidays: try numbers(calendar.holidays).map { Day(number: $0) },
            workedWeekends: try numbers(calendar.workedWeekends).map { Day(number: $0) }, knownUntil: Day(number: calendar.knownUntil))
    }

    private func family(_ family: Quyet_Bundle_V1_Family) throws(BundleError) -> Family {
        let members = try numbers(family.members).map { $0 < 0 ? nil : Int($0) }
        guard members.count == message.communes.count, members.allSatisfy({ $0.map { $0 < message.offices.count } ?? true }) else {
            throw .damaged("family")
        }
        return Family(name: family.name, members: members)
    }

    // MARK: Plain data

    private func numbers(_ data: Data) throws(BundleError) -> [Int32] {
        guard data.count % 4 == 0 else { throw .damaged("numbers") }
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count, by: 4).map { start in
            (0..<4).reduce(Int32(0)) { $0 | Int32(truncatingIfNeeded: UInt32(bytes[start + $1]) << UInt32($1 * 8)) }
        }
    }

    private func days(_ data: Data) throws(BundleError) -> [DayInterval] {
        let numbers = try numbers(data)
        guard numbers.count % 2 == 0 else { throw .damaged("days") }
        var result: [DayInterval] = []
        for index in stride(from: 0, to: numbers.count, by: 2) {
            let limits = Day.distantPast.number...Day.distantFuture.number
            guard limits.contains(numbers[index]), limits.contains(numbers[index + 1]) else { throw .damaged("days") }
            result.append(DayInterval(Day(number: numbers[index]), Day(number: numbers[index + 1])))
        }
        return result
    }

    private func set(_ data: Data, below count: Int) throws(BundleError) -> BitSet {
        guard data.count % 8 == 0 else { throw .damaged("set") }
        let bytes = [UInt8](data)
        let words = stride(from: 0, to: bytes.count, by: 8).map { start in
            (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
        }
        let set = BitSet(words: words)
        guard set.isSubset(of: BitSet(all: count)) else { throw .damaged("set") }
        return set
    }

    private func office(_ reference: UInt32) throws(BundleError) -> OfficeRef {
        let index = Int(reference >> 1)
        if reference & 1 == 0 {
            guard index < message.offices.count else { throw .damaged("office") }
            return .office(index)
        }
        guard index < message.families.count else { throw .damaged("family") }
        return .member(index)
    }

    private func optionalOffice(_ reference: UInt32) throws(BundleError) -> OfficeRef? { reference == 0 ? nil : try office(reference - 1) }

    private func origin(_ index: UInt32) throws(BundleError) -> Origin {
        guard index < origins.count else { throw .damaged("origin") }
        return origins[Int(index)]
    }

    private func indices(_ values: [UInt32], below count: Int) throws(BundleError) -> [Int] {
        guard values.allSatisfy({ $0 < count }) else { throw .damaged("index") }
        return values.map { Int($0) }
    }

    private func value(_ value: Quyet_Bundle_V1_Value) throws(BundleError) -> FeelValue {
        switch value.kind {
        case .boolean(let truth): return .boolean(truth)
        case .number(let text):
            guard let number = FeelDecimal(text) else { throw .damaged("number") }
            return .number(number)
        case .text(let text): return .string(text)
        case .day(let number): return .date(Day(number: number))
        case .null, nil: return .null
        }
    }

    private func bound(_ has: Bool, _ bound: Quyet_Bundle_V1_Bound) throws(BundleError) -> FeelBound? {
        has ? FeelBound(try value(bound.value), closed: bound.isClosed) : nil
    }

    private func fact(_ fact: Quyet_Bundle_V1_Fact) throws(BundleError) -> Fact {
        let interval = FeelInterval(lower: try bound(fact.hasLower, fact.lower), upper: try bound(fact.hasUpper, fact.upper))
        let domain: FactDomain
        switch fact.kind {
        case 0: domain = .oneOf(try fact.values.map { value throws(BundleError) in try self.value(value) })
        case 1: domain = .number(interval)
        case 2: domain = .date(interval)
        case 3: domain = .text
        default: throw .damaged("fact")
        }
        return Fact(name: fact.name, domain: domain, isOptional: fact.isOptional)
    }

    private func span(_ span: Quyet_Bundle_V1_Span) throws(BundleError) -> TimeSpan {
        guard span.amount <= 100_000_000 else { throw .damaged("span") }
        switch span.kind {
        case 0: return .working(minutes: Int(span.amount))
        case 1: return .days(Int(span.amount))
        case 2:
            guard span.amount <= 12_000 else { throw .damaged("span") }
            return .months(Int(span.amount))
        case 3: return .sameDay
        case 4: return .uncounted
        default: throw .damaged("span")
        }
    }

    private func condition(_ text: String, _ scope: FeelScope) throws(BundleError) -> FeelExpression? {
        if text.isEmpty { return nil }
        guard let tree = FeelParser.expression(text, scope: scope).validExpression else { throw .damaged("condition") }
        return FeelChecker.check(tree, scope: scope).expression
    }

    // MARK: Procedures

    private func plan(_ procedure: Quyet_Bundle_V1_Procedure, _ scopes: [String: FeelScope]) throws(BundleError) -> ProcedurePlan {
        let scope = scopes[procedure.code] ?? FeelScope([])
        let forms = try procedure.forms.map { form throws(BundleError) in
            PublishedForm(
                days: DaySet(try days(form.days)), facts: try form.facts.map { fact throws(BundleError) in try self.fact(fact) },
                limits: try form.limits.map { limit throws(BundleError) in
                    TimeLimit(
                        condition: try condition(limit.condition, scope), limit: try span(limit.span), origin: try origin(limit.origin))
                }, origin: try origin(form.origin))
        }
        let cases = try space(procedure.axes)
        let competence = try procedure.competence.map { item throws(BundleError) -> (act: Act, segments: [CompetenceSegment]) in
            guard let raw = UInt8(exactly: item.act), let act = Act(rawValue: raw) else { throw .damaged("act") }
            return (act, try item.segments.map { segment throws(BundleError) in try self.segment(segment, cases) })
        }
        return ProcedurePlan(
            code: procedure.code, name: procedure.name, forms: forms, cases: cases, competence: competence,
            machines: try indices(procedure.machines, below: message.machines.count))
    }

    private func space(_ axes: [Quyet_Bundle_V1_Axis]) throws(BundleError) -> CaseSpace {
        var total = 1
        var result: [CaseSpace.Axis] = []
        for axis in axes {
            let (product, overflow) = total.multipliedReportingOverflow(by: axis.cells.count)
            guard !overflow, product > 0, product <= CaseSpace.limit else { throw .damaged("cases") }
            total = product
            result.append(CaseSpace.Axis(name: axis.name, cells: try axis.cells.map { cell throws(BundleError) in try self.cell(cell) }))
        }
        return CaseSpace(axes: result)
    }

    private func cell(_ cell: Quyet_Bundle_V1_Cell) throws(BundleError) -> CaseSpace.Cell {
        switch cell.kind {
        case 0: return .value(try value(cell.shown))
        case 1:
            return .between(
                cell.hasLower ? try value(cell.lower) : nil, cell.hasUpper ? try value(cell.upper) : nil, shown: try value(cell.shown))
        case 2: return .absent
        default: throw .damaged("cell")
        }
    }

    private func segment(_ segment: Quyet_Bundle_V1_Segment, _ cases: CaseSpace) throws(BundleError) -> CompetenceSegment {
        guard let days = try days(segment.days).first, segment.holders.count == segment.chains.count else { throw .damaged("competence") }
        return CompetenceSegment(
            days: days, communes: try set(segment.communeSet, below: message.communes.count),
            cases: try set(segment.caseSet, below: cases.count),
            holders: try segment.holders.map { holder throws(BundleError) in try office(holder) },
            chains: try segment.chains.map { chain throws(BundleError) in
                try chain.links.map { link throws(BundleError) in try self.link(link) }
            })
    }

    private func link(_ link: Quyet_Bundle_V1_Link) throws(BundleError) -> ChainLink {
        guard let raw = UInt8(exactly: link.kind), let kind = ChainLink.Kind(rawValue: raw) else { throw .damaged("link") }
        return ChainLink(
            kind: kind, from: try optionalOffice(link.from), to: try office(link.to), origin: try origin(link.origin), isDraft: link.isDraft
        )
    }

    // MARK: Machines

    private func machine(_ machine: Quyet_Bundle_V1_Machine, _ scopes: [String: FeelScope]) throws(BundleError) -> Machine {
        let scope = machine.procedures.first.flatMap { scopes[$0] } ?? FeelScope([])
        let steps = try machine.steps.map { step throws(BundleError) in try self.step(step, count: machine.steps.count) }
        let places = try machine.places.map { place throws(BundleError) in try self.place(place, steps: steps.count) }
        let transitions = try machine.transitions.map { transition throws(BundleError) in
            let label: Transition.Label
            if transition.step == 0 {
                label = .silent
            } else {
                guard transition.step <= steps.count else { throw .damaged("transition") }
                label = .outcome(step: Int(transition.step) - 1, transition.outcome)
            }
            return Transition(
                label: label, from: try indices(transition.from, below: places.count), needed: Int(transition.needed),
                clears: try indices(transition.clears, below: places.count), to: try indices(transition.to, below: places.count),
                ending: transition.ends ? transition.ending : nil, guardCondition: try condition(transition.condition, scope),
                origin: try origin(transition.origin))
        }
        return Machine(
            name: machine.name, procedures: machine.procedures, version: try origin(machine.version), isDraft: machine.isDraft,
            life: DaySet(try days(machine.lifeDays)), admission: try condition(machine.admission, scope), steps: steps, places: places,
            transitions: transitions, initial: try indices(machine.initial, below: places.count),
            statedTotal: machine.statedTotal == 0 ? nil : Int(machine.statedTotal) - 1)
    }

    private func step(_ step: Quyet_Bundle_V1_Step, count: Int) throws(BundleError) -> Step {
        var act: Act?
        if step.act > 0 {
            guard let raw = UInt8(exactly: step.act - 1), let known = Act(rawValue: raw) else { throw .damaged("act") }
            act = known
        }
        guard let raw = UInt8(exactly: step.clock), let clock = ClockMode(rawValue: raw) else { throw .damaged("clock") }
        return Step(
            name: step.name, act: act, actor: try optionalOffice(step.actor),
            coActors: try step.coActors.map { office throws(BundleError) in try self.office(office) },
            allotment: step.hasAllotment ? try span(step.allotment) : nil, clock: clock,
            visitBound: step.visitBound == 0 ? nil : Int(step.visitBound),
            differentFrom: try indices(step.differentFrom, below: count), sameAs: try indices(step.sameAs, below: count),
            origin: try origin(step.origin))
    }

    private func place(_ place: Quyet_Bundle_V1_Place, steps: Int) throws(BundleError) -> Place {
        switch place.kind {
        case 0:
            guard place.index < steps else { throw .damaged("place") }
            return .step(Int(place.index))
        case 1: return .choice(Int(place.index))
        case 2: return .branchDone(block: Int(place.index), branch: Int(place.branch))
        case 3: return .fork(Int(place.index))
        default: throw .damaged("place")
        }
    }
}
