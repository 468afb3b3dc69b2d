/// A text with a place marked in it: `⟦` before and `⟧` after. The markers are taken out.
public struct MarkedText: Sendable {
    public let text: String
    /// Line and column from 1 of the marked place, columns in Unicode scalars; nil without markers.
    public let start: (line: Int, column: Int)?
    public let end: (line: Int, column: Int)?

    public init(_ marked: String) {
        var plain = String.UnicodeScalarView()
        var (line, column) = (1, 1)
        var start: (Int, Int)?
        var end: (Int, Int)?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": start = (line, column)
            case "⟧": end = (line, column)
            case "\n":
                plain.append(scalar)
                line += 1
                column = 1
            default:
                plain.append(scalar)
                column += 1
            }
        }
        text = String(plain)
        self.start = start.map { (line: $0.0, column: $0.1) }
        self.end = end.map { (line: $0.0, column: $0.1) }
    }

    public var bytes: [UInt8] { Array(text.utf8) }
}
