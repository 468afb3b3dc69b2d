import Foundation
import QuyetFeel
import QuyetTestSupport
import QuyetTime
import Testing

/// Holds the boxes of tables to an enumeration of every case; `QUYET_HEAVY` asks for many more.
@Suite("Decision tables as boxes")
struct BoxTableTests {
    private static func random(_ random: inout QuyetTestSupport.SeededGenerator) -> BoxTable {
        let columns = (0..<(1 + random.below(4))).map { _ in 1 + random.below(4) }
        let isDense = random.once(in: 2)
        let rows = (0..<random.below(8)).map { _ in
            columns.map { count -> BitSet in
                if random.once(in: isDense ? 2 : 4) { return BitSet(all: count) }
                return BitSet((0..<count).filter { _ in random.once(in: 2) })
            }
        }
        return BoxTable(columns: columns, rows: rows)
    }

    private static func cases(_ columns: [Int]) -> [[Int]] {
        columns.reduce([[]]) { cases, count in cases.flatMap { one in (0..<count).map { one + [$0] } } }
    }

    private static func holds(_ box: [BitSet], _ cells: [Int]) -> Bool { zip(box, cells).allSatisfy { $0.contains($1) } }

    @Test("gaps, overlaps and shadowed rows are those of every case")
    func equal() {
        let isHeavy = ProcessInfo.processInfo.environment["QUYET_HEAVY"] != nil
        var generator = QuyetTestSupport.SeededGenerator(20_261_126)
        var (holes, shadows) = (0, 0)
        for number in 0..<(isHeavy ? 100_000 : 3_000) {
            let table = Self.random(&generator)
            let cases = Self.cases(table.columns)
            let gaps = table.gaps()
            for cells in cases {
                let isTaken = table.rows.contains { Self.holds($0, cells) }
                // Disjoint boxes: a case that no row takes is in one, any other in none.
                #expect(gaps.boxes.count { Self.holds($0, cells) } == (isTaken ? 0 : 1), "table \(number), \(cells)")
            }
            let taking = cases.map { cells in table.rows.indices.filter { Self.holds(table.rows[$0], cells) } }
            let first = Dictionary(
                table.rows.indices.compactMap { row in
                    taking.filter { $0.contains(row) }.compactMap(\.first).filter { $0 < row }.min().map { (row, $0) }
                }, uniquingKeysWith: { first, _ in first })
            #expect(Dictionary(table.overlaps().map { ($0.row, $0.earlier) }, uniquingKeysWith: { first, _ in first }) == first)
            let shadowed = table.rows.indices.filter { row in
                let own = taking.filter { $0.contains(row) }
                return !own.isEmpty && own.allSatisfy { $0[0] < row }
            }
            #expect(table.shadowed().map(\.row) == shadowed, "table \(number)")
            for (row, earlier) in table.overlaps() {
                let shared = table.shared(row, earlier) ?? []
                #expect(Self.holds(table.rows[row], shared) && Self.holds(table.rows[earlier], shared))
            }
            holes += gaps.boxes.count
            shadows += shadowed.count
        }
        #expect(holes > 1_000 && shadows > 500)
    }

    @Test("more gaps than the limit are said to be more")
    func limit() {
        // A chessboard: half of the cells are gaps that touch only at corners.
        let rows = (0..<40).flatMap { row in (0..<40).filter { ($0 + row) % 2 == 0 }.map { [BitSet([row]), BitSet([$0])] } }
        let table = BoxTable(columns: [40, 40], rows: rows)
        let all = table.gaps()
        #expect(all.isComplete && all.boxes.count < 100)
        let few = table.gaps(limit: 10)
        #expect(!few.isComplete && few.boxes.count == 10)
    }
}
