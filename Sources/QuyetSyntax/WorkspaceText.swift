import QuyetText

/// All documents of a workspace, read; what could not be read is in the findings.
public struct WorkspaceText: Sendable {
    public var sources: SourceSet
    public var manifest: ManifestNode?
    public var documents: [(source: SourceID, document: Document)] = []
    /// Tables that registers name, by path.
    public var tables: [String: TextTable] = [:]
    /// Every file that is YAML, whatever document it is.
    public var texts: [DocumentText] = []
    public var findings: [Finding] = []
    /// Those of `findings` that are about tables and the registers that name them.
    public private(set) var tableFindings: [Finding] = []

    /// A file as the workspace's folder has it. `bytes` is nil for a file that is too large or cannot be opened, with the reason.
    public struct Input: Sendable {
        public let path: String
        public let bytes: [UInt8]?
        public let problem: Message?

        public init(path: String, bytes: [UInt8]?, problem: Message? = nil) {
            self.path = path
            self.bytes = bytes
            self.problem = problem
        }
    }

    public static let manifestName = "quyet.yaml"

    /// What is said of a file above the limit.
    public static var tooLarge: Message { Messages.tooLarge(["limit": .number(YAMLReader.sizeLimit >> 20)]) }

    /// Reads every file; `inputs` holds the manifest, every `.yaml`, and every table, with paths relative to the workspace.
    ///
    /// - Parameter cores: Cores to read on; nil for all of them. What is read is the same.
    public init(_ inputs: [Input], cores: Int? = nil) {
        self.init(FileReading.all(inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, cores: cores))
    }

    /// The workspace of files that have been read, each numbered by its place in `readings`.
    public init(_ readings: [FileReading]) {
        sources = SourceSet(readings.map(\.file))
        var tables: [String: (SourceFile, SourceID)] = [:]
        for (index, reading) in readings.enumerated() {
            let source = SourceID(index: index)
            findings += reading.findings
            if reading.file.path.hasSuffix(".csv"), !reading.isUnreadable { tables[reading.file.path] = (reading.file, source) }
            guard let text = reading.text else { continue }
            texts.append(text)
            guard let document = text.document else { continue }
            if case .manifest(let manifest) = document { self.manifest = manifest } else { documents.append((source, document)) }
        }
        let before = findings.count
        readTables(tables)
        tableFindings = Array(findings[before...])
    }

    /// Reads the tables that registers name, beside the register that names them.
    private mutating func readTables(_ files: [String: (SourceFile, SourceID)]) {
        var used: Set<String> = []
        for (source, document) in documents {
            let named: [Located<String>]
            switch document {
            case .units(let register): named = register.families.compactMap(\.value.rowsOf)
            case .officials(let register): named = register.rowsOf.map { [$0] } ?? []
            default: continue
            }
            for table in named { readTable(table, of: source, files, &used) }
        }
        for (path, (_, source)) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) where !used.contains(path) {
            findings.append(Finding("syntax/unreachable-file", .warning, at: Span(source, 0, 0), UnreachableMessages.table))
        }
    }

    private mutating func readTable(
        _ name: Located<String>, of source: SourceID, _ files: [String: (SourceFile, SourceID)], _ used: inout Set<String>
    ) {
        let path = WorkspaceText.sibling(name.value, of: sources[source].path)
        used.insert(path)
        guard tables[path] == nil else { return }
        guard let (file, _) = files[path] else {
            let reason = Message(vi: "không có tệp này cạnh danh mục", en: "there is no such file beside the register")
            let near = Suggestion.nearest(to: path, among: files.keys.sorted())
            findings.append(
                Finding(
                    "syntax/unknown-name", .error, at: name.span,
                    Messages.csvMissing(["file": .text(name.value), "reason": .message(reason)]),
                    advice: near.map { Messages.didYouMean(["name": .text($0)]) }))
            return
        }
        let (table, problems) = TextTable.read(file, at: name.span)
        findings += problems
        tables[path] = table
    }

    static func sibling(_ name: String, of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return name }
        return path[...slash] + name
    }

    /// The table that a register names.
    public func table(_ name: Located<String>) -> TextTable? {
        tables[WorkspaceText.sibling(name.value, of: sources[name.span.source].path)]
    }
}

/// One file, read by itself.
public struct FileReading: Sendable {
    public let file: SourceFile
    /// Nil for a file that is not YAML, or is no document.
    public private(set) var text: DocumentText?
    public private(set) var findings: [Finding] = []
    /// Whether it could not be opened, or is too large.
    private(set) var isUnreadable = false

    /// Reads a file that may be of any workspace: a manifest is known by its name. The place of findings is in the file numbered `source`.
    public init(_ input: WorkspaceText.Input, _ source: SourceID) {
        let name = input.path.split(separator: "/").last.map(String.init) ?? ""
        self.init(input, source, ScalarMemo(), isManifest: name == WorkspaceText.manifestName)
    }

    init(_ input: WorkspaceText.Input, _ source: SourceID, _ memo: ScalarMemo, isManifest: Bool) {
        file = SourceFile(path: input.path, bytes: input.bytes ?? [])
        if let problem = input.problem {
            isUnreadable = true
            findings = [Finding("syntax/malformed", .error, at: Span(source, 0, 0), problem)]
            return
        }
        if input.path.hasSuffix(".yml") {
            findings = [
                Finding(
                    "syntax/unreachable-file", .warning, at: Span(source, 0, 0), UnreachableMessages.extension,
                    advice: UnreachableMessages.extensionAdvice)
            ]
        }
        guard !input.path.hasSuffix(".csv"), !input.path.hasSuffix(".yml") else { return }
        let (tree, problems) = YAMLReader.read(file, source)
        findings = problems
        guard var tree else {
            findings = MendedReading.findings(file, source, first: problems) { tree, file in
                DocumentReader.read(&tree, file, isManifest: isManifest, memo: memo).findings
            }
            return
        }
        let read = DocumentReader.read(&tree, file, isManifest: isManifest, memo: memo)
        findings += read.findings
        text = DocumentText(file: file, tree: tree, kind: read.kind)
    }

    /// Reads the files on all cores.
    public static func all(_ inputs: [WorkspaceText.Input], cores: Int?) -> [FileReading] {
        Cores.map(inputs, cores: cores, state: ScalarMemo.init) { input, index, memo in
            FileReading(input, SourceID(index: index), memo, isManifest: input.path == WorkspaceText.manifestName)
        }
    }
}

private enum UnreachableMessages {
    static let `extension` = Message(
        vi: "Tệp này không được đọc: chỉ đọc tệp có đuôi .yaml.", en: "This file is not read: only files that end in .yaml are.")
    static let extensionAdvice = Message(
        vi: "đổi đuôi tệp thành .yaml nếu đây là một văn bản.", en: "rename it to end in .yaml if it is a document.")
    static let table = Message(vi: "Không danh mục nào dùng bảng này.", en: "No register uses this table.")
}
