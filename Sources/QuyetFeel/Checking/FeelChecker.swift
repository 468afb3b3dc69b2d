/// What checking gave.
public struct FeelCheck: Hashable, Sendable {
    /// The tree with each string that is compared with an enumeration in the spelling of its domain, so that evaluation may compare by code
    /// point.
    public let expression: FeelExpression
    public let type: FeelType
    public let diagnostics: [FeelDiagnostic]
}

/// Static typing against the declared data: what can be decided without running.
public struct FeelChecker {
    var locals: [(name: String, type: FeelType)] = []
    var diagnostics: [FeelDiagnostic] = []
    let scope: FeelScope

    private init(scope: FeelScope) { self.scope = scope }

    /// Types an expression; names that are not declared are `any` (the parser reports them).
    public static func check(_ expression: FeelExpression, scope: FeelScope) -> FeelCheck {
        var checker = FeelChecker(scope: scope)
        let (tree, type) = checker.typed(expression)
        return FeelCheck(expression: tree, type: type, diagnostics: checker.diagnostics)
    }

    typealias Typed = (tree: FeelExpression, type: FeelType)

    mutating func typed(_ expression: FeelExpression) -> Typed {
        switch expression.kind {
        case .null: return (expression, .null)
        case .boolean, .any: return (expression, .boolean)
        case .number: return (expression, .number)
        case .string: return (expression, .string)
        case .temporal(let text):
            if expression.constant == nil { diagnostics.append(.temporal(text, expression.range)) }
            return (expression, .date)
        case .name(let name):
            if let local = locals.last(where: { $0.name == name }) { return (expression, local.type) }
            return (expression, scope.declaration(of: name)?.type ?? .any)
        case .path(let target, let field): return path(target, field, expression.range)
        case .negate(let operand):
            let value = typed(operand)
            require(value.type, .number, operand.range, "Vế sau dấu trừ", "The operand of minus")
            return (FeelExpression(.negate(value.tree), range: expression.range), .number)
        case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right, expression.range)
        case .comparison(let operation, let left, let right): return comparison(operation, left, right, expression.range)
        case .and(let operands): return (FeelExpression(.and(conditions(operands)), range: expression.range), .boolean)
        case .or(let operands): return (FeelExpression(.or(conditions(operands)), range: expression.range), .boolean)
        case .not(let operand): return (FeelExpression(.not(conditions([operand])[0]), range: expression.range), .boolean)
        case .between(let value, let lower, let upper): return between(value, lower, upper, expression.range)
        case .membership(let value, let tests): return membership(value, tests, expression.range)
        default: return composite(expression)
        }
    }

    mutating func conditions(_ operands: [FeelExpression]) -> [FeelExpression] {
        var result: [FeelExpression] = []
        for operand in operands {
            let value = typed(operand)
            require(value.type, .boolean, operand.range, "Điều kiện", "A condition")
            result.append(value.tree)
        }
        return result
    }

    /// Reports a type that cannot be `wanted`.
    mutating func require(_ type: FeelType, _ wanted: FeelType, _ range: FeelRange, _ vi: String, _ en: String) {
        guard !type.isCompatible(with: wanted) else { return }
        diagnostics.append(
            FeelDiagnostic(
                .typeMismatch, range, vi: "\(vi) phải là \(wanted.vietnameseName), nhưng ở đây là \(type.vietnameseName).",
                en: "\(en) must be \(wanted.englishName), but this is \(type.englishName)."))
    }

    private mutating func path(_ target: FeelExpression, _ field: String, _ range: FeelRange) -> Typed {
        let value = typed(target)
        let tree = FeelExpression(.path(value.tree, field), range: range)
        var element = value.type
        var isList = false
        if case .list(let inner) = element {
            element = inner
            isList = true
        }
        switch element.base {
        case .any, .null: return (tree, .any)
        case .context(let fields):
            guard let found = fields.first(where: { $0.name == field }) else {
                // The parser reports a name that a declared context does not have.
                return (tree, .any)
            }
            return (tree, isList ? .list(found.type) : found.type)
        case .date where ["year", "month", "day", "weekday"].contains(field): return (tree, isList ? .list(.number) : .number)
        default:
            diagnostics.append(
                FeelDiagnostic(
                    .unknownField, range, vi: "Dữ liệu kiểu \(element.vietnameseName) không có thuộc tính “\(field)”.",
                    en: "There is no property “\(field)” of \(element.englishName)."))
            return (tree, .any)
        }
    }

    private mutating func arithmetic(
        _ operation: FeelArithmetic, _ left: FeelExpression, _ right: FeelExpression, _ range: FeelRange
    ) -> Typed {
        let (a, b) = (typed(left), typed(right))
        let tree = FeelExpression(.arithmetic(operation, a.tree, b.tree), range: range)
        let isText = operation == .add && (a.type.base == .string || b.type.base == .string)
        if a.type.base == .date || b.type.base == .date {
            diagnostics.append(.unsupported("Phép tính với ngày", "Arithmetic on dates", range))
            return (tree, .any)
        }
        if operation == .power, case .number(let power)? = b.tree.constant, power.integer == nil {
            diagnostics.append(.unsupported("Lũy thừa với số mũ không nguyên", "A power that is not whole", b.tree.range))
        }
        let wanted: FeelType = isText ? .string : .number
        require(a.type, wanted, left.range, "Vế trái của “\(operation.rawValue)”", "The left side of “\(operation.rawValue)”")
        require(b.type, wanted, right.range, "Vế phải của “\(operation.rawValue)”", "The right side of “\(operation.rawValue)”")
        let isOpen = operation == .add && a.type.base == .any && b.type.base == .any
        return (tree, isOpen ? .any : wanted)
    }
}
