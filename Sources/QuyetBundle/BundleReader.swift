import QuyetFeel
import QuyetMachine
import QuyetTime

/// Makes the compiled workspace from the message, checking everything.
struct BundleReader {
    let message: Quyet_Bundle_V1_Workspace
    let tables: Tables

    init(_ message: Quyet_Bundle_V1_Workspace, _ tables: Tables) {
        self.message = message
        self.tables = tables
    }

    func workspace() throws(BundleError) -> CompiledWorkspace {
        var families: [Family] = []
        for family in message.families { families.append(try self.family(family)) }
        var procedures: [ProcedurePlan] = []
        for procedure in message.procedures { procedures.append(try plan(procedure)) }
        var machines: [Machine] = []
        for machine in message.machines { machines.append(try self.machine(machine)) }
        return CompiledWorkspace(
            name: message.name, horizon: try BundleReader.interval(message.horizonDays), calendar: try calendar(message.calendar),
            communes: message.communes.map { Commune(code: $0.code, name: $0.name) },
            offices: message.offices.map { Office(name: $0.name, isPosition: $0.isPosition) }, families: families,
            procedures: procedures, machines: machines)
    }

    private func calendar(_ calendar: Quyet_Bundle_V1_Calendar) throws(BundleError) -> WorkingCalendar {
        let hours = calendar.officeHours.map { Int($0) }
        guard hours.count % 2 == 0 else { throw .damaged(.calendar) }
        var ranges: [Range<Int>] = []
        for index in stride(from: 0, to: hours.count, by: 2) {
            let (from, to) = (hours[index], hours[index + 1])
            guard from < to, to <= 1440, from >= ranges.last?.upperBound ?? 0 else { throw .damaged(.calendar) }
            ranges.append(from..<to)
        }
        var (holidays, weekends): ([Day], [Day]) = ([], [])
        for number in try BundleReader.numbers(calendar.holidays, .calendar) { holidays.append(try BundleReader.day(number, .calendar)) }
        for number in try BundleReader.numbers(calendar.workedWeekends, .calendar) {
            weekends.append(try BundleReader.day(number, .calendar))
        }
        return WorkingCalendar(
            officeHours: ranges, holidays: holidays, workedWeekends: weekends,
            knownUntil: try BundleReader.day(calendar.knownUntil, .calendar))
    }

    private func family(_ family: Quyet_Bundle_V1_Family) throws(BundleError) -> Family {
        let members = try BundleReader.numbers(family.members, .office).map { $0 == -1 ? nil : Int($0) }
        guard members.count == message.communes.count, members.allSatisfy({ $0.map { message.offices.indices.contains($0) } ?? true })
        else { throw .damaged(.office) }
        return Family(name: family.name, members: members)
    }

    // MARK: Values

    func office(_ reference: UInt32) throws(BundleError) -> OfficeRef {
        let index = Int(reference >> 1)
        guard index < (reference & 1 == 0 ? message.offices.count : message.families.count) else { throw .damaged(.office) }
        return reference & 1 == 0 ? .office(index) : .member(index)
    }

    /// Of reference + 1; 0 is none.
    func optionalOffice(_ number: UInt32) throws(BundleError) -> OfficeRef? { number == 0 ? nil : try office(number - 1) }

    func value(_ value: Quyet_Bundle_V1_Value) throws(BundleError) -> FeelValue {
        switch value.kind {
        case .boolean(let truth): return .boolean(truth)
        case .number(let text):
            guard let number = FeelDecimal(text) else { throw .damaged(.fact) }
            return .number(number)
        case .text(let text): return .string(text)
        case .day(let number): return .date(try BundleReader.day(number, .fact))
        case .null: return .null
        case nil: throw .damaged(.fact)
        }
    }

    private func bound(_ has: Bool, _ bound: Quyet_Bundle_V1_Bound) throws(BundleError) -> FeelBound? {
        has ? FeelBound(try value(bound.value), closed: bound.isClosed) : nil
    }

    func fact(_ fact: Quyet_Bundle_V1_Fact) throws(BundleError) -> Fact {
        let interval = FeelInterval(lower: try bound(fact.hasLower, fact.lower), upper: try bound(fact.hasUpper, fact.upper))
        let domain: FactDomain
        switch fact.kind {
        case 0:
            var values: [FeelValue] = []
            for value in fact.values { values.append(try self.value(value)) }
            domain = .oneOf(values)
        case 1: domain = .number(interval)
        case 2: domain = .date(interval)
        case 3: domain = .text
        default: throw .damaged(.fact)
        }
        return Fact(name: fact.name, domain: domain, isOptional: fact.isOptional)
    }

    /// Longest spans that are read: 200,000 working days, 1,000 years.
    static let longest = (workingMinutes: 100_000_000, days: 366_000, months: 12_000)

    func span(_ span: Quyet_Bundle_V1_Span) throws(BundleError) -> TimeSpan {
        let amount = Int(span.amount)
        switch span.kind {
        case 0 where amount <= BundleReader.longest.workingMinutes: return .working(minutes: amount)
        case 1 where amount <= BundleReader.longest.days: return .days(amount)
        case 2 where amount <= BundleReader.longest.months: return .months(amount)
        case 3: return .sameDay
        case 4: return .uncounted
        default: throw .damaged(.span)
        }
    }
}
