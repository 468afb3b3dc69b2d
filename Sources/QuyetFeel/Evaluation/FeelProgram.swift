/// What compiling gave.
public struct FeelCompilation: Sendable {
    /// Nil where something in the expression has no meaning.
    public let program: FeelProgram?
    public let diagnostics: [FeelDiagnostic]
}

/// What evaluating gave.
public struct FeelOutcome: Hashable, Sendable {
    public let value: FeelValue
    /// Why a part has no value: each operation that became null by an error leaves one.
    public let diagnostics: [FeelDiagnostic]
    /// Where the value is null: the slots that were read and are null, in order of the slots.
    public let missing: [String]
}

/// An expression compiled once and evaluated many times over a row of slots. Evaluation is total: it always ends, and what has no value is
/// `null`.
public struct FeelProgram: Sendable {
    /// The names whose values `evaluate` takes, in order.
    public let slots: [String]
    let root: FeelNode
    let localCount: Int

    /// Steps in one evaluation: turns of loops, calls, and elements and pieces of text made. Beyond them the value is null.
    public static let stepBudget = 1_000_000
    /// Nodes within nodes that one evaluation may be in the midst of, a call counting twice; beyond them the value is null. In a release build
    /// the deepest evaluation fits a stack of 512 KiB, the smallest that threads are commonly given.
    public static let maximumDepth = 320
    /// Levels of lists and contexts in a value.
    public static let maximumNesting = 128
    /// Values in a value, shared ones counted as often as they appear.
    public static let maximumSize = 10_000_000
    /// Diagnostics kept of one evaluation.
    static let maximumDiagnostics = 16

    /// Compiles an expression over the given names. A name that is neither a slot nor bound within the expression is a diagnostic.
    public static func compile(_ expression: FeelExpression, slots: [String]) -> FeelCompilation {
        var compiler = FeelCompiler(slots: slots)
        let root = compiler.node(expression)
        guard compiler.diagnostics.isEmpty else { return FeelCompilation(program: nil, diagnostics: compiler.diagnostics) }
        return FeelCompilation(program: FeelProgram(slots: slots, root: root, localCount: compiler.localCount), diagnostics: [])
    }

    /// The value for these values of the slots; a slot that is not given is null.
    ///
    /// - Parameter environment: what the functions beyond the standard ask.
    public func evaluate(_ values: [FeelValue], in environment: FeelEnvironment? = nil) -> FeelValue {
        var frame = FeelFrame(slots: values, localCount: localCount, environment: environment)
        return frame.result(root)
    }

    /// The value with the reasons why parts of it are null.
    ///
    /// - Parameters:
    ///   - instant: what `now()` and `today()` show; without it they are null.
    ///   - environment: what the functions beyond the standard ask; without it they are null.
    public func outcome(_ values: [FeelValue], at instant: FeelDateTime? = nil, in environment: FeelEnvironment? = nil) -> FeelOutcome {
        var frame = FeelFrame(slots: values, localCount: localCount, instant: instant, environment: environment)
        frame.tracesMissing = true
        let result = frame.result(root)
        let missing = result == .null ? frame.missing.sorted().map { slots[$0] } : []
        return FeelOutcome(value: result, diagnostics: frame.diagnostics, missing: missing)
    }

    /// The truth for these values of the slots: nil for null and for values that are not boolean.
    public func truth(_ values: [FeelValue], in environment: FeelEnvironment? = nil) -> Bool? {
        evaluate(values, in: environment).truth
    }
}
