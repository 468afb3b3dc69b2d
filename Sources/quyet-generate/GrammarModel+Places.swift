/// What is made of the grammar besides Swift needs: which documents there are, and what is read where.
extension GrammarModel {
    /// A kind of document, and the key by which it is known.
    struct Document {
        let shape: Shape
        let opener: Key
        /// The word that the opener has as its value, for a register.
        let word: Word?
    }

    /// The shapes whose first key is one of the words “document”, in the order of the grammar.
    var documents: [Document] {
        let openers = Set(words("document")?.words.map(\.en) ?? [])
        let reached = Set(shapes.flatMap { $0.keys.flatMap { shapesRead(by: $0.type) } + ($0.open.map(shapesRead) ?? []) })
        return shapes.compactMap { shape in
            guard let first = shape.keys.first, openers.contains(first.en), first.isRequired, !reached.contains(shape.name) else {
                return nil
            }
            var word: Word?
            if case .word(let set) = first.type {
                word = words(set)?.words.first { shape.name == $0.en + " " + first.en }
            }
            return Document(shape: shape, opener: first, word: word)
        }
    }

    /// The shapes that a value of this type holds directly.
    func shapesRead(by type: ValueType) -> [String] {
        switch type {
        case .scalar("target"): ["target"]
        case .scalar, .word: []
        case .shape(let name), .partial(let name): [name]
        case .list(let element), .names(let element): shapesRead(by: element)
        case .either(let parts): parts.flatMap(shapesRead)
        }
    }

    /// The shapes that stand in a document of this kind, itself first, in the order of the grammar.
    func shapes(of document: Shape) -> [Shape] {
        var found: Set<String> = [document.name]
        var open = [document]
        while let shape = open.popLast() {
            let types = shape.keys.map(\.type) + (shape.open.map { [$0] } ?? [])
            for name in types.flatMap(shapesRead) where found.insert(name).inserted {
                if let shape = self.shape(name) { open.append(shape) }
            }
        }
        return shapes.filter { found.contains($0.name) }
    }

    /// Whether a shape stands in some document; those that do not lend their keys to others.
    func isRead(_ shape: Shape) -> Bool { documents.contains { shapes(of: $0.shape).contains { $0.name == shape.name } } }

    private var usedTypes: [ValueType] {
        func all(_ type: ValueType) -> [ValueType] {
            switch type {
            case .list(let element), .names(let element): [type] + all(element)
            case .either(let parts): [type] + parts.flatMap(all)
            default: [type]
            }
        }
        return shapes.flatMap { $0.keys.flatMap { all($0.type) } + ($0.open.map(all) ?? []) }
    }

    /// Whether some key takes one of these words by themselves.
    func isUsed(_ set: WordSet) -> Bool { usedTypes.contains(.word(set.name)) }

    func isUsed(scalar kind: String) -> Bool { usedTypes.contains(.scalar(kind)) }

    /// Shapes of which some keys may stand by themselves, and the shapes within them; in the order of the grammar.
    var partialShapes: [String] {
        var found: Set<String> = []
        var open = usedTypes.compactMap { if case .partial(let name) = $0 { name } else { nil } }
        while let name = open.popLast() {
            guard found.insert(name).inserted else { continue }
            open += (shape(name)?.keys ?? []).compactMap { if case .partial(let name) = $0.type.partially { name } else { nil } }
        }
        return shapes.map(\.name).filter(found.contains)
    }
}

extension GrammarModel.ValueType {
    /// The type of the same value where only what changes is written: a group of keys in part, all else as a whole.
    var partially: Self { if case .shape(let name) = self { .partial(name) } else { self } }
}
