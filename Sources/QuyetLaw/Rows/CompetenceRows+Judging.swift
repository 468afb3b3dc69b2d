import QuyetText
import QuyetTime

extension CompetenceRows {
    /// What is wrong on a stretch of days.
    public enum Kind: UInt8, Sendable {
        /// No office.
        case gap
        /// Two offices or more.
        case overlap
        /// One office, by two rows or more.
        case repeated
    }

    /// A maximal stretch of days on which one thing is wrong with a procedure in a commune.
    public struct Trouble: Hashable, Sendable {
        public let kind: Kind
        public let procedure: Int
        public let commune: Int
        public let days: DayInterval
        /// The offices of the first day, which is the witness; ascending, at most `shownOffices`.
        public let offices: [UInt32]
    }

    /// Most offices that one trouble names.
    public static let shownOffices = 8
    /// Pairs that one core judges at a time.
    private static let batch = 8192

    /// Everything that is wrong within the horizon, by procedure, commune and day.
    public func troubles(within horizon: DayInterval) -> [Trouble] {
        let pairs = procedures * communes
        guard pairs > 0, !horizon.isEmpty else { return [] }
        let starts = columns.starts(pairs)
        let columns = columns.isSorted ? columns : columns.grouped(starts)
        let stretch = Int32(clamping: horizon.from.number)..<Int32(clamping: horizon.to.number)
        let batches = stride(from: 0, to: pairs, by: Self.batch).map { $0..<min(pairs, $0 + Self.batch) }
        return Cores.map(batches, batch: 1) { range in
            var judge = PairJudge(columns: columns, communes: communes, horizon: stretch)
            starts.withUnsafeBufferPointer { starts in
                for pair in range { judge.judge(pair, Int(starts[pair])..<Int(starts[pair + 1])) }
            }
            return judge.troubles
        }.flatMap(\.self)
    }
}

extension CompetenceRows.Columns {
    /// The place of the first row of each pair once they are grouped, and their number at the end.
    func starts(_ pairs: Int) -> [UInt32] {
        var starts = [UInt32](repeating: 0, count: pairs + 1)
        starts.withUnsafeMutableBufferPointer { starts in
            for pair in pair { starts[Int(pair) + 1] += 1 }
            for pair in 0..<pairs { starts[pair + 1] += starts[pair] }
        }
        return starts
    }

    /// The rows pair by pair, in the order given within one: a counting sort.
    ///
    func grouped(_ starts: [UInt32]) -> Self {
        let count = pair.count
        var next = starts
        var result = Self()
        result.pair = [UInt32](unsafeUninitializedCapacity: count) { pairs, size in
            result.office = [UInt32](unsafeUninitializedCapacity: count) { offices, size in
                result.from = [Int32](unsafeUninitializedCapacity: count) { firsts, size in
                    result.to = [Int32](unsafeUninitializedCapacity: count) { ends, size in
                        next.withUnsafeMutableBufferPointer { next in
                            for row in 0..<count {
                                let place = Int(next[Int(pair[row])])
                                next[Int(pair[row])] += 1
                                pairs.initializeElement(at: place, to: pair[row])
                                offices.initializeElement(at: place, to: office[row])
                                firsts.initializeElement(at: place, to: from[row])
                                ends.initializeElement(at: place, to: to[row])
                            }
                        }
                        size = count
                    }
                    size = count
                }
                size = count
            }
            size = count
        }
        result.isSorted = false
        return result
    }
}

/// Judges pairs one by one.
private struct PairJudge {
    let columns: CompetenceRows.Columns
    let communes: Int
    let horizon: Range<Int32>
    private(set) var troubles: [CompetenceRows.Trouble] = []
    private var order: [Int] = []

    init(columns: CompetenceRows.Columns, communes: Int, horizon: Range<Int32>) {
        (self.columns, self.communes, self.horizon) = (columns, communes, horizon)
    }

    mutating func judge(_ pair: Int, _ rows: Range<Int>) {
        if columns.isSorted ? isTiled(rows) : isTiledInSomeOrder(rows) { return }
        sweep(pair, rows)
    }

    /// Whether each row ends where the next begins, from the first day of the horizon to the last: then nothing is wrong.
    private func isTiled(_ rows: Range<Int>) -> Bool {
        guard !rows.isEmpty else { return false }
        return columns.from.withUnsafeBufferPointer { from in
            columns.to.withUnsafeBufferPointer { to in
                guard from[rows.lowerBound] <= horizon.lowerBound, to[rows.upperBound - 1] >= horizon.upperBound else { return false }
                for row in rows.lowerBound..<rows.upperBound - 1 where to[row] != from[row + 1] { return false }
                return true
            }
        }
    }

    /// The same of rows in any order.
    private mutating func isTiledInSomeOrder(_ rows: Range<Int>) -> Bool {
        guard !rows.isEmpty else { return false }
        order.removeAll(keepingCapacity: true)
        order.append(contentsOf: rows)
        let from = columns.from
        if order.count <= 32 {
            // Insertion: a pair has few rows, and mostly in order.
            for place in 1..<max(1, order.count) {
                let row = order[place]
                var hole = place
                while hole > 0, from[order[hole - 1]] > from[row] {
                    order[hole] = order[hole - 1]
                    hole -= 1
                }
                order[hole] = row
            }
        } else {
            order.sort { from[$0] < from[$1] }
        }
        guard from[order[0]] <= horizon.lowerBound, columns.to[order[order.count - 1]] >= horizon.upperBound else { return false }
        return zip(order, order.dropFirst()).allSatisfy { columns.to[$0] == from[$1] }
    }

    /// Goes through the days on which a row begins or ends.
    private mutating func sweep(_ pair: Int, _ rows: Range<Int>) {
        var events: [(day: Int32, office: UInt32, begins: Bool)] = []
        for row in rows {
            let (from, to) = (max(columns.from[row], horizon.lowerBound), min(columns.to[row], horizon.upperBound))
            guard from < to else { continue }
            events.append((from, columns.office[row], true))
            events.append((to, columns.office[row], false))
        }
        events.sort { $0.day < $1.day }
        var active: [UInt32: Int] = [:]
        var total = 0
        var open: (kind: CompetenceRows.Kind, from: Int32, offices: [UInt32])?
        var next = 0
        var day = horizon.lowerBound
        while day < horizon.upperBound {
            while next < events.count, events[next].day == day {
                let event = events[next]
                let count = (active[event.office] ?? 0) + (event.begins ? 1 : -1)
                active[event.office] = count == 0 ? nil : count
                total += event.begins ? 1 : -1
                next += 1
            }
            let kind: CompetenceRows.Kind? = active.isEmpty ? .gap : active.count > 1 ? .overlap : total > 1 ? .repeated : nil
            if open?.kind != kind {
                close(pair, &open, day)
                if let kind { open = (kind, day, Array(active.keys.sorted().prefix(CompetenceRows.shownOffices))) }
            }
            day = next < events.count ? min(events[next].day, horizon.upperBound) : horizon.upperBound
        }
        close(pair, &open, horizon.upperBound)
    }

    private mutating func close(_ pair: Int, _ open: inout (kind: CompetenceRows.Kind, from: Int32, offices: [UInt32])?, _ day: Int32) {
        guard let trouble = open else { return }
        open = nil
        troubles.append(
            CompetenceRows.Trouble(
                kind: trouble.kind, procedure: pair / communes, commune: pair % communes,
                days: DayInterval(Day(number: Int(trouble.from)), Day(number: Int(day))), offices: trouble.offices))
    }
}
