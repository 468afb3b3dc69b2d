/// One step of a compiled guard.
///
/// Truths are numbers: false 0, null 1, true 2; "and" is the least of them, "or" the greatest, "not" 2 minus it (Kleene's logic). The
/// machine has one truth in hand and a stack of set-aside ones.
struct GuardInstruction: Sendable, BitwiseCopyable {
    enum Operation: UInt8 {
        /// The payload is a truth.
        case constant
        /// The truth of a slot.
        case boolean
        /// The slot is null.
        case isNull
        /// The slot compared with the constant `header`, `payload`.
        case equal
        case less
        case lessOrEqual
        /// The slot from `payload` to `upper`, both included.
        case within
        /// `payload` and the bits `upper` above it.
        case inBits
        /// `upper` sorted payloads from `payload` on.
        case inSorted
        /// The slot compared with the slot `payload`.
        case equalSlot
        case lessSlot
        case lessOrEqualSlot
        /// The slot compared with a constant by `FeelComparison`, of which `payload` is the place.
        case compare
        /// The slot tested with a range in full.
        case matches
        /// The general program `side`.
        case general
        /// Sets the truth in hand aside.
        case push
        /// Joins the truth in hand with the one set aside last.
        case pop
        /// The truth in hand as it is; only looks whether it decides.
        case hold
        /// Goes on at `jump` unless the truth in hand is true.
        case unlessTrue
        /// Goes on at `jump`.
        case jump
    }

    /// How a truth is joined with the one in hand.
    enum Join: UInt8 {
        case replace
        case and
        case or
    }

    /// What a set gives for a null in the slot, and for a value of another type.
    enum Misses: UInt8 {
        /// False for null, null for another type: tests side by side.
        case tests
        /// False for both: a list.
        case list
    }

    var operation: Operation
    var join = Join.replace
    var isNegated = false
    /// The truth in hand at which the rest does not matter; 3 for none.
    var decisive: UInt8 = 3
    var slot: UInt16 = 0
    var misses = Misses.tests
    /// Of `within`: 1 where the lower bound in full is open, 2 where the upper one is, 4 where `side` is a range in full.
    var open: UInt8 = 0
    var jump: UInt32 = 0
    var header: UInt32 = 0
    /// The constant, range or tests in full, for values that are no plain cell.
    var side: Int32 = 0
    /// Of `within`: the upper bound in full.
    var upperSide: Int32 = 0
    var payload: Int64 = 0
    var upper: Int64 = 0

    init(_ operation: Operation) { self.operation = operation }
}
