import QuyetSyntax
import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files that did not exist before.
public enum NewFile {
    /// Writes a file; one that is there already is left alone.
    ///
    /// - Throws: `WorkspaceError` where a file stands there already, or nothing can be written.
    public static func write(_ text: String, to path: String) throws(WorkspaceError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        guard descriptor >= 0 else { throw errno == EEXIST ? .exists(path) : .notWritable(path) }
        guard let file = fdopen(descriptor, "wb") else {
            close(descriptor)
            throw .notWritable(path)
        }
        let bytes = Array(text.utf8)
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw .notWritable(path) }
    }

    /// Whether anything stands at a path.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Makes a folder with all above it; one that is there stays.
    static func makeFolder(_ path: String) throws(WorkspaceError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/\(part)"
            if !isFolder(made), mkdir(made, 0o755) != 0 { throw .notWritable(made) }
        }
    }

    /// A file name of ASCII letters, digits and hyphens: `12/QĐ-UBND` is `12-qd-ubnd`. `fallback` where nothing is left.
    public static func name(_ text: String, fallback: String) -> String {
        var result = ""
        for byte in VietnameseText.bareKey(text).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if result.utf8.count < 80 { result.unicodeScalars.append(Unicode.Scalar(byte)) }
            default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
            }
        }
        while result.hasSuffix("-") { result.removeLast() }
        return result.isEmpty ? fallback : result
    }
}

extension WorkspaceError {
    static func exists(_ path: String) -> WorkspaceError {
        WorkspaceError(
            message: Message(
                vi: "Đã có “{path}”: không ghi đè.", en: "“{path}” is there already: nothing is written over it.", ["path": .text(path)]))
    }
}

extension AnnexImport {
    /// Reads the table in a file.
    ///
    /// - Throws: `WorkspaceError` when there is no such file, or it is too large.
    public init(table path: String, _ options: Options = Options()) throws(WorkspaceError) {
        guard let bytes = Folder.bytes(of: path, limit: YAMLReader.sizeLimit) else { throw .notReadable(path) }
        self.init(SourceFile(path: path, bytes: bytes), options)
    }
}
