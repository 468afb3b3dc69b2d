/// The index of a column: for each kind of value the rows whose cell accepts it, as a mask.
///
/// Values fall into regions: null, false, true, a text that no cell mentions, each text that one does, each break point of the numbers and
/// of the days, and the gaps between them. No cell tells two values of one region apart.
struct TableColumn: Sendable {
    /// The input; -1 where it is no slot.
    let slot: Int
    /// The tag that the input's type wants; nil where every value may stand there.
    let wanted: FeelCellTag?
    private let points: TablePoints
    /// The masks, region by region.
    private var masks: [UInt64]
    let wordCount: Int
    /// Rows whose cell has no index: they are in every mask, and their cell must still be evaluated.
    let unindexed: [UInt64]
    /// Rows with a cell that does not accept everything: for values that have no region.
    let tested: [UInt64]
    /// Regions of the layout's symbols, from the id `firstSymbol` on.
    private let symbolRegions: [Int32]
    private let firstSymbol: Int64
    private let dayBase: Int
    private let textBase: Int

    static let otherText = 3
    static let numberBase = 4
    /// Words in the masks of a column; one that needs more has no index.
    private static let maximumSize = 1 << 23

    /// - Parameters:
    ///   - cells: The parsed cells by text, with their rows; nil for those whose tests are no constants.
    init(
        slot: Int, wanted: FeelCellTag?, cells: [(rows: [Int], tests: TableTests?)], rowCount: Int, symbols: inout FeelSymbols
    ) {
        self.slot = slot
        self.wanted = wanted
        wordCount = max((rowCount + 63) / 64, 1)
        var points = TablePoints(cells.flatMap { $0.tests?.constants ?? [] })
        var regions = TableColumn.numberBase + points.numberPlaces + points.dayPlaces + points.texts.texts.count
        let fits = regions * wordCount <= TableColumn.maximumSize
        if !fits {
            points = TablePoints([])
            regions = TableColumn.numberBase + 2
        }
        self.points = points
        dayBase = TableColumn.numberBase + points.numberPlaces
        textBase = dayBase + points.dayPlaces
        var unindexed = [UInt64](repeating: 0, count: wordCount)
        var tested = unindexed
        var builder = TableMasks(regions: regions, wordCount: wordCount)
        for row in 0..<rowCount { tested[row / 64] |= 1 << UInt64(row % 64) }
        var isTested = [Bool](repeating: false, count: rowCount)
        for (rows, tests) in cells {
            for row in rows { isTested[row] = true }
            if fits, let cell = tests?.cell(points) {
                builder.add(cell, rows, points, dayBase: dayBase, textBase: textBase)
            } else {
                for row in rows { unindexed[row / 64] |= 1 << UInt64(row % 64) }
                builder.addEverywhere(rows)
            }
        }
        let free = isTested.indices.filter { !isTested[$0] }
        for row in free { tested[row / 64] &= ~(1 << UInt64(row % 64)) }
        builder.addEverywhere(free)
        masks = builder.masks
        self.unindexed = unindexed
        self.tested = tested
        let ids = points.texts.texts.map { Int64(symbols.intern($0)) }
        let first = ids.min() ?? 0
        var symbolRegions = [Int32](repeating: Int32(TableColumn.otherText), count: Int((ids.max() ?? -1) - first + 1))
        for (place, id) in ids.enumerated() { symbolRegions[Int(id - first)] = Int32(textBase + place) }
        firstSymbol = first
        self.symbolRegions = symbolRegions
    }

    /// Where the mask of a slot's value begins, for values that the head leaves open; nil for a value that has no region or is not of the
    /// input's type.
    @inline(never)
    func slowMask(_ row: borrowing FeelRow) -> Int? {
        let value = row[slot]
        switch (wanted, value) {
        case (nil, _), (.number?, .number), (.symbol?, .string): return mask(of: value)
        default: return nil
        }
    }

    /// Moves the masks, points and regions of symbols to the arrays of a table.
    mutating func head(_ points: inout [Int64], _ regions: inout [Int32], _ masks: inout [UInt64]) -> TableHead {
        let isScaled = self.points.isScaled
        let numbers = isScaled ? self.points.scaled : []
        let head = TableHead(
            slot: slot, wanted: wanted?.rawValue ?? TableHead.anyTag, isScaled: isScaled, exponent: self.points.exponent,
            numbers: points.count, numberCount: numbers.count, dayCount: self.points.days.count, symbols: regions.count,
            symbolCount: symbolRegions.count, firstSymbol: firstSymbol, dayBase: dayBase, masks: masks.count,
            wordCount: wordCount)
        points += numbers
        points += self.points.days
        regions += symbolRegions
        masks += self.masks
        self.masks = []
        return head
    }

    /// Where the mask of a value begins; nil for a value that has no region.
    func mask(of value: FeelValue) -> Int? {
        let region: Int
        switch value {
        case .null: region = 0
        case .boolean(let truth): region = truth ? 2 : 1
        case .number(let number): region = TableColumn.numberBase + points.place(of: number)
        case .date(let day): region = dayBase + points.place(ofDay: Int64(day.number))
        case .string(let text): region = points.texts.id(of: text).map { textBase + Int($0) } ?? TableColumn.otherText
        default: return nil
        }
        return region * wordCount
    }
}
