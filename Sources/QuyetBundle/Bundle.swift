import QuyetMachine
import SwiftProtobuf

/// The compiled bundle: a workspace as bytes, the same for the same workspace (Grammar/bundle.proto).
public enum Bundle {
    static let magic: [UInt8] = Array("QUYETB".utf8) + [0, 1]
    static let version = 2
    /// Largest bundle that is read, in bytes.
    public static let sizeLimit = 512 << 20

    /// Writes a workspace. What is written is read back before it is returned, so that a bundle that no engine could read is found here.
    ///
    /// - Throws: `BundleError.unwritable` for a workspace that breaks the rules of the form (an index without its entry, a condition whose
    ///   text does not give the condition again), `.tooLarge`.
    public static func encode(_ workspace: CompiledWorkspace) throws(BundleError) -> [UInt8] {
        var writer = BundleWriter()
        let message = writer.workspace(workspace)
        if let part = writer.tables.failure { throw .unwritable(part) }
        do throws(BundleError) {
            let tables = try BundleReader.Tables(message)
            guard tables.conditions == writer.tables.trees else { throw .unwritable(.condition) }
            _ = try BundleReader(message, tables).workspace()
        } catch {
            if case .damaged(let part) = error { throw .unwritable(part) }
            throw error
        }
        let bytes: [UInt8]
        do {
            bytes = try message.serializedBytes()
        } catch {
            throw .unwritable(.envelope)
        }
        guard bytes.count <= sizeLimit - magic.count else { throw .tooLarge(bytes.count) }
        return magic + bytes
    }

    /// Reads a bundle; every index, set, size and condition in it is checked, so that a damaged file is told and never crashes an engine.
    /// Spans, which only findings need, are nil in what is read.
    ///
    /// - Throws: `BundleError`, whatever the bytes are.
    public static func decode(_ bytes: [UInt8]) throws(BundleError) -> CompiledWorkspace {
        guard bytes.starts(with: magic) else { throw .notABundle }
        guard bytes.count <= sizeLimit else { throw .tooLarge(bytes.count) }
        var options = BinaryDecodingOptions()
        options.discardUnknownFields = true
        let message: Quyet_Bundle_V1_Workspace
        do {
            message = try Quyet_Bundle_V1_Workspace(serializedBytes: Array(bytes[magic.count...]), options: options)
        } catch {
            throw .damaged(.envelope)
        }
        guard message.version == version else { throw .version(Int(message.version)) }
        return try BundleReader(message, BundleReader.Tables(message)).workspace()
    }
}
