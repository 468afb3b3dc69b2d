/// A decision table compiled for the rows of a layout: an index for each column, whose masks of rows are intersected.
///
/// It gives what the general evaluator gives for the table. Cells whose tests are no constants are evaluated by it for the rows that all
/// indexes leave, and so are inputs that are no slots; without them finding a hit allocates nothing.
public struct IndexedTable: Sendable {
    let code: TableCode
    /// The inputs, then the allowed values of those that have them as columns of one row.
    let columns: [TableColumn]
    let heads: [TableHead]
    let points: [Int64]
    let regions: [Int32]
    let masks: [UInt64]
    let inputCount: Int
    let localCount: Int
    let wordCount: Int
    /// All rows.
    let all: [UInt64]
    /// Rows with a cell that has no index.
    let unindexed: [UInt64]
    /// Whether every input is a slot and every column of allowed values has an index.
    let isPlain: Bool
    /// The results of the rows whose outputs are constants.
    let outputs: [FeelValue?]
    /// The result where no row matches, if it is a constant.
    let fallback: FeelValue?

    /// How many rules the table has.
    public var count: Int { code.rules.count }

    /// What looking for hits found.
    enum Finding {
        case none
        /// An input is not among its allowed values.
        case refused
        case hit(Int, isOnly: Bool)
        /// The general evaluator is needed.
        case undecided
    }

    /// The first rule that matches, in the order of the table; nil where none does.
    public func firstHit(_ row: borrowing FeelRow) -> Int? {
        switch find(row, lookingForSecond: false) {
        case .hit(let hit, _): return hit
        case .none, .refused: return nil
        case .undecided:
            var frame = FeelFrame(slots: row.values, localCount: localCount)
            return scan(&frame, stopsAtFirst: true)?.first
        }
    }

    /// All rules that match, in the order of the table.
    public func hits(_ row: borrowing FeelRow) -> [Int] {
        var frame = FeelFrame(slots: row.values, localCount: localCount)
        return scan(&frame, stopsAtFirst: false) ?? []
    }

    /// The result by the hit policy.
    public func evaluate(_ row: borrowing FeelRow) -> FeelValue {
        switch code.policy {
        case .first, .unique, .any, .priority:
            switch find(row, lookingForSecond: code.policy != .first) {
            case .refused: return .null
            case .none: if let fallback { return fallback }
            case .hit(let hit, let isOnly): if isOnly || code.policy == .first, let output = outputs[hit] { return output }
            case .undecided: break
            }
        case .ruleOrder, .outputOrder, .collect: break
        }
        var frame = FeelFrame(slots: row.values, localCount: localCount)
        guard let hits = scan(&frame, stopsAtFirst: code.policy == .first) else { return .null }
        frame.diagnostics = []
        let result = hits.isEmpty ? frame.fallback(code, .none) : frame.result(code, hits, .none)
        return frame.steps > FeelProgram.stepBudget ? .null : result
    }

    // MARK: By the indexes alone

    /// Where the mask of an input's value begins; nil for a value that has none.
    @inline(__always)
    private func mask(_ place: Int, _ row: borrowing FeelRow) -> Int? {
        let head = heads[place]
        guard let region = head.region(row.cells[head.slot], points, regions) else {
            return columns[place].slowMask(row).map { $0 + head.masks }
        }
        return head.masks &+ region &* head.wordCount
    }

    private func find(_ row: borrowing FeelRow, lookingForSecond: Bool) -> Finding {
        guard isPlain else { return .undecided }
        for place in inputCount..<heads.count {
            guard let mask = mask(place, row) else { return .undecided }
            if masks[mask] & 1 == 0, !row.cells[heads[place].slot].has(.null) { return .refused }
        }
        if wordCount > 1 { return findInWords(row, lookingForSecond) }
        var hits = all[0]
        for place in 0..<inputCount {
            guard let mask = mask(place, row) else { return .undecided }
            hits &= masks[mask]
        }
        if hits == 0 { return .none }
        let first = hits.trailingZeroBitCount
        // Up to the first hit, or all of them where a second one matters.
        let decisive = lookingForSecond ? hits : hits & (0 &- hits)
        if decisive & unindexed[0] != 0 { return .undecided }
        return .hit(first, isOnly: hits & (hits &- 1) == 0)
    }

    private func findInWords(_ row: borrowing FeelRow, _ lookingForSecond: Bool) -> Finding {
        // On the stack: where the mask of each column begins. Each element is set before it is read, and the buffer does not escape.
        withUnsafeTemporaryAllocation(of: Int.self, capacity: inputCount) { starts in
            for place in 0..<inputCount {
                guard let mask = mask(place, row) else { return .undecided }
                starts.initializeElement(at: place, to: mask)
            }
            var first: Int?
            for word in 0..<wordCount {
                var hits = all[word]
                for place in 0..<inputCount {
                    hits &= masks[starts[place] &+ word]
                    if hits == 0 { break }
                }
                if hits == 0 { continue }
                if let first { return hits & unindexed[word] != 0 ? .undecided : .hit(first, isOnly: false) }
                let decisive = lookingForSecond ? hits : hits & (0 &- hits)
                if decisive & unindexed[word] != 0 { return .undecided }
                let hit = word * 64 + hits.trailingZeroBitCount
                if !lookingForSecond || hits & (hits &- 1) != 0 { return .hit(hit, isOnly: false) }
                first = hit
            }
            return first.map { .hit($0, isOnly: true) } ?? .none
        }
    }

    // MARK: With the general evaluator

    /// The hits; nil where an input is not among its allowed values.
    private func scan(_ frame: inout FeelFrame, stopsAtFirst: Bool) -> [Int]? {
        var starts: [Int?] = []
        for (place, input) in code.inputs.enumerated() {
            let value = frame.value(input.value)
            frame.stack[input.local] = value
            if value != .null, let allowed = input.allowed, frame.condition(allowed) != true { return nil }
            starts.append(columns[place].mask(of: value).map { $0 + heads[place].masks })
        }
        var result: [Int] = []
        for word in 0..<wordCount {
            var hits = all[word]
            for case let start? in starts { hits &= masks[start + word] }
            while hits != 0 {
                let rule = word * 64 + hits.trailingZeroBitCount
                hits &= hits &- 1
                guard accepts(rule, starts, &frame) else { continue }
                result.append(rule)
                if stopsAtFirst { return result }
            }
        }
        return result
    }

    /// Whether the cells of a row that its masks have not answered hold.
    private func accepts(_ rule: Int, _ starts: [Int?], _ frame: inout FeelFrame) -> Bool {
        let (word, bit) = (rule / 64, UInt64(1) << UInt64(rule % 64))
        for place in 0..<inputCount {
            let column = columns[place]
            let open = starts[place] == nil ? column.tested[word] : column.unindexed[word]
            guard open & bit != 0, let test = code.rules[rule].tests[place] else { continue }
            if frame.value(test).truth != true { return false }
        }
        return true
    }
}
