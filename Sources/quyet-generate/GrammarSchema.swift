/// The grammar as JSON Schema (draft-07, the newest that every editor reads), for editors and other checkers.
///
/// The schema never refuses a document that the reader takes, as long as keywords are written in the spelling of the grammar: letter case,
/// decomposed letters and spaces within a keyword are known to the reader only. It refuses less than the reader, which also knows what keys
/// mean together.
struct GrammarSchema {
    let model: GrammarModel

    init(_ model: GrammarModel) { self.model = model }

    func render() -> String {
        var definitions: [(key: String, value: OrderedJSON)] = []
        for shape in model.shapes where model.isRead(shape) { definitions.append((shapeID(shape.name), self.shape(shape))) }
        for name in model.partialShapes {
            if let shape = model.shape(name) { definitions.append((partialID(name), self.shape(shape, isPartial: true))) }
        }
        for set in model.words where model.isUsed(set) { definitions.append((wordsID(set.name), words(set))) }
        for kind in GrammarModel.scalars.sorted() where model.isUsed(scalar: kind) { definitions.append((scalarID(kind), scalar(kind))) }
        let root: [(key: String, value: OrderedJSON)] = [
            ("$schema", "http://json-schema.org/draft-07/schema#"),
            ("$comment", "Made from Grammar/language.yaml by `make grammar`; not edited by hand."),
            ("title", "Quyết"),
            ("description", "Văn bản và danh mục của Quyết. Documents and registers of Quyết."),
            ("type", "object"),
        ]
        return OrderedJSON.object(root + chosenByFirstKey() + [("definitions", .object(definitions))]).rendered()
    }

    func shapeID(_ name: String) -> String { identifier(name) }
    func partialID(_ name: String) -> String { identifier("keys of " + name) }
    func wordsID(_ name: String) -> String { identifier("words " + name) }
    func scalarID(_ name: String) -> String { identifier("scalar " + name) }

    func reference(_ id: String) -> OrderedJSON { ["$ref": .text("#/definitions/" + id)] }

    // MARK: Documents

    /// The key at the top of a document says what it is: only that shape is judged, so that what is said of it is to the point.
    private func chosenByFirstKey() -> [(key: String, value: OrderedJSON)] {
        var openers: [String] = []
        var choices: [OrderedJSON] = []
        for document in model.documents {
            for spelling in [document.opener.vi, document.opener.en] {
                if !openers.contains(spelling) { openers.append(spelling) }
                var condition: OrderedJSON = ["required": [.text(spelling)]]
                if let word = document.word {
                    condition = [
                        "required": [.text(spelling)],
                        "properties": [spelling: ["enum": [.text(word.vi), .text(word.en)]]],
                    ]
                }
                choices.append(["if": condition, "then": reference(shapeID(document.shape.name))])
            }
        }
        // What may open a document is offered in an empty one; a register of no known kind is told which there are.
        let properties = openers.map { spelling -> (key: String, value: OrderedJSON) in
            let key = model.documents.first { $0.opener.vi == spelling || $0.opener.en == spelling }?.opener
            return (spelling, key.map { property($0, spelling: spelling, type: $0.type) } ?? true)
        }
        return [
            ("properties", .object(properties)), ("anyOf", .list(openers.map { ["required": [.text($0)]] })), ("allOf", .list(choices)),
        ]
    }

    // MARK: Shapes

    private func shape(_ shape: GrammarModel.Shape, isPartial: Bool = false) -> OrderedJSON {
        func property(_ key: GrammarModel.Key, spelling: String) -> OrderedJSON {
            self.property(key, spelling: spelling, type: isPartial ? key.type.partially : key.type)
        }
        var properties: [(key: String, value: OrderedJSON)] = []
        var patterns: [(key: String, value: OrderedJSON)] = []
        for key in shape.keys {
            if key.takesTime {
                patterns.append(("^(\(key.vi.dropLast(2))|\(key.en.dropLast(2))) +[0-9]{1,2}:[0-9]{2}$", property(key, spelling: key.vi)))
                continue
            }
            properties.append((key.vi, property(key, spelling: key.vi)))
            if key.en != key.vi { properties.append((key.en, property(key, spelling: key.en))) }
            if let other = otherTonePlacement(key.vi) { patterns.append(("^\(other)$", property(key, spelling: key.vi))) }
        }
        var entries: [(key: String, value: OrderedJSON)] = [
            ("description", .text("\(shape.vi). \(shape.en).")), ("type", "object"), ("properties", .object(properties)),
        ]
        if !patterns.isEmpty { entries.append(("patternProperties", .object(patterns))) }
        if let open = shape.open {
            // One name, besides the keys.
            entries += [
                ("additionalProperties", type(open)), ("minProperties", 1), ("maxProperties", .number(shape.keys.count + 1)),
            ]
        } else {
            entries.append(("additionalProperties", false))
        }
        let demands = isPartial ? [] : demands(shape)
        if !demands.isEmpty { entries.append(("allOf", .list(demands))) }
        return .object(entries)
    }

    /// What must be written. With `if`, the message names the one key that is missing.
    private func demands(_ shape: GrammarModel.Shape) -> [OrderedJSON] {
        func spellings(_ key: GrammarModel.Key) -> [String] {
            [key.vi, key.en, otherTonePlacement(key.vi)].compactMap(\.self).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        func one(of spellings: [String]) -> [OrderedJSON] { spellings.map { ["required": [.text($0)]] } }
        var result: [OrderedJSON] = shape.keys.filter(\.isRequired).map { key in
            let others = Array(spellings(key).dropFirst())
            if others.isEmpty { return ["required": [.text(key.vi)]] }
            let written: OrderedJSON = others.count == 1 ? ["required": [.text(others[0])]] : ["anyOf": .list(one(of: others))]
            return ["if": written, "else": ["required": [.text(key.vi)]]]
        }
        let needed = shape.keys.filter { shape.needs.contains($0.en) }
        if !needed.isEmpty { result.append(["anyOf": .list(one(of: needed.flatMap(spellings)))]) }
        let contents = shape.keys.filter(\.isContent)
        if !contents.isEmpty { result.append(["oneOf": .list(one(of: contents.flatMap(spellings)))]) }
        return result
    }

    private func property(_ key: GrammarModel.Key, spelling: String, type: GrammarModel.ValueType) -> OrderedJSON {
        guard case .object(let entries) = self.type(type) else { return true }
        let isVietnamese = spelling == key.vi
        let text = isVietnamese ? "\(key.docVI) \(key.docEN)" : "\(key.docEN) \(key.docVI)"
        let markdown =
            isVietnamese
            ? "\(key.docVI)\n\n*English* `\(key.en)`. \(key.docEN)" : "\(key.docEN)\n\n*Tiếng Việt* `\(key.vi)`. \(key.docVI)"
        return .object(entries + [("description", .text(text)), ("markdownDescription", .text(markdown))])
    }

    /// `uỷ quyền` beside `ủy quyền`: the one keyword whose tone mark has two places.
    private func otherTonePlacement(_ spelling: String) -> String? {
        let other = spelling.replacing("ủy", with: "uỷ").replacing("hóa", with: "hoá").replacing("hòa", with: "hoà")
        return other == spelling ? nil : other
    }
}
