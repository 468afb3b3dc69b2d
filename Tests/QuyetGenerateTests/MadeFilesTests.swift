import Foundation
import Testing

@testable import quyet_generate

/// The folder of the package.
private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

@Suite("What is made from the grammar and from the checks")
struct MadeFilesTests {
    private static func model() throws -> GrammarModel {
        try GrammarModel(try read("\(root)/\(MadeFiles.grammar)"), name: MadeFiles.grammar)
    }

    @Test("the files in the repository are those that the grammar and the checks make")
    func fresh() throws {
        for file in try MadeFiles.all(root: root) {
            let committed = try? read("\(root)/\(file.path)")
            if committed != file.text { Issue.record("\(file.path) is not what the grammar and the checks make of it: run `make grammar`") }
        }
    }

    @Test("there are nine kinds of documents, each known by its first key")
    func documents() throws {
        let documents = try Self.model().documents
        #expect(
            documents.map(\.shape.name) == [
                "manifest", "units register", "positions register", "officials register", "systems register", "calendar register",
                "instrument", "rule", "scenario",
            ])
        #expect(documents.compactMap(\.word?.en) == ["units", "positions", "officials", "systems", "calendar"])
    }

    @Test("every reference of the schema is defined, and everything defined is referred to")
    func references() throws {
        let model = try Self.model()
        let data = Data(GrammarSchema(model).render().utf8)
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let defined = Set(try #require(schema["definitions"] as? [String: Any]).keys)
        var used: Set<String> = []
        func look(_ value: Any) {
            if let list = value as? [Any] { list.forEach(look) }
            guard let object = value as? [String: Any] else { return }
            if let reference = object["$ref"] as? String { used.insert(String(reference.dropFirst("#/definitions/".count))) }
            object.values.forEach(look)
        }
        look(schema)
        #expect(used == defined, "undefined: \(used.subtracting(defined).sorted()); unused: \(defined.subtracting(used).sorted())")
    }

    @Test("the data for editors hold every key and word in both languages")
    func completion() throws {
        let model = try Self.model()
        let text = GrammarCompletion(model).render()
        let data = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let places = try #require(data["places"] as? [String: [String: Any]])
        let words = try #require(data["words"] as? [String: [String: Any]])
        for shape in model.shapes where model.isRead(shape) {
            let keys = places[shape.name]?["keys"] as? [[String: Any]]
            #expect(keys?.compactMap { $0["vi"] as? String } == shape.keys.map(\.vi))
            #expect(keys?.compactMap { $0["en"] as? String } == shape.keys.map(\.en))
        }
        #expect(Set(words.keys) == Set(model.words.map(\.name)))
    }

    @Test("every link of the manual leads somewhere, and every key stands in it", arguments: GrammarManual.Language.allCases)
    func links(language: GrammarManual.Language) throws {
        let model = try Self.model()
        let text = try MadeFiles.manual(model, language, template: "\(root)/\(MadeFiles.template(language))")
        let anchors = text.matches(of: #/<a id="([^"]+)"><\/a>/#).map { String($0.1) }
        let links = text.matches(of: #/\]\(#([^)]+)\)/#).map { String($0.1) }
        #expect(Set(anchors).count == anchors.count && links.count > 200)
        #expect(Set(links).isSubset(of: anchors), "\(Set(links).subtracting(anchors).sorted())")
        for shape in model.shapes where model.isRead(shape) {
            for key in shape.keys {
                let spelling = language == .vi ? key.vi : key.en
                #expect(text.contains("| `\(spelling)` |"), "\(shape.name): \(spelling)")
            }
        }
    }

    @Test("every check has its page, which its family links to", arguments: GrammarManual.Language.allCases)
    func checks(language: GrammarManual.Language) throws {
        let text = try ChecksManual(folder: "\(root)/\(MadeFiles.checks)", language).render()
        let anchors = text.matches(of: #/<a id="([^"]+)"><\/a>/#).map { String($0.1) }
        let links = text.matches(of: #/\]\(#([^)]+)\)/#).map { String($0.1) }
        let pages = text.matches(of: #/\n### ([^ ]+) \(/#).map { String($0.1) }
        #expect(pages.map { $0.replacing("/", with: "-") } == anchors && Set(anchors).count == anchors.count && anchors.count > 30)
        #expect(Set(links) == Set(anchors))
        #expect(text.matches(of: #/\n#### /#).count == 2 * pages.count, "a wrong and a right example each")
    }

    @Test(
        "a grammar that is wrong is refused with the line",
        arguments: [
            ("shapes:\n  a:\n    keys:\n      b:\n        vi: c\nwords:\n", "x:4: “vi” and “is” are needed"),
            ("shapes:\n  a:\n    keys:\n      b:\n        vi: c\n        is: texd\nwords:\n", "x:4: “texd” is no type"),
            ("shapes:\nwords:\n  w:\n    one: một\n", "x:3: “docs” does not say what these words are"),
            ("shapes:\nwords:\ndocs:\n  w:\n    vi: a\n    en: b\n", "x:4: there are no words “w”"),
            ("shapes:\n   a: b\nwords:\n", "x:2: wrong indentation"),
        ])
    func wrong(grammar: String, problem: String) {
        #expect { try GrammarModel(grammar, name: "x") } throws: { "\($0)" == problem }
    }
}
