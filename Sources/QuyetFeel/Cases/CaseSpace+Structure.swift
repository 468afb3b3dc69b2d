import QuyetTime

/// Conditions decided by their structure: a comparison of one fact is a set of cells of its axis; and, or and not are operations on sets.
extension CaseSpace {
    /// The cases in which a condition is true, where every part of it is true or false in each; nil where that is not told by its structure.
    func structured(_ condition: FeelExpression, in environment: FeelEnvironment?) -> BitSet? {
        switch condition.kind {
        case .boolean(let value): return value ? all : BitSet()
        case .not(let operand): return structured(operand, in: environment).map { all.subtracting($0) }
        case .and(let operands):
            var result = all
            for operand in operands {
                guard let holds = structured(operand, in: environment) else { return nil }
                result = result.intersection(holds)
            }
            return result
        case .or(let operands):
            var words = [UInt64](repeating: 0, count: count / 64 + 1)
            for operand in operands {
                guard let holds = structured(operand, in: environment) else { return nil }
                for (index, word) in holds.words.enumerated() { words[index] |= word }
            }
            return BitSet(words: words)
        default:
            // One fact: decided on its axis alone.
            let names = condition.freeNames
            guard names.count == 1, let name = names.first, let axis = axes.firstIndex(where: { $0.name == name }) else { return nil }
            return (compared(condition, axes[axis]) ?? evaluated(condition, axes[axis], in: environment)).map { spread($0, axis) }
        }
    }

    /// The cells in which a condition on one axis is true; nil where it is null in one.
    private func evaluated(_ condition: FeelExpression, _ axis: Axis, in environment: FeelEnvironment?) -> BitSet? {
        let (holds, unknown) = CaseSpace(axes: [axis]).evaluated(condition, in: environment)
        return unknown.isEmpty ? holds : nil
    }

    /// The cells of a comparison of a number or date with a constant that is a cell: they stand in order.
    private func compared(_ condition: FeelExpression, _ axis: Axis) -> BitSet? {
        guard case .comparison(let comparison, let left, let right) = condition.kind else { return nil }
        let isTurned = left.kind != .name(axis.name)
        guard !isTurned || right.kind == .name(axis.name), let constant = (isTurned ? left : right).constant else { return nil }
        switch constant {
        case .number, .date: break
        default: return nil
        }
        // Only cells with stretches between them stand in order.
        guard axis.cells.last != .absent, axis.cells.prefix(2).contains(where: \.isStretch), let place = axis.place(of: constant) else {
            return nil
        }
        let last = axis.cells.count
        func set(_ range: Range<Int>) -> BitSet { BitSet(all: range.upperBound).subtracting(BitSet(all: range.lowerBound)) }
        switch isTurned ? comparison.mirrored : comparison {
        case .equal: return BitSet([place])
        case .notEqual: return BitSet(all: last).subtracting(BitSet([place]))
        case .less: return set(0..<place)
        case .lessOrEqual: return set(0..<place + 1)
        case .greater: return set(place + 1..<last)
        case .greaterOrEqual: return set(place..<last)
        }
    }

    /// The cases whose cell of an axis is one of some.
    private func spread(_ cells: BitSet, _ axis: Int) -> BitSet {
        guard axes.count > 1 else { return cells }
        let inner = axes[(axis + 1)...].reduce(1) { $0 * $1.cells.count }
        let size = axes[axis].cells.count
        var words = [UInt64](repeating: 0, count: count / 64 + 1)
        let chosen = cells.members
        for outer in 0..<(count / max(1, inner * size)) {
            for cell in chosen {
                let first = (outer * size + cell) * inner
                for index in first..<first + inner { words[index / 64] |= 1 << UInt64(index % 64) }
            }
        }
        return BitSet(words: words)
    }
}

extension CaseSpace.Axis {
    /// The cell that is exactly a number or date; nil where none is.
    fileprivate func place(of value: FeelValue) -> Int? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if FeelValue.precedes(cells[middle].shown, value) { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low] == .value(value) ? low : nil
    }
}

extension CaseSpace.Cell {
    fileprivate var isStretch: Bool {
        if case .between = self { true } else { false }
    }
}
