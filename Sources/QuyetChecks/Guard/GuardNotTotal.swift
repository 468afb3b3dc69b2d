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
        return context.guardSets.compactMap { set in
            let held = set.conditions.reduce(set.domain.subtracting(set.undetermined)) { $0.subtracting($1.cases) }
            guard let example = held.first, seen.insert(set.span).inserted else { return nil }
            let facts = set.space.facts(example)
            return Finding(
                id, level, at: set.span, (set.isLimit ? limit : choice)(["facts": .list(facts.map { .text("\($0.name) = \($0.value)") })]),
                subjects: set.subjects, witness: Witness(data: facts), draft: set.isDraft, advice: advice)
        }
    }
}

private let choice = Message(
    vi: "Lựa chọn này không có nhánh nào cho hồ sơ có {facts}.", en: "This choice has no branch for a dossier with {facts}.")
private let limit = Message(
    vi: "Thời hạn giải quyết để sót hồ sơ có {facts}.", en: "The time limit leaves out a dossier with {facts}.")
private let advice = Message(
    vi: "thêm nhánh cho trường hợp này, hoặc “còn lại”.", en: "add a branch for this case, or “otherwise”.")
