/// The reference manual in one language: the opening and the examples of a template, and the tables of the grammar.
struct GrammarManual {
    enum Language: String, CaseIterable { case vi, en }

    let model: GrammarModel
    let language: Language
    let template: ManualTemplate

    init(_ model: GrammarModel, _ language: Language, template: ManualTemplate) throws {
        self.model = model
        self.language = language
        self.template = template
        let places = Set(model.shapes.map(\.name))
        for name in template.examples.keys.sorted() where !places.contains(name) {
            throw GenerationError(description: "the template has an example of “\(name)”, which is no shape")
        }
    }

    func render() -> String {
        var out =
            "<!-- \(say("Làm từ Grammar/language.yaml bằng `make grammar`; không sửa tay.", "Made from Grammar/language.yaml by `make grammar`; not edited by hand.")) -->\n"
        out += template.opening + "\n"
        out += contents()
        var written: Set<String> = []
        for (heading, documents) in chapters {
            if documents.count > 1 { out += "## \(heading)\n\n" }
            for document in documents {
                for shape in model.shapes(of: document.shape) where written.insert(shape.name).inserted {
                    out += section(shape, level: documents.count == 1 && shape.name == document.shape.name ? "##" : "###")
                }
            }
        }
        out += "<a id=\"words\"></a>\n\n## \(say("Các từ", "Words"))\n\n"
        out += say(
            "Ở những chỗ chỉ dùng được một trong các từ sau, viết bằng tiếng Việt hay tiếng Anh đều như nhau.\n\n",
            "Where only one of these words may stand, either language will do.\n\n")
        for set in model.words where model.isUsed(set) || GrammarManual.wordsOfScalars.contains(set.name) { out += section(set) }
        return out.dropLast(1) + ""
    }

    /// Sets of words that stand in values which the reader knows: spans, yes and no, territories, branches awaited, outcomes.
    private static let wordsOfScalars: Set<String> = [
        "yes or no", "span unit", "span word", "territory", "wait", "outcome", "officials column",
    ]

    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// Kinds of documents, registers together.
    private var chapters: [(heading: String, documents: [GrammarModel.Document])] {
        let all = model.documents
        let registers = all.filter { $0.word != nil }
        var result: [(String, [GrammarModel.Document])] = []
        for document in all {
            if document.word == nil {
                result.append((say(document.shape.vi, document.shape.en), [document]))
            } else if document.shape.name == registers.first?.shape.name {
                result.append((say("Các danh mục", "Registers"), registers))
            }
        }
        return result
    }

    private func contents() -> String {
        var out = "## \(say("Mục lục", "Contents"))\n\n"
        var written: Set<String> = []
        for (heading, documents) in chapters {
            let shapes = documents.flatMap { model.shapes(of: $0.shape) }.filter { written.insert($0.name).inserted }
            let isOne = documents.count == 1
            let links = shapes.dropFirst(isOne ? 1 : 0).map { link($0.name, lowercasedFirst(title($0))) }.joined(separator: " · ")
            out += "* " + (isOne ? link(documents[0].shape.name, heading) : heading) + (links.isEmpty ? "" : ": " + links) + "\n"
        }
        return out + "* [\(say("Các từ", "Words"))](#words)\n\n"
    }

    /// What stands before a colon is the short title.
    func title(_ shape: GrammarModel.Shape) -> String {
        let full = say(shape.vi, shape.en)
        return full.range(of: ":").map { String(full[..<$0.lowerBound]) } ?? full
    }

    // MARK: Sections

    private func section(_ shape: GrammarModel.Shape, level: String) -> String {
        var out = "<a id=\"\(anchor(shape.name))\"></a>\n\n\(level) \(say(shape.vi, shape.en))\n\n"
        if let example = template.examples[shape.name] { out += example + "\n\n" }
        let needed = shape.keys.filter { shape.needs.contains($0.en) }
        if !needed.isEmpty {
            let keys = needed.map { "`\(spelling($0))`" }.joined(separator: ", ")
            out += say("Phải có ít nhất một trong: \(keys).", "At least one of these must be written: \(keys).") + "\n\n"
        }
        if shape.keys.contains(where: \.isContent) {
            out +=
                say(
                    "Các mục đánh dấu ● là nội dung của điều khoản: phải có đúng một.",
                    "The keys marked ● are what a provision states: exactly one of them must be written.") + "\n\n"
        }
        if let open = shape.open {
            out +=
                say(
                    "Ngoài các mục dưới đây có đúng một mục là một tên, với giá trị: ",
                    "Besides the keys below there is exactly one that is a name, whose value is: ")
                + value(open) + ".\n\n"
        }
        out +=
            say("| mục | tiếng Anh | giá trị | phải có | nghĩa |\n", "| key | Vietnamese | value | required | meaning |\n")
            + "|---|---|---|---|---|\n"
        for key in shape.keys {
            let required = key.isRequired ? say("có", "yes") : key.isContent ? "●" : ""
            out +=
                "| `\(spelling(key))` | `\(say(key.en, key.vi))` | \(value(key.type)) | \(required) | \(cell(say(key.docVI, key.docEN))) |\n"
        }
        return out + "\n"
    }

    private func section(_ set: GrammarModel.WordSet) -> String {
        var out = "<a id=\"\(anchor(words: set.name))\"></a>\n\n### \(say(set.vi, set.en))\n\n"
        let hasDocs = set.words.contains { !$0.docVI.isEmpty }
        out +=
            say("| từ | tiếng Anh |", "| word | Vietnamese |") + (hasDocs ? say(" nghĩa |", " meaning |") : "")
            + "\n|---|---|\(hasDocs ? "---|" : "")\n"
        for word in set.words {
            out +=
                "| `\(say(word.vi, word.en))` | `\(say(word.en, word.vi))` |" + (hasDocs ? " \(cell(say(word.docVI, word.docEN))) |" : "")
                + "\n"
        }
        return out + "\n"
    }

    private func spelling(_ key: GrammarModel.Key) -> String { say(key.vi, key.en) }

    /// A bar would end the cell.
    private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

    func anchor(_ shape: String) -> String { shape.replacing(" ", with: "-") }
    func anchor(words: String) -> String { "words-" + words.replacing(" ", with: "-") }
    private func link(_ shape: String, _ text: String) -> String { "[\(text)](#\(anchor(shape)))" }
}
