/// One step of a compiled regular expression.
struct RegexInstruction: Sendable {
    enum Operation: UInt8, Sendable {
        /// Consumes the scalar of the value `first`.
        case scalar
        /// Consumes a scalar of the set numbered `first`.
        case set
        /// Goes on at `first`, or failing that at `second`; `number` counts these instructions.
        case split
        case jump
        /// Notes the place in the slot `first`: the bounds of groups.
        case save
        /// Notes the place in the slot `first`: the beginning of a repetition.
        case mark
        /// Fails when nothing was consumed since the mark in the slot `first`: an empty repetition would go on for ever.
        case advance
        case textStart, textEnd
        case lineStart, lineEnd
        case backReference
        case match
    }

    let operation: Operation
    var first: Int32 = 0
    var second: Int32 = 0
    var number: Int32 = 0
}

/// A compiled regular expression.
struct RegexProgram: Sendable {
    /// Counted repetitions are written out, so that their numbers need a limit.
    static let mostInstructions = 100_000

    private(set) var instructions: [RegexInstruction] = []
    private(set) var splits = 0
    private(set) var slots: Int
    let groups: Int
    let sets: [ScalarSet]
    let hasBackReferences: Bool
    let ignoresCase: Bool
    let matchesEmpty: Bool
    /// What every match begins with; nil when that is not known.
    let firstSet: ScalarSet?
    private let isMultiline: Bool

    init(_ node: RegexNode, groups: Int, sets: [ScalarSet], hasBackReferences: Bool, flags: RegexFlags) throws(XPathRegexError) {
        self.groups = groups
        self.sets = sets
        self.hasBackReferences = hasBackReferences
        ignoresCase = flags.ignoresCase
        isMultiline = flags.isMultiline
        matchesEmpty = node.isNullable
        slots = 2 * groups + 2
        var first: [ClosedRange<UInt32>] = []
        firstSet = !node.isNullable && node.collectFirst(into: &first, sets: sets) ? ScalarSet(first) : nil
        try emit(node)
        try add(.match)
    }

    private var here: Int32 { Int32(instructions.count) }

    private mutating func add(
        _ operation: RegexInstruction.Operation, _ first: Int = 0, number: Int = 0
    ) throws(XPathRegexError) {
        guard instructions.count < RegexProgram.mostInstructions else { throw XPathRegexError(.tooLarge) }
        instructions.append(RegexInstruction(operation: operation, first: Int32(first), number: Int32(number)))
    }

    /// A choice between the next instruction and another that is set later.
    private mutating func split() throws(XPathRegexError) -> Int {
        try add(.split, number: splits)
        splits += 1
        return instructions.count - 1
    }

    private mutating func patch(_ split: Int, _ preferred: Int32, _ other: Int32, isGreedy: Bool = true) {
        instructions[split].first = isGreedy ? preferred : other
        instructions[split].second = isGreedy ? other : preferred
    }

    private mutating func emit(_ node: RegexNode) throws(XPathRegexError) {
        switch node.kind {
        case .scalar(let scalar): try add(.scalar, Int(scalar.value))
        case .set(let number): try add(.set, number)
        case .lineStart: try add(isMultiline ? .lineStart : .textStart)
        case .lineEnd: try add(isMultiline ? .lineEnd : .textEnd)
        case .backReference(let number): try add(.backReference, number)
        case .group(let inner, let number):
            try add(.save, 2 * number)
            try emit(inner)
            try add(.save, 2 * number + 1)
        case .sequence(let parts):
            for part in parts { try emit(part) }
        case .choice(let parts): try emit(choice: parts)
        case .repetition(let inner, let bounds): try emit(inner, bounds)
        }
    }

    private mutating func emit(choice parts: [RegexNode]) throws(XPathRegexError) {
        var jumps: [Int] = []
        for part in parts.dropLast() {
            let split = try split()
            try emit(part)
            jumps.append(instructions.count)
            try add(.jump)
            patch(split, Int32(split) + 1, here)
        }
        for part in parts.suffix(1) { try emit(part) }
        for jump in jumps { instructions[jump].first = here }
    }

    private mutating func emit(_ inner: RegexNode, _ bounds: RegexBounds) throws(XPathRegexError) {
        var bounds = bounds
        // Once is as good as often, and writes no program without end.
        if inner.isEmpty { bounds = RegexBounds(least: min(bounds.least, 1), most: min(bounds.most ?? 1, 1), isGreedy: bounds.isGreedy) }
        var start = here
        for _ in 0..<bounds.least {
            start = here
            try emit(inner)
        }
        guard let most = bounds.most else {
            if bounds.least > 0, !inner.isNullable {
                let split = try split()
                patch(split, start, here, isGreedy: bounds.isGreedy)
                return
            }
            let split = try split()
            try emit(optional: inner)
            try add(.jump, split)
            patch(split, Int32(split) + 1, here, isGreedy: bounds.isGreedy)
            return
        }
        var splits: [Int] = []
        for _ in bounds.least..<most {
            splits.append(try split())
            try emit(optional: inner)
        }
        for split in splits { patch(split, Int32(split) + 1, here, isGreedy: bounds.isGreedy) }
    }

    /// A repetition that may be left out, and therefore must not be empty.
    private mutating func emit(optional inner: RegexNode) throws(XPathRegexError) {
        guard inner.isNullable else { return try emit(inner) }
        let slot = slots
        slots += 1
        try add(.mark, slot)
        try emit(inner)
        try add(.advance, slot)
    }
}
