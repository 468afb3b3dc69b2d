/// One comment of the source, with what decides where it goes.
struct SourceComment {
    enum Place {
        /// After a text on its line.
        case trailing
        /// On its own line, in the column of the trailing comment (or continuation) of the line above.
        case continuation
        case own
    }

    /// From `#` to its last visible byte.
    let range: Range<Int>
    /// Column of its `#`.
    let column: Int
    /// Where the text before it ends, which names the gap it stands in; -1 before the first.
    let gap: Int
    let place: Place
    /// Whether a `-`, `?`, `[` or `{` of the next item already stands before it.
    let isAfterOpener: Bool
    let hasBlankBefore: Bool
}
