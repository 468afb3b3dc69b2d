import QuyetText

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
                require(value.type, .number, operand.range, "Vế sau dấu trừ", "The operand of minus", of: operand)
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
            require(value.type, .boolean, operand.range, "Điều kiện", "A condition", of: operand)
            result.append(value.tree)
        }
        return result
    }

    /// Reports a type that cannot be `wanted`.
    ///
    /// - Parameter tree: what is of the type: where it is a literal, the suggestion is one of the wanted type.
    mutating func require(
        _ type: FeelType, _ wanted: FeelType, _ range: FeelRange, _ vi: String, _ en: String, of tree: FeelExpression? = nil
    ) {
        guard !type.isCompatible(with: wanted) else { return }
        diagnostics.append(
            FeelDiagnostic(
                .typeMismatch, range, vi: "\(vi) phải là \(wanted.vietnameseName), nhưng ở đây là \(type.vietnameseName).",
                en: "\(en) must be \(wanted.englishName), but this is \(type.englishName).", suggestion: tree?.literal(as: wanted)))
    }

    private mutating func path(_ target: FeelExpression, _ field: String, _ range: FeelRange) -> Typed {
        let value = typed(target)
        let tree = FeelExpression(.path(value.tree, field), range: range)
        var element = value.type
        var levels = 0
        while case .list(let inner) = element {
            element = inner
            levels += 1
        }
        guard let type = element.property(field) else {
            let near = Suggestion.nearest(to: field, among: element.propertyNames)
            // Only the name itself can be replaced, and only where its place in the text is known.
            let named = FeelRange(range.upper - min(range.upper, UInt32(clamping: field.utf8.count)), range.upper)
            diagnostics.append(
                FeelDiagnostic(
                    .unknownField, near == nil || range == .none ? range : named,
                    vi: "Dữ liệu kiểu \(element.vietnameseName) không có thuộc tính “\(field)”."
                        + (near.map { " Có phải là “\($0)”?" } ?? ""),
                    en: "There is no property “\(field)” of \(element.englishName)." + (near.map { " Did you mean “\($0)”?" } ?? ""),
                    suggestion: near))
            return (tree, .any)
        }
        return (tree, type == .any ? type : (0..<levels).reduce(type) { type, _ in .list(type) })
    }

    private mutating func arithmetic(
        _ operation: FeelArithmetic, _ left: FeelExpression, _ right: FeelExpression, _ range: FeelRange
    ) -> Typed {
        let (a, b) = (typed(left), typed(right))
        let tree = FeelExpression(.arithmetic(operation, a.tree, b.tree), range: range)
        let sides = [a.type.base, b.type.base]
        if let side = sides.firstIndex(of: .null) {
            diagnostics.append(
                FeelDiagnostic(
                    .typeMismatch, side == 0 ? left.range : right.range, vi: "Không tính được với giá trị rỗng.",
                    en: "There is no arithmetic with null."))
            return (tree, .any)
        }
        if let type = operation.result(sides[0], sides[1]) { return (tree, type) }
        if sides.contains(where: \.isTemporal) {
            // A number of days beside a date.
            let days = [left, right].first {
                operation == .add || operation == .subtract ? $0.literal(as: .daysAndTimeDuration) != nil : false
            }
            diagnostics.append(
                FeelDiagnostic(
                    .typeMismatch, days?.range ?? range,
                    vi: "Phép “\(operation.rawValue)” không có kết quả với \(a.type.vietnameseName) và \(b.type.vietnameseName): "
                        + "ngày chỉ cộng, trừ được với khoảng thời gian như @\"P5D\" (5 ngày), @\"P2M\" (2 tháng).",
                    en: "“\(operation.rawValue)” has no result for \(a.type.englishName) and \(b.type.englishName): "
                        + "add durations like @\"P5D\" (5 days) or @\"P2M\" (2 months) to dates.",
                    suggestion: days?.literal(as: .daysAndTimeDuration)))
            return (tree, .any)
        }
        let wanted: FeelType = operation == .add && sides.contains(.string) ? .string : .number
        require(a.type, wanted, left.range, "Vế trái của “\(operation.rawValue)”", "The left side of “\(operation.rawValue)”", of: left)
        require(b.type, wanted, right.range, "Vế phải của “\(operation.rawValue)”", "The right side of “\(operation.rawValue)”", of: right)
        return (tree, wanted)
    }
}
