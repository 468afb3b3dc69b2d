import QuyetMachine
import SwiftProtobuf

/// The compiled bundle: a workspace as bytes, the same for the same workspace (Grammar/bundle.proto).
public enum Bundle {
    static let magic: [UInt8] = Array("QUYETB".utf8) + [0, 1]
    static let version = 1
    /// Largest bundle that is read, in bytes.
    public static let sizeLimit = 512 << 20

    public static func encode(_ workspace: CompiledWorkspace) throws(BundleError) -> [UInt8] {
        var writer = BundleWriter()
        let message = writer.workspace(workspace)
        do {
            let bytes: [UInt8] = try message.serializedBytes()
            return magic + bytes
        } catch {
            throw .damaged("serialization")
        }
    }

    /// Reads a bundle; every index, set and condition in it is checked, so that a damaged file is told and never crashes an engine.
    public static func decode(_ bytes: [UInt8]) throws(BundleError) -> CompiledWorkspace {
        guard bytes.count >= magic.count, Array(bytes[..<magic.count]) == magic else { throw .notABundle }
        let message: Quyet_Bundle_V1_Workspace
        do {
            message = try Quyet_Bundle_V1_Workspace(serializedBytes: Array(bytes[magic.count...]))
        } catch {
            throw .damaged("protobuf")
        }
        guard message.version == version else { throw .version(Int(message.version)) }
        let reader = BundleReader(message)
        return try reader.workspace()
    }
}
