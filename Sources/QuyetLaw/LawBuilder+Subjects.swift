import QuyetFeel
import QuyetSyntax
import QuyetText
import QuyetTime

extension LawBuilder {
    /// Collects procedures and tasks with the provisions about them.
    mutating func collectSubjects() {
        var procedures: [String: ProcedureRecord] = [:]
        var tasks: [String: TaskRecord] = [:]
        var venues: [String: [Int]] = [:]
        var taskVenues: [String: [Int]] = [:]
        var requirements: [String: [Int]] = [:]
        var taskRequirements: [String: [Int]] = [:]
        func update(_ code: Located<String>, _ body: (inout ProcedureRecord) -> Void) {
            let key = VietnameseText.key(code.value)
            var record = procedures[key] ?? ProcedureRecord(code: code.value)
            body(&record)
            procedures[key] = record
        }
        for (index, provision) in law.provisions.enumerated() {
            switch provision.content {
            case .transfer(let transfer):
                for code in transfer.procedures {
                    update(code) {
                        $0.provisions.append(index)
                        if let task = transfer.task { $0.add(task: task.value, on: provision.days) }
                    }
                }
                if transfer.procedures.isEmpty, let task = transfer.task {
                    tasks[VietnameseText.key(task.value), default: TaskRecord(text: task.value)].provisions.append(index)
                }
            case .publication(let publication):
                guard let code = publication.procedure else { continue }
                update(code) {
                    $0.provisions.append(index)
                    $0.publications.append(index)
                    if let task = publication.task { $0.add(task: task.value, on: provision.days) }
                }
            case .workflow(let workflow):
                for code in workflow.allProcedures {
                    update(code) {
                        $0.provisions.append(index)
                        $0.workflows.append(index)
                    }
                }
            case .deployment(let deployment):
                for code in deployment.procedures {
                    update(code) {
                        $0.provisions.append(index)
                        $0.deployments.append(index)
                    }
                }
            case .fragment(let fragment):
                if let name = fragment.name { law.fragments[VietnameseText.key(name.value), default: []].append(index) }
            case .venue(let venue):
                // Where a matter belongs is asked of procedures that something else is about.
                for code in venue.procedures { venues[VietnameseText.key(code.value), default: []].append(index) }
                if venue.procedures.isEmpty, let task = venue.task {
                    taskVenues[VietnameseText.key(task.value), default: []].append(index)
                }
            case .requirement(let step), .prohibition(let step):
                for code in step.procedures { requirements[VietnameseText.key(code.value), default: []].append(index) }
                if step.procedures.isEmpty, let task = step.task {
                    taskRequirements[VietnameseText.key(task.value), default: []].append(index)
                }
            case .effect, .earlyLapse, .confirmation, .handoverGroup, .decisionTable, .other: continue
            }
        }
        var abolished: [String: Day] = [:]
        for provision in law.provisions {
            guard case .publication(let publication) = provision.content, let from = provision.days.first else { continue }
            let ended =
                publication.change?.value == .abolished
                ? [publication.procedure].compactMap { $0 } : publication.change?.value == .replaced ? publication.replaces : []
            for code in ended {
                let key = VietnameseText.key(code.value)
                abolished[key] = min(abolished[key] ?? from, from)
            }
        }
        for key in procedures.keys {
            let carried = procedures[key]?.tasks.keys.flatMap { taskVenues[$0] ?? [] } ?? []
            procedures[key]?.venues = Set((venues[key] ?? []) + carried).sorted()
            let required = procedures[key]?.tasks.keys.flatMap { taskRequirements[$0] ?? [] } ?? []
            procedures[key]?.requirements = Set((requirements[key] ?? []) + required).sorted()
        }
        law.procedures = procedures.map { settled($1, abolished: abolished[$0]) }.sorted {
            $0.code.utf8.lexicographicallyPrecedes($1.code.utf8)
        }
        for (index, procedure) in law.procedures.enumerated() { law.procedureCodes[VietnameseText.key(procedure.code)] = index }
        for (key, task) in tasks {
            var record = task
            for procedure in law.procedures { if let days = procedure.tasks[key] { record.carriedOut = record.carriedOut.union(days) } }
            record.life = life(of: task.provisions)
            tasks[key] = record
        }
        law.tasks = tasks.values.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    }

    private func settled(_ procedure: ProcedureRecord, abolished: Day?) -> ProcedureRecord {
        var result = procedure
        result.life = life(of: procedure.provisions)
        if let abolished { result.life = result.life.subtracting(DayInterval(abolished, .distantFuture)) }
        for index in procedure.publications {
            guard case .publication(let publication) = law.provisions[index].content else { continue }
            if let name = publication.name { result.name = name.value }
        }
        return result
    }

    /// From the first day on which a provision about the subject is in force.
    private func life(of provisions: [Int]) -> DaySet {
        guard let first = provisions.compactMap({ law.provisions[$0].days.first }).min() else { return DaySet() }
        return DaySet(DayInterval(first, .distantFuture))
    }

    /// The facts that conditions of each procedure may read, from its publications.
    mutating func readFacts() {
        for index in law.procedures.indices {
            var facts: [String: Fact] = [:]
            var order: [String] = []
            var spans: [Span] = []
            for provision in law.procedures[index].publications {
                guard case .publication(let publication) = law.provisions[provision].content else { continue }
                for (name, entry) in publication.data {
                    let key = VietnameseText.key(name.value)
                    guard let fact = expressions.fact(name, entry) else { continue }
                    if let known = facts[key] {
                        facts[key] = LawBuilder.joined(known, fact)
                    } else {
                        facts[key] = fact
                        order.append(key)
                        spans.append(name.span)
                    }
                }
            }
            law.procedures[index].facts = order.compactMap { facts[$0] }
            let scope = FeelScope(law.procedures[index].facts.map { FeelDeclaration($0.name, $0.domain.type, mayBeNull: $0.isOptional) })
            for (declaration, problem) in scope.problems {
                law.findings.append(
                    Finding("syntax/ambiguous-name", .error, at: spans[declaration], Message(vi: problem.messageVi, en: problem.messageEn)))
            }
            law.procedures[index].scope = scope
        }
    }

    /// What two publications declare of one fact: the union of finite domains, the hull of bounds.
    private static func joined(_ first: Fact, _ second: Fact) -> Fact {
        let domain: FactDomain
        switch (first.domain, second.domain) {
        case (.oneOf(let a), .oneOf(let b)): domain = .oneOf(a + b.filter { value in !a.contains { $0.isEqual(to: value) == true } })
        case (.number(let a), .number(let b)) where a != b: domain = .number(FeelInterval(lower: nil, upper: nil))
        default: domain = first.domain
        }
        return Fact(name: first.name, domain: domain, isOptional: first.isOptional || second.isOptional)
    }
}

extension ProcedureRecord {
    fileprivate mutating func add(task: String, on days: DaySet) {
        let key = VietnameseText.key(task)
        tasks[key] = (tasks[key] ?? DaySet()).union(days)
    }
}

extension FeelValue {
    /// A value as a document states it.
    public init(fact: FactValue) {
        switch fact {
        case .text(let text): self = .string(text)
        case .boolean(let value): self = .boolean(value)
        case .number(let numeral): self = FeelDecimal(numeral).map { .number($0) } ?? .null
        }
    }
}

extension Law {
    /// A declared fact, its bounds read; nil where they were reported as wrong.
    public func fact(_ name: Located<String>, _ entry: FactNode) -> Fact? {
        var reader = ExpressionReader()
        return reader.fact(name, entry)
    }

    /// The finding for a name that no register declares.
    public func unknownName(_ name: Located<String>) -> Finding { LawMessages.unknownName(name, among: registers) }
}

extension ExpressionReader {
    /// A declared fact with its domain read; nil with findings where its bounds are wrong.
    mutating func fact(_ name: Located<String>, _ entry: FactNode) -> Fact? {
        let domain: FactDomain
        switch entry.domain {
        case nil: return nil
        case .oneOf(let values): domain = .oneOf(values.map { FeelValue(fact: $0.value) })
        case .number(let bounds):
            guard let interval = interval(bounds) else { return nil }
            domain = .number(interval)
        case .date(let bounds):
            guard let interval = interval(bounds) else { return nil }
            domain = .date(interval)
        case .text: domain = .text
        case .boolean: domain = .boolean
        }
        return Fact(name: name.value, domain: domain, isOptional: entry.isOptional)
    }

    private mutating func interval(_ stated: Expression?) -> FeelInterval? {
        guard let stated else { return FeelInterval(lower: nil, upper: nil) }
        return bounds(stated)
    }
}
