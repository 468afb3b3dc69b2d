extension Array where Element == Finding {
    /// Sorted by file, line, column, rule, then by period and text, so that the same workspace gives the same bytes on every run.
    public func inOrder(_ sources: SourceSet) -> [Finding] {
        map { (finding: $0, key: sortKey($0, sources)) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.finding)
    }
}

extension Array where Element == SilencedFinding {
    /// In the order of their findings.
    public func inOrder(_ sources: SourceSet) -> [SilencedFinding] {
        map { (silenced: $0, key: sortKey($0.finding, sources)) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.silenced)
    }
}

private func sortKey(_ finding: Finding, _ sources: SourceSet) -> [SortPart] {
    let place = sources.place(finding.span)
    return [
        .text(place.file), .number(place.line), .number(place.column), .text(finding.rule),
        .number(Int(finding.period?.from.number ?? 0)), .number(Int(finding.period?.to.number ?? 0)), .text(finding.message.rendered(.vi)),
    ]
}

private enum SortPart: Comparable {
    case number(Int)
    case text(String)

    static func < (left: SortPart, right: SortPart) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): a < b
        case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
        case (.number, .text): true
        case (.text, .number): false
        }
    }
}
