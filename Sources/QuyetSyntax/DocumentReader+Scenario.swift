import QuyetText
import QuyetTime

extension DocumentReader {
    mutating func scenario(_ root: NodeID) -> Scenario? {
        guard let entries = entries(root, ScenarioWord.self, at: tree.entries(root).first?.key) else { return nil }
        guard let name = required(entries, .scenario).flatMap({ text($0) }),
            let procedure = required(entries, .procedure).flatMap({ text($0) }),
            let submitted = required(entries, .submitted).flatMap({ moment($0) })
        else { return nil }
        var scenario = Scenario(name: name, procedure: procedure, submitted: submitted)
        scenario.place = entries[.place].flatMap { text($0) }
        scenario.commune = entries[.commune].flatMap { text($0) }
        for (name, value) in named(entries[.data]) {
            if let name = text(name), let value = factValue(value) { scenario.data.append((name, value)) }
        }
        for item in entries[.events].map({ items($0) }) ?? [] { if let event = event(item) { scenario.events.append(event) } }
        if let expected = entries[.expected], let fields = self.entries(expected, ExpectedWord.self) {
            scenario.active = fields[.active].map { texts($0) }
            scenario.due = fields[.due].flatMap { moment($0) }
            scenario.decider = fields[.decider].flatMap { text($0) }
            scenario.ended = fields[.ended].flatMap { text($0) }
        }
        return scenario
    }

    private mutating func event(_ node: NodeID) -> Scenario.Event? {
        guard tree[node].kind == .mapping else {
            wrongType(node, expected: Expected.mapping)
            return nil
        }
        var at: Located<Moment>?
        var outcomes: [(Located<String>, Located<String>)] = []
        for (key, value) in tree.entries(node) where tree[key].kind == .scalar {
            if EventWord.table.word(tree.text(key)) == .when {
                at = moment(value)
            } else if let step = text(key), let outcome = text(value) {
                outcomes.append((step, outcome))
            }
        }
        guard let (step, outcome) = outcomes.first, outcomes.count == 1 else {
            wrongType(node, expected: Message(vi: "đúng một bước và kết quả của nó", en: "exactly one step with its outcome"))
            return nil
        }
        return Scenario.Event(step: step, outcome: outcome, at: at)
    }
}
