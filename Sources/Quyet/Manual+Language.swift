import QuyetSyntax
import QuyetText

/// The keys and words of the language, as `quyet explain` tells them.
extension Manual {
    /// Every place where a key or word of this spelling, in either language, may stand, with what it means there; nil if there is none.
    public static func entry(_ spelling: String, _ language: Language) -> String? {
        let key = VietnameseText.key(spelling)
        func isNamed(_ vi: String, _ en: String) -> Bool { VietnameseText.key(vi) == key || VietnameseText.key(en) == key }
        var places: [String] = []
        for shape in Grammar.allShapes {
            for entry in shape.keys where isNamed(entry.vi, entry.en) {
                let mark = entry.isRequired ? say(language, " (phải có)", " (required)") : ""
                let title = lowercasedFirst(shortTitle(shape.vi, shape.en, language))
                places.append(
                    "\(entry.spelling(language)) · \(entry.spelling(language == .vi ? .en : .vi))\(mark)\n"
                        + "  \(say(language, "ở", "in")): \(title)\n  \(say(language, entry.docVI, entry.docEN))\n")
            }
        }
        for set in Grammar.allWords {
            for (index, word) in set.words.enumerated() where isNamed(word.vi, word.en) {
                let doc = set.docs.indices.contains(index) ? say(language, set.docs[index].vi, set.docs[index].en) : ""
                let title = lowercasedFirst(shortTitle(set.vi, set.en, language))
                places.append(
                    "\(say(language, word.vi, word.en)) · \(say(language, word.en, word.vi))\n"
                        + "  \(say(language, "là một từ của", "one of the words of")): \(title)\n\(doc.isEmpty ? "" : "  \(doc)\n")")
            }
        }
        return places.isEmpty ? nil : places.joined(separator: "\n")
    }

    /// Everything that can be explained: ids of checks, keys and words in both languages.
    public static var names: [String] {
        checks.map(\.id) + Grammar.allShapes.flatMap { $0.keys.flatMap { [$0.vi, $0.en] } }
            + Grammar.allWords.flatMap { $0.words.flatMap { [$0.vi, $0.en] } }
    }

    private static func say(_ language: Language, _ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// What stands before a colon, without the full stop.
    private static func shortTitle(_ vi: String, _ en: String, _ language: Language) -> String {
        let full = say(language, vi, en)
        let title = full.prefix { $0 != ":" }
        return String(title.hasSuffix(".") ? title.dropLast() : title)
    }

    private static func lowercasedFirst(_ text: String) -> String {
        // An abbreviation keeps its letters.
        text.dropFirst().first?.isUppercase == true ? text : text.prefix(1).lowercased() + text.dropFirst()
    }
}
