import QuyetTime

/// How the clocks of one zone stood and stand: changes that happened, then a yearly rule for ever (RFC 9636). Unit: seconds.
final class ZoneRules: Sendable {
    /// A change of the clocks.
    struct Change: Sendable {
        /// Seconds since 1970-01-01T00:00:00Z.
        let moment: Int
        /// Seconds east of Greenwich before and after it.
        let before: Int
        let after: Int

        /// Local times from here on come after the change: the gap's end, or the overlap's.
        var localEnd: Int { moment + max(before, after) }
    }

    /// Yearly daylight saving time, as POSIX.1 writes it: `M3.5.0/2` for `begin`.
    struct Rule: Sendable {
        struct Turn: Sendable {
            let month: Int
            /// 1 to 4, or 5 for the last.
            let week: Int
            /// 0 = Sunday.
            let weekday: Int
            /// Seconds after local midnight; may be negative or more than a day.
            let time: Int

            /// Local seconds since 1970-01-01T00:00 at which the clocks change in `year`, nil at the ends of the calendar.
            func local(in year: Int) -> Int? {
                guard let first = Day(year: year, month: month, day: 1) else { return nil }
                var day = 1 + (weekday - first.weekday % 7 + 7) % 7 + (week - 1) * 7
                while day > Day.length(ofMonth: month, year: year) { day -= 7 }
                return (first.number + day - 1) * 86_400 + time
            }
        }

        let other: Int
        let begin: Turn
        let end: Turn
    }

    /// The offset before the first change.
    let first: Int
    let changes: [Change]
    /// The offset after the last change, outside daylight saving time.
    let standard: Int
    let rule: Rule?

    init(first: Int, changes: [Change], standard: Int, rule: Rule?) {
        self.first = first
        self.changes = changes
        self.standard = standard
        self.rule = rule
    }

    /// The offset that never changed nor will, if so.
    var constant: Int? { changes.isEmpty && rule == nil ? standard : nil }

    /// The offset at a moment, in seconds since 1970-01-01T00:00:00Z.
    func offset(at moment: Int) -> Int {
        if let last = changes.last, moment < last.moment {
            let next = partition { moment < $0.moment }
            return changes[next].before
        }
        guard rule != nil else { return standard }
        let turns = turns(around: moment)
        return turns.last { $0.moment <= moment }?.after ?? turns.first?.before ?? standard
    }

    /// The offset of a local time, in seconds since 1970-01-01T00:00 there. Where the clocks show it twice, the earlier one; where they
    /// skip it, the one before the gap, so that the moment is later by the gap's length (as `java.time` has it).
    func offset(atLocal local: Int) -> Int {
        let next = partition { local < $0.localEnd }
        if next < changes.count { return changes[next].before }
        guard rule != nil else { return standard }
        let turns = turns(around: local)
        return turns.first { local < $0.localEnd }?.before ?? turns.last?.after ?? standard
    }

    /// The first change for which `holds`, which must hold for all after it.
    private func partition(_ holds: (Change) -> Bool) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(changes[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Changes by the rule in the year of a time and the years beside it, later than those that happened; the first also tells what
    /// was before it.
    private func turns(around seconds: Int) -> [Change] {
        guard let rule else { return [] }
        let year = Day(number: floorDivision(seconds, 86_400).quotient).year
        var found: [Change] = []
        for near in year - 1...year + 1 {
            if let begin = rule.begin.local(in: near) {
                found.append(Change(moment: begin - standard, before: standard, after: rule.other))
            }
            if let end = rule.end.local(in: near) { found.append(Change(moment: end - rule.other, before: rule.other, after: standard)) }
        }
        let last = changes.last?.moment ?? Int.min
        return found.filter { $0.moment > last }.sorted { $0.moment < $1.moment }
    }
}
