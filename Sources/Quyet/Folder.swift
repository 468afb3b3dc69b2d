import QuyetSyntax
import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why a workspace could not be opened at all.
public struct WorkspaceError: Error, Sendable {
    public let message: Message

    static func notAFolder(_ path: String) -> WorkspaceError {
        WorkspaceError(
            message: Message(
                vi: "“{path}” không phải là một thư mục đọc được.", en: "“{path}” is not a folder that can be read.", ["path": .text(path)])
        )
    }

    static func noManifest(_ path: String) -> WorkspaceError {
        WorkspaceError(
            message: Message(
                vi: "Thư mục “{path}” không có tệp quyet.yaml, nên không phải là một không gian.",
                en: "The folder “{path}” has no file quyet.yaml, so it is not a workspace.", ["path": .text(path)]))
    }

    static func notAPath(_ path: String) -> WorkspaceError {
        WorkspaceError(
            message: Message(
                vi: "Không có tệp hoặc thư mục “{path}”.", en: "There is no file or folder “{path}”.", ["path": .text(path)]))
    }

    static func notWritten(_ path: String) -> WorkspaceError {
        WorkspaceError(
            message: Message(vi: "Không ghi được tệp “{path}”.", en: "The file “{path}” cannot be written.", ["path": .text(path)]))
    }

    static func tooManyFiles(_ path: String) -> WorkspaceError {
        WorkspaceError(
            message: Message(
                vi: "Thư mục “{path}” có hơn {limit} tệp.", en: "The folder “{path}” holds more than {limit} files.",
                ["path": .text(path), "limit": .number(Folder.fileLimit)]))
    }
}

/// The files of a workspace's folder, read from disk.
enum Folder {
    /// Most files of one workspace.
    static let fileLimit = 100_000
    /// Deepest folder below the workspace.
    static let depthLimit = 32

    /// Every `.yaml`, `.yml` and `.csv` below the folder, sorted by path.
    static func read(_ root: String) throws(WorkspaceError) -> [WorkspaceText.Input] {
        var inputs: [WorkspaceText.Input] = []
        guard try list(root, "", 0, &inputs) else { throw .notAFolder(root) }
        guard inputs.contains(where: { $0.path == WorkspaceText.manifestName }) else { throw .noManifest(root) }
        return inputs
    }

    /// Every `.yaml` file below a folder, whether it is a workspace or not.
    static func documents(_ root: String) throws(WorkspaceError) -> [WorkspaceText.Input] {
        var inputs: [WorkspaceText.Input] = []
        guard try list(root, "", 0, &inputs) else { throw .notAFolder(root) }
        return inputs.filter { $0.path.hasSuffix(".yaml") }
    }

    private static func list(_ root: String, _ folder: String, _ depth: Int, _ inputs: inout [WorkspaceText.Input]) throws(WorkspaceError)
        -> Bool
    {
        guard depth <= depthLimit, let directory = opendir(folder.isEmpty ? root : "\(root)/\(folder)") else { return false }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
            if !name.hasPrefix(".") { names.append(name) }
        }
        closedir(directory)
        for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            var status = stat()
            guard stat("\(root)/\(path)", &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                _ = try list(root, path, depth + 1, &inputs)
            } else if [".yaml", ".yml", ".csv"].contains(where: { name.hasSuffix($0) }) {
                guard inputs.count < fileLimit else { throw .tooManyFiles(root) }
                inputs.append(input("\(root)/\(path)", path, size: Int(status.st_size), isRegular: status.st_mode & S_IFMT == S_IFREG))
            }
        }
        return true
    }

    static func input(_ file: String, _ path: String, size: Int, isRegular: Bool) -> WorkspaceText.Input {
        guard size <= YAMLReader.sizeLimit else { return WorkspaceText.Input(path: path, bytes: nil, problem: WorkspaceText.tooLarge) }
        guard isRegular, let bytes = bytes(of: file, limit: YAMLReader.sizeLimit) else {
            return WorkspaceText.Input(
                path: path, bytes: nil, problem: Message(vi: "Không mở được tệp này để đọc.", en: "The file cannot be opened for reading."))
        }
        return WorkspaceText.Input(path: path, bytes: bytes)
    }

    /// The bytes of a file, or nil if it cannot be read or is larger than `limit`.
    static func bytes(of file: String, limit: Int) -> [UInt8]? {
        let descriptor = open(file, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
        let size = Int(status.st_size)
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = readBytes(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0 { failed = true }
                if got <= 0 { break }
                count += got
            }
        }
        return failed ? nil : bytes
    }
}

private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int { read(descriptor, buffer, count) }
