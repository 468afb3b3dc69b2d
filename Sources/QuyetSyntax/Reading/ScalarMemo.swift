import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which texts are good dates, spans and so on: the few that a province writes over and over are each judged once.
final class ScalarMemo {
    private struct Entry {
        var hash: UInt64 = 0
        var start = 0
        var count = 0
        var kind: UInt8 = 0
        /// 0 for an empty slot, 1 for a good text, 2 for a bad one.
        var verdict: UInt8 = 0
    }

    private var entries = [Entry](repeating: Entry(), count: 1024)
    private var texts: [UInt8] = []
    private var count = 0
    /// Past this many texts nothing more is kept.
    private static let limit = 65_536

    /// Whether the text is good as a `kind`; `judge` is asked the first time.
    func isGood(_ bytes: UnsafeRawBufferPointer, kind: UInt8, judge: (String) -> Bool) -> Bool {
        let hash = SpellingIndex.hash(bytes) ^ UInt64(kind) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: hash) & (entries.count - 1)
        while entries[slot].verdict != 0 {
            let entry = entries[slot]
            if entry.hash == hash, entry.kind == kind, entry.count == bytes.count,
                isText(entry, bytes)
            {
                return entry.verdict == 1
            }
            slot = (slot + 1) & (entries.count - 1)
        }
        let isGood = judge(String(decoding: bytes, as: UTF8.self))
        guard count < ScalarMemo.limit, bytes.count <= 256 else { return isGood }
        entries[slot] = Entry(hash: hash, start: texts.count, count: bytes.count, kind: kind, verdict: isGood ? 1 : 2)
        texts.append(contentsOf: bytes)
        count += 1
        if count * 2 > entries.count { grow() }
        return isGood
    }

    private func isText(_ entry: Entry, _ bytes: UnsafeRawBufferPointer) -> Bool {
        texts.withUnsafeBytes { texts in
            guard let stored = texts.baseAddress, let given = bytes.baseAddress else { return bytes.isEmpty }
            return memcmp(stored + entry.start, given, bytes.count) == 0
        }
    }

    private func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(), count: old.count * 2)
        for entry in old where entry.verdict != 0 {
            var slot = Int(truncatingIfNeeded: entry.hash) & (entries.count - 1)
            while entries[slot].verdict != 0 { slot = (slot + 1) & (entries.count - 1) }
            entries[slot] = entry
        }
    }
}
