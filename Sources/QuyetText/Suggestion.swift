/// *Did you mean*: the nearest of the names that would have been right.
public enum Suggestion {
    /// The nearest candidate, or nil if none is near. Missing or misplaced diacritics cost less than other letters; quotes and letters that
    /// the eye does not see cost nothing, nor does a text typed while the Vietnamese keyboard was off.
    public static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
        guard text.utf8.count <= longest * 4 else { return nil }
        let cleaned = cleaned(text)
        let keyText = VietnameseText.key(cleaned)
        let key = Array(keyText.unicodeScalars)
        let bare = Array(VietnameseText.bareKey(cleaned).unicodeScalars)
        guard !bare.isEmpty, bare.count <= longest else { return nil }
        let typed = TypedVietnamese.keys(cleaned)
        let allowed = bare.count <= 3 ? 1 : bare.count <= 8 ? 2 : 3
        var best: (cost: Int, name: String)?
        for candidate in candidates {
            let candidateBare = Array(VietnameseText.bareKey(candidate).unicodeScalars)
            guard !candidateBare.isEmpty, candidateBare.count <= bare.count + allowed else { continue }
            let candidateKey = VietnameseText.key(candidate)
            let cost: Int
            if candidateKey == keyText {
                cost = -1
            } else if typed.contains(candidateKey) {
                cost = 0
            } else {
                guard abs(candidateBare.count - bare.count) <= allowed else { continue }
                let bareCost = distance(bare, candidateBare, limit: allowed)
                guard bareCost <= allowed, bareCost < bare.count else { continue }
                cost = bareCost * 100 + min(99, distance(key, Array(candidateKey.unicodeScalars), limit: 99))
            }
            if best.map({ (cost, candidate) < ($0.cost, $0.name) }) ?? true { best = (cost, candidate) }
        }
        return best?.name
    }

    /// The text without quotes around it, bullets before it, and characters that the eye does not see.
    public static func cleaned(_ text: String) -> String {
        let seen = text.unicodeScalars.filter { !isInvisible($0) }
        let isDecoration = { (scalar: Unicode.Scalar) in "“”‘’„\"'•·–—-*:：，, \u{A0}\u{3000}".unicodeScalars.contains(scalar) }
        guard let first = seen.firstIndex(where: { !isDecoration($0) }), let last = seen.lastIndex(where: { !isDecoration($0) }) else {
            return text
        }
        return String(String.UnicodeScalarView(seen[first...last]))
    }

    /// Zero-width spaces and joiners, the byte order mark, the soft hyphen.
    public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD: true
        default: false
        }
    }

    /// Names longer than this are not compared.
    static let longest = 200

    /// Optimal string alignment distance (insertion, deletion, substitution, swap of neighbours), at most `limit + 1`.
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                current[j] = min(substitution, last[j] + 1, current[j - 1] + 1)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { current[j] = min(current[j], beforeLast[j - 2] + 1) }
            }
            (beforeLast, last) = (last, current)
        }
        return min(last[b.count], limit + 1)
    }
}
