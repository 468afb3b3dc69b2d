import QuyetFeel
import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// A decision table with what its rows take, column by column.
struct JudgedTable: Sendable {
    let provision: Int
    let text: DecisionTableNode
    let procedure: ProcedureRecord
    let policy: HitPolicyWord
    /// The axis of each column.
    let axes: [CaseSpace.Axis]
    let table: BoxTable
    /// Where each row stands.
    let rows: [Span]
    /// Why it is not judged, if so.
    let undecided: (span: Span, message: Message)?

    /// What a case is like, column by column.
    func facts(_ cells: [Int]) -> [(name: String, value: String)] {
        zip(axes, cells).map { ($0.name, $0.cells[$1].shown.text) }
    }

    /// What a box is like: `khối lượng > 10; loại "a", "b"`; columns that do not matter are left out.
    func described(_ box: BoxTable.Box) -> String {
        let parts = zip(axes, box).compactMap { axis, cells in
            cells.count == axis.cells.count ? nil : "\(axis.name) \(axis.described(cells))"
        }
        return parts.joined(separator: "; ")
    }
}

extension CheckContext {
    /// Every decision table in force within the horizon, for the first procedure whose data it reads.
    func findTables() -> [JudgedTable] {
        law.provisions.indices.compactMap { index in
            guard case .decisionTable(let text) = law.provisions[index].content,
                !law.provisions[index].days.intersection(horizon).isEmpty,
                let procedure = text.procedures.lazy.compactMap({ law.procedure($0.value) }).first
            else { return nil }
            return table(index, text, procedure)
        }
    }

    private func table(_ provision: Int, _ text: DecisionTableNode, _ procedure: ProcedureRecord) -> JudgedTable {
        let span = text.name?.span ?? law.span(provision)
        func undecided(_ span: Span, _ message: Message) -> JudgedTable {
            JudgedTable(
                provision: provision, text: text, procedure: procedure, policy: text.policy, axes: [],
                table: BoxTable(columns: [], rows: []),
                rows: [], undecided: (span, message))
        }
        var axes: [CaseSpace.Axis] = []
        var cells: [[BitSet]] = []
        let name = MessageArgument.text(text.name?.value ?? "")
        for (column, input) in text.inputs.enumerated() {
            let key = VietnameseText.key(input.text)
            guard let fact = procedure.facts.first(where: { VietnameseText.key($0.name) == key }),
                !axes.contains(where: { $0.name == fact.name })
            else { return undecided(input.span, TableMessages.column(["table": name, "column": .text(input.text)])) }
            // Each test is read once, however many rows say it.
            var tests: [String: FeelExpression?] = [:]
            for row in text.rows where column < row.count && tests[row[column].text] == nil {
                guard let test = test(row[column], of: fact, procedure.scope) else {
                    return undecided(row[column].span, TableMessages.cell(["table": name, "cell": .text(row[column].text)]))
                }
                tests[row[column].text] = .some(test.condition)
            }
            guard let space = try? CaseSpace.dividing([fact], by: tests.values.compactMap(\.self) + [test(naming: fact)]),
                let axis = space.axes.first
            else { return undecided(input.span, TableMessages.column(["table": name, "column": .text(input.text)])) }
            let sets = tests.mapValues { $0.map { space.cases(of: $0, in: environment).holds } ?? space.all }
            axes.append(axis)
            cells.append(text.rows.map { $0.count > column ? sets[$0[column].text] ?? BitSet() : BitSet() })
        }
        let rows = text.rows.indices.map { row in cells.map { $0[row] } }
        return JudgedTable(
            provision: provision, text: text, procedure: procedure, policy: text.policy, axes: axes,
            table: BoxTable(columns: axes.map(\.cells.count), rows: rows),
            rows: text.rows.map { $0.first?.span ?? span }, undecided: nil)
    }

    /// A cell as a condition on its column; a condition of nil is `-`. Nil where it cannot be read.
    private func test(_ cell: Expression, of fact: Fact, _ scope: FeelScope) -> (condition: FeelExpression?, Void)? {
        guard let tree = FeelParser.unaryTests(cell.text, scope: scope).validExpression else { return nil }
        let subject = FeelExpression(.name(fact.name))
        switch tree.kind {
        case .any: return (nil, ())
        case .unaryTests(let tests, let negated):
            let condition = FeelExpression(.membership(subject, tests: tests))
            let checked = FeelChecker.check(negated ? FeelExpression(.not(condition)) : condition, scope: scope)
            return checked.diagnostics.isEmpty ? (checked.expression, ()) : nil
        default: return nil
        }
    }

    /// A condition that reads a fact and is told apart by nothing, so that the column has an axis.
    private func test(naming fact: Fact) -> FeelExpression {
        FeelExpression(.membership(FeelExpression(.name(fact.name)), tests: []))
    }
}

extension DecisionTableNode {
    /// Its hit policy by its long name.
    var policy: HitPolicyWord {
        switch hitPolicy?.value ?? .unique {
        case .unique, .u: .unique
        case .first, .f: .first
        case .priority, .p: .priority
        case .any, .a: .any
        case .ruleOrder, .r: .ruleOrder
        case .outputOrder, .o: .outputOrder
        default: .collect
        }
    }

    /// The cells out of a row.
    func outputs(ofRow row: Int) -> [String] { rows[row].dropFirst(inputs.count).map { $0.text.trimmed } }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

enum TableMessages {
    static let column = Message(
        vi:
            "Cột “{column}” của bảng “{table}” không phải là một dữ liệu đã khai báo, hoặc được so sánh với dữ liệu khác, nên bảng chưa được xét.",
        en:
            "The column “{column}” of the table “{table}” is no declared fact, or is compared with another one, so the table was not judged."
    )
    static let cell = Message(
        vi: "Không đọc được ô “{cell}” của bảng “{table}”, nên bảng chưa được xét.",
        en: "The cell “{cell}” of the table “{table}” could not be read, so the table was not judged.")
}
