import QuyetText

/// Why bytes are not a bundle, or a workspace cannot become one.
public enum BundleError: Error, Hashable, Sendable {
    /// The file does not begin like a bundle.
    case notABundle
    /// Written by another version of the format.
    case version(Int)
    /// Truncated or damaged; says where.
    case damaged(String)

    public var message: Message {
        switch self {
        case .notABundle:
            Message(vi: "Tệp này không phải là gói do quyet build tạo ra.", en: "The file is not a bundle made by quyet build.")
        case .version(let version):
            Message(
                vi: "Gói được tạo theo định dạng số {version}, phiên bản này không đọc được.",
                en: "The bundle is of format {version}, which this version does not read.",
                ["version": .number(version)])
        case .damaged(let part): Message(vi: "Gói bị hỏng ({part}).", en: "The bundle is damaged ({part}).", ["part": .text(part)])
        }
    }
}
