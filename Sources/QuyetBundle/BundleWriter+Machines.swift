import QuyetFeel
import QuyetMachine
import QuyetTime

extension BundleWriter {
    mutating func machine(_ machine: Machine) -> Quyet_Bundle_V1_Machine {
        var message = Quyet_Bundle_V1_Machine()
        message.name = machine.name
        message.procedures = machine.procedures
        message.version = tables.origin(machine.version)
        message.isDraft = machine.isDraft
        message.lifeDays = flat(machine.life.intervals)
        message.admission = tables.condition(machine.admission)
        for step in machine.steps { message.steps.append(self.step(step)) }
        for place in machine.places { message.places.append(self.place(place)) }
        for transition in machine.transitions { message.transitions.append(self.transition(transition)) }
        message.initial = tables.words(machine.initial, .machine)
        if let total = machine.statedTotal { message.statedTotal = tables.word(total, .span) + 1 }
        return message
    }

    private mutating func step(_ step: Step) -> Quyet_Bundle_V1_Step {
        var message = Quyet_Bundle_V1_Step()
        message.name = tables.text(step.name)
        message.act = step.act.map { UInt32($0.rawValue) + 1 } ?? 0
        message.actor = tables.reference(step.actor)
        for office in step.coActors { message.coActors.append(tables.reference(office)) }
        if let allotment = step.allotment { message.allotment = span(allotment) }
        message.clock = UInt32(step.clock.rawValue)
        if let bound = step.visitBound { message.visitBound = tables.word(bound, .machine) + 1 }
        message.differentFrom = tables.words(step.differentFrom, .machine)
        message.sameAs = tables.words(step.sameAs, .machine)
        message.origin = tables.origin(step.origin)
        return message
    }

    private mutating func place(_ place: Place) -> Quyet_Bundle_V1_Place {
        var message = Quyet_Bundle_V1_Place()
        switch place {
        case .step(let index): (message.kind, message.index) = (0, tables.word(index, .machine))
        case .choice(let index): (message.kind, message.index) = (1, tables.word(index, .machine))
        case .branchDone(let block, let branch):
            (message.kind, message.index, message.branch) = (2, tables.word(block, .machine), tables.word(branch, .machine))
        case .fork(let index): (message.kind, message.index) = (3, tables.word(index, .machine))
        }
        return message
    }

    private mutating func transition(_ transition: Transition) -> Quyet_Bundle_V1_Transition {
        var message = Quyet_Bundle_V1_Transition()
        if case .outcome(let step, let outcome) = transition.label {
            message.step = tables.word(step, .machine) + 1
            message.outcome = tables.text(outcome) + 1
        }
        message.from = tables.words(transition.from, .machine)
        message.needed = tables.word(transition.needed, .machine)
        message.clears = tables.words(transition.clears, .machine)
        message.to = tables.words(transition.to, .machine)
        if let ending = transition.ending { message.ending = tables.text(ending) + 1 }
        message.condition = tables.condition(transition.guardCondition)
        message.origin = tables.origin(transition.origin)
        return message
    }
}
