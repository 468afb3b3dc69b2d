import QuyetFeel
import QuyetMachine
import QuyetTime

extension BundleReader {
    func machine(_ machine: Quyet_Bundle_V1_Machine) throws(BundleError) -> Machine {
        var steps: [Step] = []
        for step in machine.steps { steps.append(try self.step(step, count: machine.steps.count)) }
        var places: [Place] = []
        for place in machine.places { places.append(try self.place(place, steps: steps.count)) }
        var transitions: [Transition] = []
        for transition in machine.transitions {
            transitions.append(try self.transition(transition, steps: steps.count, places: places.count))
        }
        return Machine(
            name: machine.name, procedures: machine.procedures, version: try tables.origin(machine.version), isDraft: machine.isDraft,
            life: DaySet(try BundleReader.intervals(machine.lifeDays)), admission: try tables.condition(machine.admission), steps: steps,
            places: places, transitions: transitions,
            initial: try BundleReader.indices(machine.initial, below: places.count, .machine),
            statedTotal: machine.statedTotal == 0 ? nil : Int(machine.statedTotal) - 1)
    }

    private func step(_ step: Quyet_Bundle_V1_Step, count: Int) throws(BundleError) -> Step {
        var act: Act?
        if step.act > 0 {
            guard let raw = UInt8(exactly: step.act - 1), let known = Act(rawValue: raw) else { throw .damaged(.machine) }
            act = known
        }
        guard let raw = UInt8(exactly: step.clock), let clock = ClockMode(rawValue: raw) else { throw .damaged(.machine) }
        var coActors: [OfficeRef] = []
        for office in step.coActors { coActors.append(try self.office(office)) }
        return Step(
            name: try tables.text(step.name), act: act, actor: try optionalOffice(step.actor), coActors: coActors,
            allotment: step.hasAllotment ? try span(step.allotment) : nil, clock: clock,
            visitBound: step.visitBound == 0 ? nil : Int(step.visitBound) - 1,
            differentFrom: try BundleReader.indices(step.differentFrom, below: count, .machine),
            sameAs: try BundleReader.indices(step.sameAs, below: count, .machine), origin: try tables.origin(step.origin))
    }

    private func place(_ place: Quyet_Bundle_V1_Place, steps: Int) throws(BundleError) -> Place {
        switch place.kind {
        case 0 where place.index < steps: return .step(Int(place.index))
        case 1: return .choice(Int(place.index))
        case 2: return .branchDone(block: Int(place.index), branch: Int(place.branch))
        case 3: return .fork(Int(place.index))
        default: throw .damaged(.machine)
        }
    }

    private func transition(_ transition: Quyet_Bundle_V1_Transition, steps: Int, places: Int) throws(BundleError) -> Transition {
        let label: Transition.Label
        if transition.step == 0 {
            label = .silent
        } else {
            guard transition.step <= steps, transition.outcome > 0 else { throw .damaged(.machine) }
            label = .outcome(step: Int(transition.step) - 1, try tables.text(transition.outcome - 1))
        }
        return Transition(
            label: label, from: try BundleReader.indices(transition.from, below: places, .machine), needed: Int(transition.needed),
            clears: try BundleReader.indices(transition.clears, below: places, .machine),
            to: try BundleReader.indices(transition.to, below: places, .machine),
            ending: transition.ending == 0 ? nil : try tables.text(transition.ending - 1),
            guardCondition: try tables.condition(transition.condition), origin: try tables.origin(transition.origin))
    }
}
