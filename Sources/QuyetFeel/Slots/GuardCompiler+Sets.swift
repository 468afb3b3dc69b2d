/// Ranges and sets of constants.
extension GuardCompiler {
    /// Between constants. A value that is a range itself is compared with the range, not with its ends.
    mutating func within(_ interval: FeelInterval, _ slot: UInt16, negated: Bool) -> GuardTree {
        var instruction = GuardInstruction(.matches)
        instruction.slot = slot
        instruction.side = side(.range(interval))
        instruction.isNegated = negated
        let lower = interval.lower.map { FeelGuard.bound($0, step: 1) }
        let upper = interval.upper.map { FeelGuard.bound($0, step: -1) }
        if let cell = (lower ?? upper) ?? nil, lower == nil || lower??.header == cell.header, upper == nil || upper??.header == cell.header
        {
            instruction.operation = .within
            instruction.open = 4
            instruction.header = cell.header
            instruction.payload = lower.flatMap { $0 }?.payload ?? .min
            instruction.upper = upper.flatMap { $0 }?.payload ?? .max
        }
        return .test(instruction)
    }

    /// One of constants that are cells: an instruction for those of each header.
    mutating func set(
        _ values: [FeelValue], _ cells: [FeelCell], _ slot: UInt16, _ misses: GuardInstruction.Misses, negated: Bool
    ) -> GuardTree {
        if misses == .list, cells.allSatisfy({ $0.has(.null) }) {
            var instruction = GuardInstruction(.matches)
            instruction.slot = slot
            instruction.side = side(.list(values))
            instruction.isNegated = negated
            return .test(instruction)
        }
        var parts: [GuardTree] = []
        var seen: Set<UInt32> = []
        for cell in cells where seen.insert(cell.header).inserted {
            if cell.has(.null) {
                parts.append(test(.isNull, slot, negated: negated))
                continue
            }
            let members = zip(values, cells).filter { $0.1.header == cell.header }
            let payloads = Set(members.map(\.1.payload)).sorted()
            var instruction = GuardInstruction(.inBits)
            if payloads.count == 1, misses == .tests {
                instruction.operation = .equal
                instruction.payload = payloads[0]
                instruction.side = side(members[0].0)
            } else {
                // A list in the slot is compared with the whole list.
                instruction.side = side(.list(misses == .list ? values : members.map(\.0)))
                let span = payloads[payloads.count - 1].subtractingReportingOverflow(payloads[0])
                if !span.overflow, span.partialValue < 64 {
                    instruction.payload = payloads[0]
                    var bits: UInt64 = 0
                    for payload in payloads { bits |= 1 << UInt64(payload - payloads[0]) }
                    instruction.upper = Int64(bitPattern: bits)
                } else {
                    instruction.operation = .inSorted
                    instruction.payload = Int64(sets.count)
                    instruction.upper = Int64(payloads.count)
                    sets += payloads
                }
            }
            instruction.misses = misses
            instruction.slot = slot
            instruction.header = cell.header
            instruction.isNegated = negated
            parts.append(.test(instruction))
        }
        return GuardTree.joined(negated ? .and : .or, parts)
    }
}

extension FeelGuard {
    /// The end of a range of cells, itself in the range; nil where cells have no such end.
    fileprivate static func bound(_ bound: FeelBound, step: Int64) -> FeelCell? {
        guard let cell = FeelSymbols().cell(of: bound.value), cell.has(.number) || cell.has(.day) else { return nil }
        if bound.isClosed { return cell }
        let (payload, overflow) = cell.payload.addingReportingOverflow(step)
        return overflow ? nil : FeelCell(header: cell.header, payload: payload)
    }
}
