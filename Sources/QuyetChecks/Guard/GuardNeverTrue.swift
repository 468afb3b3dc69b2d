import QuyetText

/// ## Tiếng Việt
/// Một điều kiện không đúng với hồ sơ nào trong dữ liệu đã khai báo, nên nhánh, dòng hoặc thời hạn của nó không bao giờ được dùng.
///
/// Thường là nhầm dấu hoặc nhầm số. Các bước chỉ đến được qua nhánh đó cũng không ai làm.
///
/// ### Sai
///
///     - nếu: khối lượng < 0
///
/// ### Đúng
///
///     - nếu: khối lượng < 10
///
/// ## English
/// A condition is true of no dossier of the declared data, so its branch, row or limit is never used.
///
/// Mostly a sign or a number is wrong. Steps that only this branch leads to are done by nobody.
///
/// ### Wrong
///
///     - nếu: khối lượng < 0
///
/// ### Right
///
///     - nếu: khối lượng < 10
struct GuardNeverTrue: Check {
    let id = "guard/never-true"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        // A condition that serves several procedures is one where none of them makes it true.
        var holds: [Span: Bool] = [:]
        var first: [Span: GuardSet] = [:]
        for set in context.guardSets {
            for condition in set.conditions where !condition.isRest {
                holds[condition.span] = (holds[condition.span] ?? false) || condition.cases.overlaps(set.domain) || set.domain.isEmpty
                if first[condition.span] == nil { first[condition.span] = set }
            }
        }
        let conditions = holds.filter { !$0.value }.keys.sorted { ($0.source.index, $0.lower) < ($1.source.index, $1.lower) }.compactMap {
            span -> Finding? in
            guard let set = first[span], set.undetermined.isEmpty else { return nil }
            return Finding(id, level, at: span, message, subjects: set.subjects, draft: set.isDraft, advice: advice)
        }
        let rows = context.tables.flatMap { table -> [Finding] in
            guard table.undecided == nil else { return [] }
            return table.table.rows.indices.filter { table.table.rows[$0].contains(where: \.isEmpty) }.map { row in
                Finding(
                    id, level, at: table.rows[row], rowMessage(["table": .text(table.text.name?.value ?? ""), "row": .number(row + 1)]),
                    subjects: [Subject(.procedure, table.procedure.code)], draft: context.law.isDraft(table.provision), advice: advice)
            }
        }
        return conditions + rows
    }
}

private let message = Message(
    vi: "Điều kiện này không đúng với hồ sơ nào trong dữ liệu đã khai báo.",
    en: "This condition is true of no dossier of the declared data.")
private let rowMessage = Message(
    vi: "Dòng {row} của bảng “{table}” không khớp với hồ sơ nào trong dữ liệu đã khai báo.",
    en: "The row {row} of the table “{table}” matches no dossier of the declared data.")
private let advice = Message(
    vi: "sửa điều kiện, hoặc bỏ nó.", en: "mend the condition, or remove it.")
