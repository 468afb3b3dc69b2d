/// Comparisons and memberships of slots.
extension GuardCompiler {
    mutating func compared(_ comparison: FeelComparison, _ left: Operand, _ right: Operand, negated: Bool) -> GuardTree {
        switch (left, right) {
        case (.constant(let left), .constant(let right)): return GuardTree(comparison.holds(left, right), negated: negated)
        case (.slot(let slot), .constant(let value)): return compared(comparison, slot, value, negated: negated)
        case (.constant(let value), .slot(let slot)): return compared(comparison.mirrored, slot, value, negated: negated)
        case (.slot(let left), .slot(let right)):
            switch comparison {
            case .equal: return slots(.equalSlot, left, right, negated: negated)
            case .notEqual: return slots(.equalSlot, left, right, negated: !negated)
            case .less: return slots(.lessSlot, left, right, negated: negated)
            case .lessOrEqual: return slots(.lessOrEqualSlot, left, right, negated: negated)
            case .greater: return slots(.lessSlot, right, left, negated: negated)
            case .greaterOrEqual: return slots(.lessOrEqualSlot, right, left, negated: negated)
            }
        }
    }

    private func slots(_ operation: GuardInstruction.Operation, _ left: UInt16, _ right: UInt16, negated: Bool) -> GuardTree {
        var instruction = GuardInstruction(operation)
        instruction.slot = left
        instruction.payload = Int64(right)
        instruction.isNegated = negated
        return .test(instruction)
    }

    /// A slot beside a constant.
    private mutating func compared(_ comparison: FeelComparison, _ slot: UInt16, _ value: FeelValue, negated: Bool) -> GuardTree {
        if value == .null {
            return comparison.isOrder ? .constant(1) : test(.isNull, slot, negated: negated != (comparison == .notEqual))
        }
        guard let cell = symbols.cell(ofConstant: value), !comparison.isOrder || !cell.has(.symbol) else {
            var instruction = GuardInstruction(.compare)
            instruction.slot = slot
            instruction.payload = Int64(FeelGuard.comparisons.firstIndex(of: comparison) ?? 0)
            instruction.side = side(value)
            instruction.isNegated = negated
            return .test(instruction)
        }
        // Booleans have no order.
        if comparison.isOrder, cell.has(.boolean) { return .constant(1) }
        var instruction: GuardInstruction
        switch comparison {
        case .equal, .notEqual: instruction = GuardInstruction(.equal)
        case .less, .greaterOrEqual: instruction = GuardInstruction(.less)
        case .lessOrEqual, .greater: instruction = GuardInstruction(.lessOrEqual)
        }
        instruction.slot = slot
        instruction.header = cell.header
        instruction.payload = cell.payload
        instruction.side = side(value)
        // Where there is an order, `>=` is what `<` is not.
        instruction.isNegated = negated != [.notEqual, .greaterOrEqual, .greater].contains(comparison)
        return .test(instruction)
    }

    mutating func side(_ value: FeelValue) -> Int32 {
        sides.append(value)
        return Int32(sides.count - 1)
    }

    // MARK: Membership

    mutating func membership(_ value: FeelExpression, _ slot: UInt16, _ tests: [FeelExpression], negated: Bool) -> GuardTree {
        var parts: [GuardTree] = []
        var single: [FeelValue] = []
        let join: GuardInstruction.Join = negated ? .and : .or
        for test in tests {
            switch test.kind {
            case .any:
                parts.append(GuardTree(true, negated: negated))
                continue
            case .comparisonTest(let comparison, let operand):
                if let operand = self.operand(operand) {
                    parts.append(compared(comparison, .slot(slot), operand, negated: negated))
                    continue
                }
            default:
                if let constant = constant(test) {
                    switch constant {
                    case .range(let interval) where interval.form == .range:
                        parts.append(within(interval, slot, negated: negated))
                        continue
                    case .list(let list):
                        var elements: [FeelCell] = []
                        for value in list.values {
                            if let element = symbols.cell(ofConstant: value) { elements.append(element) }
                        }
                        if elements.count == list.values.count {
                            parts.append(set(list.values, elements, slot, .list, negated: negated))
                            continue
                        }
                    case .range, .function: break
                    default:
                        if symbols.cell(ofConstant: constant) == nil {
                            parts.append(compared(.equal, .slot(slot), .constant(constant), negated: negated))
                        } else {
                            single.append(constant)
                        }
                        continue
                    }
                }
            }
            parts.append(evaluated(FeelExpression(.membership(value, tests: [test]), range: test.range), negated: negated))
        }
        if !single.isEmpty {
            parts.insert(set(single, single.compactMap { symbols.cell(ofConstant: $0) }, slot, .tests, negated: negated), at: 0)
        }
        return GuardTree.joined(join, parts)
    }
}
