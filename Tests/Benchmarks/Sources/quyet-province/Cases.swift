/// A way to divide all dossiers into cases that are total and disjoint.
struct Division: Sendable {
    struct Part: Sendable {
        /// A FEEL expression, Vietnamese.
        let condition: String
        let label: String
        /// A dossier of this part, as YAML writes the value of the fact.
        let example: Node
    }

    let fact: FactTemplate
    let parts: [Part]
}

extension FactTemplate {
    /// Divided into `count` parts, or as many as it has.
    func divided(into count: Int, _ random: inout SplitMix64) -> Division {
        switch domain {
        case .boolean:
            let plain = random.chance(50)
            return Division(
                fact: self,
                parts: [
                    .init(condition: plain ? name : "\(name) = true", label: name, example: .number("true")),
                    .init(condition: plain ? "không phải(\(name))" : "\(name) = false", label: "không \(name)", example: .number("false")),
                ])
        case .texts(let values): return groups(values.map { ("\"\($0)\"", $0, .text($0)) }, count, &random)
        case .numbers(let values): return groups(values.map { ("\($0)", "\(name) \($0)", .number("\($0)")) }, count, &random)
        case .amount(let unit, let thresholds, _):
            let bounds = random.some(max(1, min(count, thresholds.count + 1) - 1), of: thresholds)
            var parts: [Division.Part] = []
            for (index, bound) in bounds.enumerated() {
                let below = index == 0 ? nil : bounds[index - 1]
                parts.append(
                    .init(
                        condition: below.map { "\(name) > \($0) và \(name) <= \(bound)" } ?? "\(name) <= \(bound)",
                        label: below.map { "\(name) trên \($0) đến \(bound) \(unit)" } ?? "\(name) đến \(bound) \(unit)",
                        example: .number("\(bound)")))
            }
            if let last = bounds.last {
                parts.append(
                    .init(condition: "\(name) > \(last)", label: "\(name) trên \(last) \(unit)", example: .number("\(last + 1)")))
            }
            return Division(fact: self, parts: parts)
        }
    }

    /// Values in groups, each group a condition.
    private func groups(_ values: [(literal: String, label: String, node: Node)], _ count: Int, _ random: inout SplitMix64) -> Division {
        let count = min(count, values.count)
        var groups: [[(literal: String, label: String, node: Node)]] = []
        for (index, value) in values.enumerated() {
            if index < count { groups.append([value]) } else { groups[random.below(count)].append(value) }
        }
        let parts = groups.map { group -> Division.Part in
            let rest = values.count - group.count
            let condition: String
            if group.count == 1 {
                condition = "\(name) = \(group[0].literal)"
            } else if rest == 1, let other = values.first(where: { value in !group.contains { $0.literal == value.literal } }) {
                condition = "\(name) != \(other.literal)"
            } else if group.count == 2, random.chance(40) {
                condition = "\(name) = \(group[0].literal) hoặc \(name) = \(group[1].literal)"
            } else {
                condition = "\(name) trong [\(group.map(\.literal).joined(separator: ", "))]"
            }
            return Division.Part(condition: condition, label: group.map(\.label).joined(separator: ", "), example: group[0].node)
        }
        return Division(fact: self, parts: parts)
    }

    /// Its declaration in a publication.
    var declaration: Node {
        switch domain {
        case .texts(let values): .flow(Entry("một trong|one of", .texts(values)))
        case .numbers(let values): .flow(Entry("một trong|one of", .row(values.map { .number("\($0)") })))
        case .amount(let unit, _, let most):
            .flow(Entry("số|number", .quoted(most.map { "[0..\($0)]" } ?? ">= 0")), Entry("đơn vị|unit", .text(unit)))
        case .boolean: .flow(Entry("kiểu|type", .word("đúng sai|boolean")))
        }
    }

    /// Some value of it, for scenarios.
    var example: Node {
        switch domain {
        case .texts(let values): .text(values[0])
        case .numbers(let values): .number("\(values[0])")
        case .amount: .number("1")
        case .boolean: .number("false")
        }
    }
}
