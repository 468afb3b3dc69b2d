import QuyetFeel
import QuyetText
import QuyetTime

/// A set of cases as people say it: `phương tiện: đường bộ, đường sắt; khối lượng > 10`.
struct CaseWords {
    let space: CaseSpace

    /// Most groups that are told one by one; beyond it a number and an example stand for them.
    static let most = 3

    /// Some cells of each axis: every dossier with one of them on each axis.
    private typealias Block = [BitSet]

    func words(_ cases: BitSet) -> Message {
        if cases == space.all { return CaseMessages.all }
        let inside = blocks(cases.members[...], axis: 0)
        if inside.count <= 1 { return inside.first.map(words) ?? CaseMessages.none }
        let outside = blocks(space.all.subtracting(cases).members[...], axis: 0)
        if outside.count < inside.count, outside.count <= CaseWords.most {
            return CaseMessages.except(["cases": .message(.joined(outside.map(words), vi: "; hoặc là ", en: "; or else "))])
        }
        if inside.count <= CaseWords.most { return .joined(inside.map(words), vi: "; hoặc là ", en: "; or else ") }
        return CaseMessages.counted([
            "count": .number(cases.count), "all": .number(space.count),
            "example": .message(.joined(space.describe(cases.first ?? 0).map { fact($0.name, $0.value) }, vi: ", ", en: ", ")),
        ])
    }

    /// Divides cases into blocks, axis by axis: cells that go on alike are one block.
    private func blocks(_ members: ArraySlice<Int>, axis: Int) -> [Block] {
        guard axis < space.axes.count else { return members.isEmpty ? [] : [[]] }
        let stride = space.axes[(axis + 1)...].reduce(1) { $0 * $1.cells.count }
        var groups: [(cells: BitSet, rest: [Int])] = []
        var rest = members
        while let first = rest.first {
            let cell = first / stride
            let inside = rest.prefix { $0 / stride == cell }
            rest = rest.dropFirst(inside.count)
            let within = inside.map { $0 - cell * stride }
            if let known = groups.firstIndex(where: { $0.rest == within }) {
                groups[known].cells.insert(cell)
            } else {
                groups.append((BitSet([cell]), within))
            }
        }
        return groups.flatMap { group in blocks(group.rest[...], axis: axis + 1).map { [group.cells] + $0 } }
    }

    private func words(_ block: Block) -> Message {
        let told = zip(space.axes, block).filter { $1.count < $0.cells.count }.map { words($0, $1) }
        return told.isEmpty ? CaseMessages.all : .joined(told, vi: " và ", en: " and ")
    }

    private func words(_ axis: CaseSpace.Axis, _ cells: BitSet) -> Message {
        axis.cells.contains { $0.isBounded } ? ranges(axis, cells) : values(axis, cells)
    }

    private func values(_ axis: CaseSpace.Axis, _ cells: BitSet) -> Message {
        let chosen = cells.members.map { axis.cells[$0] }
        // What no condition names is told by what it is not.
        let isOpen = chosen.contains { if case .between = $0 { true } else { false } }
        let missing = axis.cells.indices.filter { !cells.contains($0) }.map { axis.cells[$0] }
        let told = isOpen ? missing : chosen
        return (isOpen ? CaseMessages.other : CaseMessages.values)([
            "name": .text(axis.name), "values": .list(told.map { .message(CaseWords.value($0.shown)) }),
        ])
    }

    /// Neighbouring cells of a number or date are one range.
    private func ranges(_ axis: CaseSpace.Axis, _ cells: BitSet) -> Message {
        var parts: [Message] = []
        var rest = cells.members[...]
        while let first = rest.first {
            var last = first
            rest = rest.dropFirst()
            if case .absent = axis.cells[first] {
                parts.append(CaseMessages.absent(["name": .text(axis.name)]))
                continue
            }
            while let next = rest.first, next == last + 1, axis.cells[next] != .absent {
                last = next
                rest = rest.dropFirst()
            }
            // Where the domain itself begins or ends, the range needs no bound.
            let isFirst = !axis.cells[..<first].contains { $0 != .absent }
            let isLast = !axis.cells[(last + 1)...].contains { $0 != .absent }
            let (low, high) = (axis.cells[first], axis.cells[last])
            if first == last, !isFirst || !isLast, case .value(let value) = low {
                parts.append(CaseMessages.equal(arguments(axis, value, value)))
            } else {
                parts.append(range(axis, isFirst ? (nil, false) : low.lower, isLast ? (nil, false) : high.upper))
            }
        }
        return .joined(parts, vi: " hoặc ", en: " or ")
    }

    private func range(_ axis: CaseSpace.Axis, _ low: (FeelValue?, isIncluded: Bool), _ high: (FeelValue?, isIncluded: Bool)) -> Message {
        let (lower, includesLower) = low
        let (upper, includesUpper) = high
        let template: Message
        switch (lower, upper) {
        case (nil, nil): return CaseMessages.any(["name": .text(axis.name)])
        case (_?, nil): template = includesLower ? CaseMessages.atLeast : CaseMessages.above
        case (nil, _?): template = includesUpper ? CaseMessages.atMost : CaseMessages.below
        case (_?, _?):
            let signs = (includesLower ? "<=" : "<", includesUpper ? "<=" : "<")
            let text = "{low} \(signs.0) {name} \(signs.1) {high}"
            template = Message(vi: text, en: text)
        }
        return template(arguments(axis, lower ?? .null, upper ?? .null))
    }

    private func arguments(_ axis: CaseSpace.Axis, _ low: FeelValue, _ high: FeelValue) -> [String: MessageArgument] {
        ["name": .text(axis.name), "low": .message(CaseWords.value(low)), "high": .message(CaseWords.value(high))]
    }

    private func fact(_ name: String, _ value: FeelValue) -> Message {
        CaseMessages.values(["name": .text(name), "values": .message(CaseWords.value(value))])
    }

    private static func value(_ value: FeelValue) -> Message {
        switch value {
        case .boolean(let truth): truth ? CaseMessages.yes : CaseMessages.no
        case .number(let number): Message.plain(number.description)
        case .string(let text): Message.plain(text)
        case .date(let day): Message(vi: "{day}", en: "{day}", ["day": .day(day)])
        default: CaseMessages.empty
        }
    }
}

extension CaseSpace.Cell {
    /// Whether it lies between numbers or dates, or beyond one.
    fileprivate var isBounded: Bool {
        if case .between(let lower, let upper, _) = self { return lower != nil || upper != nil }
        return false
    }

    fileprivate var lower: (FeelValue?, isIncluded: Bool) {
        switch self {
        case .value(let value): (value, true)
        case .between(let lower, _, _): (lower, false)
        case .absent: (nil, false)
        }
    }

    fileprivate var upper: (FeelValue?, isIncluded: Bool) {
        switch self {
        case .value(let value): (value, true)
        case .between(_, let upper, _): (upper, false)
        case .absent: (nil, false)
        }
    }
}

private enum CaseMessages {
    static let all = Message(vi: "mọi trường hợp", en: "every case")
    static let none = Message(vi: "không trường hợp nào", en: "no case")
    static let except = Message(vi: "mọi trường hợp, trừ {cases}", en: "every case except {cases}")
    static let counted = Message(
        vi: "{count} trong {all} trường hợp, chẳng hạn {example}", en: "{count} of {all} cases, for example {example}")
    static let values = Message(vi: "{name}: {values}", en: "{name}: {values}")
    static let other = Message(vi: "{name} khác {values}", en: "{name} other than {values}")
    static let absent = Message(vi: "{name} để trống", en: "{name} left out")
    static let any = Message(vi: "{name} bất kỳ", en: "any {name}")
    static let equal = Message(vi: "{name} = {low}", en: "{name} = {low}")
    static let atLeast = Message(vi: "{name} >= {low}", en: "{name} >= {low}")
    static let above = Message(vi: "{name} > {low}", en: "{name} > {low}")
    static let atMost = Message(vi: "{name} <= {high}", en: "{name} <= {high}")
    static let below = Message(vi: "{name} < {high}", en: "{name} < {high}")
    static let yes = Message(vi: "đúng", en: "true")
    static let no = Message(vi: "sai", en: "false")
    static let empty = Message(vi: "để trống", en: "left out")
}
