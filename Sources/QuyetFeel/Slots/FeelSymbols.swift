/// Texts with ids, so that cells hold and compare them as numbers.
///
/// Ids are given in order and never change: a copy that has grown agrees with the one it was copied from.
struct FeelSymbols: Sendable {
    private(set) var texts: [String] = []
    private var ids: [Key: UInt32] = [:]

    /// FEEL compares texts by code point, `String` by canonical equivalence.
    private struct Key: Hashable {
        let text: String

        static func == (left: Key, right: Key) -> Bool { FeelText.isSame(left.text, right.text) }

        func hash(into hasher: inout Hasher) {
            // FNV-1a over the bytes: one word for the hasher, whatever the storage of the text.
            var state: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hasher.combine(state)
        }
    }

    /// The id of a text, given now if it has none.
    mutating func intern(_ text: String) -> UInt32 {
        if let id = ids[Key(text: text)] { return id }
        let id = UInt32(texts.count)
        texts.append(text)
        ids[Key(text: text)] = id
        return id
    }

    func id(of text: String) -> UInt32? { ids[Key(text: text)] }

    /// The cell of a value; nil for what only stands beside the cells.
    func cell(of value: FeelValue) -> FeelCell? {
        switch value {
        case .null: FeelCell(.null)
        case .boolean(let truth): FeelCell(truth)
        case .number(let number): FeelCell(number)
        case .date(let day): FeelCell(day)
        case .string(let text): id(of: text).map { FeelCell(.symbol, payload: Int64($0)) }
        default: nil
        }
    }

    /// The cell of a constant, its text interned; nil for what only stands beside the cells.
    mutating func cell(ofConstant value: FeelValue) -> FeelCell? {
        if case .string(let text) = value { return FeelCell(.symbol, payload: Int64(intern(text))) }
        return cell(of: value)
    }
}
