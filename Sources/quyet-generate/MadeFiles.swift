/// The files of the repository that are made from the grammar and from the checks, by their paths in it.
enum MadeFiles {
    static let grammar = "Grammar/language.yaml"
    static let schema = "Grammar/workspace.schema.json"
    static let completion = "Grammar/completion.json"

    static func manual(_ language: GrammarManual.Language) -> String { "docs/\(language.rawValue)/language.md" }
    static let checks = "Sources/QuyetChecks"

    static func checksManual(_ language: GrammarManual.Language) -> String { "docs/\(language.rawValue)/checks.md" }
    static func template(_ language: GrammarManual.Language) -> String { "Grammar/manual/\(language.rawValue).md" }

    /// Every file, made from what stands below `root`.
    static func all(root: String) throws -> [(path: String, text: String)] {
        let model = try GrammarModel(try read("\(root)/\(grammar)"), name: grammar)
        let data = [(schema, GrammarSchema(model).render()), (completion, GrammarCompletion(model).render())]
        let manuals = try GrammarManual.Language.allCases.map { language in
            (manual(language), try self.manual(model, language, template: "\(root)/\(template(language))"))
        }
        let pages = try GrammarManual.Language.allCases.map { language in
            (checksManual(language), try ChecksManual(folder: "\(root)/\(checks)", language).render())
        }
        return (data + manuals + pages).map { (path: $0.0, text: $0.1) }
    }

    static func manual(_ model: GrammarModel, _ language: GrammarManual.Language, template: String) throws -> String {
        try GrammarManual(model, language, template: try ManualTemplate(try read(template), name: template)).render()
    }
}
