import QuyetTime

extension CaseSpace {
    /// Why a condition is outside of what this division decides exactly.
    public enum Undecided: Error, Hashable, Sendable {
        /// The fact is used other than by comparison with constants.
        case fact(String)
        /// More cases than `CaseSpace.limit`.
        case tooManyCases(Int)
    }

    /// The coarsest division by `facts` that tells apart what `conditions` tell apart.
    ///
    /// - Throws: `Undecided` when a condition over an infinite domain is not made of comparisons with constants.
    public static func dividing(_ facts: [Fact], by conditions: [FeelExpression]) throws(Undecided) -> CaseSpace {
        var axes: [Axis] = []
        var total = 1
        for fact in facts {
            let readers = conditions.filter { $0.freeNames.contains(fact.name) }
            // A fact that no condition reads makes no difference.
            guard !readers.isEmpty else { continue }
            var cells: [Cell]
            switch fact.domain {
            case .oneOf(let values): cells = values.map(Cell.value)
            case .number(let bounds): cells = try divided(bounds, fact, readers, between: numberBetween)
            case .date(let bounds): cells = try divided(bounds, fact, readers, between: dateBetween)
            case .text:
                var constants: [FeelValue] = []
                for reader in readers { constants += try points(fact, reader) }
                let distinct = Set(constants).sorted(by: FeelValue.precedes)
                cells = distinct.map(Cell.value)
                // Any other text: no condition can tell it from the next.
                var other = "…"
                while distinct.contains(.string(other)) { other += "…" }
                if readers.contains(where: { $0.ordersText(fact.name) }) { throw .fact(fact.name) }
                cells.append(.between(nil, nil, shown: .string(other)))
            }
            if fact.isOptional { cells.append(.absent) }
            let (product, overflow) = total.multipliedReportingOverflow(by: cells.count)
            guard !overflow, product <= limit else { throw .tooManyCases(overflow ? .max : product) }
            total = product
            axes.append(Axis(name: fact.name, cells: cells))
        }
        return CaseSpace(axes: axes)
    }

    private static func points(_ fact: Fact, _ reader: FeelExpression) throws(Undecided) -> [FeelValue] {
        guard let constants = reader.constants(comparedWith: fact.name) else { throw .fact(fact.name) }
        return constants
    }

    private static func divided(
        _ bounds: FeelInterval, _ fact: Fact, _ readers: [FeelExpression], between: (FeelValue?, FeelValue?) -> FeelValue?
    ) throws(Undecided) -> [Cell] {
        var constants: Set<FeelValue> = []
        for reader in readers { constants.formUnion(try points(fact, reader)) }
        if let lower = bounds.lower { constants.insert(lower.value) }
        if let upper = bounds.upper { constants.insert(upper.value) }
        let sorted = constants.sorted(by: FeelValue.precedes)
        var cells: [Cell] = []
        for index in 0...sorted.count {
            let low = index == 0 ? nil : sorted[index - 1]
            let high = index == sorted.count ? nil : sorted[index]
            if let shown = between(low, high), bounds.contains(shown) == true { cells.append(.between(low, high, shown: shown)) }
            if let high, bounds.contains(high) == true { cells.append(.value(high)) }
        }
        return cells
    }

    private static func numberBetween(_ low: FeelValue?, _ high: FeelValue?) -> FeelValue? {
        switch (low, high) {
        case (nil, nil): return .integer(0)
        case (.number(let low)?, nil): return (low + FeelDecimal.one).map { .number($0.floor) }
        case (nil, .number(let high)?): return (high - FeelDecimal.one).map { .number($0.ceiling) }
        case (.number(let low)?, .number(let high)?):
            // A whole number where there is one: it reads better.
            if let whole = low.floor + FeelDecimal.one, whole < high { return .number(whole) }
            guard let sum = low + high, let half = sum / FeelDecimal(2), low < half, half < high else { return nil }
            return .number(half)
        default: return nil
        }
    }

    private static func dateBetween(_ low: FeelValue?, _ high: FeelValue?) -> FeelValue? {
        switch (low, high) {
        case (nil, nil): return .date(Day(number: 20_454))
        case (.date(let low)?, nil): return .date(low + 1)
        case (nil, .date(let high)?): return .date(high + -1)
        case (.date(let low)?, .date(let high)?): return low + 1 < high ? .date(low + 1) : nil
        default: return nil
        }
    }

    /// The cases in which the condition is true, and those in which it is null.
    ///
    /// - Parameter environment: what the functions beyond the standard ask.
    public func cases(of condition: FeelExpression, in environment: FeelEnvironment? = nil) -> (holds: BitSet, unknown: BitSet) {
        structured(condition, in: environment).map { ($0, BitSet()) } ?? evaluated(condition, in: environment)
    }

    /// The same, each case by itself.
    func evaluated(_ condition: FeelExpression, in environment: FeelEnvironment?) -> (holds: BitSet, unknown: BitSet) {
        guard let program = FeelProgram.compile(condition, slots: axes.map(\.name)).program else { return (BitSet(), all) }
        var layout = FeelLayout(axes.map { FeelDeclaration($0.name, .any) })
        let compiled = FeelGuard.compile(condition, layout: &layout)
        if compiled.isFlat { return cases(of: compiled, layout) }
        var (holds, unknown) = (BitSet(), BitSet())
        for index in 0..<count {
            switch program.truth(representative(index), in: environment) {
            case true?: holds.insert(index)
            case nil: unknown.insert(index)
            case false?: continue
            }
        }
        return (holds, unknown)
    }

    /// The same over one row that is changed from case to case: the last axis turns fastest, as in `representative`.
    private func cases(of condition: FeelGuard, _ layout: FeelLayout) -> (holds: BitSet, unknown: BitSet) {
        var (holds, unknown) = (BitSet(), BitSet())
        guard count > 0 else { return (holds, unknown) }
        var row = FeelRow(layout)
        var places = [Int](repeating: 0, count: axes.count)
        for (slot, axis) in axes.enumerated() { row.set(axis.cells[0].shown, at: slot) }
        for index in 0..<count {
            switch condition.truth(row) {
            case true?: holds.insert(index)
            case nil: unknown.insert(index)
            case false?: break
            }
            for slot in axes.indices.reversed() {
                let cells = axes[slot].cells
                places[slot] = (places[slot] + 1) % cells.count
                row.set(cells[places[slot]].shown, at: slot)
                if places[slot] != 0 { break }
            }
        }
        return (holds, unknown)
    }
}

extension FeelExpression {
    /// Whether a text is compared by order somewhere, so that texts between constants differ.
    fileprivate func ordersText(_ name: String) -> Bool {
        switch kind {
        case .comparison(let comparison, let left, let right):
            return comparison.isOrder && (left.kind == .name(name) || right.kind == .name(name))
        case .between(let value, _, _): return value.kind == .name(name)
        default:
            if case .membership(let value, let tests) = kind, value.kind == .name(name) {
                return tests.contains {
                    switch $0.kind {
                    case .range: true
                    case .comparisonTest(let comparison, _): comparison.isOrder
                    default: false
                    }
                }
            }
            return children.contains { $0.ordersText(name) }
        }
    }
}
