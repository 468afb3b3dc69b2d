import QuyetTime

/// The values of the slots of a layout, as cells; made once and filled again for each case without allocating.
///
/// A row is not copied but lent, so that evaluating counts no references.
public struct FeelRow: ~Copyable, Sendable {
    private(set) var cells: [FeelCell]
    /// The values of the cells that are `other`, slot by slot; null elsewhere.
    private(set) var beside: [FeelValue]
    let symbols: FeelSymbols

    /// A row of nulls.
    public init(_ layout: FeelLayout) {
        cells = Array(repeating: FeelCell(.null), count: layout.count)
        beside = Array(repeating: .null, count: layout.count)
        symbols = layout.symbols
    }

    /// The same values once more.
    public init(copying other: borrowing FeelRow) {
        cells = other.cells
        beside = other.beside
        symbols = other.symbols
    }

    /// How many slots the row has.
    public var count: Int { cells.count }

    // MARK: Writing

    public mutating func setNull(at slot: Int) { put(FeelCell(.null), at: slot) }
    public mutating func setBoolean(_ value: Bool, at slot: Int) { put(FeelCell(value), at: slot) }
    /// A whole number.
    public mutating func setNumber(_ value: Int, at slot: Int) { put(FeelCell(value), at: slot) }
    public mutating func setDay(_ value: Day, at slot: Int) { put(FeelCell(value), at: slot) }
    /// A text by its id in the layout.
    public mutating func setSymbol(_ id: UInt32, at slot: Int) {
        precondition(id < symbols.texts.count, "an id that is not of this layout")
        put(FeelCell(.symbol, payload: Int64(id)), at: slot)
    }

    public mutating func setNumber(_ value: FeelDecimal, at slot: Int) {
        if let cell = FeelCell(value) { put(cell, at: slot) } else { putBeside(.number(value), at: slot) }
    }

    public mutating func setText(_ text: String, at slot: Int) {
        if let id = symbols.id(of: text) {
            put(FeelCell(.symbol, payload: Int64(id)), at: slot)
        } else {
            putBeside(.string(text), at: slot)
        }
    }

    public mutating func set(_ value: FeelValue, at slot: Int) {
        if let cell = symbols.cell(of: value) { put(cell, at: slot) } else { putBeside(value, at: slot) }
    }

    /// Every slot null.
    public mutating func clear() { for slot in cells.indices { setNull(at: slot) } }

    @inline(__always)
    private mutating func put(_ cell: FeelCell, at slot: Int) {
        if cells[slot].has(.other) { beside[slot] = .null }
        cells[slot] = cell
    }

    private mutating func putBeside(_ value: FeelValue, at slot: Int) {
        beside[slot] = value
        cells[slot] = FeelCell(.other)
    }

    // MARK: Reading

    /// The value of a slot.
    public subscript(slot: Int) -> FeelValue {
        let cell = cells[slot]
        switch cell.tag {
        case .symbol: return .string(symbols.texts[Int(cell.payload)])
        case .other: return beside[slot]
        default: return cell.plainValue ?? .null
        }
    }

    /// The values in the order of the slots, as `FeelProgram` takes them.
    public var values: [FeelValue] {
        var result: [FeelValue] = []
        result.reserveCapacity(count)
        for slot in cells.indices { result.append(self[slot]) }
        return result
    }
}
