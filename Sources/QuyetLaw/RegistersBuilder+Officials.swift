import QuyetSyntax
import QuyetText
import QuyetTime

extension RegistersBuilder {
    /// Named officials may receive a delegation by their id: as holders they stand for the first of their positions.
    mutating func addOfficials(_ register: OfficialsRegisterNode) {
        for (id, official) in register.officials {
            if let position = official.position.first { addOfficial(id, position, line: nil) }
        }
        guard let rows = register.rowsOf, let table = workspace.table(rows) else { return }
        func column(_ word: OfficialsColumnWord) -> Int? {
            table.index(ofColumn: word.spelling(.vi)) ?? table.index(ofColumn: word.spelling(.en))
        }
        guard let id = column(.id), let position = column(.position) else {
            let missing: OfficialsColumnWord = column(.id) == nil ? .id : .position
            findings.append(LawMessages.noColumn(missing.spelling(.vi), table, at: rows.span))
            return
        }
        let dates = [OfficialsColumnWord.from, .to].compactMap(column)
        for (row, line) in zip(table.rows, table.lines) {
            addOfficial(Located(row[id], rows.span), Located(row[position], rows.span), line: line)
            for column in dates where !row[column].isEmpty && Day(parsing: row[column]) == nil {
                findings.append(
                    Finding(
                        "syntax/wrong-type", .error, at: rows.span,
                        OfficialMessages.badDay(["text": .text(row[column]), "line": .number(line), "file": .text(table.path)])))
            }
        }
    }

    private mutating func addOfficial(_ id: Located<String>, _ position: Located<String>, line: Int?) {
        guard let holder = registers.holder(named: position.value) else {
            guard let line else {
                findings.append(LawMessages.unknownName(position, among: registers))
                return
            }
            // The mistakes of a table are told once a position, with the first of its lines.
            guard unknownPositions.insert(VietnameseText.key(position.value)).inserted else { return }
            findings.append(
                Finding(
                    "syntax/unknown-name", .error, at: position.span,
                    OfficialMessages.unknown(["name": .text(position.value), "line": .number(line)]),
                    advice: Suggestion.nearest(to: position.value, among: registers.offices.map(\.name)).map {
                        LawMessages.didYouMean(["name": .text($0)])
                    }))
            return
        }
        let key = VietnameseText.key(id.value)
        if registers.names[key] != nil {
            findings.append(
                Finding("syntax/duplicate", .error, at: id.span, LawMessages.declaredTwice(["name": .text(id.value)])))
        } else {
            registers.names[key] = holder
        }
    }
}

private enum OfficialMessages {
    static let unknown = Message(
        vi: "Dòng {line} của bảng: không có chức danh nào tên là “{name}”.",
        en: "Row {line} of the table: there is no position named “{name}”.")
    static let badDay = Message(
        vi: "Dòng {line} của bảng “{file}”: “{text}” không phải là một ngày có thật.",
        en: "Row {line} of the table “{file}”: “{text}” is not a real date.")
}

extension LawBuilder {
    /// The registers of a workspace, with what is wrong in them and their tables beyond what each file says by itself.
    public static func registers(_ workspace: WorkspaceText) -> (registers: Registers, findings: [Finding]) {
        var builder = RegistersBuilder(workspace)
        let registers = builder.build()
        return (registers, workspace.tableFindings + builder.findings)
    }
}
