/// What finding the mask of a cell needs of a column: places in arrays that the whole table has, so that reading it counts no references.
struct TableHead: Sendable, BitwiseCopyable {
    static let anyTag: UInt8 = 255

    /// The slot; -1 where the input is none.
    let slot: Int
    /// The tag that the input's type wants.
    let wanted: UInt8
    /// Whether the break points of the numbers are multiples of 10^exponent.
    let isScaled: Bool
    let exponent: Int
    /// Where the points of the numbers begin; those of the days follow.
    let numbers: Int
    let numberCount: Int
    let dayCount: Int
    /// Where the regions of symbols begin, and the first symbol that has one.
    let symbols: Int
    let symbolCount: Int
    let firstSymbol: Int64
    let dayBase: Int
    /// Where the masks begin, and the words of each.
    let masks: Int
    let wordCount: Int

    /// The region of a cell; nil where its value must be looked at.
    @inline(__always)
    func region(_ cell: FeelCell, _ points: [Int64], _ regions: [Int32]) -> Int? {
        if wanted != TableHead.anyTag, !cell.has(.null), UInt8(truncatingIfNeeded: cell.header) != wanted { return nil }
        switch cell.tag {
        case .null: return 0
        case .boolean: return 1 &+ Int(cell.payload)
        case .number:
            guard isScaled, let payload = TablePoints.scaled(cell.payload, by: Int(cell.exponent) &- exponent) else { return nil }
            return TableColumn.numberBase &+ TablePoints.place(of: payload, in: points, from: numbers, count: numberCount)
        case .day: return dayBase &+ TablePoints.place(of: cell.payload, in: points, from: numbers &+ numberCount, count: dayCount)
        case .symbol:
            let place = cell.payload &- firstSymbol
            return place >= 0 && place < symbolCount ? Int(regions[symbols &+ Int(place)]) : TableColumn.otherText
        case .other: return nil
        }
    }
}
