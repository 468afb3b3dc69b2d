import QuyetFeel
import QuyetMachine
import QuyetTime

/// Makes the message from the compiled workspace.
struct BundleWriter {
    var tables = Tables()

    mutating func workspace(_ workspace: CompiledWorkspace) -> Quyet_Bundle_V1_Workspace {
        var message = Quyet_Bundle_V1_Workspace()
        message.version = UInt32(Bundle.version)
        message.name = workspace.name
        message.horizonDays = flat([workspace.horizon])
        message.calendar = calendar(workspace.calendar)
        for commune in workspace.communes {
            message.communes.append(
                .with {
                    $0.code = commune.code
                    $0.name = commune.name
                })
        }
        for office in workspace.offices {
            message.offices.append(
                .with {
                    $0.name = office.name
                    $0.isPosition = office.isPosition
                })
        }
        for family in workspace.families { message.families.append(self.family(family)) }
        for procedure in workspace.procedures { message.procedures.append(self.procedure(procedure)) }
        for machine in workspace.machines { message.machines.append(self.machine(machine)) }
        message.origins = tables.origins
        message.texts = tables.texts
        message.conditions = tables.conditions
        return message
    }

    private mutating func calendar(_ calendar: WorkingCalendar) -> Quyet_Bundle_V1_Calendar {
        var message = Quyet_Bundle_V1_Calendar()
        for hours in calendar.officeHours { message.officeHours += tables.words([hours.lowerBound, hours.upperBound], .calendar) }
        message.holidays = flat(calendar.holidays.map(word))
        message.workedWeekends = flat(calendar.workedWeekends.map(word))
        message.knownUntil = word(calendar.knownUntil)
        return message
    }

    private mutating func family(_ family: Family) -> Quyet_Bundle_V1_Family {
        var members: [Int32] = []
        for member in family.members {
            guard let member else {
                members.append(-1)
                continue
            }
            if member < 0 || member >= Int32.max { tables.fail(.office) }
            members.append(Int32(clamping: member))
        }
        return .with {
            $0.name = family.name
            $0.members = flat(members)
        }
    }

    // MARK: Values

    mutating func value(_ value: FeelValue) -> Quyet_Bundle_V1_Value {
        var message = Quyet_Bundle_V1_Value()
        switch value {
        case .null: message.null = true
        case .boolean(let truth): message.boolean = truth
        case .number(let number): message.number = number.description
        case .string(let text): message.text = text
        case .date(let day):
            if day < .distantPast || day > .distantFuture { tables.fail(.fact) }
            message.day = word(day)
        // Domains and cells hold single values only.
        case .time, .dateTime, .daysAndTimeDuration, .yearsAndMonthsDuration, .list, .range, .context, .function: tables.fail(.fact)
        }
        return message
    }

    private mutating func bound(_ bound: FeelBound) -> Quyet_Bundle_V1_Bound {
        var message = Quyet_Bundle_V1_Bound()
        message.value = value(bound.value)
        message.isClosed = bound.isClosed
        return message
    }

    mutating func fact(_ fact: Fact) -> Quyet_Bundle_V1_Fact {
        var message = Quyet_Bundle_V1_Fact()
        message.name = fact.name
        message.isOptional = fact.isOptional
        switch fact.domain {
        case .oneOf(let values): for value in values { message.values.append(self.value(value)) }
        case .number(let interval), .date(let interval):
            if case .number = fact.domain { message.kind = 1 } else { message.kind = 2 }
            if let lower = interval.lower { message.lower = bound(lower) }
            if let upper = interval.upper { message.upper = bound(upper) }
        case .text: message.kind = 3
        }
        return message
    }

    mutating func span(_ span: TimeSpan) -> Quyet_Bundle_V1_Span {
        var message = Quyet_Bundle_V1_Span()
        switch span {
        case .working(let minutes): (message.kind, message.amount) = (0, tables.word(minutes, .span))
        case .days(let days): (message.kind, message.amount) = (1, tables.word(days, .span))
        case .months(let months): (message.kind, message.amount) = (2, tables.word(months, .span))
        case .sameDay: message.kind = 3
        case .uncounted: message.kind = 4
        }
        return message
    }
}
