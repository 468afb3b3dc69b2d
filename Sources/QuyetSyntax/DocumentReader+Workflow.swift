import QuyetText
import QuyetTime

extension DocumentReader {
    mutating func workflow(_ key: NodeID, _ node: NodeID) -> WorkflowText? {
        guard let entries = entries(node, WorkflowWord.self, at: key) else { return nil }
        var procedures = entries[.procedure].map { texts($0) } ?? []
        procedures += entries[.procedures].map { texts($0) } ?? []
        if procedures.isEmpty {
            add(
                Finding(
                    "syntax/missing", .error, at: entries.span,
                    Messages.missingEither([
                        "key": .message(both(WorkflowWord.procedure)), "other": .message(both(WorkflowWord.procedures)),
                    ])))
        }
        guard let steps = required(entries, .steps) else { return nil }
        var workflow = WorkflowText(procedures: procedures, items: [])
        workflow.name = entries[.name].flatMap { text($0) }
        workflow.condition = entries[.when].flatMap { expression($0) }
        workflow.countsWorkingDays = entries[.countedIn].flatMap { word($0, CountingWord.self) }?.value == .workingDays
        workflow.total = entries[.total].flatMap { timeSpan($0, dayIsWorkingDay: workflow.countsWorkingDays) }
        dayIsWorkingDay = workflow.countsWorkingDays
        workflow.items = stepItems(steps)
        return workflow
    }

    private mutating func stepItems(_ node: NodeID) -> [StepItem] { items(node).compactMap { stepItem($0) } }

    private mutating func stepItem(_ node: NodeID) -> StepItem? {
        guard let entries = entries(node, StepWord.self, later: KeywordTableLookup(StepNotYetReadWord.self)) else { return nil }
        if let key = entries.key(.parallel), let value = entries[.parallel] { return parallel(key, value).map(StepItem.parallel) }
        if let key = entries.key(.choice), let value = entries[.choice] { return .choice(choice(key, value)) }
        guard let name = required(entries, .step).flatMap({ text($0) }) else { return nil }
        var step = StepText(name: name)
        step.act = entries[.act].flatMap { word($0, ActWord.self) }
        if let actor = entries[.actor] {
            if tree[actor].kind == .scalar {
                step.actor = text(actor)
            } else {
                report("syntax/not-allowed", at: actor, Messages.notReadYet(["key": .text("lần lượt")]))
            }
        } else if step.act?.value != .awaitSupplement, step.act?.value != .automatic {
            // Nobody acts where the applicant is waited for, or a system works by itself.
            missing(StepWord.actor, at: name.span)
        }
        if let allotment = entries[.allotment] {
            step.allotment = timeSpan(allotment, dayIsWorkingDay: dayIsWorkingDay && step.act?.value != .awaitSupplement)
        } else {
            missing(StepWord.allotment, at: name.span)
        }
        step.coActors = entries[.with].map { texts($0) } ?? []
        step.clock = entries[.clock].flatMap { word($0, ClockWord.self) }
        step.visits = entries[.atMost].flatMap { times($0) }
        step.differentFrom = entries[.differentPeopleFrom].map { texts($0) } ?? []
        step.sameAs = entries[.samePeopleAs].map { texts($0) } ?? []
        for (label, value) in named(entries[.outcomes]) {
            if let label = text(label), let target = target(value) { step.outcomes.append(OutcomeText(label: label, target: target)) }
        }
        if let overdue = entries[.overdue], let fields = self.entries(overdue, OverdueActionWord.self) {
            if let action = required(fields, .do) { _ = text(action) }
            step.overdueForm = fields[.form].flatMap { text($0) }
            if let count = fields[.atMost] { _ = times(count) }
        }
        return .step(step)
    }

    private mutating func target(_ node: NodeID) -> TargetText? {
        if tree[node].kind == .mapping {
            guard let entries = entries(node, TargetWord.self), let ending = required(entries, .end).flatMap({ text($0) }) else {
                return nil
            }
            if let form = entries[.form] { _ = text(form) }
            return .end(ending)
        }
        guard let text = text(node) else { return nil }
        return TargetWord.table.word(text.value) == .next ? .next(text.span) : .step(text)
    }

    private mutating func parallel(_ key: NodeID, _ node: NodeID) -> ParallelText? {
        guard let entries = entries(node, ParallelWord.self, at: key) else { return nil }
        var parallel = ParallelText(span: span(key), branches: [])
        for (name, value) in named(required(entries, .branches)) {
            if let name = text(name) { parallel.branches.append((name, stepItems(value))) }
        }
        if let wait = entries[.waitFor] {
            switch WaitWord.table.word(tree.text(wait)) {
            case .all: break
            case .one: parallel.wait = Located(1, span(wait))
            case nil:
                if let count = StatedSpan.times(parsing: tree.text(wait)), (1...max(1, parallel.branches.count)).contains(count) {
                    parallel.wait = Located(count, span(wait))
                } else {
                    wrongType(wait, expected: Expected.count)
                }
            }
        }
        return parallel.branches.isEmpty ? nil : parallel
    }

    private mutating func choice(_ key: NodeID, _ node: NodeID) -> ChoiceText {
        var choice = ChoiceText(span: span(key), cases: [])
        for item in items(node) {
            guard let entries = entries(item, ChoiceCaseWord.self) else { continue }
            var branch = ChoiceText.Case(span: span(item), items: [])
            if let otherwise = entries[.otherwise] {
                if tree[otherwise].kind == .sequence {
                    branch.items = stepItems(otherwise)
                } else if !tree.isAbsent(otherwise) {
                    branch.target = target(otherwise)
                }
                branch.span = entries.key(.otherwise).map { span($0) } ?? branch.span
            } else {
                guard let condition = required(entries, .if).flatMap({ expression($0) }) else { continue }
                branch.condition = condition
                branch.span = condition.span
            }
            if let steps = entries[.steps] { branch.items = stepItems(steps) }
            if let then = entries[.then] { branch.target = target(then) }
            choice.cases.append(branch)
        }
        return choice
    }
}
