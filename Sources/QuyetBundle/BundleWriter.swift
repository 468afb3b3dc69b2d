import QuyetFeel
import QuyetMachine
import QuyetTime
import SwiftProtobuf

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Makes the message from the compiled workspace.
struct BundleWriter {
    private var origins: [Origin: UInt32] = [:]
    private var originList: [Quyet_Bundle_V1_Origin] = []

    mutating func workspace(_ workspace: CompiledWorkspace) -> Quyet_Bundle_V1_Workspace {
        var message = Quyet_Bundle_V1_Workspace()
        message.version = UInt32(Bundle.version)
        message.name = workspace.name
        message.horizonDays = days([workspace.horizon])
        message.calendar = calendar(workspace.calendar)
        message.communes = workspace.communes.map { commune in
            .with {
                $0.code = commune.code
                $0.name = commune.name
            }
        }
        message.offices = workspace.offices.map { office in
            .with {
                $0.name = office.name
                $0.isPosition = office.isPosition
            }
        }
        message.families = workspace.families.map { family in
            .with {
                $0.name = family.name
                $0.members = data(family.members.map { Int32($0 ?? -1) })
            }
        }
        message.procedures = workspace.procedures.map { procedure($0) }
        message.machines = workspace.machines.map { machine($0) }
        message.origins = originList
        return message
    }

    private func calendar(_ calendar: WorkingCalendar) -> Quyet_Bundle_V1_Calendar {
        .with {
            $0.officeHours = calendar.officeHours.flatMap { [UInt32($0.lowerBound), UInt32($0.upperBound)] }
            $0.holidays = data(calendar.holidays.map(\.number))
            $0.workedWeekends = data(calendar.workedWeekends.map(\.number))
            $0.knownUntil = calendar.knownUntil.number
        }
    }

    // MARK: Plain data

    private func data(_ numbers: [Int32]) -> Data {
        Data(numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } })
    }
    private func days(_ intervals: [DayInterval]) -> Data { data(intervals.flatMap { [$0.from.number, $0.to.number] }) }
    private func data(_ set: BitSet) -> Data {
        Data(set.words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (UInt64($0) * 8)) } })
    }

    private func reference(_ office: OfficeRef) -> UInt32 {
        switch office {
        case .office(let index): UInt32(index) << 1
        case .member(let index): UInt32(index) << 1 | 1
        }
    }

    private mutating func origin(_ origin: Origin) -> UInt32 {
        let bare = Origin(instrument: origin.instrument, provision: origin.provision, file: origin.file, line: origin.line, span: nil)
        if let known = origins[bare] { return known }
        let index = UInt32(originList.count)
        origins[bare] = index
        originList.append(
            .with {
                $0.instrument = origin.instrument
                $0.provision = origin.provision
                $0.file = origin.file
                $0.line = UInt32(clamping: origin.line)
            })
        return index
    }

    private func value(_ value: FeelValue) -> Quyet_Bundle_V1_Value {
        .with {
            switch value {
            case .boolean(let truth): $0.boolean = truth
            case .number(let number): $0.number = number.description
            case .string(let text): $0.text = text
            case .date(let day): $0.day = day.number
            // Domains and cells hold no lists, ranges or contexts.
            case .null, .list, .range, .context: $0.null = true
            }
        }
    }

    private func bound(_ bound: FeelBound) -> Quyet_Bundle_V1_Bound {
        .with {
            $0.value = value(bound.value)
            $0.isClosed = bound.isClosed
        }
    }

    private func fact(_ fact: Fact) -> Quyet_Bundle_V1_Fact {
        .with {
            $0.name = fact.name
            $0.isOptional = fact.isOptional
            switch fact.domain {
            case .oneOf(let values):
                $0.kind = 0
                $0.values = values.map { value($0) }
            case .number(let interval), .date(let interval):
                if case .number = fact.domain { $0.kind = 1 } else { $0.kind = 2 }
                if let lower = interval.lower { $0.lower = bound(lower) }
                if let upper = interval.upper { $0.upper = bound(upper) }
            case .text: $0.kind = 3
            }
        }
    }

    private func span(_ span: TimeSpan) -> Quyet_Bundle_V1_Span {
        .with {
            switch span {
            case .working(let minutes): ($0.kind, $0.amount) = (0, UInt32(clamping: minutes))
            case .days(let days): ($0.kind, $0.amount) = (1, UInt32(clamping: days))
            case .months(let months): ($0.kind, $0.amount) = (2, UInt32(clamping: months))
            case .sameDay: $0.kind = 3
            case .uncounted: $0.kind = 4
            }
        }
    }

    private func condition(_ expression: FeelExpression?) -> String { expression.map { FeelPrinter.print($0, spelling: .standard) } ?? "" }

    // MARK: Procedures

    private mutating func procedure(_ plan: ProcedurePlan) -> Quyet_Bundle_V1_Procedure {
        var message = Quyet_Bundle_V1_Procedure()
        message.code = plan.code
        message.name = plan.name
        message.forms = plan.forms.map { form($0) }
        message.axes = plan.cases.axes.map { axis in
            .with {
                $0.name = axis.name
                $0.cells = axis.cells.map { cell($0) }
            }
        }
        message.competence = plan.competence.map { act, segments in competence(act, segments) }
        message.machines = plan.machines.map { UInt32($0) }
        return message
    }

    private mutating func form(_ form: PublishedForm) -> Quyet_Bundle_V1_Form {
        var message = Quyet_Bundle_V1_Form()
        message.days = days(form.days.intervals)
        message.facts = form.facts.map { fact($0) }
        message.limits = form.limits.map { limit in
            let origin = origin(limit.origin)
            return .with {
                $0.condition = condition(limit.condition)
                $0.span = span(limit.limit)
                $0.origin = origin
            }
        }
        message.origin = origin(form.origin)
        return message
    }

    private func cell(_ cell: CaseSpace.Cell) -> Quyet_Bundle_V1_Cell {
        .with {
            switch cell {
            case .value(let own): ($0.kind, $0.shown) = (0, value(own))
            case .between(let lower, let upper, let shown):
                ($0.kind, $0.shown) = (1, value(shown))
                if let lower { $0.lower = value(lower) }
                if let upper { $0.upper = value(upper) }
            case .absent: $0.kind = 2
            }
        }
    }

    private mutating func competence(_ act: Act, _ segments: [CompetenceSegment]) -> Quyet_Bundle_V1_Competence {
        var message = Quyet_Bundle_V1_Competence()
        message.act = UInt32(act.rawValue)
        message.segments = segments.map { segment in
            var result = Quyet_Bundle_V1_Segment()
            result.days = days([segment.days])
            result.communeSet = data(segment.communes)
            result.caseSet = data(segment.cases)
            result.holders = segment.holders.map { reference($0) }
            result.chains = segment.chains.map { chain in
                var links = Quyet_Bundle_V1_Chain()
                links.links = chain.map { link($0) }
                return links
            }
            return result
        }
        return message
    }

    private mutating func link(_ link: ChainLink) -> Quyet_Bundle_V1_Link {
        let origin = origin(link.origin)
        return .with {
            $0.kind = UInt32(link.kind.rawValue)
            $0.from = link.from.map { reference($0) + 1 } ?? 0
            $0.to = reference(link.to)
            $0.origin = origin
            $0.isDraft = link.isDraft
        }
    }

    // MARK: Machines

    private mutating func machine(_ machine: Machine) -> Quyet_Bundle_V1_Machine {
        var message = Quyet_Bundle_V1_Machine()
        message.name = machine.name
        message.procedures = machine.procedures
        message.version = origin(machine.version)
        message.isDraft = machine.isDraft
        message.lifeDays = days(machine.life.intervals)
        message.admission = condition(machine.admission)
        message.steps = machine.steps.map { step($0) }
        message.places = machine.places.map { place($0) }
        message.transitions = machine.transitions.map { transition($0) }
        message.initial = machine.initial.map { UInt32($0) }
        message.statedTotal = machine.statedTotal.map { UInt32(clamping: $0 + 1) } ?? 0
        return message
    }

    private mutating func step(_ step: Step) -> Quyet_Bundle_V1_Step {
        let origin = origin(step.origin)
        return .with {
            $0.name = step.name
            $0.act = step.act.map { UInt32($0.rawValue) + 1 } ?? 0
            $0.actor = step.actor.map { reference($0) + 1 } ?? 0
            $0.coActors = step.coActors.map { reference($0) }
            if let allotment = step.allotment { $0.allotment = span(allotment) }
            $0.clock = UInt32(step.clock.rawValue)
            $0.visitBound = UInt32(clamping: step.visitBound ?? 0)
            $0.differentFrom = step.differentFrom.map { UInt32($0) }
            $0.sameAs = step.sameAs.map { UInt32($0) }
            $0.origin = origin
        }
    }

    private func place(_ place: Place) -> Quyet_Bundle_V1_Place {
        .with {
            switch place {
            case .step(let index): ($0.kind, $0.index) = (0, UInt32(index))
            case .choice(let index): ($0.kind, $0.index) = (1, UInt32(index))
            case .branchDone(let block, let branch): ($0.kind, $0.index, $0.branch) = (2, UInt32(block), UInt32(branch))
            case .fork(let index): ($0.kind, $0.index) = (3, UInt32(index))
            }
        }
    }

    private mutating func transition(_ transition: Transition) -> Quyet_Bundle_V1_Transition {
        let origin = origin(transition.origin)
        return .with {
            if case .outcome(let step, let outcome) = transition.label {
                $0.step = UInt32(step) + 1
                $0.outcome = outcome
            }
            $0.from = transition.from.map { UInt32($0) }
            $0.needed = UInt32(clamping: transition.needed)
            $0.clears = transition.clears.map { UInt32($0) }
            $0.to = transition.to.map { UInt32($0) }
            $0.ends = transition.ending != nil
            $0.ending = transition.ending ?? ""
            $0.condition = condition(transition.guardCondition)
            $0.origin = origin
        }
    }
}
