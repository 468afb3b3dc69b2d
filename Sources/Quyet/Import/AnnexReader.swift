import QuyetSyntax
import QuyetText
import QuyetTime

/// Reads the rows under the heading of an annex into workflows.
struct AnnexReader {
    let source: SourceID
    let records: [TextRecord]
    let heading: AnnexHeading
    let options: AnnexImport.Options

    var findings: [Finding] = []
    var workflows: [AnnexImport.Workflow] = []
    /// Text of the rows above the heading.
    private(set) var titles: [String] = []
    /// The variant of each workflow, by the text of its cell.
    private var variants: [String: Int] = [:]
    private var current: Int?
    /// A title between rows, waiting for its steps.
    private var section: String?
    private var guessedActs = 0

    init(source: SourceID, records: [TextRecord], heading: AnnexHeading, options: AnnexImport.Options) {
        self.source = source
        self.records = records
        self.heading = heading
        self.options = options
    }

    mutating func read() {
        for record in records[..<heading.row] {
            let text = record.cells.map { DraftText.clean($0.text) }.filter { !$0.isEmpty }.joined(separator: " ")
            if !text.isEmpty { titles.append(text) }
        }
        for record in records[(heading.row + 1)...] { readRow(record) }
        nameFirst()
        nameSteps()
        guessActs()
        tellDoubts()
    }

    // MARK: Places

    func span(_ record: TextRecord) -> Span {
        Span(source, record.cells.first?.bytes.lowerBound ?? 0, record.cells.last?.bytes.upperBound ?? 0)
    }

    private func cell(_ column: AnnexColumn, _ record: TextRecord) -> TextCell? {
        guard let index = heading.columns[column] else { return nil }
        if index < record.cells.count { return record.cells[index] }
        let end = record.cells.last?.bytes.upperBound ?? 0
        return TextCell(text: "", bytes: end..<end)
    }

    private func text(_ column: AnnexColumn, _ record: TextRecord) -> String { cell(column, record).map { DraftText.clean($0.text) } ?? "" }

    private func place(_ cell: TextCell?, _ record: TextRecord) -> Span {
        guard let cell else { return span(record) }
        return Span(source, cell.bytes.lowerBound, cell.bytes.upperBound)
    }

    // MARK: Rows

    private mutating func readRow(_ record: TextRecord) {
        let filled = record.cells.indices.filter { !AnnexWork.trimmed(DraftText.clean(record.cells[$0].text)).isEmpty }
        guard let first = filled.first, !heading.isRepeated(record), !AnnexReader.isNumbering(record, filled) else { return }
        if AnnexReader.isTotal(DraftText.clean(record.cells[first].text)) || AnnexReader.isTotal(text(.work, record)) {
            return readTotal(record, first)
        }
        let isCut = filled.last.map { $0 >= heading.width } ?? false
        if isCut { findings.append(ImportFindings.tooManyCells(span(record), record.cells.count, heading.width)) }
        if filled.count == 1, heading.columns[.role] != first, heading.columns[.time] != first {
            return readLoneText(record, record.cells[first], isWork: heading.columns[.work] == first)
        }
        if isSection(record) {
            section = AnnexReader.short(AnnexWork.trimmed(text(.work, record)))
            findings.append(ImportFindings.guessedSection(place(cell(.work, record), record), section ?? ""))
            return
        }
        readStep(record, isCut: isCut)
    }

    /// `II, Cấp lại, ,`: a Roman numeral or capital letter before a text, nobody who does it, and no time.
    private func isSection(_ record: TextRecord) -> Bool {
        let label = text(.label, record).filter { $0 != "." && $0 != ")" }
        guard text(.role, record).isEmpty, text(.time, record).isEmpty, !AnnexWork.trimmed(text(.work, record)).isEmpty else {
            return false
        }
        return (1...4).contains(label.utf8.count)
            && (label.utf8.allSatisfy { "IVX".utf8.contains($0) } || ["A", "B", "C", "D", "E"].contains(label))
    }

    /// `(1) (2) (3) (4)`, or `A B 1 2`: the numbers of the columns.
    private static func isNumbering(_ record: TextRecord, _ filled: [Int]) -> Bool {
        filled.count >= 3 && filled.count == record.cells.count
            && filled.allSatisfy { index in
                let text = record.cells[index].text.filter { !" ().".contains($0) }
                return text == String(index + 1) || text.count == 1 && text.first.map { "ABCD".contains($0) } ?? false
            }
    }

    private static let totals = ["tổng cộng", "tổng thời gian", "tổng số", "tổng thời hạn", "tổng", "cộng", "total"].map {
        VietnameseText.key($0)
    }

    private static func isTotal(_ text: String) -> Bool {
        let key = VietnameseText.key(text)
        return totals.contains { key == $0 || key.hasPrefix($0 + " ") || key.hasPrefix($0 + ":") }
    }

    private mutating func readTotal(_ record: TextRecord, _ first: Int) {
        guard let current else { return }
        let time = cell(.time, record)
        var candidates = [time].compactMap { $0 }.filter { !DraftText.clean($0.text).isEmpty }
        // Merged cells: the total stands in whichever cell comes last, or after a colon in the words themselves.
        if candidates.isEmpty { candidates = record.cells.suffix(from: first).reversed().filter { !DraftText.clean($0.text).isEmpty } }
        for cell in candidates {
            let text = DraftText.clean(cell.text)
            let after = text.lastIndex(of: ":").map { String(text[text.index(after: $0)...]) } ?? text
            if let time = AnnexTime(after, unit: heading.timeUnit) {
                workflows[current].total = time.text
                if time.isGuess { findings.append(ImportFindings.guessedTime(place(cell, record), text, time.text)) }
                return
            }
        }
        let cell = candidates.first
        findings.append(ImportFindings.unreadableTime(place(cell, record), cell.map { AnnexReader.short(DraftText.clean($0.text)) } ?? ""))
    }

    /// A row with one text: more of the work above it, or the title of what follows.
    private mutating func readLoneText(_ record: TextRecord, _ cell: TextCell, isWork: Bool) {
        let text = DraftText.clean(cell.text)
        if isWork, let current, section == nil, !workflows[current].steps.isEmpty, heading.columns[.label] != nil {
            workflows[current].steps[workflows[current].steps.count - 1].work += " ; \(text)"
            return
        }
        section = AnnexReader.short(AnnexWork.trimmed(text))
        findings.append(ImportFindings.guessedSection(place(cell, record), section ?? ""))
    }

    /// More than these in one cell are no list of who does a step.
    private static let mostRoles = 20

    /// Of a row that is cut at a separator only the work is read: what else it says would be the text of other columns.
    private mutating func readStep(_ record: TextRecord, isCut: Bool) {
        let workflow = workflow(for: record)
        let work = text(.work, record)
        if AnnexWork.trimmed(work).isEmpty { findings.append(ImportFindings.emptyWork(place(cell(.work, record), record))) }
        var step = AnnexImport.Step(name: AnnexWork.name(work), work: work)
        step.span = record.cells.first { !$0.text.isEmpty }.map { place($0, record) }
        if isCut {
            workflows[workflow].steps.append(step)
            return
        }
        let roleCell = cell(.role, record)
        var roles = AnnexWork.roles(roleCell?.text ?? "")
        if roles.count > AnnexReader.mostRoles {
            findings.append(ImportFindings.tooManyRoles(place(roleCell, record), roles.count))
            roles = []
        } else if roles.isEmpty {
            findings.append(ImportFindings.emptyRole(place(roleCell, record)))
        }
        step.actor = roles.first
        step.with = Array(roles.dropFirst())
        if let first = roles.first, roles.count > 1 {
            findings.append(ImportFindings.guessedRoles(place(roleCell, record), first, step.with))
        }
        step.allotment = readTime(record)
        workflows[workflow].steps.append(step)
    }

    private mutating func readTime(_ record: TextRecord) -> String? {
        let cell = cell(.time, record)
        let text = DraftText.clean(cell?.text ?? "")
        let hours = self.text(.hours, record)
        guard !text.isEmpty else {
            findings.append(ImportFindings.emptyTime(place(cell, record)))
            return nil
        }
        guard let time = AnnexTime(text, unit: heading.timeUnit) else {
            findings.append(ImportFindings.unreadableTime(place(cell, record), AnnexReader.short(text)))
            return nil
        }
        if time.isGuess { findings.append(ImportFindings.guessedTime(place(cell, record), text, time.text)) }
        if !hours.isEmpty, let other = AnnexTime(hours, unit: .hours), AnnexReader.minutes(other.text) != AnnexReader.minutes(time.text) {
            findings.append(ImportFindings.hoursDiffer(place(self.cell(.hours, record), record), text, hours))
        }
        return time.text
    }

    /// Working minutes of a span, a bare day being a working day.
    static func minutes(_ span: String) -> Int? { StatedSpan(parsing: span)?.timeSpan(dayIsWorkingDay: true)?.workingMinutes }

    /// A text cut to what a message can show.
    static func short(_ text: String) -> String { text.count <= 80 ? text : text.prefix(79) + "…" }

    // MARK: Workflows

    /// The workflow to which the row belongs: by its variant, by the title above it, or a new one where the numbers begin again.
    private mutating func workflow(for record: TextRecord) -> Int {
        if let title = section {
            section = nil
            return add(name(title))
        }
        if heading.columns[.variant] != nil {
            let variant = text(.variant, record)
            if variant.isEmpty, let current { return current }
            if let known = variants[variant] {
                current = known
                return known
            }
            let index = add(variant.contains { $0.isLetter } ? name(variant) : nil)
            variants[variant] = index
            return index
        }
        guard let current else { return add(nil) }
        if !workflows[current].steps.isEmpty, isFirst(text(.label, record)) {
            findings.append(ImportFindings.guessedVariant(place(cell(.label, record), record)))
            return add(nil)
        }
        return current
    }

    private func name(_ part: String) -> String { options.name.map { "\($0), \(part)" } ?? part }

    private mutating func add(_ name: String?) -> Int {
        workflows.append(AnnexImport.Workflow(name: name ?? ""))
        current = workflows.count - 1
        return workflows.count - 1
    }

    /// `1`, `01`, `Bước 1`, `B1`.
    private func isFirst(_ label: String) -> Bool {
        let digits = label.filter(\.isNumber)
        return Int(digits) == 1 && label.filter { !$0.isNumber && !$0.isLetter && $0 != " " && $0 != "." && $0 != ":" }.isEmpty
            && label.split(separator: ".").count == 1
    }

    /// Names are given where the table has none; a name that comes twice is numbered.
    private mutating func nameSteps() {
        workflows.removeAll { $0.steps.isEmpty }
        var taken = UniqueNames()
        for index in workflows.indices {
            if workflows[index].name.isEmpty {
                let base = options.name ?? (options.language == .vi ? "Quy trình" : "Workflow")
                workflows[index].name = workflows.count == 1 ? base : "\(base) \(index + 1)"
            }
            workflows[index].name = taken.unique(workflows[index].name)
            var names = UniqueNames()
            for step in workflows[index].steps.indices {
                let name = workflows[index].steps[step].name
                let base = name.isEmpty ? (options.language == .vi ? "Bước \(step + 1)" : "Step \(step + 1)") : name
                workflows[index].steps[step].name = names.unique(base)
            }
        }
    }

    private mutating func guessActs() {
        for index in workflows.indices {
            var hasReception = false
            for step in workflows[index].steps.indices {
                let isLast = step == workflows[index].steps.count - 1
                let act = AnnexWork.act(workflows[index].steps[step].work, hasReception: hasReception, isLast: isLast)
                workflows[index].steps[step].act = act
                if act == .receive { hasReception = true }
                if act != nil { guessedActs += 1 }
            }
        }
        let steps = workflows.reduce(0) { $0 + $1.steps.count }
        if guessedActs > 0, heading.row < records.count {
            let cell = heading.columns[.work].map { records[heading.row].cells[$0] }
            findings.append(ImportFindings.guessedActs(place(cell, records[heading.row]), guessedActs, steps))
        }
    }
}

/// Names of which none may come twice: the second is *Thẩm định (2)*.
private struct UniqueNames {
    private var taken: Set<String> = []
    private var next: [String: Int] = [:]

    mutating func unique(_ name: String) -> String {
        let key = VietnameseText.key(name)
        if taken.insert(key).inserted { return name }
        var number = next[key] ?? 2
        while !taken.insert(VietnameseText.key("\(name) (\(number))")).inserted { number += 1 }
        next[key] = number + 1
        return "\(name) (\(number))"
    }
}
