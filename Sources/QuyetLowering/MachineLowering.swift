import QuyetFeel
import QuyetLaw
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// Where a step states what it does.
public struct StepPlaces: Sendable {
    public let allotment: Span?
    public let visits: Span?
}

/// A step that hands a dossier over to another procedure and waits for its outcome (`việc: liên thông`).
public struct Handover: Sendable {
    public let step: Int
    /// Nil where none is named.
    public let procedure: Located<String>?
}

/// Makes a state machine from a workflow's text.
///
/// Places: one a step, a choice, a fork, and the end of each branch; an outcome is a transition from its step, choices, forks and joins are
/// silent ones (a workflow net whose marking is a set; W. van der Aalst, "The application of Petri nets to workflow management", 1998).
public struct MachineLowering {
    private let law: Law
    private let text: WorkflowNode
    private let scope: FeelScope
    private let provision: Int
    private var steps: [(text: BoundStep, place: Int)] = []
    private var places: [Place] = []
    private var transitions: [Transition] = []
    private var stepNames: [String: Int] = [:]
    private var choices = 0
    private var forks = 0
    private(set) var findings: [Finding] = []

    /// The machine of the workflow that a provision states, with findings about targets and names.
    public static func lower(_ provision: Int, _ text: WorkflowNode, in law: Law) -> (
        machine: Machine, places: [StepPlaces], handovers: [Handover], findings: [Finding]
    ) {
        var lowering = MachineLowering(provision, text, law)
        let items = lowering.allocate(text.steps, Bindings())
        lowering.connect(items, exit: nil)
        let handovers = lowering.steps.enumerated().compactMap { index, step in
            step.text.act?.value == .handOver ? Handover(step: index, procedure: step.text.procedure) : nil
        }
        let places = lowering.steps.map { StepPlaces(allotment: $0.text.allotment?.span, visits: $0.text.visits?.span) }
        return (lowering.machine(entry: items.first?.place), places, handovers, lowering.findings)
    }

    private init(_ provision: Int, _ text: WorkflowNode, _ law: Law) {
        self.law = law
        self.text = text
        self.provision = provision
        scope = text.allProcedures.first.flatMap { law.procedure($0.value)?.scope } ?? FeelScope([])
    }

    // MARK: Places first, so that a target may stand below

    private indirect enum Item {
        case step(Int, place: Int)
        case choice([ChoiceCaseNode], bindings: Bindings, place: Int, cases: [[Item]])
        case parallel(ParallelNode, block: Int, place: Int, branches: [[Item]], done: [Int], inside: Range<Int>)

        var place: Int {
            switch self {
            case .step(_, let place), .choice(_, _, let place, _), .parallel(_, _, let place, _, _, _): place
            }
        }
    }

    private mutating func add(_ place: Place) -> Int {
        places.append(place)
        return places.count - 1
    }

    private mutating func allocate(_ items: [StepNode], _ bindings: Bindings) -> [Item] {
        items.flatMap { node -> [Item] in
            let values = node.forEach
            guard !values.isEmpty else { return allocate(node, bindings) }
            // A step for each of a list: what differs is named by `{mỗi}`.
            return values.flatMap { allocate(node, bindings.adding([("mỗi", $0.value), ("for each", $0.value)])) }
        }
    }

    private mutating func allocate(_ node: StepNode, _ bindings: Bindings) -> [Item] {
        switch node.item {
        case .step(let node):
            guard node.step != nil else { return [] }
            let text = BoundStep(node, bindings)
            let index = steps.count
            let place = add(.step(index))
            steps.append((text, place))
            let key = VietnameseText.key(text.name.value)
            if let first = stepNames[key] {
                findings.append(LoweringMessages.duplicated(text.name, first: steps[first].text.name.span))
            } else {
                stepNames[key] = index
            }
            return [.step(index, place: place)]
        case .choice(let cases, _):
            let place = add(.choice(choices))
            choices += 1
            return [.choice(cases, bindings: bindings, place: place, cases: cases.map { allocate($0.allSteps, bindings) })]
        case .parallel(let text):
            let block = forks
            forks += 1
            let place = add(.fork(block))
            let start = places.count
            let branches = text.branches.map { allocate($0.value, bindings) }
            let done = text.branches.indices.map { add(.branchDone(block: block, branch: $0)) }
            return [.parallel(text, block: block, place: place, branches: branches, done: done, inside: start..<places.count)]
        case .use(let node): return include(node, bindings)
        }
    }

    /// The steps of a fragment, its parameters filled.
    private mutating func include(_ node: StepNode, _ bindings: Bindings) -> [Item] {
        guard let name = node.use else { return [] }
        guard let fragment = law.fragment(named: name.value, for: provision) else {
            findings.append(LoweringMessages.unknownFragment(name, among: law.fragmentNames))
            return []
        }
        guard bindings.depth < Law.fragmentDepth else {
            findings.append(LoweringMessages.fragmentDepth(name))
            return []
        }
        var given: [(String, String)] = []
        for (parameter, value) in node.parameters {
            if fragment.parameters.contains(where: { VietnameseText.key($0.value) == VietnameseText.key(parameter.value) }) {
                given.append((parameter.value, bindings.fill(value).value))
            } else {
                findings.append(LoweringMessages.unknownParameter(parameter, of: name, among: fragment.parameters.map(\.value)))
            }
        }
        for parameter in fragment.parameters
        where !given.contains(where: { VietnameseText.key($0.0) == VietnameseText.key(parameter.value) }) {
            findings.append(LoweringMessages.missingParameter(parameter, of: name))
        }
        return allocate(fragment.steps, bindings.entering(given))
    }

    // MARK: Transitions

    /// Where a path goes on: a place, or nothing.
    private mutating func connect(_ items: [Item], exit: Int?) {
        for (index, item) in items.enumerated() {
            let next = index + 1 < items.count ? items[index + 1].place : exit
            switch item {
            case .step(let step, let place): connect(step, place, next)
            case .choice(let text, let bindings, let place, let cases): connect(text, bindings, place, cases, next)
            case .parallel(let text, _, let place, let branches, let done, let inside):
                for (branch, end) in zip(branches, done) { connect(branch, exit: end) }
                let entries = zip(branches, done).map { $0.first?.place ?? $1 }
                add(.silent, from: [place], to: entries, at: text.place)
                add(
                    .silent, from: done, needed: text.waitCount?.value, clears: Array(inside.filter { !done.contains($0) }),
                    to: next.map { [$0] } ?? [],
                    at: text.place)
            }
        }
    }

    private mutating func connect(_ step: Int, _ place: Int, _ next: Int?) {
        let text = steps[step].text
        if text.outcomes.isEmpty {
            let done = OutcomeWord.done.spelling(.vi)
            add(.outcome(step: step, done), from: [place], to: next.map { [$0] } ?? [], at: text.name.span)
        }
        for (name, target) in text.outcomes {
            let label = Transition.Label.outcome(step: step, name.value)
            switch target {
            case .end(let ending): add(label, from: [place], to: [], ending: ending.value, at: name.span)
            case .next: add(label, from: [place], to: next.map { [$0] } ?? [], at: name.span)
            case .step(let step): add(label, from: [place], to: self.target(step).map { [$0] } ?? [], at: name.span)
            }
        }
    }

    private mutating func connect(_ text: [ChoiceCaseNode], _ bindings: Bindings, _ place: Int, _ cases: [[Item]], _ next: Int?) {
        let conditions = text.map { $0.if.flatMap(condition) }
        for (index, branch) in text.enumerated() {
            let guardCondition: FeelExpression?
            if branch.if == nil {
                let others = conditions.compactMap { $0 }
                guardCondition = others.isEmpty ? nil : FeelExpression(.not(others.count == 1 ? others[0] : FeelExpression(.or(others))))
            } else {
                guardCondition = conditions[index]
            }
            connect(cases[index], exit: next)
            var to = cases[index].first?.place ?? next
            var ending: String?
            switch bindings.fill(branch.target) {
            case .end(let name): (to, ending) = (nil, name.value)
            case .step(let name): to = target(name)
            case .next, nil: break
            }
            add(.silent, from: [place], to: to.map { [$0] } ?? [], ending: ending, guardCondition: guardCondition, at: branch.place)
        }
    }

    private func condition(_ expression: Expression) -> FeelExpression? {
        guard let tree = FeelParser.expression(expression.text, scope: scope).validExpression else { return nil }
        return FeelChecker.check(tree, scope: scope).expression
    }

    private mutating func target(_ name: Located<String>) -> Int? {
        if let step = stepNames[VietnameseText.key(name.value)] { return steps[step].place }
        findings.append(LoweringMessages.undeclared(name, among: steps.map(\.text.name.value)))
        return nil
    }

    private mutating func add(
        _ label: Transition.Label, from: [Int], needed: Int? = nil, clears: [Int] = [], to: [Int], ending: String? = nil,
        guardCondition: FeelExpression? = nil, at span: Span
    ) {
        transitions.append(
            Transition(
                label: label, from: from, needed: needed ?? from.count, clears: clears, to: to, ending: ending,
                guardCondition: guardCondition,
                origin: origin(span)))
    }

    private func origin(_ span: Span) -> Origin { law.origin(provision, at: span) }

    // MARK: The machine

    private mutating func machine(entry: Int?) -> Machine {
        let lowered = steps.map { text, _ in
            let act = text.act.map { Act($0.value) }
            let isWaiting = act == .awaitSupplement
            return Step(
                name: text.name.value, act: act, actor: holder(text.answerable), coActors: text.coActors.compactMap { holder($0) },
                allotment: text.allotment?.value.timeSpan(dayIsWorkingDay: self.text.countsWorkingDays && !isWaiting),
                clock: text.clock.map { ClockMode($0.value) } ?? .run, visitBound: text.visits?.value,
                differentFrom: text.differentFrom.compactMap { step($0) }, sameAs: text.sameAs.compactMap { step($0) },
                origin: origin(text.name.span))
        }
        let life = law.provisions[provision].days
        return Machine(
            name: text.name?.value ?? "", procedures: text.allProcedures.map(\.value), version: origin(law.span(provision)),
            isDraft: law.isDraft(provision),
            life: life, admission: text.when.flatMap(condition), steps: lowered, places: places, transitions: transitions,
            initial: entry.map { [$0] } ?? [],
            statedTotal: text.total?.value.timeSpan(dayIsWorkingDay: text.countsWorkingDays)?.workingMinutes)
    }

    private mutating func step(_ name: Located<String>) -> Int? {
        guard let place = target(name), case .step(let index) = places[place] else { return nil }
        return index
    }

    private mutating func holder(_ name: Located<String>?) -> OfficeRef? {
        guard let name else { return nil }
        guard let holder = law.registers.holder(named: name.value) else {
            // Names without braces are judged where they stand.
            let written = law.sources[name.span.source].bytes[Int(name.span.lower)..<Int(name.span.upper)]
            if written.contains(UInt8(ascii: "{")) { findings.append(law.unknownName(name)) }
            return nil
        }
        return OfficeRef(holder)
    }
}

enum LoweringMessages {
    static let noFragment = Message(
        vi: "Không có mảnh quy trình nào tên “{name}”.", en: "There is no workflow fragment named “{name}”.")
    static let tooDeep = Message(
        vi: "Mảnh quy trình “{name}” lồng trong các mảnh khác quá {limit} tầng; có thể nó dùng chính nó.",
        en: "The workflow fragment “{name}” is nested in others deeper than {limit}; it may use itself.")
    static let noParameter = Message(
        vi: "Mảnh quy trình “{fragment}” không có tham số “{name}”.", en: "The workflow fragment “{fragment}” has no parameter “{name}”.")
    static let parameterMissing = Message(
        vi: "Thiếu tham số “{name}” của mảnh quy trình “{fragment}”.",
        en: "The parameter “{name}” of the workflow fragment “{fragment}” is missing.")

    static func unknownFragment(_ name: Located<String>, among names: [String]) -> Finding {
        let near = Suggestion.nearest(to: name.value, among: names)
        return Finding(
            "syntax/unknown-name", .error, at: name.span, noFragment(["name": .text(name.value)]),
            advice: near.map { didYouMean(["name": .text($0)]) },
            fixes: near.map { [Fix(replaceBy(["name": .text($0)]), name.span, $0)] } ?? [])
    }

    static func fragmentDepth(_ name: Located<String>) -> Finding {
        Finding(
            "syntax/not-allowed", .error, at: name.span,
            tooDeep(["name": .text(name.value), "limit": .number(Law.fragmentDepth)]))
    }

    static func unknownParameter(_ name: Located<String>, of fragment: Located<String>, among names: [String]) -> Finding {
        let near = Suggestion.nearest(to: name.value, among: names)
        return Finding(
            "syntax/unknown-name", .error, at: name.span,
            noParameter(["name": .text(name.value), "fragment": .text(fragment.value)]),
            advice: near.map { didYouMean(["name": .text($0)]) },
            fixes: near.map { [Fix(replaceBy(["name": .text($0)]), name.span, $0)] } ?? [])
    }

    static func missingParameter(_ name: Located<String>, of fragment: Located<String>) -> Finding {
        Finding(
            "syntax/missing", .error, at: fragment.span,
            parameterMissing(["name": .text(name.value), "fragment": .text(fragment.value)]))
    }

    static let undeclaredTarget = Message(
        vi: "Kết quả này dẫn đến bước “{name}”, nhưng quy trình không có bước đó.",
        en: "This outcome leads to the step “{name}”, but the workflow has no such step.")
    static let didYouMean = Message(vi: "có phải ý bạn là “{name}”?", en: "did you mean “{name}”?")
    static let targets = Message(vi: "viết “tiếp”, tên một bước, hoặc {kết thúc: …}.", en: "write “next”, the name of a step, or {end: …}.")
    static let replaceBy = Message(vi: "thay bằng “{name}”", en: "replace by “{name}”")
    static let duplicatedStep = Message(vi: "Quy trình có hai bước cùng tên “{name}”.", en: "The workflow has two steps named “{name}”.")
    static let firstHere = Message(vi: "lần đầu ở đây", en: "first here")
    static let rename = Message(vi: "đặt tên khác cho một trong hai bước.", en: "give one of the two another name.")

    static func undeclared(_ name: Located<String>, among steps: [String]) -> Finding {
        let near = Suggestion.nearest(to: name.value, among: steps)
        return Finding(
            "workflow/undeclared-target", .error, at: name.span, undeclaredTarget(["name": .text(name.value)]),
            subjects: [Subject(.step, name.value)],
            advice: near.map { didYouMean(["name": .text($0)]) } ?? targets,
            fixes: near.map { [Fix(replaceBy(["name": .text($0)]), name.span, $0)] } ?? [])
    }

    static func duplicated(_ name: Located<String>, first: Span) -> Finding {
        Finding(
            "workflow/duplicated-step", .error, at: name.span, duplicatedStep(["name": .text(name.value)]),
            subjects: [Subject(.step, name.value)],
            because: [Because(first, firstHere)], advice: rename)
    }
}
