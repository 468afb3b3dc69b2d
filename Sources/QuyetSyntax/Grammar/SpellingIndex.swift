import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the keywords of a place by their bytes.
///
/// Every spelling of the grammar has one number; a shape or set of words has a dense table from that number to its key or word. Bytes are
/// hashed as they stand; only a text that is no spelling byte for byte is normalised (NFD, letter case, the other placement of a tone mark).
///
/// The tables are made once and never freed, so that reading a key takes no reference to anything.
struct SpellingIndex: @unchecked Sendable {
    static let shared = SpellingIndex()

    /// No key or word.
    static let none = UInt8.max
    private static let slotCount = 4096

    /// Open addressing: number + 1 of the spelling, or 0.
    private let slots: UnsafePointer<UInt16>
    /// The bytes of all spellings, and where each begins; one more at the end.
    private let spellings: UnsafeRawPointer
    private let starts: UnsafePointer<UInt32>
    private let byKey: [String: UInt16]
    /// Rows of `width` a shape, then a set of words: from the number of a spelling to its key or word.
    private let dense: UnsafePointer<UInt8>
    private let width: Int

    private init() {
        var numbers: [String: UInt16] = [:]
        var byKey: [String: UInt16] = [:]
        var all: [[UInt8]] = []
        func number(_ text: String) -> UInt16 {
            if let known = numbers[text] { return known }
            let id = UInt16(all.count)
            all.append(Array(text.utf8))
            numbers[text] = id
            let key = VietnameseText.key(text)
            if byKey[key] == nil { byKey[key] = id }
            return id
        }
        var rows: [[(number: UInt16, index: Int)]] = []
        func add(_ words: [(vi: String, en: String, index: Int)]) {
            rows.append(words.flatMap { [(number($0.vi), $0.index), (number($0.en), $0.index)] })
        }
        for shape in Grammar.shapes {
            add(shape.keys.enumerated().filter { !$0.element.takesTime }.map { ($0.element.vi, $0.element.en, $0.offset) })
        }
        for set in Grammar.wordSets { add(set.words.enumerated().map { ($0.element.vi, $0.element.en, $0.offset) }) }
        width = all.count
        var dense = [UInt8](repeating: SpellingIndex.none, count: width * rows.count)
        for (row, entries) in rows.enumerated() {
            for (number, index) in entries { dense[row * width + Int(number)] = UInt8(index) }
            // A spelling with the same normalised form stands for the same keyword.
            for (number, index) in entries {
                let key = VietnameseText.key(String(decoding: all[Int(number)], as: UTF8.self))
                if let first = byKey[key], dense[row * width + Int(first)] == SpellingIndex.none {
                    dense[row * width + Int(first)] = UInt8(index)
                }
            }
        }
        self.byKey = byKey
        self.dense = SpellingIndex.kept(dense)
        spellings = UnsafeRawPointer(SpellingIndex.kept(all.flatMap { $0 }))
        starts = SpellingIndex.kept(all.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32($1.count)) })
        var slots = [UInt16](repeating: 0, count: SpellingIndex.slotCount)
        for (id, bytes) in all.enumerated() {
            var slot = bytes.withUnsafeBytes { Int(truncatingIfNeeded: SpellingIndex.hash($0)) & (SpellingIndex.slotCount - 1) }
            while slots[slot] != 0 { slot = (slot + 1) & (SpellingIndex.slotCount - 1) }
            slots[slot] = UInt16(id) + 1
        }
        self.slots = SpellingIndex.kept(slots)
    }

    private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
        let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        pointer.initialize(from: elements, count: elements.count)
        return UnsafePointer(pointer)
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
        guard let base = bytes.baseAddress else { return nil }
        var slot = Int(truncatingIfNeeded: SpellingIndex.hash(bytes)) & (SpellingIndex.slotCount - 1)
        while slots[slot] != 0 {
            let id = Int(slots[slot]) - 1
            if Int(starts[id + 1] - starts[id]) == bytes.count, memcmp(spellings + Int(starts[id]), base, bytes.count) == 0 { return id }
            slot = (slot + 1) & (SpellingIndex.slotCount - 1)
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

    func key(_ text: String, shape: Int) -> Int? { Array(text.utf8).withUnsafeBytes { key($0, shape: shape) } }
    func word(_ text: String, set: Int) -> Int? { Array(text.utf8).withUnsafeBytes { word($0, set: set) } }

    /// The word of a set with this spelling.
    func word(_ bytes: UnsafeRawBufferPointer, set: Int) -> Int? { find(bytes, row: Grammar.shapes.count + set) }
}
