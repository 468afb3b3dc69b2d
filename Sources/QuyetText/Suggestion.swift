/// *Did you mean*: the nearest of the names that would have been right.
public enum Suggestion {
    /// The nearest candidate, or nil if none is near. Missing or misplaced diacritics cost less than other letters.
    public static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
        let key = Array(VietnameseText.key(text).unicodeScalars)
        let bare = Array(VietnameseText.bareKey(text).unicodeScalars)
        guard !bare.isEmpty, bare.count <= longest else { return nil }
        let allowed = bare.count <= 3 ? 1 : bare.count <= 8 ? 2 : 3
        var best: (cost: Int, name: String)?
        for candidate in candidates {
            let candidateBare = Array(VietnameseText.bareKey(candidate).unicodeScalars)
            guard abs(candidateBare.count - bare.count) <= allowed else { continue }
            let bareCost = distance(bare, candidateBare, limit: allowed)
            guard bareCost <= allowed, bareCost < bare.count else { continue }
            let cost = bareCost * 100 + min(99, distance(key, Array(VietnameseText.key(candidate).unicodeScalars), limit: 99))
            if best.map({ (cost, candidate) < ($0.cost, $0.name) }) ?? true { best = (cost, candidate) }
        }
        return best?.name
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
