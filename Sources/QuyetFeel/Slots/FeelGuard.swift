/// A condition compiled for the rows of a layout: a flat list of instructions over cells, evaluated without allocating.
///
/// It gives exactly what `FeelProgram.truth` gives. What has no instruction of its own is evaluated by the general evaluator on values made
/// from the row; there, and only there, memory is allocated.
public struct FeelGuard: Sendable {
    let code: [GuardInstruction]
    /// Constants, ranges and lists of tests in full.
    let sides: [FeelValue]
    /// The payloads of large sets.
    let sets: [Int64]
    let programs: [FeelProgram]

    /// Compiles a condition that `FeelChecker` has seen. Names that the layout does not have are null.
    public static func compile(_ expression: FeelExpression, layout: inout FeelLayout) -> FeelGuard {
        var compiler = GuardCompiler(layout)
        // Moved, not copied: a table of symbols that two own is copied when it grows.
        swap(&compiler.symbols, &layout.symbols)
        defer { swap(&compiler.symbols, &layout.symbols) }
        return compiler.compile(expression)
    }

    /// Whether every part of it has an instruction of its own, so that evaluating it never allocates.
    public var isFlat: Bool { programs.isEmpty }

    /// The truth for a row of the layout; nil for null.
    public func truth(_ row: borrowing FeelRow) -> Bool? {
        let found = number(row)
        return found == 1 ? nil : found == 2
    }

    /// Whether the condition is true for a row of the layout.
    public func holds(_ row: borrowing FeelRow) -> Bool { number(row) == 2 }

    private func number(_ row: borrowing FeelRow) -> UInt8 {
        var hand: UInt8 = 2
        // Two bits each; the compiler nests no deeper than `GuardCompiler.stackDepth`.
        var stack: UInt64 = 0
        var steps = 0
        var place = 0
        while place < code.count {
            let instruction = code[place]
            place &+= 1
            let found: UInt8
            switch instruction.operation {
            case .push:
                stack = stack << 2 | UInt64(hand)
                continue
            case .jump:
                place = Int(instruction.jump)
                continue
            case .unlessTrue:
                if hand != 2 { place = Int(instruction.jump) }
                continue
            case .hold: found = hand
            case .pop:
                found = hand
                hand = UInt8(truncatingIfNeeded: stack & 3)
                stack >>= 2
            case .constant:
                // Reads no slot: a row may have none.
                let truth = UInt8(truncatingIfNeeded: instruction.payload)
                found = instruction.isNegated ? 2 &- truth : truth
            case .general:
                let truth = general(instruction, row, &steps)
                // The budget is that of the whole condition.
                guard steps <= FeelProgram.stepBudget else { return 1 }
                found = instruction.isNegated ? 2 - truth : truth
            default:
                let truth = test(instruction, row)
                found = instruction.isNegated ? 2 &- truth : truth
            }
            switch instruction.join {
            case .replace: hand = found
            case .and: hand = min(hand, found)
            case .or: hand = max(hand, found)
            }
            if hand == instruction.decisive { place = Int(instruction.jump) }
        }
        return hand
    }

    /// A test on one slot, where the slot's cell has the constant's header; every other case is left to the slow way.
    @inline(__always)
    private func test(_ instruction: GuardInstruction, _ row: borrowing FeelRow) -> UInt8 {
        let cell = row.cells[Int(instruction.slot)]
        let isSame = cell.header == instruction.header
        switch instruction.operation {
        case .equal: if isSame { return cell.payload == instruction.payload ? 2 : 0 }
        case .less: if isSame { return cell.payload < instruction.payload ? 2 : 0 }
        case .lessOrEqual: if isSame { return cell.payload <= instruction.payload ? 2 : 0 }
        case .within: if isSame { return cell.payload >= instruction.payload && cell.payload <= instruction.upper ? 2 : 0 }
        case .inBits:
            if isSame {
                let distance = UInt64(bitPattern: cell.payload &- instruction.payload)
                return distance < 64 && instruction.upper >> Int64(bitPattern: distance) & 1 == 1 ? 2 : 0
            }
        case .inSorted: if isSame { return isInSet(cell.payload, instruction) ? 2 : 0 }
        case .boolean:
            return cell.has(.boolean) ? (cell.payload == 0 ? 0 : 2) : 1
        case .isNull: return cell.has(.null) ? 2 : 0
        default: break
        }
        return slowTest(instruction, cell, row)
    }

    private func isInSet(_ payload: Int64, _ instruction: GuardInstruction) -> Bool {
        var (low, high) = (Int(instruction.payload), Int(instruction.payload + instruction.upper))
        while low < high {
            let middle = (low + high) / 2
            if sets[middle] == payload { return true }
            if sets[middle] < payload { low = middle + 1 } else { high = middle }
        }
        return false
    }
}
