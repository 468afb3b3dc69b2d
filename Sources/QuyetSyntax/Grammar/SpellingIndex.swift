import QuyetText

/// Finds the keywords of a place by their bytes.
///
/// Every spelling of the grammar has one number; a shape or set of words has a dense table from that number to its key or word. Bytes are
/// hashed as they stand; only a text that is no spelling byte for byte is normalised (NFD, letter case, the other placement of a tone mark).
struct SpellingIndex: Sendable {
    static let shared = SpellingIndex()

    /// No key or word.
    static let none = UInt8.max

    /// Open addressing: number + 1 of the spelling, or 0.
    private var slots: [UInt16]
    private var spellings: [[UInt8]] = []
    private let byKey: [String: UInt16]
    /// Rows of `spellings.count` a shape, then a set of words.
    private let dense: [UInt8]
    private let width: Int

    private init() {
        var numbers: [String: UInt16] = [:]
        var byKey: [String: UInt16] = [:]
        var all: [[UInt8]] = []
        // Two spellings with one normalised form are one keyword.
        func number(_ text: String) -> UInt16 {
            if let known = numbers[text] { return known }
            let id = UInt16(all.count)
            all.append(Array(text.utf8))
            numbers[text] = id
            let key = VietnameseText.key(text)
            if byKey[key] == nil { byKey[key] = id }
            return id
        }
        var rows: [[(UInt16, Int)]] = []
        for shape in Grammar.shapes {
            rows.append(
                shape.keys.enumerated().filter { !$0.element.takesTime }.flatMap {
                    [(number($0.element.vi), $0.offset), (number($0.element.en), $0.offset)]
                })
        }
        for set in Grammar.wordSets {
            rows.append(set.words.enumerated().flatMap { [(number($0.element.vi), $0.offset), (number($0.element.en), $0.offset)] })
        }
        width = all.count
        var dense = [UInt8](repeating: SpellingIndex.none, count: width * rows.count)
        for (row, entries) in rows.enumerated() {
            for (number, index) in entries { dense[row * width + Int(number)] = UInt8(index) }
            // Another number of the same normalised form stands for the same keyword.
            for (number, index) in entries {
                if let first = byKey[VietnameseText.key(String(decoding: all[Int(number)], as: UTF8.self))],
                    dense[row * width + Int(first)] == SpellingIndex.none
                {
                    dense[row * width + Int(first)] = UInt8(index)
                }
            }
        }
        self.dense = dense
        self.byKey = byKey
        spellings = all
        slots = [UInt16](repeating: 0, count: 4096)
        for (id, bytes) in all.enumerated() {
            var slot = bytes.withUnsafeBytes { Int(SpellingIndex.hash($0) & 4095) }
            while slots[slot] != 0 { slot = (slot + 1) & 4095 }
            slots[slot] = UInt16(id) + 1
        }
    }

    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index + 8 <= bytes.count {
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            index += 8
        }
        var tail: UInt64 = 0
        while index < bytes.count {
            tail = tail << 8 | UInt64(bytes[index])
            index += 1
        }
        hash = (hash ^ tail) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 29
    }

    /// The number of the spelling with exactly these bytes.
    private func exact(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var slot = Int(SpellingIndex.hash(bytes) & 4095)
        while slots[slot] != 0 {
            let id = Int(slots[slot]) - 1
            if spellings[id].count == bytes.count, spellings[id].withUnsafeBytes({ $0.elementsEqual(bytes) }) { return id }
            slot = (slot + 1) & 4095
        }
        return nil
    }

    private func find(_ bytes: UnsafeRawBufferPointer, row: Int) -> Int? {
        if let id = exact(bytes) {
            let index = dense[row * width + id]
            if index != SpellingIndex.none { return Int(index) }
        }
        guard bytes.count <= 200, let id = byKey[VietnameseText.key(String(decoding: bytes, as: UTF8.self))] else { return nil }
        let index = dense[row * width + Int(id)]
        return index == SpellingIndex.none ? nil : Int(index)
    }

    /// The key of a shape with this spelling.
    func key(_ bytes: UnsafeRawBufferPointer, shape: Int) -> Int? { find(bytes, row: shape) }

    /// The word of a set with this spelling.
    func word(_ bytes: UnsafeRawBufferPointer, set: Int) -> Int? { find(bytes, row: Grammar.shapes.count + set) }
}
