import QuyetText

/// All documents of a workspace, read; what could not be read is in the findings.
public struct WorkspaceText: Sendable {
    public var sources: SourceSet
    public var manifest: Manifest?
    public var documents: [(source: SourceID, document: Document)] = []
    /// Tables that registers name, by path.
    public var tables: [String: TextTable] = [:]
    public var trees: [YAMLTree] = []
    public var findings: [Finding] = []

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
    public init(_ inputs: [Input]) {
        sources = SourceSet()
        var tables: [String: (SourceFile, SourceID)] = [:]
        var read: [(SourceID, Document)] = []
        for input in inputs.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            let file = SourceFile(path: input.path, bytes: input.bytes ?? [])
            let source = sources.add(file)
            if let problem = input.problem {
                findings.append(Finding("syntax/malformed", .error, at: Span(source, 0, 0), problem))
                continue
            }
            if input.path.hasSuffix(".csv") {
                tables[input.path] = (file, source)
                continue
            }
            if !input.path.hasSuffix(".yaml") {
                findings.append(
                    Finding(
                        "syntax/unreachable-file", .warning, at: Span(source, 0, 0), UnreachableMessages.extension,
                        advice: UnreachableMessages.extensionAdvice))
                continue
            }
            let (tree, problems) = YAMLReader.read(file, source)
            findings += problems
            guard let tree else { continue }
            var reader = DocumentReader(tree, file)
            let document = reader.document(isManifest: input.path == WorkspaceText.manifestName)
            findings += reader.findings
            trees.append(tree)
            if case .manifest(let manifest) = document { self.manifest = manifest } else if let document { read.append((source, document)) }
        }
        documents = read
        readTables(tables)
    }

    /// Reads the tables that families name, beside the register that names them.
    private mutating func readTables(_ files: [String: (SourceFile, SourceID)]) {
        var used: Set<String> = []
        for (source, document) in documents {
            guard case .units(let register) = document else { continue }
            for family in register.families {
                let path = WorkspaceText.sibling(family.table.value, of: sources[source].path)
                used.insert(path)
                guard tables[path] == nil else { continue }
                guard let (file, _) = files[path] else {
                    let reason = Message(vi: "không có tệp này cạnh danh mục", en: "there is no such file beside the register")
                    let near = Suggestion.nearest(to: path, among: files.keys.sorted())
                    findings.append(
                        Finding(
                            "syntax/unknown-name", .error, at: family.table.span,
                            Messages.csvMissing(["file": .text(family.table.value), "reason": .message(reason)]),
                            advice: near.map { Messages.didYouMean(["name": .text($0)]) }))
                    continue
                }
                let (table, problems) = TextTable.read(file, at: family.table.span)
                findings += problems
                tables[path] = table
            }
        }
        for (path, (_, source)) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) where !used.contains(path) {
            findings.append(Finding("syntax/unreachable-file", .warning, at: Span(source, 0, 0), UnreachableMessages.table))
        }
    }

    static func sibling(_ name: String, of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return name }
        return path[...slash] + name
    }

    public func table(_ family: FamilyEntry) -> TextTable? {
        tables[WorkspaceText.sibling(family.table.value, of: sources[family.table.span.source].path)]
    }
}

private enum UnreachableMessages {
    static let `extension` = Message(
        vi: "Tệp này không được đọc: chỉ đọc tệp có đuôi .yaml.", en: "This file is not read: only files that end in .yaml are.")
    static let extensionAdvice = Message(
        vi: "đổi đuôi tệp thành .yaml nếu đây là một văn bản.", en: "rename it to end in .yaml if it is a document.")
    static let table = Message(vi: "Không danh mục nào dùng bảng này.", en: "No register uses this table.")
}
