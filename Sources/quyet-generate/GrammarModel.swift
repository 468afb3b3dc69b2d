import Foundation

/// The grammar of the language as `Grammar/language.yaml` states it.
struct GrammarModel {
    /// What the value of a key can be.
    indirect enum ValueType: Hashable {
        /// A scalar of a kind that the reader knows: `text`, `day`, `span`, …
        case scalar(String)
        case word(String)
        case shape(String)
        /// Some keys of a shape, those that change; nothing is required of it, nor of the shapes within.
        case partial(String)
        case list(ValueType)
        case names(ValueType)
        case either([ValueType])
    }

    struct Key {
        let en: String
        let vi: String
        let type: ValueType
        let isRequired: Bool
        let isContent: Bool
        let docVI: String
        let docEN: String

        /// `nhận sau *`: the key ends in a time of day.
        var takesTime: Bool { en.hasSuffix(" *") }
    }

    struct Shape {
        let name: String
        let vi: String
        let en: String
        let keys: [Key]
        /// English spellings of keys of which at least one must be written.
        let needs: [String]
        /// The type of the value of a key that is a name.
        let open: ValueType?
    }

    struct Word {
        let en: String
        let vi: String
        /// Empty where the word says it all.
        let docVI: String
        let docEN: String
    }

    struct WordSet {
        let name: String
        let vi: String
        let en: String
        let words: [Word]
    }

    let shapes: [Shape]
    let words: [WordSet]

    /// Kinds of scalars that the reader knows. Those from `unit name` to `procedure code` are texts that name something.
    static let scalars: Set<String> = [
        "text", "template", "table", "unit name", "position name", "office name", "system name", "instrument number", "procedure code",
        "day", "moment", "span", "times",
        "number", "yes or no", "hours", "expression", "tests", "address", "citation", "value", "wait", "marker", "row", "territory",
        "target",
        "anything",
    ]

    init(_ text: String, name: String) throws {
        let root = try Outline.read(text, name: name)
        func fail(_ node: Outline, _ why: String) -> GenerationError { GenerationError(description: "\(name):\(node.line): \(why)") }
        guard let shapeNodes = root.child("shapes"), let wordNodes = root.child("words") else {
            throw GenerationError(description: "\(name): “shapes” and “words” are needed")
        }
        let docs = root.child("docs")
        words = try wordNodes.children.map { set in
            guard let doc = docs?.child(set.key), let vi = doc["vi"], let en = doc["en"] else {
                throw fail(set, "“docs” does not say what these words are")
            }
            let wordDocs = doc.child("words")
            for said in wordDocs?.children ?? [] where set.child(said.key) == nil { throw fail(said, "there is no such word") }
            return WordSet(
                name: set.key, vi: vi, en: en,
                words: try set.children.map { word in
                    guard !word.value.isEmpty else { throw fail(word, "a word needs both spellings") }
                    let said = wordDocs?.child(word.key)
                    return Word(en: word.key, vi: word.value, docVI: said?["vi"] ?? "", docEN: said?["en"] ?? "")
                })
        }
        for doc in docs?.children ?? [] where wordNodes.child(doc.key) == nil { throw fail(doc, "there are no words “\(doc.key)”") }
        let shapeNames = Set(shapeNodes.children.map(\.key))
        let wordNames = Set(words.map(\.name))
        func type(_ text: String, _ node: Outline) throws -> ValueType {
            if GrammarModel.scalars.contains(text) { return .scalar(text) }
            let parts = text.components(separatedBy: " or ")
            if parts.count > 1, !wordNames.contains(String(text.dropFirst(5))) { return .either(try parts.map { try type($0, node) }) }
            if text.hasPrefix("keys of "), shapeNames.contains(String(text.dropFirst(8))) { return .partial(String(text.dropFirst(8))) }
            if text.hasPrefix("list of ") { return .list(try type(String(text.dropFirst(8)), node)) }
            if text.hasPrefix("names to ") { return .names(try type(String(text.dropFirst(9)), node)) }
            if text.hasPrefix("word ") {
                let set = String(text.dropFirst(5))
                guard wordNames.contains(set) else { throw fail(node, "there are no words “\(set)”") }
                return .word(set)
            }
            guard shapeNames.contains(text) else { throw fail(node, "“\(text)” is no type") }
            return .shape(text)
        }
        func keys(of shape: Outline) throws -> [Key] {
            try (shape.child("keys")?.children ?? []).flatMap { node -> [Key] in
                if node.key == "include" {
                    guard let included = shapeNodes.child(node.value) else { throw fail(node, "there is no shape “\(node.value)”") }
                    return try keys(of: included)
                }
                guard let vi = node["vi"], let what = node["is"] else { throw fail(node, "“vi” and “is” are needed") }
                return [
                    Key(
                        en: node.key, vi: vi, type: try type(what, node), isRequired: node["required"] == "yes",
                        isContent: node["content"] == "yes", docVI: node["doc vi"] ?? "", docEN: node["doc en"] ?? "")
                ]
            }
        }
        shapes = try shapeNodes.children.map { node in
            let keys = try keys(of: node)
            guard keys.count <= 64 else { throw fail(node, "a shape has at most 64 keys") }
            let needs = (node["needs"] ?? "").components(separatedBy: ", ").filter { !$0.isEmpty }
            for need in needs where !keys.contains(where: { $0.en == need }) { throw fail(node, "“\(need)” is no key of it") }
            return Shape(
                name: node.key, vi: node["vi"] ?? "", en: node["en"] ?? "", keys: keys, needs: needs,
                open: try node["open"].map { try type($0, node) })
        }
    }

    func shape(_ name: String) -> Shape? { shapes.first { $0.name == name } }
    func words(_ name: String) -> WordSet? { words.first { $0.name == name } }
}

/// `make-up day` → `makeUpDay`; signs of the hit policies are spelled out.
func identifier(_ words: String) -> String {
    let spelled = words.replacing("C+", with: "C sum").replacing("C<", with: "C least").replacing("C>", with: "C most")
        .replacing("C#", with: "C count").replacing(" *", with: "")
    let parts = spelled.split(whereSeparator: { $0 == " " || $0 == "-" })
    return parts.enumerated().map { $0.offset == 0 ? $0.element.prefix(1).lowercased() + $0.element.dropFirst() : capitalised($0.element) }
        .joined()
}

func capitalised(_ text: some StringProtocol) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// Always quoted: a keyword of the language may be one of Swift.
func escaped(_ name: String) -> String { "`\(name)`" }

func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
