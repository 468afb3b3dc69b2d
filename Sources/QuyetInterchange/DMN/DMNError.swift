import QuyetFeel

/// Why a file cannot be read, and where.
public struct DMNError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of problem.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Not UTF-8, or declared as something else.
        case encoding
        /// `<!DOCTYPE` or another declaration of a document type.
        case documentType
        /// Larger or more deeply nested than is accepted.
        case limit
        /// Not well-formed XML.
        case malformed
        /// The root element is another than the one expected.
        case root
        /// An element or attribute without which its parent has no meaning.
        case missing
        /// A value that the standard does not have.
        case badValue
    }

    public let code: Code
    /// The name of the file, as given to the reader.
    public let file: String
    public let place: ModelPlace
    public let messageVi: String
    public let messageEn: String

    init(_ code: Code, _ file: String, _ place: ModelPlace, vi: String, en: String) {
        self.code = code
        self.file = file
        self.place = place
        messageVi = vi
        messageEn = en
    }

    public var description: String { "\(file):\(place.line):\(place.column): \(messageEn)" }
}

extension DMNError {
    static func notUTF8(_ file: String, _ place: ModelPlace) -> DMNError {
        DMNError(
            .encoding, file, place, vi: "Nội dung không phải UTF-8: hãy lưu lại tệp bằng UTF-8.",
            en: "The content is not UTF-8: save the file as UTF-8.")
    }

    static func otherEncoding(_ declared: String, _ file: String, _ place: ModelPlace) -> DMNError {
        DMNError(
            .encoding, file, place, vi: "Tệp khai báo bảng mã “\(declared)”: chỉ đọc UTF-8, hãy lưu lại tệp bằng UTF-8.",
            en: "The file declares the encoding “\(declared)”: only UTF-8 is read, save the file as UTF-8.")
    }

    static func documentType(_ file: String, _ place: ModelPlace) -> DMNError {
        DMNError(
            .documentType, file, place,
            vi: "Không nhận khai báo <!DOCTYPE hay <!ENTITY: tệp DMN không cần, và qua đó nội dung lạ có thể lọt vào. Hãy bỏ khai báo này.",
            en: "<!DOCTYPE and <!ENTITY are refused: DMN needs neither, and they can bring in foreign content. Remove the declaration.")
    }

    static func beyond(_ limit: XMLLimit, _ file: String, _ place: ModelPlace) -> DMNError {
        DMNError(
            .limit, file, place, vi: "Quá giới hạn đọc: tối đa \(limit.maximum) \(limit.vi).",
            en: "Beyond a limit of the reader: at most \(limit.maximum) \(limit.en).")
    }

    static func wrongRoot(_ found: String, expected: String, _ file: String, _ place: ModelPlace) -> DMNError {
        DMNError(
            .root, file, place, vi: "Phần tử gốc là <\(found)>, nhưng ở đây cần \(expected).",
            en: "The root element is <\(found)>, but \(expected) is expected here.")
    }

    static func missing(_ part: String, in element: String, _ file: String, _ place: ModelPlace) -> DMNError {
        DMNError(.missing, file, place, vi: "<\(element)> thiếu \(part).", en: "<\(element)> lacks \(part).")
    }

    static func badValue(_ value: String, of attribute: String, allowed: [String], _ file: String, _ place: ModelPlace) -> DMNError {
        let list = allowed.joined(separator: ", ")
        return DMNError(
            .badValue, file, place, vi: "\(attribute) không nhận giá trị “\(value)”: chỉ có \(list).",
            en: "\(attribute) cannot be “\(value)”: there are only \(list).")
    }
}

/// Something in a model that was left out in reading it.
public struct DMNNote: Hashable, Sendable {
    public let place: ModelPlace
    public let messageVi: String
    public let messageEn: String

    init(_ place: ModelPlace, vi: String, en: String) {
        self.place = place
        messageVi = vi
        messageEn = en
    }
}
