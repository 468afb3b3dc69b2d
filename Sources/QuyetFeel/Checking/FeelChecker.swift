/// What checking gave.
public struct FeelCheck: Hashable, Sendable {
    /// The tree with each string that is compared with an enumeration in the spelling of its domain, so that evaluation may compare by code
    /// point.
    public let expression: FeelExpression
    public let type: FeelType
    public let diagnostics: [FeelDiagnostic]
    /// Where the value may be null though every part is well typed (code `mayBeNull`), in the order of the text; empty while there are
    /// other diagnostics, which come first.
    public let mayBeNull: [FeelDiagnostic]
}

/// Static typing against the declared data: what can be decided without running.
public struct FeelChecker {
    var locals: [(name: String, type: FeelType)] = []
    var diagnostics: [FeelDiagnostic] = []
    let scope: FeelScope

    private init(scope: FeelScope) { self.scope = scope }

    /// Types an expression; names that are not declared are `any` (the parser reports them).
    ///
    /// - Parameter text: the text that was parsed: suggestions then use its own words and spelling.
    public static func check(_ expression: FeelExpression, scope: FeelScope, text: String? = nil) -> FeelCheck {
        var checker = FeelChecker(scope: scope)
        let (tree, type) = checker.typed(expression)
        let mayBeNull =
            checker.diagnostics.isEmpty ? NullAnalysis.diagnostics(expression, type: type, scope: scope, text: text) : []
        return FeelCheck(expression: tree, type: type, diagnostics: checker.diagnostics, mayBeNull: mayBeNull)
    }

    /// The type of a part in which names are bound.
    static func type(of expression: FeelExpression, scope: FeelScope, locals: [(name: String, type: FeelType)]) -> FeelType {
        var checker = FeelChecker(scope: scope)
        checker.locals = locals
        return checker.typed(expression).type
    }

    typealias Typed = (tree: FeelExpression, type: FeelType)

    mutating func typed(_ expression: FeelExpression) -> Typed {
        switch expression.kind {
        case .null: return (expression, .null)
        case .boolean, .any: return (expression, .boolean)
        case .number: return (expression, .number)
        case .string: return (expression, .string)
        case .temporal(let text):
            guard let value = expression.constant else {
                diagnostics.append(.temporal(text, expression.range))
                return (expression, .any)
            }
            return (expression, FeelType(of: value))
        case .name(let name):
            if let local = locals.last(where: { $0.name == name }) { return (expression, local.type) }
            return (expression, scope.declaration(of: name)?.type ?? .any)
        case .path(let target, let field): return path(target, field, expression.range)
        case .negate(let operand):
            let value = typed(operand)
            let tree = FeelExpression(.negate(value.tree), range: expression.range)
            switch value.type.base {
            case .any, .daysAndTimeDuration, .yearsAndMonthsDuration: return (tree, value.type)
            default:
                require(value.type, .number, operand.range, "Vế sau dấu trừ", "The operand of minus")
                return (tree, .number)
            }
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
        guard let type = element.property(field) else {
            diagnostics.append(
                FeelDiagnostic(
                    .unknownField, range, vi: "Dữ liệu kiểu \(element.vietnameseName) không có thuộc tính “\(field)”.",
                    en: "There is no property “\(field)” of \(element.englishName)."))
            return (tree, .any)
        }
        return (tree, isList && type != .any ? .list(type) : type)
    }

    private mutating func arithmetic(
        _ operation: FeelArithmetic, _ left: FeelExpression, _ right: FeelExpression, _ range: FeelRange
    ) -> Typed {
        let (a, b) = (typed(left), typed(right))
        let tree = FeelExpression(.arithmetic(operation, a.tree, b.tree), range: range)
        if let type = operation.result(a.type.base, b.type.base) { return (tree, type) }
        let sides = [a.type.base, b.type.base]
        if sides.contains(where: \.isTemporal) {
            diagnostics.append(
                FeelDiagnostic(
                    .typeMismatch, range,
                    vi: "Phép “\(operation.rawValue)” không có kết quả với \(a.type.vietnameseName) và \(b.type.vietnameseName): "
                        + "ngày chỉ cộng, trừ được với khoảng thời gian như @\"P5D\" (5 ngày), @\"P2M\" (2 tháng).",
                    en: "“\(operation.rawValue)” has no result for \(a.type.englishName) and \(b.type.englishName): "
                        + "add durations like @\"P5D\" (5 days) or @\"P2M\" (2 months) to dates."))
            return (tree, .any)
        }
        let wanted: FeelType = operation == .add && sides.contains(.string) ? .string : .number
        require(a.type, wanted, left.range, "Vế trái của “\(operation.rawValue)”", "The left side of “\(operation.rawValue)”")
        require(b.type, wanted, right.range, "Vế phải của “\(operation.rawValue)”", "The right side of “\(operation.rawValue)”")
        return (tree, wanted)
    }
}
