import QuyetTime

/// Rows of a decision table as boxes: in each column a set of cells that no test of the column tells apart.
///
/// Gaps and overlaps are found by dividing column after column, and what is alike is looked at once, so that neither the product of the
/// columns nor all pairs of rows are enumerated (after J. Vanthienen, "A more general comparison of the decision table and tree", 1994).
public struct BoxTable: Sendable {
    /// Number of cells of each column.
    public let columns: [Int]
    /// By row and column, the cells.
    public let rows: [[BitSet]]

    /// By column and cell, the rows that hold there.
    private let holding: [[BitSet]]
    /// By column, the rows that take every cell of it and of those after it.
    private let taking: [BitSet]

    /// A box of cases: the cells of each column.
    public typealias Box = [BitSet]

    /// Boxes beyond which the rest is left untold.
    public static let limit = 1_000

    public init(columns: [Int], rows: [[BitSet]]) {
        self.columns = columns
        self.rows = rows
        var holding = columns.map { [BitSet](repeating: BitSet(), count: $0) }
        var taking = [BitSet](repeating: BitSet(), count: columns.count + 1)
        taking[columns.count] = BitSet(all: rows.count)
        for (row, cells) in rows.enumerated() {
            var takesRest = true
            for column in columns.indices.reversed() {
                for cell in cells[column].members { holding[column][cell].insert(row) }
                takesRest = takesRest && cells[column].count == columns[column]
                if takesRest { taking[column].insert(row) }
            }
        }
        self.holding = holding
        self.taking = taking
    }

    /// The cases that no row takes, as disjoint boxes; false beside them where there are more than `limit`.
    public func gaps(limit: Int = BoxTable.limit) -> (boxes: [Box], isComplete: Bool) {
        var search = GapSearch(table: self, limit: limit)
        return (search.boxes(BitSet(all: rows.count), 0), search.isComplete)
    }

    /// The cases of a row that none of other rows takes.
    private func remainder(of row: Int, without others: BitSet) -> Box? {
        var search = GapSearch(table: self, limit: 1, domain: rows[row])
        return search.boxes(others, 0).first
    }

    /// For each row that shares a case with an earlier one, the first such row.
    public func overlaps() -> [(row: Int, earlier: Int)] {
        zip(rows.indices, meetings()).compactMap { row, meeting in meeting.first.flatMap { $0 < row ? (row, $0) : nil } }
    }

    /// Rows all of whose cases earlier rows take: they are never chosen where the first is. Beside each the first row that takes some.
    public func shadowed() -> [(row: Int, earlier: Int)] {
        zip(rows.indices, meetings()).compactMap { row, meeting in
            guard !rows[row].contains(where: \.isEmpty) else { return nil }
            let earlier = meeting.intersection(BitSet(all: row))
            guard let first = earlier.first, remainder(of: row, without: earlier) == nil else { return nil }
            return (row, first)
        }
    }

    /// For each row those that share a case with it; itself is one of them, unless it takes nothing.
    private func meetings() -> [BitSet] {
        // Rows repeat the tests of a column.
        var known = columns.map { _ in [BitSet: BitSet]() }
        // What takes nothing meets nothing.
        let taking = BitSet(rows.indices.filter { !rows[$0].contains(where: \.isEmpty) })
        return rows.indices.map { index in
            guard taking.contains(index) else { return BitSet() }
            let row = rows[index]
            var result = taking
            for column in columns.indices where row[column].count < columns[column] {
                let those =
                    known[column][row[column]] ?? row[column].members.reduce(BitSet()) { $0.union(holding[column][$1]) }
                known[column][row[column]] = those
                result = result.intersection(those)
            }
            return result
        }
    }

    /// A case that two rows share.
    public func shared(_ left: Int, _ right: Int) -> [Int]? {
        var result: [Int] = []
        for (left, right) in zip(rows[left], rows[right]) {
            guard let cell = left.intersection(right).first else { return nil }
            result.append(cell)
        }
        return result
    }

    private struct GapSearch {
        let table: BoxTable
        let limit: Int
        var domain: Box?
        var isComplete = true
        private var known: [Key: [Box]] = [:]
        private var left: Int

        private struct Key: Hashable {
            let column: Int
            let rows: BitSet
        }

        init(table: BoxTable, limit: Int, domain: Box? = nil) {
            self.table = table
            self.limit = limit
            self.domain = domain
            left = limit * 1_000
        }

        /// The boxes over the columns from one on that none of the rows takes.
        mutating func boxes(_ rows: BitSet, _ column: Int) -> [Box] {
            if column == table.columns.count { return rows.isEmpty ? [[]] : [] }
            if rows.isEmpty { return [table.columns[column...].indices.map { domain?[$0] ?? BitSet(all: table.columns[$0]) }] }
            if rows.overlaps(table.taking[column]) { return [] }
            let key = Key(column: column, rows: rows)
            if let boxes = known[key] { return boxes }
            // Cells in which the same rows hold go on together.
            var groups: [BitSet: BitSet] = [:]
            var order: [BitSet] = []
            for cell in domain?[column].members ?? Array(0..<table.columns[column]) {
                let those = rows.intersection(table.holding[column][cell])
                if groups[those] == nil { order.append(those) }
                groups[those, default: BitSet()].insert(cell)
            }
            var result: [Box] = []
            for those in order {
                left -= 1
                for rest in boxes(those, column + 1) {
                    guard result.count < limit, left > 0 else {
                        isComplete = false
                        return result
                    }
                    result.append([groups[those] ?? BitSet()] + rest)
                }
            }
            known[key] = result
            return result
        }
    }
}
