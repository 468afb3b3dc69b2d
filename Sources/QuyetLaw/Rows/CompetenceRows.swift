import QuyetText
import QuyetTime

/// Competence as another system states it: one row for each procedure, commune, office and period.
///
/// Procedures, communes and offices are numbers from 0, which the caller keeps names for. What is judged is what the proof of competence
/// judges of decisions: exactly one office for each pair of a procedure and a commune on each day.
public struct CompetenceRows: Sendable {
    /// Most pairs of a procedure and a commune that one check takes.
    public static let pairLimit = 1 << 26

    public enum Failure: Error, Hashable, Sendable {
        /// More pairs than `pairLimit`.
        case tooManyPairs(Int)
    }

    /// Numbers of procedures, communes and offices: a row outside of them is refused.
    public let procedures: Int
    public let communes: Int
    private(set) var columns = Columns()

    /// One array a column: a row is an index into all.
    struct Columns: Sendable {
        var pair: [UInt32] = []
        var office: [UInt32] = []
        var from: [Int32] = []
        var to: [Int32] = []
        /// Whether the rows come pair by pair, ascending, and by their first days within one.
        var isSorted = true
    }

    /// Why a row says nothing.
    public enum Refusal: Hashable, Sendable {
        case unknownProcedure, unknownCommune
        /// It ends before it begins, or on that day.
        case emptyPeriod
    }

    /// A row that was not taken, by its place among those given.
    public struct Refused: Hashable, Sendable {
        public let row: Int
        public let why: Refusal
    }

    public private(set) var refused: [Refused] = []
    public private(set) var count = 0

    /// - Parameters:
    ///   - procedures: how many there are; each is owed an office in each commune.
    ///   - communes: how many there are.
    /// - Throws: `tooManyPairs`.
    public init(procedures: Int, communes: Int) throws(Failure) {
        let (pairs, overflow) = procedures.multipliedReportingOverflow(by: communes)
        guard !overflow, procedures >= 0, communes >= 0, pairs <= CompetenceRows.pairLimit else {
            throw .tooManyPairs(overflow ? .max : pairs)
        }
        self.procedures = procedures
        self.communes = communes
    }

    public mutating func reserve(_ rows: Int) {
        columns.pair.reserveCapacity(rows)
        columns.office.reserveCapacity(rows)
        columns.from.reserveCapacity(rows)
        columns.to.reserveCapacity(rows)
    }

    /// Takes a row, or refuses it.
    ///
    /// - Parameter days: half-open.
    public mutating func append(procedure: UInt32, commune: UInt32, office: UInt32, days: DayInterval) {
        defer { count += 1 }
        guard procedure < procedures else { return refused.append(Refused(row: count, why: .unknownProcedure)) }
        guard commune < communes else { return refused.append(Refused(row: count, why: .unknownCommune)) }
        guard !days.isEmpty else { return refused.append(Refused(row: count, why: .emptyPeriod)) }
        let (pair, from) = (procedure * UInt32(communes) + commune, Int32(clamping: days.from.number))
        if let last = columns.pair.last, let start = columns.from.last, (pair, from) < (last, start) { columns.isSorted = false }
        columns.pair.append(pair)
        columns.office.append(office)
        columns.from.append(from)
        columns.to.append(Int32(clamping: days.to.number))
    }
}
