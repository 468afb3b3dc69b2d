/// Makes the instructions of a guard.
struct GuardCompiler {
    let layout: FeelLayout
    var symbols = FeelSymbols()
    var sides: [FeelValue] = []
    var sets: [Int64] = []
    private var code: [GuardInstruction] = []
    private var programs: [FeelProgram] = []
    /// Makes the general programs, all with one set of names.
    private var general: FeelCompiler?

    /// Truths that can be set aside at once.
    static let stackDepth = 32

    init(_ layout: FeelLayout) { self.layout = layout }

    mutating func compile(_ expression: FeelExpression) -> FeelGuard {
        var tree: GuardTree
        if expression.height > FeelParser.maximumDepth {
            tree = evaluated(expression, negated: false)
        } else {
            tree = self.tree(expression, negated: false)
            if tree.depth > GuardCompiler.stackDepth { tree = evaluated(expression, negated: false) }
        }
        emit(tree, .replace)
        return FeelGuard(code: code, sides: sides, sets: sets, programs: programs)
    }

    /// An operand that has an instruction.
    enum Operand {
        case constant(FeelValue)
        case slot(UInt16)
    }

    func operand(_ expression: FeelExpression) -> Operand? {
        if case .name(let name) = expression.kind {
            return layout.slot(of: name).flatMap { UInt16(exactly: $0) }.map { .slot($0) }
        }
        return constant(expression).map { .constant($0) }
    }

    /// The value of a literal, or of arithmetic on literals.
    func constant(_ expression: FeelExpression) -> FeelValue? {
        if let value = expression.constant { return value }
        guard isArithmetic(expression) else { return nil }
        return FeelProgram.compile(expression, slots: []).program?.evaluate([])
    }

    private func isArithmetic(_ expression: FeelExpression) -> Bool {
        switch expression.kind {
        case .number, .string, .temporal: true
        case .negate(let operand): isArithmetic(operand)
        case .arithmetic(_, let left, let right): isArithmetic(left) && isArithmetic(right)
        default: false
        }
    }

    // MARK: Trees

    mutating func tree(_ expression: FeelExpression, negated: Bool) -> GuardTree {
        switch expression.kind {
        case .boolean(let value): return GuardTree(value, negated: negated)
        case .any: return GuardTree(true, negated: negated)
        case .null, .number, .string: return .constant(1)
        case .name(let name):
            guard let slot = layout.slot(of: name) else { return .constant(1) }
            guard let slot = UInt16(exactly: slot) else { break }
            return test(.boolean, slot, negated: negated)
        case .not(let operand): return tree(operand, negated: !negated)
        case .and(let operands): return joined(negated ? .or : .and, operands, negated)
        case .or(let operands): return joined(negated ? .and : .or, operands, negated)
        case .conditional(let condition, let yes, let no) where condition.isLogical:
            let branches = (tree(condition, negated: false), tree(yes, negated: negated), tree(no, negated: negated))
            if case .constant(let truth) = branches.0 { return truth == 2 ? branches.1 : branches.2 }
            return .conditional(branches.0, branches.1, branches.2)
        case .comparison(let comparison, let left, let right):
            guard let left = operand(left), let right = operand(right) else { break }
            return compared(comparison, left, right, negated: negated)
        case .between(let value, let lower, let upper):
            guard let value = operand(value), let lower = operand(lower), let upper = operand(upper) else { break }
            return GuardTree.joined(
                negated ? .or : .and,
                [
                    compared(.greaterOrEqual, value, lower, negated: negated),
                    compared(.lessOrEqual, value, upper, negated: negated),
                ])
        case .membership(let value, let tests):
            guard case .slot(let slot)? = operand(value) else { break }
            return membership(value, slot, tests, negated: negated)
        default: break
        }
        return evaluated(expression, negated: negated)
    }

    private mutating func joined(_ join: GuardInstruction.Join, _ operands: [FeelExpression], _ negated: Bool) -> GuardTree {
        var parts: [GuardTree] = []
        for operand in operands { parts.append(tree(operand, negated: negated)) }
        return GuardTree.joined(join, parts)
    }

    func test(_ operation: GuardInstruction.Operation, _ slot: UInt16, negated: Bool) -> GuardTree {
        var instruction = GuardInstruction(operation)
        instruction.slot = slot
        instruction.isNegated = negated
        return .test(instruction)
    }

    /// By the general evaluator. A name without meaning is null there.
    mutating func evaluated(_ expression: FeelExpression, negated: Bool) -> GuardTree {
        var compiler = general ?? FeelCompiler(slots: layout.names)
        general = nil
        let root = compiler.node(expression)
        programs.append(FeelProgram(slots: layout.names, root: root, localCount: compiler.localCount))
        general = compiler
        var instruction = GuardInstruction(.general)
        instruction.side = Int32(programs.count - 1)
        instruction.isNegated = negated
        return .test(instruction)
    }

    // MARK: Instructions

    private mutating func emit(_ tree: GuardTree, _ join: GuardInstruction.Join) {
        switch tree {
        case .constant(let truth):
            var instruction = GuardInstruction(.constant)
            instruction.payload = Int64(truth)
            instruction.join = join
            code.append(instruction)
        case .test(var instruction):
            instruction.join = join
            code.append(instruction)
        case .group(let kind, let parts):
            if join != .replace { code.append(GuardInstruction(.push)) }
            var exits: [Int] = []
            for (place, part) in parts.enumerated() {
                emit(part, place == 0 ? .replace : kind)
                if place == parts.count - 1 { break }
                // The last instruction of a nested first part belongs to that part.
                if place == 0, part.depth > 0 { code.append(GuardInstruction(.hold)) }
                code[code.count - 1].decisive = kind == .and ? 0 : 2
                exits.append(code.count - 1)
            }
            for exit in exits { code[exit].jump = UInt32(code.count) }
            if join != .replace { pop(join) }
        case .conditional(let condition, let yes, let no):
            if join != .replace { code.append(GuardInstruction(.push)) }
            emit(condition, .replace)
            let branch = code.count
            code.append(GuardInstruction(.unlessTrue))
            emit(yes, .replace)
            let end = code.count
            code.append(GuardInstruction(.jump))
            code[branch].jump = UInt32(code.count)
            emit(no, .replace)
            code[end].jump = UInt32(code.count)
            if join != .replace { pop(join) }
        }
    }

    private mutating func pop(_ join: GuardInstruction.Join) {
        var instruction = GuardInstruction(.pop)
        instruction.join = join
        code.append(instruction)
    }
}

extension FeelExpression {
    /// Whether its value can only be a boolean or null: a condition that is anything else makes a conditional null.
    fileprivate var isLogical: Bool {
        switch kind {
        case .boolean, .null, .comparison, .between, .membership, .and, .or, .not: true
        default: false
        }
    }
}
