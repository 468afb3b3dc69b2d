/// Tests on whole values: cells of another type or another exponent than the constant's, texts that are no symbols, and expressions.
extension FeelGuard {
    @inline(never)
    func slowTest(_ instruction: GuardInstruction, _ cell: FeelCell, _ row: borrowing FeelRow) -> UInt8 {
        switch instruction.operation {
        case .equal:
            // Null equals nothing but null.
            if cell.has(.null) { return 0 }
            if cell.has(.other) { return number(row[Int(instruction.slot)].isEqual(to: sides[Int(instruction.side)])) }
            return isOfType(cell, instruction) ? 0 : 1
        case .less, .lessOrEqual, .within:
            if cell.has(.null) { return 1 }
            if !cell.has(.other), !isOfType(cell, instruction) { return 1 }
            return ordered(instruction, row[Int(instruction.slot)])
        case .inBits, .inSorted:
            if cell.has(.null) { return 0 }
            if !cell.has(.other), isOfType(cell, instruction) { return 0 }
            return inSet(instruction, row[Int(instruction.slot)])
        case .equalSlot, .lessSlot, .lessOrEqualSlot: return slots(instruction, cell, row)
        case .matches: return number(row[Int(instruction.slot)].matches(sides[Int(instruction.side)]))
        default:
            let comparison = FeelGuard.comparisons[Int(instruction.payload)]
            return number(comparison.holds(row[Int(instruction.slot)], sides[Int(instruction.side)]))
        }
    }

    static let comparisons = FeelComparison.allCases

    /// Two cells of one type but of different headers are never equal: each value has one form.
    private func isOfType(_ cell: FeelCell, _ instruction: GuardInstruction) -> Bool {
        UInt8(truncatingIfNeeded: cell.header) == UInt8(truncatingIfNeeded: instruction.header)
    }

    private func number(_ truth: Bool?) -> UInt8 { truth.map { $0 ? 2 : 0 } ?? 1 }

    private func ordered(_ instruction: GuardInstruction, _ value: FeelValue) -> UInt8 {
        let side = sides[Int(instruction.side)]
        switch instruction.operation {
        case .less: return number(FeelComparison.less.holds(value, side))
        case .lessOrEqual: return number(FeelComparison.lessOrEqual.holds(value, side))
        default:
            if instruction.open & 4 != 0 { return number(value.matches(side)) }
            let above: FeelComparison = instruction.open & 1 == 0 ? .greaterOrEqual : .greater
            let below: FeelComparison = instruction.open & 2 == 0 ? .lessOrEqual : .less
            return number(Kleene.and(above.holds(value, side), below.holds(value, sides[Int(instruction.upperSide)])))
        }
    }

    private func inSet(_ instruction: GuardInstruction, _ value: FeelValue) -> UInt8 {
        if instruction.misses == .list { return value.matches(sides[Int(instruction.side)]) == true ? 2 : 0 }
        guard case .list(let elements) = sides[Int(instruction.side)] else { return 1 }
        var result: Bool? = false
        for element in elements {
            result = Kleene.or(result, value.isEqual(to: element))
            if result == true { return 2 }
        }
        return number(result)
    }

    private func slots(_ instruction: GuardInstruction, _ left: FeelCell, _ row: borrowing FeelRow) -> UInt8 {
        let right = row.cells[Int(instruction.payload)]
        if left.header == right.header {
            switch (instruction.operation, left.tag) {
            case (.equalSlot, let tag) where tag != .other: return left.payload == right.payload ? 2 : 0
            case (.lessSlot, .number), (.lessSlot, .day): return left.payload < right.payload ? 2 : 0
            case (.lessOrEqualSlot, .number), (.lessOrEqualSlot, .day): return left.payload <= right.payload ? 2 : 0
            default: break
            }
        }
        let comparison: FeelComparison =
            switch instruction.operation {
            case .equalSlot: .equal
            case .lessSlot: .less
            default: .lessOrEqual
            }
        return number(comparison.holds(row[Int(instruction.slot)], row[Int(instruction.payload)]))
    }

    /// The general evaluator on values made from the row; `steps` are those of the whole condition.
    @inline(never)
    func general(_ instruction: GuardInstruction, _ row: borrowing FeelRow, _ steps: inout Int) -> UInt8 {
        let program = programs[Int(instruction.side)]
        var frame = FeelFrame(slots: row.values, localCount: program.localCount)
        frame.steps = steps
        let value = frame.result(program.root)
        steps = frame.steps
        return number(value.truth)
    }
}
