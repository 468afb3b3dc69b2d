import QuyetText

/// FEEL as it stands in a document.
public struct Expression: Hashable, Sendable {
    public let text: String
    public let span: Span
    /// Byte offset of the text in its file, where the two agree byte for byte.
    let start: Int?

    /// The place of a stretch of the text.
    public func span(_ lower: Int, _ upper: Int) -> Span {
        guard let start else { return span }
        return Span(span.source, start + lower, start + upper)
    }
}
