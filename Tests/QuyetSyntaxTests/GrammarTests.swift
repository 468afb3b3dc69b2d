import QuyetTestSupport
import QuyetText
import Testing

@testable import QuyetSyntax

/// `Grammar/language.yaml`: every key and word in both languages, and what is made of them.
@Suite("The grammar")
struct GrammarTests {
    @Test("every key and word has two spellings, and no two of a place share a key")
    func spellings() {
        let places =
            Grammar.allShapes.map { ("shape \($0.name)", $0.keys.map { (vi: $0.vi, en: $0.en) }) }
            + Grammar.allWords.map { ("words \($0.name)", $0.words) }
        #expect(Grammar.allShapes.count > 50 && Grammar.allWords.count > 25)
        #expect(Set(places.map(\.0)).count == places.count)
        for (place, words) in places {
            var owner: [String: Int] = [:]
            for (index, word) in words.enumerated() {
                #expect(!word.vi.isEmpty && !word.en.isEmpty && word.en.utf8.allSatisfy { $0 < 0x80 }, "\(place): \(word)")
                #expect(VietnameseText.composed(word.vi).utf8.elementsEqual(word.vi.utf8), "\(place): \(word.vi) is not NFC")
                for spelling in [word.vi, word.en] {
                    if let other = owner.updateValue(index, forKey: VietnameseText.key(spelling)), other != index {
                        Issue.record("\(place): “\(spelling)” is also “\(words[other].vi)”")
                    }
                }
            }
        }
    }

    @Test("every shape, key and set of words is explained in both languages")
    func documented() {
        for shape in Grammar.allShapes {
            #expect(!shape.vi.isEmpty && !shape.en.isEmpty, "the shape “\(shape.name)”")
            for key in shape.keys {
                #expect(key.docVI.hasSuffix(".") && key.docEN.hasSuffix("."), "\(shape.name): “\(key.en)” has no “doc vi” or “doc en”")
                #expect(key.docVI != key.docEN && VietnameseText.composed(key.docVI).utf8.elementsEqual(key.docVI.utf8), "\(key.en)")
                if key.isRequired {
                    #expect(!key.docVI.contains("Không viết") && !key.docEN.contains("Absent:"), "\(shape.name): \(key.en)")
                }
            }
        }
        for set in Grammar.allWords {
            #expect(!set.vi.isEmpty && !set.en.isEmpty && set.docs.count == set.words.count, "the words “\(set.name)”")
            for (word, doc) in zip(set.words, set.docs) { #expect(doc.vi.isEmpty == doc.en.isEmpty, "\(set.name): “\(word.en)”") }
        }
    }

    @Test("every table reads its keys and words in both languages, in capitals, decomposed and with spaces around")
    func tables() {
        let index = SpellingIndex.shared
        func forms(_ spelling: String) -> [String] { [spelling, spelling.uppercased(), decomposed(spelling), " \(spelling) "] }
        func found(_ text: String, _ find: (UnsafeRawBufferPointer) -> Int?) -> Int? { Array(text.utf8).withUnsafeBytes(find) }
        for (number, shape) in Grammar.allShapes.enumerated() {
            for (place, key) in shape.keys.enumerated() where !key.takesTime {
                for form in forms(key.vi) + forms(key.en) {
                    #expect(found(form) { index.key($0, shape: number) } == place, "\(shape.name): \(form)")
                }
            }
            #expect(
                found("không phải từ khóa") { index.key($0, shape: number) } == nil && found("") { index.key($0, shape: number) } == nil)
        }
        for (number, set) in Grammar.allWords.enumerated() {
            for (place, word) in set.words.enumerated() {
                for form in forms(word.vi) + forms(word.en) {
                    #expect(found(form) { index.word($0, set: number) } == place, "\(set.name): \(form)")
                }
            }
        }
    }

    /// Every shape of the grammar, at random, in both spellings: read without a finding, and what is read is the same.
    @Test("random documents of every construct read the same in both languages")
    func randomDocuments() {
        var generator = SeededGenerator(20_261_125)
        var marks: Set<UInt16> = []
        for number in 0..<2_400 {
            let document = RandomDocument(&generator)
            var facts: [[String]] = []
            for language in Language.allCases {
                let (text, findings) = read(document.text(language), isManifest: document.isManifest)
                #expect(findings.isEmpty, "\(number): \(findings.map { $0.message.rendered(.vi) })\n\(document.text(language))")
                guard let text else { continue }
                facts.append(DocumentFacts.of(text.root))
                for node in text.tree.nodes { marks.insert(node.mark.number) }
            }
            #expect(facts.count == 2 && facts[0] == facts[1], "\(document.text(.vi))\n\(document.text(.en))")
        }
        let keys = Grammar.allShapes.enumerated().flatMap { shape in
            shape.element.keys.indices.map { (shape.offset, $0) }
        }
        let unused = keys.filter { !marks.contains(Grammar.mark(shape: $0.0, key: $0.1).number) }
            .filter { !RandomDocument.unread.contains(Grammar.allShapes[$0.0].name) }
        #expect(
            unused.isEmpty, "never generated: \(unused.map { "\(Grammar.allShapes[$0.0].name): \(Grammar.allShapes[$0.0].keys[$0.1].en)" })"
        )
    }
}

/// Reads one file by itself.
func read(_ text: String, isManifest: Bool = false) -> (text: DocumentText?, findings: [Finding]) {
    let input = WorkspaceText.Input(path: isManifest ? WorkspaceText.manifestName : "a.yaml", bytes: Array(text.utf8))
    let reading = FileReading(input, SourceID(index: 0))
    return (reading.text, reading.findings)
}
