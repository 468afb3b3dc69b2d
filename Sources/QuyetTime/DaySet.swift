/// A set of days as sorted, disjoint, non-adjacent half-open intervals.
public struct DaySet: Hashable, Sendable {
    /// Ascending; no two touch.
    public private(set) var intervals: [DayInterval]

    public init() { intervals = [] }

    public init(_ interval: DayInterval) { intervals = interval.isEmpty ? [] : [interval] }

    public init(_ unsorted: some Sequence<DayInterval>) {
        intervals = []
        for interval in unsorted.filter({ !$0.isEmpty }).sorted() {
            if let last = intervals.last, interval.from <= last.to {
                intervals[intervals.count - 1].to = max(last.to, interval.to)
            } else {
                intervals.append(interval)
            }
        }
    }

    public static let always = DaySet(.always)

    public var isEmpty: Bool { intervals.isEmpty }
    public var first: Day? { intervals.first?.from }

    public func contains(_ day: Day) -> Bool { intervals.contains { $0.contains(day) } }

    public func union(_ other: DaySet) -> DaySet { DaySet(intervals + other.intervals) }

    public func intersection(_ other: DaySet) -> DaySet {
        var result: [DayInterval] = []
        var (i, j) = (0, 0)
        while i < intervals.count, j < other.intervals.count {
            let common = intervals[i].intersection(other.intervals[j])
            if !common.isEmpty { result.append(common) }
            if intervals[i].to < other.intervals[j].to { i += 1 } else { j += 1 }
        }
        return DaySet(result)
    }

    public func intersection(_ interval: DayInterval) -> DaySet { intersection(DaySet(interval)) }

    public func subtracting(_ other: DaySet) -> DaySet {
        var result: [DayInterval] = []
        for interval in intervals {
            var from = interval.from
            for cut in other.intervals where cut.overlaps(interval) {
                if from < cut.from { result.append(DayInterval(from, cut.from)) }
                from = max(from, cut.to)
            }
            if from < interval.to { result.append(DayInterval(from, interval.to)) }
        }
        return DaySet(result)
    }

    public func subtracting(_ interval: DayInterval) -> DaySet { subtracting(DaySet(interval)) }
}
