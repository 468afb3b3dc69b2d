/// A condition on its way to instructions: tests, joined by "and" and "or"; negations are in the tests.
indirect enum GuardTree {
    /// False 0, null 1, true 2.
    case constant(UInt8)
    case test(GuardInstruction)
    /// Two or more, none of them of the same join.
    case group(GuardInstruction.Join, [GuardTree])
    /// What is not true takes the second branch.
    case conditional(GuardTree, GuardTree, GuardTree)

    init(_ truth: Bool?, negated: Bool) {
        let number: UInt8 = truth.map { $0 ? 2 : 0 } ?? 1
        self = .constant(negated ? 2 - number : number)
    }

    /// Joined, with what is constant computed and groups of one kind made one.
    static func joined(_ join: GuardInstruction.Join, _ parts: [GuardTree]) -> GuardTree {
        let (neutral, decisive): (UInt8, UInt8) = join == .and ? (2, 0) : (0, 2)
        var result: [GuardTree] = []
        scan: for part in parts {
            switch part {
            case .constant(neutral): continue
            case .constant(decisive):
                // What stands before may spend the budget of steps, which makes the whole null.
                if !result.contains(where: \.isGeneral) { return part }
                result.append(part)
                break scan
            case .group(join, let inner): result += inner
            default: result.append(part)
            }
        }
        if join == .and { fuseBounds(&result) }
        if result.isEmpty { return .constant(neutral) }
        return result.count == 1 ? result[0] : .group(join, result)
    }

    private var isGeneral: Bool {
        switch self {
        case .constant: false
        case .test(let instruction): instruction.operation == .general
        case .group(_, let parts): parts.contains(where: \.isGeneral)
        case .conditional(let test, let yes, let no): test.isGeneral || yes.isGeneral || no.isGeneral
        }
    }

    /// Truths set aside at once while this is computed.
    var depth: Int {
        switch self {
        case .constant, .test: return 0
        case .group(_, let parts): return 1 + (parts.map(\.depth).max() ?? 0)
        case .conditional(let test, let yes, let no): return 1 + max(test.depth, yes.depth, no.depth)
        }
    }

    /// `x >= 1 and x < 5` one after the other is one test.
    private static func fuseBounds(_ parts: inout [GuardTree]) {
        var place = 0
        while place + 1 < parts.count {
            if case .test(let first) = parts[place], case .test(let second) = parts[place + 1],
                let fused = fused(first, second) ?? fused(second, first)
            {
                parts[place] = .test(fused)
                parts.remove(at: place + 1)
            }
            place += 1
        }
    }

    private static func fused(_ lower: GuardInstruction, _ upper: GuardInstruction) -> GuardInstruction? {
        guard lower.isBound, upper.isBound, lower.isNegated, !upper.isNegated, lower.slot == upper.slot, lower.header == upper.header
        else { return nil }
        // Negated: `< a` is `>= a`, and `<= a` is `> a`.
        return GuardInstruction(
            within: lower, closed: lower.operation == .less, upper, closed: upper.operation == .lessOrEqual)
    }
}

extension GuardInstruction {
    /// Whether it is `<` or `<=` with a constant, maybe negated.
    fileprivate var isBound: Bool { operation == .less || operation == .lessOrEqual }

    /// From one constant to another of the same header, on one slot.
    init?(within lower: GuardInstruction, closed isLowerClosed: Bool, _ upper: GuardInstruction, closed isUpperClosed: Bool) {
        // Between payloads of one header lies nothing else of this header.
        let (low, isTooLow) = isLowerClosed ? (lower.payload, false) : lower.payload.addingReportingOverflow(1)
        let (high, isTooHigh) = isUpperClosed ? (upper.payload, false) : upper.payload.subtractingReportingOverflow(1)
        guard !isTooLow, !isTooHigh else { return nil }
        self.init(.within)
        slot = lower.slot
        header = lower.header
        payload = low
        self.upper = high
        side = lower.side
        upperSide = upper.side
        open = (isLowerClosed ? 0 : 1) | (isUpperClosed ? 0 : 2)
    }
}
