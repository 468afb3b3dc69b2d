import QuyetText

/// Why bytes are not a bundle, or a workspace cannot become one.
public enum BundleError: Error, Hashable, Sendable {
    /// The file does not begin like a bundle.
    case notABundle
    /// Written by another version of the format.
    case version(Int)
    /// Larger than `Bundle.sizeLimit`; its size in bytes.
    case tooLarge(Int)
    /// Truncated or damaged; says where.
    case damaged(BundlePart)
    /// The workspace breaks a rule of the format; says where.
    case unwritable(BundlePart)

    /// The error in words.
    public var message: Message {
        switch self {
        case .notABundle:
            Message(vi: "Tệp này không phải là gói do quyet build tạo ra.", en: "The file is not a bundle made by quyet build.")
        case .version(let version):
            Message(
                vi: "Gói được tạo theo định dạng số {version}, phiên bản này không đọc được; hãy tạo lại gói bằng quyet build.",
                en: "The bundle is of format {version}, which this version does not read; make it again with quyet build.",
                ["version": .number(version)])
        case .tooLarge(let size):
            Message(
                vi: "Gói quá lớn: {size} MB, nhiều nhất {limit} MB.", en: "The bundle is too large: {size} MB, at most {limit} MB.",
                ["size": .number(size >> 20), "limit": .number(Bundle.sizeLimit >> 20)])
        case .damaged(let part):
            Message(vi: "Gói bị hỏng ({part}).", en: "The bundle is damaged ({part}).", ["part": .message(part.message)])
        case .unwritable(let part):
            Message(
                vi: "Không ghi được không gian này thành gói ({part}).", en: "The workspace cannot be written as a bundle ({part}).",
                ["part": .message(part.message)])
        }
    }
}

/// The part of a bundle in which something is wrong.
public enum BundlePart: Hashable, Sendable, CaseIterable {
    /// The message as a whole.
    case envelope
    /// Days or sets of days.
    case days
    /// Office hours and holidays.
    case calendar
    /// A reference to an office or a family of offices.
    case office
    /// A reference to a place in the instruments.
    case origin
    /// A reference to a text.
    case text
    /// A condition.
    case condition
    /// A declared fact or value.
    case fact
    /// A length of time.
    case span
    /// The division into cases.
    case cases
    /// Resolved competence.
    case competence
    /// Steps, places and transitions.
    case machine

    /// The part's name.
    public var message: Message {
        switch self {
        case .envelope: Message(vi: "cấu trúc chung", en: "envelope")
        case .days: Message(vi: "ngày", en: "days")
        case .calendar: Message(vi: "lịch làm việc", en: "calendar")
        case .office: Message(vi: "cơ quan", en: "office")
        case .origin: Message(vi: "căn cứ", en: "origin")
        case .text: Message(vi: "văn bản chữ", en: "text")
        case .condition: Message(vi: "điều kiện", en: "condition")
        case .fact: Message(vi: "dữ liệu", en: "fact")
        case .span: Message(vi: "thời hạn", en: "time span")
        case .cases: Message(vi: "trường hợp", en: "cases")
        case .competence: Message(vi: "thẩm quyền", en: "competence")
        case .machine: Message(vi: "quy trình", en: "machine")
        }
    }
}
