import QuyetText

/// ## Tiếng Việt
/// Các điều kiện của một lựa chọn hay của thời hạn giải quyết để sót một trường hợp: hồ sơ của trường hợp đó không đi đâu, hoặc không có
/// thời hạn. Dữ liệu có thể trống cũng phải được tính đến.
///
/// Chỗ hở hay nằm ở đúng mốc giới hạn: “trên 10” và “dưới 10” bỏ sót 10.
///
/// ### Sai
///
///     - nếu: khối lượng > 10
///     - nếu: khối lượng < 10
///
/// ### Đúng
///
///     - nếu: khối lượng > 10
///     - nếu: khối lượng <= 10
///
/// ## English
/// The conditions of a choice, or of the cases of a time limit, leave out a case: a dossier of that case goes nowhere, or has no limit. A
/// fact that may be left out counts too.
///
/// The hole is often at the very limit: above 10 and below 10 leave out 10.
///
/// ### Wrong
///
///     - nếu: khối lượng > 10
///     - nếu: khối lượng < 10
///
/// ### Right
///
///     - nếu: khối lượng > 10
///     - nếu: khối lượng <= 10
struct GuardNotTotal: Check {
    let id = "guard/not-total"
    let level = Level.error
    let scope = CheckScope.procedure
    let reads: [CheckInput] = [.machines, .publications]

    func run(_ context: CheckContext) -> [Finding] {
        // A choice that serves several procedures has one cause.
        var seen: Set<Span> = []
        return context.tables.compactMap { table($0, context) }
            + context.guardSets.compactMap { set in
                let taken = set.conditions.reduce(into: set.undetermined) { $0.formUnion($1.cases) }
                let held = set.domain.subtracting(taken)
                guard let example = held.first, seen.insert(set.span).inserted else { return nil }
                let facts = set.space.facts(example)
                return Finding(
                    id, level, at: set.span,
                    (set.isLimit ? limit : choice)(["facts": .list(facts.map { .text("\($0.name) = \($0.value)") })]),
                    subjects: set.subjects, witness: Witness(data: facts), draft: set.isDraft, advice: advice)
            }
    }
}

extension GuardNotTotal {
    /// The rows of a table that must answer every case.
    private func table(_ table: JudgedTable, _ context: CheckContext) -> Finding? {
        guard table.undecided == nil, table.policy != .collect, table.policy != .ruleOrder, table.text.otherwise == nil else { return nil }
        let gaps = table.table.gaps()
        guard let first = gaps.boxes.first else { return nil }
        let told = gaps.boxes.prefix(GuardNotTotal.toldBoxes).map { MessageArgument.text(table.described($0)) }
        let facts = table.facts(first.map { $0.first ?? 0 })
        return Finding(
            id, level, at: table.text.name?.span ?? context.law.span(table.provision),
            (gaps.boxes.count == 1 ? hole : gaps.isComplete ? holes : manyHoles)([
                "table": .text(table.text.name?.value ?? ""), "boxes": .list(told), "count": .number(gaps.boxes.count),
            ]),
            subjects: [Subject(.procedure, table.procedure.code)], witness: Witness(data: facts),
            draft: context.law.isDraft(table.provision),
            advice: rowAdvice)
    }

    /// Boxes of cases that a message names; it says how many there are.
    private static let toldBoxes = 3
}

private let hole = Message(
    vi: "Bảng “{table}” không có dòng nào cho: {boxes}.", en: "The table “{table}” has no row for: {boxes}.")
private let holes = Message(
    vi: "Bảng “{table}” để sót {count} nhóm trường hợp, trong đó: {boxes}.",
    en: "The table “{table}” leaves out {count} groups of cases, among them: {boxes}.")
private let manyHoles = Message(
    vi: "Bảng “{table}” để sót hơn {count} nhóm trường hợp, trong đó: {boxes}.",
    en: "The table “{table}” leaves out more than {count} groups of cases, among them: {boxes}.")
private let rowAdvice = Message(
    vi: "thêm dòng cho các trường hợp này, hoặc “còn lại”.", en: "add rows for these cases, or “otherwise”.")
private let choice = Message(
    vi: "Lựa chọn này không có nhánh nào cho hồ sơ có {facts}.", en: "This choice has no branch for a dossier with {facts}.")
private let limit = Message(
    vi: "Thời hạn giải quyết để sót hồ sơ có {facts}.", en: "The time limit leaves out a dossier with {facts}.")
private let advice = Message(
    vi: "thêm nhánh cho trường hợp này, hoặc “còn lại”.", en: "add a branch for this case, or “otherwise”.")
