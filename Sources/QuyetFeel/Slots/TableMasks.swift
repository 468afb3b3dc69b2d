/// The masks of a column while they are made.
struct TableMasks {
    private(set) var masks: [UInt64]
    private let regions: Int
    private let wordCount: Int

    init(regions: Int, wordCount: Int) {
        self.regions = regions
        self.wordCount = wordCount
        masks = Array(repeating: 0, count: regions * wordCount)
    }

    mutating func addEverywhere(_ rows: [Int]) { for region in 0..<regions { add(rows, region) } }

    private mutating func add(_ rows: [Int], _ region: Int) {
        for row in rows { masks[region * wordCount + row / 64] |= 1 << UInt64(row % 64) }
    }

    /// Adds the rows of a cell to the regions that it accepts.
    mutating func add(_ cell: TableCell, _ rows: [Int], _ points: TablePoints, dayBase: Int, textBase: Int) {
        let fixed: [TableCell.Probe] = [.null, .boolean(false), .boolean(true), .otherText]
        for (region, probe) in fixed.enumerated() where cell.accepts(probe) { add(rows, region) }
        let span = cell.places
        add(cell, rows, base: fixed.count, count: points.numberPlaces, span.numbers) { .number($0) }
        add(cell, rows, base: dayBase, count: points.dayPlaces, span.days) { .day($0) }
        for text in points.texts.texts.indices where cell.accepts(.text(text)) { add(rows, textBase + text) }
    }

    /// Before the first place that the cell mentions and after the last its answer does not change.
    private mutating func add(
        _ cell: TableCell, _ rows: [Int], base: Int, count: Int, _ span: ClosedRange<Int>?, _ probe: (Int) -> TableCell.Probe
    ) {
        let inner = span.map { max($0.lowerBound - 1, 0)...min($0.upperBound + 1, count - 1) } ?? 0...0
        let (before, after) = (cell.accepts(probe(inner.lowerBound)), cell.accepts(probe(inner.upperBound)))
        if before { for place in 0..<inner.lowerBound { add(rows, base + place) } }
        for place in inner where cell.accepts(probe(place)) { add(rows, base + place) }
        if after { for place in inner.upperBound + 1..<count { add(rows, base + place) } }
    }
}
