import QuyetLaw
import QuyetMachine
import QuyetText

extension CheckContext {
    /// Machines without a step of this act at a one-stop unit; procedures between agencies (*nội bộ*) need none.
    func oneStopFindings(_ id: String, _ level: Level, act: Act, _ message: Message, _ advice: Message) -> [Finding] {
        machines.compactMap { _, machine in
            let found = machine.steps.contains { step in
                step.act == act && step.actor.map { law.registers.isAtOneStopUnit(Holder($0)) } ?? false
            }
            guard !found, !machine.procedures.allSatisfy({ isInternal($0) }), let span = machine.version.span else { return nil }
            return Finding(
                id, level, at: span, message(["workflow": .text(machine.name)]),
                subjects: machine.procedures.map { Subject(.procedure, $0) } + [Subject(.workflow, machine.name)], draft: machine.isDraft,
                advice: advice)
        }
    }

    private func isInternal(_ code: String) -> Bool {
        law.procedure(code)?.publications.contains { index in
            if case .publication(let publication) = law.provisions[index].content { return publication.kind?.value == .internal }
            return false
        } ?? false
    }
}
