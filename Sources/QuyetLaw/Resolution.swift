import QuyetSyntax
import QuyetTime

/// Who is competent for one act of one subject: boxes of days × communes × cases that share a result.
public struct Resolution: Sendable {
    /// One result.
    public struct Box: Sendable {
        public var days: DayInterval
        public var communes: BitSet
        public var cases: BitSet
        /// Offices at the end of a chain: one is right, none a gap, several an overlap. Ascending.
        public let ends: [Holder]
        /// For each end its chain, as indices into the subject's links, from the original competence down.
        public let chains: [[Int]]
    }

    /// A link that carries nothing, and where.
    public struct Trouble: Sendable {
        public enum Kind: Sendable { case cycle, notHolder, redelegation }
        public let kind: Kind
        public let link: Int
        public var days: DayInterval
        public var communes: BitSet
        public var cases: BitSet
    }

    public internal(set) var boxes: [Box] = []
    public internal(set) var troubles: [Trouble] = []

    /// One line through time: consecutive periods at communes and cases that go together.
    public struct TimeLine: Sendable {
        public let communes: BitSet
        public let cases: BitSet
        /// Ascending, without holes.
        public let periods: [Box]
    }

    /// Time lines of the coarsest division by communes and cases; neighbours with the same ends and last links are one period.
    public var timeLines: [TimeLine] {
        var communeSets: [BitSet] = []
        var caseSets: [BitSet] = []
        for box in boxes {
            Resolution.refine(&communeSets, by: box.communes)
            Resolution.refine(&caseSets, by: box.cases)
        }
        var result: [TimeLine] = []
        for communes in communeSets {
            for cases in caseSets {
                var periods: [Box] = []
                for box in boxes where communes.isSubset(of: box.communes) && cases.isSubset(of: box.cases) {
                    if let last = periods.last, last.days.to == box.days.from, last.ends == box.ends,
                        last.chains.map(\.last) == box.chains.map(\.last)
                    {
                        periods[periods.count - 1].days.to = box.days.to
                    } else {
                        periods.append(Box(days: box.days, communes: communes, cases: cases, ends: box.ends, chains: box.chains))
                    }
                }
                if let index = result.firstIndex(where: { $0.communes == communes && Resolution.same($0.periods, periods) }) {
                    result[index] = TimeLine(communes: communes, cases: result[index].cases.union(cases), periods: result[index].periods)
                } else {
                    result.append(TimeLine(communes: communes, cases: cases, periods: periods))
                }
            }
        }
        return result
    }

    private static func same(_ left: [Box], _ right: [Box]) -> Bool {
        left.elementsEqual(right) { $0.days == $1.days && $0.ends == $1.ends && $0.chains == $1.chains }
    }

    /// Splits the sets so that each lies inside or outside `set`; what no set held yet becomes one.
    static func refine(_ sets: inout [BitSet], by set: BitSet) {
        var rest = set
        var result: [BitSet] = []
        for old in sets {
            let inside = old.intersection(set)
            if inside.isEmpty || inside == old {
                result.append(old)
            } else {
                result.append(inside)
                result.append(old.subtracting(set))
            }
            rest = rest.subtracting(old)
        }
        if !rest.isEmpty { result.append(rest) }
        sets = result
    }
}

extension Resolution {
    /// Splits each set into its parts inside and outside `set`.
    public static func divide(_ sets: inout [BitSet], by set: BitSet) {
        sets = sets.flatMap { [$0.intersection(set), $0.subtracting(set)] }.filter { !$0.isEmpty }
    }
}
