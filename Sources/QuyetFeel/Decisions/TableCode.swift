/// A compiled decision table.
final class TableCode: Sendable {
    struct Input: Sendable {
        let value: FeelNode
        /// Where the value is kept for the cells.
        let local: Int
        /// A condition that the value must meet.
        var allowed: FeelNode?
    }

    struct Output: Sendable {
        let name: String?
        let type: FeelType
        let fallback: FeelNode?
        /// The values in the order of their priority.
        let priorities: [FeelNode]
    }

    struct Rule: Sendable {
        /// One condition an input; nil accepts everything.
        let tests: [FeelNode?]
        let outputs: [FeelNode]
    }

    let policy: HitPolicy
    let aggregation: CollectAggregation?
    let inputs: [Input]
    let outputs: [Output]
    let rules: [Rule]

    init(policy: HitPolicy, aggregation: CollectAggregation?, inputs: [Input], outputs: [Output], rules: [Rule]) {
        self.policy = policy
        self.aggregation = aggregation
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
    }
}

extension FeelFrame {
    /// The result of a table (DMN 1.5, clause 8.3.3).
    mutating func decide(_ table: TableCode, _ range: FeelRange) -> FeelValue {
        for input in table.inputs {
            let value = value(input.value)
            stack[base + input.local] = value
            if value != .null, let allowed = input.allowed, condition(allowed) != true {
                return fail(
                    range, "\(value.literal) không nằm trong các giá trị được phép của cột vào.",
                    "\(value.literal) is not among the allowed values of the input.")
            }
        }
        let stopsAtFirst = table.policy == .first
        var hits: [Int] = []
        for (index, rule) in table.rules.enumerated() {
            guard spend(1, range) else { return .null }
            if matches(rule) {
                hits.append(index)
                if stopsAtFirst { break }
            }
        }
        guard !hits.isEmpty else { return fallback(table, range) }
        return result(table, hits, range)
    }

    /// A cell that is null does not match; why it is null is no error of the table.
    private mutating func matches(_ rule: TableCode.Rule) -> Bool {
        let noted = diagnostics.count
        defer { diagnostics.removeLast(diagnostics.count - noted) }
        for test in rule.tests {
            if let test, value(test).truth != true { return false }
        }
        return true
    }

    mutating func fallback(_ table: TableCode, _ range: FeelRange) -> FeelValue {
        if table.outputs.contains(where: { $0.fallback != nil }) {
            let values = table.outputs.map { $0.fallback.map { value($0) } ?? .null }
            return assembled(table, values, range)
        }
        guard table.policy == .collect else { return .null }
        switch table.aggregation {
        case nil: return .list([FeelValue]())
        case .count: return .integer(0)
        case .sum, .min, .max: return .null
        }
    }

    mutating func output(_ table: TableCode, _ rule: Int, _ range: FeelRange) -> FeelValue {
        assembled(table, values(table.rules[rule].outputs), range)
    }

    /// One output is its value; several are a context.
    private mutating func assembled(_ table: TableCode, _ values: [FeelValue], _ range: FeelRange) -> FeelValue {
        var converted: [FeelValue] = []
        for (output, value) in zip(table.outputs, values) {
            converted.append(output.type == .any ? value : self.converted(value, output.type, range))
        }
        if table.outputs.count == 1 { return converted.first ?? .null }
        return made(.context(FeelContext(zip(table.outputs.map { $0.name ?? "" }, converted))), range)
    }

    mutating func result(_ table: TableCode, _ hits: [Int], _ range: FeelRange) -> FeelValue {
        switch table.policy {
        case .unique:
            guard hits.count == 1 else {
                let rules = hits.map { String($0 + 1) }.joined(separator: ", ")
                return fail(
                    range, "Bảng “duy nhất” có nhiều dòng cùng khớp: \(rules).", "Several rules of a unique table match: \(rules).")
            }
            return output(table, hits[0], range)
        case .any:
            let first = output(table, hits[0], range)
            for hit in hits.dropFirst() where output(table, hit, range).isEqual(to: first) != true {
                return fail(
                    range, "Bảng “bất kỳ” có các dòng khớp cho kết quả khác nhau: \(hits[0] + 1) và \(hit + 1).",
                    "Matching rules of an any table differ: \(hits[0] + 1) and \(hit + 1).")
            }
            return first
        case .first: return output(table, hits[0], range)
        case .ruleOrder: return made(.list(hits.map { output(table, $0, range) }), range)
        case .priority, .outputOrder:
            let sorted = byPriority(table, hits)
            if table.policy == .priority { return output(table, sorted[0], range) }
            return made(.list(sorted.map { output(table, $0, range) }), range)
        case .collect: return collected(table, hits, range)
        }
    }

    private mutating func byPriority(_ table: TableCode, _ hits: [Int]) -> [Int] {
        var order: [(rule: Int, ranks: [Int])] = []
        let priorities = table.outputs.map { values($0.priorities) }
        for hit in hits {
            let values = values(table.rules[hit].outputs)
            let ranks = zip(priorities, values).map { list, value in
                list.firstIndex { $0.isEqual(to: value) == true } ?? list.count
            }
            order.append((hit, ranks))
        }
        return order.sorted { $0.ranks == $1.ranks ? $0.rule < $1.rule : $0.ranks.lexicographicallyPrecedes($1.ranks) }.map(\.rule)
    }

    private mutating func collected(_ table: TableCode, _ hits: [Int], _ range: FeelRange) -> FeelValue {
        let values = hits.map { output(table, $0, range) }
        guard let aggregation = table.aggregation else { return made(.list(values), range) }
        let name: String
        switch aggregation {
        case .count: return .integer(values.count)
        case .sum: name = "sum"
        case .min: name = "min"
        case .max: name = "max"
        }
        guard table.outputs.count == 1, let function = FeelFunction.find(name, arguments: 1) else {
            return fail(
                range, "Phép gộp chỉ dùng được cho bảng có một cột ra.", "An aggregation wants a table with one output.")
        }
        return call(function, [.list(values)], range)
    }
}
