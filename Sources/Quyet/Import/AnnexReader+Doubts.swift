import QuyetText

/// What is settled, and doubted, once all rows are read.
extension AnnexReader {
    /// Where rows of their own name the other workflows, the title above the headings names the first.
    mutating func nameFirst() {
        let read = workflows.indices.filter { !workflows[$0].steps.isEmpty }
        guard let first = read.first, read.count > 1, workflows[first].name.isEmpty, heading.row > 0, heading.columns[.variant] == nil,
            read.dropFirst().allSatisfy({ !workflows[$0].name.isEmpty })
        else { return }
        let above = records[heading.row - 1].cells.map { AnnexWork.trimmed(DraftText.clean($0.text)) }.filter { !$0.isEmpty }
        if above.count == 1 { workflows[first].name = AnnexReader.short(above[0]) }
    }

    /// What the document says that the table does not: days are working days, cases are told apart, and the result ends the dossier.
    mutating func tellDoubts() {
        let spans = workflows.flatMap { $0.steps.map(\.allotment) + [$0.total] }
        if let row = records.indices.contains(heading.row) ? records[heading.row] : nil,
            spans.contains(where: { $0?.hasSuffix(" ngày") == true }),
            let column = heading.columns[.time], row.cells.indices.contains(column)
        {
            let cell = row.cells[column].bytes
            findings.append(ImportFindings.guessedDays(Span(source, cell.lowerBound, cell.upperBound)))
        }
        if workflows.count > 1, options.procedures.count != workflows.count, let span = workflows[1].steps.first?.span {
            findings.append(ImportFindings.noCondition(span, workflows.count))
        }
        for workflow in workflows {
            for step in workflow.steps.dropLast() where step.act == .returnResult {
                if let span = step.span { findings.append(ImportFindings.returnNotLast(span, step.name)) }
            }
        }
    }
}
