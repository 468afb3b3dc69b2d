import QuyetFeel
import QuyetSyntax
import QuyetText
import QuyetTime

extension LawBuilder {
    /// Reads every condition of each procedure, divides its dossiers into cases, and makes its links of competence.
    mutating func readConditions() {
        // Competence itself is made here: what conditions ask of it has no answer yet.
        let environment = FeelEnvironment(calendar: law.calendar)
        var resolved: [Int: (from: Holder?, to: Holder, communes: BitSet)] = [:]
        for index in law.provisions.indices {
            guard case .transfer(let transfer) = law.provisions[index].content, let holders = holders(of: transfer) else { continue }
            resolved[index] = holders
        }
        for index in law.procedures.indices {
            let procedure = law.procedures[index]
            var transfers = procedure.provisions.filter { resolved[$0] != nil }.map { (provision: $0, days: law.provisions[$0].days) }
            // What is given in words without procedures reaches the procedures that carry the task out.
            for task in law.tasks {
                guard let days = procedure.tasks[VietnameseText.key(task.text)] else { continue }
                for provision in task.provisions where resolved[provision] != nil {
                    transfers.append((provision, law.provisions[provision].days.intersection(days)))
                }
            }
            var conditions: [Int: FeelExpression] = [:]
            var unread: Set<Int> = []
            for (provision, _) in transfers {
                guard case .transfer(let transfer) = law.provisions[provision].content, let condition = transfer.condition else {
                    continue
                }
                if let tree = expressions.condition(condition, procedure.scope) {
                    conditions[provision] = tree
                } else {
                    unread.insert(provision)
                }
            }
            let others = otherConditions(of: procedure)
            do {
                law.procedures[index].cases = try CaseSpace.dividing(procedure.facts, by: Array(conditions.values) + others.map(\.tree))
            } catch {
                let first = transfers.compactMap { transfer -> Expression? in
                    guard case .transfer(let text) = law.provisions[transfer.provision].content else { return nil }
                    return text.condition
                }.first
                let span = first?.span ?? others.first?.span ?? law.span(procedure.provisions[0])
                law.procedures[index].undecided = UndecidedMessages.finding(error, procedure.code, at: span)
            }
            let space = law.procedures[index].cases
            for (provision, days) in transfers.sorted(by: { $0.provision < $1.provision }) where !unread.contains(provision) {
                guard let holders = resolved[provision], case .transfer(let transfer) = law.provisions[provision].content else {
                    continue
                }
                let cases =
                    conditions[provision].map {
                        law.procedures[index].undecided == nil ? space.cases(of: $0, in: environment).holds : space.all
                    }
                    ?? space.all
                law.procedures[index].links.append(link(provision, transfer, holders, cases, days))
            }
        }
        for index in law.tasks.indices {
            for provision in law.tasks[index].provisions {
                guard let holders = resolved[provision], case .transfer(let transfer) = law.provisions[provision].content else {
                    continue
                }
                law.tasks[index].links.append(link(provision, transfer, holders, CaseSpace.single.all, law.provisions[provision].days))
            }
        }
    }

    private func link(
        _ provision: Int, _ transfer: Transfer, _ holders: (from: Holder?, to: Holder, communes: BitSet), _ cases: BitSet, _ days: DaySet
    ) -> CompetenceLink {
        CompetenceLink(
            provision: provision, transfer: transfer, from: holders.from, to: holders.to, communes: holders.communes, cases: cases,
            acts: transfer.acts.isEmpty ? nil : Set(transfer.acts.map(\.value)), days: days)
    }

    private mutating func holders(of transfer: Transfer) -> (from: Holder?, to: Holder, communes: BitSet)? {
        let to = law.registers.holder(named: transfer.to.value)
        var from: Holder?
        if let name = transfer.from {
            from = law.registers.holder(named: name.value)
            if from == nil { return nil }
        }
        guard let to else { return nil }
        var communes = law.registers.territory(from ?? to)
        if let territory = transfer.territory {
            let (stated, problems) = expressions.communes(of: territory, law.registers)
            law.findings += problems
            communes = stated
        }
        return (from, to, communes)
    }

    /// Conditions of limits, workflows and their choices: they divide the cases too.
    private mutating func otherConditions(of procedure: ProcedureRecord) -> [(tree: FeelExpression, span: Span)] {
        var result: [(FeelExpression, Span)] = []
        func collect(_ items: [StepItem], _ found: inout [Expression], provision: Int, depth: Int = 0) {
            for item in items {
                switch item {
                case .step: continue
                case .use(let step):
                    guard depth < Law.fragmentDepth, let name = step.use, let fragment = law.fragment(named: name.value, for: provision)
                    else {
                        continue
                    }
                    collect(fragment.steps.map(\.item), &found, provision: provision, depth: depth + 1)
                case .parallel(let parallel):
                    for branch in parallel.branches { collect(branch.value.map(\.item), &found, provision: provision, depth: depth) }
                case .choice(let cases, _):
                    for branch in cases {
                        if let condition = branch.if { found.append(condition) }
                        collect(branch.allSteps.map(\.item), &found, provision: provision, depth: depth)
                    }
                }
            }
        }
        var found: [Expression] = []
        for provision in procedure.publications {
            guard case .publication(let publication) = law.provisions[provision].content else { continue }
            found += publication.limits.compactMap(\.condition)
        }
        for provision in procedure.workflows {
            guard case .workflow(let workflow) = law.provisions[provision].content else { continue }
            if let condition = workflow.when { found.append(condition) }
            collect(workflow.steps.map(\.item), &found, provision: provision)
        }
        for provision in procedure.requirements {
            switch law.provisions[provision].content {
            case .requirement(let step), .prohibition(let step): if let condition = step.when { found.append(condition) }
            default: continue
            }
        }
        for expression in found {
            if let tree = expressions.condition(expression, procedure.scope) { result.append((tree, expression.span)) }
        }
        return result
    }
}

private enum UndecidedMessages {
    static let fact = Message(
        vi:
            "Một điều kiện của thủ tục {code} không chỉ so sánh “{name}” với một giá trị cụ thể mà còn dùng nó để tính, nên chưa xét được mọi trường hợp.",
        en: "A condition of procedure {code} uses “{name}” other than in comparison with constants, so not every case could be judged.")
    static let tooMany = Message(
        vi: "Điều kiện của thủ tục {code} chia hồ sơ thành quá {limit} trường hợp, nên chưa xét được.",
        en: "The conditions of procedure {code} divide dossiers into more than {limit} cases, so they were not judged.")

    static func finding(_ reason: CaseSpace.Undecided, _ code: String, at span: Span) -> Finding {
        let message: Message
        switch reason {
        case .fact(let name): message = fact(["code": .text(code), "name": .text(name)])
        case .tooManyCases: message = tooMany(["code": .text(code), "limit": .number(CaseSpace.limit)])
        }
        return Finding("guard/unverified", .warning, at: span, message, subjects: [Subject(.procedure, code)])
    }
}
