/// Finds the declared spelling that a writer most likely meant.
enum NameSuggestion {
    /// The candidate nearest to `text`: one that differs only in diacritics, else the one at the least edit distance, if that is small
    /// beside the length. Ties go to the first candidate.
    static func nearest(to text: String, among candidates: [String]) -> String? {
        let key = Array(VietnameseKey.key(text).unicodeScalars.prefix(maximumLength))
        let bare = Array(VietnameseKey.bareKey(text).unicodeScalars.prefix(maximumLength))
        var best: (candidate: String, distance: Int)?
        for candidate in candidates.prefix(maximumCandidates) {
            let candidateBare = Array(VietnameseKey.bareKey(candidate).unicodeScalars)
            let limit = max(1, min(bare.count, candidateBare.count) / 3)
            guard abs(candidateBare.count - bare.count) <= limit else { continue }
            let bareDistance = distance(bare, candidateBare)
            guard bareDistance <= limit else { continue }
            // A wrong letter weighs more than a wrong mark.
            let total = bareDistance * 4 + distance(key, Array(VietnameseKey.key(candidate).unicodeScalars))
            if total < best?.distance ?? Int.max { best = (candidate, total) }
        }
        return best?.candidate
    }

    private static let maximumLength = 200
    private static let maximumCandidates = 2000

    /// Levenshtein's distance.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let replaced = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
