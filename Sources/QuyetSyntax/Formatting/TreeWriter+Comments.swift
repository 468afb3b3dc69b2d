extension TreeWriter {
    var isCommentNext: Bool { nextComment < comments.all.count && comments.all[nextComment].gap == gap }

    /// Begins the line of an item: before it, what stands above it in the source.
    mutating func startItem(_ node: NodeID, _ indentation: Int) {
        let lower = firstTextStart(node)
        while nextComment < comments.all.count, comments.all[nextComment].range.lowerBound < lower { writeOwnComment(indentation) }
        while nextBlank < comments.blanks.count, comments.blanks[nextBlank] < lower { nextBlank += 1 }
        if nextBlank < comments.blanks.count, comments.blanks[nextBlank] == lower { output.blankLine() }
        output.startLine(indentation)
    }

    /// Ends the line of a text, with the comment that stands beside it and the lines that go on with that comment.
    mutating func endLine(_ level: Int) {
        var comment: SourceComment?
        if let waiting = hoisted {
            (comment, hoisted) = (waiting, nil)
        } else if isCommentNext, comments.all[nextComment].place == .trailing {
            comment = comments.all[nextComment]
            nextComment += 1
        }
        output.endLine(level: level, comment: comment.map { bytes[$0.range] })
        guard comment != nil else { return }
        while nextComment < comments.all.count, comments.all[nextComment].place == .continuation {
            output.continueComment(bytes[comments.all[nextComment].range])
            nextComment += 1
        }
    }

    mutating func writeOwnComment(_ indentation: Int) {
        let comment = comments.all[nextComment]
        nextComment += 1
        if comment.hasBlankBefore { output.blankLine() }
        output.commentLine(bytes[comment.range], indentation)
    }

    /// The comment behind a flow collection that becomes block speaks of all of it: it goes to its first line.
    mutating func hoistComment(_ node: NodeID) {
        guard tree[node].style == .flow, nextComment < comments.all.count else { return }
        let comment = comments.all[nextComment]
        guard comment.place == .trailing, comment.gap == lastTextEnd(node),
            !comments.contains(in: Int(tree[node].lower)..<Int(tree[node].upper))
        else { return }
        hoisted = comment
        nextComment += 1
    }

    /// Whether the next comment stands at the end of a collection rather than above what follows: inside its brackets, or indented at
    /// least as its items and deeper than what follows.
    func belongsToEnd(of node: NodeID, _ following: Following) -> Bool {
        guard isCommentNext else { return false }
        let comment = comments.all[nextComment]
        if comment.isAfterOpener { return false }
        if tree[node].style == .flow { return comment.range.lowerBound < Int(tree[node].upper) }
        return comment.column >= sourceColumn(node) && comment.column > sourceColumn(following.owner)
    }

    /// Comments in the place of a missing value, such as a list that is commented out, stay there.
    mutating func writeCommentsOfMissing(_ owner: NodeID, _ indentation: Int) {
        guard tree[owner].style == .block else { return }
        while isCommentNext, !comments.all[nextComment].isAfterOpener, comments.all[nextComment].column > sourceColumn(owner) {
            writeOwnComment(indentation + DocumentFormatter.level)
        }
    }
}
