import QuyetText
import QuyetTime

/// What the keys of a shape mean together, beyond which of them must be written.
extension DocumentReader {
    /// The document of a file: the key at its top says what it is.
    mutating func document(isManifest: Bool) -> DocumentKind? {
        guard !nodes.isEmpty, !nodes[0].isAbsent else {
            add(Finding("syntax/malformed", .error, at: Span(source, 0, 0), Messages.emptyFile, advice: SlipMessages.emptyFileAdvice))
            return nil
        }
        guard nodes[0].kind == .mapping else {
            wrongType(0, expected: Expected.mapping)
            return nil
        }
        let entries = entries(0)
        let opener = entries.first?.key
        if isManifest {
            shape(0, ManifestNode.shape, opener: opener)
            return .manifest
        }
        for (key, value) in entries where nodes[key].kind == .scalar {
            switch DocumentWord.table.word(text(key)) {
            case .instrument: return top(InstrumentNode.shape, .instrument, opener)
            case .scenario: return top(ScenarioNode.shape, .scenario, opener)
            case .rule: return top(RuleNode.shape, .rule, opener)
            case .register: return register(value, opener)
            case .workspace:
                add(Finding("syntax/unreachable-file", .warning, at: span(key), Messages.secondManifest))
                return nil
            case nil: continue
            }
        }
        report("syntax/missing", at: opener ?? 0, Messages.notADocument)
        return nil
    }

    private mutating func top(_ index: Int, _ kind: DocumentKind, _ opener: Int?) -> DocumentKind {
        shape(0, index, opener: opener)
        return kind
    }

    private mutating func register(_ kind: Int, _ opener: Int?) -> DocumentKind? {
        word(kind, set: RegisterKindWord.set)
        switch Grammar.word(nodes[kind].mark, ofSet: RegisterKindWord.set).flatMap({ RegisterKindWord(rawValue: UInt8($0)) }) {
        case .units: return top(UnitsRegisterNode.shape, .units, opener)
        case .positions: return top(PositionsRegisterNode.shape, .positions, opener)
        case .officials: return top(OfficialsRegisterNode.shape, .officials, opener)
        case .systems: return top(SystemsRegisterNode.shape, .systems, opener)
        case .calendar: return top(CalendarRegisterNode.shape, .calendar, opener)
        case nil: return nil
        }
    }

    /// What a bare *ngày* means within a workflow and its waiting steps; the meaning outside is given back, to be restored by `leave`.
    mutating func enter(_ shape: Int, _ node: Int) -> Bool {
        let outside = dayIsWorkingDay
        switch shape {
        case WorkflowNode.shape:
            let counted = raw(node, WorkflowNode.shape, WorkflowNode.Key.countedIn).flatMap {
                spellings.word(bytes($0), set: CountingWord.set)
            }
            // Of a workflow changed in part, the rest says it.
            dayIsWorkingDay = counted == nil && isPartial || counted == Int(CountingWord.workingDays.rawValue)
        case WorkflowFragmentNode.shape:
            // A fragment is read before the workflow that uses it says how it counts: halves of days are judged there.
            dayIsWorkingDay = true
        case StepNode.shape where dayIsWorkingDay:
            let act = raw(node, StepNode.shape, StepNode.Key.act).flatMap { spellings.word(bytes($0), set: ActWord.set) }
            if act == Int(ActWord.awaitSupplement.rawValue) { dayIsWorkingDay = false }
        case PublicationNode.shape, HandoverGroupNode.shape: dayIsWorkingDay = false
        default: break
        }
        return outside
    }

    mutating func leave(_ outside: Bool) { dayIsWorkingDay = outside }

    /// The scalar under a key of a shape that is not read yet.
    private func raw(_ node: Int, _ shape: Int, _ mark: GrammarMark) -> Int? {
        let wanted = Int(mark.number) - table.shapes[shape].firstKey
        var key = node + 1
        let end = Int(nodes[node].next)
        while key < end {
            let value = Int(nodes[key].next)
            if nodes[key].kind == .scalar, nodes[value].kind == .scalar, spellings.key(bytes(key), shape: shape) == wanted { return value }
            key = Int(nodes[value].next)
        }
        return nil
    }

    mutating func refine(_ shape: Int, _ node: Int, seen: UInt64, opener: Int) {
        switch shape {
        case ManifestNode.shape:
            refusePeriod(node, from: ManifestNode.Key.from, last: ManifestNode.Key.to, before: nil)
        case InstrumentNode.shape:
            if field(node, InstrumentNode.Key.issued) == nil, field(node, InstrumentNode.Key.status) == nil {
                missing(InstrumentNode.Key.issued, opener)
            }
            if let (_, period) = field(node, InstrumentNode.Key.effective), nodes[period].kind == .mapping,
                field(period, EffectiveNode.Key.from) == nil, !hasFinding(within: span(period))
            {
                missing(EffectiveNode.Key.from, period)
            }
        case EffectiveNode.shape:
            if field(node, EffectiveNode.Key.to) != nil, let (key, _) = field(node, EffectiveNode.Key.before) {
                report("syntax/not-allowed", at: key, Messages.bothEnds, advice: SlipMessages.bothEndsAdvice)
            }
            refusePeriod(node, from: EffectiveNode.Key.from, last: EffectiveNode.Key.to, before: EffectiveNode.Key.before)
        case AmendmentNode.shape:
            guard let (key, _) = field(node, AmendmentNode.Key.changeOnly) else { break }
            if field(node, AmendmentNode.Key.at) == nil { missing(AmendmentNode.Key.at, key) }
            if let (whole, _) = field(node, AmendmentNode.Key.by) {
                report("syntax/not-allowed", at: whole, Messages.changedInPartAndWhole, advice: SlipMessages.changedInPartAndWholeAdvice)
            }
        case EffectNode.shape: refusePeriod(node, from: EffectNode.Key.from, last: EffectNode.Key.to, before: nil)
        case UnitNode.shape: refusePeriod(node, from: UnitNode.Key.from, last: UnitNode.Key.to, before: nil)
        case PositionNode.shape: refusePeriod(node, from: PositionNode.Key.from, last: PositionNode.Key.to, before: nil)
        case OfficialNode.shape: refusePeriod(node, from: OfficialNode.Key.from, last: OfficialNode.Key.to, before: nil)
        case AbsenceNode.shape: refusePeriod(node, from: AbsenceNode.Key.from, last: AbsenceNode.Key.to, before: nil)
        case StepNode.shape: refineStep(node, seen: seen)
        case EventNode.shape:
            let outcomes = entries(node).filter { nodes[$0.key].mark == .none }
            if outcomes.count != 1 { wrongType(node, expected: Expected.event) }
        case ParallelNode.shape:
            if let (_, wait) = field(node, ParallelNode.Key.waitFor), let (_, branches) = field(node, ParallelNode.Key.branches),
                let count = StatedSpan.times(parsing: text(wait)), count > entries(branches).count
            {
                wrongType(wait, expected: Expected.count)
            }
        default: break
        }
    }

    mutating func missing(_ mark: GrammarMark, _ opener: Int) {
        guard let spellings = Grammar.spellings(mark) else { return }
        let key = Message(vi: "{vi}", en: "{en}", ["vi": .text(spellings.vi), "en": .text(spellings.en)])
        let name: [String: MessageArgument] = ["key": .message(key)]
        add(Finding("syntax/missing", .error, at: span(opener), Messages.missing(name), advice: SlipMessages.addKey(name)))
    }

    private func hasFinding(within span: Span) -> Bool {
        findings.contains { $0.span.source == span.source && $0.span.lower >= span.lower && $0.span.upper <= span.upper }
    }

    private func day(_ node: Int, _ mark: GrammarMark?) -> (day: Day, node: Int)? {
        guard let mark, let (_, value) = field(node, mark), nodes[value].kind == .scalar else { return nil }
        return Day(parsing: text(value)).map { ($0, value) }
    }

    /// A period that ends before it begins.
    private mutating func refusePeriod(_ node: Int, from: GrammarMark, last: GrammarMark, before: GrammarMark?) {
        guard let (start, first) = day(node, from) else { return }
        let end = day(node, before) ?? day(node, last).map { ($0.day + 1, $0.node) }
        if let (end, place) = end, start >= end {
            add(
                Finding(
                    "syntax/wrong-type", .error, at: span(place), Messages.emptyPeriod,
                    because: [Because(span(first), SlipMessages.beginsHere)],
                    advice: SlipMessages.emptyPeriodAdvice)
            )
        }
    }

    /// A step needs someone who acts and an allotment; nobody acts where the applicant is waited for, or a system works by itself.
    private mutating func refineStep(_ node: Int, seen: UInt64) {
        let first = table.shapes[StepNode.shape].firstKey
        func has(_ mark: GrammarMark) -> Bool { seen & 1 << UInt64(Int(mark.number) - first) != 0 }
        if has(StepNode.Key.step), has(StepNode.Key.actor), has(StepNode.Key.allotment), !has(StepNode.Key.act) { return }
        guard let (_, name) = field(node, StepNode.Key.step) else {
            for key in [StepNode.Key.actor, StepNode.Key.allotment, StepNode.Key.act] {
                if let (place, _) = field(node, key) { missingStepName(at: place) }
            }
            return
        }
        let act = field(node, StepNode.Key.act).flatMap { Grammar.word(nodes[$0.value].mark, ofSet: ActWord.set) }.flatMap {
            ActWord(rawValue: UInt8($0))
        }
        if field(node, StepNode.Key.actor) == nil, act != .awaitSupplement, act != .automatic, act != .handOver {
            missing(StepNode.Key.actor, name)
        }
        if field(node, StepNode.Key.allotment) == nil { missing(StepNode.Key.allotment, name) }
        if act == .handOver, field(node, StepNode.Key.procedure) == nil { missing(StepNode.Key.procedure, name) }
    }

    private mutating func missingStepName(at place: Int) {
        report("syntax/not-allowed", at: place, Messages.stepKeyWithoutStep(["key": .text(text(place))]))
    }
}
