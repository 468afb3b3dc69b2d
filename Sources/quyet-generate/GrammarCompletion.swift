/// The grammar as data for editors: every place with its keys, every set of words, with what they mean.
struct GrammarCompletion {
    let model: GrammarModel

    init(_ model: GrammarModel) { self.model = model }

    func render() -> String {
        let places = model.shapes.filter(model.isRead)
        return OrderedJSON.object([
            ("made from", "Grammar/language.yaml"), ("version", 1),
            ("documents", .list(model.documents.map(document))),
            ("places", .object(places.map { ($0.name, place($0)) })),
            ("words", .object(model.words.map { ($0.name, words($0)) })),
        ]).rendered()
    }

    private func both(_ vi: String, _ en: String) -> OrderedJSON { ["vi": .text(vi), "en": .text(en)] }

    private func document(_ document: GrammarModel.Document) -> OrderedJSON {
        var entries: [(key: String, value: OrderedJSON)] = [
            ("place", .text(document.shape.name)), ("first key", both(document.opener.vi, document.opener.en)),
        ]
        if let word = document.word { entries.append(("word", both(word.vi, word.en))) }
        return .object(entries)
    }

    private func place(_ shape: GrammarModel.Shape) -> OrderedJSON {
        var entries: [(key: String, value: OrderedJSON)] = [("doc", both(shape.vi, shape.en))]
        if !shape.needs.isEmpty { entries.append(("at least one of", .list(shape.needs.map { .text($0) }))) }
        if let open = shape.open { entries.append(("names", type(open))) }
        entries.append(("keys", .list(shape.keys.map(key))))
        return .object(entries)
    }

    private func key(_ key: GrammarModel.Key) -> OrderedJSON {
        var entries: [(key: String, value: OrderedJSON)] = [("vi", .text(key.vi)), ("en", .text(key.en)), ("type", type(key.type))]
        if key.isRequired { entries.append(("required", true)) }
        if key.isContent { entries.append(("exactly one", true)) }
        if key.takesTime { entries.append(("takes time", true)) }
        entries.append(("doc", both(key.docVI, key.docEN)))
        return .object(entries)
    }

    private func type(_ type: GrammarModel.ValueType) -> OrderedJSON {
        switch type {
        case .scalar(let kind): ["scalar": .text(kind)]
        case .word(let set): ["words": .text(set)]
        case .shape(let name): ["place": .text(name)]
        case .partial(let name): ["keys of": .text(name)]
        case .list(let element): ["list of": self.type(element)]
        case .names(let element): ["names to": self.type(element)]
        case .either(let parts): ["one of": .list(parts.map(self.type))]
        }
    }

    private func words(_ set: GrammarModel.WordSet) -> OrderedJSON {
        [
            "doc": both(set.vi, set.en),
            "words": .list(
                set.words.map { word in
                    let spellings: [(key: String, value: OrderedJSON)] = [("vi", .text(word.vi)), ("en", .text(word.en))]
                    return .object(spellings + (word.docVI.isEmpty ? [] : [("doc", both(word.docVI, word.docEN))]))
                }),
        ]
    }
}
