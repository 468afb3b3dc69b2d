/// What is left when a Vietnamese keyboard was off: `thur tucj` (Telex) and `thu3 tu5c` (VNI) for *thủ tục*.
///
/// Only for comparing with names that are known: of other texts it makes nonsense.
enum TypedVietnamese {
    /// The comparison keys that a text stands for, typed in Telex and in VNI.
    static func keys(_ text: String) -> [String] {
        let words = VietnameseText.key(text).split(separator: " ", omittingEmptySubsequences: false)
        return [telex, vni].map { decode in words.map { decode(Array($0.utf8)).text }.joined(separator: " ") }
    }

    /// A syllable as it is typed: letters with their shapes, and the tone.
    private struct Syllable {
        var letters: [(base: UInt8, shape: UInt8)] = []
        var tone: UInt8 = 0

        var text: String {
            var bytes: [UInt8] = []
            for letter in letters { bytes += letter.shape > 0 ? [letter.base, letter.shape] : [letter.base] }
            return String(decoding: tone > 0 ? bytes + [tone] : bytes, as: UTF8.self)
        }

        var hasVowel: Bool { letters.contains { "aeiouy".utf8.contains($0.base) } }

        /// Gives a shape to the last letter of these that has none.
        mutating func shape(_ bases: String, _ mark: UInt8) -> Bool {
            guard let index = letters.lastIndex(where: { bases.utf8.contains($0.base) && $0.shape == 0 }) else { return false }
            letters[index].shape = mark
            // ươ takes both horns at once.
            if mark == horn, index > 0, letters[index].base == UInt8(ascii: "o"), letters[index - 1].base == UInt8(ascii: "u") {
                letters[index - 1].shape = horn
            }
            return true
        }
    }

    private static let circumflex: UInt8 = 0x11, breve: UInt8 = 0x12, horn: UInt8 = 0x13, stroke: UInt8 = 0x14

    private static func telex(_ bytes: [UInt8]) -> Syllable {
        var result = Syllable()
        let tones: [UInt8: UInt8] = [
            UInt8(ascii: "f"): 1, UInt8(ascii: "s"): 2, UInt8(ascii: "x"): 3, UInt8(ascii: "r"): 4, UInt8(ascii: "j"): 5,
        ]
        for byte in bytes {
            if read(mark: byte, &result) { continue }
            if let tone = tones[byte], result.hasVowel {
                result.tone = tone
                continue
            }
            switch byte {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"):
                if result.shape(String(UnicodeScalar(byte)), circumflex) { continue }
            case UInt8(ascii: "d"):
                if result.letters.count == 1 || result.hasVowel, result.shape("d", stroke) { continue }
            case UInt8(ascii: "w"):
                if let last = result.letters.last(where: { "aou".utf8.contains($0.base) && $0.shape == 0 }) {
                    if result.shape(last.base == UInt8(ascii: "a") ? "a" : "ou", last.base == UInt8(ascii: "a") ? breve : horn) { continue }
                }
                result.letters.append((UInt8(ascii: "u"), horn))
                continue
            default: break
            }
            result.letters.append((byte, 0))
        }
        return result
    }

    private static func vni(_ bytes: [UInt8]) -> Syllable {
        var result = Syllable()
        let tones: [UInt8: UInt8] = [
            UInt8(ascii: "1"): 2, UInt8(ascii: "2"): 1, UInt8(ascii: "3"): 4, UInt8(ascii: "4"): 3, UInt8(ascii: "5"): 5,
        ]
        for byte in bytes {
            if read(mark: byte, &result) { continue }
            if let tone = tones[byte], result.hasVowel {
                result.tone = tone
                continue
            }
            switch byte {
            case UInt8(ascii: "6"): if result.shape("aeo", circumflex) { continue }
            case UInt8(ascii: "7"): if result.shape("ou", horn) { continue }
            case UInt8(ascii: "8"): if result.shape("a", breve) { continue }
            case UInt8(ascii: "9"): if result.shape("d", stroke) { continue }
            default: break
            }
            result.letters.append((byte, 0))
        }
        return result
    }

    /// A mark that the key holds already, of a letter that was written well.
    private static func read(mark byte: UInt8, _ syllable: inout Syllable) -> Bool {
        if byte >= 1, byte <= 5 {
            syllable.tone = byte
            return true
        }
        guard byte >= circumflex, byte <= stroke, !syllable.letters.isEmpty else { return false }
        syllable.letters[syllable.letters.count - 1].shape = byte
        return true
    }
}
