/// The grammar as Swift: one enum a set of words, the table of shapes, and one type a shape through which a document is read.
struct GrammarSwift {
    let model: GrammarModel
    private var types: [GrammarModel.ValueType] = []
    private var typeIDs: [GrammarModel.ValueType: Int] = [:]

    init(_ model: GrammarModel) { self.model = model }

    mutating func render() -> String {
        var out = "// Made from Grammar/language.yaml when the package is built.\nimport QuyetText\nimport QuyetTime\n\n"
        for set in model.words { out += wordSet(set) }
        out += shapeTable()
        for (index, shape) in model.shapes.enumerated() { out += view(shape, index) }
        return out
    }

    private func wordTypeName(_ name: String) -> String { capitalised(identifier(name)) + "Word" }

    private func wordSet(_ set: GrammarModel.WordSet) -> String {
        let type = wordTypeName(set.name)
        var out = "/// \(set.en): words that may stand in the place “\(set.name)”.\npublic enum \(type): UInt8, KeywordSet {\n    case "
        out += set.words.map { escaped(identifier($0.en)) }.joined(separator: ", ") + "\n\n"
        out += "    public static let table = KeywordTable<Self>(place: \(literal(set.name)), [\n"
        for word in set.words { out += "        (.\(escaped(identifier(word.en))), vi: \(literal(word.vi)), en: \(literal(word.en))),\n" }
        out += "    ])\n\n    public static let set = \(model.words.firstIndex { $0.name == set.name } ?? 0)\n"
        return out + "}\n\n"
    }

    private mutating func typeID(_ type: GrammarModel.ValueType) -> Int {
        if let id = typeIDs[type] { return id }
        switch type {
        case .list(let element), .names(let element): _ = typeID(element)
        case .either(let parts): for part in parts { _ = typeID(part) }
        default: break
        }
        let id = types.count
        types.append(type)
        typeIDs[type] = id
        return id
    }

    private mutating func shapeTable() -> String {
        var rows = ""
        for shape in model.shapes {
            var keys = ""
            for key in shape.keys {
                keys +=
                    "            GrammarKey(\(literal(key.en)), \(literal(key.vi)), type: \(typeID(key.type)), required: \(key.isRequired), content: \(key.isContent), docVI: \(literal(key.docVI)), docEN: \(literal(key.docEN))),\n"
            }
            let open = shape.open.map { String(typeID($0)) } ?? "nil"
            let needs = shape.needs.map { need in String(shape.keys.firstIndex { $0.en == need } ?? 0) }.joined(separator: ", ")
            rows +=
                "        GrammarShape(\(literal(shape.name)), vi: \(literal(shape.vi)), en: \(literal(shape.en)), needs: [\(needs)], open: \(open), keys: [\n\(keys)        ]),\n"
        }
        var out = "extension Grammar {\n    static let shapes: [GrammarShape] = [\n\(rows)    ]\n\n"
        out += "    static let wordSets: [GrammarWords] = [\n"
        for set in model.words {
            let words = set.words.map { "(vi: \(literal($0.vi)), en: \(literal($0.en)))" }.joined(separator: ", ")
            let docs = set.words.map { "(vi: \(literal($0.docVI)), en: \(literal($0.docEN)))" }.joined(separator: ", ")
            out +=
                "        GrammarWords(\(literal(set.name)), vi: \(literal(set.vi)), en: \(literal(set.en)), [\(words)], docs: [\(docs)]),\n"
        }
        out += "    ]\n\n    static let types: [GrammarType] = [\n"
        for type in types { out += "        \(row(type)),\n" }
        return out + "    ]\n}\n\n"
    }

    private func row(_ type: GrammarModel.ValueType) -> String {
        switch type {
        case .scalar(let kind): ".scalar(.\(escaped(identifier(kind))))"
        case .word(let set): ".word(\(model.words.firstIndex { $0.name == set } ?? 0))"
        case .shape(let name): ".shape(\(model.shapes.firstIndex { $0.name == name } ?? 0))"
        case .partial(let name): ".partial(\(model.shapes.firstIndex { $0.name == name } ?? 0))"
        case .list(let element): ".list(\(typeIDs[element] ?? 0))"
        case .names(let element): ".names(\(typeIDs[element] ?? 0))"
        case .either(let parts): ".either([\(parts.map { String(typeIDs[$0] ?? 0) }.joined(separator: ", "))])"
        }
    }

    // MARK: One type a shape

    private func viewName(_ shape: String) -> String { capitalised(identifier(shape)) + "Node" }

    private func view(_ shape: GrammarModel.Shape, _ index: Int) -> String {
        var out = "/// \(shape.en).\npublic struct \(viewName(shape.name)): DocumentNode {\n    public static let shape = \(index)\n"
        out += "    public let ref: NodeRef\n    public init(_ ref: NodeRef) { self.ref = ref }\n\n"
        out += "    /// The marks of the keys of this shape.\n    public enum Key {\n"
        let first = 1 + model.shapes.prefix(index).map(\.keys.count).reduce(0, +)
        for (place, key) in shape.keys.enumerated() {
            out += "        public static let \(escaped(identifier(key.en))) = GrammarMark(\(first + place))\n"
        }
        out += "    }\n"
        for key in shape.keys {
            let name = identifier(key.en)
            let doc = key.docEN.isEmpty ? "`\(key.vi)`" : "`\(key.vi)`. \(key.docEN)"
            if case .either(let parts) = key.type {
                for (number, part) in parts.enumerated() {
                    let suffix = number == 0 ? "" : "As" + capitalised(identifier(partName(part)))
                    out += property(name + suffix, key: name, part, doc)
                }
            } else {
                out += property(name, key: name, key.type, doc)
            }
        }
        return out + "}\n\n"
    }

    private func partName(_ type: GrammarModel.ValueType) -> String {
        switch type {
        case .scalar(let kind): kind
        case .word(let set): set + " word"
        case .shape(let name): name
        case .partial(let name): "keys of " + name
        case .list(let element): partName(element) + " list"
        case .names(let element): partName(element) + " names"
        case .either(let parts): parts.map(partName).joined(separator: " or ")
        }
    }

    private func property(_ name: String, key: String, _ type: GrammarModel.ValueType, _ doc: String) -> String {
        let (result, reader) = access(type)
        let isMany: Bool = if case .list = type { true } else if case .names = type { true } else { false }
        let body =
            isMany
            ? "ref.field(Key.\(escaped(key))).map { \(reader.replacing("$", with: "$0")) } ?? []"
            : "ref.field(Key.\(escaped(key))).flatMap { \(reader.replacing("$", with: "$0")) }"
        return "    /// \(doc)\n    public var \(escaped(name)): \(isMany ? result : result + "?") { \(body) }\n"
    }

    /// The Swift type of a value and how it is read from the node `$`.
    private func access(_ type: GrammarModel.ValueType) -> (type: String, reader: String) {
        switch type {
        case .scalar(let kind):
            switch kind {
            case "day": ("Located<Day>", "$.day")
            case "moment": ("Located<Moment>", "$.moment")
            case "span": ("Located<StatedSpan>", "$.timeSpan")
            case "times": ("Located<Int>", "$.times")
            case "yes or no": ("Located<Bool>", "$.yesOrNo")
            case "hours": ("Located<Range<Int>>", "$.hours")
            case "expression", "tests": ("Expression", "$.expression")
            case "address": ("Located<ProvisionAddress>", "$.address")
            case "citation": ("Located<Citation>", "$.citation")
            case "territory": ("Territory", "$.territory")
            case "value": ("Located<FactValue>", "$.factValue")
            case "target": ("TargetText", "$.target")
            case "row": ("[Expression]", "$.row")
            case "anything": ("NodeRef", "Optional($)")
            default: ("Located<String>", "$.text")
            }
        case .word(let set): ("Located<\(wordTypeName(set))>", "$.word(\(wordTypeName(set)).self)")
        case .shape(let name), .partial(let name): ("\(viewName(name))", "$.node(\(viewName(name)).self)")
        case .list(let element):
            ("[\(access(element).type)]", "$.items.compactMap { \(access(element).reader.replacing("$", with: "$0")) }")
        case .names(let element):
            (
                "[(name: Located<String>, value: \(access(element).type))]",
                "$.named { \(access(element).reader.replacing("$", with: "$0")) }"
            )
        case .either(let parts): access(parts[0])
        }
    }
}
