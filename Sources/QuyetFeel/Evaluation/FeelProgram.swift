/// What compiling gave.
public struct FeelCompilation: Sendable {
    /// Nil where something in the expression is not evaluated.
    public let program: FeelProgram?
    public let diagnostics: [FeelDiagnostic]
}

/// An expression compiled once and evaluated many times over a row of slots. Evaluation is total: it always ends, and what has no value is
/// `null`.
public struct FeelProgram: Sendable {
    /// The names whose values `evaluate` takes, in order.
    public let slots: [String]
    private let root: FeelNode
    private let localCount: Int

    /// Turns of loops in one evaluation; beyond them its value is null.
    public static let maximumTurns = 100_000

    /// Compiles an expression over the given names. A name that is neither a slot nor bound within the expression, and every construct that
    /// is parsed only, is a diagnostic.
    public static func compile(_ expression: FeelExpression, slots: [String]) -> FeelCompilation {
        var compiler = FeelCompiler(slots: slots)
        let root = compiler.node(expression)
        guard compiler.diagnostics.isEmpty else { return FeelCompilation(program: nil, diagnostics: compiler.diagnostics) }
        return FeelCompilation(program: FeelProgram(slots: slots, root: root, localCount: compiler.localCount), diagnostics: [])
    }

    /// The value for these values of the slots; a slot that is not given is null.
    public func evaluate(_ values: [FeelValue]) -> FeelValue {
        var frame = FeelFrame(slots: values, localCount: localCount)
        let result = frame.value(root)
        return frame.turns > FeelProgram.maximumTurns ? .null : result
    }

    /// The truth for these values of the slots: nil for null and for values that are not boolean.
    public func truth(_ values: [FeelValue]) -> Bool? { evaluate(values).truth }
}
