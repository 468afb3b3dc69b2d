/// The first line of a `|` or `>` scalar.
struct BlockScalarHeader {
    let isFolded: Bool
    /// `+`: the empty lines below belong to the text.
    private(set) var keepsLines = false
    /// `-`: the last line end does not.
    private(set) var stripsLines = false
    /// A stated indentation of its lines.
    private(set) var indentation: Int?
    /// Offset of a comment beside it.
    private(set) var comment: Int?
    /// Offset of its line end.
    private(set) var end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        isFolded = bytes[range.lowerBound] == UInt8(ascii: ">")
        end = range.lowerBound + 1
        while end < range.upperBound, bytes[end] != 10, bytes[end] != 13 {
            let byte = bytes[end]
            if comment == nil {
                switch byte {
                case UInt8(ascii: "+"): keepsLines = true
                case UInt8(ascii: "-"): stripsLines = true
                case UInt8(ascii: "1")...UInt8(ascii: "9"): indentation = Int(byte - UInt8(ascii: "0"))
                case UInt8(ascii: "#"): comment = end
                default: break
                }
            }
            end += 1
        }
    }
}
