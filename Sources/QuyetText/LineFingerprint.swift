/// What stays the same of a finding while other lines come and go: its rule, its file and the text of its line.
struct LineFingerprint {
    private var uses: [UInt64: Int] = [:]

    /// The fingerprint of the next finding: a hash, and which of the findings with that hash it is, from 1.
    mutating func next(_ rule: String, _ path: String, line: String) -> String {
        let hash = LineFingerprint.hash([rule, path, String(LineFingerprint.trimmed(line))])
        let use = uses[hash, default: 0] + 1
        uses[hash] = use
        let hex = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - hex.utf8.count) + hex + ":\(use)"
    }

    /// Without the blanks at both ends, so that a change of indentation keeps it.
    private static func trimmed(_ line: String) -> Substring.UnicodeScalarView {
        var scalars = line.unicodeScalars[...]
        while let first = scalars.first, first == " " || first == "\t" { scalars.removeFirst() }
        while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
        return scalars
    }

    /// FNV-1a of 64 bits, over the bytes and a zero after each part: the same on every machine.
    private static func hash(_ parts: [String]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for part in parts {
            for byte in part.utf8 { add(byte) }
            add(0)
        }
        return hash
    }
}
