/// Why a value that is well typed may still be null.
struct NullCause: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A fact that a dossier may leave out.
        case fact(String)
        /// The literal `null`.
        case literal
        case zeroDivisor
        /// A place of a list that may not be there.
        case element
        case emptyList(least: Int)
        /// A text that may not be a date, a number, …
        case conversion
        /// A function that has a value for some arguments only.
        case partial(String)
        /// The present moment, which only some evaluations are given.
        case instant
    }

    let kind: Kind
    /// What may be null, zero or empty.
    let subject: FeelExpression
    /// The condition whose truth it leaves open; nil until a condition is reached.
    var condition: FeelExpression?
}

/// Something that holds where an expression is evaluated, because of the conditions before it.
enum NullAssumption: Hashable, Sendable {
    case notNull(FeelExpression)
    case notZero(FeelExpression)
    /// A list of so many elements or more.
    case count(FeelExpression, atLeast: Int)

    var subject: FeelExpression {
        switch self {
        case .notNull(let subject), .notZero(let subject), .count(let subject, _): subject
        }
    }
}

/// What may be null in an expression, and what its truth says.
struct NullState {
    var causes: [NullCause] = []
    /// What holds where the expression is true, and where it is false.
    var whenTrue: Set<NullAssumption> = []
    var whenFalse: Set<NullAssumption> = []

    /// Causes that had no condition yet stand at this one.
    mutating func place(at condition: FeelExpression) {
        for index in causes.indices where causes[index].condition == nil { causes[index].condition = condition }
    }
}
