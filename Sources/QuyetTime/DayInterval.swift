/// A half-open interval of days `[from, to)`; `to` is the first day on which it is over.
public struct DayInterval: Hashable, Comparable, Sendable {
    public var from: Day
    public var to: Day

    public init(_ from: Day, _ to: Day) {
        self.from = from
        self.to = to
    }

    public static let always = DayInterval(.distantPast, .distantFuture)

    public var isEmpty: Bool { from >= to }
    public func contains(_ day: Day) -> Bool { from <= day && day < to }
    public func intersection(_ other: DayInterval) -> DayInterval { DayInterval(max(from, other.from), min(to, other.to)) }
    public func overlaps(_ other: DayInterval) -> Bool { !intersection(other).isEmpty }

    /// The last day that belongs to the interval ("đến hết"), or nil where it has no end.
    public var last: Day? { to >= .distantFuture ? nil : to + -1 }

    public static func < (left: DayInterval, right: DayInterval) -> Bool { (left.from, left.to) < (right.from, right.to) }
}
