import QuyetText
import QuyetTime

/// ## Tiếng Việt
/// Hai điều kiện của một lựa chọn, của thời hạn giải quyết, hoặc “áp dụng khi” của hai quy trình cùng có hiệu lực đều đúng với cùng một
/// hồ sơ, nên không biết đi theo bên nào.
///
/// Hai công chức đọc cùng một văn bản sẽ xử lý cùng một hồ sơ theo hai cách.
///
/// ### Sai
///
///     - nếu: khối lượng >= 10
///     - nếu: khối lượng <= 10
///
/// ### Đúng
///
///     - nếu: khối lượng >= 10
///     - nếu: khối lượng < 10
///
/// ## English
/// Two conditions of a choice or of a time limit, or “when” of two workflows in force together, are true of one dossier, so which one it
/// follows cannot be known.
///
/// Two officers who read the same text would handle one dossier in two ways.
///
/// ### Wrong
///
///     - nếu: khối lượng >= 10
///     - nếu: khối lượng <= 10
///
/// ### Right
///
///     - nếu: khối lượng >= 10
///     - nếu: khối lượng < 10
struct GuardOverlap: Check {
    let id = "guard/overlap"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        var findings: [Finding] = []
        // A choice that serves several procedures has one cause.
        var seen: Set<Span> = []
        for set in context.guardSets + context.admissionSets {
            var earlierCases = BitSet()
            for (index, later) in set.conditions.enumerated() {
                let meets = earlierCases.overlaps(later.cases.intersection(set.domain))
                earlierCases.formUnion(later.cases)
                guard meets else { continue }
                guard let earlier = set.conditions[..<index].first(where: { $0.cases.intersection(later.cases).overlaps(set.domain) })
                else { continue }
                guard set.isAdmission || seen.insert(later.span).inserted else { continue }
                let example = earlier.cases.intersection(later.cases).intersection(set.domain).first ?? 0
                let facts = set.space.facts(example)
                findings.append(
                    Finding(
                        id, level, at: later.span,
                        (set.isAdmission ? workflows : conditions)([
                            "facts": .list(facts.map { .text("\($0.name) = \($0.value)") }), "codes": context.names(set.subjects),
                        ]),
                        period: set.period, subjects: set.subjects, because: [Because(earlier.span, other)],
                        witness: Witness(data: facts, date: set.period?.from), draft: set.isDraft,
                        advice: set.isAdmission ? workflowAdvice : advice))
            }
        }
        return findings + context.tables.flatMap { rows($0, context) }
    }

    /// Rows of a table that must not meet: of `duy nhất` none, of `bất kỳ` only those that say the same.
    private func rows(_ table: JudgedTable, _ context: CheckContext) -> [Finding] {
        guard table.undecided == nil, table.policy == .unique || table.policy == .any else { return [] }
        return table.table.overlaps().compactMap { row, earlier in
            if table.policy == .any, table.text.outputs(ofRow: row) == table.text.outputs(ofRow: earlier) { return nil }
            guard let cells = table.table.shared(row, earlier) else { return nil }
            let facts = table.facts(cells)
            return Finding(
                id, level, at: table.rows[row],
                rowsMeet([
                    "table": .text(table.text.name?.value ?? ""), "row": .number(row + 1), "earlier": .number(earlier + 1),
                    "facts": .list(facts.map { .text("\($0.name) = \($0.value)") }),
                ]), subjects: [Subject(.procedure, table.procedure.code)], because: [Because(table.rows[earlier], other)],
                witness: Witness(data: facts), draft: context.law.isDraft(table.provision), advice: rowAdvice)
        }
    }
}

private let rowsMeet = Message(
    vi: "Dòng {row} và dòng {earlier} của bảng “{table}” cùng khớp với hồ sơ có {facts}.",
    en: "The rows {row} and {earlier} of the table “{table}” both match a dossier with {facts}.")
private let rowAdvice = Message(
    vi: "thu hẹp một trong hai dòng, hoặc đổi “cách chọn”.", en: "narrow one of the two rows, or change the hit policy.")

private let conditions = Message(
    vi: "Điều kiện này và một điều kiện trước cùng đúng với hồ sơ có {facts}.",
    en: "This condition and an earlier one are both true of a dossier with {facts}.")
private let workflows = Message(
    vi: "Hai quy trình của {codes} cùng nhận một hồ sơ ({facts}).", en: "Two workflows of {codes} both admit one dossier ({facts}).")
private let other = Message(vi: "bên kia ở đây", en: "the other one is here")
private let advice = Message(
    vi: "viết các điều kiện sao cho mỗi hồ sơ chỉ đúng một.", en: "write the conditions so that exactly one is true of each dossier.")
private let workflowAdvice = Message(
    vi: "thay thế quy trình cũ từ ngày quy trình mới có hiệu lực, hoặc thu hẹp “áp dụng khi”.",
    en: "replace the old workflow from the day on which the new one is in force, or narrow “when”.")
