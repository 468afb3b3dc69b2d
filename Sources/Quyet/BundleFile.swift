import QuyetBundle
import QuyetMachine
import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bundles on disk.
public enum BundleFile {
    /// Writes the bundle, whole or not at all.
    ///
    /// - Throws: `WorkspaceError` when the file cannot be written.
    public static func write(_ workspace: CompiledWorkspace, to path: String) throws(WorkspaceError) -> Int {
        let bytes: [UInt8]
        do { bytes = try Bundle.encode(workspace) } catch { throw WorkspaceError(message: error.message) }
        let temporary = "\(path).part"
        guard let file = fopen(temporary, "wb") else { throw .notWritable(path) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count, rename(temporary, path) == 0 else {
            remove(temporary)
            throw .notWritable(path)
        }
        return bytes.count
    }

    /// Reads a bundle.
    ///
    /// - Throws: `WorkspaceError` when there is no such file or it is no bundle.
    public static func read(_ path: String) throws(WorkspaceError) -> CompiledWorkspace {
        guard let bytes = Folder.bytes(of: path, limit: Bundle.sizeLimit) else { throw .notReadable(path) }
        do { return try Bundle.decode(bytes) } catch { throw WorkspaceError(message: error.message) }
    }
}

extension WorkspaceError {
    static func notWritable(_ path: String) -> WorkspaceError {
        WorkspaceError(
            message: Message(vi: "Không ghi được tệp “{path}”.", en: "The file “{path}” cannot be written.", ["path": .text(path)]))
    }

    static func notReadable(_ path: String) -> WorkspaceError {
        WorkspaceError(message: Message(vi: "Không đọc được tệp “{path}”.", en: "The file “{path}” cannot be read.", ["path": .text(path)]))
    }
}
