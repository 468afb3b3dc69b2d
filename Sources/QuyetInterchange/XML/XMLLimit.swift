/// A limit of the reader, with its name in both languages.
public struct XMLLimit: Hashable, Sendable {
    public let maximum: Int
    let vi: String
    let en: String

    /// The size of a file.
    public static let size = XMLLimit(maximum: 16 * 1024 * 1024, vi: "byte mỗi tệp", en: "bytes in a file")
    /// Elements within elements; with it the nesting of boxed expressions is bounded.
    public static let depth = XMLLimit(maximum: 128, vi: "tầng phần tử lồng nhau", en: "levels of nested elements")
    /// Elements in a file: what is read takes many times the room of its shortest text.
    public static let elements = XMLLimit(maximum: 200_000, vi: "phần tử mỗi tệp", en: "elements in a file")
    /// Attributes of an element: libxml2 compares each with all before it.
    public static let attributes = XMLLimit(maximum: 64, vi: "thuộc tính mỗi phần tử", en: "attributes of an element")
}
