import QuyetSyntax
import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Documents written in the canonical style (`quyet fmt`).
public struct Formatting: Sendable {
    /// What became of one file.
    public enum Outcome: Sendable {
        case unchanged
        /// The text that the file should have.
        case changed([UInt8])
        /// It was not formatted, since it does not read without a finding.
        case refused([Finding])
    }

    public private(set) var sources = SourceSet()
    /// In the order of `sources`.
    public private(set) var outcomes: [Outcome] = []

    /// Formats each file, and every `.yaml` file below each folder; nothing is written.
    ///
    /// - Parameter language: The language of keywords, dates and lengths of time; nil to leave each in its own.
    /// - Throws: `WorkspaceError` for a path that is neither.
    public init(_ paths: [String], language: Language?) throws(WorkspaceError) {
        var inputs: [WorkspaceText.Input] = []
        for path in paths { inputs += try Formatting.inputs(path) }
        let work: @Sendable (WorkspaceText.Input, Int, Void) -> (file: SourceFile, outcome: Outcome) = { input, index, _ in
            Formatting.format(input, SourceID(index: index), language)
        }
        for (file, outcome) in Cores.map(inputs, state: {}, work) {
            _ = sources.add(file)
            outcomes.append(outcome)
        }
    }

    /// Formats one text that is in no file.
    public init(text: [UInt8], path: String, language: Language?) {
        let input = WorkspaceText.Input(path: path, bytes: text)
        let (file, outcome) = Formatting.format(input, SourceID(index: 0), language)
        _ = sources.add(file)
        outcomes = [outcome]
    }

    /// Files that could not be formatted, with why.
    public var findings: [Finding] {
        outcomes.flatMap { outcome -> [Finding] in if case .refused(let findings) = outcome { findings } else { [] } }.inOrder(sources)
    }

    private static func format(_ input: WorkspaceText.Input, _ source: SourceID, _ language: Language?) -> (SourceFile, Outcome) {
        let reading = FileReading(input, source)
        if let problem = input.problem {
            return (reading.file, .refused([Finding("syntax/malformed", .error, at: Span(source, 0, 0), problem)]))
        }
        guard let text = reading.text, reading.findings.isEmpty else { return (reading.file, .refused(reading.findings)) }
        guard let bytes = DocumentFormatter.format(text, language: language) else {
            return (reading.file, .refused([Finding("syntax/malformed", .error, at: Span(source, 0, 0), notSame)]))
        }
        return (reading.file, bytes == reading.file.bytes ? .unchanged : .changed(bytes))
    }

    private static let notSame = Message(
        vi: "Tệp này chưa được định dạng: bản định dạng lại sẽ không đọc ra cùng nội dung. Đây là lỗi của công cụ, xin báo lại.",
        en: "This file was not formatted: written anew it would not read the same. This is a mistake of the tool; please report it.")

    private static func inputs(_ path: String) throws(WorkspaceError) -> [WorkspaceText.Input] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .notAPath(path) }
        if status.st_mode & S_IFMT != S_IFDIR {
            // The manifest is known by its name.
            return [Folder.input(path, path, size: Int(status.st_size), isRegular: status.st_mode & S_IFMT == S_IFREG)]
        }
        let prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
        return try Folder.documents(path).map { WorkspaceText.Input(path: prefix + $0.path, bytes: $0.bytes, problem: $0.problem) }
    }

    /// Writes a file as a whole: beside it first, then in its place, so that no half of a document is ever left.
    public static func write(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
        var status = stat()
        let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
        var real = path
        if let resolved = realpath(path, nil) {
            real = String(cString: resolved)
            free(resolved)
        }
        let beside = "\(real).quyet-\(getpid())"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL, mode)
        guard descriptor >= 0 else { throw .notWritten(path) }
        var done = 0
        let isWhole = bytes.withUnsafeBytes { buffer in
            while done < buffer.count, let base = buffer.baseAddress {
                let count = Self.put(descriptor, base + done, buffer.count - done)
                if count <= 0 { return false }
                done += count
            }
            return true
        }
        guard close(descriptor) == 0, isWhole, rename(beside, real) == 0 else {
            unlink(beside)
            throw .notWritten(path)
        }
    }

    private static func put(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}
