import QuyetSyntax
import QuyetText
import QuyetTime

/// The annex of a decision, as offices have it in a table, turned into a workflow document of the language.
///
/// Nothing is invented: what the table does not say comes from `Options`, or stands in the document as a placeholder, `…`.
public struct AnnexImport: Sendable {
    /// What the table does not say.
    public struct Options: Sendable {
        /// Codes of the procedures: one for all workflows, or one for each.
        public var procedures: [String] = []
        /// Number of the instrument.
        public var number: String?
        /// Name of the workflow; several are numbered.
        public var name: String?
        /// Who issues the instrument.
        public var issuer: String?
        /// Day from which it is in force.
        public var effective: Day?
        /// Address of the annex in the instrument: *Phụ lục I*.
        public var address: String?
        /// The spelling of keywords.
        public var language: Language = .vi

        public init() {}
    }

    /// A workflow as it was read.
    public struct Workflow: Sendable {
        /// Its name.
        public var name: String
        public var steps: [Step] = []
        /// The total as the table states it, in Vietnamese: `40 giờ`.
        public var total: String?
    }

    /// A step as it was read; nil for what could not be.
    public struct Step: Sendable {
        public var name: String
        /// The whole text of its work.
        public var work: String
        public var act: ActWord?
        public var actor: String?
        /// Others who take part.
        public var with: [String] = []
        /// Its allotment as the language writes it in Vietnamese: `0,5 giờ`, `không tính`.
        public var allotment: String?
        /// Where its row begins in the table.
        public var span: Span?
    }

    /// The table as the only source, so that findings can be rendered.
    public let sources: SourceSet
    public let findings: [Finding]
    /// In the order of the table; empty where there is none.
    public let workflows: [Workflow]
    /// The document, or nil where the file holds no annex.
    public let document: String?

    /// Reads a delimited text: comma, semicolon or tab, whichever gives a heading; in UTF-8, or in UTF-16 with its mark.
    public init(_ file: SourceFile, _ options: Options = Options()) {
        let file = UTF16Text.transcoded(file.bytes).map { SourceFile(path: file.path, bytes: $0) } ?? file
        var sources = SourceSet()
        let source = sources.add(file)
        self.sources = sources
        guard UTF8Check.firstInvalid(file.bytes) == nil else {
            findings = [ImportFindings.notUTF8(Span(source, 0, 0))]
            (workflows, document) = ([], nil)
            return
        }
        var best: (records: [TextRecord], openQuote: Int?, heading: AnnexHeading)?
        for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 9] {
            let (records, openQuote) = TextTable.records(of: file, separator: separator)
            guard let heading = AnnexHeading.find(records) else { continue }
            if best.map({ heading.columns.count > $0.heading.columns.count }) ?? true { best = (records, openQuote, heading) }
        }
        guard let best else {
            findings = [
                ImportFindings.noHeading(Span(source, 0, file.bytes.isEmpty ? 0 : file.bytes.firstIndex(of: 10) ?? file.bytes.count))
            ]
            (workflows, document) = ([], nil)
            return
        }
        var reader = AnnexReader(source: source, records: best.records, heading: best.heading, options: options)
        reader.read()
        if let line = best.openQuote, let record = best.records.last(where: { $0.line == line }) {
            reader.findings.append(ImportFindings.openQuote(reader.span(record)))
        }
        workflows = reader.workflows
        if workflows.isEmpty { reader.findings.append(ImportFindings.noSteps(reader.span(best.records[best.heading.row]))) }
        findings = reader.findings.inOrder(sources)
        guard !workflows.isEmpty else {
            document = nil
            return
        }
        document = AnnexDocument(file: file.path, title: reader.titles, workflows: reader.workflows, options: options).text
    }

    /// Whether some cell could not be read: its place in the document holds a placeholder.
    public var hasUnreadableCells: Bool { findings.contains { $0.level == .error } }
}
